/**
 * A story's entries in the order of time: by the earliest instant each can mean, and where that is the same, as the file
 * has them. How much of a story has happened is one number, `shown`: the first `shown` entries of the timeline.
 */
import {countWhile} from '../story/count-while.ts';
import {atOnce, type Sliced} from '../story/slices.ts';
import type {Entry, Instant, Quote, Story} from '../story/story.ts';

export type Timeline = {
  story: Story;
  entries: readonly Entry[];
  /** `entries[i].at.earliest`, for searching. */
  times: Float64Array;
  /** How many entries lie before the window: what was known at the start. */
  background: number;
  /** All quotations, in the order of their entries. */
  quotes: readonly Quote[];
  /** How many quotations the first i entries carry; one longer than `entries`. */
  quoteCounts: Uint32Array;
  /** Indexes of the key moments within the window. */
  keys: readonly number[];
};

/** Steps of the loops below between two points at which they may be put down: about a tenth of a millisecond. */
const stretch = 4096;

export const timeline = (story: Story): Timeline => atOnce(timelineInSlices(story));

export function* timelineInSlices(story: Story): Sliced<Timeline> {
  const entries = yield* inOrder(story.entries);
  const times = new Float64Array(entries.length);
  const quoteCounts = new Uint32Array(entries.length + 1);
  const quotes: Quote[] = [];
  const keys: number[] = [];
  for (const [i, entry] of entries.entries()) {
    if (i % stretch === 0) yield;
    times[i] = entry.at.earliest;
    for (const quote of entry.quotes) quotes.push(quote);
    quoteCounts[i + 1] = quotes.length;
    if (entry.key && times[i]! >= story.window.start) keys.push(i);
  }
  return {
    story,
    entries,
    times,
    background: countBefore(times, story.window.start),
    quotes,
    quoteCounts,
    keys,
  };
}

/** Entries in the order of time; the same list where they are so already, as they mostly are. */
function* inOrder(entries: readonly Entry[]): Sliced<readonly Entry[]> {
  const times = new Float64Array(entries.length);
  for (const [i, {at}] of entries.entries()) {
    if (i % stretch === 0) yield;
    times[i] = at.earliest;
  }
  const order = yield* ascending(times);
  if (order === undefined) return entries;
  const ordered: Entry[] = [];
  for (const [i, index] of order.entries()) {
    if (i % stretch === 0) yield;
    ordered.push(entries[index]!);
  }
  return ordered;
}

/**
 * The indexes of the times in ascending order, equal ones as they come; undefined where all are so already. A natural merge sort:
 * what is in order is run through and no more, and unlike Array's it can be put down.
 */
function* ascending(times: Float64Array): Sliced<Uint32Array | undefined> {
  let order = new Uint32Array(times.length);
  /** Where what is ascending begins, and the end. */
  let runs = [0];
  for (let i = 1; i < times.length; i++) {
    if (i % stretch === 0) yield;
    order[i] = i;
    if (times[i]! < times[i - 1]!) runs.push(i);
  }
  if (runs.length === 1) return undefined;
  runs.push(times.length);
  let merged = new Uint32Array(times.length);
  while (runs.length > 2) {
    const longer = [0];
    for (let run = 0; run + 1 < runs.length; run += 2) {
      const [middle, end] = [runs[run + 1]!, runs[run + 2] ?? runs[run + 1]!];
      let [a, b] = [runs[run]!, middle];
      for (let i = a; i < end; i++) {
        if (i % stretch === 0) yield;
        const first = b >= end || (a < middle && times[order[a]!]! <= times[order[b]!]!);
        merged[i] = first ? order[a++]! : order[b++]!;
      }
      longer.push(end);
    }
    [order, merged, runs] = [merged, order, longer];
  }
  return order;
}

/** The index of the entry that brings a quotation, from the quotation's rank in time. */
export const entryOfQuote = ({quoteCounts}: Timeline, quote: number): number =>
  countUntil(quoteCounts, quote) - 1;

/** What the feed says in an entry, in our own words, from the entry's rank in time. */
export function toldIn({entries, story: {topics}}: Timeline, entry: number): string {
  const {headline, text, positions} = entries[entry]!;
  const stated = positions.map((position) => {
    const topic = topics.find(({id}) => id === position.topic);
    return `${topic?.name ?? position.topic} – ${position.text}`;
  });
  return [...(headline === undefined ? [] : [headline]), text, ...stated].join(' · ');
}

/** What the feed says beside a quotation, from the quotation's rank in time. */
export const besideQuote = (timeline: Timeline, quote: number): string =>
  toldIn(timeline, entryOfQuote(timeline, quote));

/** How many of the ascending times, or other numbers, are ≤ t. */
export const countUntil = (times: Float64Array | Uint32Array, t: Instant): number =>
  countWhile(times, (time) => time <= t);

/** How many of the ascending times are < t. */
export const countBefore = (times: Float64Array, t: Instant): number => countWhile(times, (time) => time < t);
