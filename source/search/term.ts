/** A word that is searched for, as the matchers take it. */
import {codesOf, maskOf} from './vocabulary.ts';

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
  return {word, codes, mask: maskOf(codes), errors: exact ? 0 : errorsAllowed(word), exact, open};
}

/** A word longer than this is not looked for with errors: a column of the distance table must fit 32 bits. */
export const longestFuzzy = 31;

/** How many typing errors a word may hold: none below four letters or in numbers, one for four to six, two from seven. */
export function errorsAllowed(word: string): number {
  if (word.length < 4 || word.length > longestFuzzy || /\p{N}/u.test(word)) return 0;
  return word.length < 7 ? 1 : 2;
}
