/** From raw values to a Story: held against the schema, references and times resolved; the entries one by one, as they come. */
import * as v from 'valibot';
import {excerpt, type Locate, type Path} from './problems.ts';
import {quickCheck} from './quick-check.ts';
import {References} from './references.ts';
import {Findings, type Report} from './report.ts';
import {salvage, type Salvaged} from './salvage.ts';
import {entrySchema, storySchema, type EntryFile, type StoryFile} from './schema.ts';
import type {Sliced} from './slices.ts';
import type {At, Entry, Instant, Passage, Quote, Story} from './story.ts';
import {TimeError} from './edtf.ts';
import {resolveTime, storyYear} from './time.ts';
import {isTimeZone} from './zone.ts';
import {validate, type Fault} from './validate.ts';

/** Everything but the entries, which are checked one by one. */
const frameSchema = v.strictObject({...storySchema.entries, entries: v.array(v.unknown())});
type Frame = Omit<StoryFile, 'entries'>;

const isGoodEntry = quickCheck(entrySchema);

/** What entries need of a story's frame; what is wrong with that is left out. */
type Ground = {
  timeZone: string;
  /** Left out where entries cannot be held against it. */
  window: (Story['window'] & {to: string}) | undefined;
  year: number;
  references: References;
};

/** Makes a story of a frame and of entries that come one by one. */
export class StoryBuilder {
  readonly #findings: Findings;
  readonly #ground: Ground;
  /** The frame, where it is sound. */
  #frame: Frame | undefined;
  readonly #entries: Entry[] = [];
  /** How many have come, good and bad. */
  #count = 0;
  /** The time of the last entry: the next one often has the same. */
  #last: At | undefined;

  /** Of entries behind the window's end, where these may be: the last instant. */
  #latest = -Infinity;
  readonly #isOpenEnded: boolean;

  /**
   * @param value a story as it was read; of its entries only that they are a list is looked at
   * @param options.isOpenEnded the story goes on being written: the window reaches to its last entry
   */
  constructor(value: Record<string, unknown>, locate: Locate, {isOpenEnded = false} = {}) {
    this.#isOpenEnded = isOpenEnded;
    this.#findings = new Findings(locate);
    this.#ground = this.#grounded(value);
  }

