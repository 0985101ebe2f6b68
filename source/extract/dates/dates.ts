/**
 * Finds expressions of time and gives each its value in EDTF (ISO 8601-2), reckoned from the article's own date where it needs
 * one. What the article does not say stays unsaid, as digits that EDTF leaves unspecified: a weekday in an article without a date is
 * `XXXX-XX-XX`, under a dateline "May 15" without a year `XXXX-05-XX`, "May 15" itself `XXXX-05-15`. A part of the day stays one.
 */
import type {Part} from '../../story/schema.ts';
import {clockOn, readClock, type Clock} from './clock.ts';
import {add, plain, type Found} from './day-and-clock.ts';
import {looksAhead} from './direction.ts';
import {compiled, opening, weekdays} from './date-forms.ts';
import {
  ago, iso, monthNumber, nearestYear, pad, parseDay, plus, season, seasons, shiftOf, toUtc, unit, unspecified, valid, weekFrom,
  type Day, type Value, type YearlessDay,
} from './reckoning.ts'; // prettier-ignore
import {articleDate, datelineDay} from './own-date.ts';
import {playingTimes} from './playing-time.ts';
import type {Paragraph} from '../paragraphs.ts';
import type {ExtractedDate} from '../types.ts';

/** What the article gives as its own date: a day, or else only the day and the month of its dateline. */
type Own = {today: Day; dateline: YearlessDay};

/** The first that fits. Midnight ends its day, as agencies have it ("midnight Friday" is Friday's last hour); overnight is until morning. */
const partOf: [RegExp, Part][] = [
  [/overnight/i, 'night'],
  [/early\s+(?:morning|hours)|dawn/i, 'early morning'],
  [/midday|\bnoon$|lunchtime/i, 'midday'],
  [/morning/i, 'morning'],
  [/afternoon/i, 'afternoon'],
  [/late\s+(?:evening|night)|^late$|night$|tonight/i, 'late'],
  [/evening/i, 'evening'],
  [/^early$/i, 'early morning'],
];
const toPart = (word: string | undefined): Part | undefined =>
  word ? partOf.find(([pattern]) => pattern.test(word.trim()))?.[1] : undefined;
/** After midnight, since midnight: there the day begins. */
const fromMidnight = /\b(?:after|past|since|from)\s+$/i;

/** All expressions of time, in order. `date`: the article's own date (ISO), where the caller knows it. */
export function findDates(text: string, paragraphs: readonly Paragraph[], date?: string): ExtractedDate[] {
  const today = parseDay(date) ?? articleDate(text, paragraphs);
  const own: Own = {today, dateline: today ? null : datelineDay(text, paragraphs)};
  const played = playingTimes(text);
  const found: Found[] = [];
  let at = 0;
  opening.lastIndex = 0;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    while (at < paragraphs.length && paragraphs[at]!.end <= match.index) at++;
    const paragraph = paragraphs[at];
    if (!paragraph) break;
    const stamp = played.get(match.index);
    if (stamp !== undefined) {
      opening.lastIndex = stamp;
      continue;
    }
    const taken = read(text, match.index, paragraph, own);
    if (!taken) continue;
    add(text, found, taken);
    opening.lastIndex = Math.max(taken.end, match.index + 1);
  }
  return found.map(plain).filter((date) => date !== null);
}

function read(text: string, at: number, paragraph: Paragraph, own: Own): Found | null {
  for (const {name, regexp} of compiled) {
    regexp.lastIndex = at;
    const match = regexp.exec(text);
    if (!match || regexp.lastIndex > paragraph.end) continue;
    const groups = match.groups!;
    if (name === 'clock') {
      const clock = readClock(groups, text, at, regexp.lastIndex);
      if (clock) return clockAt(text, at, clock, own.today);
      continue;
    }
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
      ...kindOf(name, groups, value),
    };
  }
  return null;
}

/** On the article's own day, as far as it is known. */
const clockAt = (text: string, start: number, clock: Clock, today: Day): Found => ({
  text: text.slice(start, clock.end),
  start,
  end: clock.end,
  edtf: today ? clockOn(iso(today), clock) : '',
  basis: 'inferred',
  clock,
});

/** Forms that name a day; of "day" also noon and midnight, which are no day of their own, and overnight, which is one only where no other follows. */
function kindOf(
  name: string,
  groups: Record<string, string | undefined>,
  {edtf}: Value,
): Pick<Found, 'isDay' | 'isPart'> {
  if (name === 'day' && /(?:midday|\bnoon|midnight)$/i.test(groups['day']!)) return {isPart: true};
  if (name === 'day' && /^overnight$/i.test(groups['day']!)) return {isDay: true, isPart: true};
  return {isDay: /^(?:iso|full|weekday|day)$/.test(name) && !edtf.includes('T')};
}

/** June 2024, or June of last year. */
function monthOf({month, y, rel}: Record<string, string | undefined>, today: Day): Value {
  const m = pad(monthNumber(month!));
  if (y !== undefined) return {edtf: `${y}-${m}`, basis: 'stated'};
  const shift = {last: -1, this: 0, next: 1}[rel!.toLowerCase() as 'last' | 'this' | 'next'];
  return {edtf: `${today ? pad(today.y + shift, 4) : 'XXXX'}-${m}`, basis: 'inferred'};
}

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
        ? {
            edtf: `${g['y']}-${g['m']}-${g['d']}${g['clock'] ? `T${g['clock']}${g['seconds'] ?? ':00'}${g['offset'] ?? ''}` : ''}`,
            basis: 'stated',
          }
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
      return monthOf(g, today);
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
        (word === 'midnight' && fromMidnight.test(text.slice(Math.max(0, at - 8), at))
          ? 'night'
          : toPart(word)) ??
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
    case 'decade':
      return {edtf: `${g['decade']}X`, basis: 'stated'};
    default:
      return {edtf: g['y']!, basis: 'stated'};
  }
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
