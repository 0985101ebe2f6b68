/** An address, of a feed most likely, as a story: drafted anew when it has articles that were not there before. */
import type {Article} from '../import/article.ts';
import {draftOf} from '../import/draft/draft.ts';
import {ownDay} from '../import/draft/source-text.ts';
import {readArticles} from '../import/read.ts';
import {buildStory} from '../story/load.ts';
import type {Look} from './versions.ts';

export type AddressOptions = {
  /** IANA. */
  timeZone: string;
  /** The day, as 2025-05-15, of articles that tell none: when they were first seen. */
  today: () => string;
};

/**
 * Articles are kept when a feed drops them, and keep their place, so that what has been said about them stays.
 *
 * @param read for tests: what stands at the address
 */
export function lookAtAddress(address: string, {timeZone, today}: AddressOptions, read = readArticles): Look {
  const known = new Map<string, Article>();
  return async () => {
    const before = known.size;
    // feeds have what is newest first
    for (const article of (await read(address)).reverse()) {
      const key = article.url !== undefined && article.url !== address ? article.url : article.text;
      if (!known.has(key)) known.set(key, {...article, date: ownDay(article) ?? today()});
    }
    if (known.size === before) return undefined;
    const articles = [...known.values()];
    const title = articles.find(({publisher}) => publisher)?.publisher ?? articles[0]!.title ?? address;
    const {story} = draftOf(articles, {title, timeZone, date: today()});
    // as it would be read from files
    const value = JSON.parse(JSON.stringify(story)) as Record<string, unknown>;
    return buildStory({value, locate: () => ({file: address, line: 0, column: 0})});
  };
}
