/** Headlines With a Capital on Each Word: there it says nothing of names, and so is taken off small words and verbs. */
import {
  adverbs, coordinators, determiners, objectPronouns, possessives, prepositions, relatives, subjectPronouns, subordinators,
} from '../lexicon/function-words.ts'; // prettier-ignore
import {auxiliaries, verbs} from '../lexicon/verbs.ts';
import type {Token} from '../tokens.ts';
import {surelyVerbs} from './verb-groups.ts';

/** A headline is no longer than this, in UTF-16 units. */
const longest = 200;

/** Is it a line of which nearly every longer word has a capital? */
export function isHeadline(text: string, from: number, to: number): boolean {
  if (to - from > longest || text[from] === '(') return false; // (Reporting by Jane Roe; Editing by John Doe)
  const words = text.slice(from, to).match(/\p{L}[\p{L}\p{M}’'-]{3,}/gu) ?? [];
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return words.length >= 4 && capitals >= 0.85 * words.length;
}

/** The words of a headline, small words and surely verbs without their capital. */
export const withoutCapitals = (tokens: readonly Token[]): Token[] =>
  tokens.map((token, i) =>
    token.capital && (i > 0 || tokens[1]?.capital === true) && !token.possessive && isSmall(token)
      ? token.withoutCapital()
      : token,
  );

const smallWords: readonly ReadonlySet<string>[] = [
  auxiliaries, adverbs, coordinators, determiners, objectPronouns, possessives, prepositions, relatives, subjectPronouns, subordinators,
]; // prettier-ignore

function isSmall({lower, text}: Token): boolean {
  if (/^(?:US|IT|WHO|AM|May|Will|MAY|WILL)$/.test(text)) return false;
  if (smallWords.some((words) => words.has(lower)) || surelyVerbs.has(lower)) return true;
  const verb = verbs.get(lower);
  return verb !== undefined && verb.cue !== null && verb.form !== 'base';
}
