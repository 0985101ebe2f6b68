/**
 * Finds expressions of time and gives each its value in EDTF (ISO 8601-2), reckoned from the article's own date where it needs
 * one. What the article does not say stays unsaid, as digits that EDTF leaves unspecified: a weekday in an article without a date is
 * `XXXX-XX-XX`, under a dateline "May 15" without a year `XXXX-05-XX`, "May 15" itself `XXXX-05-15`. A part of the day stays one.
 */
import type {Part} from '../story/schema.ts';
import {verbs} from './lexicon/verbs.ts';
import {compiled, counts, months, opening, weekdays} from './date-forms.ts';
import type {Paragraph} from './paragraphs.ts';
import type {ExtractedDate} from './types.ts';

/** A day, or nothing where the article has no date. */
type Day = {y: number; m: number; d: number} | null;

const pad = (n: number, width = 2): string => String(n).padStart(width, '0');
const iso = (day: Day): string => (day ? `${pad(day.y, 4)}-${pad(day.m)}-${pad(day.d)}` : 'XXXX-XX-XX');
const toUtc = (day: NonNullable<Day>): number => Date.UTC(day.y, day.m - 1, day.d);
const plus = (day: Day, days: number): Day => {
  if (!day) return null;
  const date = new Date(toUtc(day) + days * 86_400_000);
  return {y: date.getUTCFullYear(), m: date.getUTCMonth() + 1, d: date.getUTCDate()};
};
const monthNumber = (word: string): number =>
  months.findIndex((name) => name.startsWith(word.toLowerCase().replace(/\.$/, '').slice(0, 3))) + 1;
const valid = (y: number, m: number, d: number): boolean =>
  m >= 1 && d >= 1 && d <= new Date(Date.UTC(y, m, 0)).getUTCDate();

/** Reads an ISO date; null for anything else. */
export function parseDay(text: string | undefined): Day {
  const match = /^(\d{4})-(\d\d)-(\d\d)/.exec(text ?? '');
  if (!match) return null;
  const [y, m, d] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return valid(y, m, d) ? {y, m, d} : null;
}

/**
 * The date the article gives itself: in its head ("date 2025-05-15", "Published 15 May 2025") or its dateline ("ISTANBUL, May 15 –").
 */
export function articleDate(text: string, paragraphs: readonly Paragraph[]): Day {
  for (const {start, end: stop} of paragraphs.slice(0, 6)) {
    const head = text.slice(start, Math.min(stop, start + 160));
    const stated =
      /(?:^|\s)(?:date|dated|published|updated|posted)?:?\s*((?:1[5-9]|20)\d\d-\d\d-\d\d)(?!\d)/i.exec(head);
    if (stated) {
      const day = parseDay(stated[1]);
      if (day) return day;
    }
    const short = stop - start < 90;
    // in a long paragraph only what stands before the dash: VELMORA, May 15, 2025 –
    const dateline = /^[^–—]{0,80}?(?=\s(?:[–—]|--?)\s)/u.exec(head);
    const piece = short ? head : (dateline?.[0] ?? '');
    for (const {name, regexp} of compiled.slice(1, 3)) {
      if (name !== 'full') continue;
      const search = new RegExp(regexp.source, 'iu').exec(piece);
      if (search?.groups?.['y']) {
        const [y, m, d] = [
          Number(search.groups['y']),
          monthNumber(search.groups['month']!),
          Number(search.groups['d']),
        ];
        if (valid(y, m, d)) return {y, m, d};
      }
    }
  }
  return null;
}

/** A day of some year. */
type YearlessDay = {m: number; d: number} | null;

/** What the article gives as its own date: a day, or else only the day and the month of its dateline. */
type Own = {today: Day; dateline: YearlessDay};

/** The day of a dateline without a year: ISTANBUL, May 15 (PNA) – … */
function datelineDay(text: string, paragraphs: readonly Paragraph[]): YearlessDay {
  for (const {start, end: stop} of paragraphs.slice(0, 6)) {
    const head = text.slice(start, Math.min(stop, start + 160));
    const place = /^\p{Lu}{3,}[^–—]{0,80}?(?=\s(?:[–—]|--?)\s)/u.exec(head)?.[0];
    if (!place) continue;
    for (const {name, regexp} of compiled) {
      if (name !== 'full') continue;
      const groups = new RegExp(regexp.source, 'iu').exec(place)?.groups;
      if (groups && valid(2000, monthNumber(groups['month']!), Number(groups['d'])))
        return {m: monthNumber(groups['month']!), d: Number(groups['d'])};
    }
  }
  return null;
}

/** A day from `from` to `to` days off one whose year is not known: what can be said of it in any year. */
function unspecified({m, d}: NonNullable<YearlessDay>, from: number, to: number): string {
  const days = [2000, 2001].flatMap((y) => [plus({y, m, d}, from)!, plus({y, m, d}, to)!]);
  const [first] = days;
  if (days.some((day) => day.m !== first!.m)) return iso(null);
  return `XXXX-${pad(first!.m)}-${days.every((day) => day.d === first!.d) ? pad(first!.d) : 'XX'}`;
}

