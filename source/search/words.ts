/**
 * Text into words. A word is a run of letters and digits, folded, without apostrophes and accents written as marks of
 * their own: "Don’t" is dont. An apostrophe after a single letter separates where a longer word follows ("l'Ukraine",
 * "O'Brien"), hyphens always do; the search joins neighbours again ("cease-fire", "ceasefire").
 *
 * Scripts that put no spaces between words (Chinese, Japanese, Thai …) become overlapping pairs of characters, the
 * bigrams that CJK analysers use: 停火协议 is 停火, 火协 and 协议.
 */
import {
  apostrophe,
  foldAndKind,
  foldUnit,
  ignorable,
  isHighSurrogate,
  isLetterPair,
  kindOf,
  letter,
  unspaced,
} from './fold.ts';

/** Letters of a word that count; what is longer is cut, in texts and queries alike. */
export const longestWord = 64;

/**
 * @param codes the folded letters, in the first `length` places; good only during the call
 * @param from, to where the word stands in the text, in UTF-16 units
 */
export type WordVisitor = (codes: Uint16Array, length: number, from: number, to: number) => void;

const codes = new Uint16Array(longestWord);

/** Calls `visit` with each word of `text`, in order. */
export function eachWord(text: string, visit: WordVisitor): void {
  let length = 0;
  let from = 0;
  let to = 0;
  /** Where the last character of a run without spaces stands, and how many there were. */
  let previous = -1;
  let run = 0;

  for (let i = 0; i < text.length; i++) {
    let unit = text.charCodeAt(i);
    let known = foldAndKind(unit);
    if (known >>> 16 === letter && run === 0) {
      // A row of letters: nearly all there is to see.
      if (length === 0) from = i;
      do {
        if (length < longestWord) codes[length++] = known;
        if (++i === text.length) break;
        unit = text.charCodeAt(i);
        known = foldAndKind(unit);
      } while (known >>> 16 === letter);
      to = i;
      if (i === text.length) break;
    }
    let kind = known >>> 16;
    if (isHighSurrogate(unit) && isLetterPair(text, i)) {
      if (length === 0) from = i;
      if (length + 1 < longestWord) {
        codes[length++] = unit;
        codes[length++] = text.charCodeAt(i + 1);
      }
      to = ++i + 1;
      kind = letter;
    } else if (kind === letter) {
      if (length === 0) from = i;
      if (length < longestWord) codes[length++] = foldUnit(unit);
      to = i + 1;
    } else if (kind === ignorable) {
      if (length > 0) to = i + 1;
      continue;
    } else if (length > 0 && !(kind === apostrophe && joins(text, i, length))) {
      visit(codes, length, from, to);
      length = 0;
    }

    if (kind === unspaced) {
      if (run > 0) {
        codes[0] = foldUnit(text.charCodeAt(previous));
        codes[1] = foldUnit(unit);
        visit(codes, 2, previous, i + 1);
      }
      run++;
      previous = i;
    } else if (run > 0) {
      if (run === 1) visitOne(text, previous, length, visit);
      run = 0;
    }
  }

  if (length > 0) visit(codes, length, from, to);
  if (run === 1) visitOne(text, previous, 0, visit);
}

/** The words of `text` as strings. */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  eachWord(text, (codes, length) => {
    words.push(String.fromCharCode(...codes.subarray(0, length)));
  });
  return words;
}

/** A run of one character is a word by itself. `held` letters of the next word are already in `codes`. */
function visitOne(text: string, at: number, held: number, visit: WordVisitor): void {
  if (held === 0) {
    codes[0] = foldUnit(text.charCodeAt(at));
    visit(codes, 1, at, at + 1);
  } else {
    visit(Uint16Array.of(foldUnit(text.charCodeAt(at))), 1, at, at + 1);
  }
}

/** Does the apostrophe at `i`, after a word of `length` letters, stand inside one word? */
function joins(text: string, i: number, length: number): boolean {
  const isLetter = (at: number) => at < text.length && kindOf(text.charCodeAt(at)) === letter;
  if (!isLetter(i + 1)) return false;
  return !(length === 1 && isLetter(i + 2) && isLetter(i + 3));
}
