/**
 * All words within a few edits of a term, or that begin so, out of a sorted vocabulary. The words are walked as the tree
 * of their letters: the distances of a beginning are worked out once for all words that share it, and where every
 * distance is beyond the limit all of these are passed over. Of 100,000 words a few thousand letters are looked at.
 *
 * A column of the distance table is held as bits and worked out in a dozen operations: H. Hyyrö, "A bit-vector algorithm
 * for computing Levenshtein and Damerau edit distances", Nordic Journal of Computing 10, 2003.
 */
import {blockBits} from './sorted-words.ts';
import type {Term} from './term.ts';
import {longestWord} from './words.ts';
import {countBits, type Vocabulary} from './vocabulary.ts';

/** By letter, the places a term has it at, as bits: of the one term looked for at the moment. */
const places = new Uint32Array(0x10000);
let placed: Uint16Array = new Uint16Array();

/** By letter, the places a term of up to 31 letters has it at, as bits. Good until the next call for another term. */
export function placesOf(codes: Uint16Array): Uint32Array {
  if (placed !== codes) {
    for (const code of placed) places[code] = 0;
    for (let i = 0; i < Math.min(codes.length, 31); i++) places[codes[i]!]! |= 1 << i;
    placed = codes;
  }
  return places;
}

const blockMask = (1 << blockBits) - 1;

/** By depth in the tree: the last column (see Hyyrö), and whether a beginning has been near enough. */
const ups = new Int32Array(longestWord + 1);
const downs = new Int32Array(longestWord + 1);
const diagonals = new Int32Array(longestWord + 1);
const matches = new Int32Array(longestWord + 1);
const edits = new Int32Array(longestWord + 1);
const began = new Uint8Array(longestWord + 1);

/**
 * Calls `found` with each sorted word to which the term, or to whose beginning it, has at most the edits it is allowed.
 * A term of more than 31 letters is only looked for at the beginning of words.
 */
export function eachNear(vocabulary: Vocabulary, term: Term, found: (id: number) => void): void {
  const limit = term.errors;
  const length = Math.min(term.codes.length, 31);
  const table = placesOf(term.codes);
  const last = 1 << (length - 1);
  const deepest = length + limit;
  ups[0] = -1;
  downs[0] = diagonals[0] = matches[0] = 0;
  edits[0] = length;
  began[0] = 0;

  for (const {words, shared, sizes, offsets, letters, least} of vocabulary.sorted.runs) {
    /** If a word was given up: how many of its letters no near word begins with. */
    let hopeless = 0;
    for (let i = 0; i < words.length; i++) {
      if (hopeless > 0) {
        if ((i & blockMask) === 0) while (least[i >>> blockBits]! >= hopeless) i += blockMask + 1;
        if (i >= words.length) break;
        if (shared[i]! >= hopeless) continue;
        hopeless = 0;
      }
      const common = shared[i]!;
      const own = offsets[i]! - common;
      const size = sizes[i]!;
      const depth = size < deepest ? size : deepest;
      // The columns of the letters shared are known: the word before was not given up within them.
      for (let at = common; at < depth; at++) {
        const match = table[letters[own + at]!]! | 0;
        const up = ups[at]!;
        const down = downs[at]!;
        const swapped = ((~diagonals[at]! & match) << 1) & matches[at]!;
        const diagonal = swapped | ((((match & up) + up) | 0) ^ up) | match | down;
        const right = down | ~(diagonal | up);
        const left = diagonal & up;
        const carried = (right << 1) | 1;
        const next = at + 1;
        diagonals[next] = diagonal;
        matches[next] = match;
        ups[next] = (left << 1) | ~(diagonal | carried);
        downs[next] = carried & diagonal;
        edits[next] = edits[at]! + (right & last ? 1 : left & last ? -1 : 0);
        began[next] = began[at]! | (edits[next]! <= limit ? 1 : 0);
        if (began[next] === 0 && next > limit && isHopeless(ups[next]!, downs[next]!, length, next, limit)) {
          hopeless = next;
          break;
        }
      }
      if (hopeless === 0 && began[depth] === 1) found(words[i]!);
    }
  }
}

/** Calls `found` with each sorted word that begins with the term. */
export function eachBeginning(vocabulary: Vocabulary, {codes}: Term, found: (id: number) => void): void {
  const {letters, starts, lengths} = vocabulary;
  /** Does the word come before all that begin with the term? */
  const isBefore = (id: number): boolean => {
    const start = starts[id]!;
    const most = Math.min(lengths[id]!, codes.length);
    for (let i = 0; i < most; i++)
      if (letters[start + i] !== codes[i]) return letters[start + i]! < codes[i]!;
    return most < codes.length;
  };
  for (const {words, shared} of vocabulary.sorted.runs) {
    let from = 0;
    let to = words.length;
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (isBefore(words[middle]!)) from = middle + 1;
      else to = middle;
    }
    if (from === words.length || !beginsWith(letters, starts[words[from]!]!, lengths[words[from]!]!, codes))
      continue;
    do found(words[from++]!);
    while (from < words.length && shared[from]! >= codes.length);
  }
}

function beginsWith(letters: Uint16Array, start: number, size: number, codes: Uint16Array): boolean {
  if (size < codes.length) return false;
  for (let i = 0; i < codes.length; i++) if (letters[start + i] !== codes[i]) return false;
  return true;
}

/**
 * Is no row of a column within the limit? Only rows near the diagonal can be; the differences between rows add up to the
 * distance of the first of them, and lead on from there.
 */
function isHopeless(up: number, down: number, length: number, column: number, limit: number): boolean {
  const first = Math.max(0, column - limit);
  const last = Math.min(length, column + limit);
  const below = (1 << first) - 1;
  let distance = column + countBits(up & below) - countBits(down & below);
  if (distance <= limit) return false;
  for (let row = first; row < last; row++) {
    distance += ((up >>> row) & 1) - ((down >>> row) & 1);
    if (distance <= limit) return false;
  }
  return true;
}
