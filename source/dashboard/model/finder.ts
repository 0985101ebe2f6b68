/** Search for the dashboard: the index is built a few ms at a time behind the first frame, and the last answer is kept. */
import {parseMoment} from '../../replay/moment.ts';
import {besideQuote, toldIn, type Timeline} from '../../replay/timeline.ts';
import {
  buildEntryIndex,
  buildIndexInSlices,
  parseQuery,
  search,
  type Hit,
  type Hits,
  type Progress,
  type Query,
  type SearchIndex,
} from '../../search/search.ts';
import {withoutHeadlines, type Instant} from '../../story/story.ts';

/** What was found, and among how many quotations: fewer than there are while the index is being built. */
export type Found = Hits &
  Pick<Query, 'strangers' | 'problems'> & {
    indexed: number;
    /** Where no quotation is found: entries of the feed, by their rank in time, best first. */
    told: Pick<Hit, 'index' | 'matches'>[];
  };

/** Searches the quotations of one story. */
export type Finder = {
  /** Works on the index for about so many ms; true when it is whole. */
  build(ms: number): boolean;
  /** The best among the quotations of the first `shown` entries, as far as they are indexed; while it is typed, what is unfinished is forgiven. */
  find(query: string, shown: number, typing: boolean): Found;
};

/** Up to here the index takes less than a frame, and is built when it is first needed. */
const small = 2000;

/** Nothing is indexed yet: that begins with `build` or the first question. */
export function finder(timeline: Timeline): Finder {
  const {story, quotes} = timeline;
  let index: SearchIndex | undefined;
  let building: Generator<Progress, SearchIndex> | undefined;
  let entryIndex: SearchIndex | undefined;
  let last: {query: string; shown: number; typing: boolean; found: Found} | undefined;

  /** Is the last answer as good as a new one? A growing index is searched again when it has grown by a fifth. */
  const isFresh = (query: string, shown: number, typing: boolean): boolean =>
    last?.query === query &&
    last.shown === shown &&
    last.typing === typing &&
    (index!.size === last.found.indexed ||
      (index!.size < quotes.length && index!.size < 1.2 * last.found.indexed));

  const beside = (quote: number): string => besideQuote(timeline, quote);
  const time = (text: string): Instant => parseMoment(text, story);
  /** One step; the index that grows is searched meanwhile. */
  const step = (): void => {
    // a word of a headline that is still to come finds nothing; one index serves all moments
    building ??= buildIndexInSlices(withoutHeadlines(story, story.window.start), quotes);
    const {done, value} = building.next();
    index = done ? value : value.index;
  };
  const told = (query: Query, shown: number): Found['told'] => {
    entryIndex ??= buildEntryIndex(story, timeline.entries, (entry) => toldIn(timeline, entry));
    return entryIndex ? search(entryIndex, query, {until: shown}).hits : [];
  };
  return {
    build(ms) {
      const stop = performance.now() + ms;
      while (index?.size !== quotes.length && performance.now() < stop) step();
      return index?.size === quotes.length;
    },
    find(query, shown, typing) {
      if (!index) step();
      if (quotes.length <= small) while (index!.size < quotes.length) step();
      if (last && isFresh(query, shown, typing)) return last.found;
      const until = timeline.quoteCounts[shown]!;
      const parsed = parseQuery(query, {time, finished: !typing});
      // before, nobody knows what nobody says
      const isOut = index!.size >= Math.min(until, quotes.length);
      const hits = search(index!, parsed, {until, limit: 200, newestFirst: true, ...(isOut && {beside})});
      const found = {
        ...hits,
        told: isOut && hits.total === 0 ? told(parsed, shown) : [],
        strangers: parsed.strangers,
        problems: parsed.problems,
        indexed: index!.size,
      };
      last = {query, shown, typing, found};
      return found;
    },
  };
}
