/**
 * Those whom an article never names: "a spokeswoman for the ministry", "his deputy", "the court". Each noun phrase that speaks for
 * itself is somebody new, until the same noun with "the" leads back to it.
 */
import type {Context} from './attribution/context.ts';
import {
  isActorNoun,
  isAdverb,
  isName,
  isNounPhrase,
  isOf,
  isOtherNoun,
  isPlainPreposition,
  isRelative,
  type Chunk,
} from './chunks/chunk.ts';
import {places} from './lexicon/places.ts';
import {bodyNouns, partisans, personNouns, players, titles} from './lexicon/roles.ts';

/** The pronoun that somebody takes; null where both "he" and "she" may. */
export type Pronoun = 'he' | 'she' | 'it' | 'they' | null;

export type Unnamed = {
  /** As the article first gives it: "a spokeswoman for the ministry". */
  name: string;
  pronoun: Pronoun;
  /** The words of the phrase in small letters, without the article; the last one is its noun. */
  words: readonly string[];
  /** It cannot be another name for somebody: "a spokeswoman", "Roe’s deputy". */
  isNew: boolean;
};

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

const male = set(
  'boy guy gentleman father dad son brother husband widower uncle grandfather king prince emperor priest monk boyfriend ex-husband actor waiter imam pope',
);
const female = set(
  'girl lady mother mom mum daughter sister wife widow aunt grandmother great-grandmother queen princess nun girlfriend ex-wife fiancee actress waitress',
);
/** Several people in one word: "they" and "it" alike, never "he". */
const groups =
  set(`people family couple pair duo trio group men women children audience crowd police majority plurality minority half
  third quarter percent everyone someone nobody somebody authorities`);
/** Titles that stand before a noun and are none. */
const adjectives = set(
  'prime foreign defence defense interior finance first acting interim former then vice senior presidential federal state district press',
);

/** Is it a noun for one person, so that "he" or "she" can stand for it? */
export const isPersonNoun = (word: string): boolean =>
  (personNouns.has(word) || titles.has(word)) &&
  !bodyNouns.has(word) &&
  !groups.has(word) &&
  !adjectives.has(word);

function pronounOf({word, phrase}: Chunk): Pronoun {
  if (phrase!.plural || groups.has(word)) return 'they';
  if (bodyNouns.has(word)) return 'it';
  if (female.has(word) || word.endsWith('woman')) return 'she';
  return male.has(word) || word.endsWith('man') ? 'he' : null;
}

const isDefinite = (determiner: string): boolean => /^(?:the|this|that)$/.test(determiner);

/** The words of a phrase without its article, in small letters. */
export const wordsOf = ({phrase}: Chunk): string[] =>
  phrase!.tokens
    .map((token) => token.lower)
    .filter((word, i) => word !== 'familiar' && (i > 0 || !/^(?:the|an?|this|that)$/.test(word)));

/** The same one again: "the spokeswoman", said of no other kind of spokeswoman. */
const isAgain = (one: Unnamed, words: readonly string[], chunk: Chunk): boolean =>
  words.length < 8 &&
  one.words.at(-1) === words.at(-1) &&
  (pronounOf(chunk) ?? one.pronoun) === one.pronoun &&
  words.every((word) => one.words.includes(word));

/**
 * Is the phrase one more name for somebody just named, by party, country, age or place in a team alone: "the Democrat", "the Frenchman", "the
 * 19-year-old", "the striker"? The code of the country, or '' where it tells of none; null if it is no such phrase.
 */
export function epithetCountry({word, phrase}: Chunk): string | null {
  if (phrase?.determiner !== 'the' || phrase.plural || phrase.possessive) return null;
  if (partisans.has(word) || players.has(word) || /^(?:socialist|billionaire|\d\d-year-old)$/.test(word))
    return phrase.tokens.length < 5 ? '' : null;
  const place = phrase.tokens.length === 2 ? places.get(phrase.tokens[1]!.text) : undefined;
  return place?.is === 'adjective' && !/(?:sh|ch|ese|iss)$/.test(word) ? place.code : null;
}

export type UnnamedFinder = {
  /** Whom a noun phrase means. */
  person: (at: number) => Unnamed | null;
  /** The body, the firm or the country that a name means, for "it" to stand for. */
  body: (at: number) => Unnamed | null;
};

