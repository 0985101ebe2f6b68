/** Stories to look at: the one that ships, a small one, an odd one that makes layout hard, a wide one and an empty one. */
import {fileURLToPath} from 'node:url';
import {sceneOf, type Scene} from '../../source/dashboard/model/scene.ts';
import {timeline} from '../../source/replay/timeline.ts';
import {loadStory} from '../../source/story/load.ts';
import {entryKinds, positionKinds, statuses} from '../../source/story/schema.ts';
import type {Passage, Story} from '../../source/story/story.ts';
import {samples} from '../text/samples.ts';
import {begin, day, hour} from '../times.ts';
import {entry, quoteOf} from './made.ts';

export const shipped = (): Promise<Story> =>
  loadStory(fileURLToPath(new URL('../../feed/istanbul-2025', import.meta.url)));

export const sceneFor = (story: Story): Scene => sceneOf(timeline(story));

/** Two sides, four people, ten entries an hour apart in a window of ten hours, two of them before it. */
export function smallStory(): Story {
  const entries = Array.from({length: 10}, (_, i) =>
    entry(`e${i}`, begin + (i - 1) * hour, {
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
      entry(`entry-${i}`, begin + (i - 10) * 8 * hour, {
        text: pick(i),
        kind: entryKinds[i % entryKinds.length]!,
        key: i % 5 === 0,
        sources: passages(i),
        quotes: Array.from({length: i % 4}, (_, j) => ({
          ...quoteOf(`quote-${i}-${j}`, pick(i + j), j === 2 ? null : `person-${(i * 7) % 300}`),
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
    entries: small.entries.map((one) => ({
      ...one,
      headline: wide(one.headline!),
      text: wide(one.text),
      quotes: one.quotes.map((quote) => ({...quote, text: wide(quote.text)})),
      positions: one.positions.map((position) => ({...position, text: wide(position.text)})),
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
