/** Stories for the dashboard's tests: the one that ships, an odd one that makes layout hard, and generated ones. */
import {fileURLToPath} from 'node:url';
import fc from 'fast-check';
import {sceneOf, type Scene} from '../../source/dashboard/model/scene.ts';
import {timeline} from '../../source/replay/timeline.ts';
import {loadStory} from '../../source/story/load.ts';
import {entryKinds, positionKinds, quoteKinds, statuses} from '../../source/story/schema.ts';
import type {Entry, Passage, Story} from '../../source/story/story.ts';
import {samples} from '../text/samples.ts';
import {atInstant, begin, day, hour} from '../times.ts';

export {begin} from '../times.ts';

export const shipped = (): Promise<Story> =>
  loadStory(fileURLToPath(new URL('../../feed/istanbul-2025', import.meta.url)));

export const sceneFor = (story: Story): Scene => sceneOf(timeline(story));

/** An entry with whatever of it matters; the rest is empty. */
export function entryOf(id: string, instant: number, rest: Partial<Entry> = {}): Entry {
  const at = rest.at ?? atInstant(instant);
  return {
    id,
    at,
    kind: 'event',
    key: false,
    text: `Text of ${id}.`,
    sources: [{source: 'a', paragraph: 1}],
    attendance: [],
    positions: [],
    answers: [],
    ...rest,
    quotes: (rest.quotes ?? []).map((quote) => ({...quote, at, entry: id})),
  };
}

/** A quotation without its place in time, which its entry gives it. */
export const quoteOf = (id: string, text: string, speaker: string | undefined = 'p0') => ({
  id,
  text,
  ...(speaker === undefined ? {} : {speaker}),
  kind: speaker === undefined ? ('scare' as const) : ('full' as const),
  sources: [{source: 'a', paragraph: 2, exact: text}],
  at: atInstant(0),
  entry: '',
});

/** Two sides, four people, ten entries an hour apart in a window of ten hours, two of them before it. */
export function smallStory(): Story {
  const entries = Array.from({length: 10}, (_, i) =>
    entryOf(`e${i}`, begin + (i - 1) * hour, {
      headline: `Headline ${i}`,
      key: i === 4 || i === 7,
      quotes: i % 2 === 0 ? [quoteOf(`q${i}`, `Words number ${i} on the ceasefire`, `p${i % 4}`)] : [],
      attendance:
        i < 4 ? [{person: `p${i}`, status: 'named', sources: [{source: 'a', paragraph: i + 1}]}] : [],
      positions:
        i >= 2 && i < 6
          ? [
              {
                side: ['east', 'west', 'far'][i % 3]!,
                topic: `t${i % 2}`,
                kind: 'demand',
                text: `Position ${i}`,
                sources: [{source: 'b', paragraph: i}],
              },
            ]
          : [],
      answers:
        i === 3 || i === 5
          ? [{question: 'when', answer: `At ${i}`, sources: [{source: i === 3 ? 'a' : 'b', paragraph: 3}]}]
          : [],
    }),
  );
  return {
    title: 'Small story',
    timeZone: 'UTC',
    window: {start: begin, end: begin + 10 * hour},
    sides: [
      {id: 'east', name: 'East', colour: 'red'},
      {id: 'west', name: 'West', colour: 'blue'},
      {id: 'far', name: 'Far', colour: 'green'},
    ],
    opposing: ['east', 'west'],
    topics: [
      {id: 't0', name: 'Truce'},
      {id: 't1', name: 'Territory'},
    ],
    sources: [
      {id: 'a', publisher: 'Paper A', date: '2025-05-14'},
      {id: 'b', publisher: 'Paper B', date: '2025-05-15'},
    ],
    people: Array.from({length: 4}, (_, i) => ({
      id: `p${i}`,
      name: `Person ${'ABCD'[i]!}`,
      spellings: [],
      side: ['east', 'west', 'far', 'east'][i]!,
    })),
    organisations: [],
    questions: [{id: 'when', question: 'When do they start?'}],
    entries,
  };
}

