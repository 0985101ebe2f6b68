/**
 * Dates in EDTF (ISO 8601-2:2019, https://www.loc.gov/standards/datetime/), each by itself or one end of an interval: the span of
 * instants that one can mean, and what it names, as precise as it does.
 *
 * Of EDTF this reads, in years 0001 to 9999: dates at every precision, date-times (level 0), seasons, qualified (?, ~, %)
 * and unspecified (X) dates (level 1).
 */
import type {Instant} from './story.ts';
import {fromWall, hour, minute, utc} from './zone.ts';

/** What is wrong with a time, in words for the reader. */
export class TimeError extends Error {}

/** What a date names. Years are those it can be, the first and the last; an instant is shown as the story's clocks show it. */
export type Named =
  | {unit: 'years'; from: number; until: number}
  | {unit: 'season'; year: number; season: string}
  | {unit: 'month'; year: number; month: number}
  | {unit: 'day'; year: number; month: number; day: number}
  | {unit: 'minute'; instant: Instant};

export type EdtfDate = {
  from: Instant;
  /** The first instant that is past: the next day, month, year. */
  end: Instant;
  named: Named;
  doubt: Doubt;
};

/** EDTF's qualifiers: uncertain, approximate, both. */
type Doubt = '?' | '~' | '%' | undefined;

export const monthNames = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
];

/** EDTF's season numbers; northern, as in the articles: winter is where its year begins and ends, so it spans Dec to Feb. */
const seasons: Record<number, {name: string; from: number}> = {
  21: {name: 'spring', from: 3},
  22: {name: 'summer', from: 6},
  23: {name: 'autumn', from: 9},
  24: {name: 'winter', from: 12},
};

/** Year, month, day, doubt. */
const dateForm = /^([0-9X]{4})(?:-([0-9X]{2})(?:-([0-9X]{2}))?)?([?~%])?$/;
/** Year, month, day, hours, minutes, seconds, offset. */
const clockForm = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2}))?(Z|[+-]\d{2}(?::?\d{2})?)?$/;

/**
 * `2025-05-14` and the like.
 *
 * @param timeZone in which days begin, and in which a clock time is meant that has no offset
 * @throws TimeError
 */
export function readEdtf(text: string, timeZone: string): EdtfDate {
  const clock = clockForm.exec(text);
  if (clock) return clockTime(text, clock, timeZone);
  const date = dateForm.exec(text);
  if (date) return dateOf(text, date, timeZone);
  throw new TimeError(
    `"${text}" is not an EDTF date such as 2025, 2025-05, 2025-05-14 or 2025-05-14T10:00+03:00`,
  );
}

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
const daysIn = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

function checkDate(text: string, year: number, month: number, date: number): void {
  if (year < 1) throw new TimeError(`"${text}": years run from 0001 to 9999`);
  if (month < 1 || month > 12)
    throw new TimeError(`"${text}": there is no month ${String(month).padStart(2, '0')}`);
  const last = daysIn(year, month);
  if (date < 1 || date > last)
    throw new TimeError(`"${text}": ${monthNames[month - 1]} ${year} has ${last} days`);
}

function clockTime(text: string, found: RegExpExecArray, timeZone: string): EdtfDate {
  const [year, month, date] = [Number(found[1]), Number(found[2]), Number(found[3])];
  checkDate(text, year, month, date);
  const [hours, minutes, seconds] = [Number(found[4]), Number(found[5]), Number(found[6] ?? 0)];
  if (hours > 23 || minutes > 59 || seconds > 59) throw new TimeError(`"${text}": no clock shows that time`);
  const wall = utc(year, month, date, hours) + minutes * minute + seconds * 1000;
  const stated = found[7];
  const from =
    stated === undefined ? fromWall(wall, timeZone) : stated === 'Z' ? wall : wall - aheadBy(stated, text);
  const end = from + (found[6] === undefined ? minute : 1000);
  return {from, end, named: {unit: 'minute', instant: from}, doubt: undefined};
}

/** `+03:00`, `+0300` or `+03` in ms. */
function aheadBy(offsetText: string, text: string): number {
  const [hours, minutes] = [Number(offsetText.slice(1, 3)), Number(offsetText.slice(3).replace(':', ''))];
  if (hours > 14 || minutes > 59) throw new TimeError(`"${text}": no place is ${offsetText} from UTC`);
  return (offsetText.startsWith('-') ? -1 : 1) * (hours * hour + minutes * minute);
}

function dateOf(text: string, found: RegExpExecArray, timeZone: string): EdtfDate {
  const [years, months, date] = [found[1]!, found[2], found[3]];
  type YearMonthDay = readonly [year: number, month: number, day: number];
  const spanning = (from: YearMonthDay, end: YearMonthDay, named: Named): EdtfDate => ({
    from: fromWall(utc(...from), timeZone),
    end: fromWall(utc(...end), timeZone),
    named,
    doubt: found[4] as Doubt,
  });
  // X stands for digits not known: the lowest and the highest they can be
  const year = Number(years.replaceAll('X', '0'));
  const until = Number(years.replaceAll('X', '9'));
  if (!/^\d*X*$/.test(years)) throw new TimeError(`"${text}": after an X every digit of the year is X`);
  if (until < 1) throw new TimeError(`"${text}": years run from 0001 to 9999`);
  if (years.includes('X') || months === undefined || months === 'XX') {
    if (years.includes('X') && months !== undefined && months !== 'XX')
      throw new TimeError(`"${text}": a month needs its year`);
    if (date !== undefined && date !== 'XX') throw new TimeError(`"${text}": a day needs its month`);
    return spanning([Math.max(year, 1), 1, 1], [until + 1, 1, 1], {unit: 'years', from: year, until});
  }
  if (!/^\d\d$/.test(months)) throw new TimeError(`"${text}": a month is two digits, or XX`);
  const month = Number(months);
  const season = seasons[month];
  if (season) {
    if (date !== undefined) throw new TimeError(`"${text}": a season has no day`);
    const named = {unit: 'season', year, season: season.name} as const;
    return spanning([year, season.from, 1], [year, season.from + 3, 1], named);
  }
  checkDate(text, year, month, 1);
  if (date === undefined || date === 'XX')
    return spanning([year, month, 1], [year, month + 1, 1], {unit: 'month', year, month});
  if (!/^\d\d$/.test(date)) throw new TimeError(`"${text}": a day is two digits, or XX`);
  const day = Number(date);
  checkDate(text, year, month, day);
  return spanning([year, month, day], [year, month, day + 1], {unit: 'day', year, month, day});
}
