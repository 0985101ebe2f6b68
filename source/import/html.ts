/** The article in a page. */
import type {Raw} from './article.ts';
import {bodyOf, isForeign} from './body.ts';
import {factsOf} from './facts.ts';
import {parseMarkup} from './markup.ts';
import {isAside, textOf} from './text-of-html.ts';

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
  const said = factsOf(document);
  const own = textOf(bodyOf(document), (element) => element.name === 'h1' || isForeign(element));
  // names of classes mislead: rather all there is than nothing
  const body = own || textOf(document, isAside);
  return {...said, text: [said.title, body].filter((part) => part).join('\n')};
}
