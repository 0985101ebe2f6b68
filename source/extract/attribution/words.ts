/**
 * What single words tell: how often that which is so called, or does so, or stands beside the word, is the source of something said. A
 * spokesman nearly always is, votes hardly ever; who warns mostly is, and who stands behind "accused" hardly ever.
 *
 * The words stand in `words.json`, counted by `training/words.ts`, each at a level from 0 (hardly ever) to 6 (nearly always); those that
 * are rare, or tell nothing, are left out and are at the middle.
 */
import {isName, isQuotation, isTime, type Chunk} from '../chunks/chunk.ts';

/** Where a word stands: at the head of a candidate, as the verb it is the subject of, or as the chunk before or behind it. */
export const wordPlaces = ['head', 'verb', 'before', 'behind'] as const;
export type WordPlace = (typeof wordPlaces)[number];
export type WordLevels = (place: WordPlace, word: string) => number;

export const middle = 3;

/** The word at the head of a candidate; of a name, the title that it bears. */
export const headWord = (chunk: Chunk): string =>
  isName(chunk) ? `N:${chunk.phrase!.before.at(-1)?.lower ?? ''}` : chunk.word;

/** The word of a chunk beside a candidate; a sign, a name, a time or a quotation is one whatever it is. */
const besideWord = (chunk: Chunk | undefined): string =>
  !chunk
    ? '^'
    : isName(chunk) || isTime(chunk) || isQuotation(chunk) || !/\p{L}/u.test(chunk.word)
      ? chunk.type
      : chunk.word;

export const wordBefore = (chunks: readonly Chunk[], at: number): string => besideWord(chunks[at - 1]);

/** Behind an owner stands what is owned. */
export const wordBehind = (chunks: readonly Chunk[], at: number): string =>
  (chunks[at]!.phrase?.possessive ? '’s:' : '') + besideWord(chunks[at + 1]);

/** @param file per place and level, the words, parted by spaces */
export function readWords(file: Record<WordPlace, Record<string, string>>): WordLevels {
  const [head, verb, before, behind] = wordPlaces.map((place) => levelsAt(file[place]));
  const levels = {head, verb, before, behind};
  return (place, word) => levels[place]!.get(word) ?? middle;
}

function levelsAt(lists: Record<string, string>): Map<string, number> {
  const levels = new Map<string, number>();
  for (const [level, words] of Object.entries(lists))
    for (const word of words.split(' ')) levels.set(word, Number(level));
  return levels;
}
