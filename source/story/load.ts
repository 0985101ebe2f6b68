/** From a story on disk to a Story. */
import {getHeapStatistics} from 'node:v8';
import {StoryBuilder} from './build.ts';
import {NdjsonReader} from './ndjson.ts';
import {StoryError} from './problems.ts';
import {openLines, readStory, type RawStory} from './read.ts';
import {sanitize} from './sanitize.ts';
import {atOnce, type Doing, type Sliced} from './slices.ts';
import type {Story} from './story.ts';

/** How far the reading of a story's entries has come: how many there have been, of a file of `size` bytes, and how much of it, 0 to 1. */
export type Progress = {title: string; entries: number; size: number; share: number};

export type Loading = {
  /** How the work is done; at once where it is left out. */
  doing?: Doing;
  /** Told before entries are read line by line, and now and then meanwhile. */
  onProgress?: (progress: Progress) => void;
  /** The story goes on being written: what comes behind the end of its window belongs to it. */
  isOpenEnded?: boolean;
};

/**
 * Reads and checks a story. Entries in NDJSON are read piece by piece, and neither their text nor their raw form is kept.
 *
 * @param path a directory, or one YAML file
 * @throws StoryError with the problems found, each with file, line and column
 */
export async function loadStory(
  path: string,
  {doing = atOnce, onProgress = () => {}, isOpenEnded = false}: Loading = {},
): Promise<Story> {
  const raw = await readStory(path);
  if (raw.lines === undefined) return doing(built(raw, isOpenEnded));
  const file = await openLines(raw.lines);
  try {
    const reader = new NdjsonReader(raw.lines, file.readAgain);
    const builder = new StoryBuilder(
      {...raw.value, entries: []},
      (to, what) => (to[0] === 'entries' ? reader.locate(to.slice(1), what) : raw.locate(to, what)),
      {isOpenEnded},
    );
    const title = String(raw.value['title'] ?? '');
    const tell = (share: number): void => onProgress({title, entries: reader.count, size: file.size, share});
    tell(0);
    for await (const {bytes, share} of file.pieces()) {
      checkRoom(raw.lines);
      await doing(builder.take(reader.take(bytes)));
      tell(share);
    }
    await doing(builder.take(reader.end()));
    return await doing(builder.story());
  } finally {
    await file.close();
  }
}

/** Of the memory that Node may use for what lasts, so much is left for what is made of the entries. */
const reserve = 0.15;
/** What V8 counts in, and has for what does not last. */
const young = 48 * 1024 * 1024;

/**
 * A program that has no memory left is ended by the system where it stands, and leaves the terminal as it is then. So a story that is
 * too large is refused in time.
 *
 * @throws StoryError
 */
function checkRoom(file: string): void {
  const {used_heap_size: used, heap_size_limit: limit} = getHeapStatistics();
  if (used < (1 - reserve) * (limit - young)) return;
  const gigabytes = (limit / 1024 ** 3).toFixed(1);
  const message = `is too large for the ${gigabytes} GB of memory that Node takes here; NODE_OPTIONS=--max-old-space-size=16000 allows it 16 GB`;
  throw new StoryError([{file: sanitize(file), line: 0, column: 0, message}]);
}

/** The pure half of `loadStory`, for a story that is read as a whole. @throws StoryError */
export const buildStory = (raw: Pick<RawStory, 'value' | 'locate'>): Story => atOnce(built(raw));

function* built({value, locate}: Pick<RawStory, 'value' | 'locate'>, isOpenEnded = false): Sliced<Story> {
  const builder = new StoryBuilder(value, locate, {isOpenEnded});
  const entries: unknown = value['entries'];
  yield* builder.take(Array.isArray(entries) ? entries : []);
  return yield* builder.story();
}
