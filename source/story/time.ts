/**
 * Times as articles give them: EDTF dates and intervals of these, parts of a day, clock times. Each becomes the span of instants it
 * can mean and words for people that say no more than the source does.
 *
 * Open intervals have no place in an order and are refused.
 */
import {readEdtf, monthNames, TimeError, type EdtfDate} from './edtf.ts';
import {excerpt} from './problems.ts';
import type {Part} from './schema.ts';
import type {At, Instant, Story} from './story.ts';
import {fromWall, utc, wallTime} from './zone.ts';

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

const dayNames = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** Characters; an interval of two date-times with offsets has 51. */
const longest = 60;

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
  const basis = time.basis ?? 'stated';
  const first = readEdtf(sides[0]!, timeZone);
  if (sides.length === 1) {
    const {part} = time;
    const [earliest, end] =
      part === undefined ? [first.from, first.end] : spanOfPart(text, first, part, timeZone);
    const said = saidOf(first, timeZone, storyYear, part);
    const {day, clock} = said;
    const [latest, label] = [end - 1, labelOf(said)];
    // of a large story most are of this shape
    if (part === undefined && clock !== undefined)
      return {edtf: text, basis, earliest, latest, label, day, clock};
    const at: At = {edtf: text, basis, earliest, latest, label, day};
    return part === undefined ? at : {...at, part, clock: part};
  }
  const last = readEdtf(sides[1]!, timeZone);
  if (last.end <= first.from || last.from < first.from)
    throw new TimeError(`"${text}" ends before it begins`);
  if (time.part !== undefined) throw noPart(text);
  return {
    edtf: text,
    basis,
    earliest: first.from,
    latest: last.end - 1,
    ...fromTo(saidOf(first, timeZone, storyYear), saidOf(last, timeZone, storyYear)),
  };
}

/** The day, month or year of a date in words, and what the source says beyond it: a clock time or a part of the day. */
type Said = {day: string; clock: string | undefined};

const labelOf = ({day, clock}: Said): string => (clock === undefined ? day : `${day}, ${clock}`);

/** An interval in words. Where it begins at a clock time it stands under that day, else under all it spans. */
function fromTo(first: Said, last: Said): Pick<At, 'day' | 'clock' | 'until' | 'label'> {
  const label = `${labelOf(first)} – ${labelOf(last)}`;
  const sameDay = first.day === last.day;
  if (first.clock !== undefined) {
    const until = sameDay && last.clock !== undefined ? last.clock : labelOf(last);
    return {day: first.day, clock: first.clock, until, label};
  }
  const day = sameDay ? first.day : `${first.day} – ${last.day}`;
  return last.clock === undefined ? {day, label} : {day, until: last.clock, label};
}

function saidOf({named, doubt}: EdtfDate, timeZone: string, storyYear: number, part?: Part): Said {
  if (named.unit === 'minute') {
    const wall = wallTime(named.instant, timeZone);
    return {day: dayName(wall, storyYear), clock: clockName(wall)};
  }
  const about = doubt === '~' || doubt === '%' ? 'about ' : '';
  const day = `${about}${nameOf(named, storyYear)}${doubt === '?' || doubt === '%' ? '?' : ''}`;
  return {day, clock: part};
}

function nameOf(named: Exclude<EdtfDate['named'], {unit: 'minute'}>, storyYear: number): string {
  switch (named.unit) {
    case 'years': {
      const {from, until} = named;
      if (from === until) return String(from);
      return until - from > 999 ? 'some year' : until - from > 9 ? `${from}–${until}` : `${from}s`;
    }
    case 'season':
      return `${named.season} ${named.year}`;
    case 'month':
      return `${monthNames[named.month - 1]} ${named.year}`;
    case 'day': {
      const weekday = new Date(utc(named.year, named.month, named.day)).getUTCDay();
      return dayName({...named, weekday}, storyYear);
    }
  }
}

/** The first instant of a part of day, and the first that is past. */
function spanOfPart(text: string, {named}: EdtfDate, part: Part, timeZone: string): [Instant, Instant] {
  if (named.unit !== 'day') throw noPart(text);
  const at = (hours: number): Instant => fromWall(utc(named.year, named.month, named.day, hours), timeZone);
  const [from, to] = partHours[part];
  return [at(from), at(to)];
}

const noPart = (text: string): TimeError =>
  new TimeError(`a part of day needs a single day, and "${text}" is not one`);

/** "Wed 14 May" of a day, with the year where it is not the story's. */
function dayName(
  {year, month, day, weekday}: {year: number; month: number; day: number; weekday: number},
  storyYear: number,
): string {
  const name = `${dayNames[weekday]} ${day} ${monthNames[month - 1]}`;
  return year === storyYear ? name : `${name} ${year}`;
}

const two = (n: number): string => (n < 10 ? `0${n}` : `${n}`);

const clockName = ({hour, minute}: {hour: number; minute: number}): string => `${two(hour)}:${two(minute)}`;

/** "Wed 14 May", with the year where it is not the story's. */
export const dayOf = (instant: Instant, timeZone: string, storyYear: number): string =>
  dayName(wallTime(instant, timeZone), storyYear);

/** "21:40" in the zone. */
export const clockOf = (instant: Instant, timeZone: string): string => clockName(wallTime(instant, timeZone));

/** The year that labels of a story leave out: the one in which its window begins. */
export const storyYear = ({window, timeZone}: Pick<Story, 'window' | 'timeZone'>): number =>
  wallTime(window.start, timeZone).year;

/** A time as people are shown it: ~ before a date that the source does not state. */
export const shownTime = ({label, basis}: Pick<At, 'label' | 'basis'>): string =>
  basis === 'inferred' ? `~${label}` : label;
