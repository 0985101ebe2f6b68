/**
 * Every id of a story is given once, and every id that is referred to is given. Entries come one by one; what they say of quotations and
 * positions still to come is looked at in the end.
 */
import {didYouMean} from '../text/nearest.ts';
import {Ids} from './ids.ts';
import type {Path} from './problems.ts';
import type {Findings, Report} from './report.ts';
import type {EntryFile, StoryFile} from './schema.ts';
import type {Sliced} from './slices.ts';
import type {Entry, Instant} from './story.ts';

/** Ids that can be looked up. */
type Known = {has(id: string): boolean; keys(): Iterable<string>};

type Passages = ReadonlyArray<{source: string}>;

/** Among more ids than these none is looked for that may have been meant: it would take seconds. */
const mostMeant = 10_000;

/** When a position is stated, and of whom and what it is. */
type Stated = {at: Instant; order: number; side: string; topic: string};

export class References {
  readonly #report: Report;
  readonly #reportReplacement: Report;
  readonly #sides: Known;
  readonly #topics: Known;
  readonly #sources: Known;
  readonly #people: Known;
  readonly #speakers: Known;
  readonly #questions: Known;
  readonly #entries = new Ids<true>();
  readonly #quotes = new Ids<true>();
  readonly #positions = new Ids<Stated>();
  /** References to what had not come yet. */
  readonly #ahead: Array<{what: 'quote' | 'position'; id: string; path: Path}> = [];
  /** Positions that replace another. */
  readonly #replacing: Array<Stated & {id: string | undefined; replaces: string; path: Path}> = [];
  #order = 0;

  constructor(frame: Omit<StoryFile, 'entries'>, findings: Findings) {
    this.#report = findings.report('content');
    this.#reportReplacement = findings.report('replacements');
    const collect = (what: string, ...lists: Array<[key: string, items: ReadonlyArray<{id: string}>]>) => {
      const seen = new Set<string>();
      for (const [key, items] of lists)
        for (const [i, {id}] of items.entries()) {
          if (seen.has(id)) this.#twice(what, id, [key, i, 'id']);
          seen.add(id);
        }
      return seen;
    };
    this.#sides = collect('sides', ['sides', frame.sides]);
    this.#topics = collect('topics', ['topics', frame.topics]);
    this.#sources = collect('sources', ['sources', frame.sources]);
    this.#people = new Set(frame.people.map(({id}) => id));
    this.#speakers = collect(
      'people or organisations',
      ['people', frame.people],
      ['organisations', frame.organisations],
    );
    this.#questions = collect('questions', ['questions', frame.questions]);

