/**
 * A story as the program holds it: loaded, checked, sanitised, every time resolved and every reference known to be
 * good. All of it is plain data and nothing in it is ever changed.
 */
import type {EntryKind, Part, PositionKind, QuoteKind, SideColour, Status} from './schema.ts';

/** A moment, in ms since 1970-01-01T00:00Z. */
export type Instant = number;

/** When something was, as precise as the source gives it and no more. */
export type At = {
  /** The date or date-time in EDTF (ISO 8601-2). */
  edtf: string;
  part?: Part;
  /** Does the source state the date, or did we infer it? */
  basis: 'stated' | 'inferred';
  /** The first instant it can have been. */
  earliest: Instant;
  /** The last instant it can have been. */
  latest: Instant;
  /** For people: "Wed 14 May, late". Built from the parts below. */
  label: string;
  /** The day under which it stands, or the days, the month, the year: "Wed 14 May", "Sun 11 May – Wed 14 May", "Feb 2022". */
  day: string;
  /** What the source says beyond the day; of an interval, of its start: "late", "10:00". */
  clock?: string;
  /** The end of an interval, where `day` does not say all of it: "12:30", "Thu 15 May, 09:00". */
  until?: string;
};

/** A place in a source; `exact` where direct speech stands there. See `passage` in schema.ts. */
export type Passage = {source: string; paragraph: number; exact?: string; prefix?: string; suffix?: string};

export type Side = {id: string; name: string; short?: string; colour: SideColour; country?: string};
export type Topic = {id: string; name: string};
export type Source = {
  id: string;
  title?: string;
  publisher?: string;
  url?: string;
  date?: string;
  words?: number;
  sha256?: string;
  /**
   * From when on what it says tells nothing of what is still to come: the end of its date, or of the story where it has none.
   * Left out, that is never.
   */
  out?: Instant;
};
export type Person = {id: string; name: string; spellings: string[]; side?: string; role?: string};
export type Organisation = {id: string; name: string; spellings: string[]; side?: string};

/** Whoever may speak: a person, or a body or country speaking. */
export type Speaker = Person | Organisation;

export type Quote = {
  id: string;
  /** Left out for scare quotes. */
  speaker?: string;
  kind: QuoteKind;
  text: string;
  at: At;
  /** The entry that carries it. */
  entry: string;
  /** Each with its exact words. */
  sources: Passage[];
  sameAs?: string;
};

export type Attendance = {
  person: string;
  status: Status;
  head?: boolean;
  byOffice?: boolean;
  place?: string;
  note?: string;
  question?: string;
  sources: Passage[];
};

export type Position = {
  id?: string;
  side: string;
  topic: string;
  kind: PositionKind;
  text: string;
  replaces?: string;
  question?: string;
  sources: Passage[];
};

export type Answer = {question: string; answer: string; sources: Passage[]};
export type Question = {id: string; question: string};

export type Entry = {
  id: string;
  at: At;
  kind: EntryKind;
  key: boolean;
  headline?: string;
  text: string;
  sources: Passage[];
  quotes: Quote[];
  attendance: Attendance[];
  positions: Position[];
  answers: Answer[];
};

export type Story = {
  title: string;
  timeZone: string;
  /** Replayed from `start` up to and with `end`; what lies before is background. */
  window: {start: Instant; end: Instant};
  sides: Side[];
  opposing?: [string, string];
  topics: Topic[];
  sources: Source[];
  people: Person[];
  organisations: Organisation[];
  questions: Question[];
  /** In the order of the file. `source/replay/timeline.ts` puts them in order of time. */
  entries: Entry[];
};

/** Speakers by their ids: people, and bodies and countries that speak. */
export const speakersOf = ({
  people,
  organisations,
}: Pick<Story, 'people' | 'organisations'>): Map<string, Speaker> =>
  new Map([...organisations, ...people].map((speaker) => [speaker.id, speaker]));

/** The different sources among passages, in the order in which they come. */
export const sourceIds = (passages: readonly Passage[]): string[] => [
  ...new Set(passages.map(({source}) => source)),
];

/** The story without the headlines of what came out after an instant, for searches of what had been said by then. */
export const withoutHeadlines = (story: Story, after: Instant): Story => ({
  ...story,
  sources: story.sources.map(({title, ...source}) =>
    title === undefined || (source.out ?? Infinity) > after ? source : {...source, title},
  ),
});
