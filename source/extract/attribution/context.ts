/** What the features ask of an article again and again, reckoned once: sentences, candidates, and each quotation's surroundings. */
import {ByChunk} from '../by-chunk.ts';
import {
  canSpeak,
  isAccordingTo,
  isCueVerb,
  isFiniteVerb,
  isOtherNoun,
  isParagraphEnd,
  isQuotation,
  isSentenceEnd,
  ofTypes,
  type Chunk,
} from '../chunks/chunk.ts';
import {speechNouns} from '../lexicon/cues.ts';
import type {Quoted} from '../types.ts';
import {titlesOf} from '../titles.ts';
import {isAnswer, isQuestion} from '../turns/labels.ts';

export type Context = {
  text: string;
  chunks: readonly Chunk[];
  quoted: readonly Quoted[];
  /**
   * Per chunk: the number of its sentence, of its paragraph, and how many candidates, cue verbs, verbs, quotations, subjects, words that
   * open a clause, and commas go before it.
   */
  sentence: Int32Array;
  paragraph: Int32Array;
  candidatesBefore: Int32Array;
  cuesBefore: Int32Array;
  verbsBefore: Int32Array;
  quotesBefore: Int32Array;
  subjectsBefore: Int32Array;
  clausesBefore: Int32Array;
  commasBefore: Int32Array;
  /** Chunks that can name a speaker. */
  candidates: Int32Array;
  /** Per chunk that is a subject: its verbs, in order. */
  verbsOf: Pick<ByChunk<readonly number[]>, 'get' | 'has'>;
  /** Per quotation: its first and its last chunk. */
  firstChunk: Int32Array;
  lastChunk: Int32Array;
  /** Per quotation: is it the title of a work? */
  isTitle: readonly boolean[];
  /** Per quotation: is it short, and do the same words stand between marks elsewhere too? */
  isRepeated: readonly boolean[];
  /** How often a name's last word stands in the article. */
  mentionCounts: ReadonlyMap<string, number>;
  /** How often it is the subject of a cue verb. */
  cueCounts: ReadonlyMap<string, number>;
};

/** The key by which two names are taken for the same, roughly: the last word. */
export const nameKey = (chunk: Chunk | undefined): string => chunk?.phrase?.name.at(-1)?.lower ?? '';

const isCue = ofTypes('V', 'G', 'K');
const isClauseOpener = ofTypes('S', 'W');
const isComma = ofTypes(',');

