/**
 * A story's entries in the order of time: by the earliest instant each can mean, and where that is the same, as the file
 * has them. How much of a story has happened is one number, `shown`: the first `shown` entries of the timeline.
 */
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

export function timeline(story: Story): Timeline {
  // Array.prototype.sort is stable, so ties stay as the file has them
  const entries = story.entries.toSorted((a, b) => a.at.earliest - b.at.earliest);
  const times = Float64Array.from(entries, (entry) => entry.at.earliest);
  const quotes: Quote[] = [];
  const quoteCounts = new Uint32Array(entries.length + 1);
  for (const [i, entry] of entries.entries()) {
    for (const quote of entry.quotes) quotes.push(quote);
    quoteCounts[i + 1] = quotes.length;
  }
  const background = countBefore(times, story.window.start);
  const keys = entries.flatMap((entry, i) => (entry.key && i >= background ? [i] : []));
  return {story, entries, times, background, quotes, quoteCounts, keys};
}

/** How many of the ascending times are ≤ t. */
export function countUntil(times: Float64Array, t: Instant): number {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (times[middle]! <= t) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many of the ascending times are < t. */
export function countBefore(times: Float64Array, t: Instant): number {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (times[middle]! < t) low = middle + 1;
    else high = middle;
  }
  return low;
}
