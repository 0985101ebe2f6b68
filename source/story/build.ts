/** From raw values to a Story: held against the schema, references and times resolved; the entries one by one, as they come. */
import * as v from 'valibot';
import {excerpt, type Locate, type Path} from './problems.ts';
import {quickCheck} from './quick-check.ts';
import {References} from './references.ts';
import {Findings, type Report} from './report.ts';
import {entrySchema, storySchema, type EntryFile, type StoryFile} from './schema.ts';
import type {Sliced} from './slices.ts';
import type {At, Entry, Instant, Passage, Quote, Story} from './story.ts';
import {isTimeZone, resolveTime, TimeError, wallTime} from './time.ts';
import {validate, type Fault} from './validate.ts';

/** Everything but the entries, which are checked one by one. */
const frameSchema = v.strictObject({...storySchema.entries, entries: v.array(v.unknown())});
type Frame = Omit<StoryFile, 'entries'>;

const isGoodEntry = quickCheck(entrySchema);

/** A story's frame that is sound, with what entries need of it. */
type Sound = {frame: Frame; window: Story['window']; year: number; references: References};

/** Makes a story of a frame and of entries that come one by one. */
export class StoryBuilder {
  readonly #findings: Findings;
  readonly #sound: Sound | undefined;
  readonly #entries: Entry[] = [];
  /** How many have come, good and bad. */
  #count = 0;
  /** The time of the last entry: the next one often has the same. */
  #last: At | undefined;

  /** @param value a story as it was read; of its entries only that they are a list is looked at */
  constructor(value: Record<string, unknown>, locate: Locate) {
    this.#findings = new Findings(locate);
    this.#sound = this.#soundFrame(value);
  }

  #soundFrame(value: Record<string, unknown>): Sound | undefined {
    const findings = this.#findings;
    const checked = validate(frameSchema, value);
    if (!checked.ok) {
      checked.faults.forEach(tell(findings.report('shape')));
      return undefined;
    }
    const frame: Frame = checked.output;
    checkTimeZone(frame.timeZone, findings.report('time zone'));
    if (findings.in('time zone')) return undefined;
    const window = resolveWindow(frame, findings.report('window'));
    if (!window || findings.in('window')) return undefined;
    const {year} = wallTime(window.start, frame.timeZone);
    return {frame, window, year, references: new References(frame, findings)};
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
    if (this.#sound && !this.#findings.in('shape')) yield* this.#sound.references.rest();
    this.#findings.throwIfAny();
    const {frame, window} = this.#sound!;
    return {
      title: frame.title,
      timeZone: frame.timeZone,
      window,
      sides: frame.sides,
      ...(frame.opposing ? {opposing: frame.opposing} : {}),
      topics: frame.topics,
      sources: frame.sources.map((source) => ({
        ...source,
        out: outAt(source.date, frame.timeZone, window.end),
      })),
      people: frame.people.map((person) => ({...person, spellings: person.spellings ?? []})),
      organisations: frame.organisations.map((body) => ({...body, spellings: body.spellings ?? []})),
      questions: frame.questions,
      entries: this.#entries,
    } as Story;
  }

  #add(value: unknown): void {
    const index = this.#count++;
    const entry = this.#shaped(value, index);
    // where the story is not going to be, it is enough to know what else is wrong
    if (!entry || !this.#sound || this.#findings.in('shape')) return;
    const made = this.#resolved(entry, index, this.#sound);
    this.#sound.references.entry(entry, made, index);
    if (!this.#findings.in()) this.#entries.push(made);
  }

  #shaped(value: unknown, index: number): EntryFile | undefined {
    if (isGoodEntry(value)) return value as EntryFile;
    const checked = validate(entrySchema, value, ['entries', index]);
    if (checked.ok) return checked.output;
    checked.faults.forEach(tell(this.#findings.report('shape')));
    return undefined;
  }

  #resolved(entry: EntryFile, index: number, {frame, window, year}: Sound): Entry {
    const report = this.#findings.report('content');
    const at = this.#timeOf(entry, index, frame.timeZone, year, report) ?? beyondTime(entry, window);
    if (at.earliest > window.end)
      report(
        ['entries', index, 'at', 'edtf'],
        `"${at.edtf}" lies after the end of the story's window (${frame.window.to})`,
      );
    return entryOf(entry, at);
  }

  #timeOf({at}: EntryFile, index: number, timeZone: string, year: number, report: Report): At | undefined {
    const last = this.#last;
    if (last?.edtf === at.edtf && last.part === at.part && last.basis === (at.basis ?? 'stated')) return last;
    const path: Path = ['entries', index, 'at', at.part === undefined ? 'edtf' : 'part'];
    return (this.#last = timeAt(path, report, () => resolveTime(at, timeZone, year)));
  }
}

const tell =
  (report: Report) =>
  ({path, message, what}: Fault): void =>
    report(path, message, what);

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

function resolveWindow({window, timeZone}: Frame, report: Report): Story['window'] | undefined {
  const from = timeAt(['window', 'from'], report, () => resolveTime({edtf: window.from}, timeZone, 0));
  const to = timeAt(['window', 'to'], report, () => resolveTime({edtf: window.to}, timeZone, 0));
  if (!from || !to) return undefined;
  if (to.latest <= from.earliest) report(['window', 'to'], 'the window ends before it begins');
  return {start: from.earliest, end: to.latest};
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

/** Stands in for a time that is wrong, so that what else is wrong with the entry can be told. */
const beyondTime = ({at}: EntryFile, {start, end}: {start: Instant; end: Instant}): At => ({
  edtf: at.edtf,
  basis: 'stated',
  earliest: start,
  latest: end,
  label: '',
});

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
