/**
 * Search over quotations: as you type, forgiving, and the same for forty quotations and for a million. This is how it
 * finds, how it scores, and what that costs. One way for all sizes: two engines would rank differently on the two sides
 * of some limit.
 *
 * FINDING. Text and query are folded alike, unit for unit (`fold.ts`), and taken apart into words (`words.ts`). Each
 * different word has a number (`vocabulary.ts`); a quotation is its words' numbers (`search-index.ts`), and each word
 * knows the quotations it is in (`postings.ts`). A speaker in all spellings is one number too, and so is a set of sources
 * (`names.ts`): a name costs a quotation as much as a word, and the filters test one number.
 *
 * A word of the query stands for every word of the index that is like it (`likeness.ts`, `near-words.ts`): the word itself
 * (1), other spellings of a name (0.97), plurals (0.95), words written apart or together (0.93), longer words that begin so
 * (0.78 to 0.92), words one or two typing errors away (0.6 to 0.75), and if there is nothing of all that, words with the
 * letters inside (0.5) or in order (0.4). A name likewise, 0.97 of that for a speaker, 0.9 for a side, 0.88 for a source.
 * Errors are allowed by length, none below four letters: short words are all like one another.
 *
 * Nobody need say "ceasefire" for a quotation to be about one. A word that no quotation has, not even inside of another word, is
 * looked for in what the feed says beside them, at 0.6 of the above; if it is not there either, its letters are looked for in order.
 *
 * Where that leaves no quotation at all, the feed itself can be searched in the same way, an entry as if it were a quotation (`entries.ts`).
 *
 * SCORING. A quotation scores, over the words of the query,
 *
 *     Σ weight × likeness²  /  Σ weight          weight = ln(1 + quotations / quotations with the word)
 *
 * so a rare word counts more than a common one, and an error in a rare word weighs what the word weighs (not, as is
 * usual, the most of all because the misspelt word itself is unseen). Of that, 12 % hang on how near neighbouring words
 * of the query stand to one another, in their order or not, and 2 % on the length (`score.ts`). A literal hit keeps all of
 * it; whole words apart from one another lose a little; beginnings lose more, typing errors most. For the first fifty,
 * Fuse.js has a tenth of the score (`rank.ts`): it compares a word of the query letter by letter with the unlike word that
 * was found for it, or with the whole text where none was, so that "tem" may still mean "them". Scores that differ by less
 * than a thousandth are equal, and the newest goes first.
 *
 * WHAT COUNTS AS A HIT hangs on the best hit. If it has every word of the query, so must all others, each word at 0.6 of
 * the best one's likeness² or more. A name found as typed therefore drags in nothing that merely resembles it, and each
 * further word narrows; but a misspelt word, of which there is nothing better than resemblances, shows these. If not even
 * the best has all the words, what scores 0.6 of it or more is a hit.
 *
 * COST. Like words come from a walk over the vocabulary as a tree. It is taken when a term gets its fourth letter and its
 * seventh, as more errors are allowed from there; with any other letter, a term is like some of the words it was like
 * before, and only these are looked at (`like-words.ts`). Hits are not narrowed so: what was no hit for half a query may be
 * one for all of it.
 *
 * One term by itself is scored from the lists of its words alone. For several terms the lists are run through first,
 * rarest first, to tell which quotations can have which of them; only those that may still be hits are read, best chances
 * first, until what is left cannot reach the best (`walk.ts`). To read a quotation costs about as much as a hundred entries
 * of a list, a microsecond or less. A single letter begins thousands of words, most of them rare: instead of so many
 * short lists, a column says which letters the words of a quotation begin with.
 *
 * Reading is limited to 2,500 quotations and as much again of lists, counted and not timed: the same search always finds
 * the same, and `complete` says whether the limit was met. That takes common words together, where many quotations are
 * about as good. It is far beyond what the ranking needs: of 400 queries with typing errors, over 100,000 quotations and
 * over a million, none found what was meant at a better place with a limit eight times as high.
 *
 * Words are numbered as they are met, common ones first, so that records and lists take little more than two bytes a word:
 * about 150 bytes a quotation among a million, 240 among 100,000, where more of it is vocabulary.
 *
 * TIME. The index only grows at its end, in order of time. A search of what was said until some moment is a search of the
 * first n, with their words and their counts: exactly what an index of only these would find, so nothing that is said
 * later shows through. Scrubbing costs one such search.
 */
import type {Quote} from '../story/story.ts';
import type {Beside} from './beside.ts';
import {buildEntryIndex} from './entries.ts';
import {looseMarks, marksBeside, marksOf, type Range} from './marks.ts';
import type {People} from './names.ts';
import {planOf, type Plan} from './plan.ts';
import {filterNames, parseQuery, type Query} from './query.ts';
import {SearchIndex} from './search-index.ts';
import {rank} from './rank.ts';
import {placeOf} from './score.ts';
import {walk} from './walk.ts';

export {buildEntryIndex, filterNames, parseQuery, SearchIndex};
export type {Query, Range};
export type {QueryFilter, QueryOptions, QueryTerm} from './query.ts';

