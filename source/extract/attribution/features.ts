/**
 * What is looked at when a quotation seeks its speaker: some seventy features, each a small whole number. Those of a candidate tell how it
 * stands to the quotation; those of the quotation are the same for all candidates. `forest.ts` weighs them.
 *
 * A feature with `kinds` is one of several kinds with no order among them, and its number is the place in that list; the others are
 * amounts. What cannot be said is -1.
 */
import {
  isCueVerb,
  isName,
  isNominal,
  isNounPhrase,
  isObjectPronoun,
  isParagraphEnd,
  isSubjectPronoun,
  ofTypes,
  type Chunk,
} from '../chunks/chunk.ts';
import {cueClasses, speechNouns} from '../lexicon/cues.ts';
import {bodyNouns, personNouns} from '../lexicon/roles.ts';
import {workNouns} from '../lexicon/works.ts';
import {nearestVerb} from './candidates.ts';
import {nameKey, type Context} from './context.ts';
import type {Surroundings} from './surroundings.ts';
import {headWord, wordBefore, wordBehind, type WordLevels} from './words.ts';

/** A quotation as its features see it. */
export type QuotationView = {context: Context; s: Surroundings};
/** A mention of somebody as its features see it. */
export type MentionView = {context: Context; words: WordLevels; at: number; chunk: Chunk; key: string};
/** A mention that may name the speaker of a quotation. */
export type CandidateView = QuotationView & {
  words: WordLevels;
  at: number;
  /** It stands before the quotation. */
  left: boolean;
  /** The chunks between it and the quotation: from (with), to (without). */
  from: number;
  to: number;
  /** The nearest to the quotation of the verbs it is the subject of, or -1. */
  verb: number;
};
export type Feature<View> = {name: string; of: (view: View) => number; kinds?: readonly string[]};

/** The highest amount that is told apart from higher ones. */
export const most = 61;
/** How many values a feature has at most, -1 among them. */
export const values = 64;

const chunkKinds = [...'^NOoHnDVvGgTtaWSCPFBKRQ¶,.:;-()?$'];
/** By the code of its letter. */
const chunkNumber = new Uint8Array(256);
for (const [i, kind] of chunkKinds.entries()) chunkNumber[kind.charCodeAt(0)] = i;
const typeAt = (chunks: readonly Chunk[], at: number): number =>
  at < 0 ? 0 : chunkNumber[(chunks[at]?.type ?? '$').charCodeAt(0)]!;

const verbClasses = ['', 'other', ...Object.keys(cueClasses)];
const classNumber = new Map(verbClasses.map((name, i) => [name, i]));
const classAt = (chunks: readonly Chunk[], at: number): number =>
  at < 0 ? 0 : classNumber.get(chunks[at]!.cue ?? 'other')!;

const numbered = (words: string): {kinds: readonly string[]; of: (word: string) => number} => {
  const kinds = ['', 'other', ...words.split(' ')];
  const numbers = new Map(kinds.map((word, i) => [word, i]));
  return {kinds, of: (word) => numbers.get(word) ?? 1};
};
const wordsBefore = numbered(
  'the a an his her their its as that of so-called called known named titled to is was were be in on and or for with like this these those from by about what being not',
);
const wordsAfter = numbered(
  'and or but to in on of for by as that about with at from because when if according is was are who which movement',
);
const firstWords = numbered(
  'to the a an i we he she it they you not no that this if and but as in of is are was have has do will',
);
const firstWordKinds = [...firstWords.kinds, 'capital', 'ing'];
const ends = ['0', ',', '.', '?', '-', 'open'] as const;
const marks = ['“', '"', '‘', "'", '«', '„'];

const flag = (is: boolean): number => (is ? 1 : 0);
const before = (count: Int32Array, {from, to}: CandidateView): number =>
  Math.max(0, count[to]! - count[from]!);

