/** Times as a reader asks for them, on the command line and after `:`. */
import {excerpt} from '../story/problems.ts';
import type {Instant, Story} from '../story/story.ts';
import {TimeError} from '../story/edtf.ts';
import {parts, resolveTime} from '../story/time.ts';
import {atClock} from '../story/zone.ts';
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
export function parseMoment(
  text: string,
  {window, timeZone}: Pick<Story, 'window' | 'timeZone'>,
  options: MomentOptions = {},
): Instant {
  const instant = resolveMoment(text.trim(), {window, timeZone}, options);
  if (instant < calendar.first || instant > calendar.last)
    throw new TimeError(`"${excerpt(text.trim())}" is beyond the years 1 to 9999`);
  return instant;
}

function resolveMoment(
  asked: string,
  {window, timeZone}: Pick<Story, 'window' | 'timeZone'>,
  options: MomentOptions,
): Instant {
  const percent = /^(\d+(?:\.\d+)?)\s*%$/.exec(asked);
  if (percent) {
    const share = Number(percent[1]) / 100;
    if (share > 1) throw new TimeError(`"${excerpt(asked)}": a share of the story is at most 100%`);
    return window.start + share * (window.end - window.start);
  }
  const relative = /^([+\-−])\s*(.+)$/.exec(asked);
  if (relative) {
    const span = parseDuration(relative[2]!);
    if (span === undefined)
      throw new TimeError(`"${excerpt(asked)}" is not a length of time such as +6h, -1d or +1h30m`);
    return relative[1] === '+' ? (options.from ?? window.start) + span : (options.to ?? window.end) - span;
  }
  const clock = /^(\d{1,2}):(\d{2})$/.exec(asked);
  if (clock) {
    const [hours, minutes] = [Number(clock[1]), Number(clock[2])];
    if (hours > 23 || minutes > 59) throw new TimeError(`"${excerpt(asked)}": no clock shows that time`);
    return atClock(options.day ?? options.from ?? window.start, hours, minutes, timeZone);
  }
  const here = options.day ?? options.from ?? window.start;
  const day = shownDay(asked, {window, timeZone}, here) ?? asked;
  const part = parts.find((name) => day.toLowerCase().endsWith(` ${name}`));
  const edtf = part === undefined ? day : day.slice(0, -part.length - 1);
  if (!/^[\dX]{4}/.test(edtf)) throw new TimeError(`"${excerpt(asked)}" is not a time; write it as ${forms}`);
  const {earliest, latest} = resolveTime({edtf, part}, timeZone, 0);
  return options.whole ? latest : earliest;
}
