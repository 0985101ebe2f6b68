/** From YAML text to a plain, sanitised value, and back from any path in it to line and column. */
import {
  Composer,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  Parser,
  visit,
  type CST,
  type Document,
} from 'yaml';
import {deepest, tooDeep} from './depth.ts';
import {excerpt, StoryError, type Locate, type Problem} from './problems.ts';
import {sanitize} from './sanitize.ts';

/** A file as read: its value, and the place of everything in it. */
export type RawFile = {value: unknown; locate: Locate};

/** Sanitised copies of all strings in a value that came from a parser and nests no deeper than a story, keys included. */
export function sanitizeDeep(value: unknown): unknown {
  if (typeof value === 'string') return sanitize(value);
  if (Array.isArray(value)) return value.map((item) => sanitizeDeep(item));
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> = {};
  // defineProperty semantics: a key such as __proto__ becomes data, and then an unknown key
  for (const [key, item] of Object.entries(value)) {
    Object.defineProperty(copy, sanitize(key), {
      value: sanitizeDeep(item),
      enumerable: true,
      writable: true,
      configurable: true,
    });
  }
  return copy;
}

/** Where a token nests too deep; undefined where none does. The composer recurses, so it must not come that far. */
function depthFault(token: CST.Token): number | undefined {
  let level: CST.Token[] = [token];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) return level[0]!.offset;
    level = level.flatMap((one) => {
      if (one.type === 'document') return one.value ? [one.value] : [];
      if (!('items' in one)) return [];
      return one.items.flatMap(({key, value}) =>
        [key, value].filter((child) => child !== null && child !== undefined),
      );
    });
  }
  return undefined;
}

/** The library's word for what is no YAML, in ours where it has words of its own trade. */
function explain(code: string, message: string, source: string): string {
  switch (code) {
    case 'DUPLICATE_KEY':
      return `the key "${excerpt(/^[^\s:]*/.exec(source)![0])}" stands here for the second time`;
    case 'TAB_AS_INDENT':
      return 'indented with a tab; use spaces';
    case 'MULTIPLE_DOCS':
      return 'a second document begins here; a file holds one';
    case 'TAG_RESOLVE_FAILED':
      return 'a story has no tags (!); write the value without';
    default:
      return `not YAML: ${message}`;
  }
}

type Fault = {code: string; message: string; pos: readonly [number, number]};

/** A line that seems indented wrongly, and is so by a tab behind its spaces, which the library does not count. */
function tabbed({code, message, pos: [offset]}: Fault, text: string): Fault | undefined {
  if (code !== 'BAD_INDENT') return undefined;
  const from = text.lastIndexOf('\n', offset - 1) + 1;
  const spaces = /^ *(?=\t)/.exec(text.slice(from))?.[0].length;
  if (spaces === undefined) return undefined;
  return {code: 'TAB_AS_INDENT', message, pos: [from + spaces, from + spaces + 1]};
}

/**
 * Reads YAML 1.2. Anchors are refused: a story has no use for them, and they make bombs and cycles.
 *
 * @param file what places are given in
 * @param options.uniqueKeys false where the text is JSON that has been read already and only places are asked for
 * @throws StoryError
 */
export function parseYaml(text: string, file: string, options: {uniqueKeys?: boolean} = {}): RawFile {
  const counter = new LineCounter();
  const name = sanitize(file);
  const problem = (offset: number, message: string): Problem => {
    const {line, col} = counter.linePos(offset);
    return {file: name, line, column: col, message: sanitize(message)};
  };
  const fail = (problems: Problem[]): never => {
    throw new StoryError(problems);
  };

  const tokens = [...new Parser(counter.addNewLine).parse(text)];
  for (const token of tokens) {
    const offset = depthFault(token);
    if (offset !== undefined) fail([problem(offset, tooDeep)]);
  }
  const composer = new Composer({uniqueKeys: options.uniqueKeys ?? true});
  const documents = [...composer.compose(tokens, true, text.length)] as Document.Parsed[];
  const document = documents[0]!;
  if (documents[1]) fail([problem(documents[1].range[0], explain('MULTIPLE_DOCS', '', ''))]);
  const faults = [...document.errors, ...document.warnings].map((fault) => tabbed(fault, text) ?? fault);
  // what follows a fault of syntax is mostly its consequence: keys move to another mapping, and stand there twice
  const syntax = faults.findIndex(({code}) => code !== 'DUPLICATE_KEY');
  const told = syntax < 0 ? faults : faults.slice(0, Math.max(1, syntax));
  if (told.length > 0)
    fail(
      told.map(({code, message, pos}) =>
        problem(pos[0], explain(code, message, text.slice(pos[0], pos[0] + 100))),
      ),
    );

  const anchors: Problem[] = [];
  visit(document, {
    Node(_, node) {
      const mark = isAlias(node) ? `*${node.source}` : node.anchor ? `&${node.anchor}` : undefined;
      if (mark !== undefined)
        anchors.push(
          problem(
            node.range?.[0] ?? 0,
            `${excerpt(mark)}: a story has no anchors and aliases; write the value out`,
          ),
        );
    },
  });
  if (anchors.length > 0) fail(anchors);
  return {value: sanitizeDeep(document.toJS()), locate: locateIn(document, counter, name)};
}

const rangeOf = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined);

/** Where a path leads in a YAML document: the last node there is on the way. */
function locateIn(document: Document, counter: LineCounter, file: string): Locate {
  return (path, what = 'value') => {
    let node: unknown = document.contents;
    let at = rangeOf(node);
    for (const [i, step] of path.entries()) {
      let next: unknown;
      if (isMap(node)) {
        const pair = node.items.find(
          (item) => isScalar(item.key) && sanitize(String(item.key.value)) === step,
        );
        if (!pair) break;
        next = pair.value;
        if (i === path.length - 1 && what === 'key') {
          at = rangeOf(pair.key) ?? at;
          break;
        }
        at = rangeOf(next) ?? rangeOf(pair.key) ?? at;
      } else if (isSeq(node)) {
        next = node.items[Number(step)];
        if (next === undefined) break;
        at = rangeOf(next) ?? at;
      } else break;
      node = next;
    }
    const {line, col} = counter.linePos(at ?? 0);
    return {file, line, column: col};
  };
}