/** Features of a mention by itself, whatever the quotation. */
export const mentionFeatures: readonly Feature<MentionView>[] = [
  {name: 'type', of: ({context: {chunks}, at}) => typeAt(chunks, at), kinds: chunkKinds},
  {
    name: 'mention',
    of: ({chunk}) => mentionNumber(chunk),
    kinds: ['role and name', 'full name', 'name', 'he, she', 'I, we', 'they', 'it', 'pronoun', 'person', 'body', 'speech', 'object', 'thing'],
  }, // prettier-ignore
  {name: 'type before', of: ({context: {chunks}, at}) => typeAt(chunks, at - 1), kinds: chunkKinds},
  {name: 'type behind', of: ({context: {chunks}, at}) => typeAt(chunks, at + 1), kinds: chunkKinds},
  {name: 'possessive', of: ({chunk}) => flag(chunk.phrase?.possessive === true)},
  {
    name: 'determiner',
    of: ({chunk: {phrase}}) =>
      !phrase ? 4 : phrase.determiner === 'the' ? 1 : /^an?$/.test(phrase.determiner) ? 2 : phrase.determiner ? 3 : 0,
  }, // prettier-ignore
  {name: 'verbs', of: ({context, at}) => context.verbsOf.get(at)?.length ?? 0},
  {name: 'opens sentence', of: ({context: {sentence}, at}) => flag(at === 0 || sentence[at - 1] !== sentence[at])},
  {name: 'apposition', of: ({context: {chunks}, at}) => flag(chunks[at + 1]?.type === ',' && isNounPhrase(chunks[at + 2]))},
  {name: 'fame', of: ({context, key}) => (key ? (context.mentionCounts.get(key) ?? 0) : 0)},
  {name: 'fame as speaker', of: ({context, key}) => (key ? (context.cueCounts.get(key) ?? 0) : 0)},
  {name: 'level of head', of: ({words, chunk}) => words('head', headWord(chunk))},
  {name: 'level of word before', of: ({words, context: {chunks}, at}) => words('before', wordBefore(chunks, at))},
  {name: 'level of word behind', of: ({words, context: {chunks}, at}) => words('behind', wordBehind(chunks, at))},
]; // prettier-ignore

/** Features of a mention as a candidate: how it stands to the quotation. */
export const candidateFeatures: readonly Feature<CandidateView>[] = [
  {name: 'stands behind', of: ({left}) => flag(!left)},
  {
    name: 'sentences between',
    of: ({context: {sentence}, s, at, left}) =>
      left ? sentence[s.first]! - sentence[at]! : sentence[at]! - sentence[s.last]!,
  },
  {
    name: 'paragraphs between',
    of: ({context: {paragraph}, s, at, left}) =>
      left ? paragraph[s.first]! - paragraph[at]! : paragraph[at]! - paragraph[s.last]!,
  },
  {name: 'chunks between', of: ({from, to}) => to - from},
  {name: 'candidates between', of: (view) => before(view.context.candidatesBefore, view)},
  {name: 'cues between', of: (view) => before(view.context.cuesBefore, view)},
  {name: 'verbs between', of: (view) => before(view.context.verbsBefore, view)},
  {name: 'quotations between', of: (view) => before(view.context.quotesBefore, view)},
  {name: 'verb distance', of: ({s, verb}) => (verb < 0 ? most : verb < s.first ? s.first - verb : verb - s.last)},
  {name: 'verb side', of: ({s, verb}) => (verb < 0 ? 0 : verb < s.first ? 1 : 2)},
  {name: 'verb class', of: ({context: {chunks}, verb}) => classAt(chunks, verb), kinds: verbClasses},
  {name: 'verb type', of: ({context: {chunks}, verb}) => typeAt(chunks, verb), kinds: chunkKinds},
  {name: 'behind verb', of: ({context: {chunks}, verb}) => (verb < 0 ? 0 : typeAt(chunks, verb + 1)), kinds: chunkKinds},
  {name: 'verb passive', of: ({context: {chunks}, verb}) => flag(chunks[verb]?.passive === true)},
  {name: 'verb inverted', of: ({context: {chunks}, verb}) => flag(chunks[verb]?.inverted === true)},
  {name: 'verb of its own', of: ({context: {chunks}, verb}) => flag(chunks[verb]?.own === true)},
  {name: 'clauses behind verb', of: (view) => countBehindVerb(view, view.context.clausesBefore)},
  {name: 'commas behind verb', of: (view) => countBehindVerb(view, view.context.commasBefore)},
  {name: 'subject of cue before', of: ({context: {chunks}, s, at}) => flag(chunks[s.cueBefore]?.subject === at)},
  {name: 'subject of cue behind', of: ({context: {chunks}, s, at}) => flag(chunks[s.cueAfter]?.subject === at)},
  {name: 'subject of verb behind', of: ({context: {chunks}, s, at}) => flag(chunks[s.verbAfter]?.subject === at)},
  {name: 'subjects behind it', of: ({context, s, at}) => (at < s.first ? context.subjectsBefore[s.first]! - context.subjectsBefore[at]! : -1)},
  {name: 'first subject', of: ({context, s, at}) => flag(at < s.first && context.verbsOf.has(at) && context.subjectsBefore[at] === context.subjectsBefore[s.first - s.lead])},
  {name: 'tag', of: tagOf, kinds: ['', 'behind', 'before', 'of the previous', 'of the previous paragraph']},
  {name: 'according to', of: ({s, at}) => (s.report < 0 ? 0 : at === s.report ? 1 : at > s.report ? 2 : 3)},
  {name: 'level of verb', of: ({words, context: {chunks}, verb}) => (verb < 0 ? -1 : words('verb', chunks[verb]!.word))},
]; // prettier-ignore

