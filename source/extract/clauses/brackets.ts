/** Brackets take no part in a sentence: (R-Ohio), (43). */
import {isParagraphEnd, isQuotation, type Chunk} from '../chunks/chunk.ts';

/** The chunk before the brackets that close here. */
export function beforeBracket(chunks: readonly Chunk[], close: number): number | undefined {
  for (let k = close - 1; k > close - 8 && k > 0; k--) if (chunks[k]!.type === '(') return k - 1;
  return undefined;
}

/** Where the brackets close that open here; the same place where they do not. */
export function skipBrackets(chunks: readonly Chunk[], at: number): number {
  for (let k = at + 1; k < at + 10 && chunks[k]; k++) {
    if (chunks[k]!.type === ')') return k;
    if (isParagraphEnd(chunks[k]) || isQuotation(chunks[k])) break;
  }
  return at;
}
