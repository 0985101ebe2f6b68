/**
 * A table for spreadsheets and statistics: CSV as of RFC 4180, in UTF-8, its columns in camelCase as in the NDJSON.
 *
 * A cell holds the exact words, even those that begin as a formula would (=, +, -, @). To put an apostrophe before them, as OWASP
 * advises (https://owasp.org/www-community/attacks/CSV_Injection), would change what somebody said for every program that reads the
 * file, and programs that would take them for a formula can be told to take columns as text.
 */
import {
  speakersOf,
  type At,
  type Entry,
  type Passage,
  type Person,
  type Quote,
  type Story,
} from '../../story/story.ts';
import {citeShort} from '../cite.ts';
import {atJson} from '../json.ts';
import {citer, quotesOf, type Told} from './told.ts';

/** The columns by their names, and what of a row stands in each. */
type Columns<Row> = Readonly<Record<string, (row: Row) => unknown>>;

/** Several things in one cell; texts have commas and semicolons of their own. */
const list = (items: readonly string[]): string => items.join(' | ');

/** A time: as the source gives it, and the first and the last instant it can mean. */
const timeColumns: Columns<{at: At}> = {
  earliest: ({at}) => atJson(at).earliest,
  latest: ({at}) => atJson(at).latest,
  edtf: ({at}) => at.edtf,
  part: ({at}) => at.part,
  label: ({at}) => at.label,
  basis: ({at}) => at.basis,
};

/** Where it stands, passage by passage: in short, and cited in words in the same order. */
function sourceColumns(story: Story): Columns<{sources: Passage[]}> {
  const cite = citer(story);
  return {
    sources: ({sources}) => list(sources.map((passage) => citeShort([passage]))),
    citations: ({sources}) => list(sources.map(cite)),
  };
}

function quoteColumns(story: Story): Columns<Quote> {
  const speakers = speakersOf(story);
  const who = ({speaker = ''}: Quote): Partial<Person> | undefined => speakers.get(speaker);
  return {
    id: ({id}) => id,
    text: ({text}) => text,
    kind: ({kind}) => kind,
    speaker: ({speaker}) => speaker,
    speakerName: (quote) => who(quote)?.name,
    role: (quote) => who(quote)?.role,
    side: (quote) => who(quote)?.side,
    ...timeColumns,
    entry: ({entry}) => entry,
    sameAs: ({sameAs}) => sameAs,
    ...sourceColumns(story),
  };
}

const entryColumns = (story: Story): Columns<Entry> => ({
  id: ({id}) => id,
  headline: ({headline}) => headline,
  text: ({text}) => text,
  kind: ({kind}) => kind,
  key: ({key}) => key,
  ...timeColumns,
  quotes: ({quotes}) => list(quotes.map(({id}) => id)),
  attendance: ({attendance}) => list(attendance.map(({person, status}) => `${person} ${status}`)),
  positions: ({positions}) =>
    list(positions.map(({side, topic, kind, text}) => `${side} ${topic} ${kind}: ${text}`)),
  answers: ({answers}) => list(answers.map(({question, answer}) => `${question}: ${answer}`)),
  ...sourceColumns(story),
});

/** In quotation marks where a comma, a quotation mark, a line's end or a space at the edge stands in it. */
function cell(value: unknown): string {
  const text = String(value ?? '');
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A line ends in CR here; the LF comes from who writes it. */
const line = (cells: readonly unknown[]): string => `${cells.map(cell).join(',')}\r`;

function* table<Row>(columns: Columns<Row>, rows: Iterable<Row>): Generator<string> {
  yield line(Object.keys(columns));
  for (const row of rows) yield line(Object.values(columns).map((of) => of(row)));
}

/** The lines of the table, without their LF: names of the columns, then a row for each quotation or entry. */
export const csvLines = ({story, what}: Told): Generator<string> =>
  what === 'quotes' ? table(quoteColumns(story), quotesOf(story)) : table(entryColumns(story), story.entries);
