/**
 * How like a word is to a term of a query, from 0 (not at all) to 1 (the same). The order of the classes is the order
 * of the ranking: the same word, the same name written another way, its plural, a longer word that starts so, a typing
 * error, letters inside a word, letters in order.
 *
 * Typing errors are counted as Damerau and Levenshtein do (a letter too many, missing, wrong, or two swapped), in the
 * restricted form that edits no letter twice: none below four letters or in numbers, one for four to six, two from seven.
 */
import {codesOf, letterBit, type Vocabulary} from './vocabulary.ts';

export const same = 1;
/** Zelensky, Zelenskyy, Zelenskiy: endings that transliterations differ in; also spellings a story lists. */
export const variant = 0.97;
/** "talks" for "talk" and the other way round. */
export const plural = 0.95;
/** "cease-fire" for "ceasefire" and the other way round. */
export const joined = 0.93;
export const inside = 0.5;
export const inOrder = 0.4;

/** A word of a query made ready for looking at a whole vocabulary. */
export type Term = {
  word: string;
  codes: Uint16Array;
  mask: number;
  /** Typing errors allowed. */
  errors: number;
  /** Only words that hold the term letter by letter. */
  exact: boolean;
  /** Still being typed: what follows its letters says little. */
  open: boolean;
};

export function termOf(word: string, open: boolean, exact: boolean): Term {
  const codes = codesOf(word);
  let mask = 0;
  for (const code of codes) mask |= letterBit(code);
  return {word, codes, mask, errors: exact ? 0 : errorsAllowed(word), exact, open};
}

/** A column of the distance table must fit 32 bits. */
const longestFuzzy = 31;

export function errorsAllowed(word: string): number {
  if (word.length < 4 || word.length > longestFuzzy || /\p{N}/u.test(word)) return 0;
  return word.length < 7 ? 1 : 2;
}

/**
 * Calls `found` with each word of the vocabulary that is like the term, and how like. Words are passed over by their
 * letters first: an edit brings in or takes away at most one letter, so a word that lacks more of the term's letters
 * than edits are allowed need not be read.
 */
export function eachLike(
  vocabulary: Vocabulary,
  term: Term,
  found: (id: number, likeness: number) => void,
  from = 0,
): void {
  const {masks, lengths, starts, letters} = vocabulary;
  const {mask, errors, open} = term;
  const length = term.codes.length;
  const first = term.codes[0];
  const least = length - Math.max(errors, 1);
  const {size: words} = vocabulary;
  for (let id = from; id < words; id++) {
    const lacking = mask & ~masks[id]!;
    if (lacking !== 0 && (errors === 0 || bits(lacking) > errors)) continue;
    const size = lengths[id]!;
    if (size === 0 || size < least) continue;
    // A letter or two are no word's inside, only its beginning.
    if (length < 3 && letters[starts[id]!] !== first) continue;
    if (lacking !== 0 && !open && (size > length + errors || bits(masks[id]! & ~mask) > errors)) continue;
    const likeness = likenessOf(term, letters, starts[id]!, size, lacking === 0);
    if (likeness > 0) found(id, likeness);
  }
}

/** @param may do all letters of the term stand somewhere in the word? */
export function likenessOf(
  term: Term,
  letters: Uint16Array,
  start: number,
  size: number,
  may: boolean,
): number {
  const {codes} = term;
  const length = codes.length;
  const most = Math.min(length, size);
  let shared = 0;
  while (shared < most && codes[shared] === letters[start + shared]) shared++;

  if (shared === length) {
    if (size === length) return same;
    if (size === length + 1 && letters[start + length] === s && length > 1) return plural;
    if (length > 4 && endsAlike(codes, 0, length, letters, start, size)) return variant;
    return prefix(length, size, term.open);
  }
  if (!term.exact && shared === size && length === size + 1 && codes[size] === s && size > 2) return plural;
  if (term.errors > 0) {
    if (length > 4 && size > 4 && endsAlike(codes, 0, length, letters, start, size)) return variant;
    const typed = mistyped(term, letters, start, size);
    if (typed > 0) return typed;
  }
  return may && length > 2 && contains(codes, letters, start, size) ? inside + (0.1 * length) / size : 0;
}

function prefix(length: number, size: number, open: boolean): number {
  if (open) return 0.8 + (0.12 * length) / size;
  return length > 2 ? 0.78 + (0.1 * length) / size : 0;
}

