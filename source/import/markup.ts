/** HTML and XML as elements. References are told by our own table; that of the parser is larger than the parser. */
import {DomHandler, Parser, type parseDocument} from 'htmlparser2';
import {decodeReferences} from './references.ts';

export type Document = ReturnType<typeof parseDocument>;
export type Node = Document['children'][number];
export type Element = Extract<Node, {attribs: object}>;

export const isElement = (node: Node): node is Element => 'attribs' in node;
export const nameOf = (node: Node | null): string => (node && isElement(node) ? node.name : '');
export const childrenOf = (node: Node | Document): readonly Node[] =>
  'children' in node ? node.children : [];

/** Elements whose text is no markup, in HTML. */
const raw = /^(?:script|style|xmp|iframe|noembed|noframes|plaintext)$/;

/** Browsers nest elements no deeper; the parser takes the square of the depth. */
const deepest = 512;

/** Elements nest without end. */
export class NestingError extends Error {
  override name = 'NestingError';
}

class Shallow extends DomHandler {
  override onopentag(name: string, attribs: Record<string, string>): void {
    if (this.tagStack.length > deepest)
      throw new NestingError(`its elements nest more than ${deepest} levels deep`);
    super.onopentag(name, attribs);
  }
}

/** Elements, texts and attributes as they are meant. @throws NestingError */
export function parseMarkup(text: string, {isXml = false} = {}): Document {
  const handler = new Shallow();
  new Parser(handler, {xmlMode: isXml, decodeEntities: false}).end(text);
  const document = handler.root;
  const stack: Array<Node | Document> = [document];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'cdata' || (!isXml && 'name' in node && raw.test(node.name))) continue;
    if ('data' in node && node.type === 'text') node.data = decodeReferences(node.data);
    if ('attribs' in node)
      for (const [name, value] of Object.entries(node.attribs)) node.attribs[name] = decodeReferences(value);
    for (const child of childrenOf(node)) stack.push(child);
  }
  return document;
}
