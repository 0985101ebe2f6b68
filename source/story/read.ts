/**
 * From the files of a story to one plain value, and back from any path in that value to file, line and column.
 * All text is sanitised here, where it enters; nothing further on sees the raw form.
 */
import {readSync} from 'node:fs';
import {open, readdir, readFile, stat, type FileHandle} from 'node:fs/promises';
import {basename, join} from 'node:path';
import {nearest} from '../text/nearest.ts';
import {excerpt, StoryError, type Locate, type Place} from './problems.ts';
import {reason} from './reason.ts';
import {decodeUtf8, sanitize} from './sanitize.ts';
import {parseYaml, type RawFile} from './yaml.ts';

/** The lists of a story that may stand in a file of their own: `people.yaml` holds `people:`. */
export const lists = [
  'sides',
  'topics',
  'sources',
  'people',
  'organisations',
  'questions',
  'entries',
] as const;

const fileNames = ['story.yaml', ...lists.map((list) => `${list}.yaml`), 'entries.ndjson'];

/** `lines`: the file that holds the entries, one a line; then `value` has none. */
export type RawStory = {value: Record<string, unknown>; locate: Locate; lines?: string};

/** A file as a whole: no line of it is meant. */
const whole = (file: string): Place => ({file: excerpt(sanitize(file), 300), line: 0, column: 0});
/** A file that can be read and is wrong from its first line on. */
const top = (file: string): Place => ({...whole(file), line: 1, column: 1});

const refuse = (place: Place, message: string): never => {
  throw new StoryError([{...place, message}]);
};

/** UTF-16 is full of zero bytes, and says by its first two that it is text. */
const isUtf16 = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);

async function readBytes(file: string): Promise<Buffer> {
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch (error) {
    return refuse(whole(file), reason(error));
  }
  if (bytes.includes(0) && !isUtf16(bytes)) refuse(whole(file), 'is binary and no YAML');
  return bytes;
}

/** So many bytes of a file at a time: some three hundred entries. */
const pieceSize = 256 * 1024;

/** A file of lines that is read piece by piece. */
export type LinesFile = {
  /** Bytes; 0 where that is not known, as of a pipe. */
  size: number;
  /** The pieces in order, each good until the next is asked for, with how much of the file has come by then. @throws StoryError */
  pieces(): AsyncGenerator<{bytes: Buffer; share: number}>;
  /** Bytes that have been read before. @throws where that cannot be, as with a pipe */
  readAgain(start: number, end: number): Buffer;
  close(): Promise<void>;
};

/** @throws StoryError */
export async function openLines(file: string): Promise<LinesFile> {
  let handle: FileHandle;
  let size: number;
  try {
    handle = await open(file);
    ({size} = await handle.stat());
  } catch (error) {
    return refuse(whole(file), reason(error));
  }
  return {
    size,
    async *pieces() {
      // while one piece is worked on the next is read
      const rooms = [Buffer.allocUnsafe(pieceSize), Buffer.allocUnsafe(pieceSize)];
      const readInto = (room: Buffer): Promise<Buffer> => {
        const piece = handle.read(room, 0, pieceSize).then(({bytesRead}) => room.subarray(0, bytesRead));
        // should nobody ask for it any more
        piece.catch(() => {});
        return piece;
      };
      let utf16 = false;
      let next = readInto(rooms[0]!);
      for (let [read, i] = [0, 1]; ; i++) {
        let bytes: Buffer;
        try {
          bytes = await next;
        } catch (error) {
          return refuse(whole(file), reason(error));
        }
        if (bytes.length === 0) return;
        next = readInto(rooms[i % 2]!);
        if (read === 0) utf16 = isUtf16(bytes);
        if (!utf16 && bytes.includes(0)) refuse(whole(file), 'is binary and no NDJSON');
        read += bytes.length;
        yield {bytes, share: Math.min(1, read / size)};
      }
    },
    readAgain(start, end) {
      const bytes = Buffer.alloc(end - start);
      return bytes.subarray(0, readSync(handle.fd, bytes, 0, bytes.length, start));
    },
    close: () => handle.close(),
  };
}

