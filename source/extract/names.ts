/** What a name tells by itself: whether it is a person's, which words count for sameness, and whether "he" or "she" fits it. */
import type {Chunk, Phrase} from './chunks/chunk.ts';
import {femaleNames, maleNames} from './lexicon/given-names.ts';
import {otherPlaces, places} from './lexicon/places.ts';
import {bodyNameWords, bodyNouns, honorifics, personNouns, placeNameWords, titles} from './lexicon/roles.ts';
import {sentenceOpeners, times} from './lexicon/function-words.ts';

export type Gender = 'he' | 'she' | null;

/** The words of a name, as they stand and folded, without what does not count for sameness. */
export type NameWords = {words: string[]; folded: string[]};

/** Behind a name, and no part of it for sameness: Roe Jr., Roe KC. */
const suffix = /^(?:[js]r|ii|iii|iv|[kq]c|mp|mep|msp|[odmc]be|ph\.?d|m\.?d|esq)$/;

/** Letters that Unicode does not take for others with a mark. */
const plainLetters: Record<string, string> = {ı: 'i', ð: 'd', đ: 'd', ł: 'l', ø: 'o', æ: 'ae', œ: 'oe', ß: 'ss', þ: 'th'}; // prettier-ignore

/** A word of a name with what differs between spellings taken off: Zelenskyy, Zelenskiy and Zelensky fold together. */
export function fold(word: string): string {
  const plain = isPlain.test(word) ? word.toLowerCase() : plainOf(word);
  return plain.length > 5 ? plain.replace(/(?:iy|ij|yy|yi|ii)$/, 'y') : plain;
}

/** Most words are; then nothing is to be taken off. */
const isPlain = /^[A-Za-z]+$/;

