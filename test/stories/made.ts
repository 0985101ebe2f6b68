/** Stories for tests, made by hand: an entry or a quotation with the least in it, and a small cast to tell of. */
import type {At, Entry, Instant, Quote, Story} from '../../source/story/story.ts';
import {atInstant, begin, day, hour} from '../times.ts';

const sources = [{source: 'a', paragraph: 1}];

/** An entry with whatever of it matters; its quotations take their time and their entry from it. */
export function entry(id: string, instant: Instant, more: Partial<Entry> = {}): Entry {
  const at: At = more.at ?? atInstant(instant);
  return {
    id,
    kind: 'event',
    key: false,
    text: `What ${id} tells.`,
    sources,
    attendance: [],
    positions: [],
    answers: [],
    ...more,
    at,
    quotes: (more.quotes ?? []).map((quote) => ({...quote, at, entry: id})),
  };
}

/** A quotation whose time and entry are still to be given it; with nobody as its speaker, a scare quote. */
export const quoteOf = (id: string, text: string, speaker: string | null = 'p0'): Quote => ({
  id,
  text,
  ...(speaker === null ? {} : {speaker}),
  kind: speaker === null ? 'scare' : 'full',
  sources: [{source: 'a', paragraph: 2, exact: text}],
  at: atInstant(begin),
  entry: '',
});

/** A story with the given entries and the people, sides, topics and questions that generated ones refer to. */
export function storyOf(entries: Entry[], window = {start: begin, end: begin + 5 * day}): Story {
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
  storyOf(hours.map((after, i) => entry(`e${i}`, begin + after * hour)));
