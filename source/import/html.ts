/**
 * The article in a page: its text without menus, captions and advice to read something else, and what the page says of it.
 *
 * Where the text stands is found as Readability does it (arc90, https://github.com/mozilla/readability): a paragraph speaks for the element
 * it is in, and half as loud for the one around that; commas and length count for it, links against it.
 */
import type {Raw} from './article.ts';
import {childrenOf, isElement, parseMarkup, type Document, type Element, type Node} from './markup.ts';
import {closes, credits, opens, withMarks} from './quotations.ts';

const nameOf = (node: Node | null): string => (node && isElement(node) ? node.name : '');

/** Elements that hold nothing of an article. */
const foreign = new Set(
  'title script style noscript template svg math iframe object video audio canvas form button nav aside footer figure figcaption select textarea input dialog'.split(
    ' ',
  ),
);
const foreignRole = /^(?:navigation|complementary|banner|contentinfo|search|dialog|alert|menu|tooltip)$/;
/** What pages call that which is no part of an article. */
const foreignName =
  /^(?:ads?|adverts?|advertisements?|promos?|sponsored|related|recirc|recommended|recommendations|share|sharing|social|newsletters?|subscribe|signup|cookies?|consent|breadcrumbs?|comments?|captions?|credits?|toolbar|menu|nav|navigation|sidebar|footer|masthead|pull-?quotes?|wp-block-pullquote|instagram-media|tiktok-embed|sr-only|visually-hidden)(?:[-_](?:ad|bar|banner|block|box|buttons?|container|content|cta|form|icons?|inner|items?|links?|list|menu|module|panel|promo|section|signup|slot|text|tools|unit|widget|wrapper))*$/i;
/** Elements whose text is a line of its own. */
const blocks = new Set(
  'address article blockquote body dd details div dl dt fieldset footer h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** Classes of an element that are looked at. */
const mostNames = 30;

/** Does it hold nothing of an article? A figure may hold a block quotation, and the caption then is its credit, as a footer in it is. */
function isAside({name, children, parent}: Element): boolean {
  if (!foreign.has(name)) return false;
  if (name === 'figure') return !holdsQuotation(children);
  if (name === 'figcaption') return !(parent && holdsQuotation(parent.children));
  return !(name === 'footer' && nameOf(parent as Node) === 'blockquote');
}

function holdsQuotation(nodes: readonly Node[]): boolean {
  const stack = [...nodes];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (nameOf(node) === 'blockquote') return true;
    for (const child of childrenOf(node)) stack.push(child);
  }
  return false;
}

/** Does an element tell whose words a block quotation has? A work that is named in it (`<cite>`) may be part of the words, but not behind them. */
function isCredit({name, parent, next}: Element): boolean {
  if (name === 'figcaption') return true;
  for (let after = next; after; after = after.next)
    if (isElement(after) || (after.type === 'text' && /\S/.test(after.data))) return false;
  const above = nameOf(parent as Node);
  const isIn = above === 'blockquote' || (above === 'p' && nameOf(parent!.parent as Node) === 'blockquote');
  return isIn && (name === 'cite' || name === 'footer');
}

function isForeign(element: Element): boolean {
  const {attribs} = element;
  if (isAside(element) || 'hidden' in attribs || attribs['aria-hidden'] === 'true') return true;
  if (/display:\s*none/i.test(attribs['style'] ?? '') || foreignRole.test(attribs['role'] ?? '')) return true;
  // what holds the whole page may be called anything
  if (/^(?:html|body|main|article)$/.test(element.name)) return false;
  const names = `${attribs['class'] ?? ''} ${attribs['id'] ?? ''}`.split(/\s+/, mostNames);
  return names.some((one) => foreignName.test(one));
}

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

/** The text below a node, a line a block; `skips` leaves elements out. */
function textOf(from: Node | Document, skips: (element: Element) => boolean): string {
  let text = '';
  const stack: Array<Node | Document | string> = [from];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (typeof node === 'string') text += node;
    else if ('data' in node && node.type === 'text') text += node.data.replaceAll(/\s+/g, ' ');
    else if (!isElement(node as Node) || !skips(node as Element)) {
      const name = nameOf(node as Node);
      if (name === 'br') text += '\n';
      if (name === 'q') {
        text += '“';
        stack.push('”');
      }
      const isQuoted = name === 'blockquote';
      const around = blocks.has(name) ? '\n' : '';
      text += isQuoted
        ? `\n${opens}\n`
        : isElement(node as Node) && isCredit(node as Element)
          ? `\n${credits}`
          : around;
      stack.push(isQuoted ? `\n${closes}\n` : around);
      for (const child of [...childrenOf(node)].reverse()) stack.push(child);
    }
  }
  const lines = text.split('\n').map((line) => line.replaceAll(/\s+/g, ' ').trim());
  return withMarks(lines.filter((line) => line !== '')).join('\n');
}