export function buildContext(text: string, chunks: readonly Chunk[], quoted: readonly Quoted[]): Context {
  const verbsOf = new ByChunk<number[]>(chunks.length);
  const cueCounts = new Map<string, number>();
  for (let i = 0; i < chunks.length; i++) {
    const {subject} = chunks[i]!;
    if (subject === undefined) continue;
    const list = verbsOf.get(subject);
    if (list) list.push(i);
    else verbsOf.set(subject, [i]);
    if (isCueVerb(chunks[i])) countUp(cueCounts, nameKey(chunks[subject]));
  }
  const mayName = (chunk: Chunk, i: number): boolean =>
    (canSpeak(chunk) && !(chunks[i + 1]?.type === ':' && (isQuestion(chunk.word) || isAnswer(chunk.word)))) ||
    (isOtherNoun(chunk) && (verbsOf.has(i) || isAccordingTo(chunks[i - 1]) || isOwnWord(chunk)));
  const isCandidate = new Uint8Array(chunks.length);
  const candidates: number[] = [];
  const mentionCounts = new Map<string, number>();
  const firstChunk = new Int32Array(quoted.length).fill(-1);
  const lastChunk = new Int32Array(quoted.length).fill(-1);
  for (let i = 0; i < chunks.length; i++) {
    const chunk = chunks[i]!;
    if (mayName(chunk, i)) {
      isCandidate[i] = 1;
      candidates.push(i);
      countUp(mentionCounts, nameKey(chunk));
    }
    if (chunk.quote === undefined) continue;
    if (firstChunk[chunk.quote]! < 0) firstChunk[chunk.quote] = i;
    lastChunk[chunk.quote] = i;
  }
  /** How many there are before each chunk, and at the end all. */
  const counts = (): Int32Array => new Int32Array(chunks.length + 1);
  const [sentence, paragraph, candidatesBefore, cuesBefore, verbsBefore] = [
    counts(),
    counts(),
    counts(),
    counts(),
    counts(),
  ];
  const [quotesBefore, subjectsBefore, clausesBefore, commasBefore] = [
    counts(),
    counts(),
    counts(),
    counts(),
  ];
  for (let i = 0; i < chunks.length; i++) {
    const chunk = chunks[i]!;
    const endsHere = chunk.quote === undefined ? isSentenceEnd(chunk) : endsWithQuotation(text, chunks, i);
    sentence[i + 1] = sentence[i]! + Number(endsHere);
    paragraph[i + 1] = paragraph[i]! + Number(isParagraphEnd(chunk));
    candidatesBefore[i + 1] = candidatesBefore[i]! + isCandidate[i]!;
    cuesBefore[i + 1] = cuesBefore[i]! + Number(isCue(chunk));
    verbsBefore[i + 1] = verbsBefore[i]! + Number(isFiniteVerb(chunk));
    quotesBefore[i + 1] = quotesBefore[i]! + Number(isQuotation(chunk));
    subjectsBefore[i + 1] = subjectsBefore[i]! + Number(verbsOf.has(i));
    clausesBefore[i + 1] = clausesBefore[i]! + Number(isClauseOpener(chunk));
    commasBefore[i + 1] = commasBefore[i]! + Number(isComma(chunk));
  }
  return {
    text,
    chunks,
    quoted,
    sentence,
    paragraph,
    candidatesBefore,
    cuesBefore,
    verbsBefore,
    quotesBefore,
    subjectsBefore,
    clausesBefore,
    commasBefore,
    candidates: Int32Array.from(candidates),
    verbsOf,
    firstChunk,
    lastChunk,
    isTitle: titlesOf(text, quoted),
    isRepeated: repeatedQuotations(text, quoted),
    mentionCounts,
    cueCounts,
  };
}

/** Is it somebody's by a pronoun: her claim? */
export const isOwned = ({phrase}: Chunk): boolean =>
  phrase !== undefined && /^(?:his|her|their|its|my|our)$/.test(phrase.determiner);

/** Is it what somebody says: her claim, their chants? */
const isOwnWord = (chunk: Chunk): boolean => speechNouns.has(chunk.word) && isOwned(chunk);

function countUp(counts: Map<string, number>, key: string): void {
  if (key) counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Tells of each quotation whether it is short and its words are quoted more than once. */
function repeatedQuotations(text: string, quoted: readonly Quoted[]): boolean[] {
  const words = quoted.map(({parts}) => {
    const [from, to] = parts[0]!;
    const short = to - from > 60 ? '' : text.slice(from, to);
    return short
      .toLowerCase()
      .replace(/[.,;:!?]+$/, '')
      .trim();
  });
  const seen = new Map<string, number>();
  for (const one of words) countUp(seen, one);
  return words.map((one) => (seen.get(one) ?? 0) > 1);
}

/** The last character inside the marks that is no space. */
export function lastCharacter(text: string, quote: Quoted): string {
  const [from, to] = quote.parts.at(-1)!;
  for (let i = to - 1; i >= from; i--) if (!/[\s’'”"»]/.test(text[i]!)) return text[i]!;
  return '';
}

/** Does the sentence end with this quotation? “Why?” Roe asked: not there. */
function endsWithQuotation(text: string, chunks: readonly Chunk[], at: number): boolean {
  const chunk = chunks[at]!;
  let last = '';
  for (let i = chunk.end - 1; i > chunk.start && last === ''; i--)
    if (!/[\s’'”"»“]/.test(text[i]!)) last = text[i]!;
  if (!/[.!?…]/.test(last)) return false;
  const next = chunks[at + 1];
  if (!next || next.type === ',' || next.type === '-') return false;
  const start = isQuotation(next) ? next.start + 1 : next.start; // behind the mark
  if (!/\p{Lu}/u.test(text[start] ?? '')) return false;
  if (last === '.') return true;
  for (let k = at + 2; k < at + 12 && chunks[k]; k++) {
    if (isCueVerb(chunks[k]) && chunks[k]!.subject === at + 1) return false;
    if (isSentenceEnd(chunks[k]) || isQuotation(chunks[k])) break;
  }
  return true;
}
