/** From a story on disk to a Story: read, held against the schema, references and times resolved. */
import * as v from 'valibot';
import {didYouMean} from '../text/nearest.ts';
import {StoryError, type Path, type Problem} from './problems.ts';
import {readStory, type RawStory} from './read.ts';
import {entrySchema, storySchema, type EntryFile, type StoryFile} from './schema.ts';
import type {At, Entry, Passage, Story} from './story.ts';
import {isTimeZone, resolveTime, TimeError, wallTime} from './time.ts';
import {validate} from './validate.ts';

/** Everything but the entries, which are checked one by one. */
const frameSchema = v.strictObject({...storySchema.entries, entries: v.array(v.unknown())});

/**
 * Reads and checks a story.
 *
 * @param path a directory, or one YAML file
 * @throws StoryError with every problem found, each with file, line and column
 */
export async function loadStory(path: string): Promise<Story> {
  const raw = await readStory(path);
  return buildStory(raw);
}

/** The pure half of `loadStory`. @throws StoryError */
export function buildStory(raw: RawStory): Story {
  const problems: Problem[] = [];
  const report: Report = (to, message, what = 'value') => {
    // places cost a walk through the file; past a screenful only the number matters
    const place = problems.length < 100 ? raw.locate(to, what) : {file: '', line: 0, column: 0};
    problems.push({...place, message});
  };
  const stop = (): void => {
    if (problems.length > 0) throw new StoryError(problems.sort(byPlace));
  };

  const frame = validate(frameSchema, raw.value);
  if (!frame.ok) for (const {path, message, what} of frame.faults) report(path, message, what);
  const entries: EntryFile[] = [];
  const list = raw.value['entries'];
  for (const [i, item] of (Array.isArray(list) ? list : []).entries()) {
    const entry = validate(entrySchema, item, ['entries', i]);
    if (entry.ok) entries.push(entry.output);
    else for (const {path, message, what} of entry.faults) report(path, message, what);
  }
  stop();
  const file: StoryFile = {...(frame as {output: v.InferOutput<typeof frameSchema>}).output, entries};

  if (!isTimeZone(file.timeZone)) {
    report(['timeZone'], `"${file.timeZone}" is no time zone; it is an IANA name such as Europe/Istanbul`);
  }
  stop();
  const window = resolveWindow(file, report);
  stop();
  checkReferences(file, report);
  const resolved = window && entries.map((entry, i) => resolveEntry(entry, i, file, window, report));
  stop();
  return {
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
    entries: resolved!,
  } as Story;
}

type Report = (path: Path, message: string, what?: 'key' | 'value') => void;

const byPlace = (a: Problem, b: Problem): number =>
  a.file === b.file ? a.line - b.line || a.column - b.column : a.file === '' ? 1 : b.file === '' ? -1 : 0;

function resolveWindow(file: StoryFile, report: Report): Story['window'] | undefined {
  try {
    const from = resolveTime({edtf: file.window.from}, file.timeZone, 0);
    try {
      const to = resolveTime({edtf: file.window.to}, file.timeZone, 0);
      if (to.latest <= from.earliest) report(['window', 'to'], 'the window ends before it begins');
      return {start: from.earliest, end: to.latest};
    } catch (error) {
      report(['window', 'to'], (error as Error).message);
    }
  } catch (error) {
    if (!(error instanceof TimeError)) throw error;
    report(['window', 'from'], error.message);
  }
  return undefined;
}

function resolveEntry(
  entry: EntryFile,
  index: number,
  file: StoryFile,
  window: Story['window'],
  report: Report,
): Entry {
  let at: At;
  try {
    at = resolveTime(entry.at, file.timeZone, wallTime(window.start, file.timeZone).year);
    if (at.earliest > window.end) {
      report(['entries', index, 'at'], `lies after the end of the story's window (${file.window.to})`);
    }
  } catch (error) {
    if (!(error instanceof TimeError)) throw error;
    report(['entries', index, 'at', entry.at.part === undefined ? 'edtf' : 'part'], error.message);
    at = {edtf: entry.at.edtf, basis: 'stated', earliest: 0, latest: 0, label: ''};
  }
  const sources = entry.sources as Passage[];
  return {
    ...(entry as Omit<EntryFile, 'at'>),
    at,
    key: entry.key ?? false,
    sources,
    quotes: (entry.quotes ?? []).map((quote) => ({
      ...quote,
      at,
      entry: entry.id,
      sources: quote.sources.map((passage) => ({...passage, exact: passage.exact ?? quote.text})),
    })),
    attendance: (entry.attendance ?? []).map((change) => ({...change, sources: change.sources ?? sources})),
    positions: (entry.positions ?? []).map((position) => ({
      ...position,
      sources: position.sources ?? sources,
    })),
    answers: entry.answers ?? [],
  } as Entry;
}

