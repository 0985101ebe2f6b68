/**
 * What a story on disk may hold: the one truth about the format. The types below and the JSON Schema for editors
 * (`feed/story.schema.json`, written by `npm run schema`) both come from here. Strict: an unknown key is an error.
 * Messages here are what follows the name of the value: `"id" should be …`.
 *
 * A story is a directory. `story.yaml` is required; `sides`, `topics`, `sources`, `people`, `organisations`,
 * `questions` and `entries` stand in it, or each in a YAML file named after it; entries also as `entries.ndjson`.
 */
import * as v from 'valibot';

/** A schema with what editors show of it. */
const about = <const Schema extends v.GenericSchema>(description: string, schema: Schema) =>
  v.pipe(schema, v.description(description));

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
 * A place in a source. prefix and suffix are those of the W3C Web Annotation TextQuoteSelector
 * (https://www.w3.org/TR/annotation-model/#text-quote-selector).
 */
const passage = v.strictObject({
  source: about('The id of a source.', id),
  paragraph: about('The n-th line of the article that is not blank, from 1.', count),
  exact: v.optional(about('The words that stand there, where they differ from the quotation’s text.', words)),
  prefix: v.optional(about('What stands before the words, where they stand twice.', v.string())),
  suffix: v.optional(about('What stands after the words, where they stand twice.', v.string())),
});
const passages = v.pipe(v.array(passage), v.minLength(1, 'needs at least one source'));

/** A time as the source gives it. EDTF: ISO 8601-2:2019, https://www.loc.gov/standards/datetime/ */
const time = v.strictObject({
  edtf: about('A date, a date-time or an interval in EDTF: 2025, 2025-05-14, 2025-05-14T10:00+03:00.', year),
  part: v.optional(about('The part of the day, where the source names it.', v.picklist(parts))),
  basis: v.optional(
    about('Does the source state the date, or did we infer it?', v.picklist(['stated', 'inferred'])),
  ),
});

const quote = v.strictObject({
  id,
  speaker: v.optional(about('The id of a person or an organisation; left out for scare quotes.', id)),
  kind: about(
    'full: whole sentences; partial: words inside a sentence of the article; scare: words nobody is quoted as saying.',
    v.picklist(quoteKinds),
  ),
  text: about('The exact words.', words),
  sources: passages,
  sameAs: v.optional(about('The id of a quotation that gives the same remark.', id)),
});

const attendance = v.strictObject({
  person: id,
  status: v.picklist(statuses),
  head: v.optional(about('Head of the delegation.', v.boolean())),
  byOffice: v.optional(about('The source gives the office and no name.', v.boolean())),
  place: v.optional(about('Where they are or wait.', words)),
  note: v.optional(about('A few words more: on what it hangs, when they come.', words)),
  question: v.optional(about('The question on which the sources differ here.', id)),
  sources: v.optional(about('Left out: those of the entry.', passages)),
});

const position = v.strictObject({
  id: v.optional(id),
  side: id,
  topic: id,
  kind: v.picklist(positionKinds),
  text: words,
  replaces: v.optional(
    about('The id of an earlier position that this one takes the place of; otherwise positions add up.', id),
  ),
  question: v.optional(about('The question on which the sources differ here.', id)),
  sources: v.optional(about('Left out: those of the entry.', passages)),
});

const answer = v.strictObject({question: id, answer: words, sources: passages});

export const entrySchema = v.strictObject({
  id,
  at: time,
  kind: v.picklist(entryKinds),
  key: v.optional(about('A key moment: the reader can jump to it.', v.boolean())),
  headline: v.optional(about('A few words, for the feed’s one line.', words)),
  text: about('One or two sentences in your own words.', words),
  sources: passages,
  quotes: v.optional(v.array(quote)),
  attendance: v.optional(v.array(attendance)),
  positions: v.optional(v.array(position)),
  answers: v.optional(v.array(answer)),
});

const side = v.strictObject({
  id,
  name: words,
  short: v.optional(about('For narrow columns: "US" for "United States".', words)),
  colour: v.picklist(sideColours),
  country: v.optional(
    about(
      'ISO 3166-1 alpha-2, where the side is a country.',
      v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'should be two capital letters (ISO 3166-1)')),
    ),
  ),
});
const topic = v.strictObject({id, name: words});
const source = v.strictObject({
  id,
  title: v.optional(words),
  publisher: v.optional(words),
  url: v.optional(words),
  date: v.optional(v.string()),
  words: v.optional(about('How many words the article has.', count)),
  sha256: v.optional(
    about(
      'Of the article’s file, so that it is found again.',
      v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'should be 64 hexadecimal digits, small letters')),
    ),
  ),
});
const person = v.strictObject({
  id,
  name: words,
  spellings: v.optional(about('Other names and spellings in the articles.', v.array(words))),
  side: v.optional(id),
  role: v.optional(words),
});
const organisation = v.strictObject({
  id,
  name: words,
  spellings: v.optional(about('Other names and spellings in the articles.', v.array(words))),
  side: v.optional(id),
});
const question = v.strictObject({id, question: words});

/** A whole story, after the files of its directory are put together. */
export const storySchema = v.strictObject({
  title: words,
  timeZone: about('IANA name, such as Europe/Istanbul.', words),
  window: about(
    'What is replayed, from and to in EDTF; entries before it are background.',
    v.strictObject({from: year, to: year}),
  ),
  sides: v.array(side),
  opposing: v.optional(about('The two sides that face each other in the demands.', v.strictTuple([id, id]))),
  topics: v.optional(v.array(topic), []),
  sources: v.array(source),
  people: v.optional(v.array(person), []),
  organisations: v.optional(v.array(organisation), []),
  questions: v.optional(v.array(question), []),
  entries: v.array(entrySchema),
});

/** What the JSON Schema calls by name, so that it says it once. */
export const definitions = {
  id,
  passages,
  time,
  quote,
  attendance,
  position,
  answer,
  entry: entrySchema,
  side,
  topic,
  source,
  person,
  organisation,
  question,
};

export type StoryFile = v.InferOutput<typeof storySchema>;
export type EntryFile = v.InferOutput<typeof entrySchema>;
export type Part = (typeof parts)[number];
export type EntryKind = (typeof entryKinds)[number];
export type QuoteKind = (typeof quoteKinds)[number];
export type Status = (typeof statuses)[number];
export type PositionKind = (typeof positionKinds)[number];
export type SideColour = (typeof sideColours)[number];
