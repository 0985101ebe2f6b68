/**
 * Times as articles give them: EDTF dates (ISO 8601-2:2019, https://www.loc.gov/standards/datetime/), parts of a day,
 * clock times. Each becomes the span of instants it can mean and a label that says no more than the source does.
 *
 * Of EDTF this reads, in years 0001 to 9999: dates at every precision, date-times (level 0), seasons, qualified (?, ~, %)
 * and unspecified (X) dates (level 1), and intervals of these. Open intervals have no place in an order and are refused.
 */
import {tzOffset} from '@date-fns/tz';
import {excerpt} from './problems.ts';
import type {Part} from './schema.ts';
import type {At, Instant, Story} from './story.ts';

const minute = 60_000;
const hour = 60 * minute;
export const day = 24 * hour;

/** The hours, from and to, that a part of a day spans. They order entries and are never shown. */
const partHours: Record<Part, readonly [from: number, to: number]> = {
  night: [0, 6],
  'early morning': [5, 8],
  morning: [6, 12],
  midday: [11, 14],
  afternoon: [12, 18],
  evening: [18, 22],
  late: [21, 24],
};

/** Longer names before those they end in. */
export const parts = Object.keys(partHours) as readonly Part[];

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const dayNames = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
/** EDTF's season numbers; northern, as in the articles: winter is where its year begins and ends, so it spans Dec to Feb. */
const seasons: Record<number, {name: string; from: number}> = {
  21: {name: 'spring', from: 3},
  22: {name: 'summer', from: 6},
  23: {name: 'autumn', from: 9},
  24: {name: 'winter', from: 12},
};

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

/** Characters; an interval of two date-times with offsets has 51. */
const longest = 60;

/** Ends of ranges are exclusive here: the next day, month, year. */
type Span = {from: Instant; to: Instant};

/** What is wrong with a time, in words for the reader. */
export class TimeError extends Error {}

/** Is this an IANA zone that this Node knows? */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', {timeZone: name}).resolvedOptions().timeZone.length > 0;
  } catch {
    return false;
  }
}

/** UTC ms of a proleptic Gregorian date; unlike Date.UTC it takes years below 100 as they are. */
function utc(year: number, month: number, dayOfMonth: number, hours = 0): number {
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
function fromWall(wall: number, timeZone: string): Instant {
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

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
const daysIn = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
const two = (n: number): string => (n < 10 ? `0${n}` : `${n}`);

/** Year, month, day, doubt. */
const dateForm = /^([0-9X]{4})(?:-([0-9X]{2})(?:-([0-9X]{2}))?)?([?~%])?$/;
/** Year, month, day, hours, minutes, seconds, offset. */
const clockForm = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2}))?(Z|[+-]\d{2}(?::?\d{2})?)?$/;

type Piece = {
  span: Span;
  /** The day it names, where it names just one. */ date?: {year: number; month: number; day: number};
  label: (year: number) => string;
};

/** `2025-05-14` and the like, one side of an interval. */
function piece(text: string, timeZone: string): Piece {
  const clock = clockForm.exec(text);
  if (clock) return clockPiece(text, clock, timeZone);
  const date = dateForm.exec(text);
  if (date) return datePiece(text, date, timeZone);
  throw new TimeError(
    `"${text}" is not an EDTF date such as 2025, 2025-05, 2025-05-14 or 2025-05-14T10:00+03:00`,
  );
}

function checkDate(text: string, year: number, month: number, date: number): void {
  if (year < 1) throw new TimeError(`"${text}": years run from 0001 to 9999`);
  if (month < 1 || month > 12) throw new TimeError(`"${text}": there is no month ${two(month)}`);
  const last = daysIn(year, month);
  if (date < 1 || date > last)
    throw new TimeError(`"${text}": ${monthNames[month - 1]} ${year} has ${last} days`);
}

function clockPiece(text: string, found: RegExpExecArray, timeZone: string): Piece {
  const [year, month, date] = [Number(found[1]), Number(found[2]), Number(found[3])];
  checkDate(text, year, month, date);
  const [hours, minutes, seconds] = [Number(found[4]), Number(found[5]), Number(found[6] ?? 0)];
  if (hours > 23 || minutes > 59 || seconds > 59) throw new TimeError(`"${text}": no clock shows that time`);
  const wall = utc(year, month, date, hours) + minutes * minute + seconds * 1000;
  const stated = found[7];
  const from =
    stated === undefined ? fromWall(wall, timeZone) : stated === 'Z' ? wall : wall - aheadBy(stated, text);
  const to = from + (found[6] === undefined ? minute : 1000);
  return {
    span: {from, to},
    label: (storyYear) => {
      const w = wallTime(from, timeZone);
      return `${dayLabel(w, storyYear)}, ${two(w.hour)}:${two(w.minute)}`;
    },
  };
}

/** `+03:00`, `+0300` or `+03` in ms. */
function aheadBy(offsetText: string, text: string): number {
  const [hours, minutes] = [Number(offsetText.slice(1, 3)), Number(offsetText.slice(3).replace(':', ''))];
  if (hours > 14 || minutes > 59) throw new TimeError(`"${text}": no place is ${offsetText} from UTC`);
  return (offsetText.startsWith('-') ? -1 : 1) * (hours * hour + minutes * minute);
}

