/**
 * Where in a page the article stands. It is found as Readability does it (arc90, https://github.com/mozilla/readability): a paragraph speaks for
 * the element it is in, and half as loud for the one around that; commas and length count for it, links against it.
 */
import {childrenOf, isElement, type Document, type Element, type Node} from './markup.ts';
import {blocks, isAside} from './text-of-html.ts';

const foreignRole = /^(?:navigation|complementary|banner|contentinfo|search|dialog|alert|menu|tooltip)$/;
/** What pages call that which is no part of an article. */
const foreignName =
  /^(?:jp-)?related|^(?:email-?signup|sharedaddy)|^(?:ads?|adverts?|advertisements?|promos?|sponsored|recirc|recommended|recommendations|share|sharing|social|newsletters?|subscribe|signup|cookies?|consent|breadcrumbs?|comments?|captions?|credits?|toolbar|menu|nav|navigation|sidebar|footer|masthead|pull-?quotes?|wp-block-pullquote|instagram-media|tiktok-embed|sr-only|visually-hidden)(?:[-_](?:ad|bar|banner|block|box|buttons?|container|content|cta|form|icons?|inner|items?|links?|list|menu|module|panel|promo|section|signup|slot|text|tools|unit|widget|wrapper))*$/i;

/** Classes of an element that are looked at. */
const mostNames = 30;

/** Is it no part of an article: advice to read something else, a menu, what nobody sees? */
export function isForeign(element: Element): boolean {
  const {attribs} = element;
  if (isAside(element) || 'hidden' in attribs || attribs['aria-hidden'] === 'true') return true;
  if (/display:\s*none/i.test(attribs['style'] ?? '') || foreignRole.test(attribs['role'] ?? '')) return true;
  // what holds the whole page may be called anything
  if (/^(?:html|body|main|article)$/.test(element.name)) return false;
  const names = `${attribs['class'] ?? ''} ${attribs['id'] ?? ''} ${attribs['data-component'] ?? ''}`.split(/\s+/, mostNames); // prettier-ignore
  return names.some((one) => foreignName.test(one)) || isMenu(element);
}

/** Does a list or a section hold links, and nothing else but headings? */
function isMenu({name, children}: Element): boolean {
  if (!/^(?:ul|ol|section)$/.test(name)) return false;
  const stack: Node[] = [...children];
  let links = 0;
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'text' && /[\p{L}\p{N}]/u.test(node.data)) return false;
    if (isElement(node) && node.name === 'a') links++;
    else if (!isElement(node) || !/^h\d$/.test(node.name))
      for (const child of childrenOf(node)) stack.push(child);
  }
  return links > 1;
}

/** What stands in a block itself, not in the blocks inside it. */
type Own = {length: number; linked: number; commas: number};

/** Shorter pieces, in UTF-16 units, are no paragraphs of an article. */
const wordy = 25;
/** A neighbour with this share of the best one's points holds a part of the article too. */
const near = 0.2;

/** The element in which the article stands, or the page where none stands out. */
export function bodyOf(document: Document): Element | Document {
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
