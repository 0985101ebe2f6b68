/** Somebody whom an article names, with all that it tells of them. */
import type {ByChunk} from './by-chunk.ts';
import type {Gender} from './names.ts';
import type {Span} from './types.ts';

export type Person = {
  name: string;
  /** Folded words of the longest form of the name. */
  words: string[];
  spellings: Set<string>;
  /** Each role as the article gives it, with the words of its office. */
  roles: Map<string, readonly string[]>;
  country: string | undefined;
  /** The pronoun they take, where the article or the name tells. */
  pronoun: Gender;
  mentions: Span[];
  /** Chunks that name this person, in order. */
  chunks: number[];
};

export type People = {
  list: Person[];
  /** From a chunk to the person it names. */
  of: Pick<ByChunk<Person>, 'get' | 'has'>;
};