  #grounded(value: Record<string, unknown>): Ground {
    const {report} = this.#findings;
    const checked = validate(frameSchema, value);
    const faults = checked.ok ? [] : checked.faults;
    faults.forEach(tell(report));
    const frame: Salvaged<Frame> = checked.ok ? checked.output : salvage<Frame>(value, faults);
    if (checked.ok) this.#frame = checked.output;
    const isZone = frame.timeZone !== undefined && checkTimeZone(frame.timeZone, report);
    // whether a time is one can be told without its zone
    const timeZone = isZone ? frame.timeZone! : 'UTC';
    const window = resolveWindow(frame.window, timeZone, report);
    const year = window ? storyYear({window, timeZone}) : 0;
    const references = new References(frame, report, faults);
    return {
      timeZone,
      window: window && isZone ? {...window, to: String(frame.window!.to)} : undefined,
      year,
      references,
    };
  }

  /** Takes entries, of whatever shape; what is wrong with them is told in the end. */
  *take(values: Iterable<unknown>): Sliced<void> {
    for (const value of values) {
      this.#add(value);
      if (this.#count % 16 === 0) yield;
    }
  }

  /** The story, once all entries have come. @throws StoryError */
  *story(): Sliced<Story> {
    yield* this.#ground.references.rest();
    this.#findings.throwIfAny();
    const frame = this.#frame!;
    const {start, end} = this.#ground.window!;
    return {
      title: frame.title,
      timeZone: frame.timeZone,
      window: {start, end: Math.max(end, this.#latest)},
      sides: frame.sides,
      ...(frame.opposing ? {opposing: frame.opposing} : {}),
      topics: frame.topics,
      sources: frame.sources.map((source) => ({
        ...source,
        out: outAt(source.date, frame.timeZone, end),
      })),
      people: frame.people.map((person) => ({...person, spellings: person.spellings ?? []})),
      organisations: frame.organisations.map((body) => ({...body, spellings: body.spellings ?? []})),
      questions: frame.questions,
      entries: this.#entries,
    } as Story;
  }

  #add(value: unknown): void {
    const index = this.#count++;
    const {references} = this.#ground;
    if (isGoodEntry(value)) {
      const entry = value as EntryFile;
      const at = this.#timeOf(entry.at, index);
      references.entry(entry, at?.earliest, index);
      if (!this.#findings.any) this.#entries.push(entryOf(entry, at!));
      return;
    }
    const checked = validate(entrySchema, value, ['entries', index]);
    const faults = checked.ok ? [] : checked.faults;
    faults.forEach(tell(this.#findings.report));
    const entry = checked.ok ? checked.output : salvage<EntryFile>(value, faults, ['entries', index]);
    const at = this.#timeOf(entry.at, index);
    references.entry(entry, at?.earliest, index, faults);
    if (checked.ok && !this.#findings.any) this.#entries.push(entryOf(checked.output, at!));
  }

  /** The time of an entry; undefined where it is wrong, or not there. */
  #timeOf(time: Salvaged<EntryFile['at']> | undefined, index: number): At | undefined {
    if (time?.edtf === undefined) return undefined;
    const {report} = this.#findings;
    const {timeZone, window, year} = this.#ground;
    // a salvaged one may still be the number that YAML reads
    const [edtf, part, basis] = [String(time.edtf), time.part, time.basis];
    const path: Path = ['entries', index, 'at', part === undefined ? 'edtf' : 'part'];
    const last = this.#last;
    const at =
      last?.edtf === edtf && last.part === part && last.basis === (basis ?? 'stated')
        ? last
        : timeAt(path, report, () => resolveTime({edtf, part, basis}, timeZone, year));
    this.#last = at;
    if (!at || !window || at.earliest <= window.end) return at;
    if (this.#isOpenEnded) this.#latest = Math.max(this.#latest, at.earliest);
    else
      report(
        ['entries', index, 'at', 'edtf'],
        `"${at.edtf}" lies after the end of the story's window (${window.to}); correct it, or give a later window.to`,
      );
    return at;
  }
}

const tell =
  (report: Report) =>
  ({path, message, what}: Fault): void =>
    report(path, message, what);

function checkTimeZone(name: string, report: Report): boolean {
  if (isTimeZone(name)) return true;
  report(['timeZone'], `"${excerpt(name)}" is no time zone; it is an IANA name such as Europe/Istanbul`);
  return false;
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

function resolveWindow(
  window: Salvaged<Frame['window']> | undefined,
  timeZone: string,
  report: Report,
): Story['window'] | undefined {
  const at = (end: 'from' | 'to'): At | undefined => {
    const edtf = window?.[end];
    if (edtf === undefined) return undefined;
    return timeAt(['window', end], report, () => resolveTime({edtf: String(edtf)}, timeZone, 0));
  };
  const [from, to] = [at('from'), at('to')];
  if (!from || !to) return undefined;
  if (to.latest > from.earliest) return {start: from.earliest, end: to.latest};
  report(['window', 'to'], 'the window ends before it begins');
  return undefined;
}

/** When a source of this date was surely out. A date that is not EDTF is only shown, and as good as none. */
function outAt(date: string | undefined, timeZone: string, end: Instant): Instant {
  const at =
    date === undefined
      ? undefined
      : timeAt(
          [],
          () => {},
          () => resolveTime({edtf: date}, timeZone, 0),
        );
  return at?.latest ?? end;
}

/** For all entries that have nothing of a kind. */
const none: never[] = [];

/**
 * The entry as the program holds it. Written out, so that of millions each takes no more room than it needs and all are of one
 * shape; the keys are in the order of the schema, as they are printed.
 */
function entryOf(entry: EntryFile, at: At): Entry {
  const {id, kind, key = false, headline, text, sources} = entry;
  const quotes = entry.quotes?.map((quote) => quoteOf(quote, id, at)) ?? none;
  const rest = (entry.attendance || entry.positions || entry.answers) && restOf(entry);
  const {attendance, positions, answers} = rest ?? nothingElse;
  return headline === undefined
    ? {id, at, kind, key, text, sources: sources as Passage[], quotes, attendance, positions, answers}
    : {
        id,
        at,
        kind,
        key,
        headline,
        text,
        sources: sources as Passage[],
        quotes,
        attendance,
        positions,
        answers,
      };
}

type Rest = Pick<Entry, 'attendance' | 'positions' | 'answers'>;
const nothingElse: Rest = {attendance: none, positions: none, answers: none};

/** What has no sources of its own rests on its entry's. */
function restOf({sources, attendance, positions, answers}: EntryFile): Rest {
  const based = <T extends {sources?: unknown}>(list: T[] | undefined, keys: readonly string[]): T[] =>
    list?.map((one) => ordered({...one, sources: one.sources ?? sources}, keys)) ?? none;
  const {attendance: changes, positions: stated, answers: answered} = entrySchema.entries;
  return {
    attendance: based(attendance, keysOf(changes.wrapped.item)),
    positions: based(positions, keysOf(stated.wrapped.item)),
    answers: based(answers, keysOf(answered.wrapped.item)),
  } as Rest;
}

const keysOf = (schema: {entries: object}): string[] => Object.keys(schema.entries);

/** The same with its keys in this order. */
function ordered<T extends object>(value: T, keys: readonly string[]): T {
  const made: Record<string, unknown> = {};
  for (const key of keys) if (key in value) made[key] = value[key as keyof T];
  return made as T;
}

function quoteOf(quote: NonNullable<EntryFile['quotes']>[number], entry: string, at: At): Quote {
  const {id, speaker, kind, text, sameAs} = quote;
  const sources = quote.sources.map((passage) => passageOf(passage, text));
  const made: Quote =
    speaker === undefined
      ? {id, kind, text, at, entry, sources}
      : {id, speaker, kind, text, at, entry, sources};
  if (sameAs !== undefined) made.sameAs = sameAs;
  return made;
}

/** A passage where direct speech stands: where it does not say which words, the quotation's. */
function passageOf(passage: EntryFile['sources'][number], text: string): Passage {
  const {source, paragraph, exact = text, prefix, suffix} = passage;
  const made: Passage = {source, paragraph, exact};
  if (prefix !== undefined) made.prefix = prefix;
  if (suffix !== undefined) made.suffix = suffix;
  return made;
}
