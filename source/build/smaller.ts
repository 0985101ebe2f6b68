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