async function readYaml(file: string): Promise<RawFile> {
  const text = decodeUtf8(await readBytes(file));
  if (!/\S/.test(text)) refuse(whole(file), 'is empty');
  return parseYaml(text, file);
}

/**
 * Reads a story: a directory, or one YAML file that holds all of it.
 *
 * @throws StoryError where a file cannot be read or is not YAML or NDJSON
 */
export async function readStory(path: string): Promise<RawStory> {
  let directory: boolean;
  let names: string[] = [];
  try {
    directory = (await stat(path)).isDirectory();
    if (directory) names = await readdir(path);
  } catch (error) {
    return refuse(whole(path), `no story here: ${reason(error)}`);
  }
  if (directory && !names.includes('story.yaml'))
    refuse(whole(path), 'no story here: there is no story.yaml in it');
  checkNames(path, names);
  const frame = frameIn(await readYaml(directory ? join(path, 'story.yaml') : path));
  const value = {...frame.value};
  const lines = linesFile(path, names);
  if (lines !== undefined && 'entries' in value)
    refuse(frame.locate(['entries'], 'key'), `"entries" stands here and in ${basename(lines)} too; keep one`);
  const locators = new Map<string, Locate>();
  const found = await Promise.all(lists.map(async (list) => readList(path, list, names)));
  for (const [i, list] of lists.entries()) {
    const file = found[i];
    if (!file) continue;
    if (list in value)
      refuse(
        frame.locate([list], 'key'),
        `"${list}" stands here and in ${basename(file.name)} too; keep one`,
      );
    value[list] = file.value;
    locators.set(list, file.locate);
  }
  return {
    value,
    locate: (to, what) => (locators.get(String(to[0])) ?? frame.locate)(to, what),
    ...(lines === undefined ? {} : {lines}),
  };
}

const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A file that is nearly named like one of a story would be passed over in silence: people.yml, entires.ndjson. */
function checkNames(directory: string, names: readonly string[]): void {
  for (const name of names.toSorted()) {
    const [, stem, extension] = /^(.+)\.(ya?ml|ndjson|jsonl?)$/i.exec(name) ?? [];
    if (stem === undefined || fileNames.includes(name)) continue;
    const list = nearest(stem, ['story', ...lists]);
    if (list === undefined) continue;
    const meant = `${list}.${list === 'entries' && /json/i.test(extension!) ? 'ndjson' : 'yaml'}`;
    if (!names.includes(meant))
      refuse(top(join(directory, name)), `no file of a story has this name (did you mean "${meant}"?)`);
  }
}

/** The file that holds the entries, one a line, where there is one. @throws StoryError where they stand in another too */
function linesFile(directory: string, names: readonly string[]): string | undefined {
  if (!names.includes('entries.ndjson')) return undefined;
  const file = join(directory, 'entries.ndjson');
  return names.includes('entries.yaml') ? refuse(top(file), 'entries.yaml is there too; keep one') : file;
}

/** A list that stands in a file of its own, or undefined. */
async function readList(
  directory: string,
  list: (typeof lists)[number],
  names: readonly string[],
): Promise<(RawFile & {name: string}) | undefined> {
  const name = `${list}.yaml`;
  if (!names.includes(name)) return undefined;
  return {name, ...listIn(await readYaml(join(directory, name)), list)};
}

/** What `story.yaml` holds: a mapping. @throws StoryError */
export function frameIn({value, locate}: RawFile): {value: Record<string, unknown>; locate: Locate} {
  if (isMapping(value)) return {value, locate};
  return refuse(locate([]), 'a story is a mapping with title, timeZone, window, sides, sources …');
}

/** The list in a file of its own, and that alone. @throws StoryError */
export function listIn({value, locate}: RawFile, list: string): RawFile {
  const other = isMapping(value) ? Object.keys(value).find((key) => key !== list) : undefined;
  if (isMapping(value) && other === undefined && list in value) return {value: value[list], locate};
  return refuse(
    locate(other === undefined ? [] : [other], 'key'),
    `this file holds "${list}:" and nothing else`,
  );
}
