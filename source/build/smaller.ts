/**
 * Dependencies of which only a part is bundled. Each plugin fails the build where it finds nothing of what it leaves out.
 */
import {readFile} from 'node:fs/promises';
import type {Plugin} from 'esbuild';
import {replaced} from './replaced.ts';

type Change = (text: string, path: string) => string;

/** Changes the text of dependencies' files, given as regular expressions for their paths. */
const changing = (name: string, changes: Record<string, Change>): Plugin => ({
  name,
  setup({onLoad, onEnd}) {
    const missing = new Set(Object.keys(changes));
    for (const [file, change] of Object.entries(changes)) {
      onLoad({filter: new RegExp(`/node_modules/${file}\\.m?js$`)}, async ({path}) => {
        missing.delete(file);
        return {contents: change(await readFile(path, 'utf8'), path)};
      });
    }
    onEnd(() => ({errors: [...missing].map((file) => ({text: `${name}: there is no ${file}`}))}));
  },
});

/** Ink draws an error with its stack and the code about it. What we draw is gone when the program ends, and it tells the error itself. */
export const withoutErrorPicture: Plugin = changing('without-error-picture', {
  'ink/build/components/ErrorOverview': (text, path) => exportsOf(text, path, '() => null'),
});

/** Ink wraps texts that may be wrapped, and what it reads to a screen reader, whom we give plain text; our rows are cut. */
export const withoutWrapping: Plugin = changing('without-wrapping', {
  'wrap-ansi/index': (text, path) => exportsOf(text, path, notWrapped),
});

const notWrapped = `() => { throw new Error('rows are not wrapped'); }`;

/** Of Fuse.js only the comparison of two texts is asked for, and those that it gets have no diacritics. */
export const fuseMatchAlone: Plugin = changing('fuse-match-alone', {'fuse\\.js/dist/fuse': fuseMatch});

export function fuseMatch(text: string, path: string): string {
  const searcher =
    /Fuse\.match = function\(pattern, text, options\) \{[^}]*createSearcher\(pattern, \{\s*\.\.\.Config,\s*\.\.\.options\s*\}\)\.searchIn\(text\);\s*\};/;
  if (!searcher.test(text)) throw new Error(`${path}: Fuse.match is another one`);
  const entry = replaced(text, /^Fuse\.version = [^]*$/m, () => matchAlone, path);
  const made = /^const (?:NON_DECOMPOSABLE_RE|stripDiacritics) = .*$/gm;
  if (entry.match(made)?.length !== 2) throw new Error(`${path}: where does it strip diacritics?`);
  return replaced(entry, made, () => '', path).replaceAll(
    'ignoreDiacritics ? stripDiacritics',
    'false ? String',
  );
}

/** As Fuse.match does where neither extended nor token search is asked for. */
const matchAlone = `
export default {match: (pattern, text, options) => new BitapSearch(pattern, {...Config, ...options}).searchIn(text)};
`;

/** YAML is only read here, as YAML 1.2: what writes it is left out, and what YAML 1.1 has besides, such as dates and sets. */
export const yamlReader: Plugin = changing('yaml-reader', {
  'yaml/browser/dist/(?:stringify/\\w+|doc/createNode)': (text, path) => exportsOf(text, path, notWritten),
  'yaml/browser/dist/schema/yaml-1\\.1/(?:binary|omap|pairs|set|timestamp)': (text, path) =>
    exportsOf(text, path, 'undefined'),
  'yaml/browser/dist/schema/(?:yaml-1\\.1|json)/schema': () => `export {schema} from '../core/schema.js';`,
  // a key that is no text is told in JSON
  'yaml/browser/dist/nodes/addPairToJSMap': (text, path) =>
    replaced(text, 'if (isNode(key) && ctx?.doc) {', () => 'if (false) {', path),
});

const notWritten = `() => { throw new Error('YAML is only read'); }`;

/** Import tells references by its own table (`import/references.ts`), and asks the parser for none. */
export const withoutEntities: Plugin = changing('without-entities', {
  'htmlparser2/dist/Tokenizer': (text, path) =>
    replaced(text, /^import \{[^}]*\} from "entities\/decode";/m, () => noDecoder, path),
});

const noDecoder = `
class EntityDecoder {}
const [DecodingMode, htmlDecodeTree, xmlDecodeTree] = [{}];
`;

/** A module that exports the same names, all for the same thing. @throws Error where it does not say in one place what they are */
export function exportsOf(text: string, path: string, value: string): string {
  const [names, other] = [...text.matchAll(/^export (?:\{ ([\w, ]+) \};|default function \w+\()/gm)].map(
    ([, names = 'default']) => names.split(', '),
  );
  if (!names || other) throw new Error(`${path}: what does it export?`);
  return names
    .map((name) => (name === 'default' ? `export default ${value};` : `export const ${name} = ${value};`))
    .join('\n');
}
