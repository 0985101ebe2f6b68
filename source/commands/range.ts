/** `--since` and `--until`: the part of a story that is replayed. */
import {parseMoment} from '../replay/moment.ts';
import type {Story} from '../story/story.ts';
import {UsageError} from './output.ts';

/**
 * The story with its window cut to what the reader asked for; what comes before it becomes background. `until` may count
 * from `since`: `+6h`, or `14:00` on its day.
 *
 * @throws TimeError, UsageError
 */
export function cut(story: Story, since: string | undefined, until: string | undefined): Story {
  if (since === undefined && until === undefined) return story;
  const start = since === undefined ? story.window.start : parseMoment(since, story);
  const end =
    until === undefined
      ? story.window.end
      : parseMoment(until, story, {from: start, day: start, whole: true});
  if (start >= story.window.end) throw new UsageError(`--since ${since}: the story is over by then`);
  if (end <= story.window.start) throw new UsageError(`--until ${until}: the story has not begun by then`);
  if (end <= start) throw new UsageError(`--until ${until} does not come after --since ${since}`);
  return {
    ...story,
    window: {start: Math.max(start, story.window.start), end: Math.min(end, story.window.end)},
    entries: story.entries.filter((entry) => entry.at.earliest <= end),
  };
}
