/** Playback rates as readers write them, and the rate at which a story takes a given time. */
import {atOnce, type Sliced} from '../story/slices.ts';
import {durationAt, type Pace} from './schedule.ts';
import type {Timeline} from './timeline.ts';

const units: Record<string, number> = {
  ms: 1,
  s: 1000,
  m: 60_000,
  min: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
};
const oneOf = '(?:\\d+(?:\\.\\d*)?|\\.\\d+)';
const spanForm = new RegExp(`^(?:${oneOf}(?:ms|min|[smhdw]))+$`, 'i');

/** `90s`, `1h30m`, `1.5d` in ms; undefined where it is not a length of time. */
export function parseDuration(text: string): number | undefined {
  const trimmed = text.trim().toLowerCase();
  if (!spanForm.test(trimmed)) return undefined;
  let total = 0;
  for (const [, amount, unit] of trimmed.matchAll(/([\d.]+)(ms|min|[smhdw])/g))
    total += Number(amount) * units[unit!]!;
  return Number.isFinite(total) ? total : undefined;
}

/**
 * A playback rate, in ms of story time a ms: story time per real second (`1h`, `30m`, `1d`, `1h/s`) or a factor
 * (`3600`, `3600x`). Undefined where it is neither, or not above 0.
 */
export function parseRate(text: string): number | undefined {
  const trimmed = text.trim().toLowerCase();
  const factor = /^(\d+(?:\.\d*)?|\.\d+)(?:e(\d{1,2}))?[x×]?$/.exec(trimmed);
  const span = parseDuration(trimmed.replace(/\/s$/, ''));
  const rate = factor ? Number(trimmed.replace(/[x×]$/, '')) : span === undefined ? undefined : span / 1000;
  return rate !== undefined && rate > 0 && Number.isFinite(rate) ? rate : undefined;
}

/** "1h/s", "90m/s", "1.5d/s", "2×": a rate as the reader would write it. */
export function formatRate(rate: number): string {
  for (const [unit, size] of [
    ['d', 86_400],
    ['h', 3600],
    ['m', 60],
  ] as const) {
    const amount = rate / size;
    if (amount >= 1) return `${Number(amount.toPrecision(3))}${unit}/s`;
  }
  return `${Number(rate.toPrecision(3))}×`;
}

/** The slowest and the fastest playback rate: real time, and a year a second. */
export const rates = {slowest: 1, fastest: 31_557_600} as const;

const ladder = [
  1, 2, 5, 10, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400, 172_800, 604_800,
  2_592_000, 31_557_600,
];

/**
 * What one gets without asking: about two minutes, quiet stretches shortened, each entry out long enough to be seen. The
 * rate is a round one; what is left of the two minutes goes to the entries.
 */
export const defaultPace = (timeline: Timeline, idleLimit?: number): Pace =>
  atOnce(defaultPaceInSlices(timeline, idleLimit));

export function* defaultPaceInSlices(timeline: Timeline, idleLimit = 4000): Sliced<Pace> {
  const target = 120_000;
  const total = (rate: number, dwell: number): number => durationAt(timeline, {rate, idleLimit, dwell});
  const {start, end} = timeline.story.window;
  const plain = (end - start) / target;
  const off = (rate: number): number => Math.abs(Math.log(rate / plain));
  const nearest = ladder.reduce((best, next) => (off(next) < off(best) ? next : best));
  // a story over centuries is beyond the ladder
  let rate = plain;
  for (const one of ladder) {
    if (one < nearest) continue;
    yield;
    if (total(one, 0) > 1.1 * target) continue;
    rate = one;
    break;
  }
  let [short, long] = [0, 2000];
  for (let i = 0; i < 20; i++) {
    yield;
    const middle = (short + long) / 2;
    if (total(rate, middle) > target) long = middle;
    else short = middle;
  }
  return {rate, idleLimit, dwell: short};
}

/**
 * The rate at which the whole window takes so many real ms, idle limit included. Where the idle limit makes that too long to
 * be reached, the fastest rate at which every wait is as long as the limit lets it be.
 */
export const paceFor = (timeline: Timeline, total: number, idleLimit: number): Pace =>
  atOnce(paceForInSlices(timeline, total, idleLimit));

export function* paceForInSlices(timeline: Timeline, total: number, idleLimit: number): Sliced<Pace> {
  const {start, end} = timeline.story.window;
  const pace = (rate: number): Pace => ({rate, idleLimit, dwell: 0});
  let fast = (end - start) / total;
  if (!(idleLimit > 0)) return pace(fast);
  // with an idle limit the rate shortens only what is not already cut, so halve the interval
  let slow = shortestGap(timeline) / idleLimit;
  const takes = (rate: number): number => durationAt(timeline, pace(rate));
  yield;
  if (takes(slow) <= total) return pace(slow);
  for (let i = 0; i < 60; i++) {
    yield;
    const middle = Math.sqrt(slow * fast);
    if (takes(middle) > total) slow = middle;
    else fast = middle;
  }
  return pace(fast);
}

/** The shortest time, other than none, between two of: start, entries, end. */
function shortestGap({times, background, story: {window}}: Timeline): number {
  let [shortest, last] = [window.end - window.start, window.start];
  for (let i = background; i <= times.length; i++) {
    const time = times[i] ?? window.end;
    if (time > last) shortest = Math.min(shortest, time - last);
    last = time;
  }
  return shortest;
}
