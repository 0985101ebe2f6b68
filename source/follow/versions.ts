/** A story that goes on being written: its versions, one after the other. */
import {ImportError} from '../import/receive.ts';
import type {Articles} from '../story/articles.ts';
import {StoryError} from '../story/problems.ts';
import type {Story} from '../story/story.ts';

/** A story as it is now, and the articles it rests on where they are at hand. */
export type Followed = {story: Story; articles?: Articles};

/** What there is now; undefined where it is as it was. Rejects where it cannot be had, and goes on doing so until it can. */
export type Look = () => Promise<Followed | undefined>;

/** A newer story, or why there is none; nothing where that has passed and the story is as it was. */
export type Version = Followed | {trouble: string | undefined};

/** Is it something outside that is wrong, which may be better when one looks again? */
const isOutside = (error: unknown): error is Error =>
  error instanceof StoryError || error instanceof ImportError;

/**
 * Looks again and again. What is just being written may be wrong for a moment: trouble is told from the second time in a row on, each kind of
 * it once, and that it has passed.
 *
 * @param pause waits until it is time to look
 */
export async function* versions(look: Look, pause: () => Promise<void>): AsyncGenerator<Version, never> {
  let failures = 0;
  const told = new Set<string>();
  for (;;) {
    await pause();
    try {
      const now = await look();
      if (now) yield now;
      else if (told.size > 0) yield {trouble: undefined};
      failures = 0;
      told.clear();
    } catch (error) {
      if (!isOutside(error)) throw error;
      if (++failures < 2 || told.has(error.message)) continue;
      told.add(error.message);
      yield {trouble: error.message};
    }
  }
}
