/** What extraction finds in one article. Offsets are UTF-16 units into the text as given. */
import type {Part} from '../story/schema.ts';

/** From (with) and to (without), in UTF-16 units. */
export type Span = readonly [from: number, to: number];

/** full: whole sentences · partial: words inside a sentence · scare: nobody is quoted as saying them · title: of a work */
export type Kind = 'full' | 'partial' | 'scare' | 'title';

/** high: the speaker is right 98 times in 100 · medium: worth a glance · low: a guess to be checked */
export type Confidence = 'high' | 'medium' | 'low';

/** The words of the article that name the speaker: a name, a pronoun or a noun phrase. */
export type MentionText = {text: string; start: number; end: number};

export type ExtractedQuote = {
  /** The quoted words; those of an interrupted quotation are joined by a space, paragraphs by a line break. */
  exact: string;
  /** Between the marks: of an interrupted quotation from the first opening mark to the last closing one. */
  start: number;
  end: number;
  /** The pieces of a quotation that is interrupted or runs over several paragraphs. */
  parts?: Span[];
  /** The n-th line that is not blank, from 1. */
  paragraph: number;
  kind: Kind;
  /** It stands inside another quotation. */
  nested?: true;
  /** The resolved full name where it is known, else the words of the mention; null where nobody is quoted. */
  speaker: string | null;
  mention: MentionText | null;
  /** The verb or phrase that hands the words to the speaker. */
  cue: string | null;
  confidence: Confidence;
};

export type ExtractedPerson = {
  name: string;
  spellings: string[];
  role?: string;
  /** ISO 3166-1 alpha-2, as far as the article says it. */
  country?: string;
  mentions: Span[];
};

export type ExtractedDate = {
  text: string;
  start: number;
  end: number;
  /** ISO 8601-2 (EDTF) */
  edtf: string;
  part?: Part;
  /** stated: the article gives the date itself · inferred: reckoned from the article's own date */
  basis: 'stated' | 'inferred';
};

export type Extraction = {quotes: ExtractedQuote[]; people: ExtractedPerson[]; dates: ExtractedDate[]};
