/**
 * The words of an index that are like a term, kept for the last terms asked for. Typing changes one term at a time, and
 * adds to it: with a letter more it is like fewer words, so these are picked from what the shorter term was like. The
 * vocabulary itself is walked when more errors are allowed than before, from the fourth letter on and the seventh.
 */
import {eachLike, likenessOf} from './likeness.ts';
import type {SearchIndex} from './search-index.ts';
import {errorsAllowed, type Term} from './term.ts';
import type {Vocabulary} from './vocabulary.ts';

export type LikeWords = {
  tokens: number[];
  likenesses: number[];
  /** Words from this number on have not been looked at. */
  upTo: number;
};

const remembered = 32;
const memories = new WeakMap<SearchIndex, Map<string, LikeWords>>();

/** Words said only later than somebody searches for are among them. */
export function likeWords(index: SearchIndex, term: Term): LikeWords {
  const memory = memoryOf(index);
  const key = keyOf(term.word, term.open, term.exact);
  const words = memory.get(key) ?? narrowed(memory, index.vocabulary, term);
  memory.delete(key);
  memory.set(key, words);
  if (memory.size > remembered) memory.delete(memory.keys().next().value!);
  const {tokens, likenesses} = words;
  eachLike(
    index.vocabulary,
    term,
    (id, likeness) => {
      tokens.push(id);
      likenesses.push(likeness);
    },
    words.upTo,
  );
  words.upTo = index.vocabulary.size;
  return words;
}

/**
 * What the term is like of what it was like before it was closed, or before its last letter: an edit distance to the
 * beginning of a word never falls as the term grows.
 */
function narrowed(memory: Map<string, LikeWords>, vocabulary: Vocabulary, term: Term): LikeWords {
  const words: LikeWords = {tokens: [], likenesses: [], upTo: 0};
  if (term.errors === 0) return words;
  for (const shorter of [term.word, term.word.slice(0, -1)]) {
    const wider = memory.get(keyOf(shorter, true, false));
    if (!wider || errorsAllowed(shorter) < term.errors) continue;
    const {letters, starts, lengths} = vocabulary;
    for (const id of wider.tokens) {
      const likeness = likenessOf(term, letters, starts[id]!, lengths[id]!);
      if (likeness === 0) continue;
      words.tokens.push(id);
      words.likenesses.push(likeness);
    }
    words.upTo = wider.upTo;
    break;
  }
  return words;
}

function keyOf(word: string, open: boolean, exact: boolean): string {
  return `${open ? '*' : ''}${exact ? '=' : ''}${word}`;
}

function memoryOf(index: SearchIndex): Map<string, LikeWords> {
  const known = memories.get(index);
  if (known) return known;
  const memory = new Map<string, LikeWords>();
  memories.set(index, memory);
  return memory;
}