/** By Damerau and Levenshtein's distance to the whole word; of a term still being typed, also to how it starts. */
function mistyped(term: Term, letters: Uint16Array, start: number, size: number): number {
  const {codes, errors, open} = term;
  const length = codes.length;
  if (!open && Math.abs(size - length) > errors) return 0;
  const {whole, beginning} = distances(term, letters, start, size, errors);
  const byWhole = whole <= errors ? typo(whole, length) : 0;
  if (!open || beginning > errors || beginning >= whole) return byWhole;
  return Math.max(byWhole, 0.9 * typo(beginning, length));
}

function typo(edits: number, length: number): number {
  return (edits === 1 ? 0.8 : 0.68) - 0.4 / length;
}

/** By letter, the places a term has it at, as bits: of the one term looked for at the moment. */
const places = new Uint32Array(0x10000);
let placed: Term | undefined;
const measured = {whole: 0, beginning: 0};

/**
 * Edits from a term to a word, and to the beginning of the word that is nearest; more than `limit` only says so. A
 * column of the distance table at a time, as bits: H. Hyyrö, "A bit-vector algorithm for computing Levenshtein and
 * Damerau edit distances", Nordic Journal of Computing 10, 2003. Good only until the next call.
 */
function distances(
  term: Term,
  letters: Uint16Array,
  start: number,
  size: number,
  limit: number,
): {whole: number; beginning: number} {
  if (placed !== term) place(term);
  const length = term.codes.length;
  const width = Math.min(size, length + limit);
  const last = 1 << (length - 1);
  let up = -1;
  let down = 0;
  let diagonal = 0;
  let matchBefore = 0;
  let edits = length;
  let beginning = limit + 1;
  for (let j = 0; j < width; j++) {
    const match = places[letters[start + j]!]! | 0;
    const swapped = ((~diagonal & match) << 1) & matchBefore;
    diagonal = swapped | ((((match & up) + up) | 0) ^ up) | match | down;
    const right = down | ~(diagonal | up);
    const left = diagonal & up;
    if (right & last) edits++;
    else if (left & last) edits--;
    const carried = (right << 1) | 1;
    up = (left << 1) | ~(diagonal | carried);
    down = carried & diagonal;
    matchBefore = match;
    if (edits < beginning) beginning = edits;
    // A column takes off one edit at most.
    else if (edits > limit + width - 1 - j) break;
  }
  measured.whole = width === size && edits <= limit ? edits : limit + 1;
  measured.beginning = beginning;
  return measured;
}

function place(term: Term): void {
  for (const code of placed?.codes ?? []) places[code] = 0;
  for (const [i, code] of term.codes.entries()) places[code]! |= 1 << i;
  placed = term;
}

/** Damerau–Levenshtein distance between two words where it is at most `limit`, otherwise more. */
export function distance(a: string, b: string, limit: number): number {
  if (a.length > longestFuzzy) return a === b ? 0 : limit + 1;
  return distances(termOf(a, false, true), codesOf(b), 0, b.length, limit).whole;
}

/** Are two words the same up to an ending in -y, -i, -j and their doubles? */
function endsAlike(
  a: Uint16Array,
  aStart: number,
  aSize: number,
  b: Uint16Array,
  bStart: number,
  bSize: number,
): boolean {
  const aStem = stem(a, aStart, aSize);
  const bStem = stem(b, bStart, bSize);
  if (aStem !== bStem || aStem < 4 || aStem === aSize || bStem === bSize) return false;
  for (let i = 0; i < aStem; i++) if (a[aStart + i] !== b[bStart + i]) return false;
  return true;
}

/** The length of a word without a vowel ending of up to two letters. */
function stem(letters: Uint16Array, start: number, size: number): number {
  let length = size;
  while (length > size - 2 && isEnding(letters[start + length - 1]!)) length--;
  return length;
}

const s = 's'.charCodeAt(0);
const endings = new Set([...'yij'].map((char) => char.charCodeAt(0)));
const isEnding = (code: number): boolean => endings.has(code);

function contains(codes: Uint16Array, letters: Uint16Array, start: number, size: number): boolean {
  const last = start + size - codes.length;
  for (let at = start + 1; at <= last; at++) {
    let i = 0;
    while (i < codes.length && letters[at + i] === codes[i]) i++;
    if (i === codes.length) return true;
  }
  return false;
}

/** Do a word's letters hold the term's, in order, from the same first letter? */
export function hasInOrder(term: Term, letters: Uint16Array, start: number, size: number): boolean {
  const {codes} = term;
  if (codes[0] !== letters[start]) return false;
  let i = 0;
  for (let at = start; at < start + size && i < codes.length; at++) if (letters[at] === codes[i]) i++;
  return i === codes.length;
}

function bits(mask: number): number {
  let n = mask - ((mask >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
