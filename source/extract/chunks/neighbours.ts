/** What the words and chunks on either side tell of a word. */
import {auxiliaries, verbs} from '../lexicon/verbs.ts';
import {
  coordinators, determiners, objectPronouns, possessives, prepositions, subjectPronouns, subordinators, times,
} from '../lexicon/function-words.ts'; // prettier-ignore
import type {Token} from '../tokens.ts';
import {endsParagraph, isQuotation, ofTypes, type Chunk} from './chunk.ts';

const opensSentence = ofTypes('.', '?', ':', '-', '(');

/** Does a sentence begin here, so that a capital letter says nothing? */
export function beginsSentence(chunks: readonly Chunk[], i: number): boolean {
  const before = chunks.at(-1);
  if (opensSentence(before)) return true;
  if (i > 0) return false;
  return endsParagraph(before) || (isQuotation(before) && before.word !== ',');
}

/**
 * "Will", "From", "Cross": a small word or a verb with a capital in the middle of a sentence is a name. Among capitals it may be a word of a
 * headline, unless it is "Per", which is a first name too.
 */
export function isNameAfterAll(tokens: readonly Token[], i: number, chunks: readonly Chunk[]): boolean {
  const token = tokens[i]!;
  if (!token.capital || token.text.length < 2 || /^i[’']/.test(token.lower) || times.has(token.lower))
    return false;
  if (beginsSentence(chunks, i)) return false;
  if (token.text === 'Per' && tokens[i + 1]?.capital && !measures.has(tokens[i + 1]!.lower)) return true;
  return !tokens[i + 1]?.capital && !tokens[i - 1]?.capital;
}

/** Does the abbreviation before this word end a sentence too: in the U.S. He says? */
export function endsSentence(tokens: readonly Token[], i: number): boolean {
  const [last, token] = [tokens[i - 1], tokens[i]];
  return (
    last?.text.endsWith('.') === true &&
    /^\p{Lu}\.\p{Lu}|^[JS]r|^[Ii]nc|^[Cc]orp|^Co|^[ap]\.m/u.test(last.text) &&
    token?.capital === true &&
    opensClause.has(token.lower)
  );
}

/** Words that begin a sentence and no name. */
const opensClause: ReadonlySet<string> = new Set(
  'he she they we i it you the a an this that these those his her their our my its but and while when if although though as in at on after since because'.split(
    ' ',
  ),
);

/** What is counted by: Income Per Head. */
const measures: ReadonlySet<string> = new Set(
  'capita cent head person diem annum hour day night week month quarter year unit share household pupil student mile kilometre litre'.split(
    ' ',
  ),
);

/** After a word in -s that may be a noun or a verb: does what follows make it a verb? */
export const takesObject = (next: Token): boolean =>
  determiners.has(next.lower) ||
  possessives.has(next.lower) ||
  (subjectPronouns.has(next.lower) && next.lower !== 'who') ||
  objectPronouns.has(next.lower);

/** What no noun phrase begins with. */
const beforeNouns: ReadonlySet<string> = new Set([
  ...auxiliaries, ...prepositions, ...coordinators, ...subordinators, ...subjectPronouns,
]); // prettier-ignore

export const startsNoun = (token: Token): boolean =>
  token.kind === 'number' || (token.kind === 'word' && !beforeNouns.has(token.lower));

export const isSingularNoun = (tokens: readonly Token[], i: number): boolean =>
  !tokens[i]!.capital &&
  !verbs.has(tokens[i]!.lower) &&
  !determiners.has(tokens[i]!.lower) &&
  !possessives.has(tokens[i]!.lower) &&
  !tokens[i]!.lower.endsWith('s');

/** As the website notes: … */
const endsClause = (next: Token | undefined): boolean =>
  next === undefined || next.kind === 'mark' || next.lower === 'that' || takesObject(next);

/** Does a clause with a verb of its own follow, so that "before" or "after" is no preposition? */
export function clauseFollows(tokens: readonly Token[], from: number): boolean {
  const reach = tokens[from - 1]?.lower === 'as' ? 12 : 6;
  for (let k = from; k < from + reach && tokens[k]; k++) {
    const {lower, kind, capital} = tokens[k]!;
    if (lower === '(') while (k < from + reach && tokens[k] && tokens[k]!.lower !== ')') k++;
    else if (kind === 'mark' && !/^[’']$/.test(lower)) return false;
    if (subjectPronouns.has(lower)) return true;
    if (auxiliaries.has(lower)) return true;
    const verb = capital ? undefined : verbs.get(lower);
    if (verb?.form === 'past') return true;
    const agrees = verb?.form === 's' || (verb?.form === 'base' && tokens[k - 1]!.lower.endsWith('s'));
    if (k > from && agrees && verb.cue && endsClause(tokens[k + 1])) return true;
  }
  return false;
}
