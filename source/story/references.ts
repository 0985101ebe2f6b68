/** Every id of a story is given once, and every id that is referred to is given. */
import {didYouMean} from '../text/nearest.ts';
import type {Report} from './load.ts';
import type {Path} from './problems.ts';
import type {StoryFile} from './schema.ts';
import type {Entry, Position} from './story.ts';

type Named = {id: string; path: Path};

/** A list of a story, each item with its path. */
function listed(
  file: StoryFile,
  key: 'sides' | 'topics' | 'sources' | 'people' | 'organisations' | 'questions' | 'entries',
): Named[] {
  return (file[key] as Array<{id: string}>).map(({id}, i) => ({id, path: [key, i]}));
}

/** What entries carry, where it has an id. */
function carried(file: StoryFile, key: 'quotes' | 'positions'): Named[] {
  return file.entries.flatMap((entry, i) =>
    ((entry[key] ?? []) as Array<{id?: string | undefined}>).flatMap(({id}, j) =>
      id === undefined ? [] : [{id, path: ['entries', i, key, j]}],
    ),
  );
}

/** Reports ids given twice and ids that are not there. */
export function checkReferences(file: StoryFile, report: Report): void {
  const collect = (what: string, items: readonly Named[]): Set<string> => {
    const seen = new Set<string>();
    for (const {id, path} of items) {
      if (seen.has(id)) report([...path, 'id'], `there are two ${what} with the id "${id}"`);
      seen.add(id);
    }
    return seen;
  };
  const sides = collect('sides', listed(file, 'sides'));
  const topics = collect('topics', listed(file, 'topics'));
  const sources = collect('sources', listed(file, 'sources'));
  const people = new Set(file.people.map(({id}) => id));
  const speakers = collect('people or organisations', [
    ...listed(file, 'people'),
    ...listed(file, 'organisations'),
  ]);
  const questions = collect('questions', listed(file, 'questions'));
  collect('entries', listed(file, 'entries'));
  const quotes = collect('quotes', carried(file, 'quotes'));
  const positions = collect('positions', carried(file, 'positions'));

  const check = (what: string, known: Set<string>, id: string | undefined, path: Path): void => {
    if (id !== undefined && !known.has(id))
      report(path, () => `there is no ${what} "${id}"${didYouMean(id, known)}`);
  };
  const checkPassages = (passages: ReadonlyArray<{source: string}> | undefined, path: Path): void => {
    for (const [i, {source}] of (passages ?? []).entries())
      check('source', sources, source, [...path, i, 'source']);
  };

  for (const [i, id] of (file.opposing ?? []).entries()) check('side', sides, id, ['opposing', i]);
  if (file.opposing && file.opposing[0] === file.opposing[1])
    report(['opposing', 1], 'a side does not face itself');
  for (const [i, {side}] of file.people.entries()) check('side', sides, side, ['people', i, 'side']);
  for (const [i, {side}] of file.organisations.entries())
    check('side', sides, side, ['organisations', i, 'side']);

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
      checkPassages(position.sources, [...to, 'sources']);
    }
    for (const [j, answer] of (entry.answers ?? []).entries()) {
      const to: Path = [...path, 'answers', j];
      check('question', questions, answer.question, [...to, 'question']);
      checkPassages(answer.sources, [...to, 'sources']);
    }
  }
}

/** A position takes the place of an earlier one of the same side on the same topic; otherwise the earlier would vanish early or stay. */
export function checkReplacements(entries: readonly Entry[], report: Report): void {
  type Stated = {position: Position; at: number; path: Path};
  const stated: Stated[] = entries.flatMap((entry, i) =>
    entry.positions.map((position, j) => ({
      position,
      at: entry.at.earliest,
      path: ['entries', i, 'positions', j],
    })),
  );
  // in the order of time, as the timeline has them
  stated.sort((a, b) => a.at - b.at);
  const before = new Map<string, Position>();
  for (const {position, path} of stated) {
    const {id, side, topic, replaces} = position;
    if (replaces !== undefined) {
      const old = before.get(replaces);
      if (id === replaces) report([...path, 'replaces'], 'a position does not replace itself');
      else if (!old)
        report([...path, 'replaces'], `"${replaces}" is not stated before this position, which replaces it`);
      else if (old.side !== side || old.topic !== topic)
        report(
          [...path, 'replaces'],
          `"${replaces}" is another side's, or on another topic; a position replaces its like`,
        );
    }
    if (id !== undefined) before.set(id, position);
  }
}
