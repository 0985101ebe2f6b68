/**
 * Reads an article as a row of chunks: noun phrases, verb groups, small words, punctuation, and each quotation as one chunk.
 * It is a shallow reading, made to see one thing: who stands next to which verb beside which quotation.
 */
import type {Quoted} from '../types.ts';
import type {Paragraph} from '../paragraphs.ts';
import {tokenizer, type Token, type Tokenizer} from '../tokens.ts';
import {push, pushToken, type Chunk, type ChunkType} from './chunk.ts';
import {isHeadline, withoutCapitals} from './headlines.ts';
import {endsSentence, isNameAfterAll} from './neighbours.ts';
import {nounPhrase} from './noun-phrases.ts';
import {small} from './small-words.ts';
import {verb} from './verb-groups.ts';

/** The chunks of a whole text, quotations (of depth 0) folded into one chunk each. */
export function chunk(
  text: string,
  paragraphs: readonly Paragraph[],
  quoted: readonly Quoted[],
  tokenize = tokenizer(text),
): Chunk[] {
  const chunks: Chunk[] = [];
  let q = 0;
  for (const paragraph of paragraphs) {
    let at = paragraph.start;
    const read = isHeadline(text, paragraph.start, paragraph.end) ? withoutCapitals : same;
    while (q < quoted.length && quoted[q]!.open < paragraph.end) {
      const quote = quoted[q]!;
      if (quote.open > at) chunkStretch(read(tokenize(at, quote.open)), chunks);
      const start = Math.max(at, quote.open);
      const stop = Math.min(quote.close, paragraph.end);
      push(chunks, 'Q', start, stop, lastSign(text, start, stop), {quote: q});
      at = Math.max(at, stop);
      if (quote.close > paragraph.end) break;
      q++;
    }
    if (at < paragraph.end) chunkStretch(read(tokenize(at, paragraph.end)), chunks);
    push(chunks, '¶', paragraph.end, paragraph.end, '');
  }
  return chunks;
}

const same = (tokens: readonly Token[]): readonly Token[] => tokens;

/** The last character of a quotation but for the marks; its first where there is no other. */
function lastSign(text: string, start: number, stop: number): string {
  let i = stop - 1;
  while (i > start && /[\s“”"’'»]/.test(text[i]!)) i--;
  return text[i] ?? '';
}

/** The chunks inside of each quotation, or of each of its paragraphs, read by itself. */
export function* chunkInside(tokenize: Tokenizer, quoted: readonly Quoted[]): Generator<Chunk[]> {
  for (const {parts} of quoted)
    for (const [from, to] of parts) {
      const chunks: Chunk[] = [];
      chunkStretch(tokenize(from, to), chunks);
      yield chunks;
    }
}

const punctuation: Record<string, ChunkType> = {
  ',': ',', '.': '.', ':': ':', ';': ';', '-': '-', '–': '-', '—': '-', '―': '-', '‒': '-', '--': '-', '(': '(', '[': '(', ')': ')', ']': ')', '?': '?', '!': '?', '…': '.',
}; // prettier-ignore

function chunkStretch(tokens: readonly Token[], chunks: Chunk[]): void {
  let i = 0;
  while (i < tokens.length) {
    const token = tokens[i]!;
    if (token.kind === 'mark') {
      const type =
        punctuation[token.lower] ??
        (token.lower.startsWith('-') ? '-' : token.lower.startsWith('..') ? '.' : null);
      if (type) pushToken(chunks, type, token);
      i++;
      continue;
    }
    if (token.kind === 'number' && /^\d{4}-\d\d-\d\d$/.test(token.text)) {
      pushToken(chunks, 'D', token);
      i++;
      continue;
    }
    const before = chunks.at(-1)?.type;
    const next = isNameAfterAll(tokens, i, chunks)
      ? nounPhrase(tokens, i, chunks)
      : (small(tokens, i, chunks, before) ??
        verb(tokens, i, chunks, before) ??
        nounPhrase(tokens, i, chunks));
    i = Math.max(next, i + 1);
    if (endsSentence(tokens, i)) {
      const {end} = tokens[i - 1]!;
      push(chunks, '.', end, end, '.');
    }
  }
}
