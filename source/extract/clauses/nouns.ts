/** Where a noun stands among the chunks: behind a verb, behind a preposition, right before a verb. */
import {
  isActor,
  isActorNoun,
  isAdverb,
  isFiniteVerb,
  isName,
  isNominal,
  isOf,
  isOtherNoun,
  isPreposition,
  isTime,
  isVerbForm,
  ofTypes,
  type Chunk,
} from '../chunks/chunk.ts';
import {beforeBracket} from './brackets.ts';

/** A name, pronoun or noun phrase that owns nothing. */
/** A name, pronoun or noun phrase that owns nothing. */
export const isNoun = (chunk: Chunk | undefined): boolean =>
  isNominal(chunk) && chunk.phrase?.possessive !== true;

/** How many possessors in a row are looked over: Roe's mother's lawyer. */
const possessors = 6;

/** Is it the subject of the verb right behind it, and so no apposition: it was said of Roe, her spokesman said. */
export const isSubjectOfNext = (chunks: readonly Chunk[], at: number): boolean => {
  const next = isAdverb(chunks[at + 1]) ? chunks[at + 2] : chunks[at + 1];
  return next?.subject === at && isFiniteVerb(next);
};

/** Is it the "this" of "this week"? */
export const isTimeWith = (chunks: readonly Chunk[], at: number): boolean =>
  isOtherNoun(chunks[at]) && chunks[at]!.phrase?.tokens.length === 1 && isTime(chunks[at + 1]);

/** Does it stand behind a preposition: in Norland, in downtown Norburg? */
export function dependsOnPreposition(chunks: readonly Chunk[], at: number): boolean {
  const before = chunks[at - 1];
  if (isOtherNoun(before) && isName(chunks[at]) && isAdjective(before)) return isPreposition(chunks[at - 2]);
  if (before?.phrase?.possessive) {
    let k = at - 1;
    while (chunks[k]?.phrase?.possessive && k > at - possessors) k--;
    return isPreposition(chunks[k]);
  }
  return isPreposition(before);
}

/** One word that tells of the name behind it: downtown Norburg, but not: in an interview Roe said. */
const isAdjective = ({phrase}: Chunk): boolean =>
  phrase?.tokens.length === 1 && phrase.determiner === '' && !phrase.possessive && !phrase.plural;

/** The place before another one, adverbs skipped. */
export function before(chunks: readonly Chunk[], at: number): number {
  let k = at - 1;
  while (isAdverb(chunks[k])) k--;
  return k;
}

/** Does it stand right behind a verb? */
export const isObject = (chunks: readonly Chunk[], at: number): boolean =>
  isVerbForm(chunks[before(chunks, at)]);

/** The noun right before a verb, adverbs skipped; not over a comma, and no object of a preposition. */
export function adjacentNoun(chunks: readonly Chunk[], verb: number): number | undefined {
  let k = verb - 1;
  while (chunks[k] && (isAdverb(chunks[k]) || isTime(chunks[k]) || isTimeWith(chunks, k))) k--;
  if (chunks[k]?.type === ')') {
    // a name, its party in brackets, and the verb
    k = beforeBracket(chunks, k) ?? k;
  }
  if (!isNoun(chunks[k])) return undefined;
  return headOf(chunks, k);
}

/** The noun that another one stands behind with "of", "from" and the like: the mayor of Norburg. Undefined where a preposition rules it all. */
function headOf(chunks: readonly Chunk[], at: number): number | undefined {
  let k = at;
  while (dependsOnPreposition(chunks, k)) {
    while (chunks[k - 1]?.phrase && !isPreposition(chunks[k - 1])) k--;
    const preposition = chunks[k - 1]!;
    if (!attaching.has(preposition.word) || !isNoun(chunks[k - 2])) return undefined;
    if (isOf(preposition) && isOfficeOf(chunks[k - 2]!, chunks[k]!)) return k;
    k -= 2;
  }
  return k;
}

/** "Leader of the opposition Jane Roe": an office without an article, before its holder's name. */
const isOfficeOf = (office: Chunk, {phrase}: Chunk): boolean =>
  isActorNoun(office) &&
  office.phrase!.determiner === '' &&
  !office.phrase!.plural &&
  phrase !== undefined &&
  phrase.name.length > 1 &&
  phrase.before.length > 0;

/** Prepositions that mostly go with the noun before them. */
export const attaching = new Set('of from for at in on with by'.split(' '));

const endsClause = ofTypes('.', '¶', 'V', 'v');

/** The noun a relative pronoun goes back to. */
export function nounBefore(chunks: readonly Chunk[], at: number): number | undefined {
  let fallback: number | undefined;
  if (isNoun(chunks[at - 1]) && !isPreposition(chunks[at - 2])) return at - 1;
  for (let k = at - 1; k > at - 8 && k >= 0; k--) {
    if (isActor(chunks[k])) return k;
    if (isOtherNoun(chunks[k])) fallback ??= k;
    if (endsClause(chunks[k])) break;
  }
  return fallback;
}
