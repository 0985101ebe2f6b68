/** An address, of a feed most likely, as a story: drafted anew when it has articles that were not there before. */
import type {Article} from '../import/article.ts';
import {draftOf} from '../import/draft/draft.ts';
import {ownDay} from '../import/draft/source-text.ts';
import {readArticles} from '../import/read.ts';
import {ImportError} from '../import/receive.ts';
import {paragraphs} from '../story/articles.ts';
import {buildStory} from '../story/load.ts';
import {decodeUtf8} from '../story/sanitize.ts';
import type {Followed, Look} from './versions.ts';

export type AddressOptions = {
  /** IANA. */
  timeZone: string;
  /** The day, as 2025-05-15, of articles that tell none: when they were first seen. */
  today: () => string;
};

/**
 * Articles are kept when a feed drops them, and keep their place, so that what has been said about them stays. One that has been corrected
 * takes the place of what it was.
 *
 * @param read for tests: what stands at the address
 */
export function lookAtAddress(address: string, {timeZone, today}: AddressOptions, read = readArticles): Look {
  const known = new Map<string, Article>();
  let wasFeed = false;
  return async () => {
    let isNew = false;
    // feeds have what is newest first
    const found = (await read(address)).reverse();
    const isFeed = found[0]?.from !== address;
    // a page in its place asks for a password, or says that something is broken
    if (wasFeed && !isFeed) throw new ImportError(`${address}: answers with a page, where a feed was`);
    wasFeed ||= isFeed;
    const urls = found.map(({url}) => url);
    /** Is it the address of one article, and not that of several or of the feed? */
    const isOwn = (url: string | undefined): boolean =>
      url !== undefined && url !== address && urls.indexOf(url) === urls.lastIndexOf(url);
    for (const article of found) {
      const key = !isFeed ? address : isOwn(article.url) ? article.url! : article.text;
      const before = known.get(key);
      if (before?.text === article.text && before.title === article.title) continue;
      known.set(key, {...article, date: ownDay(article) ?? before?.date ?? today()});
      isNew = true;
    }
    return isNew ? drafted([...known.values()]) : undefined;
  };

  function drafted(all: readonly Article[]): Followed {
    const title = all.find(({publisher}) => publisher)?.publisher ?? all[0]!.title ?? address;
    const {story: draft, kept} = draftOf(all, {title, timeZone, date: today(), unquoted: true});
    // as it would be read from files
    const value = JSON.parse(JSON.stringify(draft)) as Record<string, unknown>;
    const story = buildStory({value, locate: () => ({file: address, line: 0, column: 0})});
    const texts = kept.map(({bytes}) => ({paragraphs: paragraphs(decodeUtf8(bytes))}));
    return {story, articles: new Map(story.sources.map(({id}, i) => [id, texts[i]!]))};
  }
}