/** Scripts, emoji, long words, twelve sources, three hundred people, and no sides that face each other. */
export function oddStory(): Story {
  const long = 'Donaudampfschifffahrt'.repeat(24).slice(0, 500);
  const texts = [...samples, long, '和'.repeat(250), '👩‍👩‍👧‍👦'.repeat(60), 'ש'.repeat(300), 'a'];
  const pick = (i: number): string => texts[i % texts.length]!;
  const passages = (i: number): Passage[] =>
    Array.from({length: (i % 12) + 1}, (_, j) => ({source: `source-${j}`, paragraph: i + 1}));
  return {
    title: `和平 👩‍👩‍👧‍👦 ${long.slice(0, 80)} שָׁלוֹם`,
    timeZone: 'Asia/Kathmandu',
    window: {start: begin, end: begin + 40 * day},
    sides: Array.from({length: 7}, (_, i) => ({
      id: `side-${i}`,
      name: pick(i),
      colour: (['red', 'yellow', 'green', 'cyan', 'blue', 'magenta', 'grey'] as const)[i]!,
    })),
    topics: Array.from({length: 9}, (_, i) => ({id: `topic-${i}`, name: pick(i)})),
    sources: Array.from({length: 12}, (_, i) => ({
      id: `source-${i}`,
      ...(i % 2 === 0 ? {publisher: pick(i)} : {}),
      words: 1000 * i + 1,
    })),
    people: Array.from({length: 300}, (_, i) => ({
      id: `person-${i}`,
      name: `${pick(i)} ${i}`,
      spellings: [],
      ...(i % 8 === 7 ? {} : {side: `side-${i % 8}`}),
      role: pick(i + 3),
    })),
    organisations: [],
    questions: Array.from({length: 5}, (_, i) => ({id: `question-${i}`, question: pick(i)})),
    entries: Array.from({length: 120}, (_, i) =>
      entryOf(`entry-${i}`, begin + (i - 10) * 8 * hour, {
        text: pick(i),
        kind: entryKinds[i % entryKinds.length]!,
        key: i % 5 === 0,
        sources: passages(i),
        quotes: Array.from({length: i % 4}, (_, j) => ({
          ...quoteOf(`quote-${i}-${j}`, pick(i + j), j === 2 ? undefined : `person-${(i * 7) % 300}`),
          sources: passages(i + j),
        })),
        attendance: Array.from({length: 4}, (_, j) => ({
          person: `person-${(i * 4 + j) % 300}`,
          status: statuses[(i + j) % statuses.length]!,
          head: j === 0,
          byOffice: j === 1,
          ...(j === 2 ? {place: pick(i)} : {}),
          note: pick(i + 1),
          sources: passages(i),
        })),
        positions: [
          {
            side: `side-${i % 7}`,
            topic: `topic-${i % 9}`,
            kind: positionKinds[i % positionKinds.length]!,
            text: pick(i + 2),
            sources: passages(i),
          },
        ],
        answers: [{question: `question-${i % 5}`, answer: pick(i + 4), sources: passages(i)}],
      }),
    ),
  };
}

/** Wide characters and combining marks, on whose widths all terminals agree. */
export function wideStory(): Story {
  const small = smallStory();
  const texts = [
    '伊斯坦布尔和平谈判开始了',
    'Zele\u0301nskyi\u0306 Vie\u0323\u0302t',
    '이스탄불 Київ',
    'イスタンブール',
  ];
  const wide = (words: string): string => `${words} ${texts[words.length % texts.length]!.repeat(4)}`;
  return {
    ...small,
    title: wide(small.title),
    people: small.people.map((person) => ({...person, name: wide(person.name), role: wide('role')})),
    entries: small.entries.map((entry) => ({
      ...entry,
      headline: wide(entry.headline!),
      text: wide(entry.text),
      quotes: entry.quotes.map((quote) => ({...quote, text: wide(quote.text)})),
      positions: entry.positions.map((position) => ({...position, text: wide(position.text)})),
    })),
  };
}

/** A story with nothing in it but its window. */
export const emptyStory = (): Story => ({
  ...smallStory(),
  sides: [],
  topics: [],
  sources: [],
  people: [],
  questions: [],
  entries: [],
  opposing: undefined as never,
});

const word = fc.constantFrom(
  'ceasefire',
  'talks',
  'Istanbul',
  'neutral',
  'army',
  'troops',
  'peace',
  'never',
  'delegation',
  '和平',
  'Київ',
  'İzmir',
);
const sentence = fc.array(word, {minLength: 1, maxLength: 9}).map((words) => words.join(' '));

/** What an entry holds, without its time; `people`: how many there are to name. */
const entryContent = (people: number, sides: number) =>
  fc.record({
    text: sentence,
    headline: fc.option(sentence, {nil: undefined}),
    key: fc.boolean(),
    sources: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), {minLength: 1}),
    quotes: fc.array(
      fc.record({
        text: sentence,
        speaker: fc.nat(people - 1),
        kind: fc.constantFrom(...quoteKinds),
      }),
      {maxLength: 2},
    ),
    attendance: fc.array(
      fc.record({person: fc.nat(people - 1), status: fc.constantFrom(...statuses), head: fc.boolean()}),
      {maxLength: 2},
    ),
    positions: fc.array(
      fc.record({
        side: fc.nat(sides - 1),
        topic: fc.nat(2),
        kind: fc.constantFrom(...positionKinds),
        text: sentence,
      }),
      {maxLength: 2},
    ),
    answers: fc.array(fc.record({question: fc.nat(1), answer: sentence}), {maxLength: 1}),
  });