/** Features of a quotation. */
export const quotationFeatures: readonly Feature<QuotationView>[] = [
  {name: 'words', of: ({s}) => s.words},
  {name: 'sentences', of: ({s}) => s.sentences},
  {name: 'capital', of: ({s}) => flag(s.capital)},
  {name: 'ends', of: ({s}) => ends.indexOf(s.ends), kinds: ends},
  {name: 'title', of: ({s}) => flag(s.title)},
  {name: 'repeated', of: ({s}) => flag(s.repeated)},
  {name: 'holds verb', of: ({s}) => flag(s.hasVerb)},
  {name: 'person', of: ({s}) => s.person},
  {name: 'first word', of: ({s}) => firstWordNumber(s.firstWord), kinds: firstWordKinds},
  {name: 'mark', of: ({context: {text, quoted}, s}) => marks.indexOf(text[quoted[s.quote]!.open]!), kinds: marks},
  {name: 'type before it', of: ({context: {chunks}, s}) => typeAt(chunks, s.first - 1), kinds: chunkKinds},
  {name: 'second type before it', of: ({context: {chunks}, s}) => typeAt(chunks, s.first - 2), kinds: chunkKinds},
  {name: 'type behind it', of: ({context: {chunks}, s}) => typeAt(chunks, s.last + 1), kinds: chunkKinds},
  {name: 'second type behind it', of: ({context: {chunks}, s}) => typeAt(chunks, s.last + 2), kinds: chunkKinds},
  {name: 'word before it', of: ({s}) => wordsBefore.of(s.wordBefore), kinds: wordsBefore.kinds},
  {name: 'word behind it', of: ({s}) => wordsAfter.of(s.wordAfter), kinds: wordsAfter.kinds},
  {name: 'work beside it', of: workBeside},
  {name: 'possessor before it', of: ({context: {chunks}, s}) => flag(chunks[s.first - 1]?.phrase?.possessive === true)},
  {name: 'paragraph by itself', of: ({s}) => flag(s.whole)},
  {name: 'lead', of: ({s}) => s.lead},
  {name: 'rest', of: ({s}) => s.rest},
  {name: 'class of verb before', of: ({context: {chunks}, s}) => classAt(chunks, s.verbBefore), kinds: verbClasses},
  {name: 'type of verb before', of: ({context: {chunks}, s}) => (s.verbBefore < 0 ? 0 : typeAt(chunks, s.verbBefore)), kinds: chunkKinds},
  {name: 'distance of verb before', of: ({s}) => (s.verbBefore < 0 ? most : s.first - s.verbBefore)},
  {name: 'subject of verb before', of: ({context: {chunks}, s}) => typeAt(chunks, chunks[s.verbBefore]?.subject ?? -1), kinds: chunkKinds},
  {name: 'class of verb behind', of: ({context: {chunks}, s}) => classAt(chunks, s.verbAfter), kinds: verbClasses},
  {name: 'distance of verb behind', of: ({s}) => (s.verbAfter < 0 ? most : s.verbAfter - s.last)},
  {name: 'cue beside it', of: ({context: {chunks}, s}) => (chunks[s.verbBefore]?.cue ? 1 : chunks[s.verbAfter]?.cue ? 2 : 0)},
  {name: 'cue right behind', of: ({context: {chunks}, s}) => cueRightBehind(chunks, s.last)},
  {name: 'report', of: ({s}) => flag(s.report >= 0)},
  {name: 'paragraph', of: ({context, s}) => context.paragraph[s.first]!},
  {name: 'quotations', of: ({context}) => context.quoted.length},
  {name: 'sentences since previous', of: ({context: {sentence, lastChunk}, s}) => (s.quote > 0 ? sentence[s.first]! - sentence[lastChunk[s.quote - 1]!]! : -1)},
  {name: 'paragraphs since previous', of: ({context: {paragraph, lastChunk}, s}) => (s.quote > 0 ? paragraph[s.first]! - paragraph[lastChunk[s.quote - 1]!]! : -1)},
  {name: 'sentences to next', of: ({context: {sentence, firstChunk}, s}) => (s.quote + 1 < firstChunk.length ? sentence[firstChunk[s.quote + 1]!]! - sentence[s.last]! : -1)},
  {name: 'paragraphs to next', of: ({context: {paragraph, firstChunk}, s}) => (s.quote + 1 < firstChunk.length ? paragraph[firstChunk[s.quote + 1]!]! - paragraph[s.last]! : -1)},
]; // prettier-ignore

