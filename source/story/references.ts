/**
 * Every id of a story is given once, and every id that is referred to is given. Entries come one by one; what they say of quotations and
 * positions still to come is looked at in the end.
 */
import {didYouMean} from '../text/nearest.ts';
import {Ids} from './ids.ts';
import type {Path} from './problems.ts';
import type {Report} from './report.ts';
import {isAbout, mayHideIds, type Salvaged} from './salvage.ts';
import type {EntryFile, StoryFile} from './schema.ts';
import type {Sliced} from './slices.ts';
import type {Instant} from './story.ts';
import type {Fault} from './validate.ts';

/** Ids that can be looked up. */
type Known = {has(id: string): boolean; keys(): Iterable<string>};

type Passages = ReadonlyArray<{source?: string | undefined}>;

/** Of a list of which not all ids can be read, any may be there. */
const anything: Known = {has: () => true, keys: () => []};

const noFaults: readonly Fault[] = [];

/** Among more ids than these none is looked for that may have been meant: it would take seconds. */
const mostMeant = 10_000;

/** When a position is stated, and of whom and what it is. */
type Stated = {at: Instant | undefined; order: number; side: string | undefined; topic: string | undefined};
type Replacing = Stated & {id: string | undefined; replaces: string; path: Path};

type Frame = Omit<StoryFile, 'entries'>;
type List = 'sides' | 'topics' | 'sources' | 'people' | 'organisations' | 'questions';

export class References {
  readonly #tell: Report;
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
  readonly #replacing: Replacing[] = [];
  /** Positions of whose id there are two: which of them is meant, nobody knows. */
  readonly #doubled = new Set<string>();
  /** May quotations or positions be hidden in an entry that is wrong? */
  readonly #hidden = {quote: false, position: false};
  #order = 0;
  /** What is wrong with what is looked at. */
  #faults: readonly Fault[];

  /** @param faults what is wrong with the frame, and was left out of it */
  constructor(frame: Salvaged<Frame>, tell: Report, faults: readonly Fault[] = noFaults) {
    this.#tell = tell;
    this.#faults = faults;
    const collect = (what: string, ...keys: readonly List[]): Known => {
      const seen = new Set<string>();
      for (const key of keys)
        for (const [i, {id}] of (frame[key] ?? []).entries()) {
          if (id === undefined) continue;
          if (seen.has(id)) this.#twice(what, id, [key, i, 'id']);
          seen.add(id);
        }
      return keys.some((key) => mayHideIds(key, frame, faults)) ? anything : seen;
    };
    this.#sides = collect('sides', 'sides');
    this.#topics = collect('topics', 'topics');
    this.#sources = collect('sources', 'sources');
    this.#people = mayHideIds('people', frame, faults)
      ? anything
      : new Set((frame.people ?? []).flatMap(({id}) => id ?? []));
    this.#speakers = collect('people or organisations', 'people', 'organisations');
    this.#questions = collect('questions', 'questions');

    // what is more than two is known to be wrong, and may be anything
    for (const [i, id] of (frame.opposing ?? []).slice(0, 2).entries())
      this.#check('side', this.#sides, id, () => ['opposing', i]);
    if (frame.opposing && frame.opposing[0] === frame.opposing[1])
      this.#report(['opposing', 1], 'a side does not face itself');
    for (const key of ['people', 'organisations'] as const)
      for (const [i, {side}] of (frame[key] ?? []).entries())
        this.#check('side', this.#sides, side, () => [key, i, 'side']);
  }

