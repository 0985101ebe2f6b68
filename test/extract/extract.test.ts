import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {extract} from '../../source/extract/extract.ts';
import {articles} from './labelled.ts';

const first = (text: string) => extract(text).quotes[0]!;

describe('extract', () => {
  it.each([
    ['The farmers’ union said it was “appalled”.', 'The farmers’ union', 'said'],
    ["“It is bad,” the residents' association said.", "the residents' association", 'said'],
    ['A planning officer told them it was “a good scheme”.', 'A planning officer', 'told'],
    ['A leading doctor said it was “bad”.', 'A leading doctor', 'said'],
    ['The university said it was “saddened” and was offering support.', 'The university', 'said'],
  ])('gives the whole mention, and the verb of saying: %s', (text, mention, cue) => {
    const [quote] = extract(text).quotes;
    expect([quote!.mention!.text, quote!.cue]).toEqual([mention, cue]);
  });

  it('gives offsets, paragraph, mention and cue', () => {
    const text = 'A headline\n\n“We will go,” said Ada Holm, the mayor.';
    const {quotes} = extract(text);
    expect(quotes).toHaveLength(1);
    expect(quotes[0]).toMatchObject({
      exact: 'We will go,',
      start: 13,
      end: 24,
      paragraph: 2,
      kind: 'full',
      speaker: 'Ada Holm',
      cue: 'said',
    });
    const {mention} = quotes[0]!;
    expect(text.slice(mention!.start, mention!.end)).toBe(mention!.text);
    expect(mention!.text).toBe('Ada Holm');
  });

  it('counts in UTF-16 units', () => {
    const text = '🚢🚢 “Ahoy,” Ada Holm said.';
    const quote = first(text);
    expect(text.slice(quote.start, quote.end)).toBe('Ahoy,');
  });

  it('names nobody for scare quotes and titles', () => {
    expect(first('The so-called “ghost train” is gone.')).toMatchObject({
      speaker: null,
      mention: null,
      cue: null,
      kind: 'scare',
    });
    expect(first('Her novel, “The Quiet Hive,” came out in May.')).toMatchObject({
      speaker: null,
      kind: 'title',
    });
  });

  it('takes whose statement it is along with the statement', () => {
    expect(first('The ministry’s statement said it was “far too late.”')).toMatchObject({
      speaker: 'The ministry’s statement',
      mention: {text: 'The ministry’s statement'},
    });
  });

  it.each([
    ['Jane Roe said Tom Doe vowed “to fight on”.', 'Tom Doe', 'vowed'],
    ['Jane Roe said that Tom Doe vowed: “I will fight on.”', 'Tom Doe', 'vowed'],
    ['Jane Roe told the council that Tom Doe had replied: “It leaks.”', 'Tom Doe', 'had replied'],
    ['Jane Roe said the minister promised “a new bridge”.', 'the minister', 'promised'],
    ['Jane Roe said Tom Doe had called her “a fool”.', 'Tom Doe', 'had called'],
    // her own words
    ['Jane Roe said the minister will promise “a new bridge”.', 'Jane Roe', 'said'],
    ['Jane Roe said Tom Doe feared “a flood”.', 'Jane Roe', 'said'],
    ['Jane Roe said Tom Doe never promised “a new bridge”.', 'Jane Roe', 'said'],
  ])('tells who reports from who said it: %s', (text, speaker, cue) => {
    expect(first(text)).toMatchObject({speaker, cue});
  });

  it.each([
    ['In Jane Roe’s words, the plan is “dead”.', 'Jane Roe', 'In Jane Roe’s words'],
    ['The plan is “dead”, in Jane Roe’s view.', 'Jane Roe', 'in Jane Roe’s view'],
    ['Jane Roe left. In her words: “Nobody came.”', 'Jane Roe', 'In her words'],
    ['Jane Roe left. “Nobody came”, in her telling.', 'Jane Roe', 'in her telling'],
  ])('has for a cue the words that tell whose they are: %s', (text, speaker, cue) => {
    expect(first(text)).toMatchObject({speaker, cue});
  });

  it('hears somebody in his claims', () => {
    expect(first('Ada Holm left. Lund never cited a source for her claim that “nobody came.”')).toMatchObject(
      {
        speaker: 'Ada Holm',
        mention: {text: 'her claim'},
      },
    );
    expect(
      first('Bo Lund blamed the paper for Ada Holm’s claim that the mayor “sank the ferry,” as he put it.')
        .speaker,
    ).toBe('Ada Holm');
  });

  it.each([
    '“We did not sleep” – those were the words of Ada Holm, who lives there.',
    '“We did not sleep.” These were the words of the mayor, Ada Holm.',
    '“We did not sleep” – so says Ada Holm.',
  ])('takes the one whose words they are: %s', (text) => {
    expect(first(text).speaker).toBe('Ada Holm');
  });

  it.each([
    'In the words of Ada Holm, “the deal is dead.”',
    'The deal is “dead”, in the view of Ada Holm.',
    'Ada Holm left early. In her words, it was “a mess”.',
    'Ada Holm left early. The plan is, in Holm’s view, “a disaster”.',
    'In Bo Lund’s view, Ada Holm said, the plan is “a disaster”.',
    'The vote was late. To Ada Holm, the plan is a “kind-hearted” one.',
    'Bo Lund went home, because to Ada Holm, “it was not enough by half.”',
    'To the crowd, “We shall not sleep,” Ada Holm said.',
  ])('takes the one in whose words or view it is, where nobody else says it: %s', (text) => {
    expect(first(text).speaker).toBe('Ada Holm');
  });

  it.each([
    ['„Wir bleiben“, sagte Bürgermeister Ulf Kranz am Montag.', 'Ulf Kranz', 'sagte'],
    ['Die Ministerin erklärte am Abend: „Das Geld ist da.“', 'Ministerin', 'erklärte'],
    ['Kranz betonte, das sei „ein Skandal“.', 'Kranz', 'betonte'],
    ['„Die Brücke ist gesperrt“, teilte die Polizei mit.', 'Polizei', 'teilte'],
    ['»Wir warten«, so Anna von der Heide.', 'Anna von der Heide', 'so'],
    ['« Nous restons », a déclaré le maire, Luc Perrin.', 'Luc Perrin', 'a déclaré'],
    ['Selon Luc Perrin, « rien n’est décidé ».', 'Luc Perrin', 'Selon'],
    ['Er sagte: „Nein.“', 'Er', 'sagte'],
    ['« Jamais », dit-il.', 'il', 'dit'],
    ['„Nie“, sagten sie.', null, null],
    ['The sign on the door was in French: «Fermé», so Ada Holm left.', null, null],
    ['Ada Holm left. “No,” sagte Kranz.', null, null],
  ])('reads German and French beside their own marks: %s', (text, speaker, cue) => {
    expect(first(text)).toMatchObject({speaker, cue});
  });

  it.each([
    'After Bo Lund criticized the plan at length, Ada Holm shot back, “I could have stayed at home.”',
    'Bo Lund praised the plan. “We should all go,” weighed in Ada Holm.',
    'After Bo Lund left for the day, Ada Holm chimed in: “We should all go.”',
  ])('takes a verb with its particle for one of saying: %s', (text) => {
    expect(first(text).speaker).toBe('Ada Holm');
  });

  it.each([
    [
      'The Tavian envoy, Bo Lund, left. His Norlandic counterpart, Ada Holm, said they had “barely begun”.',
      'Ada Holm',
    ],
    ['The mayor, Bo Lund, left. “We stopped,” said his opposite number, Ada Holm.', 'Ada Holm'],
    [
      'Retired teacher Ada Holm, 71, was putting out the bins when she heard “a sort of snuffling”.',
      'Ada Holm',
    ],
    ['“I thought it was a dog,” said mum-of-four Ada Holm.', 'Ada Holm'],
    ['A source close to the zoo said it was “mad”.', 'A source'],
    [
      'Tern said it was bad. The firm Volta plc said prices would rise. “We had no choice,” it said.',
      'Volta plc',
    ],
    ['Last week the group BlueSea said it was late. “A fifth is a fig leaf,” it said.', 'BlueSea'],
    ['The group BlueSea said it was “late”.', 'BlueSea'],
    ['Q: The mayor, Ada Holm, called your answer “chaotic”. Was it?', 'Ada Holm'],
  ])('knows who is meant: %s', (text, speaker) => {
    expect(extract(text).quotes.at(-1)!.speaker).toBe(speaker);
  });

  it('gives the verb of saying, not one nearer', () => {
    expect(first('“We will not get up,” Ada Holm, who has led the league, said.').cue).toBe('said');
    expect(first('“It is too late,” Anna Roe, who runs the mill, told reporters.').cue).toBe('told');
  });

  it.each(['-', '–', '—', '―'])('takes a credit behind %s', (dash) => {
    expect(first(`“We will never sell the harbour.” ${dash} Ada Holm\n\nThe town voted.`).speaker).toBe(
      'Ada Holm',
    );
  });

  it('joins several paragraphs into one quotation with parts', () => {
    const {quotes} = extract('Mayor Ada Holm said:\n\n“One.\n\n“Two.”');
    expect(quotes).toHaveLength(1);
    expect(quotes[0]).toMatchObject({
      exact: 'One.\nTwo.',
      paragraph: 2,
      parts: [
        [23, 27],
        [30, 34],
      ],
    });
  });

  it('links the pieces of a sentence that its speaker interrupts', () => {
    const text = '“I am waiting,” Ada Holm said, “and then I will go.” “Now,” she said. “Good.”';
    const {quotes} = extract(text);
    expect(quotes.map(({exact, continues}) => [exact, continues])).toEqual([
      ['I am waiting,', undefined],
      ['and then I will go.', true],
      ['Now,', undefined],
      ['Good.', undefined],
    ]);
    expect(quotes[0]!.parts!.map(([from, to]) => text.slice(from, to))).toEqual([
      'I am waiting,',
      'and then I will go.',
    ]);
  });

  it('marks what stands inside another quotation', () => {
    const {quotes} = extract('“He told me ‘go home’ and left,” said Ada Holm.');
    expect(quotes.map(({exact, nested}) => [exact, nested])).toEqual([
      ['He told me ‘go home’ and left,', undefined],
      ['go home', true],
    ]);
  });

  it('says the same twice', () => {
    for (const {text} of articles) expect(extract(text)).toEqual(extract(text));
  });

  it('never throws, and every offset holds', () => {
    const word = fc.constantFrom(
      '“', '”', '"', '‘', '’', "'", '\n', '\n\n', '. ', ', ', ': ', ' – ', '(', ')', ' said ', ' he ', ' Ada Holm ', ' Mr. Roe ', ' according to ', ' who ', ' by ', ' the minister ', ' on Friday ', ' May 35 ', ' 2025-02-31 ', '\u0000', '\uD800', '🚢', 'É',
    ); // prettier-ignore
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(word, {maxLength: 80}).map((words) => words.join('')),
        ),
        (text) => {
          const {quotes, people, dates} = extract(text);
          for (const {exact, start, end, parts, mention} of quotes) {
            if (!parts) expect(text.slice(start, end)).toBe(exact);
            if (mention) expect(text.slice(mention.start, mention.end)).toBe(mention.text);
          }
          for (const {mentions} of people)
            for (const [from, to] of mentions) expect(to).toBeGreaterThan(from);
          for (const date of dates) expect(text.slice(date.start, date.end)).toBe(date.text);
        },
      ),
      {numRuns: 300},
    );
  });

  // what else the machine does may spoil one measurement; a square law spoils each
  it('takes time in proportion to the text', {retry: 2}, () => {
    const sizes = ['“', '"', `"'`, "'a ", 'John Roe\n', '(', 'a-', 'A.', ' in May '].map((piece) => {
      const time = (n: number): number => {
        const text = piece.repeat(n);
        const began = process.cpuUsage();
        extract(text);
        const {user, system} = process.cpuUsage(began);
        return (user + system) / 1000;
      };
      time(2000);
      return [piece, time(4000), time(32_000)] as const;
    });
    // eight times the text: a square law would take 64 times as long
    for (const [piece, small, large] of sizes) expect(large, piece).toBeLessThan(30 * Math.max(small, 15));
  });
});
