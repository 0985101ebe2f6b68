/** The text in HTML: a line a block, with quotation marks for the elements that stand for them, and without scripts, pictures and forms. */
import {
  childrenOf,
  isElement,
  nameOf,
  parseMarkup,
  type Document,
  type Element,
  type Node,
} from './markup.ts';
import {closes, credits, opens, withMarks} from './quotations.ts';

/** Elements that hold nothing of an article. */
const foreign = new Set(
  'title script style noscript template svg math iframe object video audio canvas form button nav aside footer figure figcaption select textarea input dialog'.split(
    ' ',
  ),
);

/** Elements whose text is a line of its own. */
export const blocks = new Set(
  'address article blockquote body dd details div dl dt fieldset footer h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** Does it hold nothing of an article? A figure may hold a block quotation, and the caption then is its credit, as a footer in it is. */
export function isAside({name, children, parent}: Element): boolean {
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

/** The text below a node, a line a block; `skips` leaves elements out. */
export function textOf(from: Node | Document, skips: (element: Element) => boolean): string {
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
