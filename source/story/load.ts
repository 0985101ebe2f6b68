/** From a story on disk to a Story. */
import {StoryBuilder} from './build.ts';
import {NdjsonReader} from './ndjson.ts';
import {openLines, readStory, type RawStory} from './read.ts';
import {atOnce, type Doing, type Sliced} from './slices.ts';
import type {Story} from './story.ts';

/** How far the reading of a story's entries has come: how many there have been, of a file of `size` bytes, and how much of it, 0 to 1. */
export type Progress = {title: string; entries: number; size: number; share: number};

export type Loading = {
  /** How the work is done; at once where it is left out. */
  doing?: Doing;
  /** Told before entries are read line by line, and now and then meanwhile. */
  onProgress?: (progress: Progress) => void;
};

/**
 * Reads and checks a story. Entries in NDJSON are read piece by piece, and neither their text nor their raw form is kept.
 *
 * @param path a directory, or one YAML file
 * @throws StoryError with the problems found, each with file, line and column
 */
export async function loadStory(
  path: string,
  {doing = atOnce, onProgress = () => {}}: Loading = {},
): Promise<Story> {
  const raw = await readStory(path);
  if (raw.lines === undefined) return doing(built(raw));
  const file = await openLines(raw.lines);
  try {
    const reader = new NdjsonReader(raw.lines, file.readAgain);
    const builder = new StoryBuilder({...raw.value, entries: []}, (to, what) =>
      to[0] === 'entries' ? reader.locate(to.slice(1), what) : raw.locate(to, what),
    );
    const title = String(raw.value['title'] ?? '');
    const tell = (share: number): void => onProgress({title, entries: reader.count, size: file.size, share});
    tell(0);
    for await (const {bytes, share} of file.pieces()) {
      await doing(builder.take(reader.take(bytes)));
      tell(share);
    }
    await doing(builder.take(reader.end()));
    return await doing(builder.story());
  } finally {
    await file.close();
  }
}

/** The pure half of `loadStory`, for a story that is read as a whole. @throws StoryError */
export const buildStory = (raw: Pick<RawStory, 'value' | 'locate'>): Story => atOnce(built(raw));

function* built({value, locate}: Pick<RawStory, 'value' | 'locate'>): Sliced<Story> {
  const builder = new StoryBuilder(value, locate);
  const entries: unknown = value['entries'];
  yield* builder.take(Array.isArray(entries) ? entries : []);
  return yield* builder.story();
}
