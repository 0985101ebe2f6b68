/** Times as a reader asks for them, on the command line and after `:`. */
import {excerpt} from '../story/problems.ts';
import type {Instant, Story} from '../story/story.ts';
import {TimeError} from '../story/edtf.ts';
import {parts, resolveTime, storyYear} from '../story/time.ts';
import {atClock, minute} from '../story/zone.ts';
import {parseDuration} from './pace.ts';
import {shownDay} from './shown-day.ts';

export type MomentOptions = {
  /** What `+6h` counts from; the start of the window where it is left out. */
  from?: Instant;
  /** What `-1d` counts back from; the end of the window where it is left out. */
  to?: Instant;
  /** Which day `14:00` is on; the day of `from`. */
  day?: Instant;
  /** Of a date, take the last instant and not the first: `--until 2025-05-14` takes the day in. */
  whole?: boolean;
};

const forms = '2025-05-14, 2025-05-14T21:00, "Wed 14 May, late", 14:00, +6h, -1d or 40%';

/** The years that have four digits: further off there is nothing to show. */
const calendar = {first: Date.parse('0001-01-01'), last: Date.parse('9999-12-31')};

/**
 * `2025-05-14`, `2025-05-14T21:00`, `2025-05-14 late`, `14:00`, `+6h`, `-1d`, `40%`, or a day as it is shown, `Wed 14 May, late`, as an
 * instant.
 *
 * @throws TimeError that says what forms there are
 */
export const parseMoment = (text: string, story: Times, options: MomentOptions = {}): Instant =>
  readMoment(text, story, options).instant;

/**
 * The instant, and what to call it where it has no clock time: "the start of Wed 14 May, late".
 *
 * @throws TimeError as {@link parseMoment} does
 */
export function readMoment(text: string, story: Times, options: MomentOptions = {}): Moment {
  const asked = text.trim();
  const moment = clockMoment(asked, story, options) ?? dayMoment(asked, story, options);
  if (moment.instant < calendar.first || moment.instant > calendar.last)
    throw new TimeError(`"${excerpt(asked)}" is beyond the years 1 to 9999`);
  return moment;
}

type Times = Pick<Story, 'window' | 'timeZone'>;
export type Moment = {instant: Instant; name?: string};

/** A share of the story, a length of time from somewhere, or a clock time; undefined where it is none of them. */
function clockMoment(asked: string, {window, timeZone}: Times, options: MomentOptions): Moment | undefined {
  const percent = /^(\d+(?:\.\d+)?)\s*%$/.exec(asked);
  if (percent) {
    const share = Number(percent[1]) / 100;
    if (share > 1) throw new TimeError(`"${excerpt(asked)}": a share of the story is at most 100%`);
    const instant = window.start + share * (window.end - window.start);
    return share === 1 ? {instant, name: 'the end of the story'} : {instant};
  }
  const relative = /^([+\-−])\s*(.+)$/.exec(asked);
  if (relative) {
    const span = parseDuration(relative[2]!);
    if (span === undefined)
      throw new TimeError(`"${excerpt(asked)}" is not a length of time such as +6h, -1d or +1h30m`);
    const {from = window.start, to = window.end} = options;
    return {instant: relative[1] === '+' ? from + span : to - span};
  }
  const clock = /^(\d{1,2}):(\d{2})$/.exec(asked);
  if (clock) {
    const [hours, minutes] = [Number(clock[1]), Number(clock[2])];
    if (hours > 23 || minutes > 59) throw new TimeError(`"${excerpt(asked)}": no clock shows that time`);
    return {instant: atClock(dayAsked(options, window.start), hours, minutes, timeZone)};
  }
  return undefined;
}

const dayAsked = ({day, from}: MomentOptions, start: Instant): Instant => day ?? from ?? start;

/** A date, with its clock time or part of the day, or a day as it is shown. */
function dayMoment(asked: string, story: Times, options: MomentOptions): Moment {
  const day = shownDay(asked, story, dayAsked(options, story.window.start)) ?? asked;
  const part = parts.find((name) => day.toLowerCase().endsWith(` ${name}`));
  const edtf = part === undefined ? day : day.slice(0, -part.length - 1);
  if (!/^[\dX]{4}/.test(edtf)) throw new TimeError(`"${excerpt(asked)}" is not a time; write it as ${forms}`);
  const {earliest, latest, label} = resolveTime({edtf, part}, story.timeZone, storyYear(story));
  const [instant, end] = options.whole ? [latest, 'end'] : [earliest, 'start'];
  return latest - earliest < minute ? {instant} : {instant, name: `the ${end} of ${label}`};
}
