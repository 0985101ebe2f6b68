/** What a page says of its article beside the text: title, publisher, address and date. */
import type {Raw} from './article.ts';
import {childrenOf, isElement, type Document, type Element, type Node} from './markup.ts';
import {textOf} from './text-of-html.ts';

/** All elements, those around before those inside. Pages may nest without end, so without recursion. */
function* elementsOf(document: Document, enters: (element: Element) => boolean): Generator<Element> {
  const stack: Node[] = [...document.children].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (isElement(node)) {
      if (!enters(node)) continue;
      yield node;
    }
    for (const child of [...childrenOf(node)].reverse()) stack.push(child);
  }
}

/** What JSON-LD says of articles: https://schema.org/NewsArticle. */
function* linkedData(document: Document): Generator<Record<string, unknown>> {
  for (const element of elementsOf(document, () => true)) {
    if (element.name !== 'script' || !/ld\+json/i.test(element.attribs['type'] ?? '')) continue;
    let found: unknown;
    try {
      found = JSON.parse(
        childrenOf(element).reduce((sum, node) => sum + ('data' in node ? node.data : ''), ''),
      );
    } catch {
      continue;
    }
    for (const one of [found, (found as {'@graph'?: unknown} | null)?.['@graph']].flat())
      if (isArticle(one)) yield one;
  }
}

function isArticle(one: unknown): one is Record<string, unknown> {
  const types = [(one as {'@type'?: unknown} | null | undefined)?.['@type']].flat();
  return types.some((type) => typeof type === 'string' && /Article|Posting|Report/.test(type));
}

const string = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** What a page says of its article, from Open Graph, Dublin Core, schema.org and plain HTML, the surest first. */
export function factsOf(document: Document): Omit<Raw, 'text'> {
  const metas = new Map<string, string>();
  let [title, heading, time, canonical]: Array<string | undefined> = [];
  for (const element of elementsOf(document, ({name}) => name !== 'svg')) {
    const {name, attribs} = element;
    if (name === 'meta') {
      const key = (attribs['property'] ?? attribs['name'] ?? attribs['itemprop'] ?? '').toLowerCase();
      if (attribs['content'] && !metas.has(key)) metas.set(key, attribs['content']);
    } else if (name === 'title') title ??= textOf(element, () => false);
    else if (name === 'h1') heading ??= textOf(element, () => false) || undefined;
    else if (name === 'time') time ??= attribs['datetime'];
    else if (name === 'link' && attribs['rel'] === 'canonical') canonical ??= attribs['href'];
  }
  const meta = (...keys: string[]): string | undefined =>
    keys.map((key) => metas.get(key)).find((value) => value !== undefined);
  const [data] = linkedData(document);
  const raw: Record<string, string | undefined> = {
    title: meta('og:title', 'twitter:title') ?? string(data?.['headline']) ?? heading ?? title,
    publisher:
      string((data?.['publisher'] as {name?: unknown} | undefined)?.name) ??
      meta('og:site_name', 'dc.publisher', 'application-name'),
    url: canonical ?? meta('og:url'),
    date:
      string(data?.['datePublished']) ??
      meta(
        'article:published_time',
        'datepublished',
        'date',
        'pubdate',
        'dc.date.issued',
        'dc.date',
        'dcterms.date',
      ) ??
      time,
  };
  return Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== undefined));
}
