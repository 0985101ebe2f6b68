/** The feed itself, searched as quotations are: for what nobody is quoted with. */
import type {Entry, Quote} from '../story/story.ts';
import type {People} from './names.ts';
import {SearchIndex} from './search-index.ts';

/** Of more entries no index is built: so many take 15 to 60 ms, once, when they are first searched. */
const most = 2000;

/**
 * An index of what the feed says, an entry each; undefined for a very long feed.
 *
 * @param entries in order of time
 * @param textOf what is said there, by the entry's rank in time
 */
export function buildEntryIndex(
  story: People,
  entries: readonly Entry[],
  textOf: (entry: number) => string,
): SearchIndex | undefined {
  if (entries.length > most) return undefined;
  const index = new SearchIndex(story);
  for (const [i, {id, at}] of entries.entries()) {
    // said by nobody, and found by nothing but its words
    const said: Quote = {id, entry: id, kind: 'full', text: textOf(i), at, sources: []};
    index.add(said);
  }
  return index;
}
