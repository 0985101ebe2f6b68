/**
 * From the files of a story to one plain value, and back from any path in that value to file, line and column.
 * All text is sanitised here, where it enters; nothing further on sees the raw form.
 */
import {readFile, stat} from 'node:fs/promises';
import {basename, join} from 'node:path';
import {LineCounter, parseDocument, isMap, isNode, isScalar, isSeq, visit, type Document} from 'yaml';
import {StoryError, type Locate, type Path, type Place, type Problem} from './problems.ts';
import {decodeUtf8, sanitize} from './sanitize.ts';

/** The lists of a story that may stand in a file of their own: `people.yaml` holds `people:`. */
const lists = ['sides', 'topics', 'sources', 'people', 'organisations', 'questions', 'entries'] as const;

export type RawStory = {value: Record<string, unknown>; locate: Locate};

type RawFile = {value: unknown; locate: Locate};

/** Sanitised copies of all strings in a value that came from a parser, keys included. */
export function sanitizeDeep(value: unknown): unknown {
  if (typeof value === 'string') return sanitize(value);
  if (Array.isArray(value)) return value.map(sanitizeDeep);
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> = {};
  // defineProperty semantics: a key such as __proto__ becomes data, and then an unknown key
  for (const [key, item] of Object.entries(value)) {
    Object.defineProperty(copy, sanitize(key), {
      value: sanitizeDeep(item),
      enumerable: true,
      writable: true,
      configurable: true,
    });
  }
  return copy;
}

const reasons: Record<string, string> = {
  ENOENT: 'there is no such file or directory',
  EACCES: 'permission denied',
  EISDIR: 'is a directory where a file belongs',
  ENOTDIR: 'part of the path is a file and no directory',
  ELOOP: 'too many symbolic links',
};

/** The reason of a failed file operation, in words. */
export function reason(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return reasons[code] ?? (error instanceof Error ? sanitize(error.message) : 'cannot be read');
}

const whole = (file: string): Place => ({file: sanitize(file), line: 0, column: 0});

async function readBytes(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new StoryError([{...whole(file), message: reason(error)}]);
  }
}

/** Where a path leads in a YAML document: the last node there is on the way. */
function locateIn(document: Document, counter: LineCounter, file: string): Locate {
  return (path, what = 'value') => {
    let node: unknown = document.contents;
    let at = rangeOf(node);
    for (const [i, step] of path.entries()) {
      let next: unknown;
      if (isMap(node)) {
        const pair = node.items.find(
          (item) => isScalar(item.key) && sanitize(String(item.key.value)) === step,
        );
        if (!pair) break;
        next = pair.value;
        if (i === path.length - 1 && what === 'key') {
          at = rangeOf(pair.key) ?? at;
          break;
        }
        at = rangeOf(next) ?? rangeOf(pair.key) ?? at;
      } else if (isSeq(node)) {
        next = node.items[Number(step)];
        if (next === undefined) break;
        at = rangeOf(next) ?? at;
      } else break;
      node = next;
    }
    const {line, col} = counter.linePos(at ?? 0);
    return {file: sanitize(file), line, column: col};
  };
}

const rangeOf = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined);

/**
 * Reads YAML 1.2. Anchors are refused: a story has no use for them, and they make bombs and cycles.
 *
 * @param firstLine what to call the first line, where the text is one line of a file
 * @throws StoryError
 */
function parseYaml(text: string, file: string): RawFile {
  const counter = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: counter,
    prettyErrors: false,
    uniqueKeys: true,
    logLevel: 'silent',
  });
  const problems: Problem[] = document.errors.map((error) => {
    const {line, col} = counter.linePos(error.pos[0]);
    return {file: sanitize(file), line, column: col, message: sanitize(error.message)};
  });
  if (problems.length === 0) {
    visit(document, {
      Alias(_, node) {
        const {line, col} = counter.linePos(node.range?.[0] ?? 0);
        problems.push({
          file: sanitize(file),
          line,
          column: col,
          message: `*${sanitize(node.source)}: a story has no anchors and aliases; write the value out`,
        });
      },
    });
  }
  if (problems.length > 0) throw new StoryError(problems);
  return {value: sanitizeDeep(document.toJS()), locate: locateIn(document, counter, file)};
}

async function readYaml(file: string): Promise<RawFile> {
  const bytes = await readBytes(file);
  if (bytes.includes(0)) throw new StoryError([{...whole(file), message: 'is binary, not YAML'}]);
  const text = decodeUtf8(bytes);
  if (!/\S/.test(text)) throw new StoryError([{...whole(file), message: 'is empty'}]);
  return parseYaml(text, file);
}

