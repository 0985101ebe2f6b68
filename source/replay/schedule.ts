/**
 * How story time and the reader's time go together.
 *
 * A schedule says, for a playback rate and an idle limit, how many ms of real time pass between the start of the window
 * and each entry. Where the replay is, is then derived from the moment it was last started (as asciinema's clock does)
 * and never added up tick by tick, so nothing drifts. The idle limit and the dwell change only how long one waits: there is
 * one story clock, it runs faster through a shortened stretch, and it stands still while entries of one instant follow
 * each other.
 */
import type {Instant} from '../story/story.ts';
import {countUntil, type Timeline} from './timeline.ts';

/** Where a replay is: the instant on the story's clock, and how many entries of the timeline are out. */
export type Position = {at: Instant; shown: number};

export type Pace = {
  /** Playback rate: ms of story time in a ms of real time. */
  rate: number;
  /** No wait between entries is longer than this, in real ms; 0 or Infinity: every wait is kept. */
  idleLimit: number;
  /**
   * No wait between entries is shorter than this, in real ms, so that what comes at one instant can be read. The idle
   * limit has the last word.
   */
  dwell: number;
};

export type Schedule = {
  pace: Pace;
  timeline: Timeline;
  /** Real ms from the start of the window until entry `background + i` is out; the last one: until the window ends. */
  due: Float64Array;
};

function wait(gap: number, {rate, idleLimit, dwell}: Pace): number {
  const limit = idleLimit > 0 ? idleLimit : Infinity;
  return Math.min(limit, Math.max(dwell, gap / rate));
}

/** O(entries); 5 ms for a million. */
export function schedule(timeline: Timeline, pace: Pace): Schedule {
  const due = new Float64Array(timeline.times.length - timeline.background + 1);
  run(timeline, pace, due);
  return {pace, timeline, due};
}

/** Real ms that playing the whole window would take at a pace. */
export const durationAt = (timeline: Timeline, pace: Pace): number => run(timeline, pace);

/** Goes through the window, and notes when each entry is out and when it ends. @returns the last of these */
function run({times, background, story}: Timeline, pace: Pace, due?: Float64Array): number {
  let [from, real] = [story.window.start, 0];
  for (let i = background; i < times.length; i++) {
    const to = times[i]!;
    real += wait(to - from, pace);
    if (due) due[i - background] = real;
    from = to;
  }
  // after the last entry nothing is left to be read, so the end of the window needs no dwell
  const end = real + wait(Math.max(0, story.window.end - from), {...pace, dwell: 0});
  if (due) due[times.length - background] = end;
  return end;
}

/** Real ms that playing the whole window takes. */
export function duration({due}: Schedule): number {
  return due.at(-1)!;
}

export function start({story, background}: Timeline): Position {
  return {at: story.window.start, shown: background};
}

export function end({story, entries}: Timeline): Position {
  return {at: story.window.end, shown: entries.length};
}

/** Is it at the end, with everything out? */
export const isEnd = ({story, entries}: Timeline, {at, shown}: Position): boolean =>
  at >= story.window.end && shown >= entries.length;

/** The position at an instant, all its entries out; instants outside the window are taken to its nearer end. */
export function seek(timeline: Timeline, to: Instant): Position {
  const {story, times} = timeline;
  const at = Math.min(Math.max(to, story.window.start), story.window.end);
  return {at, shown: countUntil(times, at)};
}

/** The next entry, as it comes out; at the last, the end of the window. */
export function stepForward(timeline: Timeline, {at, shown}: Position): Position {
  if (shown >= timeline.entries.length) return end(timeline);
  return {at: Math.max(at, timeline.times[shown]!), shown: shown + 1};
}

/**
 * Back to when the entry before the last one had come out; from the end of the window, to the last entry. The stops are
 * those of `stepForward`, so a step forward and one back lead to where one was.
 */
export function stepBack(timeline: Timeline, {at, shown}: Position): Position {
  const {entries, story, times, background} = timeline;
  const atEnd = shown >= entries.length && at >= story.window.end;
  if (atEnd && shown > background && times[shown - 1]! < at) return atEntry(timeline, shown - 1);
  const before = shown - 1;
  if (before <= timeline.background) return start(timeline);
  return {at: timeline.times[before - 1]!, shown: before};
}

/** The position when entry `index` has just come out. */
export function atEntry(timeline: Timeline, index: number): Position {
  if (index < timeline.background) return start(timeline);
  return {at: timeline.times[index]!, shown: index + 1};
}

/** Real ms from the start of the window to a position. */
export function realAt({timeline: {times, background, story}, due}: Schedule, {at, shown}: Position): number {
  const out = Math.max(0, shown - background);
  const before = out === 0 ? 0 : due[out - 1]!;
  const from = out === 0 ? story.window.start : times[background + out - 1]!;
  const to = background + out < times.length ? times[background + out]! : story.window.end;
  const share = to > from ? Math.min(1, Math.max(0, (at - from) / (to - from))) : 0;
  return before + share * (due[out]! - before);
}

/** The position after so many real ms of playing from the start of the window. The inverse of `realAt`. */
export function positionAt({timeline, due}: Schedule, real: number): Position {
  const {times, background, story} = timeline;
  if (real >= due.at(-1)!) return end(timeline);
  const out = countUntil(due.subarray(0, -1), real);
  const before = out === 0 ? 0 : due[out - 1]!;
  const from = out === 0 ? story.window.start : times[background + out - 1]!;
  const to = background + out < times.length ? times[background + out]! : story.window.end;
  const span = due[out]! - before;
  const share = span > 0 ? Math.max(0, real - before) / span : 0;
  return {at: from + share * (to - from), shown: background + out};
}
