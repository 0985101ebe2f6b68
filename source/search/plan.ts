/**
 * A query resolved against an index: which words of the index, and which speakers and sources, each term of the query
 * can mean, how like they are, and how much a term weighs. Nothing said at or after `until` has a part in it: neither
 * later words nor later counts, so a search of the first n quotations is the search of an index of the first n.
 */
import {foundBeside, wordsBeside, type Beside, type WordsBeside} from './beside.ts';
import {likeWords} from './like-words.ts';
import {beginningWith, eachInOrder, eachInside, eachLike, joined, same, variant} from './likeness.ts';
import type {NameField} from './names.ts';
import type {Query, QueryFilter, QueryTerm} from './query.ts';
import type {SearchIndex} from './search-index.ts';
import {termOf, type Term} from './term.ts';
import {codesOf, initialOf} from './vocabulary.ts';

/** To come to a list costs as much as reading on in it by so many. */
export const listCost = 50;

/** Words that stand one after another; each step may be any of a set. */
export type Sequence = {steps: ReadonlySet<number>[]; likeness: number};

export type PlanTerm = {
  /** The words of the query it stands for: one, or those in quotation marks. */
  terms: Term[];
  /**
   * Words, speakers and sets of sources, how like each is, and how many quotations have it; one may come twice, then the
   * likest counts.
   */
  tokens: number[];
  likenesses: number[];
  counts: number[];
  /**
   * A single letter, a to z as 1 to 26, that is still being typed: it also stands for every word that begins with it. These
   * are so many, mostly rare, that they are not listed. 0 for any other term.
   */
  initial: number;
  /** How like the likest is. */
  likest: number;
  /** Where in `tokens` those end that the letters of the term tell; others are like it for other reasons. */
  byLetters: number;
  sequences: Sequence[];
  /** Where no quotation has anything like it: those beside which the feed has, and how like it is. */
  beside: ReadonlyMap<number, number>;
  /** A quotation without it is no hit. */
  required: boolean;
  /** What it costs to see every quotation it may be in: an entry read is one, and each list some more. */
  cost: number;
  /** Its weight: the rarer the heavier (inverse document frequency). */
  weight: number;
};

export type Plan = {
  until: number;
  terms: PlanTerm[];
  /** Words that nothing is like, left out. */
  ignored: string[];
  /** Words that nothing is like but what the feed says beside quotations. */
  beside: string[];
  /** There is more of that than was looked through. */
  besideMore: boolean;
  /** Words, speakers and sets of sources no hit may have, and runs of words. */
  barred: Set<number>;
  barredSequences: Sequence[];
  /** The speakers, and the sets of sources, hits must have; undefined: any. */
  speakers?: Set<number>;
  sources?: Set<number>;
};

/** A name counts a little less than the word itself, a side and a source less again. */
const fieldLikeness: Record<NameField, number> = {speaker: 0.97, side: 0.9, source: 0.88};
/** Of the names a filter can mean, those are taken that are nearly as like as the likest. */
const filterSlack = 0.12;
/** Words within this of the likest are what a term means when its rarity is told. */
const meantSlack = 0.15;

export function planOf(
  index: SearchIndex,
  query: Query,
  until: number,
  exact: boolean,
  beside?: Beside,
): Plan {
  const plan: Plan = {
    until,
    terms: [],
    ignored: [],
    beside: [],
    besideMore: false,
    barred: new Set(),
    barredSequences: [],
    ...filtersOf(index, query.filters, until),
  };
  let words: WordsBeside | undefined;
  const feed = beside && (() => (words ??= wordsBeside(beside, until)));
  const wanted = query.terms.filter((term) => !term.not);
  for (const [i, queried] of wanted.entries()) {
    const term = queried.phrase
      ? planPhrase(index, queried, until)
      : planWord(index, queried, wanted[i - 1], wanted[i + 1], until, exact, feed);
    if (term.beside.size > 0) plan.beside.push(queried.words[0]!);
    // A word nothing is like cannot tell quotations apart; where it is required it must stay, and nothing is found.
    if (term.required || term.tokens.length + term.sequences.length + term.initial + term.beside.size > 0)
      plan.terms.push(weigh(index, term, until));
    else plan.ignored.push(queried.words[0]!);
  }
  plan.besideMore = words?.isAll === false;
  for (const queried of query.terms) if (queried.not) bar(index, queried, plan);
  for (const filter of query.filters)
    if (filter.not) for (const entity of namedBy(index, filter, until)) plan.barred.add(entity);
  return plan;
}

type Found = Map<number, number>;
type Note = (token: number, likeness: number) => void;