/** All the text in a piece of HTML, as feeds carry it. */
export const textOfHtml = (html: string): string => textOf(parseMarkup(html), isAside);

/** The same in elements that have been read. */
export const textOfElement = (element: Element): string => textOf(element, isAside);

/** What stands in a block itself, not in the blocks inside it. */
type Own = {length: number; linked: number; commas: number};

/** Shorter pieces, in UTF-16 units, are no paragraphs of an article. */
const wordy = 25;
/** A neighbour with this share of the best one's points holds a part of the article too. */
const near = 0.2;

/** The element in which the article stands, or the page where none stands out. */
function bodyOf(document: Document): Element | Document {
  const points = pointsOf(document);
  let best: Element | undefined;
  for (const [element, sum] of points) if (sum > (best ? points.get(best)! : 0)) best = element;
  if (best === undefined) return document;
  for (let around: Element | null = best; around; around = elementAbove(around))
    if (around.name === 'article') return around;
  const above = elementAbove(best);
  const isParted = childrenOf(above ?? document).some(
    (other) => other !== best && (points.get(other as Element) ?? 0) > near * points.get(best!)!,
  );
  return isParted && above ? above : best;
}

const elementAbove = ({parent}: Element): Element | null =>
  parent !== null && isElement(parent as Node) ? (parent as Element) : null;

/** The element around it that may hold an article, as a quotation does not. */
function containerOf(element: Element): Element | null {
  let above = elementAbove(element);
  while (above && /^(?:blockquote|figure)$/.test(above.name)) above = elementAbove(above);
  return above;
}

/** How much of an article stands in an element and in those right inside it. */
function pointsOf(document: Document): Map<Element, number> {
  const owns = new Map<Element, Own>();
  const stack: Array<{node: Node; block: Element | null; isLink: boolean}> = [];
  const enter = (node: Node | Document, block: Element | null, isLink: boolean): void => {
    for (const child of childrenOf(node)) stack.push({node: child, block, isLink});
  };
  enter(document, null, false);
  for (let top = stack.pop(); top; top = stack.pop()) {
    const {node, block, isLink} = top;
    if (isElement(node)) {
      if (!isForeign(node)) enter(node, blocks.has(node.name) ? node : block, isLink || node.name === 'a');
    } else if ('data' in node && node.type === 'text' && block) {
      const own = owns.get(block) ?? {length: 0, linked: 0, commas: 0};
      const length = node.data.trim().length;
      own.length += length;
      own.linked += isLink ? length : 0;
      own.commas += node.data.match(/[,、，]/g)?.length ?? 0;
      owns.set(block, own);
    }
  }
  const points = new Map<Element, number>();
  for (const [element, {length, linked, commas}] of owns) {
    if (length < wordy || element.name === 'li') continue;
    const sum = (1 + commas + Math.min(3, length / 100)) * (1 - linked / length);
    const above = containerOf(element);
    const over = above && containerOf(above);
    if (above) points.set(above, (points.get(above) ?? 0) + sum);
    if (over) points.set(over, (points.get(over) ?? 0) + sum / 2);
  }
  return points;
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
function saidOf(document: Document): Omit<Raw, 'text'> {
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

/** Elements that a page or a piece of one begins with. A text may begin with <Somebody>. */
const first =
  'html head body title meta link base script style article main section header div span p a b i em strong h1 h2 h3 h4 ul ol table img figure blockquote';

/** Does it begin with an element of HTML, or with what may stand before one? @param head its first characters */
export function isHtml(head: string, type: string): boolean {
  let rest = head;
  for (let before = ''; before !== rest;) {
    before = rest;
    const end = rest.startsWith('<!--')
      ? rest.indexOf('-->') + 3
      : rest.startsWith('<?')
        ? rest.indexOf('>') + 1
        : 0;
    rest = rest.slice(Math.max(0, end)).trimStart();
    if (end === 2) return true; // a comment that goes on
  }
  if (/^<!doctype\s+html/i.test(rest)) return true;
  const name = /^<([a-z][a-z\d]*)[\s/>]/i.exec(rest)?.[1]?.toLowerCase();
  return name !== undefined && (first.split(' ').includes(name) || /\bx?html\b/i.test(type));
}

/** The article in a page. */
export function readHtml(html: string): Raw {
  const document = parseMarkup(html);
  const said = saidOf(document);
  const own = textOf(bodyOf(document), (element) => element.name === 'h1' || isForeign(element));
  // names of classes mislead: rather all there is than nothing
  const body = own || textOf(document, isAside);
  return {...said, text: [said.title, body].filter((part) => part).join('\n')};
}