const partOf: [RegExp, Part][] = [
  [/early\s+(?:morning|hours)|dawn/i, 'early morning'],
  [/midday|noon$|lunchtime/i, 'midday'],
  [/morning/i, 'morning'],
  [/afternoon/i, 'afternoon'],
  [/late\s+(?:evening|night)|^late$|night$|tonight/i, 'late'],
  [/evening/i, 'evening'],
  [/^early$/i, 'early morning'],
  [/overnight|midnight/i, 'night'],
];
const toPart = (word: string | undefined): Part | undefined =>
  word ? partOf.find(([pattern]) => pattern.test(word.trim()))?.[1] : undefined;

/** Words that turn a weekday towards what is to come. */
const ahead =
  /\b(?:will|shall|expected|scheduled|due|set to|going to|plan(?:s|ned|ning)? to|to be held|would|slated|upcoming|heads? to|ahead of)\b/gi;

/** A verb behind "will" and the like, with what stands between: "be formally announced". */
const verbAhead = /^\s*(?:(?:not|be|been|have|to|\p{L}+ly)\s+)*\p{L}+/u;

/**
 * Does the sentence look ahead where it speaks of this time: "will come on Friday", but not "will come, she said on Friday"?
 */
function looksAhead(text: string, at: number, paragraph: Paragraph): boolean {
  const before = text.slice(Math.max(paragraph.start, at - 90), at);
  const sentence = before.slice(
    Math.max(before.lastIndexOf('. '), before.lastIndexOf('; '), before.lastIndexOf('” ')) + 1,
  );
  const last = [...sentence.matchAll(ahead)].at(-1);
  if (!last) return false;
  const rest = sentence.slice(last.index + last[0].length).replace(verbAhead, '');
  return !rest
    .match(/\p{L}+/gu)
    ?.some((word) => reports.has(verbs.get(word)?.cue ?? '') && verbs.get(word)!.form === 'past');
}

/** Verbs by which a sentence comes back from what was said to when it was. */
const reports: ReadonlySet<string> = new Set([
  'say',
  'tell',
  'add',
  'answer',
  'write',
  'state',
  'claim',
  'promise',
]);

/** All expressions of time, in order. `date`: the article's own date (ISO), where the caller knows it. */
export function findDates(text: string, paragraphs: readonly Paragraph[], date?: string): ExtractedDate[] {
  const today = parseDay(date) ?? articleDate(text, paragraphs);
  const own: Own = {today, dateline: today ? null : datelineDay(text, paragraphs)};
  const found: ExtractedDate[] = [];
  let at = 0;
  opening.lastIndex = 0;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    while (at < paragraphs.length && paragraphs[at]!.end <= match.index) at++;
    const paragraph = paragraphs[at];
    if (!paragraph) break;
    const taken = read(text, match.index, paragraph, own);
    if (!taken) continue;
    found.push(taken);
    opening.lastIndex = Math.max(taken.end, match.index + 1);
  }
  return found;
}

function read(text: string, at: number, paragraph: Paragraph, own: Own): ExtractedDate | null {
  for (const {name, regexp} of compiled) {
    regexp.lastIndex = at;
    const match = regexp.exec(text);
    if (!match || regexp.lastIndex > paragraph.end) continue;
    const groups = match.groups!;
    const value = valueOf(name, groups, own, text, at, paragraph);
    if (!value) continue;
    let start = at;
    if (name === 'relmonth' && !/^(?:last|next|this|early|mid|late)/i.test(match[0]))
      start += groups['rel']!.length + 1;
    const trimmed = /^(?:as of|at|around|by)\s+/i.exec(match[0]);
    if (name === 'day' && trimmed) start += trimmed[0].length;
    const stop = regexp.lastIndex;
    return {
      text: text.slice(start, stop),
      start,
      end: stop,
      edtf: value.edtf,
      ...(value.part && {part: value.part}),
      basis: value.basis,
    };
  }
  return null;
}

type Value = {edtf: string; part?: Part | undefined; basis: 'stated' | 'inferred'};

