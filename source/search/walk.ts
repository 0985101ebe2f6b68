/**
 * From a plan to candidates: reads as few quotations as it can and scores each against all terms at once, from the
 * numbers of its words alone.
 */
import type {Instant} from '../story/story.ts';
import {rarestStep, type Plan, type PlanTerm, type Sequence} from './plan.ts';
import {recordHead, type SearchIndex} from './search-index.ts';

/** What of a score is how near the terms stand to one another, and what of it a long quotation loses at most. */
const nearShare = 0.12;
const lengthShare = 0.02;
/** Terms in the right order, in the wrong one, one of them in the name of the speaker. */
const reversed = 0.6;
const unplaced = 0.5;
/** A quotation without some term is a hit if it scores at least so much of the best. */
export const enough = 0.6;

export type Candidates = {
  docs: number[];
  /** 0 to 1. */
  scores: number[];
  /** For each candidate in turn, how like each term is what it has of it, squared. */
  likes: number[];
  /** Was every quotation read that may be a hit? */
  complete: boolean;
};

export type Span = {before?: Instant | undefined; after?: Instant | undefined};

export function walk(index: SearchIndex, plan: Plan, span: Span, budget: number): Candidates {
  const scorer = new Scorer(index, plan, span);
  const reader = new Reader(index, plan.until, scorer, budget);
  const filter = [...(plan.speakers ?? plan.sources ?? [])];
  const filterCost = filter.reduce((sum, entity) => sum + index.postings.countBefore(entity, plan.until), 0);
  const required = plan.terms.filter((term) => term.required);
  const terms = (required.length > 0 ? required : plan.terms).toSorted((a, b) => a.cost - b.cost);

  if ((plan.speakers || plan.sources) && filterCost <= (terms[0]?.cost ?? Infinity)) {
    reader.readLists(filter);
  } else if (required.length > 0) {
    readTerm(index, plan, reader, terms[0]!);
  } else {
    const weights = terms.reduce((sum, term) => sum + term.weight, 0);
    let unread = weights;
    for (const term of terms) {
      // What has none of the terms read so far reaches at most this.
      const reach = unread / weights;
      if (scorer.best * enough > reach || (scorer.bestHasAll && scorer.best >= reach)) break;
      readTerm(index, plan, reader, term);
      unread -= term.weight;
    }
  }
  scorer.clear();
  return {docs: scorer.docs, scores: scorer.scores, likes: scorer.likes, complete: reader.complete};
}

function readTerm(index: SearchIndex, plan: Plan, reader: Reader, term: PlanTerm): void {
  const steps = term.sequences.flatMap((sequence) => [...rarestStep(index, sequence, plan.until)]);
  if (term.cost <= reader.left) {
    reader.readLists([...steps, ...term.tokens]);
    return;
  }
  // Too many to read all: first half with the likest words, then whatever is newest.
  const half = reader.left >> 1;
  const likest = term.tokens.filter((_, i) => term.likenesses[i]! >= term.likenesses[0]! - 0.04);
  reader.readLists([...steps, ...likest], half);
  reader.readNewest();
}

/** Reads lists of quotations, none twice, up to a number of visits: a count, not a time, so that results never vary. */
class Reader {
  left: number;
  complete = true;
  readonly #index: SearchIndex;
  readonly #until: number;
  readonly #scorer: Scorer;
  readonly #seen: Uint32Array;
  #list = new Uint32Array(256);

  constructor(index: SearchIndex, until: number, scorer: Scorer, budget: number) {
    this.#index = index;
    this.#until = until;
    this.#scorer = scorer;
    this.left = budget;
    this.#seen = new Uint32Array((until >>> 5) + 1);
  }

  /** The quotations of some words, newest first within each; at least `keep` visits are left for later. */
  readLists(tokens: readonly number[], keep = 0): void {
    for (const token of tokens) {
      const count = this.#index.postings.countBefore(token, this.#until);
      const room = Math.min(count, Math.max(0, this.left - keep));
      if (room < count) this.complete = false;
      if (room > this.#list.length) this.#list = new Uint32Array(Math.max(room, this.#list.length * 2));
      const read = this.#index.postings.read(token, this.#until, this.#list, room);
      for (let i = 0; i < read; i++) this.#visit(this.#list[i]!);
    }
  }

  /** The newest quotations of all. */
  readNewest(): void {
    let doc = this.#until - 1;
    while (doc >= 0 && this.left > 0) this.#visit(doc--);
    this.complete = doc < 0;
  }

  #visit(doc: number): void {
    const bit = 1 << (doc & 31);
    if (this.#seen[doc >>> 5]! & bit) return;
    this.#seen[doc >>> 5]! |= bit;
    this.left--;
    this.#scorer.score(doc);
  }
}

/** Scores one quotation after another. What a word means for the terms hangs from the word's number, in a linked list. */
class Scorer {
  readonly docs: number[] = [];
  readonly scores: number[] = [];
  readonly likes: number[] = [];
  best = 0;
  bestHasAll = false;

  readonly #index: SearchIndex;
  readonly #plan: Plan;
  readonly #span: Span;
  readonly #weights: number[];
  readonly #total: number;
  /** By word: the first of its meanings plus one; `bars` for a word no hit may have. */
  readonly #heads: Int32Array;
  readonly #next: number[] = [];
  readonly #term: number[] = [];
  readonly #like: number[] = [];
  /** By term, of the quotation at hand: the best likeness, the last place, the nearness to the next term. */
  readonly #best: Float64Array;
  readonly #last: Int32Array;
  readonly #near: Float64Array;

