/** Subjects that stand behind their verb: "…," said Roe; and those of passives: dismissed by Roe. */
import {
  isActor,
  isAdverb,
  isBy,
  isCueVerb,
  isOtherNoun,
  isPlainPreposition,
  isQuotation,
  ofTypes,
  type Chunk,
} from '../chunks/chunk.ts';
import {isNoun} from './nouns.ts';

/** Does the verb stand right behind a quotation, but for a comma, a dash, an adverb or "so"? */
export function afterQuote(chunks: readonly Chunk[], verb: number): boolean {
  let k = verb - 1;
  if (chunks[k]?.word === 'so') k--;
  while (chunks[k] && (chunks[k]!.type === ',' || chunks[k]!.type === '-' || isAdverb(chunks[k]))) k--;
  return isQuotation(chunks[k]);
}

export function followingNoun(
  chunks: readonly Chunk[],
  verb: number,
): {at: number; chunk: Chunk} | undefined {
  let k = verb + 1;
  while (isAdverb(chunks[k])) k++;
  while (chunks[k]?.phrase?.possessive && chunks[k + 1]?.phrase) k++; // Roe's lawyer
  return chunks[k] ? {at: k, chunk: chunks[k]!} : undefined;
}

const tailVerbs = new Set(
  'say add note explain write report argue state observe remark tweet recall conclude'.split(' '),
);

/** What may stand behind the one who said it. */
const endsTail = ofTypes('.', ':', ',', '¶', 'F', 'W');

/** "…, said Roe." at the end of a sentence that began without its speaker. */
export function invertedTail(chunks: readonly Chunk[], at: number): boolean {
  const next = chunks[at + 1];
  if (!isCueVerb(chunks[at]) || !tailVerbs.has(chunks[at]!.word) || chunks[at - 1]?.type !== ',' || !next)
    return false;
  if (!isActor(next) || next.phrase?.possessive) return false;
  const after = chunks[at + 2];
  return !after || endsTail(after) || (isPlainPreposition(after) && after.word !== 'to');
}

const endsStatement = ofTypes('¶', '.', 'Q');

/** "Added Roe: …" */
export function opensWithVerb(chunks: readonly Chunk[], at: number): boolean {
  const before = chunks[at - 1];
  return (
    (!before || endsStatement(before)) &&
    isCueVerb(chunks[at]) &&
    isActor(chunks[at + 1]) &&
    chunks[at + 2]?.type === ':'
  );
}

/** The noun behind the "by" of a passive. */
export function agentOf(chunks: readonly Chunk[], verb: number, passive: boolean): number | undefined {
  let k = verb + 1;
  while (isAdverb(chunks[k])) k++;
  if (chunks[k]?.word === 'as') k++; // labelled as a “…” by Roe
  if (isQuotation(chunks[k]) || isOtherNoun(chunks[k])) k++; // was called a “…” by Roe
  const quoted = isQuotation(chunks[k - 1]) || isQuotation(chunks[k]);
  if (isQuotation(chunks[k])) k++;
  if (!isBy(chunks[k]) || !(passive || quoted)) return undefined;
  k++;
  while (chunks[k]?.phrase?.possessive) k++;
  return isNoun(chunks[k]) ? k : undefined;
}
