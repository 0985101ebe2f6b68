/**
 * From a plan to candidates, reading as few quotations as it can. Lists of numbers are cheap to run through and the
 * words of a quotation are not, so the lists come first: they tell which terms a quotation can have at all, and only
 * what may still be a hit is read and scored. How much is read is limited by counts and not by time: the same search
 * always finds the same.
 */
import {listCost, rarestStep, type Plan, type PlanTerm} from './plan.ts';
import {enough, Scorer, type Scored, type Span} from './score.ts';
import type {SearchIndex} from './search-index.ts';

export type Candidates = Scored & {
  /** Was everything looked at that may be a hit? */
  complete: boolean;
  /** How many hits there are besides, none better than those listed. */
  more: number;
};

/** For each quotation that may be read, so many entries of lists may be run through; a list itself counts as some more. */
const listsPerVisit = 100;
/** Terms told apart by the bits of a byte, one of them for a single letter; any more are left to the scoring. */
const mostMarked = 7;

/**
 * @param budget how many quotations may be read
 * @param limit how many hits are wanted
 */
export function walk(index: SearchIndex, plan: Plan, span: Span, budget: number, limit: number): Candidates {
  const unfiltered = !plan.speakers && !plan.sources && span.before === undefined && span.after === undefined;
  const only = plan.terms.length === 1 ? plan.terms[0]! : undefined;
  if (
    only?.sequences.length === 0 &&
    only.initial === 0 &&
    only.beside.size === 0 &&
    unfiltered &&
    plan.barred.size + plan.barredSequences.length === 0
  )
    return alone(index, plan, only, budget * listsPerVisit, limit);

  const scorer = new Scorer(index, plan, span);
  try {
    const reader = new Reader(index, plan.until, scorer, budget);
    readAll(index, plan, scorer, reader, limit);
    return {
      docs: scorer.docs,
      scores: scorer.scores,
      likes: scorer.likes,
      words: scorer.words,
      complete: reader.complete,
      more: 0,
    };
  } finally {
    scorer.clear();
  }
}

/**
 * One term by itself: the likest word of it that a quotation has is its score, and no quotation need be read. Once there
 * are as many as wanted, those with words less like it are only counted.
 *
 * @param room so much of the lists may be run through
 */
function alone(index: SearchIndex, {until}: Plan, term: PlanTerm, room: number, limit: number): Candidates {
  const found: Candidates = {docs: [], scores: [], likes: [], words: [], complete: true, more: 0};
  const seen = new Uint32Array((until >>> 5) + 1);
  let level = 1;
  let listing = true;
  for (const i of likestFirst(term)) {
    const likeness = Math.round(term.likenesses[i]! * 100) / 100;
    if (likeness < level) listing = found.docs.length < limit;
    level = likeness;
    const like = likeness ** 2;
    if (like < enough * (found.likes[0] ?? 0)) break;
    const token = term.tokens[i]!;
    const docs = index.postings.before(token, until, room);
    room -= docs.length + listCost;
    if (docs.length < term.counts[i]!) found.complete = false;
    // Newest first, and all equally good: of one list no more than wanted can be among the best.
    let listed = listing ? 0 : limit;
    for (let j = 0; j < docs.length; j++) {
      const doc = docs[j]!;
      const bit = 1 << (doc & 31);
      if (seen[doc >>> 5]! & bit) continue;
      seen[doc >>> 5]! |= bit;
      if (listed < limit) {
        listed++;
        found.docs.push(doc);
        found.scores.push(like);
        found.likes.push(like);
        found.words.push(token);
      } else {
        found.more++;
      }
    }
  }
  return found;
}

/** The places of a term's words, the likest first, to a hundredth: a sort by counting, as there may be thousands. */
function likestFirst({likenesses}: PlanTerm): Uint32Array {
  const bucket = (i: number) => 100 - Math.round(likenesses[i]! * 100);
  const ends = new Uint32Array(102);
  for (let i = 0; i < likenesses.length; i++) ends[bucket(i) + 1]!++;
  for (let b = 1; b < ends.length; b++) ends[b]! += ends[b - 1]!;
  const order = new Uint32Array(likenesses.length);
  for (let i = 0; i < likenesses.length; i++) order[ends[bucket(i)]!++] = i;
  return order;
}

function readAll(index: SearchIndex, plan: Plan, scorer: Scorer, reader: Reader, limit: number): void {
  const terms = plan.terms.toSorted((a, b) => a.cost - b.cost);
  const filter = [...(plan.speakers ?? plan.sources ?? [])];
  const filterCost = filter.reduce((sum, entity) => sum + index.postings.countBefore(entity, plan.until), 0);
  if ((plan.speakers || plan.sources) && filterCost <= (terms[0]?.cost ?? Infinity)) {
    reader.readLists(filter);
    return;
  }

  let room = reader.left * listsPerVisit;
  const marked: PlanTerm[] = [];
  for (const term of terms) {
    if (term.cost > room || marked.length === mostMarked) break;
    // Reading the few quotations that have the rarer term is quicker than running through a list so much longer.
    if (term.cost > listsPerVisit * (marked[0]?.cost ?? Infinity)) break;
    room -= term.cost;
    marked.push(term);
  }
  const rest = terms.slice(marked.length);
  if (marked.length > 0) readMarked(index, plan, scorer, reader, marked, rest);
  // What has none of those marked.
  if (rest.length > 0 && !marked.some((term) => term.required) && reachOf(rest, plan) >= scorer.threshold)
    readNewest(index, plan, reader, rest[0]!, plan.terms.length === 1 ? 5 * limit : Infinity);
}

