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
  name: Token[];
  /** Words before the name: titles, nouns, countries. */
  before: Token[];
  determiner: string;
  possessive: boolean;
  plural: boolean;
  tokens: readonly Token[];
};

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
