/**
 * What the feed says beside quotations, in our own words: where a word is looked for that no quotation is like. Gone through anew for each
 * query, the newest first and only so much of it.
 */
import {likenessOf} from './likeness.ts';
import type {Term} from './term.ts';
import {codesOf, countBits, maskOf} from './vocabulary.ts';
import {wordsOf} from './words.ts';

/** What the feed says beside a quotation, by the quotation's number: its entry. */
export type Beside = (doc: number) => string;

/** How like a term a quotation is beside which the word itself stands. */
const aside = 0.6;
/** So much is looked through, in UTF-16 units: what takes some ms. */
const most = 100_000;

/** The words that stand beside quotations, each with the numbers of these; all, or those of the newest. */
export type WordsBeside = {docs: ReadonlyMap<string, readonly number[]>; isAll: boolean};

/** The words beside the quotations before number `until`. */
export function wordsBeside(beside: Beside, until: number): WordsBeside {
  const docs = new Map<string, number[]>();
  let text: string | undefined;
  let words: ReadonlySet<string> = new Set();
  let room = most;
  let doc = until - 1;
  for (; doc >= 0 && room > 0; doc--) {
    const other = beside(doc);
    room -= other.length;
    // those of one entry have the same
    if (other !== text) words = new Set(wordsOf((text = other)));
    for (const word of words) {
      const list = docs.get(word);
      if (list) list.push(doc);
      else docs.set(word, [doc]);
    }
  }
  return {docs, isAll: doc < 0};
}

/** The quotations beside which a word stands that is like the term, and how like it is. */
export function foundBeside({docs}: WordsBeside, term: Term): Map<number, number> {
  const found = new Map<number, number>();
  for (const [word, list] of docs) {
    const likeness = aside * likenessBeside(term, codesOf(word));
    if (likeness > 0) for (const doc of list) found.set(doc, Math.max(likeness, found.get(doc) ?? 0));
  }
  return found;
}

/** How like a term a word is; as in the vocabulary, an edit takes away one letter at most. */
export const likenessBeside = (term: Term, letters: Uint16Array): number =>
  countBits(term.mask & ~maskOf(letters)) > term.errors ? 0 : likenessOf(term, letters, 0, letters.length);