/** Reads the quotations that have all of the terms marked, and of the others those that could still be hits. */
function readMarked(
  index: SearchIndex,
  plan: Plan,
  scorer: Scorer,
  reader: Reader,
  marked: PlanTerm[],
  rest: PlanTerm[],
): void {
  const marks = new Uint8Array(plan.until);
  const cost = marked.reduce((sum, term) => sum + term.cost, 0);
  const touched = new Uint32Array(Math.min(plan.until, cost));
  let count = 0;
  const note = (doc: number, bit: number): void => {
    const mark = marks[doc]!;
    if (mark === 0) touched[count++] = doc;
    marks[doc] = mark | bit;
  };
  for (let t = 0; t < marked.length; t++) {
    const bit = 1 << t;
    for (const token of [...stepsOf(index, plan, marked[t]!), ...marked[t]!.tokens]) {
      const docs = index.postings.before(token, plan.until);
      for (let i = 0; i < docs.length; i++) note(docs[i]!, bit);
    }
    for (const doc of marked[t]!.beside.keys()) note(doc, bit);
  }
  const single = rest.find(({initial}) => initial > 0);
  if (single) {
    const letter = 1 << single.initial;
    const bit = 1 << marked.length;
    for (let i = 0; i < count; i++) if (index.initials[touched[i]!]! & letter) marks[touched[i]!]! |= bit;
    marked = [...marked, single];
    rest = rest.filter((term) => term !== single);
  }

  const counts = new Uint32Array(1 << marked.length);
  for (let i = 0; i < count; i++) counts[marks[touched[i]!]!]!++;
  const required = marked.reduce((bits, term, t) => (term.required ? bits | (1 << t) : bits), 0);
  const base = reachOf(rest, plan);
  const kinds = Array.from(counts.keys())
    .filter((mark) => counts[mark]! > 0 && (mark & required) === required)
    .map((mark) => ({
      mark,
      reach:
        base +
        reachOf(
          marked.filter((_, t) => mark & (1 << t)),
          plan,
        ),
    }))
    .sort((a, b) => b.reach - a.reach);
  for (const {mark, reach} of kinds) {
    if (reach < scorer.threshold) break;
    for (let i = 0; i < count && reader.complete; i++)
      if (marks[touched[i]!] === mark) reader.read(touched[i]!);
  }
}

/** The most a quotation with these terms and no others can score. */
function reachOf(terms: PlanTerm[], plan: Plan): number {
  const total = plan.terms.reduce((sum, {weight}) => sum + weight, 0);
  return terms.reduce((sum, {weight, likest}) => sum + weight * likest ** 2, 0) / total;
}

/**
 * Of what is too much to read: half of it with the likest words, then whatever is newest.
 *
 * @param plenty so many are enough
 */
function readNewest(index: SearchIndex, plan: Plan, reader: Reader, term: PlanTerm, plenty: number): void {
  const half = Math.min(reader.left, plenty) >> 1;
  const likest = term.tokens.filter((_, i) => term.likenesses[i]! >= term.likest - 0.04);
  reader.readLists([...stepsOf(index, plan, term), ...likest], half);
  reader.readNewest(half, term.initial);
}

/** Words one of which every quotation has that has a term in several words. */
function stepsOf(index: SearchIndex, plan: Plan, term: PlanTerm): number[] {
  return term.sequences.flatMap((sequence) => [...rarestStep(index, sequence, plan.until)]);
}

/** Reads quotations, none twice, as many as it may. */
class Reader {
  left: number;
  complete = true;
  readonly #index: SearchIndex;
  readonly #until: number;
  readonly #scorer: Scorer;
  readonly #seen: Uint32Array;

  constructor(index: SearchIndex, until: number, scorer: Scorer, budget: number) {
    this.#index = index;
    this.#until = until;
    this.#scorer = scorer;
    this.left = budget;
    this.#seen = new Uint32Array((until >>> 5) + 1);
  }

  read(doc: number): void {
    const bit = 1 << (doc & 31);
    if (this.#seen[doc >>> 5]! & bit) return;
    if (this.left <= 0) {
      this.complete = false;
      return;
    }
    this.#seen[doc >>> 5]! |= bit;
    this.left--;
    this.#scorer.score(doc);
  }

  /** The quotations of some words, newest first within each, `count` of them at most. */
  readLists(tokens: readonly number[], count = this.left): void {
    for (const token of tokens) {
      const docs = this.#index.postings.before(token, this.#until, count);
      if (docs.length < this.#index.postings.countBefore(token, this.#until)) this.complete = false;
      for (let i = 0; i < docs.length; i++) this.read(docs[i]!);
      count -= docs.length;
    }
  }

  /** The newest quotations of all, `count` at most; of a letter, those with words that begin with it. */
  readNewest(count: number, initial: number): void {
    const {initials} = this.#index;
    const letter = initial === 0 ? 0 : 1 << initial;
    const least = Math.max(0, this.left - count);
    let doc = this.#until - 1;
    for (; doc >= 0 && this.left > least; doc--) if ((initials[doc]! & letter) === letter) this.read(doc);
    this.complete = doc < 0;
  }
}