type EntryContent = ReturnType<typeof entryContent> extends fc.Arbitrary<infer T> ? T : never;

function entryFrom(id: string, instant: number, content: EntryContent): Entry {
  const passages = content.sources.map((source, i) => ({source, paragraph: i + 1}));
  return entryOf(id, instant, {
    text: content.text,
    ...(content.headline === undefined ? {} : {headline: content.headline}),
    key: content.key,
    sources: passages,
    quotes: content.quotes.map(({text, speaker, kind}, i) => ({
      ...quoteOf(`${id}-q${i}`, text, kind === 'scare' ? undefined : `p${speaker}`),
      kind,
      sources: passages.map((passage) => ({...passage, exact: text})),
    })),
    attendance: content.attendance.map(({person, status, head}) => ({
      person: `p${person}`,
      status,
      head,
      sources: passages,
    })),
    positions: content.positions.map(({side, topic, kind, text}) => ({
      side: `s${side}`,
      topic: `t${topic}`,
      kind,
      text,
      sources: passages,
    })),
    answers: content.answers.map(({question, answer}) => ({
      question: `q${question}`,
      answer,
      sources: passages,
    })),
  });
}

const sideCount = 3;
const frameOf = (names: readonly string[], headline = 'After it all'): Omit<Story, 'entries'> => ({
  title: 'Generated',
  timeZone: 'UTC',
  window: {start: begin, end: begin + 5 * day},
  sides: Array.from({length: sideCount}, (_, i) => ({
    id: `s${i}`,
    name: `Side ${i}`,
    colour: (['red', 'blue', 'green'] as const)[i]!,
  })),
  opposing: ['s0', 's1'],
  topics: ['Truce', 'Army', 'Land'].map((name, i) => ({id: `t${i}`, name})),
  // one that names itself, one that is out from the start, and one that comes at the end
  sources: [
    {id: 'a', publisher: 'Paper a'},
    {id: 'b', title: 'Before it all', date: '2025-05-01', out: begin - 9 * day},
    {id: 'c', title: headline, out: begin + 5 * day},
  ],
  people: names.map((name, i) => ({id: `p${i}`, name, spellings: [], side: `s${i % sideCount}`})),
  organisations: [],
  questions: [
    {id: 'q0', question: 'When is it?'},
    {id: 'q1', question: 'Who comes?'},
  ],
});

const timed = (
  content: fc.Arbitrary<EntryContent>,
  from: number,
  to: number,
  maxLength: number,
): fc.Arbitrary<Array<[number, EntryContent]>> => {
  const [min, max] = [Math.ceil(from / hour), Math.floor(to / hour)];
  return min > max ? fc.constant([]) : fc.array(fc.tuple(fc.integer({min, max}), content), {maxLength});
};

const names = fc.uniqueArray(sentence, {minLength: 4, maxLength: 4});

/** Stories of up to thirty entries on the hour, some before the window, several at one instant. */
export const anyStory: fc.Arbitrary<Story> = fc
  .tuple(names, timed(entryContent(4, sideCount), begin - day, begin + 5 * day, 30))
  .map(([people, entries]) => ({
    ...frameOf(people),
    entries: entries.map(([at, content], i) => entryFrom(`e${i}`, at * hour, content)),
  }));

/**
 * Two stories that are the same up to an instant: after it they have other entries, in number and in text, those people
 * who are named only then have other names, and an article that is published at the end has another headline.
 */
export const storiesAlikeUntil: fc.Arbitrary<{until: number; story: Story; other: Story}> = fc
  .integer({min: 0, max: 5 * 24})
  .chain((hours) => {
    const until = begin + hours * hour;
    const before = timed(entryContent(2, sideCount), begin - day, until, 15);
    const after = timed(entryContent(4, sideCount), until + 1, begin + 5 * day, 15);
    return fc.record({
      until: fc.constant(until),
      names,
      otherNames: names,
      before,
      after,
      otherAfter: after,
    });
  })
  .map(({until, names: [a, b, ...late], otherNames, before, after, otherAfter}) => {
    const early = before.map(([at, content], i) => entryFrom(`e${i}`, at * hour, content));
    const tail = (entries: typeof after): Entry[] =>
      entries.map(([at, content], i) => entryFrom(`late${i}`, at * hour, content));
    return {
      until,
      story: {...frameOf([a!, b!, ...late]), entries: [...early, ...tail(after)]},
      other: {
        ...frameOf([a!, b!, ...otherNames.slice(2)], 'It ended otherwise'),
        entries: [...early, ...tail(otherAfter)],
      },
    };
  });
