/** `talks-tui state --at TIME`: how things stood then. */
import {situationJson} from '../print/json.ts';
import {situationPlain} from '../print/plain.ts';
import {readMoment} from '../replay/moment.ts';
import {indexSituation, situationAt} from '../replay/situation.ts';
import {countUntil, timeline as timelineOf} from '../replay/timeline.ts';
import {sanitize} from '../story/sanitize.ts';
import {openStory} from '../story/shipped.ts';
import {clockOf, dayOf, storyYear} from '../story/time.ts';
import {exit, print, textWidth, UsageError} from './output.ts';
import type {Options} from './table.ts';

/** @throws StoryError, TimeError, UsageError */
export async function state(
  _: readonly string[],
  {at, story: path, json}: Options<'state'>,
): Promise<number> {
  if (at === undefined)
    throw new UsageError('--at is needed: the time to look at; see talks-tui state --help');
  const story = await openStory(path);
  const {instant, name} = readMoment(at, story);
  const {start, end} = story.window;
  if (instant < start || instant > end) {
    const day = dayOf(instant < start ? start : end, story.timeZone, storyYear(story));
    const note = instant < start ? `before the story begins, ${day}` : `after the end of the story, ${day}`;
    process.stderr.write(`talks-tui: --at ${sanitize(at)} is ${note}\n`);
  }
  const timeline = timelineOf(story);
  const situation = situationAt(indexSituation(timeline), countUntil(timeline.times, instant));
  if (json) {
    await print(`${JSON.stringify(situationJson(situation, instant))}\n`);
  } else {
    const clock = `${dayOf(instant, story.timeZone, storyYear(story))}, ${clockOf(instant, story.timeZone)}`;
    const when = `${name ?? clock} (${story.timeZone})`;
    await print(`${situationPlain(situation, story, when, textWidth())}\n`);
  }
  return exit.done;
}