/** All features in the order of a row: those of the candidate, of the mention, and of the quotation. */
export const features: readonly {name: string; kinds?: readonly string[]}[] = [
  ...candidateFeatures,
  ...mentionFeatures,
  ...quotationFeatures,
];
/** Where in a row the features of the quotation begin. */
export const ofQuotation = candidateFeatures.length + mentionFeatures.length;

const clamp = (value: number): number => (value < -1 ? -1 : value > most ? most : value);

/** Fills a row in for "nobody" (with the features of the quotation, and -1 for the others), or for one candidate after the other. */
export type Describer = {nobody: (s: Surroundings) => void; candidate: (s: Surroundings, at: number) => void};

/** Features of mentions are remembered, for each is a candidate for several quotations. */
export function describer(context: Context, words: WordLevels, row: Int8Array): Describer {
  const {chunks, candidates, candidatesBefore} = context;
  const mentions = new Int8Array(candidates.length * mentionFeatures.length);
  const isKnown = new Uint8Array(candidates.length);
  const look = (at: number, from: number): void => {
    const chunk = chunks[at]!;
    const mention: MentionView = {context, words, at, chunk, key: nameKey(chunk)};
    for (let i = 0; i < mentionFeatures.length; i++)
      mentions[from + i] = clamp(mentionFeatures[i]!.of(mention));
  };
  return {
    nobody: (s) => {
      row.fill(-1, 0, ofQuotation);
      const view = {context, s};
      for (let i = 0; i < quotationFeatures.length; i++)
        row[ofQuotation + i] = clamp(quotationFeatures[i]!.of(view));
    },
    candidate: (s, at) => {
      const number = candidatesBefore[at]!;
      const first = number * mentionFeatures.length;
      if (!isKnown[number]) look(at, first);
      isKnown[number] = 1;
      const left = at < s.first;
      const [from, to] = left ? [at + 1, s.first] : [s.last + 1, at];
      const view: CandidateView = {context, s, words, at, left, from, to, verb: nearestVerb(context, at, s)};
      for (let i = 0; i < candidateFeatures.length; i++) row[i] = clamp(candidateFeatures[i]!.of(view));
      for (let i = 0; i < mentionFeatures.length; i++)
        row[candidateFeatures.length + i] = mentions[first + i]!;
    },
  };
}

