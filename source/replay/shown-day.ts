/** Days as the screen shows them, "Thu 15 May" or "Feb 2022", so that what a reader sees can be typed. */
import {TimeError} from '../story/edtf.ts';
import {parts} from '../story/time.ts';
import {atClock, day as oneDay, wallTime} from '../story/zone.ts';
import type {Instant, Story} from '../story/story.ts';

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
// prettier-ignore
const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

/** Which name begins with this word, of three letters or more; -1 for none. */
const named = (names: readonly string[], word = ''): number =>
  word.length < 3 ? -1 : names.findIndex((name) => name.startsWith(word.toLowerCase()));

type Shown = {weekday?: number; date?: number; month?: number; year?: number; time: string};

/** The words of a day; undefined where one of them has no place in it. */
function read(text: string): Shown | undefined {
  const words = text.split(/[\s,]+/);
  const take = (fits: boolean): string | undefined => (fits ? words.shift() : undefined);
  const isDate = (word = ''): boolean => /^\d{1,2}$/.test(word);
  const day = named(weekdays, take(named(weekdays, words[0]) >= 0));
  const before = take(isDate(words[0]) && named(months, words[1]) >= 0);
  const month = named(months, take(named(months, words[0]) >= 0));
  const date = before ?? take(month >= 0 && isDate(words[0]));
  const year = take(month >= 0 && /^\d{4}$/.test(words[0] ?? ''));
  const rest = words.join(' ').toLowerCase();
  const clock = /^(\d{1,2}:\d{2})$/.test(rest) ? `T${rest.padStart(5, '0')}` : undefined;
  if (clock === undefined && rest !== '' && !parts.some((part) => part === rest)) return undefined;
  return {
    ...(day >= 0 ? {weekday: day} : {}),
    ...(month >= 0 ? {month: month + 1} : {}),
    ...(date === undefined ? {} : {date: Number(date)}),
    ...(year === undefined ? {} : {year: Number(year)}),
    time: clock ?? (rest === '' ? '' : ` ${rest}`),
  };
}

const capital = (name: string): string => name[0]!.toUpperCase() + name.slice(1);
const two = (number: number): string => String(number).padStart(2, '0');
const iso = (year: number, month: number, date: number): string =>
  `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`;

/**
 * "Thu", "15 May", "Thu 15 May, late", "May 15 2025 9:00", "Feb 2022", "late" as EDTF with its clock or part of day after it. A weekday
 * by itself is the next one of the story, a date without a year the one in the story's window.
 *
 * @param here an instant of the day that `late` is on
 * @returns undefined for what is not written like that
 * @throws TimeError where the weekday is not that of the date
 */
export function shownDay(
  text: string,
  {window, timeZone}: Pick<Story, 'window' | 'timeZone'>,
  here: Instant,
): string | undefined {
  const shown = read(text);
  if (!shown) return undefined;
  const {weekday, date, month, time} = shown;
  const dayAt = (instant: Instant): string => {
    const wall = wallTime(instant, timeZone);
    return iso(wall.year, wall.month, wall.day);
  };

  if (month !== undefined) {
    const years = [window.start, window.end].map((end) => wallTime(end, timeZone).year);
    const inWindow = (year: number): boolean =>
      iso(year, month, date ?? 1) >= dayAt(window.start) && iso(year, month, date ?? 1) <= dayAt(window.end);
    const year = shown.year ?? years.find(inWindow) ?? years[0]!;
    if (date === undefined)
      return weekday === undefined && time === '' ? iso(year, month, 1).slice(0, 7) : undefined;
    const is = new Date(Date.UTC(year, month - 1, date)).getUTCDay();
    if (weekday !== undefined && is !== weekday)
      throw new TimeError(
        `${iso(year, month, date)} is no ${capital(weekdays[weekday]!)}, but a ${capital(weekdays[is]!)}`,
      );
    return iso(year, month, date) + time;
  }
  if (weekday !== undefined) {
    const next = (from: Instant): Instant =>
      atClock(from, 12, 0, timeZone) + ((weekday - wallTime(from, timeZone).weekday + 7) % 7) * oneDay;
    const coming = next(here);
    return dayAt(coming <= window.end ? coming : next(window.start)) + time;
  }
  return time.startsWith(' ') ? dayAt(here) + time : undefined;
}
