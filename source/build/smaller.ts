/**
 * Dependencies of which only a part is bundled. Each plugin fails the build where it does not find what it leaves out.
 */
import {readFile} from 'node:fs/promises';
import type {Plugin} from 'esbuild';
import {replaced} from './replaced.ts';

/** Changes the text of a dependency's file. */
const changing = (name: string, filter: RegExp, change: (text: string, path: string) => string): Plugin => ({
  name,
  setup({onLoad}) {
    onLoad({filter}, async ({path}) => ({contents: change(await readFile(path, 'utf8'), path)}));
  },
});

/** Of Fuse.js only the comparison of two texts is asked for, and those that it gets have no diacritics. */
export const fuseMatchAlone: Plugin = changing('fuse-match-alone', /fuse\.js\/dist\/fuse\.mjs$/, fuseMatch);

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
export const yamlReader: Plugin = {
  name: 'yaml-reader',
  setup({onLoad, onEnd}) {
    const missing = new Set<string>();
    const change = (files: string, how: (text: string, path: string) => string): void => {
      missing.add(files);
      onLoad({filter: new RegExp(`/yaml/browser/dist/${files}\\.js$`)}, async ({path}) => {
        missing.delete(files);
        return {contents: how(await readFile(path, 'utf8'), path)};
      });
    };
    change('(?:stringify/\\w+|doc/createNode)', (text, path) => exportsOf(text, path, notWritten));
    change('schema/yaml-1\\.1/(?:binary|omap|pairs|set|timestamp)', (text, path) =>
      exportsOf(text, path, 'undefined'),
    );
    change('schema/(?:yaml-1\\.1|json)/schema', () => `export {schema} from '../core/schema.js';`);
    // a key that is no text is told in JSON
    change('nodes/addPairToJSMap', (text, path) =>
      replaced(text, 'if (isNode(key) && ctx?.doc) {', () => 'if (false) {', path),
    );
    onEnd(() => ({errors: [...missing].map((files) => ({text: `yaml has no ${files}`}))}));
  },
};

const notWritten = `() => { throw new Error('YAML is only read'); }`;

/** A module that exports the same names, all for the same thing. @throws Error where its exports are not at its end */
export function exportsOf(text: string, path: string, value: string): string {
  const names = /^export \{ ([\w, ]+) \};\s*$/m.exec(text)?.[1];
  if (!names) throw new Error(`${path}: what does it export?`);
  return names
    .split(', ')
    .map((name) => `export const ${name} = ${value};`)
    .join('\n');
}
