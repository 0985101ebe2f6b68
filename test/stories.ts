/** Stories for tests: small ones made by hand, and generated ones of every shape. */
import fc from 'fast-check';
import {entryKinds, positionKinds, statuses} from '../source/story/schema.ts';
import type {Answer, Attendance, Entry, Instant, Position, Quote, Story} from '../source/story/story.ts';
import {atInstant, begin, day, hour, minute} from './times.ts';

export {day, hour, minute} from './times.ts';
export const windowStart = begin;

const sources = [{source: 'a', paragraph: 1}];

/** An entry with the least in it. */
export function entry(id: string, earliest: Instant, more: Partial<Entry> = {}): Entry {
  return {
    id,
    at: atInstant(earliest),
    kind: 'event',
    key: false,
    text: `What ${id} tells.`,
    sources,
    quotes: [],
    attendance: [],
    positions: [],
    answers: [],
    ...more,
  };
}

/** A story with the given entries and the people, sides, topics and questions that generated ones refer to. */
export function storyOf(entries: Entry[], window = {start: windowStart, end: windowStart + 5 * day}): Story {
  return {
    title: 'A made-up story',
    timeZone: 'UTC',
    window,
    sides: [
      {id: 'north', name: 'North', colour: 'red'},
      {id: 'south', name: 'South', colour: 'blue'},
    ],
    opposing: ['south', 'north'],
    topics: [
      {id: 'truce', name: 'Truce'},
      {id: 'land', name: 'Land'},
    ],
    sources: [{id: 'a'}, {id: 'b'}],
    people: [
      {id: 'ann', name: 'Ann', spellings: [], side: 'north', role: 'president'},
      {id: 'bob', name: 'Bob', spellings: [], side: 'south'},
      {id: 'cyd', name: 'Cyd', spellings: []},
    ],
    organisations: [{id: 'tribune', name: 'The Tribune', spellings: []}],
    questions: [
      {id: 'when', question: 'When do they meet?'},
      {id: 'where', question: 'Where do they meet?'},
    ],
    entries,
  };
}

/** Entries at hours after the start of the window. */
export const storyAt = (...hours: number[]): Story =>
  storyOf(hours.map((after, i) => entry(`e${i}`, windowStart + after * hour)));

type Carried = {
  attendance: Attendance[];
  positions: Array<Omit<Position, 'id'> & {replacing: boolean}>;
  answers: Answer[];
  quotes: number;
};

const carried: fc.Arbitrary<Carried> = fc.record({
  attendance: fc.array(
    fc.record({
      person: fc.constantFrom('ann', 'bob', 'cyd'),
      status: fc.constantFrom(...statuses),
      head: fc.boolean(),
      sources: fc.constant(sources),
    }),
    {maxLength: 2},
  ),
  positions: fc.array(
    fc.record({
      side: fc.constantFrom('north', 'south'),
      topic: fc.constantFrom('truce', 'land'),
      kind: fc.constantFrom(...positionKinds),
      text: fc.lorem({maxCount: 2}),
      sources: fc.constant(sources),
      replacing: fc.boolean(),
    }),
    {maxLength: 2},
  ),
  answers: fc.array(
    fc.record({
      question: fc.constantFrom('when', 'where'),
      answer: fc.lorem({maxCount: 2}),
      sources: fc.constant(sources),
    }),
    {maxLength: 2},
  ),
  quotes: fc.nat(2),
});

/** An entry with all it carries, ids made from its own; positions replace the last one like them, in the order given. */
function furnish(
  bare: Entry,
  {attendance, positions, answers, quotes}: Carried,
  last: Map<string, string>,
): Entry {
  return {
    ...bare,
    attendance,
    positions: positions.map(({replacing, ...position}, i) => {
      const like = `${position.side} ${position.topic}`;
      const replaces = replacing ? last.get(like) : undefined;
      last.set(like, `${bare.id}-p${i}`);
      return {...position, id: `${bare.id}-p${i}`, ...(replaces === undefined ? {} : {replaces})};
    }),
    answers,
    quotes: Array.from({length: quotes}, (_, i): Quote => ({
      id: `${bare.id}-q${i}`,
      speaker: 'ann',
      kind: 'full',
      text: `Said ${i} in ${bare.id}`,
      at: bare.at,
      entry: bare.id,
      sources,
    })),
  };
}

/**
 * Stories of every shape: none to many entries, before the window and up to its last instant, at whole hours (so that many
 * fall together) or anywhere, in the order of time or not.
 */
export const anyStory: fc.Arbitrary<Story> = fc
  .record({
    length: fc.oneof(fc.integer({min: minute, max: 10 * day}), fc.constantFrom(minute, hour, 5 * day)),
    shuffled: fc.boolean(),
  })
  .chain(({length, shuffled}) => {
    const step = Math.max(1, Math.floor(length / 12));
    const instant = fc.oneof(
      fc.integer({min: -3, max: 12}).map((n) => Math.min(length - 1, n * step)),
      fc.integer({min: -length, max: length - 1}),
    );
    const one = fc.record({
      instant,
      kind: fc.constantFrom(...entryKinds),
      key: fc.boolean(),
      carried,
    });
    return fc.array(one, {maxLength: 25}).map((list) => {
      const inOrder = list.toSorted((a, b) => a.instant - b.instant);
      const last = new Map<string, string>();
      const entries = inOrder.map(({instant: after, kind, key, carried: with_}, i) =>
        furnish(entry(`e${i}`, windowStart + after, {kind, key}), with_, last),
      );
      // entries of one instant keep their order, which is part of the story
      const mixed = shuffled ? entries.toSorted((a, b) => b.at.earliest - a.at.earliest) : entries;
      return storyOf(mixed, {start: windowStart, end: windowStart + length - 1});
    });
  });

/** A story and an instant in or around its window. */
export const storyAndInstant: fc.Arbitrary<[Story, Instant]> = anyStory.chain((story) => {
  const {start, end} = story.window;
  const moments = story.entries.map((one) => one.at.earliest);
  const instant = fc.oneof(
    fc.integer({min: start - hour, max: end + hour}),
    fc.constantFrom(start, end, ...moments),
  );
  return fc.tuple(fc.constant(story), instant);
});
