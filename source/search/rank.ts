/**
 * From candidates to hits in order: which of them count, the best of those, and Fuse.js's word on the first hundred.
 */
import Fuse from 'fuse.js';
import {fold} from './fold.ts';
import type {Plan} from './plan.ts';
import {elsewhere, enough, nothing, type Scored} from './score.ts';
import type {SearchIndex} from './search-index.ts';
import type {Candidates} from './walk.ts';

export type Ranked = {doc: number; score: number};
type Candidate = Ranked & {place: number};

/** So many are looked at letter by letter, and so much of their score comes from it. */
const lookedAt = 50;
const fuseShare = 0.1;
/** A term met at least so well (likeness, squared) stands in the text letter by letter, as Fuse.js would find. */
const literal = 0.6;

export function rank(
  index: SearchIndex,
  plan: Plan,
  found: Candidates,
  limit: number,
): {ranked: Ranked[]; total: number} {
  const {best, total} = bestOf(found, plan.terms.length, Math.min(limit, found.docs.length));
  const unlikeness = comparison(index, plan);
  const first = best.slice(0, lookedAt).map((candidate) => blended(plan, found, candidate, unlikeness));
  const least = Math.min(1, ...first.map(({score}) => score));
  const rest = best.slice(lookedAt).map(({doc, score}) => ({doc, score: Math.min(least, rounded(score))}));
  return {ranked: [...first.sort(byScore), ...rest], total: total + found.more};
}

/** The better first; of equally good ones the newer. */
function byScore(a: Ranked, b: Ranked): number {
  return b.score - a.score || b.doc - a.doc;
}

/**
 * Which candidates are hits, and the best of them. The best of all sets the measure. If it has every term, so must the
 * others, each about as like as the best has it: what only resembles is no hit where the thing itself was found. If
 * not even the best has every term, what scores nearly as well as it is a hit.
 */
function bestOf(
  {docs, scores, likes}: Scored,
  terms: number,
  limit: number,
): {best: Candidate[]; total: number} {
  let top = 0;
  for (let i = 1; i < docs.length; i++) if (scores[i]! > scores[top]!) top = i;
  const measure = likes.slice(top * terms, (top + 1) * terms).map((like) => like * enough);
  const all = measure.every((like) => like > 0);
  const hits = new TopK(limit);
  let total = 0;
  for (let i = 0; i < docs.length; i++) {
    if (all ? !reaches(likes, i * terms, measure) : scores[i]! < enough * scores[top]!) continue;
    total++;
    hits.offer(docs[i]!, scores[i]!, i);
  }
  return {best: hits.kept.sort(byScore), total};
}

function reaches(likes: number[], from: number, measure: number[]): boolean {
  for (let t = 0; t < measure.length; t++) if (likes[from + t]! < measure[t]!) return false;
  return true;
}

/** The best so many of what is offered, as a heap with the worst of them on top. */
class TopK {
  readonly kept: Candidate[] = [];
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  offer(doc: number, score: number, place: number): void {
    const {kept} = this;
    if (kept.length < this.#limit) {
      kept.push({doc, score, place});
      this.#rise(kept.length - 1);
      return;
    }
    const worst = kept[0];
    if (!worst || score < worst.score || (score === worst.score && doc < worst.doc)) return;
    kept[0] = {doc, score, place};
    this.#sink();
  }

  #rise(at: number): void {
    const {kept} = this;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (byScore(kept[at]!, kept[parent]!) < 0) return;
      [kept[at], kept[parent]] = [kept[parent]!, kept[at]!];
      at = parent;
    }
  }

  #sink(): void {
    const {kept} = this;
    for (let at = 0; ;) {
      let child = 2 * at + 1;
      if (child >= kept.length) return;
      if (child + 1 < kept.length && byScore(kept[child + 1]!, kept[child]!) > 0) child++;
      if (byScore(kept[child]!, kept[at]!) < 0) return;
      [kept[at], kept[child]] = [kept[child]!, kept[at]!];
      at = child;
    }
  }
}

/** With what Fuse.js makes of the terms that do not stand in the text as they are. */
function blended(plan: Plan, found: Scored, {doc, score, place}: Candidate, unlikeness: Unlikeness): Ranked {
  let weights = 0;
  let unlike = 0;
  for (const [t, {weight, terms}] of plan.terms.entries()) {
    weights += weight;
    const at = place * plan.terms.length + t;
    if (found.likes[at]! <= literal && terms.length === 1)
      unlike += weight * unlikeness(t, found.words[at]!, doc);
  }
  return {doc, score: rounded((1 - fuseShare) * score + fuseShare * (1 - unlike / weights))};
}

/** How unlike what a quotation has of a term is to it, from 0 to 1. */
type Unlikeness = (term: number, word: number, doc: number) => number;

/**
 * As Fuse.js sees it: the term beside the word or name that was found for it, the same few again and again; or beside
 * the whole text, where no word was.
 */
function comparison(index: SearchIndex, plan: Plan): Unlikeness {
  const compare = (t: number, text: string) =>
    Fuse.match(plan.terms[t]!.terms[0]!.word, text, fuseOptions).score;
  const known = plan.terms.map(() => new Map<number, number>());
  return (t, word, doc) => {
    if (word === elsewhere) return 1;
    if (word === nothing) return compare(t, fold(index.quotes[doc]!.text));
    let score = known[t]!.get(word);
    if (score === undefined) {
      score = compare(t, index.names.phrases.get(word)?.join('') ?? index.vocabulary.word(word));
      known[t]!.set(word, score);
    }
    return score;
  };
}

const fuseOptions = {ignoreLocation: true, isCaseSensitive: true, threshold: 0.34};

/** To a thousandth: what differs by less is equally good, and the newer goes first. */
function rounded(score: number): number {
  return Math.round(score * 1000) / 1000;
}
