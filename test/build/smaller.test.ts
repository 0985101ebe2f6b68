import {readFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {runInThisContext} from 'node:vm';
import {transform} from 'esbuild';
import * as fc from 'fast-check';
import Fuse from 'fuse.js';
import {describe, expect, it} from 'vitest';
import {fuseMatch} from '../../source/build/smaller.ts';

const read = async (name: string) => {
  const path = fileURLToPath(import.meta.resolve(name));
  return {path, text: await readFile(path, 'utf8')};
};

/** What a module exports that asks for no other. */
async function run(code: string): Promise<unknown> {
  const common = await transform(code, {format: 'cjs'});
  const module = {exports: {}};
  (runInThisContext(`(function (module) {${common.code}})`) as (given: typeof module) => void)(module);
  return module.exports;
}

describe('Fuse.js’s match alone', async () => {
  const {path, text} = await read('fuse.js');

  it('compares as the whole of Fuse.js does', async () => {
    const code = fuseMatch(text, path);
    const {default: alone} = (await run(code)) as {default: {match: typeof Fuse.match}};
    const some = fc.string({unit: fc.constantFrom(...'abcé ’'), maxLength: 45});
    const options = fc.record({
      ignoreLocation: fc.boolean(),
      isCaseSensitive: fc.boolean(),
      includeMatches: fc.boolean(),
      threshold: fc.constantFrom(0.1, 0.34, 0.6),
      minMatchCharLength: fc.constantFrom(1, 2),
    });
    fc.assert(
      fc.property(some, some, options, (pattern, words, how) => {
        expect(alone.match(pattern, words, how)).toEqual(Fuse.match(pattern, words, how));
      }),
    );
  });

  it('is refused where Fuse.js changes', () => {
    expect(() => fuseMatch(text.replace('Fuse.match = ', 'Fuse.compare = '), path)).toThrow('another one');
    expect(() => fuseMatch(text.replace('Fuse.version', 'Fuse.edition'), path)).toThrow('not there');
    expect(() => fuseMatch(text.replace('const stripDiacritics', 'var strip'), path)).toThrow('diacritics');
  });
});
