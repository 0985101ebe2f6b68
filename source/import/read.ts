/** From files and addresses to articles, whatever they are written in. A feed gives several. */
import {articleOf, type Article, type Raw} from './article.ts';
import {decode} from './decode.ts';
import {readJsonFeed, readXmlFeed} from './feeds.ts';
import {isHtml, readHtml} from './html.ts';
import {readMarkdown} from './markdown.ts';
import {NestingError} from './markup.ts';
import {ImportError, readEach, receive, type Received} from './receive.ts';

/** @throws ImportError for the first that cannot be read; the others are given up then */
export const readAll = (from: readonly string[]): Promise<Article[]> => readEach(from, readArticles);

/** See `receive`. @throws ImportError */
export const readArticles = async (from: string, ends?: AbortSignal): Promise<Article[]> =>
  articlesIn(await receive(from, ends));

/**
 * The articles in what was received. What it is written in is told by its first characters, as far as they tell, and then by what it says
 * it is, since servers and names of files are often wrong.
 *
 * @throws ImportError where it is no text, or has none
 */
export function articlesIn(received: Received): Article[] {
  try {
    return articlesOf(received);
  } catch (error) {
    throw error instanceof NestingError ? new ImportError(`${received.from}: ${error.message}`) : error;
  }
}

function articlesOf(received: Received): Article[] {
  const {bytes, type, from} = received;
  const {text, isPlain} = decode(received);
  const head = text.slice(0, 4096).trimStart();
  const isMarkdown = /\.(?:md|markdown)$/i.test(from) || /\bmarkdown\b/i.test(type);
  const feed =
    (head.startsWith('{') ? readJsonFeed(text) : undefined) ??
    (/<(?:rss|feed|rdf:RDF)[\s>]/.test(head) && head.startsWith('<') ? readXmlFeed(text) : undefined);
  const articles = feed
    ? feed.map((raw, i) => articleOf(`${from}, item ${i + 1}`, raw, from))
    : isHtml(head, type)
      ? [articleOf(from, {url: from, ...readHtml(text)}, from)]
      : isMarkdown
        ? [articleOf(from, {url: from, ...readMarkdown(text)}, from)]
        : [{...articleOf(from, {url: from, ...plain(text)}, from), ...(isPlain && {bytes})}];
  const written = articles.filter((article) => /\S/.test(article.text));
  if (written.length === 0)
    throw new ImportError(`${from}: ${feed ? 'a feed with no articles in it so far' : 'holds no text'}`);
  return written;
}

/** The first line is the title where it looks like one. */
function plain(text: string): Raw {
  const [line] = text
    .trimStart()
    .slice(0, 200)
    .split(/[\n\r]/, 1);
  const title = line!.trim();
  const isTitle = title.length < 120 && /^["“‘]?\p{Lu}/u.test(title) && !/[.,;:!?…–—-]["”’]?$/.test(title);
  return {text, ...(isTitle && /\s/.test(title) && !/\b\d{4}\b/.test(title) && {title})};
}
