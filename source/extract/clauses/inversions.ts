/** Subjects that stand behind their verb: "…," said Roe; and those of passives: dismissed by Roe. */
import type {Chunk} from '../chunks/chunk.ts';
import {isNoun} from './nouns.ts';

/** Does the verb stand right behind a quotation, but for a comma, a dash, an adverb or "so"? */
export function afterQuote(chunks: readonly Chunk[], verb: number): boolean {
  let k = verb - 1;
  if (chunks[k]?.word === 'so') k--;
  while (chunks[k] && (chunks[k]!.type === ',' || chunks[k]!.type === '-' || chunks[k]!.type === 'R')) k--;
  return chunks[k]?.type === 'Q';
}

export function followingNoun(
  chunks: readonly Chunk[],
  verb: number,
): {at: number; chunk: Chunk} | undefined {
  let k = verb + 1;
  while (chunks[k]?.type === 'R') k++;
  while (chunks[k]?.phrase?.possessive && chunks[k + 1]?.phrase) k++; // Roe's lawyer
  return chunks[k] ? {at: k, chunk: chunks[k]!} : undefined;
}

const tailVerbs = new Set(
  'say add note explain write report argue state observe remark tweet recall conclude'.split(' '),
);

/** "…, said Roe." at the end of a sentence that began without its speaker. */
export function invertedTail(chunks: readonly Chunk[], at: number): boolean {
  const next = chunks[at + 1];
  if (chunks[at]!.type !== 'V' || !tailVerbs.has(chunks[at]!.word) || chunks[at - 1]?.type !== ',' || !next)
    return false;
  if ((next.type !== 'N' && next.type !== 'H') || next.phrase?.possessive) return false;
  const after = chunks[at + 2]?.type ?? '¶';
  return (
    after === '.' ||
    after === ':' ||
    after === ',' ||
    after === '¶' ||
    after === 'F' ||
    (after === 'P' && chunks[at + 2]!.word !== 'to') ||
    after === 'W'
  );
}

/** "Added Roe: …" */
export function opensWithVerb(chunks: readonly Chunk[], at: number): boolean {
  const before = chunks[at - 1]?.type ?? '¶';
  const next = chunks[at + 1];
  return (
    (before === '¶' || before === '.' || before === 'Q') &&
    chunks[at]!.type === 'V' &&
    (next?.type === 'N' || next?.type === 'H') &&
    chunks[at + 2]?.type === ':'
  );
}

/** The noun behind the "by" of a passive. */
export function agentOf(chunks: readonly Chunk[], verb: number, passive: boolean): number | undefined {
  let k = verb + 1;
  while (chunks[k]?.type === 'R') k++;
  if (chunks[k]?.word === 'as') k++; // labelled as a “…” by Roe
  if (chunks[k]?.type === 'Q' || chunks[k]?.type === 'n') k++; // was called a “…” by Roe
  const quoted = chunks[k - 1]?.type === 'Q' || chunks[k]?.type === 'Q';
  if (chunks[k]?.type === 'Q') k++;
  if (chunks[k]?.type !== 'B' || !(passive || quoted)) return undefined;
  k++;
  while (chunks[k]?.phrase?.possessive) k++;
  return isNoun(chunks[k]) ? k : undefined;
}