function valueOf(
  name: string,
  g: Record<string, string | undefined>,
  {today, dateline}: Own,
  text: string,
  at: number,
  paragraph: Paragraph,
): Value | null {
  switch (name) {
    case 'iso':
      return valid(Number(g['y']), Number(g['m']), Number(g['d']))
        ? {edtf: `${g['y']}-${g['m']}-${g['d']}${g['clock'] ? `T${g['clock']}:00` : ''}`, basis: 'stated'}
        : null;
    case 'full': {
      const [m, d] = [monthNumber(g['month']!), Number(g['d'])];
      const y = g['y'] ? Number(g['y']) : nearestYear(today, m, d);
      if (!valid(y ?? 2000, m, d)) return null;
      return {
        edtf: `${y === null ? 'XXXX' : pad(y, 4)}-${pad(m)}-${pad(d)}`,
        part: toPart(g['early']),
        basis: g['y'] ? 'stated' : 'inferred',
      };
    }
    case 'month':
      return {edtf: `${g['y']}-${pad(monthNumber(g['month']!))}`, basis: 'stated'};
    case 'season':
      return {
        edtf: `${g['y']}-${seasons[g['season']!.toLowerCase()]!}`,
        basis: 'stated',
      };
    case 'relseason':
      return season(g['rel']!.toLowerCase(), g['season']!.toLowerCase(), today);
    case 'weekday':
      return {
        edtf: dateline
          ? unspecified(dateline, ...weekFrom(g['rel'], looksAhead(text, at, paragraph)))
          : iso(weekday(g['weekday']!, g['rel'], today, text, at, paragraph)),
        part: toPart(g['part']) ?? toPart(g['early']),
        basis: 'inferred',
      };
    case 'day': {
      const word = g['day']!.toLowerCase();
      const shift = shiftOf(word);
      const part =
        toPart(g['part']) ??
        toPart(word) ??
        (g['early'] === 'early' || g['early'] === 'late' ? toPart(g['early']) : undefined);
      const edtf = dateline ? unspecified(dateline, shift, shift) : iso(plus(today, shift));
      return {edtf, part, basis: 'inferred'};
    }
    case 'unit':
      return unit(g['rel']!.toLowerCase(), g['unit']!.toLowerCase(), today);
    case 'ago':
      return ago(g['n']!.toLowerCase(), g['unit']!.toLowerCase(), g['ago']!.toLowerCase(), today);
    case 'relmonth': {
      const m = monthNumber(g['month']!);
      if (/^may$/i.test(g['month']!) && g['month'] !== 'May') return null;
      if (/^mar(?:ch)?$/i.test(g['month']!) && !g['month']!.startsWith('M')) return null;
      const rel = g['rel']!.toLowerCase();
      if (!today) return {edtf: `XXXX-${pad(m)}`, basis: 'inferred'};
      let {y} = today;
      if (rel === 'last') y -= m >= today.m ? 1 : 0;
      else if (rel === 'next') y += m <= today.m ? 1 : 0;
      else if (rel !== 'this' && rel !== 'since' && looksAhead(text, at, paragraph)) y += m < today.m ? 1 : 0;
      else if (rel !== 'this' && rel !== 'by' && rel !== 'until') y -= m > today.m ? 1 : 0;
      return {edtf: `${pad(y, 4)}-${pad(m)}`, basis: 'inferred'};
    }
    case 'clock': {
      const [h, min] = (g['clock'] ?? `${g['hour']}:00`).split(':').map(Number) as [number, number];
      const half = g['half']?.toLowerCase()[0];
      const hours = half === 'p' ? (h % 12) + 12 : half === 'a' ? h % 12 : h;
      if (hours > 23) return null;
      return today ? {edtf: `${iso(today)}T${pad(hours)}:${pad(min)}:00`, basis: 'inferred'} : null;
    }
    case 'decade':
      return {edtf: `${g['decade']}X`, basis: 'stated'};
    default:
      return {edtf: g['y']!, basis: 'stated'};
  }
}

/** How many days off today. */
function shiftOf(word: string): number {
  if (word.endsWith('before yesterday')) return -2;
  if (word.endsWith('after tomorrow')) return 2;
  return word.startsWith('yesterday') || word === 'last night' ? -1 : word === 'tomorrow' ? 1 : 0;
}

/** EDTF's numbers. A winter has the year in which it begins. */
const seasons: Record<string, number | undefined> = {
  spring: 21,
  summer: 22,
  autumn: 23,
  fall: 23,
  winter: 24,
};

/** "Last spring" is over, "next spring" has not begun; northern, as a story has them. */
function season(rel: string, word: string, today: Day): Value {
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
function nearestYear(today: Day, m: number, d: number): number | null {
  if (!today) return null;
  let best = today.y;
  let least = Infinity;
  for (const y of [today.y - 1, today.y, today.y + 1]) {
    const distance = Math.abs(Date.UTC(y, m - 1, d) - toUtc(today));
    if (distance < least) [best, least] = [y, distance];
  }
  return best;
}

/** "Wednesday" is the last one, today's included; where the sentence looks ahead, the next. */
function weekday(
  word: string,
  rel: string | undefined,
  today: Day,
  text: string,
  at: number,
  paragraph: Paragraph,
): Day {
  if (!today) return null;
  const wanted = weekdays.indexOf(word.toLowerCase());
  const back = (new Date(toUtc(today)).getUTCDay() - wanted + 7) % 7;
  if (rel && /next|coming/i.test(rel)) return plus(today, back === 0 ? 7 : 7 - back);
  if (rel && /last|past/i.test(rel)) return plus(today, back === 0 ? -7 : -back);
  return back !== 0 && looksAhead(text, at, paragraph) ? plus(today, 7 - back) : plus(today, -back);
}

/** The week in which a weekday lies, in days off the article's own: first and last. */
function weekFrom(rel: string | undefined, isAhead: boolean): [number, number] {
  if (rel && /next|coming/i.test(rel)) return [1, 7];
  if (rel && /last|past/i.test(rel)) return [-7, -1];
  return isAhead ? [0, 6] : [-6, 0];
}

function unit(rel: string, word: string, today: Day): Value {
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

function ago(n: string, word: string, direction: string, today: Day): Value | null {
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
