/**
 * What a reader types, taken apart: words, "exact words", !not, and `speaker:` `side:` `source:` `before:` `after:`.
 * Every text is a query. While it is being typed its last part is open: a word may go on, a filter may not be
 * known yet, and neither may make the list empty.
 */
import type {Instant} from '../story/story.ts';
import {nearest} from '../text/nearest.ts';
import type {NameField} from './names.ts';
import {wordsOf} from './words.ts';

export const filterNames = ['speaker', 'side', 'source', 'before', 'after'] as const;

/** A pasted article is cut to so many words. */
const mostWords = 24;

export type QueryTerm = {
  /** Folded; more than one only for words in quotation marks. */
  words: string[];
  /** Written in quotation marks: these words in this order. */
  phrase: boolean;
  not: boolean;
  /** Still being typed. */
  open: boolean;
};

export type QueryFilter = {field: NameField; words: string[]; not: boolean; open: boolean};

export type Query = {
  text: string;
  terms: QueryTerm[];
  filters: QueryFilter[];
  /** Only what can have been said before, or at or after, this instant. */
  before?: Instant;
  after?: Instant;
  /** What could not be understood and is left out, in words for people. */
  problems: string[];
  /** Words with a colon that are no filters, though they look like one, and the filter that is most likely meant. */
  strangers: Stranger[];
};

export type Stranger = {name: string; meant: string | undefined};

export type QueryOptions = {
  /** Nothing is being typed any more: every filter counts as it stands. */
  finished?: boolean;
  /** Reads the time of `before:` and `after:`; undefined, or an error, where it is none. */
  time?: (text: string) => Instant | undefined;
};

/** `next`: the character after it. */
type Part = {
  not: boolean;
  key: string | undefined;
  value: string;
  quoted: boolean;
  open: boolean;
  next: string;
};

/** Takes any text apart; never throws. */
export function parseQuery(text: string, options: QueryOptions = {}): Query {
  const query: Query = {text, terms: [], filters: [], problems: [], strangers: []};
  let room = mostWords;
  for (const {not, key, value, quoted, open, next} of partsOf(text)) {
    if (key === 'before' || key === 'after') {
      const instant = read(value, options);
      if (instant !== undefined && !not) query[key] = instant;
      else if (value !== '' && (!open || options.finished))
        query.problems.push(`“${key}:${value}” is not understood`);
      continue;
    }
    const stranger = quoted || key !== undefined ? undefined : strangerIn(value, next);
    if (stranger) query.strangers.push(stranger);
    const words = wordsOf(value).slice(0, room);
    if (words.length === 0) continue;
    room -= words.length;
    if (key !== undefined)
      query.filters.push({field: key as NameField, words, not, open: open && !options.finished});
    else if (quoted) query.terms.push({words, phrase: true, not, open});
    else
      for (const [i, word] of words.entries())
        query.terms.push({words: [word], phrase: false, not, open: open && i === words.length - 1});
  }
  return query;
}

/**
 * A name with a colon after it, and what it is to filter by. A time, an address or a word with the colon of a sentence is none; before a
 * space it is only where it is like a filter.
 */
function strangerIn(value: string, next: string): Stranger | undefined {
  const [, name, by] = /^(\p{L}[\p{L}-]*):(?!\/)(.*)$/u.exec(value) ?? [];
  if (name === undefined) return undefined;
  const meant = nearest(name, filterNames);
  return by !== '' || /["“”]/.test(next) || meant !== undefined ? {name, meant} : undefined;
}

function read(value: string, {time}: QueryOptions): Instant | undefined {
  try {
    return value === '' ? undefined : time?.(value);
  } catch {
    return undefined;
  }
}

/** An exclamation mark, a key, then words in quotation marks or up to a space. */
const part = /(!*)(?:(speaker|side|source|before|after):)?(?:["“”]([^"“”]*)(["“”]?)|([^\s"“”]*))/giu;

function* partsOf(text: string): Generator<Part> {
  for (const match of text.matchAll(part)) {
    const [whole, marks, key, quoted, closing, bare] = match;
    if (whole === '') continue;
    yield {
      not: marks !== '',
      key: key?.toLowerCase(),
      value: quoted ?? bare ?? '',
      quoted: quoted !== undefined,
      open: match.index + whole.length === text.length && !closing,
      next: text.charAt(match.index + whole.length),
    };
  }
}
