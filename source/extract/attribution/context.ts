/** What the features ask of an article again and again, reckoned once: sentences, candidates, and each quotation's surroundings. */
import type {Chunk} from '../chunks.ts';
import type {Quoted} from '../marks.ts';

export type Context = {
  text: string;
  chunks: readonly Chunk[];
  quoted: readonly Quoted[];
  /** Per chunk: the number of its sentence, of its paragraph, and how many candidates and cue verbs go before it. */
  sentence: Int32Array;
  paragraph: Int32Array;
  candidatesBefore: Int32Array;
  cuesBefore: Int32Array;
  verbsBefore: Int32Array;
  /** Chunks that can name a speaker. */
  candidates: Int32Array;
  /** Per chunk that is a subject: its verbs, in order. */
  verbsOf: ReadonlyMap<number, number[]>;
  /** Per quotation: its first and its last chunk. */
  firstChunk: Int32Array;
  lastChunk: Int32Array;
  /** Do the same quoted words stand in the article more than once? */
  isRepeated: (quote: number) => boolean;
  /** How often a name's last word stands in the article. */
  fame: ReadonlyMap<string, number>;
};

/** The key by which two names are taken for the same, roughly: the last word. */
export const nameKey = (chunk: Chunk | undefined): string => chunk?.phrase?.name.at(-1)?.lower ?? '';

export function buildContext(text: string, chunks: readonly Chunk[], quoted: readonly Quoted[]): Context {
  const n = chunks.length;
  const sentence = new Int32Array(n + 1);
  const paragraph = new Int32Array(n + 1);
  const candidatesBefore = new Int32Array(n + 1);
  const cuesBefore = new Int32Array(n + 1);
  const verbsBefore = new Int32Array(n + 1);
  const firstChunk = new Int32Array(quoted.length).fill(-1);
  const lastChunk = new Int32Array(quoted.length).fill(-1);
  const verbsOf = new Map<number, number[]>();
  const candidates: number[] = [];
  const fame = new Map<string, number>();
  for (let i = 0; i < n; i++) {
    const chunk = chunks[i]!;
    if (chunk.subject === undefined) continue;
    const list = verbsOf.get(chunk.subject);
    if (list) list.push(i);
    else verbsOf.set(chunk.subject, [i]);
  }
  const seen = new Map<string, number>();
  const wordsOf = (quote: number): string => {
    const [from, to] = quoted[quote]!.parts[0]!;
    return to - from > 60
      ? ''
      : text
          .slice(from, to)
          .toLowerCase()
          .replace(/[.,;:!?]+$/, '')
          .trim();
  };
  for (let quote = 0; quote < quoted.length; quote++) {
    const key = wordsOf(quote);
    if (key) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  const isRepeated = (quote: number): boolean => (seen.get(wordsOf(quote)) ?? 0) > 1;
  let s = 0;
  let p = 0;
  let c = 0;
  let v = 0;
  let w = 0;
  for (let i = 0; i < n; i++) {
    const chunk = chunks[i]!;
    sentence[i] = s;
    paragraph[i] = p;
    candidatesBefore[i] = c;
    cuesBefore[i] = v;
    verbsBefore[i] = w;
    const isCandidate =
      chunk.type === 'N' ||
      chunk.type === 'O' ||
      chunk.type === 'H' ||
      chunk.type === 'o' ||
      (chunk.type === 'n' && (verbsOf.has(i) || chunks[i - 1]?.type === 'K'));
    if (isCandidate) {
      candidates.push(i);
      c++;
      const key = nameKey(chunk);
      if (key) fame.set(key, (fame.get(key) ?? 0) + 1);
    }
    if (chunk.type === 'V' || chunk.type === 'G' || chunk.type === 'K') v++;
    if (chunk.type === 'V' || chunk.type === 'v' || chunk.type === 'a') w++;
    if (chunk.quote !== undefined) {
      if (firstChunk[chunk.quote]! < 0) firstChunk[chunk.quote] = i;
      lastChunk[chunk.quote] = i;
      if (endsSentence(text, chunks, i)) s++;
    } else if (chunk.type === '.' || chunk.type === '?') s++;
    else if (chunk.type === '¶') {
      s++;
      p++;
    }
  }
  sentence[n] = s;
  paragraph[n] = p;
  candidatesBefore[n] = c;
  cuesBefore[n] = v;
  verbsBefore[n] = w;
  return {
    text, chunks, quoted, sentence, paragraph, candidatesBefore, cuesBefore, verbsBefore, candidates: Int32Array.from(candidates), verbsOf,
    firstChunk, lastChunk, fame, isRepeated,
  }; // prettier-ignore
}

/** The last character inside the marks that is no space. */
export function lastCharacter(text: string, quote: Quoted): string {
  const [from, to] = quote.parts.at(-1)!;
  for (let i = to - 1; i >= from; i--) if (!/[\s’'”"»]/.test(text[i]!)) return text[i]!;
  return '';
}

/** Does the sentence end with this quotation? “Why?” Roe asked: not there. */
function endsSentence(text: string, chunks: readonly Chunk[], at: number): boolean {
  const chunk = chunks[at]!;
  let last = '';
  for (let i = chunk.end - 1; i > chunk.start && last === ''; i--)
    if (!/[\s’'”"»“]/.test(text[i]!)) last = text[i]!;
  if (!/[.!?…]/.test(last)) return false;
  const next = chunks[at + 1];
  if (!next || next.type === ',' || next.type === '-') return false;
  if (!/\p{Lu}/u.test(text[next.start] ?? '')) return false;
  if (last === '.') return true;
  for (let k = at + 2; k < at + 12 && chunks[k]; k++) {
    if (chunks[k]!.type === 'V' && chunks[k]!.subject === at + 1) return false;
    if ('.?¶Q'.includes(chunks[k]!.type)) break;
  }
  return true;
}
