/** What is exported of a story: what had been told by a time, and whom and what that speaks of. */
import {countUntil, timeline} from '../../replay/timeline.ts';
import {
  withoutHeadlines,
  type Entry,
  type Instant,
  type Passage,
  type Quote,
  type Story,
} from '../../story/story.ts';
import {citeLong} from '../cite.ts';

/** The whole story, or its quotations alone. */
export type What = 'story' | 'quotes';

/** What there is to export. */
export type Told = {
  /** Its entries are in the order of time; people, sources, questions … are those that they speak of. */
  story: Story;
  what: What;
  /** The time by which it had been told, where one was asked for. */
  at: Instant | undefined;
};

/** Every passage that an entry rests on, and what it carries. */
export const passagesOf = ({sources, quotes, attendance, positions, answers}: Entry): Passage[] => [
  ...sources,
  ...[quotes, attendance, positions, answers].flatMap((list) => list.flatMap((one) => one.sources)),
];

/** An entry with its quotations alone. */
const quotesAlone = (entry: Entry): Entry => ({
  ...entry,
  sources: [],
  attendance: [],
  positions: [],
  answers: [],
});

/** Which quotation gives the same remark is known once both are out. */
function linkedWithin(entries: readonly Entry[]): Entry[] {
  const out = new Set(entries.flatMap(({quotes}) => quotes.map(({id}) => id)));
  const linked = ({sameAs, ...quote}: Quote): Quote =>
    sameAs !== undefined && out.has(sameAs) ? {...quote, sameAs} : quote;
  return entries.map((entry) => ({...entry, quotes: entry.quotes.map(linked)}));
}

/** Of articles that were not out by then neither headline nor address is told: addresses hold headlines. */
function withoutAddresses(story: Story, at: Instant): Story {
  const {sources, ...rest} = withoutHeadlines(story, at);
  return {
    ...rest,
    sources: sources.map(({url, ...source}) =>
      url === undefined || (source.out ?? Infinity) > at ? source : {...source, url},
    ),
  };
}

/** The story with these entries alone, and of the rest what they speak of: nobody who is still to come. */
function spokenOf(story: Story, entries: Entry[]): Story {
  const [sources, actors, sides, questions] = [new Set(), new Set(), new Set(), new Set()];
  for (const entry of entries) {
    for (const {source} of passagesOf(entry)) sources.add(source);
    for (const {speaker} of entry.quotes) actors.add(speaker);
    for (const {person} of entry.attendance) actors.add(person);
    for (const {side} of entry.positions) sides.add(side);
    for (const {question} of entry.answers) questions.add(question);
  }
  const within =
    (ids: Set<unknown>) =>
    ({id}: {id: string}): boolean =>
      ids.has(id);
  const people = story.people.filter(within(actors));
  const organisations = story.organisations.filter(within(actors));
  for (const {side} of [...people, ...organisations]) sides.add(side);
  return {
    ...story,
    sides: story.sides.filter(within(sides)),
    sources: story.sources.filter(within(sources)),
    people,
    organisations,
    questions: story.questions.filter(within(questions)),
    entries,
  };
}

/** What had been told by a time; the whole story where it is left out. O(entries). */
export function toldBy(whole: Story, what: What, at?: Instant): Told {
  const {entries: all, times} = timeline(whole);
  const story = at === undefined ? whole : withoutAddresses(whole, at);
  const entries = at === undefined ? [...all] : linkedWithin(all.slice(0, countUntil(times, at)));
  const kept = what === 'story' ? entries : entries.filter(({quotes}) => quotes.length > 0).map(quotesAlone);
  return {story: spokenOf(story, kept), what, at};
}

/** The quotations, in the order of time. */
export function* quotesOf({entries}: Story): Generator<Quote> {
  for (const {quotes} of entries) yield* quotes;
}

/** Cites a passage in words. */
export function citer({sources}: Story): (passage: Passage) => string {
  const byId = new Map(sources.map((source) => [source.id, source]));
  return (passage) => citeLong(passage, {sources: [byId.get(passage.source)!]});
}