function planWord(
  index: SearchIndex,
  queried: QueryTerm,
  previous: QueryTerm | undefined,
  next: QueryTerm | undefined,
  until: number,
  exact: boolean,
  feed?: () => WordsBeside,
): PlanTerm {
  const term = termOf(queried.words[0]!, queried.open, exact);
  const planned = emptyTerm([term], exact);
  const {tokens, likenesses, counts} = planned;
  const note: Note = (token, likeness) => {
    const count = token < 0 ? 0 : index.postings.countBefore(token, until);
    if (count === 0) return;
    tokens.push(token);
    likenesses.push(likeness);
    counts.push(count);
  };
  if (queried.open && !exact && term.word.length === 1) {
    const initial = initialOf(term.codes[0]!);
    if (index.hasInitial(initial, until)) planned.initial = initial;
  }
  if (planned.initial > 0) note(tokenOf(index, term.word), same);
  else eachLikeWord(index, term, note);
  if (exact) eachInside(index.vocabulary, term, note);
  planned.byLetters = planned.tokens.length;
  eachNamed(index, term, (entity, field, likeness) => note(entity, likeness * fieldLikeness[field]));
  if (exact) return planned;

  for (const other of index.names.variants(term.word)) note(tokenOf(index, other), variant);
  if (previous && !previous.phrase) noteJoined(index, previous.words[0]! + term.word, queried.open, note);
  if (next && !next.phrase) noteJoined(index, term.word + next.words[0]!, next.open, note);
  planned.sequences = splits(index, term.word, until);
  // Only where there is nothing better.
  const nothing = () => planned.tokens.length + planned.sequences.length + planned.initial === 0;
  if (nothing()) eachInside(index.vocabulary, term, note);
  if (nothing() && feed) planned.beside = foundBeside(feed(), term);
  if (planned.beside.size > 0) return planned;
  if (nothing()) eachInOrder(index.vocabulary, term, note);
  return planned;
}

function emptyTerm(terms: Term[], required: boolean): PlanTerm {
  return {
    terms,
    tokens: [],
    likenesses: [],
    counts: [],
    initial: 0,
    likest: 0,
    byLetters: 0,
    sequences: [],
    beside: new Map(),
    required,
    cost: 0,
    weight: 0,
  };
}

function planPhrase(index: SearchIndex, queried: QueryTerm, until: number): PlanTerm {
  const sequence = phraseOf(index, queried, until);
  const found: Found = new Map();
  for (const [entity, names] of index.names.phrases) {
    if (index.postings.countBefore(entity, until) === 0) continue;
    const words = ` ${queried.words.join(' ')}${queried.open ? '' : ' '}`;
    if (names.some((name) => name.includes(words))) found.set(entity, fieldLikeness.speaker);
  }
  const terms = queried.words.map((word) => termOf(word, false, true));
  const planned = emptyTerm(terms, true);
  if (sequence) planned.sequences.push(sequence);
  for (const [entity, likeness] of found) {
    planned.tokens.push(entity);
    planned.likenesses.push(likeness);
    planned.counts.push(index.postings.countBefore(entity, until));
  }
  return planned;
}

/** The words of a phrase in order; the last may be unfinished. */
function phraseOf(index: SearchIndex, {words, open}: QueryTerm, until: number): Sequence | undefined {
  const steps: Set<number>[] = [];
  for (const [i, word] of words.entries()) {
    const step = new Set<number>();
    const last = i === words.length - 1;
    if (open && last) {
      const term = termOf(word, true, true);
      eachLike(index.vocabulary, term, (id) => {
        if (isKnown(index, id, until) && index.vocabulary.word(id).startsWith(word)) step.add(id);
      });
    } else if (isKnown(index, tokenOf(index, word), until)) {
      step.add(tokenOf(index, word));
    }
    if (step.size === 0) return undefined;
    steps.push(step);
  }
  return {steps, likeness: same};
}

/**
 * "ceasefire" as "cease-fire": two words of the index that a term falls into. One of them must be rare: "we" and "re" are
 * everywhere and never mean "were".
 */
function splits(index: SearchIndex, word: string, until: number): Sequence[] {
  const found: Sequence[] = [];
  for (let at = 1; at <= word.length - 3; at++) {
    const parts = [tokenOf(index, word.slice(0, at)), tokenOf(index, word.slice(at))];
    if (!parts.every((part) => isKnown(index, part, until))) continue;
    const counts = parts.map((part) => index.postings.countBefore(part, until));
    if (Math.min(...counts) <= 100 + until / 50)
      found.push({steps: parts.map((part) => new Set([part])), likeness: joined});
  }
  return found;
}

/** "cease fire" as "ceasefire". */
function noteJoined(index: SearchIndex, word: string, open: boolean, note: Note): void {
  const token = tokenOf(index, word);
  if (token >= 0) note(token, joined);
  if (!open || word.length < 5) return;
  eachLikeWord(index, termOf(word, true, true), (id, likeness) => {
    if (index.vocabulary.word(id).startsWith(word)) note(id, likeness * joined);
  });
}