/** Every id is given once, and every id that is referred to is given. */
function checkReferences(file: StoryFile, report: Report): void {
  const collect = (named: string, items: Array<{id?: string | undefined; path: Path}>): Set<string> => {
    const seen = new Set<string>();
    for (const {id, path} of items) {
      if (id === undefined) continue;
      if (seen.has(id)) report([...path, 'id'], `there are two ${named} with the id "${id}"`);
      seen.add(id);
    }
    return seen;
  };
  const listed = (
    key: 'sides' | 'topics' | 'sources' | 'people' | 'organisations' | 'questions' | 'entries',
  ) => (file[key] as Array<{id: string}>).map(({id}, i) => ({id, path: [key, i]}));
  const within = (key: 'quotes' | 'positions') =>
    file.entries.flatMap((entry, i) =>
      ((entry[key] ?? []) as Array<{id?: string | undefined}>).map(({id}, j) => ({
        id,
        path: ['entries', i, key, j],
      })),
    );

  const sides = collect('sides', listed('sides'));
  const topics = collect('topics', listed('topics'));
  const sources = collect('sources', listed('sources'));
  const people = collect('people', listed('people'));
  const speakers = collect('people or organisations', [...listed('people'), ...listed('organisations')]);
  const questions = collect('questions', listed('questions'));
  collect('entries', listed('entries'));
  const quotes = collect('quotes', within('quotes'));
  const positions = collect('positions', within('positions'));

  const check = (named: string, known: Set<string>, id: string | undefined, path: Path): void => {
    if (id !== undefined && !known.has(id))
      report(path, `there is no ${named} "${id}"${didYouMean(id, known)}`);
  };
  const checkPassages = (passages: ReadonlyArray<{source: string}> | undefined, path: Path): void => {
    for (const [i, passage] of (passages ?? []).entries())
      check('source', sources, passage.source, [...path, i, 'source']);
  };

  for (const [i, id] of (file.opposing ?? []).entries()) check('side', sides, id, ['opposing', i]);
  if (file.opposing && file.opposing[0] === file.opposing[1])
    report(['opposing', 1], 'a side does not face itself');
  for (const [i, person] of file.people.entries()) check('side', sides, person.side, ['people', i, 'side']);
  for (const [i, body] of file.organisations.entries())
    check('side', sides, body.side, ['organisations', i, 'side']);

  for (const [i, entry] of file.entries.entries()) {
    const path: Path = ['entries', i];
    checkPassages(entry.sources, [...path, 'sources']);
    for (const [j, quote] of (entry.quotes ?? []).entries()) {
      const to: Path = [...path, 'quotes', j];
      check('person or organisation', speakers, quote.speaker, [...to, 'speaker']);
      check('quote', quotes, quote.sameAs, [...to, 'sameAs']);
      checkPassages(quote.sources, [...to, 'sources']);
      if (quote.sameAs === quote.id) report([...to, 'sameAs'], 'a quote is not the same as itself');
      if (quote.speaker === undefined && quote.kind !== 'scare')
        report(to, 'somebody speaks in a full or partial quote: "speaker" is missing');
    }
    for (const [j, change] of (entry.attendance ?? []).entries()) {
      const to: Path = [...path, 'attendance', j];
      check('person', people, change.person, [...to, 'person']);
      check('question', questions, change.question, [...to, 'question']);
      checkPassages(change.sources, [...to, 'sources']);
    }
    for (const [j, position] of (entry.positions ?? []).entries()) {
      const to: Path = [...path, 'positions', j];
      check('side', sides, position.side, [...to, 'side']);
      check('topic', topics, position.topic, [...to, 'topic']);
      check('question', questions, position.question, [...to, 'question']);
      check('position', positions, position.replaces, [...to, 'replaces']);
      if (position.replaces !== undefined && position.replaces === position.id)
        report([...to, 'replaces'], 'a position does not replace itself');
      checkPassages(position.sources, [...to, 'sources']);
    }
    for (const [j, answer] of (entry.answers ?? []).entries()) {
      const to: Path = [...path, 'answers', j];
      check('question', questions, answer.question, [...to, 'question']);
      checkPassages(answer.sources, [...to, 'sources']);
    }
  }
}