  constructor(index: SearchIndex, plan: Plan, span: Span) {
    this.#index = index;
    this.#plan = plan;
    this.#span = span;
    this.#weights = plan.terms.map((term) => term.weight);
    this.#total = this.#weights.reduce((sum, weight) => sum + weight, 0);
    this.#heads = headsOf(index);
    this.#best = new Float64Array(plan.terms.length);
    this.#last = new Int32Array(plan.terms.length);
    this.#near = new Float64Array(plan.terms.length);
    for (const [t, term] of plan.terms.entries()) {
      for (const [i, token] of term.tokens.entries()) {
        this.#next.push(this.#heads[token]!);
        this.#term.push(t);
        this.#like.push(term.likenesses[i]!);
        this.#heads[token] = this.#term.length;
      }
    }
    for (const token of plan.barred) this.#heads[token] = bars;
  }

  /** Leaves the index's table as it was found. */
  clear(): void {
    for (const term of this.#plan.terms) for (const token of term.tokens) this.#heads[token] = 0;
    for (const token of this.#plan.barred) this.#heads[token] = 0;
  }

  score(doc: number): void {
    if (!this.#isWithin(doc)) return;
    const page = this.#index.page(doc);
    const start = this.#index.offset(doc);
    const end = start + page[start]!;
    const {speakers, sources, terms, barredSequences} = this.#plan;
    if (speakers && !speakers.has(page[start + 1]!)) return;
    if (sources && !sources.has(page[start + 2]!)) return;
    for (const sequence of barredSequences) if (find(sequence, page, start + recordHead, end) >= 0) return;

    this.#best.fill(0);
    this.#last.fill(-1);
    this.#near.fill(0);
    let any = false;
    for (let at = start + 1; at < end; at++) {
      const head = this.#heads[page[at]!]!;
      if (head === 0) continue;
      if (head === bars) return;
      any = true;
      this.#meet(head, at - start);
    }
    for (let t = 0; t < terms.length; t++) {
      const term = terms[t]!;
      for (const sequence of term.sequences) {
        const at = find(sequence, page, start + recordHead, end);
        if (at < 0) continue;
        any = true;
        this.#place(t, sequence.likeness, at - start);
      }
      if (term.required && this.#best[t] === 0) return;
    }
    if (any) this.#keep(doc, end - start - recordHead);
  }

  #meet(head: number, at: number): void {
    for (let meaning = head; meaning > 0; meaning = this.#next[meaning - 1]!)
      this.#place(this.#term[meaning - 1]!, this.#like[meaning - 1]!, at);
  }

  /** Notes that a term is met at a place, and how near to its neighbours. Names have no place. */
  #place(t: number, likeness: number, at: number): void {
    if (likeness > this.#best[t]!) this.#best[t] = likeness;
    if (at < recordHead) return;
    if (t > 0 && this.#last[t - 1]! >= 0) {
      const gap = at - this.#last[t - 1]!;
      const near = gap > 0 ? 1 / gap : gap < 0 ? -reversed / gap : 1;
      if (near > this.#near[t]!) this.#near[t] = near;
    }
    if (t + 1 < this.#last.length && this.#last[t + 1]! >= 0) {
      const gap = at - this.#last[t + 1]!;
      const near = gap > 0 ? reversed / gap : gap < 0 ? -1 / gap : 1;
      if (near > this.#near[t + 1]!) this.#near[t + 1] = near;
    }
    this.#last[t] = at;
  }

  #keep(doc: number, words: number): void {
    const count = this.#weights.length;
    let matched = 0;
    let near = 0;
    let all = true;
    for (let t = 0; t < count; t++) {
      const likeness = this.#best[t]!;
      if (likeness === 0) all = false;
      this.likes.push(likeness * likeness);
      matched += this.#weights[t]! * likeness * likeness;
      if (t === 0 || likeness === 0 || this.#best[t - 1] === 0) continue;
      near += this.#last[t]! < 0 || this.#last[t - 1]! < 0 ? unplaced : this.#near[t]!;
    }
    let score = matched / this.#total;
    if (count > 1) {
      score *= 1 - nearShare + (nearShare * near) / (count - 1);
      score *= 1 - (lengthShare * Math.min(words, 64)) / 64;
    }
    this.docs.push(doc);
    this.scores.push(score);
    if (score > this.best) {
      this.best = score;
      this.bestHasAll = all;
    }
  }

  #isWithin(doc: number): boolean {
    const {before, after} = this.#span;
    if (before === undefined && after === undefined) return true;
    const {at} = this.#index.quotes[doc]!;
    return (before === undefined || at.earliest < before) && (after === undefined || at.latest >= after);
  }
}

/** Where a run of words stands in a record, or -1. */
function find({steps}: Sequence, page: Uint32Array, from: number, end: number): number {
  for (let at = from; at + steps.length <= end; at++) {
    let i = 0;
    while (i < steps.length && steps[i]!.has(page[at + i]!)) i++;
    if (i === steps.length) return at;
  }
  return -1;
}

const bars = -1;
const tables = new WeakMap<SearchIndex, Int32Array>();

/** A table by word, all zero between searches: kept, as clearing it anew each time would cost more than the search. */
function headsOf(index: SearchIndex): Int32Array {
  const known = tables.get(index);
  if (known && known.length >= index.vocabulary.size) return known;
  const table = new Int32Array(index.vocabulary.size * 2);
  tables.set(index, table);
  return table;
}
