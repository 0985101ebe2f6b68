/** What is known of a quotation by itself: its words, what stands on either side of it, and the verbs near it. */
import {
  endsParagraph,
  isAccordingTo,
  isParagraphEnd,
  isSentenceEnd,
  isVerbForm,
  ofTypes,
  type Chunk,
} from '../chunks/chunk.ts';
import {isSpace} from '../tokens.ts';
import type {Span} from '../types.ts';
import {lastCharacter, type Context} from './context.ts';

export type Surroundings = {
  /** Its number among those outside all others, its first and its last chunk. */
  quote: number;
  first: number;
  last: number;
  /** How many words, up to 60, and how many sentences end inside. */
  words: number;
  sentences: number;
  capital: boolean;
  /** The sign before the closing mark: , . ? - or 0 for none; "open" where the mark is missing. */
  ends: ',' | '.' | '?' | '-' | '0' | 'open';
  /** Several words, all of weight with a capital letter. */
  title: boolean;
  /** Short, and quoted more than once in the article. */
  repeated: boolean;
  /** Whether it holds a verb, and a first (1) or second (2) person. */
  hasVerb: boolean;
  person: 0 | 1 | 2;
  firstWord: string;
  /** The small-letter words that touch it from outside, without a sign between. */
  wordBefore: string;
  wordAfter: string;
  /** A paragraph by itself. */
  whole: boolean;
  /** The nearest verb before it in its sentence, and behind it; the same for cue verbs. -1 for none. */
  verbBefore: number;
  verbAfter: number;
  cueBefore: number;
  cueAfter: number;
  /** Whom "according to" names in the same sentence, or -1. */
  report: number;
  /** Chunks of its sentence before it, and of the rest of the sentence behind it, up to 30. */
  lead: number;
  rest: number;
};

/** What ends the search for a verb behind a quotation, and for a cue. */
const endsClause = ofTypes('.', '?', '¶', ':', 'Q');
const endsSearch = ofTypes('.', '?', '¶', 'Q');
const isFiniteOrParticiple = ofTypes('V', 'v', 'G', 'g', 'a');
const mayCue = ofTypes('V', 'G', 'T');
const mayCueBehind = ofTypes('V', 'G');
const auxiliary =
  /(?<!\p{L})(?:is|are|was|were|am|be|been|has|have|had|do|does|did|will|would|can|could|should|shall|may|might|must|\p{L}+n[’']t|\p{L}+[’'](?:s|re|m|ve|ll|d))(?!\p{L})/iu;

export function surroundings(context: Context, quote: number): Surroundings {
  const {text, chunks, sentence} = context;
  const first = context.firstChunk[quote]!;
  const last = context.lastChunk[quote]!;
  const quoted = context.quoted[quote]!;
  const [from, to] = quoted.parts[0]!;
  const start = text.slice(from, Math.min(to, from + 400));
  const {words, sentences} = count(text, quoted.parts);
  const sameSentence = (k: number): boolean => sentence[k] === sentence[first] && !isParagraphEnd(chunks[k]);
  const backward = (fits: (chunk: Chunk) => boolean): number => {
    for (let k = first - 1; k >= 0 && k > first - 40 && sameSentence(k); k--) if (fits(chunks[k]!)) return k;
    return -1;
  };
  const forward = (
    reach: number,
    stops: (chunk: Chunk) => boolean,
    fits: (chunk: Chunk) => boolean,
  ): number => {
    for (let k = last + 1; k < chunks.length && k < last + reach && !stops(chunks[k]!); k++)
      if (fits(chunks[k]!)) return k;
    return -1;
  };
  let lead = 0;
  while (lead < 30 && first - lead > 0 && sameSentence(first - lead - 1)) lead++;
  let rest = 0;
  while (rest < 30 && chunks[last + rest + 1] && !isSentenceEnd(chunks[last + rest + 1])) rest++;
  return {
    quote,
    first,
    last,
    words,
    sentences,
    capital: /^[^\p{L}]*\p{Lu}/u.test(start),
    ends: quoted.closed ? endOf(lastCharacter(text, quoted)) : 'open',
    title: words > 1 && words < 12 && !/(?:^|\s)\p{Ll}\p{L}{3,}/u.test(start) && /\s\p{Lu}/u.test(start),
    repeated: words < 8 && context.isRepeated[quote]!,
    hasVerb: auxiliary.test(start),
    person: /(?<!\p{L})(?:I|me|my|we|us|our)(?!\p{L})/u.test(start)
      ? 1
      : /(?<!\p{L})you/iu.test(start)
        ? 2
        : 0,
    firstWord: /^\S*/.exec(start.trimStart())![0],
    wordBefore:
      /([a-z-]+)\s*$/.exec(text.slice(Math.max(0, quoted.open - 14), quoted.open).toLowerCase())?.[1] ?? '',
    wordAfter: /^\s*([a-z-]+)/.exec(text.slice(quoted.close, quoted.close + 14).toLowerCase())?.[1] ?? '',
    whole: (first === 0 || isParagraphEnd(chunks[first - 1])) && endsParagraph(chunks[last + 1]),
    verbBefore: backward(isVerbForm),
    verbAfter: forward(12, endsClause, isFiniteOrParticiple),
    cueBefore: backward((chunk) => Boolean(chunk.cue) && mayCue(chunk)),
    cueAfter: forward(20, endsSearch, (chunk) => Boolean(chunk.cue) && mayCueBehind(chunk)),
    report: reportOf(context, first, last),
    lead,
    rest,
  };
}

function count(text: string, parts: readonly Span[]): {words: number; sentences: number} {
  let words = 0;
  let sentences = 0;
  for (const [from, to] of parts) {
    let inWord = false;
    for (let i = from; i < to && words < 60; i++) {
      const space = isSpace(text.charCodeAt(i));
      if (!space && !inWord) words++;
      if (space && inWord && /[.!?]/.test(text[i - 1]!)) sentences++;
      inWord = !space;
    }
  }
  return {words, sentences};
}

function endOf(sign: string): Surroundings['ends'] {
  if (sign === ',') return ',';
  if (/[.…]/.test(sign)) return '.';
  if (/[?!]/.test(sign)) return '?';
  return /[-—–]/.test(sign) ? '-' : '0';
}

/** The last "according to" behind it in its sentence, else the nearest before it. */
function reportOf({chunks, sentence}: Context, first: number, last: number): number {
  let report = -1;
  for (
    let k = last + 1;
    k < chunks.length && k < last + 40 && sentence[k] === sentence[last + 1] && !isParagraphEnd(chunks[k]);
    k++
  )
    if (isAccordingTo(chunks[k])) report = k + 1;
  for (let k = first - 1; report < 0 && k >= 0 && k > first - 40 && sentence[k] === sentence[first]; k--)
    if (isAccordingTo(chunks[k])) report = k + 1;
  return report;
}
