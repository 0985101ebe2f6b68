/** Counts how often words go with the source of something said, for `attribution/words.ts`. */
import {
  headWord,
  middle,
  wordBefore,
  wordBehind,
  wordPlaces,
  type WordLevels,
  type WordPlace,
} from '../attribution/words.ts';
import {extent, overlap, type Article} from './data.ts';

/** Words seen less often are left out. */
const fewest = 8;
/** As if each word had been seen that often more, with the share that all words have. */
const damping = 10;

type Count = {sources: number; all: number};
/** Per place, and per place and word parted by a space: how often with a source, and how often at all. */
export type Counts = ReadonlyMap<string, Count>;

const none: Count = {sources: 0, all: 0};

/** What the annotators say of all the names and noun phrases outside quotations, be they sources of quoted or of reported speech. */
export function countWords({context: {chunks, candidates, verbsOf}, attributions}: Article): Counts {
  const counts = new Map<string, Count>();
  const sources = attributions.flatMap(({source}) => (source[0] ? [extent(source[0])] : []));
  for (const at of candidates) {
    const chunk = chunks[at]!;
    const isSource = sources.some((span) => overlap(span, [chunk.start, chunk.end]) > 0);
    const count = (key: string): void => {
      const {sources, all} = counts.get(key) ?? none;
      counts.set(key, {sources: sources + (isSource ? 1 : 0), all: all + 1});
    };
    const add = (place: WordPlace, word: string): void => {
      count(place);
      count(`${place} ${word}`);
    };
    add('head', headWord(chunk));
    for (const verb of verbsOf.get(at) ?? []) add('verb', chunks[verb]!.word);
    add('before', wordBefore(chunks, at));
    add('behind', wordBehind(chunks, at));
  }
  return counts;
}

export function addUp(several: readonly Counts[]): Counts {
  const sum = new Map<string, Count>();
  for (const counts of several)
    for (const [key, {sources, all}] of counts) {
      const before = sum.get(key) ?? none;
      sum.set(key, {sources: before.sources + sources, all: before.all + all});
    }
  return sum;
}

/**
 * The levels of words: the logarithm of their odds against those of all words in that place.
 *
 * @param without an article whose own counts are to be left out, so that it is not learnt from its own labels
 */
export function levelsOf(counts: Counts, without: Counts = new Map()): WordLevels {
  return (place, word) => {
    const key = `${place} ${word}`;
    const [count, own, whole] = [counts.get(key) ?? none, without.get(key) ?? none, counts.get(place)!];
    const all = count.all - own.all;
    if (all < fewest) return middle;
    const usual = whole.sources / whole.all;
    const share = (count.sources - own.sources + damping * usual) / (all + damping);
    const level = middle + Math.round(logit(share) - logit(usual));
    return Math.max(0, Math.min(2 * middle, level));
  };
}

const logit = (share: number): number => Math.log(share / (1 - share));

/** Writes down the words that are not at the middle. */
export function writeWords(counts: Counts): Record<string, Record<string, string>> {
  const levels = levelsOf(counts);
  const file: Record<string, Record<string, string[]>> = Object.fromEntries(wordPlaces.map((p) => [p, {}]));
  for (const key of [...counts.keys()].sort()) {
    const [place, ...rest] = key.split(' ');
    const level = levels(place as WordPlace, rest.join(' '));
    if (rest.length === 1 && level !== middle) (file[place!]![level] ??= []).push(rest[0]!);
  }
  return Object.fromEntries(
    Object.entries(file).map(([place, lists]) => [
      place,
      Object.fromEntries(Object.entries(lists).map(([level, words]) => [level, words.join(' ')])),
    ]),
  );
}