    for (const [i, id] of (frame.opposing ?? []).entries())
      this.#check('side', this.#sides, id, () => ['opposing', i]);
    if (frame.opposing && frame.opposing[0] === frame.opposing[1])
      this.#report(['opposing', 1], 'a side does not face itself');
    for (const key of ['people', 'organisations'] as const)
      for (const [i, {side}] of frame[key].entries())
        this.#check('side', this.#sides, side, () => [key, i, 'side']);
  }

  /** Looks at the next entry. @param made the same one, its time resolved */
  entry(entry: EntryFile, made: Entry, index: number): void {
    const path = (...rest: Path): Path => ['entries', index, ...rest];
    if (!this.#entries.add(entry.id, true)) this.#twice('entries', entry.id, path('id'));
    this.#passages(entry.sources, path);
    for (const [j, quote] of (entry.quotes ?? []).entries()) {
      const to = (...rest: Path): Path => path('quotes', j, ...rest);
      const {id, speaker, kind, sameAs} = quote;
      if (!this.#quotes.add(id, true)) this.#twice('quotes', id, to('id'));
      this.#check('person or organisation', this.#speakers, speaker, () => to('speaker'));
      if (sameAs !== undefined && this.#quotes.get(sameAs) === undefined)
        this.#ahead.push({what: 'quote', id: sameAs, path: to('sameAs')});
      this.#passages(quote.sources, to);
      if (sameAs === id) this.#report(to('sameAs'), 'a quote is not the same as itself');
      if (speaker === undefined && kind !== 'scare')
        this.#report(to(), 'somebody speaks in a full or partial quote: "speaker" is missing');
    }
    for (const [j, change] of (entry.attendance ?? []).entries()) {
      const to = (...rest: Path): Path => path('attendance', j, ...rest);
      this.#check('person', this.#people, change.person, () => to('person'));
      this.#check('question', this.#questions, change.question, () => to('question'));
      this.#passages(change.sources, to);
    }
    for (const [j, position] of (entry.positions ?? []).entries())
      this.#position(position, made.at.earliest, (...rest) => path('positions', j, ...rest));
    for (const [j, answer] of (entry.answers ?? []).entries()) {
      const to = (...rest: Path): Path => path('answers', j, ...rest);
      this.#check('question', this.#questions, answer.question, () => to('question'));
      this.#passages(answer.sources, to);
    }
  }

  #position(
    position: NonNullable<EntryFile['positions']>[number],
    at: Instant,
    to: (...rest: Path) => Path,
  ): void {
    const {id, side, topic, replaces} = position;
    const stated: Stated = {at, order: this.#order++, side, topic};
    if (id !== undefined && !this.#positions.add(id, stated)) this.#twice('positions', id, to('id'));
    this.#check('side', this.#sides, side, () => to('side'));
    this.#check('topic', this.#topics, topic, () => to('topic'));
    this.#check('question', this.#questions, position.question, () => to('question'));
    this.#passages(position.sources, to);
    if (replaces === undefined) return;
    const path = to('replaces');
    this.#ahead.push({what: 'position', id: replaces, path});
    this.#replacing.push({...stated, id, replaces, path});
  }

  /** What can be told only when all entries have come. */
  *rest(): Sliced<void> {
    const known = {quote: this.#quotes, position: this.#positions};
    for (const [i, {what, id, path}] of this.#ahead.entries()) {
      if (i % 1000 === 999) yield;
      const ids = known[what];
      if (ids.get(id) === undefined) this.#missing(what, ids.size > mostMeant ? [] : ids.keys(), id, path);
    }
    for (const [i, one] of this.#replacing.entries()) {
      if (i % 1000 === 999) yield;
      this.#replacement(one);
    }
  }

  /** A position takes the place of an earlier one of the same side on the same topic; otherwise the earlier would vanish early or stay. */
  #replacement({
    id,
    replaces,
    path,
    ...stated
  }: Stated & {id: string | undefined; replaces: string; path: Path}): void {
    const old = this.#positions.get(replaces);
    // in the order of time, as the timeline has them
    const before = old && (old.at < stated.at || (old.at === stated.at && old.order < stated.order));
    if (id === replaces) this.#reportReplacement(path, 'a position does not replace itself');
    else if (!before)
      this.#reportReplacement(path, `"${replaces}" is not stated before this position, which replaces it`);
    else if (old.side !== stated.side || old.topic !== stated.topic)
      this.#reportReplacement(
        path,
        `"${replaces}" is another side's, or on another topic; a position replaces its like`,
      );
  }

  #passages(passages: Passages | undefined, to: (...rest: Path) => Path): void {
    if (!passages) return;
    for (let i = 0; i < passages.length; i++)
      this.#check('source', this.#sources, passages[i]!.source, () => to('sources', i, 'source'));
  }

  #check(what: string, known: Known, id: string | undefined, path: () => Path): void {
    if (id !== undefined && !known.has(id)) this.#missing(what, known.keys(), id, path());
  }

  #missing(what: string, known: Iterable<string>, id: string, path: Path): void {
    this.#report(path, () => `there is no ${what} "${id}"${didYouMean(id, known)}`);
  }

  #twice(what: string, id: string, path: Path): void {
    this.#report(path, `there are two ${what} with the id "${id}"`);
  }
}