  /**
   * Looks at the next entry.
   *
   * @param at its time, where that is right
   * @param faults what is wrong with it, and was left out of it
   */
  entry(
    entry: Salvaged<EntryFile>,
    at: Instant | undefined,
    index: number,
    faults: readonly Fault[] = noFaults,
  ): void {
    const path = (...rest: Path): Path => ['entries', index, ...rest];
    this.#faults = faults;
    if (faults.length > 0) {
      this.#hidden.quote ||= mayHideIds('quotes', entry, faults, path());
      this.#hidden.position ||= mayHideIds('positions', entry, faults, path());
    }
    if (entry.id !== undefined && !this.#entries.add(entry.id, true))
      this.#twice('entries', entry.id, path('id'));
    this.#passages(entry.sources, path);
    for (const [j, quote] of (entry.quotes ?? []).entries()) {
      const to = (...rest: Path): Path => path('quotes', j, ...rest);
      const {id, speaker, kind, sameAs} = quote;
      if (id !== undefined && !this.#quotes.add(id, true)) this.#twice('quotes', id, to('id'));
      this.#check('person or organisation', this.#speakers, speaker, () => to('speaker'));
      if (sameAs !== undefined && this.#quotes.get(sameAs) === undefined)
        this.#ahead.push({what: 'quote', id: sameAs, path: to('sameAs')});
      this.#passages(quote.sources, to);
      if (sameAs !== undefined && sameAs === id)
        this.#report(to('sameAs'), 'a quote is not the same as itself');
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
      this.#position(position, at, (...rest) => path('positions', j, ...rest));
    for (const [j, answer] of (entry.answers ?? []).entries()) {
      const to = (...rest: Path): Path => path('answers', j, ...rest);
      this.#check('question', this.#questions, answer.question, () => to('question'));
      this.#passages(answer.sources, to);
    }
  }

  #position(
    position: Salvaged<NonNullable<EntryFile['positions']>[number]>,
    at: Instant | undefined,
    to: (...rest: Path) => Path,
  ): void {
    const {id, side, topic, replaces} = position;
    const stated: Stated = {at, order: this.#order++, side, topic};
    if (id !== undefined && !this.#positions.add(id, stated)) {
      this.#twice('positions', id, to('id'));
      this.#doubled.add(id);
    }
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
    this.#faults = noFaults;
    const known = {quote: this.#quotes, position: this.#positions};
    for (const [i, {what, id, path}] of this.#ahead.entries()) {
      if (i % 1000 === 999) yield;
      const ids = known[what];
      if (ids.get(id) === undefined && !this.#hidden[what])
        this.#missing(what, ids.size > mostMeant ? [] : ids.keys(), id, path);
    }
    for (const [i, one] of this.#replacing.entries()) {
      if (i % 1000 === 999) yield;
      this.#replacement(one);
    }
  }

  /**
   * A position takes the place of an earlier one of the same side on the same topic; otherwise the earlier would vanish early or stay.
   * Looked at where all that is compared is right.
   */
  #replacement({id, replaces, path, ...stated}: Replacing): void {
    if (id === replaces) {
      this.#report(path, 'a position does not replace itself');
      return;
    }
    const old = this.#positions.get(replaces);
    if (!old || this.#doubled.has(replaces)) return;
    // in the order of time, as the timeline has them
    if (old.at !== undefined && stated.at !== undefined) {
      const before = old.at < stated.at || (old.at === stated.at && old.order < stated.order);
      if (!before) this.#report(path, `"${replaces}" is not stated before this position, which replaces it`);
    }
    if (
      this.#differ(this.#sides, old.side, stated.side) ||
      this.#differ(this.#topics, old.topic, stated.topic)
    )
      this.#report(
        path,
        `"${replaces}" is another side's, or on another topic; a position replaces its like`,
      );
  }

  /** Are they two that are there, and not one? */
  #differ(known: Known, one: string | undefined, other: string | undefined): boolean {
    return one !== undefined && other !== undefined && one !== other && known.has(one) && known.has(other);
  }

  #passages(passages: Passages | undefined, to: (...rest: Path) => Path): void {
    if (!passages) return;
    for (let i = 0; i < passages.length; i++)
      this.#check('source', this.#sources, passages[i]!.source, () => to('sources', i, 'source'));
  }

  #check(what: string, known: Known, id: string | undefined, path: () => Path): void {
    if (id !== undefined && !known.has(id)) this.#missing(what, known.keys(), id, path());
  }

  /** Nothing is told that only repeats what is known to be wrong. */
  #report(path: Path, message: string | (() => string)): void {
    if (this.#faults.every((fault) => !isAbout(path, fault.path) && !isAbout(fault.path, path)))
      this.#tell(path, message);
  }

  #missing(what: string, known: Iterable<string>, id: string, path: Path): void {
    this.#report(path, () => `there is no ${what} "${id}"${didYouMean(id, known)}`);
  }

  #twice(what: string, id: string, path: Path): void {
    this.#report(path, `there are two ${what} with the id "${id}"`);
  }
}
