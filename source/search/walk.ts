/**
 * From a plan to candidates: reads as few quotations as it can and scores each against all terms at once, from the
 * numbers of its words alone.
 */
import {rarestStep, type Plan, type PlanTerm} from './plan.ts';
import {enough, Scorer, type Scored, type Span} from './score.ts';
import type {SearchIndex} from './search-index.ts';

export type Candidates = Scored & {
  /** Was every quotation read that may be a hit? */
  complete: boolean;
};

/**
 * @param budget how many quotations may be read
 * @param limit how many hits are wanted
 */
export function walk(index: SearchIndex, plan: Plan, span: Span, budget: number, limit: number): Candidates {
  const scorer = new Scorer(index, plan, span);
  try {
    const reader = new Reader(index, plan.until, scorer, budget);
    readAll(index, plan, scorer, reader, limit);
    return {docs: scorer.docs, scores: scorer.scores, likes: scorer.likes, complete: reader.complete};
  } finally {
    scorer.clear();
  }
}

/**
 * What is required must be in every hit, so one list of it is enough, and so is a filter's. Otherwise the rarest term
 * comes first, and the next only while a quotation without those before could still be a hit.
 */
function readAll(index: SearchIndex, plan: Plan, scorer: Scorer, reader: Reader, limit: number): void {
  const filter = [...(plan.speakers ?? plan.sources ?? [])];
  const filterCost = filter.reduce((sum, entity) => sum + index.postings.countBefore(entity, plan.until), 0);
  const required = plan.terms.filter((term) => term.required);
  const terms = (required.length > 0 ? required : plan.terms).toSorted((a, b) => a.cost - b.cost);

  if ((plan.speakers || plan.sources) && filterCost <= (terms[0]?.cost ?? Infinity)) {
    reader.readLists(filter);
    return;
  }
  const weights = terms.reduce((sum, term) => sum + term.weight, 0);
  let unread = weights;
  for (const term of required.length > 0 ? terms.slice(0, 1) : terms) {
    const reach = unread / weights;
    if (scorer.best * enough > reach || (scorer.bestHasAll && scorer.best >= reach)) break;
    readTerm(index, plan, reader, term, plan.terms.length === 1 ? 20 * limit : Infinity);
    unread -= term.weight;
  }
}

/** @param plenty where not all can be read, this many are enough */
function readTerm(index: SearchIndex, plan: Plan, reader: Reader, term: PlanTerm, plenty: number): void {
  const steps = term.sequences.flatMap((sequence) => [...rarestStep(index, sequence, plan.until)]);
  if (Math.min(term.cost, plan.until) <= reader.left) {
    reader.readLists([...steps, ...term.tokens]);
    return;
  }
  // First half of it with the likest words, then whatever is newest.
  const room = Math.min(reader.left, plenty);
  const likest = term.tokens.filter((_, i) => term.likenesses[i]! >= term.likest - 0.04);
  reader.readLists([...steps, ...likest], reader.left - (room >> 1));
  reader.readNewest(room >> 1);
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

  /** The newest quotations of all, `count` at most. */
  readNewest(count: number): void {
    const least = Math.max(0, this.left - count);
    let doc = this.#until - 1;
    while (doc >= 0 && this.left > least) this.#visit(doc--);
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
