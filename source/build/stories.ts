/** Makes the shipped stories ready to use: reading JSON takes 1 ms, where YAML takes a hundred. */
import {readdir} from 'node:fs/promises';
import {join} from 'node:path';
import {loadStory} from '../story/load.ts';
import type {Compiled} from '../story/shipped.ts';
import {day, offsetsBetween} from '../story/zone.ts';

/** Every story in a directory of stories, by name. @throws StoryError */
export async function compileStories(feed: string): Promise<Array<[name: string, Compiled]>> {
  const directories = (await readdir(feed, {withFileTypes: true})).filter((entry) => entry.isDirectory());
  return Promise.all(
    directories.map(async ({name}): Promise<[string, Compiled]> => [name, await compile(join(feed, name))]),
  );
}

/** Around a story: to find where a day begins, days about it are asked for. */
const week = 7 * day;

async function compile(directory: string): Promise<Compiled> {
  const story = await loadStory(directory);
  const times = [
    story.window.start,
    story.window.end,
    ...story.entries.flatMap(({at}) => [at.earliest, at.latest]),
  ];
  const [first, last] = [Math.min(...times) - week, Math.max(...times) + week];
  const entries = story.entries.map((entry) => ({
    ...entry,
    quotes: entry.quotes.map((quote) => ({...quote, at: undefined, entry: undefined})), // not written
  }));
  return {story: {...story, entries}, offsets: offsetsBetween(first, last, story.timeZone)};
}
