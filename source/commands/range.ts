/** `--since` and `--until`: the part of a story that is replayed. */
import {parseMoment} from '../replay/moment.ts';
import type {Story} from '../story/story.ts';
import {UsageError} from './output.ts';

/**
 * The story with its window cut to what the reader asked for; what comes before it becomes background.
 *
 * @throws TimeError, UsageError
 */
export function cut(story: Story, since: string | undefined, until: string | undefined): Story {
  if (since === undefined && until === undefined) return story;
  const start = since === undefined ? story.window.start : parseMoment(since, story);
  const end = until === undefined ? story.window.end : parseMoment(until, story, {day: start, whole: true});
  if (end <= start)
    throw new UsageError(`--until ${until ?? 'the end'} does not come after --since ${since ?? 'the start'}`);
  if (start > story.window.end) throw new UsageError(`--since ${since} is after the end of the story`);
  if (end < story.window.start) throw new UsageError(`--until ${until} is before the start of the story`);
  return {
    ...story,
    window: {start: Math.max(start, story.window.start), end: Math.min(end, story.window.end)},
    entries: story.entries.filter((entry) => entry.at.earliest <= end),
  };
}
