/** From a story on disk to a Story: read, held against the schema, references and times resolved. */
import * as v from 'valibot';
import {excerpt, StoryError, type Path, type Problem} from './problems.ts';
import {readStory, type RawStory} from './read.ts';
import {checkReferences, checkReplacements} from './references.ts';
import {entrySchema, storySchema, type EntryFile, type StoryFile} from './schema.ts';
import type {At, Entry, Story, Quote} from './story.ts';
import {isTimeZone, resolveTime, TimeError, wallTime} from './time.ts';
import {validate, type Fault} from './validate.ts';

/** Everything but the entries, which are checked one by one. */
const frameSchema = v.strictObject({...storySchema.entries, entries: v.array(v.unknown())});

/** Tells a problem. The message of one that nobody will see is never made. */
export type Report = (path: Path, message: string | (() => string), what?: 'key' | 'value') => void;

/**
 * Reads and checks a story.
 *
 * @param path a directory, or one YAML file
 * @throws StoryError with the problems found, each with file, line and column
 */
export async function loadStory(path: string): Promise<Story> {
  return buildStory(await readStory(path));
}

/** Problems beyond these are counted and no more: a place costs a walk through the file. */
const told = 100;

/** The pure half of `loadStory`. @throws StoryError */
export function buildStory(raw: RawStory): Story {
  const problems: Problem[] = [];
  let count = 0;
  const report: Report = (to, message, what = 'value') => {
    if (count++ >= told) return;
    problems.push({...raw.locate(to, what), message: typeof message === 'string' ? message : message()});
  };
  /** A step that relies on the ones before: with problems so far, it is not taken. */
  const then = <T>(step: () => T): T => {
    if (count > 0) throw new StoryError(problems.sort(byPlace), count);
    return step();
  };

  const shape = checkShape(raw.value, report);
  const file = then(() => shape as StoryFile);
  checkTimeZone(file.timeZone, report);
  const window = then(() => resolveWindow(file, report));
  const entries = then(() => {
    checkReferences(file, report);
    const storyYear = wallTime(window!.start, file.timeZone).year;
    return file.entries.map((entry, i) => resolveEntry(entry, i, file, window!, storyYear, report));
  });
  then(() => checkReplacements(entries, report));
  return then(() => ({
    title: file.title,
    timeZone: file.timeZone,
    window: window!,
    sides: file.sides,
    ...(file.opposing ? {opposing: file.opposing} : {}),
    topics: file.topics,
    sources: file.sources,
    people: file.people.map((person) => ({...person, spellings: person.spellings ?? []})),
    organisations: file.organisations.map((body) => ({...body, spellings: body.spellings ?? []})),
    questions: file.questions,
    entries,
  })) as Story;
}

const byPlace = (a: Problem, b: Problem): number =>
  a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1;

/** Holds the story against the schema, its entries one by one; undefined, or not whole, where problems were told. */
function checkShape(value: Record<string, unknown>, report: Report): StoryFile | undefined {
  const tell = ({path, message, what}: Fault): void => report(path, message, what);
  const frame = validate(frameSchema, value);
  if (!frame.ok) frame.faults.forEach(tell);
  const list: unknown = value['entries'];
  const entries = (Array.isArray(list) ? list : []).flatMap((item: unknown, i): EntryFile[] => {
    const entry = validate(entrySchema, item, ['entries', i]);
    if (entry.ok) return [entry.output];
    entry.faults.forEach(tell);
    return [];
  });
  return frame.ok ? {...frame.output, entries} : undefined;
}

function checkTimeZone(name: string, report: Report): void {
  if (!isTimeZone(name))
    report(['timeZone'], `"${excerpt(name)}" is no time zone; it is an IANA name such as Europe/Istanbul`);
}

/** What `resolve` gives; where the time is wrong, that is told at its path. */
function timeAt<T>(path: Path, report: Report, resolve: () => T): T | undefined {
  try {
    return resolve();
  } catch (error) {
    if (!(error instanceof TimeError)) throw error;
    report(path, error.message);
    return undefined;
  }
}

function resolveWindow({window, timeZone}: StoryFile, report: Report): Story['window'] | undefined {
  const from = timeAt(['window', 'from'], report, () => resolveTime({edtf: window.from}, timeZone, 0));
  const to = timeAt(['window', 'to'], report, () => resolveTime({edtf: window.to}, timeZone, 0));
  if (!from || !to) return undefined;
  if (to.latest <= from.earliest) report(['window', 'to'], 'the window ends before it begins');
  return {start: from.earliest, end: to.latest};
}

/** For all entries that have nothing of a kind. */
const none: never[] = [];

function resolveEntry(
  entry: EntryFile,
  index: number,
  file: StoryFile,
  window: Story['window'],
  storyYear: number,
  report: Report,
): Entry {
  const path: Path = ['entries', index, 'at', entry.at.part === undefined ? 'edtf' : 'part'];
  const at: At = timeAt(path, report, () => resolveTime(entry.at, file.timeZone, storyYear)) ?? {
    edtf: entry.at.edtf,
    basis: 'stated',
    earliest: window.start,
    latest: window.end,
    label: '',
  };
  if (at.earliest > window.end)
    report(
      ['entries', index, 'at', 'edtf'],
      `"${at.edtf}" lies after the end of the story's window (${file.window.to})`,
    );
  // the validated entry is our own copy: it is completed in place, since a large story has millions of such objects
  const quotes = (entry.quotes ?? none) as Quote[];
  for (const quote of quotes) {
    quote.at = at;
    quote.entry = entry.id;
    for (const passage of quote.sources) passage.exact ??= quote.text;
  }
  for (const change of entry.attendance ?? none) change.sources ??= entry.sources;
  for (const position of entry.positions ?? none) position.sources ??= entry.sources;
  return Object.assign(entry, {
    at,
    key: entry.key ?? false,
    quotes,
    attendance: entry.attendance ?? none,
    positions: entry.positions ?? none,
    answers: entry.answers ?? none,
  }) as unknown as Entry;
}