export type Hit = {
  quote: Quote;
  /** The rank of the quotation in time. */
  index: number;
  /** 0 to 1. */
  score: number;
  /** What to mark in `quote.text`: UTF-16 offsets, from, and to without. Worked out when first asked for. */
  matches: Range[];
  /** What the feed says beside it, and what to mark there, where words of the query were looked for in it. */
  beside: {text: string; matches: Range[]} | undefined;
};

export type Hits = {
  hits: Hit[];
  /** How many match at all; at least so many where `complete` is false. */
  total: number;
  /** Was everything read that may match? */
  complete: boolean;
  /** Words of the query, folded, that nothing is like: they were left out. */
  ignored: string[];
  /** Those that nobody says, but that stand beside what was found, see `SearchOptions`. */
  beside: string[];
};

export type SearchOptions = {
  /** Only the first so many quotations: those said so far. */
  until?: number;
  /** How many hits are wanted; 200 unless told. */
  limit?: number;
  /** How many quotations may be read; 2,500 unless told. */
  budget?: number;
  /** Only words that hold the query letter by letter, and all of them. */
  exact?: boolean;
  /**
   * What the feed says beside a quotation, by its rank in time. A word that no quotation is like is looked for there: beside the newest
   * ones, where there is very much of it.
   */
  beside?: Beside;
  /** Without words in the query the hits come in order of time; this turns that round. */
  newestFirst?: boolean;
};

/**
 * An index of all quotations.
 *
 * @param quotes in order of time
 */
export function buildIndex(story: People, quotes: readonly Quote[]): SearchIndex {
  const index = new SearchIndex(story);
  for (const quote of quotes) index.add(quote);
  return index;
}

/** How far an index built in slices has come. `index` can be searched at any time: it answers from what it has. */
export type Progress = {index: SearchIndex; done: number; of: number};

/**
 * The same a little at a time: each step of the generator indexes up to `slice` quotations (a hundred take about a
 * millisecond). More can be added afterwards with `index.add`.
 */
export function* buildIndexInSlices(
  story: People,
  quotes: readonly Quote[],
  slice = 100,
): Generator<Progress, SearchIndex> {
  const index = new SearchIndex(story);
  while (index.size < quotes.length) {
    for (const quote of quotes.slice(index.size, index.size + slice)) index.add(quote);
    yield {index, done: index.size, of: quotes.length};
  }
  return index;
}

/** Finds quotations, best first; of equally good ones the newest first. Never throws, whatever the query. */
export function search(index: SearchIndex, query: Query | string, options: SearchOptions = {}): Hits {
  const asked = typeof query === 'string' ? parseQuery(query) : query;
  const until = Math.max(0, Math.min(options.until ?? index.size, index.size));
  const limit = options.limit ?? 200;
  const plan = planOf(index, asked, until, options.exact ?? false, options.beside);
  if (asked.terms.every((term) => term.not))
    return inOrderOfTime(index, asked, plan, limit, options.newestFirst ?? false);

  const found = walk(index, plan, asked, options.budget ?? 2_500, limit);
  const {ranked, total} = rank(index, plan, found, limit);
  return {
    hits: ranked.map(({doc, score}) => hitOf(index, plan, doc, score, options.beside)),
    total,
    complete: found.complete && !plan.besideMore,
    ignored: plan.ignored,
    beside: plan.beside,
  };
}

function inOrderOfTime(
  index: SearchIndex,
  query: Query,
  plan: Plan,
  limit: number,
  newestFirst: boolean,
): Hits {
  const hits: Hit[] = [];
  let total = 0;
  for (let i = 0; i < plan.until; i++) {
    const doc = newestFirst ? plan.until - 1 - i : i;
    if (!passes(index, query, plan, doc)) continue;
    if (total++ < limit)
      hits.push({quote: index.quotes[doc]!, index: doc, score: 1, matches: [], beside: undefined});
  }
  return {hits, total, complete: true, ignored: [], beside: []};
}

function passes(index: SearchIndex, {before, after}: Query, plan: Plan, doc: number): boolean {
  const {at} = index.quotes[doc]!;
  if (before !== undefined && at.earliest >= before) return false;
  if (after !== undefined && at.latest < after) return false;
  if (!plan.speakers && !plan.sources && plan.barred.size + plan.barredSequences.length === 0) return true;
  const length = index.read(doc);
  if (plan.speakers && !plan.speakers.has(index.record[0]!)) return false;
  if (plan.sources && !plan.sources.has(index.record[1]!)) return false;
  for (let i = 0; i < length; i++) if (plan.barred.has(index.record[i]!)) return false;
  return plan.barredSequences.every((sequence) => placeOf(sequence, index.record, length) < 0);
}

function hitOf(index: SearchIndex, plan: Plan, doc: number, score: number, beside?: Beside): Hit {
  const quote = index.quotes[doc]!;
  let known: Range[] | undefined;
  let told: Hit['beside'];
  return {
    quote,
    index: doc,
    score,
    get matches() {
      if (known) return known;
      known = marksOf(index, plan, quote.text);
      if (known.length === 0) known = looseMarks(plan, quote.text);
      return known;
    },
    get beside() {
      if (!beside || plan.terms.every((term) => !term.beside.has(doc))) return undefined;
      if (!told) {
        const text = beside(doc);
        told = {text, matches: marksBeside(plan, text)};
      }
      return told;
    },
  };
}
