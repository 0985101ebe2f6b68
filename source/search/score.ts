/**
 * The score of one quotation against all terms of a query at once, from the numbers of its words alone.
 */
import type {Instant} from '../story/story.ts';
import {beginningWith} from './likeness.ts';
import type {Plan, Sequence} from './plan.ts';
import {recordHead, type SearchIndex} from './search-index.ts';

/** What of a score is how near the terms stand to one another, and what of it a long quotation loses at most. */
const nearShare = 0.12;
const lengthShare = 0.02;
/** Terms in the right order, in the wrong one, one of them in the name of the speaker. */
const reversed = 0.6;
const unplaced = 0.5;
/** A quotation without some term is a hit if it scores at least so much of the best. */
export const enough = 0.6;

/** What was scored, in the order it was read. */
export type Scored = {
  docs: number[];
  /** 0 to 1. */
  scores: number[];
  /** For each in turn, how like each term is what it has of it, squared; and which word or name that is. */
  likes: number[];
  words: number[];
};

/** In place of a word: none, and several that are the term together. */
export const nothing = -1;
const several = -2;
/** What the feed says beside it. */
export const elsewhere = -3;

/** Only what can have been said before, or at or after. */
export type Span = {before?: Instant | undefined; after?: Instant | undefined};

/** Scores one quotation after another. What a word means for the terms hangs from the word's number, in a linked list. */
export class Scorer implements Scored {
  readonly docs: number[] = [];
  readonly scores: number[] = [];
  readonly likes: number[] = [];
  readonly words: number[] = [];
  /** The best score so far, and whether it has every term. */
  best = 0;
  bestHasAll = false;

  /** What scores less than this is no hit, as far as is known by now. */
  get threshold(): number {
    return this.bestHasAll ? this.best : this.best * enough;
  }

  readonly #index: SearchIndex;
  readonly #plan: Plan;
  readonly #span: Span;
  readonly #weights: number[];
  readonly #total: number;
  /** By word: the first of its meanings plus one; `bars` for a word no hit may have. */
  readonly #heads: Int32Array;
  readonly #next: Int32Array;
  readonly #term: Uint8Array;
  readonly #like: Float64Array;
  /** By term, of the quotation at hand: the best likeness and its word, the last place, the nearness to the next term. */
  readonly #best: Float64Array;
  readonly #word: Int32Array;
  readonly #last: Int32Array;
  readonly #near: Float64Array;
  /** The term that is a single letter, or -1. */
  readonly #single: number;

  constructor(index: SearchIndex, plan: Plan, span: Span) {
    this.#index = index;
    this.#plan = plan;
    this.#span = span;
    this.#weights = plan.terms.map((term) => term.weight);
    this.#total = this.#weights.reduce((sum, weight) => sum + weight, 0);
    this.#best = new Float64Array(plan.terms.length);
    this.#word = new Int32Array(plan.terms.length);
    this.#last = new Int32Array(plan.terms.length);
    this.#near = new Float64Array(plan.terms.length);
    this.#single = plan.terms.findIndex(({initial}) => initial > 0);

    const meanings = plan.terms.reduce((sum, {tokens}) => sum + tokens.length, 0);
    const heads = headsOf(index);
    const next = new Int32Array(meanings);
    const termBy = new Uint8Array(meanings);
    const like = new Float64Array(meanings);
    let meaning = 0;
    for (let t = 0; t < plan.terms.length; t++) {
      const {tokens, likenesses} = plan.terms[t]!;
      for (let i = 0; i < tokens.length; i++) {
        const token = tokens[i]!;
        next[meaning] = heads[token]!;
        termBy[meaning] = t;
        like[meaning] = likenesses[i]!;
        heads[token] = ++meaning;
      }
    }
    for (const token of plan.barred) heads[token] = bars;
    this.#heads = heads;
    this.#next = next;
    this.#term = termBy;
    this.#like = like;
  }

  /** Leaves the index's table as it was found. */
  clear(): void {
    const heads = this.#heads;
    for (const {tokens} of this.#plan.terms) for (let i = 0; i < tokens.length; i++) heads[tokens[i]!] = 0;
    for (const token of this.#plan.barred) heads[token] = 0;
  }

  score(doc: number): void {
    if (!this.#isWithin(doc)) return;
    const length = this.#index.read(doc);
    const {record} = this.#index;
    const {speakers, sources, terms, barredSequences} = this.#plan;
    if (speakers && !speakers.has(record[0]!)) return;
    if (sources && !sources.has(record[1]!)) return;
    for (const sequence of barredSequences) if (placeOf(sequence, record, length) >= 0) return;

    const heads = this.#heads;
    const {initials, lengths} = this.#index.vocabulary;
    const initial = this.#single < 0 ? -1 : terms[this.#single]!.initial;
    let any = false;
    for (let at = 0; at < length; at++) {
      const word = record[at]!;
      const head = heads[word]!;
      const begins = initials[word] === initial && lengths[word]! > 1;
      if (head === 0 && !begins) continue;
      if (head === bars) return;
      if (!any) this.#forget();
      any = true;
      for (let meaning = head; meaning > 0; meaning = this.#next[meaning - 1]!)
        this.#place(this.#term[meaning - 1]!, this.#like[meaning - 1]!, word, at);
      if (begins) this.#place(this.#single, beginningWith(1, lengths[word]!, true), word, at);
    }
    for (let t = 0; t < terms.length; t++) {
      const term = terms[t]!;
      for (const sequence of term.sequences) {
        const at = placeOf(sequence, record, length);
        if (at < 0) continue;
        if (!any) this.#forget();
        any = true;
        this.#place(t, sequence.likeness, several, at);
      }
      const likeness = term.beside.get(doc);
      if (likeness !== undefined) {
        if (!any) this.#forget();
        any = true;
        this.#place(t, likeness, elsewhere, -1);
      }
      if (term.required && (!any || this.#best[t] === 0)) return;
    }
    if (any) this.#keep(doc, length - recordHead);
  }

  #forget(): void {
    for (let t = 0; t < this.#best.length; t++) {
      this.#best[t] = 0;
      this.#word[t] = nothing;
      this.#last[t] = -1;
      this.#near[t] = 0;
    }
  }

  /** Notes that a term is met at a place, and how near to its neighbours. Names, and what stands beside it, have no place. */
  #place(t: number, likeness: number, word: number, at: number): void {
    if (likeness > this.#best[t]!) {
      this.#best[t] = likeness;
      this.#word[t] = word;
    }
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
      this.words.push(this.#word[t]!);
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
export function placeOf({steps}: Sequence, record: Int32Array, length: number): number {
  for (let at = recordHead; at + steps.length <= length; at++) {
    let i = 0;
    while (i < steps.length && steps[i]!.has(record[at + i]!)) i++;
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
