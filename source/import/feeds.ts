/**
 * The articles in a feed: RSS 2.0 (https://www.rssboard.org/rss-specification) and 1.0, Atom (RFC 4287), and JSON Feed
 * (https://www.jsonfeed.org/version/1.1/).
 */
import type {Raw} from './article.ts';
import {textOfElement, textOfHtml} from './text-of-html.ts';
import {
  childrenOf as allIn,
  isElement,
  parseMarkup,
  type Document,
  type Element,
  type Node,
} from './markup.ts';

const childrenOf = (node: Node | Document): Element[] => allIn(node).filter(isElement);

const child = (node: Node | Document, ...names: string[]): Element | undefined =>
  names.map((name) => childrenOf(node).find((one) => one.name === name)).find((one) => one !== undefined);

function textIn(node: Node | Document | undefined): string {
  if (node === undefined) return '';
  let text = '';
  const stack: Array<Node | Document> = [node];
  for (let one = stack.pop(); one; one = stack.pop()) {
    if ('data' in one && one.type === 'text') text += one.data;
    if ('children' in one) stack.push(...[...one.children].reverse());
  }
  return text.trim();
}

/** Of a title or a summary, which may be text or HTML. */
function plain(node: Element | undefined): string {
  const text = textIn(node);
  return /[<&]/.test(text) ? textOfHtml(text) : text;
}

/** @returns undefined where it is no feed */
export function readXmlFeed(xml: string): Raw[] | undefined {
  const document = parseMarkup(xml, {isXml: true});
  const root = child(document, 'rss', 'rdf:RDF', 'feed');
  if (root === undefined) return undefined;
  const isAtom = root.name === 'feed';
  const channel = isAtom ? root : (child(root, 'channel') ?? root);
  const publisher = plain(child(channel, 'title'));
  const items = childrenOf(root.name === 'rdf:RDF' ? root : channel).filter(
    ({name}) => name === (isAtom ? 'entry' : 'item'),
  );
  return items.map((item) => {
    const link = isAtom
      ? childrenOf(item).find(({name, attribs}) => name === 'link' && (attribs['rel'] ?? 'alternate') === 'alternate') // prettier-ignore
        ?.attribs['href']
      : textIn(child(item, 'link'));
    return raw(
      plain(child(item, 'title')),
      contentOf(item),
      publisher,
      link,
      textIn(child(item, 'pubDate', 'published', 'dc:date', 'updated')),
    );
  });
}

const contents = ['content:encoded', 'content', 'description', 'summary'];

/** The longest text that an item brings. */
function contentOf(item: Element): string {
  return childrenOf(item)
    .filter(({name}) => contents.includes(name))
    .map(textInContent)
    .reduce((a, b) => (b.length > a.length ? b : a), '');
}

/** Atom tells of what kind it is; in "xhtml" the elements themselves stand there. */
function textInContent(content: Element): string {
  if (content.attribs['type'] === 'xhtml') return textOfElement(content);
  return content.attribs['type'] === 'text' ? textIn(content) : textOfHtml(textIn(content));
}

/** @returns undefined where it is no JSON Feed */
export function readJsonFeed(json: string): Raw[] | undefined {
  let feed: {version?: unknown; title?: unknown; items?: unknown} | null;
  try {
    feed = JSON.parse(json) as typeof feed;
  } catch {
    return undefined;
  }
  const version = feed?.version;
  if (typeof version !== 'string' || !/^https?:\/\/(?:www\.)?jsonfeed\.org\/version\//.test(version))
    return undefined;
  const items = Array.isArray(feed?.items) ? (feed.items as unknown[]) : [];
  return items.map((one) => {
    const item = (typeof one === 'object' && one !== null ? one : {}) as Record<string, unknown>;
    const text = (key: string): string => (typeof item[key] === 'string' ? item[key] : '');
    const content = text('content_html') ? textOfHtml(text('content_html')) : text('content_text');
    const publisher = typeof feed?.title === 'string' ? feed.title : '';
    return raw(text('title'), content || text('summary'), publisher, text('url'), text('date_published'));
  });
}

function raw(title: string, content: string, publisher: string, url = '', date = ''): Raw {
  return {
    text: [title, content].filter((part) => part !== '').join('\n'),
    ...(title && {title}),
    ...(publisher && {publisher}),
    ...(url && {url}),
    ...(date && {date}),
  };
}
