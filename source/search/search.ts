/**
 * Search over quotations: as you type, forgiving, and the same for forty and for a million.
 */
import type {Quote} from '../story/story.ts';
import {looseMarks, marksOf, type Range} from './marks.ts';
import type {People} from './names.ts';
import {planOf, type Plan} from './plan.ts';
import {parseQuery, type Query} from './query.ts';
import {SearchIndex} from './search-index.ts';
import {rank} from './rank.ts';
import {walk} from './walk.ts';

export {parseQuery, SearchIndex};
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
};

export type Hits = {
  hits: Hit[];
  /** How many match at all; at least so many where `complete` is false. */
  total: number;
  /** Was everything read that may match? */
  complete: boolean;
};

export type SearchOptions = {
  /** Only the first so many quotations: those said so far. */
  until?: number;
  /** How many hits are wanted; 200 unless told. */
  limit?: number;
  /** How many quotations may be read; 20,000 unless told. */
  budget?: number;
  /** Only words that hold the query letter by letter, and all of them. */
  exact?: boolean;
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
 * The same a little at a time: each step of the generator indexes up to `slice` quotations (500 take about two
 * milliseconds). More can be added afterwards with `index.add`.
 */
export function* buildIndexInSlices(
  story: People,
  quotes: readonly Quote[],
  slice = 500,
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
  const plan = planOf(index, asked, until, options.exact ?? false);
  if (asked.terms.every((term) => term.not))
    return inOrderOfTime(index, asked, plan, limit, options.newestFirst ?? false);

  const found = walk(index, plan, asked, options.budget ?? 20_000, limit);
  const {ranked, total} = rank(index, plan, found, limit);
  return {
    hits: ranked.map(({doc, score}) => hitOf(index, plan, doc, score)),
    total,
    complete: found.complete,
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
    if (total++ < limit) hits.push({quote: index.quotes[doc]!, index: doc, score: 1, matches: []});
  }
  return {hits, total, complete: true};
}

function passes(index: SearchIndex, {before, after}: Query, plan: Plan, doc: number): boolean {
  const {at} = index.quotes[doc]!;
  if (before !== undefined && at.earliest >= before) return false;
  if (after !== undefined && at.latest < after) return false;
  const page = index.page(doc);
  const start = index.offset(doc);
  if (plan.speakers && !plan.speakers.has(page[start + 1]!)) return false;
  if (plan.sources && !plan.sources.has(page[start + 2]!)) return false;
  for (let i = 1; i < page[start]!; i++) if (plan.barred.has(page[start + i]!)) return false;
  return true;
}

function hitOf(index: SearchIndex, plan: Plan, doc: number, score: number): Hit {
  const quote = index.quotes[doc]!;
  let known: Range[] | undefined;
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
  };
}
