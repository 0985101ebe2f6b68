/**
 * What a story on disk may hold: the one truth about the format. The types below and the JSON Schema for editors
 * (`feed/story.schema.json`, written by `npm run schema`) both come from here. Strict: an unknown key is an error.
 * Messages here are what follows the name of the value: `"id" should be …`.
 *
 * A story is a directory. `story.yaml` is required; `sides`, `topics`, `sources`, `people`, `organisations`,
 * `questions` and `entries` stand in it, or each in a YAML file named after it; entries also as `entries.ndjson`.
 */
import * as v from 'valibot';

const id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9][a-z0-9._-]*$/, 'should be an id: small letters, digits, "-", "_" and "."'),
);
const words = v.pipe(v.string(), v.regex(/\S/, 'may not be empty'));
/** EDTF text; YAML reads a bare 2019 as a number. */
const year = v.union([v.string(), v.pipe(v.number(), v.transform(String))], 'should be an EDTF date');
const fromOne = 'should be a whole number from 1';
const count = v.pipe(v.number(), v.integer(fromOne), v.minValue(1, fromOne));

/** Parts of a day, as articles name them. `source/story/time.ts` gives each its hours. */
export const parts = ['night', 'early morning', 'morning', 'midday', 'afternoon', 'evening', 'late'] as const;

/** What an entry tells of. */
export const entryKinds = [
  'announcement',
  'statement',
  'proposal',
  'travel',
  'meeting',
  'event',
  'report',
] as const;

/** full: whole sentences; partial: words inside a sentence of the article; scare: words nobody is quoted as saying. */
export const quoteKinds = ['full', 'partial', 'scare'] as const;

/** How somebody stands to the talks. */
export const statuses = [
  'invited',
  'expected',
  'conditional',
  'named',
  'travelling',
  'arrived',
  'waiting',
  'attending',
  'host',
  'declined',
  'not sent',
] as const;

export const positionKinds = ['demand', 'offer', 'condition', 'rejection', 'view'] as const;

/** Colours by name: each has a shade for dark and for light terminals. */
export const sideColours = ['red', 'yellow', 'green', 'cyan', 'blue', 'magenta', 'grey'] as const;

/**
 * A place in a source: the paragraph (the n-th line that is not blank, from 1) and, for direct speech, the exact words
 * there. Where those words stand twice in the paragraph, prefix or suffix tells which is meant: the W3C Web Annotation
 * TextQuoteSelector (https://www.w3.org/TR/annotation-model/#text-quote-selector).
 */
const passage = v.strictObject({
  source: id,
  paragraph: count,
  exact: v.optional(words),
  prefix: v.optional(v.string()),
  suffix: v.optional(v.string()),
});
const passages = v.pipe(v.array(passage), v.minLength(1, 'needs at least one source'));

/** A time as the source gives it. EDTF: ISO 8601-2:2019, https://www.loc.gov/standards/datetime/ */
const time = v.strictObject({
  edtf: year,
  part: v.optional(v.picklist(parts)),
  basis: v.optional(v.picklist(['stated', 'inferred'])),
});

const quote = v.strictObject({
  id,
  speaker: v.optional(id),
  kind: v.picklist(quoteKinds),
  text: words,
  sources: passages,
  /** The same remark as another quotation gives it. */
  sameAs: v.optional(id),
});

const attendance = v.strictObject({
  person: id,
  status: v.picklist(statuses),
  /** Head of the delegation. */
  head: v.optional(v.boolean()),
  /** The source gives the office and no name. */
  byOffice: v.optional(v.boolean()),
  /** Where they are or wait. */
  place: v.optional(words),
  /** A few words more: on what it hangs, when they come. */
  note: v.optional(words),
  /** The open question on which the sources differ here. */
  question: v.optional(id),
  sources: v.optional(passages),
});

const position = v.strictObject({
  id: v.optional(id),
  side: id,
  topic: id,
  kind: v.picklist(positionKinds),
  text: words,
  /** The id of an earlier position that this one takes the place of. Otherwise positions add up. */
  replaces: v.optional(id),
  question: v.optional(id),
  sources: v.optional(passages),
});

const answer = v.strictObject({question: id, answer: words, sources: passages});

export const entrySchema = v.strictObject({
  id,
  at: time,
  kind: v.picklist(entryKinds),
  /** A key moment: the reader can jump to it. */
  key: v.optional(v.boolean()),
  /** A few words, for the feed's one line. */
  headline: v.optional(words),
  /** One or two sentences of our own. */
  text: words,
  sources: passages,
  quotes: v.optional(v.array(quote)),
  attendance: v.optional(v.array(attendance)),
  positions: v.optional(v.array(position)),
  answers: v.optional(v.array(answer)),
});

const side = v.strictObject({
  id,
  name: words,
  /** For narrow columns: "US" for "United States". */
  short: v.optional(words),
  colour: v.picklist(sideColours),
  /** ISO 3166-1 alpha-2, where the side is a country. */
  country: v.optional(
    v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'should be two capital letters (ISO 3166-1)')),
  ),
});
const topic = v.strictObject({id, name: words});
const source = v.strictObject({
  id,
  title: v.optional(words),
  publisher: v.optional(words),
  url: v.optional(words),
  date: v.optional(v.string()),
  words: v.optional(count),
  sha256: v.optional(
    v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'should be 64 hexadecimal digits, small letters')),
  ),
});
const person = v.strictObject({
  id,
  name: words,
  spellings: v.optional(v.array(words)),
  side: v.optional(id),
  role: v.optional(words),
});
const organisation = v.strictObject({
  id,
  name: words,
  spellings: v.optional(v.array(words)),
  side: v.optional(id),
});
const question = v.strictObject({id, question: words});

/** A whole story, after the files of its directory are put together. */
export const storySchema = v.strictObject({
  title: words,
  /** IANA name, such as Europe/Istanbul. */
  timeZone: words,
  /** What is replayed, EDTF from and to; entries before it are background. */
  window: v.strictObject({from: year, to: year}),
  sides: v.array(side),
  /** The two sides that face each other in the demands. */
  opposing: v.optional(v.strictTuple([id, id])),
  topics: v.optional(v.array(topic), []),
  sources: v.array(source),
  people: v.optional(v.array(person), []),
  organisations: v.optional(v.array(organisation), []),
  questions: v.optional(v.array(question), []),
  entries: v.array(entrySchema),
});

export type StoryFile = v.InferOutput<typeof storySchema>;
export type EntryFile = v.InferOutput<typeof entrySchema>;
export type Part = (typeof parts)[number];
export type EntryKind = (typeof entryKinds)[number];
export type QuoteKind = (typeof quoteKinds)[number];
export type Status = (typeof statuses)[number];
export type PositionKind = (typeof positionKinds)[number];
export type SideColour = (typeof sideColours)[number];
