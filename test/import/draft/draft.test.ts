import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {checkPassages} from '../../../source/commands/check.ts';
import {articleOf, type Article} from '../../../source/import/article.ts';
import {draftOf, UndatedError} from '../../../source/import/draft/draft.ts';
import {paragraphs} from '../../../source/story/articles.ts';
import {buildStory} from '../../../source/story/load.ts';

const options = {title: 'Harbour strike', timeZone: 'Europe/London', date: '2024-03-05'};
const articles = (...texts: string[]): Article[] => texts.map((text, i) => articleOf(`${i}.txt`, {text}));

/** Draft, story as a reader loads it, and what its passages say of the articles that are kept. */
function drafted(...texts: string[]) {
  const draft = draftOf(articles(...texts), options);
  const value = JSON.parse(JSON.stringify(draft.story)) as Record<string, unknown>;
  const story = buildStory({value, locate: () => ({file: '', line: 1, column: 1})});
  const kept = new Map(draft.kept.map(({name, bytes}) => [name.replace('.txt', ''), {paragraphs: paragraphs(Buffer.from(bytes).toString())}])); // prettier-ignore
  return {draft, story, ...checkPassages(story, kept)};
}

const gazette = `Some four hundred dockers left their work.

“Enough is enough,” said Ana Reyes, a shop steward, on Monday.

The port’s director, Carl Bright, called the strike “a folly”. “We will wait,” he said.`;

