/** Reckoning with days, months, seasons and years in EDTF, from the article's own day where there is one. */
import {counts, months} from './date-forms.ts';
import type {Part} from '../../story/schema.ts';

/** A day, or nothing where the article has no date. */
export type Day = {y: number; m: number; d: number} | null;

/** With noughts in front, two digits or `width`. */
export const pad = (n: number, width = 2): string => String(n).padStart(width, '0');
/** In EDTF; nothing of it is specified where there is no day. */
export const iso = (day: Day): string =>
  day ? `${pad(day.y, 4)}-${pad(day.m)}-${pad(day.d)}` : 'XXXX-XX-XX';
/** Its first instant in UTC, in ms. */
export const toUtc = (day: NonNullable<Day>): number => Date.UTC(day.y, day.m - 1, day.d);
/** So many days later. */
export const plus = (day: Day, days: number): Day => {
  if (!day) return null;
  const date = new Date(toUtc(day) + days * 86_400_000);
  return {y: date.getUTCFullYear(), m: date.getUTCMonth() + 1, d: date.getUTCDate()};
};
/** 1 for January, Jan. and jan; 0 for what is no month. */
export const monthNumber = (word: string): number =>
  months.findIndex((name) => name.startsWith(word.toLowerCase().replace(/\.$/, '').slice(0, 3))) + 1;
/** Is there such a day? */
export const valid = (y: number, m: number, d: number): boolean =>
  m >= 1 && d >= 1 && d <= new Date(Date.UTC(y, m, 0)).getUTCDate();

/** Reads an ISO date; null for anything else. */
export function parseDay(text: string | undefined): Day {
  const match = /^(\d{4})-(\d\d)-(\d\d)/.exec(text ?? '');
  if (!match) return null;
  const [y, m, d] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return valid(y, m, d) ? {y, m, d} : null;
}

/** A day of some year. */
export type YearlessDay = {m: number; d: number} | null;

/** What an expression of time comes to. */
export type Value = {edtf: string; part?: Part | undefined; basis: 'stated' | 'inferred'};

/** A day from `from` to `to` days off one whose year is not known: what can be said of it in any year. */
export function unspecified({m, d}: NonNullable<YearlessDay>, from: number, to: number): string {
  const days = [2000, 2001].flatMap((y) => [plus({y, m, d}, from)!, plus({y, m, d}, to)!]);
  const [first] = days;
  if (days.some((day) => day.m !== first!.m)) return iso(null);
  return `XXXX-${pad(first!.m)}-${days.every((day) => day.d === first!.d) ? pad(first!.d) : 'XX'}`;
}

/** How many days off today. */
export function shiftOf(word: string): number {
  if (word.endsWith('before yesterday')) return -2;
  if (word.endsWith('after tomorrow')) return 2;
  return word.startsWith('yesterday') || word === 'last night' ? -1 : word === 'tomorrow' ? 1 : 0;
}

/** EDTF's numbers. A winter has the year in which it begins. */
export const seasons: Record<string, number | undefined> = {
  spring: 21,
  summer: 22,
  autumn: 23,
  fall: 23,
  winter: 24,
};

/** "Last spring" is over, "next spring" has not begun; northern, as a story has them. */
export function season(rel: string, word: string, today: Day): Value {
  const number = seasons[word]!;
  if (!today) return {edtf: `XXXX-${number}`, basis: 'inferred'};
  const begins = 3 * (number - 20);
  const isOver = number !== 24 && today.m > begins + 2;
  const isWithin = rel === 'this' && number === 24 && today.m < 3;
  const shift =
    rel === 'next' ? (today.m >= begins ? 1 : 0) : (rel === 'last' && !isOver) || isWithin ? -1 : 0;
  return {edtf: `${pad(today.y + shift, 4)}-${number}`, basis: 'inferred'};
}

/** The year in which a day without one lies nearest to the article's date. */
export function nearestYear(today: Day, m: number, d: number): number | null {
  if (!today) return null;
  let best = today.y;
  let least = Infinity;
  for (const y of [today.y - 1, today.y, today.y + 1]) {
    const distance = Math.abs(Date.UTC(y, m - 1, d) - toUtc(today));
    if (distance < least) [best, least] = [y, distance];
  }
  return best;
}

/** The week in which a weekday lies, in days off the article's own: first and last. */
export function weekFrom(rel: string | undefined, isAhead: boolean): [number, number] {
  if (rel && /next|coming/i.test(rel)) return [1, 7];
  if (rel && /last|past/i.test(rel)) return [-7, -1];
  return isAhead ? [0, 6] : [-6, 0];
}

/** "Last week", "this year": the whole of it. */
export function unit(rel: string, word: string, today: Day): Value {
  const shift = /last|past/.test(rel) ? -1 : /next/.test(rel) ? 1 : 0;
  if (!today)
    return {
      edtf: word === 'week' || word === 'weekend' ? 'XXXX-XX-XX' : word === 'month' ? 'XXXX-XX' : 'XXXX',
      basis: 'inferred',
    };
  if (word === 'year') return {edtf: pad(today.y + shift, 4), basis: 'inferred'};
  if (word === 'month') {
    const total = today.y * 12 + today.m - 1 + shift;
    return {edtf: `${pad(Math.floor(total / 12), 4)}-${pad((total % 12) + 1)}`, basis: 'inferred'};
  }
  const sinceMonday = (new Date(toUtc(today)).getUTCDay() + 6) % 7;
  if (word === 'weekend') {
    const saturday = plus(today, 5 - sinceMonday + 7 * shift);
    return {edtf: `${iso(saturday)}/${iso(plus(saturday, 1))}`, basis: 'inferred'};
  }
  const monday = plus(today, -sinceMonday + 7 * shift);
  return {edtf: `${iso(monday)}/${iso(plus(monday, 6))}`, basis: 'inferred'};
}

/** "Two years ago"; from a week on it is about so long. */
export function ago(n: string, word: string, direction: string, today: Day): Value | null {
  if (direction !== 'ago' && !today) return null;
  const count = /^\d/.test(n) ? Number(n) : /^an?$/.test(n) ? 1 : counts.indexOf(n);
  const sign = direction === 'later' ? 1 : -1;
  const blank = word === 'year' ? 'XXXX' : word === 'month' ? 'XXXX-XX' : 'XXXX-XX-XX';
  if (!today || count < 0) return {edtf: blank, basis: 'inferred'};
  if (word === 'day') return {edtf: iso(plus(today, sign * count)), basis: 'inferred'};
  // a week or more ago is seldom meant to the day
  const days = word === 'week' ? 7 : word === 'fortnight' ? 14 : 0;
  if (days > 0) return {edtf: `${iso(plus(today, sign * days * count))}~`, basis: 'inferred'};
  const total = today.y * 12 + today.m - 1 + sign * count * (word === 'year' ? 12 : 1);
  const y = Math.floor(total / 12);
  if (y < 1) return null;
  return {
    edtf: word === 'year' ? `${pad(y, 4)}~` : `${pad(y, 4)}-${pad((total % 12) + 1)}~`,
    basis: 'inferred',
  };
}
