/** Puts clock times and the days they are on together: "on Monday at 5 p.m." is one time. */
import type {ExtractedDate} from '../types.ts';
import {clockOn, type Clock} from './clock.ts';

/** An expression of time as it is found. */
export type Found = ExtractedDate & {
  /** It names a day, which a clock time beside it is on. */
  isDay?: boolean;
  /** Noon and midnight: a part of whichever day stands beside it. */
  isPart?: boolean;
  /** Of a clock time; its day is the article's own until another is found. */
  clock?: Clock;
  /** Of a clock time whose day is found: this day. */
  day?: string;
  /** This day is part of the expression. */
  isJoined?: boolean;
};

/** At 5 p.m. local time on the Monday, overnight into Tuesday. */
const toDay =
  /^(?:\s\(?(?:local|[A-Z]{2,4}|Eastern|Central|Pacific)(?: time)?\)?)?,?\s+(?:(?:on|of|into)\s+)?(?:the\s+)?$/;
/** Monday at about 5 p.m. */
const toClock =
  /^,?\s+(?:(?:just|shortly)\s+)?(?:(?:at|around|about|from|by|before|after|until|between)\s+)?(?:(?:about|around|exactly|just after|just before)\s+)?\(?$/;
/** From 9 a.m. to 5 p.m. */
const range = /^(?:\s*[-–—]\s*|,?\s+(?:to|and|until|till|or|through)\s+(?:(?:at|again at|from)\s+)?)$/;
/** Words between the two; further off they have nothing to do with each other. */
const widest = 30;

/** Null where they are far from each other, or on two lines. */
function between(text: string, a: Found | undefined, b: Found): string | null {
  if (!a || b.start < a.end || b.start - a.end > widest) return null;
  const gap = text.slice(a.end, b.start);
  return /[\n\r]/.test(gap) ? null : gap;
}

/** Adds what is found next to what is found already, in order; joins it to the last where the two are one time. */
export function add(text: string, found: Found[], next: Found): void {
  const last = found.at(-1);
  const gap = between(text, last, next);
  if (gap === null) found.push(next);
  else if (isTime(last!) && next.isDay && toDay.test(gap)) {
    found.pop();
    const joined = join(text, next, last!);
    const earlier = found.at(-1);
    // "from 9 a.m. to 5 p.m. on Monday": both are on Monday
    if (joined.day && earlier?.clock && !earlier.isJoined && range.test(between(text, earlier, last!) ?? ''))
      setDay(earlier, joined.day);
    found.push(joined);
  } else if (last!.isDay && isTime(next) && !next.isDay && toClock.test(gap))
    found[found.length - 1] = join(text, last!, next);
  else {
    if (last!.day && next.clock && range.test(gap)) setDay(next, last!.day);
    found.push(next);
  }
}

/** Does it still want a day? */
const isTime = ({clock, isPart, isJoined}: Found): boolean =>
  !isJoined && (clock !== undefined || isPart === true);

/** The day with the time; the day alone where that is not known whole, for EDTF has no clock times on such. */
function join(text: string, day: Found, time: Found): Found {
  const start = Math.min(day.start, time.start);
  const end = Math.max(day.end, time.end);
  const {part, ...whole} = {...day, isDay: false, isJoined: true, start, end, text: text.slice(start, end)};
  if (time.clock === undefined) return {...whole, ...((part ?? time.part) && {part: (part ?? time.part)!})};
  return setDay({...whole, clock: time.clock}, day.edtf);
}

function setDay(time: Found, day: string): Found {
  time.day = day;
  if (!day.includes('X')) time.edtf = clockOn(day, time.clock!);
  return time;
}

/** What of it is handed on; null for a clock time on no day that is known. */
export const plain = ({text, start, end, edtf, part, basis}: Found): ExtractedDate | null =>
  edtf === '' ? null : {text, start, end, edtf, ...(part && {part}), basis};
