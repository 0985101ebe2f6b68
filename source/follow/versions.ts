/** A story that goes on being written: its versions, one after the other. */
import {ImportError} from '../import/receive.ts';
import type {Articles} from '../story/articles.ts';
import {StoryError} from '../story/problems.ts';
import type {Story} from '../story/story.ts';

/** A story as it is now, and the articles it rests on where they are at hand. */
export type Followed = {story: Story; articles?: Articles};

/** What there is now; undefined where it is as it was. Rejects where it cannot be had, and goes on doing so until it can. */
export type Look = () => Promise<Followed | undefined>;

/** A newer story, or why there is none. */
export type Version = Followed | {trouble: string};

/** Is it something outside that is wrong, which may be better when one looks again? */
const isOutside = (error: unknown): error is Error =>
  error instanceof StoryError || error instanceof ImportError;

/**
 * Looks again and again. What is just being written may be wrong for a moment: trouble is told when it is the same twice, and once.
 *
 * @param pause waits until it is time to look
 */
export async function* versions(look: Look, pause: () => Promise<void>): AsyncGenerator<Version, never> {
  let trouble = '';
  let times = 0;
  for (;;) {
    await pause();
    try {
      const now = await look();
      times = 0;
      if (now) yield now;
    } catch (error) {
      if (!isOutside(error)) throw error;
      times = error.message === trouble ? times + 1 : 1;
      trouble = error.message;
      if (times === 2) yield {trouble};
    }
  }
}