describe('the draft of a story', () => {
  it('says who says what, where that stands, and when', () => {
    const {draft, faults} = drafted(gazette);
    expect(faults).toEqual([]);
    expect(draft.story).toMatchObject({
      title: 'Harbour strike',
      timeZone: 'Europe/London',
      window: {from: '2024-03-04', to: '2024-03-05'},
      sources: [{id: 's1', date: '2024-03-05', words: 33}],
      people: [
        {id: 'reyes', name: 'Ana Reyes', role: 'shop steward'},
        {id: 'bright', name: 'Carl Bright', role: 'director'},
      ],
      entries: [
        {
          at: {edtf: '2024-03-04', basis: 'inferred'},
          headline: 'Reyes: “Enough is enough”',
          text: 'Ana Reyes (shop steward) is quoted by s1.',
          quotes: [{speaker: 'reyes', kind: 'full', text: 'Enough is enough', sources: [{source: 's1', paragraph: 2}]}], // prettier-ignore
        },
        {
          at: {edtf: '2024-03-05', basis: 'inferred'},
          quotes: [
            {speaker: 'bright', kind: 'partial', text: 'a folly'},
            {speaker: 'bright', kind: 'full', text: 'We will wait'},
          ],
        },
      ],
    });
  });

  it('has what several articles quote once, and links what one of them quotes in part', () => {
    const {draft, faults} = drafted(
      '“We will wait as long as it takes to get this done,” said Ana Reyes.',
      '“We will wait as long as it takes to get this done.” That was Ms Reyes. Ana Reyes said she would “wait as long as it takes”.',
      'Ana Reyes said: “We will wait as long as it takes to get this done.”',
    );
    expect(faults).toEqual([]);
    const quotes = draft.story.entries.flatMap((entry) => entry.quotes ?? []);
    expect(quotes[0]!.sources.map(({source}) => source)).toEqual(expect.arrayContaining(['s1', 's3']));
    expect(quotes.find(({text}) => text === 'wait as long as it takes')!.sameAs).toBe(quotes[0]!.id);
    expect(draft.story.entries[0]!.key).toBe(true);
  });

  it('knows a person over articles and spellings', () => {
    const {draft} = drafted(
      'Ukrainian President Volodymyr Zelenskyy said he was “waiting”.',
      'President Volodymyr Zelensky said he was “ready”. Zelensky “was not amused”, an aide said.',
    );
    const [first] = draft.story.people;
    expect(first).toMatchObject({
      id: 'zelenskyy',
      side: 'ua',
      spellings: expect.arrayContaining(['Zelensky']),
    });
    expect(draft.story.people.filter(({name}) => name.includes('Zelensk'))).toHaveLength(1);
    expect(draft.story.sides).toEqual([{id: 'ua', name: 'Ukraine', colour: 'red', country: 'UA'}]);
  });

  it('knows by the surname whom another article names in full', () => {
    const {draft} = drafted('“No,” said Ana Reyes.', '“Never,” Reyes said.');
    expect(draft.story.people.map(({id}) => id)).toEqual(['reyes']);
    expect(draft.story.organisations).toEqual([]);
    expect(draft.story.entries.map(({quotes}) => quotes![0]!.speaker)).toEqual(['reyes', 'reyes']);
  });

  it('knows who is named in a credit alone: by another article, or by the first name', () => {
    const {draft} = drafted(
      '“We wait, all of us.” — Ana Reyes (@reyes) March 4, 2024\n\n“Nobody waits.” — Jón Birgisson (@jon)\n\n“They wait.” — European Commission (@EU)',
      'Ana Reyes, a shop steward, said it was “late”.',
    );
    expect(draft.story.people.map(({name, role}) => [name, role])).toEqual([
      ['Ana Reyes', 'shop steward'],
      ['Jón Birgisson', undefined],
    ]);
    expect(draft.story.organisations.map(({name}) => name)).toEqual(['European Commission']);
  });

  it.each([
    ['Jan de Vries', 'de-vries', 'De Vries'],
    ['Ada van der Holm', 'van-der-holm', 'Van der Holm'],
    ['Bo Van Lind', 'van-lind', 'Van Lind'],
    ['Omar Al Rashid', 'al-rashid', 'Al Rashid'],
    ['Ana Maria Reyes', 'reyes', 'Reyes'],
  ])('knows what belongs to the surname of %s', (name, id, short) => {
    const {draft} = drafted(`“No,” said ${name}, a shop steward.`);
    expect(draft.story.people.map((person) => [person.id, person.name])).toEqual([[id, name]]);
    expect(draft.story.entries[0]!.headline).toBe(`${short}: “No”`);
  });

  it('calls an office by all its words in a headline, and a time by itself no sentence', () => {
    const {draft} = drafted('5 March 2024\nMarch 5, 2024 by Pia\n16.40 GMT\nThe port opened in March 1962.\nNorway’s fisheries minister said it was “thin”.'); // prettier-ignore
    expect(draft.story.entries[0]!.headline).toBe('Norway’s fisheries minister: “thin”');
    expect(draft.dated.map(({sentence}) => sentence)).toEqual(['The port opened in March 1962.']);
  });

  it('doubts a surname that may be that of another', () => {
    const {draft} = drafted(
      '“We will win this,” said Trump.',
      '“No comment on it,” said Melania Trump, the first lady.',
    );
    expect([...draft.doubts.values()].flat().join()).toContain(
      'is it Melania Trump? (s1 has the surname alone)',
    );
  });

  it('keeps bodies, countries and people without a name apart', () => {
    const {draft} = drafted(
      'Estonia said it was “a slap in the face”. A senior official said it was “odd”. The Kremlin said it was “fine”.',
    );
    expect(draft.story.organisations.map(({name}) => name)).toEqual(['Estonia', 'Kremlin']);
    expect(draft.story.people.map(({id, name}) => [id, name])).toEqual([
      ['s1-senior-official', 'a senior official'],
    ]);
  });

  it('tells two places of the same words in a paragraph apart', () => {
    const {draft, faults} = drafted(
      '“No,” said Ana Reyes. “No,” said Carl Bright. She said “no” again, Doe said.',
    );
    expect(faults).toEqual([]);
    expect(draft.story.entries.length).toBeGreaterThanOrEqual(2);
  });

  it('has an interrupted quotation as one, with both pieces', () => {
    const {draft, faults} = drafted('“We will go,” said Ana Reyes, “and we will not come back.”');
    expect(faults).toEqual([]);
    expect(draft.story.entries[0]!.quotes).toMatchObject([
      {
        text: 'We will go, and we will not come back.',
        sources: [{exact: 'We will go,'}, {exact: 'and we will not come back.'}],
      },
    ]);
  });

  it('has what is wrapped on one line, with a passage a line', () => {
    const {draft, faults} = drafted(
      '"We came a long way this week. I thank Premier Joensen, whose patience\nwas greater than mine," said Ana Reyes.',
    );
    expect(faults).toEqual([]);
    expect(draft.story.entries[0]!.quotes).toMatchObject([
      {
        text: 'We came a long way this week. I thank Premier Joensen, whose patience was greater than mine',
        sources: [
          {paragraph: 1, exact: 'We came a long way this week. I thank Premier Joensen, whose patience'},
          {paragraph: 2, exact: 'was greater than mine'},
        ],
      },
    ]);
  });

  it('hands on what it cannot tell: quotations of nobody known, and dated sentences', () => {
    const {draft} = drafted(
      'The port opened in March 1962. It has ten cranes.\n\n“We stay put where we are, every one of us.”\n\nAna Reyes said it was “bad” on Monday.',
    );
    expect(draft.dated).toEqual([
      {edtf: '1962-03', source: 's1', paragraph: 1, sentence: 'The port opened in March 1962.'},
    ]);
    expect(draft.unclear).toEqual([
      {text: 'We stay put where we are, every one of us.', source: 's1', paragraph: 2},
    ]);
  });

  it('takes no time of what is still to come for that of the saying', () => {
    const {draft} = drafted('Ana Reyes said it would be “too late” next Friday.');
    expect(draft.story.entries[0]!.at).toEqual({edtf: '2024-03-05', basis: 'inferred'});
  });

  it('has what goes on at the time of its beginning, and what stands under a time at that', () => {
    const {draft} = drafted(
      '“There is no second envelope,” Ana Reyes said late on Monday. “They are mistaken.”\n\n“We have fed this coast,” she added.',
      '16:45\n\n“We are close,” Carl Bright says.\n\n10.30am\n\n“I come to listen,” Carl Bright says.',
    );
    const times = draft.story.entries.map(({at: {edtf, part}}) => [edtf, part]);
    expect(times).toEqual([
      ['2024-03-04', 'late'],
      ['2024-03-05T16:45:00', undefined],
      ['2024-03-05T10:30:00', undefined],
    ]);
  });

  it('takes "last week" for that, and not for the day of the article', () => {
    const {draft} = drafted('Ana Reyes called the plan “thin” last week.');
    expect(draft.story.entries[0]!.at.edtf).toBe('2024-02-26/2024-03-03');
  });

  it('doubts what the sources tell differently', () => {
    const {draft} = drafted(
      '“I drove over it myself,” Ana Reyes said on Monday.',
      '“I drove over it myself,” Ana Reyes said on Tuesday.',
      '“I drove over it myself,” Carl Bright said.',
    );
    const doubts = [...draft.doubts.values()].flat();
    expect(doubts).toContain('the sources differ: said 2024-03-04, or 2024-03-05 as s2 has it?');
    expect(doubts).toContain('the same words are given to Carl Bright in s3');
    expect(doubts).toContain('the same words are given to Ana Reyes in s1');
  });

  it('doubts a pronoun with others near it', () => {
    const {draft} = drafted('Carl Bright met John Doe on Monday. “We will wait,” he said.');
    expect([...draft.doubts.values()].flat().join()).toContain('near it');
  });

  it('keeps short answers apart, and an article that is given twice out', () => {
    const {draft} = drafted('“No,” said Ana Reyes on Monday.', '“No,” said Ana Reyes on Tuesday.', '“No,” said Ana Reyes on Monday.'); // prettier-ignore
    expect(draft.story.entries.map(({at}) => at.edtf)).toEqual(['2024-03-04', '2024-03-05']);
    expect([draft.story.sources.length, draft.twice]).toEqual([2, 1]);
  });

  it('takes a dateline without a year for one of the year before the day given', () => {
    const {draft} = drafted(
      'HARBOUR, March 1 (Nordwire) – Talks began.\n\n“We came to talk,” Ana Reyes said.',
    );
    expect(draft.story.sources[0]!.date).toBe('2024-03-01');
  });

  it('is made of many quotations of one speaker in time', () => {
    const many = Array.from({length: 4_000}, (_, i) => `“We will go to ${i} ports and wait,” Reyes said.`);
    expect(
      drafted(`“We go,” Ana Reyes said.\n${many.join('\n')}`).draft.story.entries.length,
    ).toBeGreaterThan(0);
  });

  it('says which article tells no day', () => {
    const {date: _, ...undated} = options;
    expect(() => draftOf(articles('5 March 2024\n\nAll.', '“No,” said Ana Reyes.'), undated)).toThrow(
      UndatedError,
    );
    expect(() => draftOf(articles('“No,” said Ana Reyes.'), undated)).toThrow(
      /^0\.txt: tells no full date of its own$/,
    );
    expect(() => draftOf(articles('A.', '2024-03-04\nB.', 'C.'), undated)).toThrow(
      '0.txt, 2.txt: tell no full date of their own',
    );
  });

  it('leaves an article its own day, whichever was given for the others', () => {
    const [own, dateline] = [articleOf('a', {text: '“No,” said Ana Reyes.', date: '2024-02-01'}), articleOf('b', {text: 'PORT, March 3, 2024 – “Yes,” said Ana Reyes.'})]; // prettier-ignore
    const {story, undated} = draftOf([own, dateline, ...articles('“Yes, yes,” said Ana Reyes.')], options);
    expect(story.sources.map(({date}) => date)).toEqual(['2024-02-01', '2024-03-03', '2024-03-05']);
    expect([...undated]).toEqual(['s3']);
  });

  it('is always a sound story whose passages stand in its articles word for word', () => {
    const name = fc.constantFrom('Ana Reyes', 'Reyes', 'Carl Bright', 'he', 'a senior official', 'Estonia', 'the Kremlin', 'Ölaf Østby'); // prettier-ignore
    const words = fc.constantFrom('No', 'no', 'We will go', "it's “very” odd", 'a folly', '#1: yes', '- {a}: [b]', '🙂 ok', 'wait, wait', 'We will go\nto the port, \nall of us'); // prettier-ignore
    const sentence = fc.tuple(name, words, fc.constantFrom(' on Monday', '', ' in 2019', ' at 10:00 on 4 March')).chain(([who, what, when]) =>
      fc.constantFrom(`“${what},” said ${who}${when}.`, `${who} said${when}: “${what}.”`, `“${what},” ${who} said, “${what}.”`, `${who} called it “${what}”.`, `"${what}," ${who} said.`)); // prettier-ignore
    const text = fc
      .array(fc.tuple(sentence, fc.constantFrom(' ', '\n\n', '\u2028', '\r\n', '\x0b', ' \x1b[1m')), {minLength: 1, maxLength: 8})
      .map((all) => all.flat().join('')); // prettier-ignore
    fc.assert(
      fc.property(fc.array(text, {minLength: 1, maxLength: 3}), (texts) => {
        expect(drafted(...texts).faults).toEqual([]);
      }),
      {numRuns: 150},
    );
  });
});
