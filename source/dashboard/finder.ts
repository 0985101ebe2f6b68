/** Search for the dashboard: the index is built a few ms at a time behind the first frame, and the last answer is kept. */
import {parseMoment} from '../replay/moment.ts';
import type {Timeline} from '../replay/timeline.ts';
import {
  buildIndex,
  buildIndexInSlices,
  parseQuery,
  search,
  type Hits,
  type SearchIndex,
} from '../search/search.ts';
import type {Instant} from '../story/story.ts';

export type Finder = {
  /** Works on the index for about so many ms; true when it is whole. */
  build(ms: number): boolean;
  /** The best among the first `until` quotations. What is not indexed yet is not found; `complete` says so. */
  find(query: string, until: number): Hits;
};

/** Up to here the index takes less than a frame, and is built when it is first needed. */
const small = 2000;

export function finder(timeline: Timeline): Finder {
  const {story, quotes} = timeline;
  let index: SearchIndex | undefined;
  let building: Iterator<unknown, SearchIndex> | undefined;
  let last: {query: string; until: number; index: SearchIndex; hits: Hits} | undefined;

  const time = (text: string): Instant | undefined => {
    try {
      return parseMoment(text, story);
    } catch {
      return undefined;
    }
  };
  return {
    build(ms) {
      if (index) return true;
      building ??= buildIndexInSlices(story, quotes);
      const stop = performance.now() + ms;
      while (performance.now() < stop) {
        const step = building.next();
        if (step.done) {
          index = step.value;
          return true;
        }
      }
      return false;
    },
    find(query, until) {
      if (!index && quotes.length <= small) index = buildIndex(story, quotes);
      if (!index) return {hits: [], total: 0, complete: false};
      if (last?.query === query && last.until === until && last.index === index) return last.hits;
      const hits = search(index, parseQuery(query, {time}), {until, limit: 200});
      last = {query, until, index, hits};
      return hits;
    },
  };
}