function mentionNumber(chunk: Chunk): number {
  const {word, phrase} = chunk;
  if (isName(chunk))
    return phrase!.before.some((token) => personNouns.has(token.lower)) ? 0 : phrase!.name.length > 1 ? 1 : 2;
  if (isSubjectPronoun(chunk)) {
    if (word === 'he' || word === 'she') return 3;
    if (word === 'i' || word === 'we') return 4;
    return word === 'they' ? 5 : word === 'it' ? 6 : 7;
  }
  if (personNouns.has(word)) return 8;
  if (bodyNouns.has(word)) return 9;
  if (speechNouns.has(word)) return 10;
  return isObjectPronoun(chunk) ? 11 : 12;
}

/** Is it the title of a work: her film, “…” (1), the “…” programme (2)? */
function workBeside({context: {chunks}, s}: QuotationView): number {
  if (workNouns.has(s.wordBefore)) return 1;
  const before = chunks[s.first - 1]?.type === ',' ? chunks[s.first - 2] : undefined;
  if (before?.phrase && workNouns.has(before.word)) return 1;
  const behind = chunks[s.last + 1];
  return behind?.phrase && workNouns.has(behind.word) ? 2 : 0;
}

/** What may stand between a quotation and its tag. */
const isSlight = ofTypes(',', '-', 'R');

/**
 * Is it what hands the words to somebody: "…," Roe said, behind or before this quotation; or behind the one before, where this one follows at
 * once: "…," Roe said. "…"
 */
function tagOf({context: {chunks, sentence, paragraph, lastChunk}, s, at, verb}: CandidateView): number {
  if (verb < 0 || !chunks[verb]!.cue) return 0;
  const [from, to] = at < verb ? [at, verb] : [verb, at];
  const behind = (last: number): boolean =>
    from - last === 1 || (from - last === 2 && isSlight(chunks[last + 1]));
  if (to - from > 2) return 0;
  if (from > s.last) return behind(s.last) ? 1 : 0;
  if (to < s.first && s.first - to <= 2 && (to === s.first - 1 || ',:'.includes(chunks[s.first - 1]!.type)))
    return 2;
  if (s.quote === 0 || !behind(lastChunk[s.quote - 1]!)) return 0;
  if (sentence[s.first]! - sentence[at]! === 1 && chunks[s.first - 1]!.type === '.') return 3;
  return paragraph[s.first]! - paragraph[at]! === 1 && isParagraphEnd(chunks[s.first - 1]) ? 4 : 0;
}

/** How many chunks of a type stand between its verb and the quotation, of the first thirty. */
function countBehindVerb({s, verb}: CandidateView, count: Int32Array): number {
  if (verb < 0) return -1;
  const [from, to] = verb < s.first ? [verb + 1, s.first] : [s.last + 1, verb];
  return to > from ? count[Math.min(to, from + 30)]! - count[from]! : 0;
}

function firstWordNumber(word: string): number {
  const lower = word.toLowerCase().replace(/[^a-z’']/g, '');
  const number = firstWords.of(lower);
  if (number !== 1) return number;
  if (/^\p{Lu}/u.test(word)) return firstWordKinds.indexOf('capital');
  return lower.endsWith('ing') ? firstWordKinds.indexOf('ing') : 1;
}

/** "…," said Roe: 3 · "…," Roe said: 2 · another cue verb: 1 */
function cueRightBehind(chunks: readonly Chunk[], last: number): number {
  const sign = chunks[last + 1]?.type;
  const at = last + (sign === ',' || sign === '-' ? 2 : 1);
  const [one, two] = [chunks[at], chunks[at + 1]];
  if (isCueVerb(one) && one.cue) return one.inverted ? 3 : 1;
  return one && isNominal(one) && isCueVerb(two) && two.cue ? 2 : 0;
}
