import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {extract} from '../../../source/extract/extract.ts';
import {findParagraphs} from '../../../source/extract/paragraphs.ts';
import {findTurns} from '../../../source/extract/turns/turns.ts';

const said = (text: string): [string | null, string][] =>
  extract(text)
    .quotes.filter(({nested}) => !nested)
    .map(({speaker, exact}) => [speaker, exact]);
const turns = (...paragraphs: string[]): [string | null, string][] => said(paragraphs.join('\n\n'));
const count = (text: string): number => findTurns(text, findParagraphs(text)).length;

const broadcast = [
  'The harbour minister, Ada Holm, spoke to Radio Norland on Sunday. This is a part of what was said.',
  'TOM REED, HOST: Minister, thank you. Do we get a ferry?',
  'ADA HOLM (HARBOUR MINISTER): We do. It is late, I know.',
  '(LAUGHTER)',
  'But it is coming, and it floats.',
  'REED: You said “never again” in March.',
  'HOLM: I did.',
].join('\n\n');

describe('a transcript without marks', () => {
  it('gives each turn to the one whose label it bears', () => {
    expect(said(broadcast)).toEqual([
      ['Tom Reed', 'Minister, thank you. Do we get a ferry?'],
      ['Ada Holm', 'We do. It is late, I know.\nBut it is coming, and it floats.'],
      ['Tom Reed', 'You said “never again” in March.'],
      ['Ada Holm', 'I did.'],
    ]);
  });

  it('is whole sentences, surely of the one named, handed over by a colon', () => {
    const [first] = extract(broadcast).quotes;
    expect(first).toMatchObject({
      kind: 'full',
      confidence: 'high',
      cue: ':',
      mention: {text: 'TOM REED'},
      paragraph: 2,
    });
    expect(broadcast.slice(first!.start, first!.end)).toBe(first!.exact);
  });

  it('holds what is quoted inside of a turn', () => {
    const inner = extract(broadcast).quotes.find(({exact}) => exact === 'never again');
    expect(inner).toMatchObject({nested: true, speaker: null});
  });

  it('gives answers to the one whom the article is about, and keeps the questions of nobody', () => {
    expect(
      turns(
        'Ada Holm on ferries',
        'Ada Holm has run the harbour for nine years. Tom Reed asked Holm about them. The interview was shortened.',
        'Q: You never wanted to leave?',
        'A: I did, once.',
        'Q: What stopped you?',
        'A: The ferry was late.',
      ),
    ).toEqual([
      [null, 'You never wanted to leave?'],
      ['Ada Holm', 'I did, once.'],
      [null, 'What stopped you?'],
      ['Ada Holm', 'The ferry was late.'],
    ]);
  });

  it('knows labels in small letters, times before them and marks of emphasis around them', () => {
    expect(
      turns(
        '[00:12:04] Tom Reed: Do you swim?',
        '[00:12:06] Ada Holm: I sink.',
        '**Reed:** You are joking.',
        '**Holm:** My mother said so too.',
      ),
    ).toEqual([
      ['Tom Reed', 'Do you swim?'],
      ['Ada Holm', 'I sink.'],
      ['Tom Reed', 'You are joking.'],
      ['Ada Holm', 'My mother said so too.'],
    ]);
  });

  it('goes on over wrapped lines, and not over what the article tells', () => {
    const text = [
      'Tom Reed met Ada Holm on the ferry.',
      'Reed: I have been to every harbour of the country, and I have',
      'never seen a ferry that was on time, not one, in all of my life',
      'as a passenger.',
      'Holm: You came on a Sunday.',
      'Reed: We always do.',
      'Reed leaned back. The minister looked at the sea.',
      'Holm: I like your coat.',
    ].join('\n');
    expect(said(text).map(([, words]) => words)).toEqual([
      'I have been to every harbour of the country, and I have\nnever seen a ferry that was on time, not one, in all of my life\nas a passenger.',
      'You came on a Sunday.',
      'We always do.',
      'I like your coat.',
    ]);
  });

  const labels = (...paragraphs: string[]): string[] => {
    const text = paragraphs.join('\n\n');
    return findTurns(text, findParagraphs(text)).map(
      ({label, parts}) =>
        `${text.slice(...label!.name)} > ${parts.map(([from, to]) => text.slice(from, to)).join(' ¶ ')}`,
    );
  };

  it.each([
    ['a label with a small letter', 'McCAIN: No.', ['McCAIN > No.']],
    ['a number', 'REPORTER #2: No.', ['REPORTER #2 > No.']],
    ['a bracket and a role', 'GOV. EVA LUND (R), EAST: No.', ['GOV. EVA LUND > No.']],
    ['a role with full stops', 'EVA LUND, U.S. ENVOY: No.', ['EVA LUND > No.']],
    ['a name like a word of service', 'DORIS DAY: No.', ['DORIS DAY > No.']],
    ['words in marks that go on', 'LUND: “Never” is what I said.', ['LUND > “Never” is what I said.']],
    ['words on the next line', 'LUND:\nNo.', ['LUND > No.']],
    ['a time behind the label', 'Eva LUND: (00:12)\nNo.', ['Eva LUND > No.']],
    ['a time with its half of the day', '12:05:33 PM LUND: No.', ['LUND > No.']],
    ['emphasis', 'LUND: *No.*', ['LUND > No.']],
    ['nothing at all', 'LUND: ***', []],
    ['a question of nobody', 'Q    Thank you.', ['Q > Thank you.']],
    ['a clip', '(BEGIN VIDEO CLIP)', []],
    ['the number of a subtitle', '7', []],
    ['a heading', 'On the ferries', []],
    ['a quotation with a speaker of its own', '“I was there,” Eva Lund said.', []],
    ['one in the marks of Japan', '「はい」 is what I say, Eva Lund told us.', []],
    ['one in marks further on', 'Lund nodded: 「はい」.', []],
  ])('ends a turn with %s', (_, between, expected) => {
    expect(
      labels('TOM REED: Do you swim?', 'HOLM: I do.', between, 'REED: You do.', 'HOLM: I said so.'),
    ).toEqual([
      'TOM REED > Do you swim?',
      'HOLM > I do.',
      ...expected,
      'REED > You do.',
      'HOLM > I said so.',
    ]);
  });

  it('reads questions and answers in other forms', () => {
    const said = [
      'Q > Do you swim?',
      'A > I do.',
      'Q > Why?',
      'A > We all do.',
      'Q > And?',
      'A > It is wet.',
    ];
    expect(
      labels('Q. Do you swim?', 'A. I do.', 'Q. Why?', 'A. We all do.', 'Q. And?', 'A. It is wet.'),
    ).toEqual(said);
    expect(labels('QDo you swim?', 'A: I do.', 'QWhy?', 'A: We all do.', 'QAnd?', 'A: It is wet.')).toEqual(
      said,
    );
    expect(
      labels('Frage: Schwimmen Sie?', 'Antwort: Wir alle.', 'Frage: Warum?', 'Antwort: Ich weiß nicht.'),
    ).toEqual([
      'Frage > Schwimmen Sie?',
      'Antwort > Wir alle.',
      'Frage > Warum?',
      'Antwort > Ich weiß nicht.',
    ]);
  });

  it('takes no name of running text for a label', () => {
    expect(said('“It is safe,” Q said.')).toEqual([['Q', 'It is safe,']]);
  });

  it('is sure that nobody is named who asks, and gives them no words of others', () => {
    const {quotes, people} = extract(
      [
        'Ada Holm runs the harbour.',
        'Q: Did you say “never again”, as Tom Reed has it?',
        'A: I did.',
        'Q: Why?',
        'A: We sank.',
      ].join('\n\n'),
    );
    expect(quotes[0]).toMatchObject({
      speaker: null,
      mention: {text: 'Q'},
      cue: ':',
      kind: 'full',
      confidence: 'high',
    });
    expect(quotes[1]).toMatchObject({exact: 'never again', nested: true, speaker: null});
    expect(people.map(({name}) => name)).toEqual(['Ada Holm', 'Tom Reed']);
  });

  it('tells namesakes apart, and gives an answer to nobody where nobody is named', () => {
    const [first, second] = turns(
      'TOM REED: Do you swim?',
      'ADA HOLM: I do.',
      'BO HOLM: I do not.',
      'TOM REED: Thank you.',
    ).slice(1);
    expect([first![0], second![0]]).toEqual(['Ada Holm', 'Bo Holm']);
    expect(turns('Q: Do you swim?', 'A: I do.', 'Q: Why?', 'A: We all do.')[1]).toEqual([null, 'I do.']);
  });

  it('knows its speakers for people where their words begin with marks', () => {
    const text = [
      'TOM REED: Do you swim?',
      'ZYRA KOLT: “Never” is what I said.',
      'REED: You do.',
      'KOLT: “So” was all I heard.',
    ];
    expect(extract(text.join('\n\n')).people.map(({name}) => name)).toEqual(['Tom Reed', 'Zyra Kolt']);
    expect(turns(...text).map(([speaker]) => speaker)).toEqual([
      'Tom Reed',
      'Zyra Kolt',
      'Tom Reed',
      'Zyra Kolt',
    ]);
  });

  it.each([
    ['EVA LUND, HOST', 'HOST', undefined],
    ['EVA LUND, RNB ANCHOR', 'RNB ANCHOR', undefined],
    ['EVA LUND (HARBOUR MINISTER)', 'HARBOUR MINISTER', undefined],
    ['SEN. EVA LUND (R), MAJORITY LEADER', 'MAJORITY LEADER', undefined],
    ['EVA LUND, FRENCH FOREIGN MINISTER', 'FRENCH FOREIGN MINISTER', 'FR'],
    ['EVA LUND, PRIME MINISTER OF NEW ZEALAND', 'PRIME MINISTER OF NEW ZEALAND', 'NZ'],
    ['EVA LUND, UK ENVOY TO FRANCE', 'UK ENVOY TO FRANCE', 'GB'],
    ['EVA LUND, AMBASSADOR TO FRANCE', 'AMBASSADOR TO FRANCE', undefined],
    ['EVA LUND, PARIS CORRESPONDENT', 'PARIS CORRESPONDENT', undefined],
    ['EVA LUND, THE HARBOUR MINISTER', 'HARBOUR MINISTER', undefined],
    ['EVA LUND (VIA TRANSLATOR)', undefined, undefined],
    ['EVA LUND, NORBURG', undefined, undefined],
  ])('keeps role and country of the label %s', (label, role, country) => {
    for (const [open, close] of [
      ['', ''],
      ['“', '”'],
    ] as const) {
      const text = ['TOM REED: Do you swim?', `${label}: I do.`, 'REED: You do.', 'LUND: We do.'].join(
        '\n\n',
      );
      const {people} = extract(text.replaceAll(/(?<=: ).*/g, (words) => open + words + close));
      const {name, ...lund} = people.at(-1)!;
      expect([name, lund.role, lund.country]).toEqual(['Eva Lund', role, country]);
    }
  });

  it('knows by the role of a label who is meant', () => {
    const text = 'TOM REED: Do you swim?\n\nEVA LUND, MINISTER: I do.\n\nREED: You do.\n\nLUND: I said so.';
    expect(extract(`${text}\n\n“It was cold,” the minister said later.`).quotes.at(-1)!.speaker).toBe(
      'Eva Lund',
    );
    const told = `Minister Eva Lund came.\n\n${text}`;
    expect(extract(told).people.find(({name}) => name === 'Eva Lund')!.role).toBe('Minister');
  });

  it('is less sure of paragraphs in which nobody says I or you', () => {
    const {quotes} = extract(
      [
        'TOM REED: Do you swim?',
        'HOLM: I do.',
        'The sea was cold that year.',
        'REED: You do.',
        'HOLM: I said so.',
      ].join('\n\n'),
    );
    expect(quotes.map(({confidence}) => confidence)).toEqual(['high', 'medium', 'high', 'high']);
  });

  it('goes on over wrapped lines to the end of the last turn', () => {
    expect(
      labels(
        'TOM REED: Do you swim?',
        'HOLM: I do.',
        'REED: You do, as far as one can see it from the\nharbour.',
        'The sea was cold that year.',
      ).at(-1),
    ).toBe('REED > You do, as far as one can see it from the ¶ harbour.');
  });

  it.each([
    ['letters', 'DEAR ANN: I snore.\n\nDEAR TIRED: You do.\n\nDEAR ANN: I do.\n\nDEAR SAD: You are.'],
    ['claims', 'MYTH: You sink.\n\nREALITY: We all float.\n\nMYTH: I sink.\n\nREALITY: You float.'],
    ['signs of the stars', 'LOVE: You win.\n\nCAREER: You lose.\n\nLOVE: We win.\n\nCAREER: You win.'],
    ['the US', 'HOME: Norland\nAWAY: Velmora\nHOME: US 3\nAWAY: US 4'],
    ['a review', 'Price: You pay.\n\nGood: We like it.\n\nBad: I sank.\n\nPrice: You pay.\n\nGood: I swam.'],
    ['a list', 'Holm: 12 seats\n\nReed: 9 seats\n\nHolm: 3 towns\n\nReed: 1 town'],
    ['names told about once', 'Ada Holm: She leads.\n\nTom Reed: He follows.\n\nEva Lund: We saw her first.\n\nIda Moe: You know her.'],
    ['lines of service', 'Read More: What you need\n\nPhoto: My cat\n\nRead More: Why we swim\n\nPhoto: Our dog\n\nWatch: You and me'],
    ['one speaker', 'HOLM: We go.\n\nHOLM: I said we go.\n\nHOLM: You too.'],
    ['marks around the words', 'HOLM: “We go.”\n\nREED: “Do you?”\n\nHOLM: “I do.”'],
  ])('is none: %s', (_, text) => {
    expect(count(text)).toBe(0);
  }); // prettier-ignore

  it('never crashes, and keeps its turns apart and in order', () => {
    const line = fc.constantFrom(
      'HOLM: I go.',
      'REED: You “stay.',
      'A: We”',
      'Q: Why me?',
      '“HOLM: No,',
      '(APPLAUSE)',
      'So it was.',
      'Reed said no.',
      'x: y',
      ':',
    );
    fc.assert(
      fc.property(fc.array(line, {maxLength: 14}), (lines) => {
        const {quotes} = extract(lines.join('\n'));
        const outer = quotes.filter(({nested}) => !nested);
        for (const [i, {start, end, exact, parts = [[start, end]]}] of outer.entries()) {
          if (i > 0) expect(start).toBeGreaterThanOrEqual(outer[i - 1]!.end);
          expect(exact).not.toBe('');
          expect(parts.map(([from, to]) => lines.join('\n').slice(from, to)).join('\n')).toBe(exact);
        }
      }),
    );
  });
});
