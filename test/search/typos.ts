/** Typing errors by rule: a letter left out, doubled, wrong, added, or swapped with the next; first letters too. */
import type {Random} from './random.ts';

const alphabet = 'abcdefghijklmnopqrstuvwxyz';

/** @param first may the first letter change? */
export function mistype(word: string, random: Random, first = false): string {
  const letters = [...word];
  const from = first ? 0 : 1;
  const at = first ? 0 : from + random.below(letters.length - from);
  switch (random.below(5)) {
    case 0:
      letters.splice(at, 1);
      break;
    case 1:
      letters.splice(at, 0, letters[at]!);
      break;
    case 2:
      letters[at] = otherThan(letters[at]!, random);
      break;
    case 3:
      letters.splice(at, 0, random.pick([...alphabet]));
      break;
    default: {
      const swap = Math.min(at, letters.length - 2);
      [letters[swap], letters[swap + 1]] = [letters[swap + 1]!, letters[swap]!];
    }
  }
  return letters.join('');
}

function otherThan(letter: string, random: Random): string {
  const other = random.pick([...alphabet]);
  return other === letter ? otherThan(letter, random) : other;
}

/** Errors as people make them: none in short words, one in most others, sometimes two in long ones. */
export function mistyped(word: string, random: Random): string {
  if (word.length < 4) return word;
  const once = mistype(word, random, random.next() < 0.2);
  // The word with one error may have become too short for two.
  return word.length >= 8 && once.length >= 7 && random.next() < 0.4 ? mistype(once, random) : once;
}

/**
 * A query of a few of the longer words of a text, in order or not, most of them with errors.
 * The text must have a word of six letters.
 */
export function mistypedQuery(text: string, random: Random): string {
  const words = [...new Set(text.toLowerCase().match(/\p{L}{4,}/gu))].filter((word) => /^[a-z]+$/.test(word));
  const count = Math.min(words.length, 2 + random.below(3));
  const chosen: string[] = [];
  while (chosen.length < count) {
    const word = random.pick(words);
    if (!chosen.includes(word)) chosen.push(word);
  }
  // Nobody looks for "that after": one word at least must say something.
  if (!chosen.some((word) => word.length > 5)) return mistypedQuery(text, random);
  if (random.next() < 0.7) chosen.sort((a, b) => words.indexOf(a) - words.indexOf(b));
  return chosen.map((word) => (random.next() < 0.7 ? mistyped(word, random) : word)).join(' ');
}