/** Finds out who is meant, from the first to the last chunk of an article. */
export function unnamedIn({text, chunks, sentence}: Context): UnnamedFinder {
  const last = new Map<string, {one: Unnamed; at: number}>();
  const bodies = new Map<string, Unnamed>();
  const body = (at: number): Unnamed | null => {
    const {phrase} = chunks[at]!;
    if (!isName(chunks[at]) || !phrase || phrase.possessive) return null;
    const isTold = bodyNouns.has(phrase.before.at(-1)?.lower ?? '');
    const name = isTold
      ? text.slice(phrase.name[0]!.start, chunks[at]!.end)
      : nameAt(text, chunks, at).replace(/^(?:the|an?)\s+/i, '');
    const known = bodies.get(name);
    if (known) return known;
    const one: Unnamed = {name, pronoun: 'it', words: [], isNew: true};
    bodies.set(name, one);
    return one;
  };
  const person = (at: number): Unnamed | null => {
    const chunk = chunks[at]!;
    const {phrase, word} = chunk;
    if (!phrase || phrase.possessive) return null;
    if (!isActorNoun(chunk) && !(isOtherNoun(chunk) && isSomebody(chunks, at))) return null;
    if (
      isActorNoun(chunk) &&
      !isPersonNoun(word) &&
      !bodyNouns.has(word) &&
      !phrase.plural &&
      !groups.has(word)
    )
      return null;
    if (phrase.determiner === '' && !phrase.plural) return null;
    const words = wordsOf(chunk);
    const before = last.get(word);
    if (
      before &&
      isDefinite(phrase.determiner) &&
      sentence[at]! - sentence[before.at]! <= 25 &&
      isAgain(before.one, words, chunk)
    ) {
      before.at = at;
      return before.one;
    }
    const isNew = !isDefinite(phrase.determiner) || bodyNouns.has(word);
    const one: Unnamed = {name: nameAt(text, chunks, at), pronoun: pronounOf(chunk), words, isNew};
    last.set(word, {one, at});
    return one;
  };
  return {person, body};
}

/** A pupil, 71, … · a pupil who … */
function isSomebody(chunks: readonly Chunk[], at: number): boolean {
  const behind = chunks[at + 1]?.type === ',' ? at + 2 : at + 1;
  if (isRelative(chunks[behind]) && chunks[behind]!.word === 'who') return true;
  const age = isAdverb(chunks[behind]) ? behind + 1 : behind;
  return behind > at + 1 && /^[1-9]\d$/.test(chunks[age]?.word ?? '') && chunks[age + 1]?.type === ',';
}

/** A phrase with its possessor and with what it is of, or for: "Roe’s deputy", "a spokeswoman for the ministry". */
function nameAt(text: string, chunks: readonly Chunk[], at: number): string {
  let from = at;
  while (chunks[from]!.phrase?.determiner === "'s" && chunks[from - 1]?.phrase?.possessive) from--;
  return text.slice(chunks[from]!.start, chunks[complementEnd(chunks, at)]!.end).replace(/\s+/g, ' ');
}

/** Is it a phrase that is none without what follows: two people familiar with the talks? */
export const isFamiliar = ({phrase}: Chunk): boolean => phrase?.tokens.at(-1)!.lower === 'familiar';

/** Five months’ probation */
const isSpan = ({word}: Chunk): boolean => /^(?:hour|day|night|week|month|year)s?$/.test(word);

/** The last chunk of a phrase with what it is of, or for. */
export function complementEnd(
  chunks: readonly Chunk[],
  at: number,
  links = isPersonNoun(chunks[at]!.word) || isFamiliar(chunks[at]!) ? /^(?:of|for|at|from|to|with)$/ : /^of$/,
): number {
  let to = at;
  for (let k = 0; k < 2; k++) {
    const link = chunks[to + 1];
    if ((!isOf(link) && !isPlainPreposition(link)) || !(k === 0 ? links : /^of$/).test(link.word)) break;
    let noun = to + 2;
    while (chunks[noun]?.phrase?.possessive && !isSpan(chunks[noun]!)) noun++;
    if (!chunks[noun]?.phrase || !isNounPhrase(chunks[noun]) || isSpan(chunks[noun]!)) break;
    to = noun;
  }
  return to;
}
