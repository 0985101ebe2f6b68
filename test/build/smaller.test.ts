import {readFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {runInThisContext} from 'node:vm';
import {build, transform} from 'esbuild';
import * as fc from 'fast-check';
import Fuse from 'fuse.js';
import {describe, expect, it} from 'vitest';
import {yamlModules} from '../../source/build/plugins.ts';
import {exportsOf, fuseMatch, yamlReader} from '../../source/build/smaller.ts';
import {parseYaml} from '../../source/story/yaml.ts';

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

describe('YAML that is only read', async () => {
  const {outputFiles} = await build({
    entryPoints: [fileURLToPath(new URL('../../source/story/yaml.ts', import.meta.url))],
    write: false,
    bundle: true,
    format: 'esm',
    platform: 'node',
    plugins: [yamlModules, yamlReader],
  });
  const code = outputFiles[0]!.text;
  const reader = (await run(code)) as {parseYaml: typeof parseYaml};
  const outcome = (parse: typeof parseYaml, text: string): unknown => {
    try {
      return parse(text, 'a.yaml').value;
    } catch (error) {
      return String(error);
    }
  };

  it('reads, and refuses, what all of the library does', async () => {
    for (const name of ['story', 'people', 'sources', 'questions', 'entries', 'organisations']) {
      const text = await readFile(new URL(`../../feed/istanbul-2025/${name}.yaml`, import.meta.url), 'utf8');
      expect(outcome(reader.parseYaml, text)).toEqual(outcome(parseYaml, text));
    }
    const pieces = [
      'a: ',
      'b: ',
      '- ',
      '? ',
      '\n',
      '\n  ',
      '\n    ',
      '# c\n',
      '"x\\n"',
      `'y'`,
      '|\n',
      '>-\n',
      '[',
      ']',
      '{',
      '}',
      ', ',
    ];
    const values = [
      'word',
      '0x1F',
      '-.5e3',
      '.inf',
      'true',
      'yes',
      '~',
      '2025-05-14',
      '&a ',
      '*a',
      '<<: ',
      '!x ',
      '!!str ',
      '!!int ',
      '%YAML 1.2\n---\n',
    ];
    const text = fc
      .array(fc.constantFrom(...pieces, ...values), {maxLength: 12})
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (yaml) => {
        const isKey = /[[{][^]*:|\?/.test(yaml);
        const [less, all] = [outcome(reader.parseYaml, yaml), outcome(parseYaml, yaml)];
        // a key that is no text is told in another way
        if (!isKey || typeof all === 'string') expect(less).toEqual(all);
        else expect(typeof less).toBe('object');
      }),
      {numRuns: 500},
    );
  });

  it('tells a key that is no text in JSON', () => {
    expect(outcome(reader.parseYaml, '{a: 1}: b')).toEqual({'{"a":1}': 'b'});
    expect(outcome(reader.parseYaml, '[a, b]: c')).toEqual({'["a","b"]': 'c'});
  });

  it('takes YAML 1.1 for YAML 1.2, and its tags for none', () => {
    expect(outcome(reader.parseYaml, '%YAML 1.1\n---\na: 1\nb: yes\n')).toEqual({a: 1, b: 'yes'});
    for (const tag of ['set', 'omap', 'pairs', 'binary', 'timestamp'])
      expect(outcome(reader.parseYaml, `a: !!${tag} x`)).toContain('a story has no tags');
  });

  it('is without what writes, and what YAML 1.1 has besides', () => {
    for (const gone of ['minContentWidth', 'YAMLOMap', 'YAMLSet', 'parseSexagesimal'])
      expect(code.includes(gone)).toBe(false);
    expect(code.length).toBeLessThan(175_000);
  });

  it('is refused where the library changes', async () => {
    expect(() => exportsOf('export default 1;', 'a.js', '1')).toThrow('what does it export');
    const none = build({stdin: {contents: ''}, write: false, logLevel: 'silent', plugins: [yamlReader]});
    await expect(none).rejects.toThrow('there is no yaml');
    expect(exportsOf('export { a, b };', 'a.js', '1')).toBe('export const a = 1;\nexport const b = 1;');
    expect(exportsOf('export default function A() {}', 'a.js', '1')).toBe('export default 1;');
    expect(() => exportsOf('export { a };\nexport default function b() {}', 'a.js', '1')).toThrow('export');
  });
});
