/** The story that ships with the program, and the way from what the reader names to a Story. */
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import type {Loading} from './load.ts';
import type {Entry, Quote, Story} from './story.ts';
import {rememberOffsets, type Offsets} from './zone.ts';

const name = 'istanbul-2025';

/** A story as the build leaves it beside the program, and the offsets of its time zone as far as it goes. */
export type Compiled = {
  /** Without what quotations have of their entries. */
  story: Omit<Story, 'entries'> & {
    entries: Array<Omit<Entry, 'quotes'> & {quotes: Array<Omit<Quote, 'at' | 'entry'>>}>;
  };
  offsets: Offsets;
};

/**
 * The shipped story. The build loads it once and keeps the result beside the program, since reading YAML takes many times
 * longer than JSON; run from source, it is read like any other. At once, since Node's promises of files take longer to load than the story.
 */
async function loadShipped(): Promise<Story> {
  try {
    const file = readFileSync(new URL(`feed/${name}.json`, import.meta.url), 'utf8');
    const {story, offsets} = JSON.parse(file) as Compiled;
    rememberOffsets(offsets);
    const entries = story.entries.map((entry) => ({
      ...entry,
      quotes: entry.quotes.map((quote) => ({...quote, at: entry.at, entry: entry.id})),
    }));
    return {...story, entries};
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    const {loadStory} = await import('./load.ts');
    return loadStory(fileURLToPath(new URL(`../../feed/${name}`, import.meta.url)));
  }
}

/** The story at a path; without one, the one that ships. @throws StoryError */
export async function openStory(path?: string, loading?: Loading): Promise<Story> {
  if (path === undefined) return loadShipped();
  const {loadStory} = await import('./load.ts');
  return loadStory(path, loading);
}
