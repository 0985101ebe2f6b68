/** Time zones: what clocks in a zone show at an instant, and at which instant they show it. */
import {tzOffset} from '@date-fns/tz';
import type {Instant} from './story.ts';

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** A wall clock's reading; `month` from 1. */
export type WallTime = {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  weekday: number;
};

/** Is this an IANA zone that this Node knows? */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', {timeZone: name}).resolvedOptions().timeZone.length > 0;
  } catch {
    return false;
  }
}

/** UTC ms of a proleptic Gregorian date; unlike Date.UTC it takes years below 100 as they are. */
export function utc(year: number, month: number, dayOfMonth: number, hours = 0): number {
  if (year >= 100) return Date.UTC(year, month - 1, dayOfMonth, hours);
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, dayOfMonth);
  date.setUTCHours(hours);
  return date.getTime();
}

const offsetBy = (instant: Instant, timeZone: string): number =>
  tzOffset(timeZone, new Date(instant)) * minute;

/**
 * The offsets of the days that were asked for, in ms by zone and day of UTC; undefined on days on which clocks change. To ask Intl
 * takes a few µs, and a large story asks many times a day. A memory of facts, so it may outlive a story.
 */
const knownOffsets = new Map<string, Map<number, number | undefined>>();

/** How far clocks in the zone are ahead of UTC at an instant, in ms. */
function offset(instant: Instant, timeZone: string): number {
  const known = offsetsOf(timeZone);
  const date = Math.floor(instant / day);
  let all = known.get(date);
  if (all === undefined && !known.has(date)) known.set(date, (all = offsetOfDay(date, timeZone)));
  return all ?? offsetBy(instant, timeZone);
}

function offsetsOf(timeZone: string): Map<number, number | undefined> {
  let known = knownOffsets.get(timeZone);
  if (!known) knownOffsets.set(timeZone, (known = new Map()));
  return known;
}

/** Of a whole day of UTC, by its number since 1970. */
function offsetOfDay(date: number, timeZone: string): number | undefined {
  const first = offsetBy(date * day, timeZone);
  return first === offsetBy((date + 1) * day - 1, timeZone) ? first : undefined;
}

/** The offsets of a zone, in ms, for runs of days of UTC on which they are the same. */
export type Offsets = {timeZone: string; runs: Array<[firstDay: number, days: number, ms: number]>};

/** Those of all days between two instants but for those on which clocks change. */
export function offsetsBetween(from: Instant, to: Instant, timeZone: string): Offsets {
  const runs: Offsets['runs'] = [];
  for (let date = Math.floor(from / day); date * day <= to; date++) {
    const ms = offsetOfDay(date, timeZone);
    if (ms === undefined) continue;
    const last = runs.at(-1);
    if (last && last[0] + last[1] === date && last[2] === ms) last[1]++;
    else runs.push([date, 1, ms]);
  }
  return {timeZone, runs};
}

/** Takes offsets as known, so that Intl need not be asked for them: its first answer takes 25 ms. */
export function rememberOffsets({timeZone, runs}: Offsets): void {
  const known = offsetsOf(timeZone);
  for (const [first, days, ms] of runs) for (let i = 0; i < days; i++) known.set(first + i, ms);
}

/**
 * The instant at which clocks in the zone show this wall time (given as if it were UTC, in ms): the first, where clocks
 * are put back and show it twice; as if they had not changed, where they are put forward and skip it.
 */
export function fromWall(wall: number, timeZone: string): Instant {
  const before = wall - offset(wall - day, timeZone);
  const after = wall - offset(wall + day, timeZone);
  const shows = (instant: Instant): boolean => instant + offset(instant, timeZone) === wall;
  return before === after || shows(before) || !shows(after) ? before : after;
}

/** What clocks in the zone show at an instant. */
export function wallTime(instant: Instant, timeZone: string): WallTime {
  const date = new Date(instant + offset(instant, timeZone));
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    weekday: date.getUTCDay(),
  };
}

/** The first instant of the day, in the zone, that holds this instant. */
export function startOfDay(instant: Instant, timeZone: string): Instant {
  const {year, month, day: date} = wallTime(instant, timeZone);
  return fromWall(utc(year, month, date), timeZone);
}

/** The instant of a clock time on the day, in the zone, that holds `instant`. */
export function atClock(instant: Instant, hours: number, minutes: number, timeZone: string): Instant {
  const {year, month, day: date} = wallTime(instant, timeZone);
  return fromWall(utc(year, month, date, hours) + minutes * minute, timeZone);
}
