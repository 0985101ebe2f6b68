/** What is put between a subject and its verb: brackets, dashes, and what stands between two commas. */
import {isName, isNameOrPronoun, ofTypes, type Chunk} from '../chunks/chunk.ts';
import {beforeBracket} from './brackets.ts';
import {before, dependsOnPreposition, isNoun, isObject} from './nouns.ts';

const endsDash = ofTypes('-', '.', '?', '¶', ';');
/** What may stand between two commas behind a subject. */
const isInserted = ofTypes('H', 'n', 'N', 'o', 'F', 'P', 'R', 'D', 'C', 'g', 'G', '(', ')');

/** The name or pronoun before what stands between two commas: Roe, the minister of trade, said; he, once again, said; Roe (43), said. */
export function beforeInsertion(chunks: readonly Chunk[], verb: number): number | undefined {
  let k = before(chunks, verb);
  if (chunks[k]?.type === '-') {
    // Roe – who was late – said
    for (const end = k - 20; k > end && chunks[--k] && !endsDash(chunks[k]););
    return chunks[k]?.type === '-' &&
      isNoun(chunks[k - 1]) &&
      !dependsOnPreposition(chunks, k - 1) &&
      !isObject(chunks, k - 1)
      ? k - 1
      : undefined;
  }
  if (chunks[k]?.type !== ',') return undefined;
  k--;
  if (chunks[k]?.type === ')') {
    const at = beforeBracket(chunks, k);
    return at !== undefined && isNoun(chunks[at]) && !dependsOnPreposition(chunks, at) ? at : undefined;
  }
  for (const end = k - 14; k > end && isInserted(chunks[k]); k--);
  if (k === verb - 2 && chunks[k]?.type !== ',') return undefined;
  if (chunks[k]?.type !== ',' || chunks[k - 1]?.type === ',') return undefined;
  k--;
  if (chunks[k]?.type === ')') k = beforeBracket(chunks, k) ?? k;
  if (chunks[k - 1]?.type === ',' && isName(chunks[k - 2]) && dependsOnPreposition(chunks, k - 2))
    return undefined; // in Norburg, Norland, in May
  return isNameOrPronoun(chunks[k]) &&
    !chunks[k]!.phrase?.possessive &&
    !dependsOnPreposition(chunks, k) &&
    !isObject(chunks, k)
    ? k
    : undefined;
}
