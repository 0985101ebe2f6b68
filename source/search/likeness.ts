/**
 * How like a word is to a term of a query, from 0 (not at all) to 1 (the same). The order of the classes is the order
 * of the ranking: the same word, the same name written another way, its plural, a longer word that starts so, a typing
 * error, letters inside a word, letters in order.
 *
 * Typing errors are counted as Damerau and Levenshtein do (a letter too many, missing, wrong, or two swapped), in the
 * restricted form that edits no letter twice: none below four letters or in numbers, one for four to six, two from seven.
 */
import {eachBeginning, eachNear, placesOf} from './near-words.ts';
import {longestFuzzy, termOf, type Term} from './term.ts';
import {codesOf, countBits, type Vocabulary} from './vocabulary.ts';

export const same = 1;
/** Zelensky, Zelenskyy, Zelenskiy: endings that transliterations differ in; also spellings a story lists. */
export const variant = 0.97;
/** "talks" for "talk" and the other way round. */
export const plural = 0.95;
/** "cease-fire" for "ceasefire" and the other way round. */
export const joined = 0.93;
const inOrder = 0.4;

/**
 * Calls `found` with each word of the vocabulary that is like the term, and how like; not for letters inside a word.
 * Sorted words are walked as a tree (see `near-words.ts`). Those not sorted yet are passed over by their letters: an edit
 * takes away at most one, so a word that lacks more of the term's letters than edits are allowed need not be read.
 *
 * @param from only words from this number on
 */
export function eachLike(
  vocabulary: Vocabulary,
  term: Term,
  found: (id: number, likeness: number) => void,
  from = 0,
): void {
  const {masks, lengths, starts, letters, sorted, size} = vocabulary;
  const {mask, errors} = term;
  const consider = (id: number) => {
    const likeness = likenessOf(term, letters, starts[id]!, lengths[id]!);
    if (likeness > 0) found(id, likeness);
  };
  if (from === 0) (errors > 0 ? eachNear : eachBeginning)(vocabulary, term, consider);
  for (let id = Math.max(from, from === 0 ? sorted.tail : 0); id < size; id++) {
    const lacking = mask & ~masks[id]!;
    if (lengths[id]! > 0 && (lacking === 0 || countBits(lacking) <= errors)) consider(id);
  }
}

/** Calls `found` with each word that has the term inside it, and how like that is. */
export function eachInside(
  {masks, lengths, starts, letters, size}: Vocabulary,
  {mask, codes}: Term,
  found: (id: number, likeness: number) => void,
): void {
  const {length} = codes;
  if (length < 3) return;
  for (let id = 0; id < size; id++)
    if ((mask & ~masks[id]!) === 0 && inside(codes, letters, starts[id]!, lengths[id]!) > 0)
      found(id, within(length, lengths[id]!));
}

/** Calls `found` with each word that has the term's letters in order, the first of them first. */
export function eachInOrder(
  {masks, lengths, starts, letters, size}: Vocabulary,
  {mask, codes}: Term,
  found: (id: number, likeness: number) => void,
): void {
  if (codes.length < 4) return;
  for (let id = 0; id < size; id++)
    if ((mask & ~masks[id]!) === 0 && hasInOrder(codes, letters, starts[id]!, lengths[id]!))
      found(id, inOrder);
}

/** How like a word is to a term; 0 where only its inside is. */
export function likenessOf(term: Term, letters: Uint16Array, start: number, size: number): number {
  const {codes} = term;
  const length = codes.length;
  const most = Math.min(length, size);
  let shared = 0;
  while (shared < most && codes[shared] === letters[start + shared]) shared++;

  if (shared === length) {
    if (size === length) return same;
    if (size === length + 1 && letters[start + length] === s && length > 1) return plural;
    if (shared > 3 && endsAlike(codes, 0, length, letters, start, size)) return variant;
    return beginningWith(length, size, term.open);
  }
  if (!term.exact && shared === size && length === size + 1 && codes[size] === s && size > 2) return plural;
  if (term.errors > 0) {
    const likeness = mistyped(term, letters, start, size);
    return likeness > 0 && shared > 3 && endsAlike(codes, 0, length, letters, start, size)
      ? variant
      : likeness;
  }
  return 0;
}

function within(length: number, size: number): number {
  return 0.5 + (0.1 * length) / size;
}

/** How like a longer word of `size` letters is to a term of `length` that it begins with. */
export function beginningWith(length: number, size: number, open: boolean): number {
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
  const places = placesOf(term.codes);
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
const [y, i, j] = [...'yij'].map((char) => char.charCodeAt(0));
const isEnding = (code: number): boolean => code === y || code === i || code === j;

/** Where in a word, past its first letter, a term stands; 0 if it does not. */
function inside(codes: Uint16Array, letters: Uint16Array, start: number, size: number): number {
  const last = size - codes.length;
  for (let at = 1; at <= last; at++) {
    let i = 0;
    while (i < codes.length && letters[start + at + i] === codes[i]) i++;
    if (i === codes.length) return at;
  }
  return 0;
}

/** Do a word's letters hold the term's, in order, from the same first letter? */
function hasInOrder(codes: Uint16Array, letters: Uint16Array, start: number, size: number): boolean {
  if (codes[0] !== letters[start]) return false;
  let i = 0;
  for (let at = start; at < start + size && i < codes.length; at++) if (letters[at] === codes[i]) i++;
  return i === codes.length;
}