/** Newline-delimited JSON, one value a line; blank lines are passed over. The lines' numbers are kept. */
async function readNdjson(file: string): Promise<{values: unknown[]; locate: Locate}> {
  const bytes = await readBytes(file);
  const values: unknown[] = [];
  const lines: number[] = [];
  const starts: number[] = [];
  const problems: Problem[] = [];
  for (let start = 0, row = 1; start < bytes.length; row++) {
    const newline = bytes.indexOf(10, start);
    const end = newline < 0 ? bytes.length : newline;
    const text = decodeUtf8(bytes.subarray(start, end)).trim();
    if (text !== '') {
      try {
        values.push(sanitizeDeep(JSON.parse(text)));
        lines.push(row);
        starts.push(start);
      } catch (error) {
        const column = Number(/position (\d+)/.exec(String(error))?.[1] ?? 0) + 1;
        problems.push({
          file: sanitize(file),
          line: row,
          column,
          message: newline < 0 ? 'the last line is cut off: not a whole JSON value' : 'not a JSON value',
        });
      }
    }
    start = end + 1;
  }
  if (problems.length > 0) throw new StoryError(problems);
  return {
    values,
    locate(path, what) {
      const index = Number(path[0] ?? 0);
      const start = starts[index] ?? 0;
      const newline = bytes.indexOf(10, start);
      const text = decodeUtf8(bytes.subarray(start, newline < 0 ? undefined : newline));
      // JSON is YAML, so the one finder serves; only lines with a problem are read again
      const place = parseYaml(text, file).locate(path.slice(1), what);
      return {...place, line: lines[index] ?? 1};
    },
  };
}

/**
 * Reads a story: a directory, or one YAML file that holds all of it.
 *
 * @throws StoryError where a file cannot be read or is not YAML or NDJSON
 */
export async function readStory(path: string): Promise<RawStory> {
  let directory: boolean;
  try {
    directory = (await stat(path)).isDirectory();
  } catch (error) {
    throw new StoryError([{...whole(path), message: `no story here: ${reason(error)}`}]);
  }
  const main = directory ? join(path, 'story.yaml') : path;
  const top = await readYaml(main);
  if (typeof top.value !== 'object' || top.value === null || Array.isArray(top.value)) {
    throw new StoryError([
      {...top.locate([]), message: 'a story is a mapping with title, timeZone, window, sides, sources …'},
    ]);
  }
  const value = {...(top.value as Record<string, unknown>)};
  const locators = new Map<string, Locate>();
  if (directory) {
    const found = await Promise.all(lists.map(async (list) => readList(path, list)));
    for (const [i, list] of lists.entries()) {
      const file = found[i];
      if (!file) continue;
      if (list in value) {
        throw new StoryError([
          {
            ...top.locate([list], 'key'),
            message: `"${list}" stands here and in ${basename(file.name)} too; keep one`,
          },
        ]);
      }
      value[list] = file.value;
      locators.set(list, file.locate);
    }
  }
  return {
    value,
    locate: (to: Path, what) => (locators.get(String(to[0])) ?? top.locate)(to, what),
  };
}

async function exists(file: string): Promise<boolean> {
  try {
    await stat(file);
    return true;
  } catch {
    return false;
  }
}

/** A list that stands in a file of its own, or undefined. */
async function readList(directory: string, list: string): Promise<(RawFile & {name: string}) | undefined> {
  const [yaml, ndjson] = [join(directory, `${list}.yaml`), join(directory, `${list}.ndjson`)];
  const lines = list === 'entries' && (await exists(ndjson));
  const inYaml = await exists(yaml);
  if (lines && inYaml)
    throw new StoryError([{...whole(ndjson), message: 'entries.yaml is there too; keep one'}]);
  if (lines) {
    const {values, locate} = await readNdjson(ndjson);
    return {name: ndjson, value: values, locate: (to, what) => locate(to.slice(1), what)};
  }
  if (!inYaml) return undefined;
  const {value, locate} = await readYaml(yaml);
  const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  if (keys.length !== 1 || keys[0] !== list) {
    throw new StoryError([
      {
        ...locate(keys.find((key) => key !== list) ? [keys.find((key) => key !== list)!] : [], 'key'),
        message: `this file holds "${list}:" and nothing else`,
      },
    ]);
  }
  return {name: yaml, value: (value as Record<string, unknown>)[list], locate};
}