function datePiece(text: string, found: RegExpExecArray, timeZone: string): Piece {
  const [year, month, date] = [found[1]!, found[2], found[3]];
  const doubt = found[4];
  const say = (label: string): string =>
    `${doubt === '~' || doubt === '%' ? 'about ' : ''}${label}${doubt === '?' || doubt === '%' ? '?' : ''}`;
  const span = (a: [number, number, number], b: [number, number, number]): Span => ({
    from: fromWall(utc(...a), timeZone),
    to: fromWall(utc(...b), timeZone),
  });
  // X stands for digits not known: the lowest and the highest they can be
  const low = Number(year.replaceAll('X', '0'));
  const high = Number(year.replaceAll('X', '9'));
  if (!/^\d*X*$/.test(year)) throw new TimeError(`"${text}": after an X every digit of the year is X`);
  if (high < 1) throw new TimeError(`"${text}": years run from 0001 to 9999`);
  if (year.includes('X') || month === undefined || month === 'XX') {
    if (year.includes('X') && month !== undefined && month !== 'XX')
      throw new TimeError(`"${text}": a month needs its year`);
    if (date !== undefined && date !== 'XX') throw new TimeError(`"${text}": a day needs its month`);
    const name =
      year === 'XXXX'
        ? 'some year'
        : /^\d{3}X$/.test(year)
          ? `${low}s`
          : low === high
            ? String(low)
            : `${low}–${high}`;
    return {span: span([Math.max(low, 1), 1, 1], [high + 1, 1, 1]), label: () => say(name)};
  }
  if (!/^\d\d$/.test(month)) throw new TimeError(`"${text}": a month is two digits, or XX`);
  const season = seasons[Number(month)];
  if (season) {
    if (date !== undefined) throw new TimeError(`"${text}": a season has no day`);
    return {
      span: span([low, season.from, 1], [low, season.from + 3, 1]),
      label: () => say(`${season.name} ${low}`),
    };
  }
  checkDate(text, low, Number(month), 1);
  if (date === undefined || date === 'XX') {
    const name = `${monthNames[Number(month) - 1]} ${low}`;
    return {span: span([low, Number(month), 1], [low, Number(month) + 1, 1]), label: () => say(name)};
  }
  if (!/^\d\d$/.test(date)) throw new TimeError(`"${text}": a day is two digits, or XX`);
  checkDate(text, low, Number(month), Number(date));
  const named = {year: low, month: Number(month), day: Number(date)};
  const from: [number, number, number] = [low, Number(month), Number(date)];
  const weekday = new Date(utc(...from)).getUTCDay();
  return {
    span: span(from, [low, Number(month), Number(date) + 1]),
    date: named,
    label: (storyYear) => say(dayLabel({...named, weekday}, storyYear)),
  };
}

/** "Wed 14 May" of a day, with the year where it is not the story's. */
function dayLabel(
  date: {year: number; month: number; day: number; weekday: number},
  storyYear: number,
): string {
  const name = `${dayNames[date.weekday]} ${date.day} ${monthNames[date.month - 1]}`;
  return date.year === storyYear ? name : `${name} ${date.year}`;
}

/** "Wed 14 May", with the year where it is not the story's. */
export function dayOf(instant: Instant, timeZone: string, storyYear: number): string {
  return dayLabel(wallTime(instant, timeZone), storyYear);
}

/** "21:40" in the zone. */
export function clockOf(instant: Instant, timeZone: string): string {
  const w = wallTime(instant, timeZone);
  return `${two(w.hour)}:${two(w.minute)}`;
}

/**
 * A time of a story, resolved.
 *
 * @param storyYear the year that labels leave out
 * @throws TimeError in words for whoever wrote the story
 */
export function resolveTime(
  time: {edtf: string; part?: Part | undefined; basis?: 'stated' | 'inferred' | undefined},
  timeZone: string,
  storyYear: number,
): At {
  const text = time.edtf.trim();
  const sides = text.split('/');
  if (text.length > longest) throw new TimeError(`"${excerpt(text, longest)}" is too long for a time`);
  if (sides.length > 2) throw new TimeError(`"${text}": an interval has two ends`);
  if (sides.some((side) => side === '' || side === '..'))
    throw new TimeError(`"${text}": an open interval has no place in the order of time; give both ends`);
  const first = piece(sides[0]!, timeZone);
  const last = sides.length === 1 ? first : piece(sides[1]!, timeZone);
  let {from} = first.span;
  let {to} = last.span;
  if (to <= from || last.span.from < from) throw new TimeError(`"${text}" ends before it begins`);
  let label =
    first === last ? first.label(storyYear) : `${first.label(storyYear)} – ${last.label(storyYear)}`;
  if (time.part !== undefined) {
    if (sides.length > 1 || !first.date)
      throw new TimeError(`a part of day needs a single day, and "${text}" is not one`);
    const {year, month, day: date} = first.date;
    const [begin, end] = partHours[time.part];
    from = fromWall(utc(year, month, date, begin), timeZone);
    to = fromWall(utc(year, month, date, end), timeZone);
    label += `, ${time.part}`;
  }
  return {
    edtf: text,
    ...(time.part === undefined ? {} : {part: time.part}),
    basis: time.basis ?? 'stated',
    earliest: from,
    latest: to - 1,
    label,
  };
}

/** The year that labels of a story leave out: the one in which its window begins. */
export const storyYear = ({window, timeZone}: Pick<Story, 'window' | 'timeZone'>): number =>
  wallTime(window.start, timeZone).year;

/** A time as people are shown it: ~ before a date that the source does not state. */
export const shownTime = ({label, basis}: Pick<At, 'label' | 'basis'>): string =>
  basis === 'inferred' ? `~${label}` : label;