const plainOf = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ıðđłøæœßþ]/g, (letter) => plainLetters[letter]!)
    .replace(/[’'.]/g, '')
    .replace(/‑/g, '-')
    .replace(/^(?:a[dlnrstz]|ash|e[dl])-/, ''); // al-Basri, Basri

/** A word in capitals as a name has it, REED: Reed; other words as they are. */
export const lowered = (word: string): string =>
  isAcronym(word) ? word.replaceAll(/(?<=\p{L})\p{L}+/gu, (rest) => rest.toLowerCase()) : word;

/** The words of a name as they count for sameness: no suffix, no initial in the middle; in small letters where it is a label in capitals. */
export function nameWords(phrase: Phrase, isLabel = false): NameWords {
  const tokens = phrase.name.filter(
    (token, i) =>
      !(i > 0 && suffix.test(token.lower)) &&
      !(i > 0 && i < phrase.name.length - 1 && /^\p{Lu}\.?$/u.test(token.text)),
  );
  const words = tokens.map((token) => (isLabel ? lowered(token.text) : token.text));
  return {words, folded: words.map(fold)};
}

/**
 * Takes two surnames without their hyphen for one where the article has them with it elsewhere: "Ms Smith Jones", who is Mary Smith-Jones
 * and no Jones. Changes the names given.
 */
export function joinSurnames(names: readonly NameWords[]): void {
  const double = new Set(names.map(({folded}) => folded.at(-1)!).filter((word) => word.includes('-')));
  if (double.size === 0) return;
  for (const {words, folded} of names) {
    if (folded.length < 2 || !double.has(folded.slice(-2).join('-'))) continue;
    words.splice(-2, 2, words.slice(-2).join('-'));
    folded.splice(-2, 2, folded.slice(-2).join('-'));
  }
}

/** A first name, or one of two with a hyphen: Jean-Marc. */
export const isGivenName = (word: string): boolean => {
  if (maleNames.has(word) || femaleNames.has(word)) return true;
  const first = word.includes('-') ? /^(?:\p{L}{3,})(?=-\p{Lu})/u.exec(word)?.[0] : undefined;
  return first !== undefined && (maleNames.has(first) || femaleNames.has(first));
};

/** Words for places and bodies that are family names too. */
const surnames = new Set(
  'hill hills west north east hall lake park lane day bay church post star bank law south valley fox towers rivers forest'.split(
    ' ',
  ),
);
/** Words that open sentences and are family names too. */
const nameOpeners = new Set('may will long short good best small high low'.split(' '));
/** Is it one of those alone, which may stand for a full name, but tells of nobody by itself? */
export const isOpener = (words: readonly string[]): boolean =>
  words.length === 1 && nameOpeners.has(words[0]!.toLowerCase());
/** Words of time that are names too. */
const nameMonths = new Set('may march april june august'.split(' '));

const isSaint = /^(?:st|saint)$/;

/** Port Norburg, Upper Norburg */
const opensTown = /^(?:port|fort|mount|cape|great|little|upper|lower|new|north|south|east|west|san|santa)$/;

const isAcronym = (word: string): boolean =>
  word.length > 1 && /^[\p{Lu}\p{N}.&-]+$/u.test(word) && !/^\p{Lu}\.$/u.test(word);

/** How sure a noun phrase is to name a person, from itself alone: 2 certain, 1 possible, 0 no. The label of a transcript may be in capitals, and who speaks may be called Will. */
export function likeness({phrase}: Chunk, isLabel: boolean, speaks: boolean): 0 | 1 | 2 {
  if (!phrase || phrase.name.length === 0 || phrase.name.length > 5) return 0;
  const words = phrase.name;
  const [first, last] = [words[0]!, words.at(-1)!];
  const whole = words.map((token) => token.text).join(' ');
  if (places.has(whole) || otherPlaces.has(whole)) return 0;
  const given = isGivenName(isLabel ? lowered(first.text) : first.text);
  const isTime = (lower: string, i: number): boolean =>
    times.has(lower) && !nameMonths.has(lower) && !(i === 0 && given && words.length > 1);
  if (words.some(({lower}, i) => isTime(lower, i))) return 0;
  if (words.some((token) => token.kind === 'number' || /^(?:of|the|and|&|for|on)$/.test(token.lower)))
    return 0;
  if (!last.capital || last.text.length < 2) return 0;
  // a rival may be a firm
  const titled = phrase.before.some(
    ({lower}) =>
      (honorifics.has(lower) && !isSaint.test(lower)) ||
      ((titles.has(lower) || personNouns.has(lower)) && !bodyNouns.has(lower) && !/^rivals?$/.test(lower)),
  );
  if (!titled && isSaint.test(phrase.before.at(-1)?.lower ?? '')) return 0; // a church
  // "the environmental group Roe"
  if (!titled && !given && bodyNouns.has(phrase.before.at(-1)?.lower ?? '')) return 0;
  const isThing = bodyNameWords.has(last.lower) || placeNameWords.has(last.lower);
  const isSurname = surnames.has(last.lower) && words.length < 3 && phrase.determiner !== 'the';
  if (isThing && !isSurname) return 0;
  if (!titled && !given && words.length === 2 && opensTown.test(first.lower)) return 0;
  if (!isLabel && words.every((token) => isAcronym(token.text))) return 0;
  if (places.get(first.text)?.is === 'adjective' && words.length > 1 && !given) return 0;
  if (personNouns.has(last.lower) && !given) return 0;
  if (isThing && !given) return 1;
  const isMiddle = words.length === 3 && first.text.length > 2 && isGivenName(words[1]!.text); // Kelso Ann Roe
  if (titled || (words.length > 1 && given) || isMiddle) return 2;
  // "After the programme Roe said": the surname alone, behind another noun
  if (phrase.determiner === 'the' && (words.length > 1 || phrase.before.length < 2)) return 0;
  const opens = sentenceOpeners.has(last.lower) && !(speaks && nameOpeners.has(last.lower));
  if (words.length === 1 && (opens || titles.has(last.lower))) return 0;
  return 1;
}

/** What a name tells of "he" or "she": an honorific, or the given name. */
export function genderOf(phrase: Phrase, words: readonly string[]): Gender {
  for (const {lower} of phrase.before) {
    if (/^(?:mr|sir|lord|king|prince|father|brother|herr|monsieur|spokesman|chairman|congressman|councilman|businessman|actor)$/.test(lower)) return 'he'; // prettier-ignore
    if (/^(?:mrs|ms|miss|dame|lady|queen|princess|sister|madam|madame|frau|spokeswoman|chairwoman|congresswoman|councilwoman|businesswoman|actress)$/.test(lower)) return 'she'; // prettier-ignore
  }
  return words.length < 2 ? null : givenGender(words[0]!);
}

export function givenGender(name: string): Gender {
  const [male, female] = [maleNames.has(name), femaleNames.has(name)];
  return male === female ? null : male ? 'he' : 'she';
}

const initialFits = (a: string, b: string): boolean =>
  a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));

/** Can two names with the same last word be one person's? */
export function matches(known: readonly string[], folded: readonly string[]): boolean {
  if (folded.length === 1 || known.length === 1) return true;
  return (
    initialFits(known[0]!, folded[0]!) ||
    known.slice(0, -1).includes(folded[0]!) ||
    folded.slice(0, -1).includes(known[0]!)
  );
}
