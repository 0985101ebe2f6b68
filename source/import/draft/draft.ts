/**
 * From articles to the draft of a story: who says what and when, with its passage, so that a person corrects instead of writing.
 *
 * What can be taken from the text is taken: quotations word for word with their speakers, the people with roles and countries, times that
 * stand beside a speaker. What somebody must tell in words of their own is not: a draft has no sentence of an article outside of
 * quotation marks. Dated sentences are handed on beside the story, as notes.
 */
import {createHash} from 'node:crypto';
import type {StoryFile} from '../../story/schema.ts';
import {resolveTime} from '../../story/time.ts';
import type {Article} from '../article.ts';
import {attendanceIn, type Proposal} from './attendance.ts';
import {Cast} from './cast.ts';
import {beginningOf, idMaker, shortSlug} from './ids.ts';
import {remarksOf, type Remark, type Unclear} from './remarks.ts';
import {sentenceAround} from './sentences.ts';
import {paragraphAt, sourceText, type PassageFile, type SourceText} from './source-text.ts';
import {writtenCast} from './written-cast.ts';

type EntryFile = StoryFile['entries'][number];
type SourceFile = StoryFile['sources'][number];

/** A file that is kept beside the story: an article as it was read. */
export type Kept = {name: string; bytes: Uint8Array};

/** A sentence with a time in it that no quotation of the draft stands in. */
export type Dated = {edtf: string; source: string; paragraph: number; sentence: string};

export type Draft = {
  story: StoryFile;
  /** By the id of an entry: what a person should look at in it. */
  doubts: ReadonlyMap<string, string[]>;
  unclear: Unclear[];
  dated: Dated[];
  /** Who comes and who does not, as sentences tell that are no quotations. */
  attendance: Proposal[];
  kept: Kept[];
  /** Sources that tell no date: theirs was given. */
  undated: ReadonlySet<string>;
  /** How many articles were given more than once. */
  twice: number;
};

export type DraftOptions = {
  title: string;
  /** IANA. */
  timeZone: string;
  /** The day of articles that tell none, as 2025-05-15. */
  date?: string;
  /** An entry too for each article in which nobody is quoted: its title, and how it begins. For what is only looked at, and no draft. */
  unquoted?: boolean;
};

/** No day is known to reckon from. */
export class UndatedError extends Error {
  override name = 'UndatedError';

  /** @param from where the articles come from */
  constructor(from: readonly string[]) {
    super(
      from.length > 1
        ? `${from.join(', ')}: tell no full date of their own`
        : `${from[0]}: tells no full date of its own`,
    );
  }
}

/** A quotation further apart from the one before it, in paragraphs, begins an entry of its own. */
const near = 1;
/** Longest words of a quotation in a headline, in UTF-16 units. */
const headlineLength = 60;
/** So long before the first article what is told is still news, in days; the rest is background. */
const news = 14;
const day = 86_400_000;

/**
 * @param all in the order in which the story shall name them
 * @throws UndatedError
 */
