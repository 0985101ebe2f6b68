/** What a reading consists of: chunks, and the phrases of names and nouns among them. */
import type {CueClass} from '../lexicon/cues.ts';
import type {Token} from '../tokens.ts';

/**
 * What a chunk is, one letter each, so that a row of them can be written down as a word:
 *
 * N name · O pronoun as subject · o pronoun as object · H noun phrase for a person or body · n another one · D time ·
 * V cue verb · v another verb · G g -ing form of either · T t the same after "to" · a lone auxiliary · W who, which, that · S other
 * subordinator · C and, but, or · P preposition · F of · B by · K according to · R adverb · Q quotation · ¶ end of paragraph; punctuation as itself
 */
export type ChunkType =
  | 'N' | 'O' | 'o' | 'H' | 'n' | 'D' | 'V' | 'v' | 'G' | 'g' | 'T' | 't' | 'a' | 'W' | 'S' | 'C' | 'P' | 'F' | 'B' | 'K' | 'R' | 'Q' | '¶'
  | ',' | '.' | ':' | ';' | '-' | '(' | ')' | '?'; // prettier-ignore

export type Chunk = {
  type: ChunkType;
  start: number;
  end: number;
  /** Its main word in small letters: the lemma of a verb, the head of a noun phrase. */
  word: string;
  /** Of a verb. */
  cue: CueClass | null | undefined;
  passive: boolean;
  past: boolean;
  /** Of a noun phrase. */
  phrase: Phrase | undefined;
  /** Of a quotation: its number among those outside all others. */
  quote: number | undefined;
  /** For verbs: the chunk that is its subject. Set by `subjects.ts`. */
  subject: number | undefined;
  /** The subject stands behind it. */
  inverted: boolean;
  /** Of a participle: its subject is not that of the sentence. */
  own: boolean;
};

export type Phrase = {
  /** The name in it, titles taken off; empty where there is none. */
  name: readonly Token[];
  /** Words before the name: titles, nouns, countries. */
  before: readonly Token[];
  determiner: string;
  possessive: boolean;
  plural: boolean;
  tokens: readonly Token[];
};

/** A chunk of one of some types. */
type Of<Type extends ChunkType> = Chunk & {readonly type: Type};

/** Tells chunks of these types from all others, and from none. */
export function ofTypes<Type extends ChunkType>(
  ...types: Type[]
): (chunk: Chunk | undefined) => chunk is Of<Type> {
  const isOne = new Uint8Array(0x100);
  for (const type of types) isOne[type.charCodeAt(0)] = 1;
  return (chunk): chunk is Of<Type> => chunk !== undefined && isOne[chunk.type.charCodeAt(0)] === 1;
}

export const isName = ofTypes('N');
export const isSubjectPronoun = ofTypes('O');
export const isObjectPronoun = ofTypes('o');
/** A noun phrase for a person or body. */
export const isActorNoun = ofTypes('H');
export const isOtherNoun = ofTypes('n');
export const isTime = ofTypes('D');
/** A name, or a noun phrase of either kind. */
export const isNounPhrase = ofTypes('N', 'H', 'n');
/** What can be the subject of a clause. */
export const isNominal = ofTypes('N', 'O', 'H', 'n');
/** What can be the object of a verb. */
export const isObjectNominal = ofTypes('N', 'o', 'H', 'n');
/** A person or body, named or not, but for pronouns. */
export const isActor = ofTypes('N', 'H');
/** The same as one who is told something. */
export const isAddressee = ofTypes('N', 'H', 'o');
/** Whatever else is known of it, it can name a speaker. */
export const canSpeak = ofTypes('N', 'O', 'H', 'o');
export const isNameOrPronoun = ofTypes('N', 'O');

export const isCueVerb = ofTypes('V');
export const isCueParticiple = ofTypes('G');
export const isAuxiliary = ofTypes('a');
export const isParticiple = ofTypes('G', 'g');
export const isInfinitive = ofTypes('T', 't');
/** A finite verb, but for a lone auxiliary. */
export const isFullVerb = ofTypes('V', 'v');
export const isFiniteVerb = ofTypes('V', 'v', 'a');
/** A verb of any form, but for a lone auxiliary. */
export const isFullVerbForm = ofTypes('V', 'v', 'G', 'g', 'T', 't');
export const isVerbForm = ofTypes('V', 'v', 'G', 'g', 'T', 't', 'a');

export const isRelative = ofTypes('W');
export const isSubordinator = ofTypes('S');
export const isCoordinator = ofTypes('C');
export const isOf = ofTypes('F');
export const isBy = ofTypes('B');
export const isAccordingTo = ofTypes('K');
/** What a noun depends on, "of", "by" and "according to" among it. */
export const isPreposition = ofTypes('P', 'F', 'B', 'K');
export const isPlainPreposition = ofTypes('P');
export const isAdverb = ofTypes('R');

export const isQuotation = ofTypes('Q');
export const isParagraphEnd = ofTypes('¶');
/** Where a sentence ends, but inside a quotation. */
export const isSentenceEnd = ofTypes('.', '?', '¶');
/** The same, and where the text ends. */
export const endsSentence = (chunk: Chunk | undefined): boolean =>
  chunk === undefined || isSentenceEnd(chunk);
/** Where a paragraph ends; so it does where the text does. */
export const endsParagraph = (chunk: Chunk | undefined): boolean =>
  chunk === undefined || isParagraphEnd(chunk);

/** Adds a chunk. All are made here, with the same fields in the same order: so they are read quickest. */
export function push(
  chunks: Chunk[],
  type: ChunkType,
  start: number,
  end: number,
  word: string,
  {cue, passive = false, past = false, phrase, quote}: Partial<Chunk> = none,
): void {
  chunks.push({
    type,
    start,
    end,
    word,
    cue,
    passive,
    past,
    phrase,
    quote,
    subject: undefined,
    inverted: false,
    own: false,
  });
}

const none: Partial<Chunk> = {};

/** Adds a chunk of one token. */
export const pushToken = (chunks: Chunk[], type: ChunkType, {start, end, lower}: Token): void =>
  push(chunks, type, start, end, lower);