/** `!word` bars the word in all its spellings and those so named, no more: half of it typed should not bar half the list. */
function bar(index: SearchIndex, queried: QueryTerm, plan: Plan): void {
  if (queried.words.length > 1) {
    const sequence = phraseOf(index, {...queried, open: false}, plan.until);
    if (sequence) plan.barredSequences.push(sequence);
    return;
  }
  const term = termOf(queried.words[0]!, false, false);
  eachLikeWord(index, term, (token, likeness) => {
    if (likeness >= variant) plan.barred.add(token);
  });
  for (const other of index.names.variants(term.word)) {
    const token = tokenOf(index, other);
    if (token >= 0) plan.barred.add(token);
  }
  eachNamed(index, term, (entity, _, likeness) => {
    if (likeness >= variant) plan.barred.add(entity);
  });
}

function weigh(index: SearchIndex, term: PlanTerm, until: number): PlanTerm {
  let cost = 0;
  let meant = 0;
  const {likenesses, counts} = term;
  let likest = Math.max(0, ...term.sequences.map(({likeness}) => likeness));
  if (term.initial > 0) {
    likest = beginningWith(1, 2, true);
    cost = Infinity;
    meant = until;
  }
  for (let i = 0; i < likenesses.length; i++) if (likenesses[i]! > likest) likest = likenesses[i]!;
  for (let i = 0; i < likenesses.length; i++) {
    cost += counts[i]! + listCost;
    if (likenesses[i]! >= likest - meantSlack) meant += counts[i]!;
  }
  if (term.beside.size > 0) {
    likest = Math.max(likest, ...term.beside.values());
    cost += term.beside.size + listCost;
    meant += term.beside.size;
  }
  for (const sequence of term.sequences) {
    const count = stepCost(index, rarestStep(index, sequence, until), until);
    cost += count;
    meant += count;
  }
  return {...term, likest, cost, weight: Math.log(1 + until / Math.min(Math.max(meant, 1), until))};
}

/** The step of a sequence that the fewest quotations have. */
export function rarestStep(index: SearchIndex, sequence: Sequence, until: number): ReadonlySet<number> {
  let rarest = sequence.steps[0]!;
  for (const step of sequence.steps)
    if (stepCost(index, step, until) < stepCost(index, rarest, until)) rarest = step;
  return rarest;
}

function stepCost(index: SearchIndex, step: ReadonlySet<number>, until: number): number {
  let cost = 0;
  for (const token of step) cost += index.postings.countBefore(token, until) + listCost;
  return cost;
}

function filtersOf(
  index: SearchIndex,
  filters: QueryFilter[],
  until: number,
): Pick<Plan, 'speakers' | 'sources'> {
  const kept: {speakers?: Set<number>; sources?: Set<number>} = {};
  for (const field of ['speaker', 'side', 'source'] as const) {
    let any: Set<number> | undefined;
    for (const filter of filters) {
      if (filter.field !== field || filter.not) continue;
      const named = namedBy(index, filter, until);
      // Still being typed and like nobody: it may yet become somebody.
      if (named.size === 0 && filter.open) continue;
      any = new Set([...(any ?? []), ...named]);
    }
    if (!any) continue;
    const column = field === 'source' ? 'sources' : 'speakers';
    const before = kept[column];
    kept[column] = before ? new Set([...any].filter((entity) => before.has(entity))) : any;
  }
  return kept;
}

/** The speakers or sets of sources a filter means: all its words in their names, nearly as like as the likest. */
function namedBy(index: SearchIndex, {words, field, open}: QueryFilter, until: number): Set<number> {
  let named: Found | undefined;
  for (const [i, word] of words.entries()) {
    const found: Found = new Map();
    eachNamed(index, termOf(word, open || i === words.length - 1, false), (entity, owned, likeness) => {
      if (owned !== field || !isKnown(index, entity, until)) return;
      if (likeness > (found.get(entity) ?? 0)) found.set(entity, likeness);
    });
    if (!named) named = found;
    else
      for (const [entity, likeness] of named) {
        const other = found.get(entity);
        if (other === undefined) named.delete(entity);
        else named.set(entity, Math.min(likeness, other));
      }
  }
  const likest = Math.max(0, ...(named?.values() ?? []));
  return new Set(
    [...(named ?? [])].filter(([, likeness]) => likeness >= likest - filterSlack).map(([entity]) => entity),
  );
}

function eachNamed(
  index: SearchIndex,
  term: Term,
  found: (entity: number, field: NameField, likeness: number) => void,
): void {
  eachLike(index.names.vocabulary, term, (word, likeness) => {
    for (const {entity, field} of index.names.owners[word] ?? []) found(entity, field, likeness);
  });
}

function eachLikeWord(index: SearchIndex, term: Term, note: Note): void {
  const {tokens, likenesses} = likeWords(index, term);
  for (let i = 0; i < tokens.length; i++) note(tokens[i]!, likenesses[i]!);
}

function tokenOf(index: SearchIndex, word: string): number {
  return index.vocabulary.find(codesOf(word), word.length);
}

/** Has it been said before number `until`? */
function isKnown(index: SearchIndex, token: number, until: number): boolean {
  return token >= 0 && index.postings.isKnown(token, until);
}