export function draftOf(
  all: readonly Article[],
  {title, timeZone, date, unquoted = false}: DraftOptions,
): Draft {
  const articles = [...new Map(all.map((article) => [article.text, article])).values()];
  const kept: Kept[] = [];
  const sources: SourceText[] = [];
  const files: SourceFile[] = [];
  const dateless: string[] = [];
  for (const [i, article] of articles.entries()) {
    const id = `s${i + 1}`;
    const source = sourceText(id, article, date);
    if (!source) {
      dateless.push(article.from);
      continue;
    }
    const bytes = article.bytes ?? new TextEncoder().encode(`${article.text}\n`);
    kept.push({name: `${id}.txt`, bytes});
    sources.push(source);
    const {title: headline, publisher, url} = article;
    files.push({
      id,
      ...(headline !== undefined && {title: headline}),
      ...(publisher !== undefined && {publisher}),
      ...(url !== undefined && {url}),
      date: source.day,
      words: article.text.match(/\S+/g)?.length ?? 1,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
  }
  if (dateless.length > 0) throw new UndatedError(dateless);
  const cast = new Cast(sources);
  const {remarks, unclear} = remarksOf(sources, cast);
  const doubts = new Map<string, string[]>();
  const entries = entriesOf(remarks, cast, files, doubts);
  const {opposing, ...who} = writtenCast(cast.members);
  const free = idMaker();
  for (const {id} of entries) free(id);
  if (unquoted) entries.push(...unquotedOf(sources, remarks, free));
  const story: StoryFile = {
    title,
    timeZone,
    window: windowOf(sources, entries, timeZone),
    ...who,
    ...(opposing && {opposing}),
    topics: [],
    sources: files,
    questions: [],
    entries,
  };
  return {
    story,
    doubts,
    unclear,
    dated: datedOf(sources, remarks),
    attendance: attendanceIn(sources, cast, free),
    kept,
    undated: new Set(sources.flatMap(({id, isDated}) => (isDated ? [] : id))),
    twice: all.length - articles.length,
  };
}

/** What one speaker says in one go, to one article, is one entry. */
function entriesOf(
  remarks: readonly Remark[],
  cast: Cast,
  sources: readonly SourceFile[],
  doubts: Map<string, string[]>,
): EntryFile[] {
  const groups: Remark[][] = [];
  for (const remark of remarks) {
    const last = groups.at(-1)?.at(-1);
    if (last && goesOn(last, remark)) groups.at(-1)!.push(remark);
    else groups.push([remark]);
  }
  const entryId = idMaker();
  const quoteId = idMaker();
  const ids = new Map(
    remarks.map((remark) => [remark, quoteId(`${remark.speaker}-${shortSlug(remark.text) || 'quote'}`)]),
  );
  return groups.map((group): EntryFile => {
    const [first] = group as [Remark];
    const id = entryId(`${first.speaker}-${shortSlug(first.text, 24) || 'says'}`);
    const questions = group.flatMap((remark) => remark.doubts);
    if (questions.length > 0) doubts.set(id, questions);
    const passages = placesOf(group.flatMap((remark) => remark.passages));
    const outlets = new Set(passages.map(({source}) => source)).size;
    return {
      id,
      at: first.at,
      kind: 'statement',
      ...(outlets > 1 && {key: true}),
      headline: `${cast.shortNameOf(first.speaker)}: “${beginningOf(first.text, headlineLength)}”`,
      text: textOf(first.speaker, cast, passages, sources),
      sources: passages,
      quotes: group.map(({text, kind, speaker, passages: stand, within}, i) => ({
        id: ids.get(group[i]!)!,
        speaker,
        kind,
        text,
        sources: stand,
        ...(within && {sameAs: ids.get(within)!}),
      })),
    };
  });
}

/** Most of how an article begins, in UTF-16 units. */
const excerptLength = 280;

function unquotedOf(
  sources: readonly SourceText[],
  remarks: readonly Remark[],
  free: (...wishes: string[]) => string,
): EntryFile[] {
  const quoting = new Set(remarks.flatMap(({passages}) => passages.map(({source}) => source)));
  return sources
    .filter(({id}) => !quoting.has(id))
    .map(({id, article: {text, title}, paragraphs: [first], day: date}) => {
      const begins = text.slice(first!.start, first!.end);
      return {
        id: free(`${id}-${shortSlug(title ?? begins, 24) || 'article'}`),
        at: {edtf: date},
        kind: 'report',
        ...(title !== undefined && {headline: title}),
        text: beginningOf(begins, excerptLength),
        sources: [{source: id, paragraph: first!.number}],
      };
    });
}

function goesOn(last: Remark, next: Remark): boolean {
  const [a, b] = [last.passages[0]!, next.passages[0]!];
  return (
    last.speaker === next.speaker &&
    a.source === b.source &&
    b.paragraph - a.paragraph <= near &&
    b.paragraph >= a.paragraph &&
    last.at.edtf === next.at.edtf &&
    last.at.part === next.at.part
  );
}

/** Each paragraph once, without words. */
function placesOf(passages: readonly PassageFile[]): PassageFile[] {
  const places = new Map(
    passages.map(({source, paragraph}) => [`${source} ${paragraph}`, {source, paragraph}]),
  );
  return [...places.values()];
}

/** A sentence to be replaced by a better one. */
function textOf(
  speaker: string,
  cast: Cast,
  passages: readonly PassageFile[],
  sources: readonly SourceFile[],
): string {
  const outlets = [...new Set(passages.map(({source}) => source))].map((id) => {
    const source = sources.find((one) => one.id === id);
    return source?.publisher ?? id;
  });
  const role = cast.roleOf(speaker);
  const name = cast.nameOf(speaker);
  const who = `${name.charAt(0).toUpperCase()}${name.slice(1)}${role === undefined ? '' : ` (${role})`}`;
  const list = [...new Set(outlets)];
  const last = list.pop()!;
  return `${who} is quoted by ${list.length > 0 ? `${list.join(', ')} and ` : ''}${last}.`;
}

/** From the first news to the last, in whole days. */
function windowOf(
  sources: readonly SourceText[],
  entries: readonly EntryFile[],
  timeZone: string,
): StoryFile['window'] {
  const days = sources.map((source) => source.day).sort();
  const first = days[0]!;
  const oldest = resolveTime({edtf: first}, timeZone, 0).earliest - news * day;
  const told = entries
    .map(({at}) => at)
    .filter((at) => resolveTime(at, timeZone, 0).earliest >= oldest)
    .map(({edtf}) => edtf.slice(0, 10));
  const all = [...days, ...told].sort();
  return {from: all[0]!, to: all.at(-1)!};
}

/** Sentences with a time, in the order of time, those of quotations left out. */
function datedOf(sources: readonly SourceText[], remarks: readonly Remark[]): Dated[] {
  const told = new Set(
    remarks.flatMap(({passages}) => passages.map(({source, paragraph}) => `${source} ${paragraph}`)),
  );
  const dated: Dated[] = [];
  for (const {id, article, paragraphs, found} of sources) {
    let until = -1;
    for (const {start, end, edtf} of found.dates) {
      const paragraph = paragraphAt(paragraphs, start);
      if (start < until || told.has(`${id} ${paragraph}`)) continue;
      const [from, to] = sentenceAround(article.text, [start, end]);
      until = to;
      const sentence = article.text.slice(from, to);
      // a byline, the heading of a part of a live blog
      if (!/[.!?…]["”’)]*$/.test(sentence) && (article.text.slice(from, start) + article.text.slice(end, to)).split(/\p{L}+/u).length < 5) continue; // prettier-ignore
      dated.push({edtf, source: id, paragraph, sentence});
    }
  }
  return dated.sort((a, b) => (a.edtf < b.edtf ? -1 : a.edtf > b.edtf ? 1 : 0));
}
