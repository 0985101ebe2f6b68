import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {runInThisContext} from 'node:vm';
import {expect, it} from 'vitest';
import {exportingAtOnce, inAscii, pack} from '../../source/build/pack.ts';
import type {start as Start} from '../../source/build/start.ts';

it('writes code in ASCII that means the same', () => {
  const code = String.raw`[/^[“”„]\\“$/u.test('“\\“'), 'é\\n', /[😀-😂]/u.test('😁'), /\u201c/.test('“')]`;
  const ascii = inAscii(code);
  expect(ascii).toMatch(/^[\0-\x7f]*$/);
  expect(runInThisContext(ascii)).toEqual(runInThisContext(code));
});

it('refuses a backslash that would escape the escape', () => {
  expect(() => inAscii(String.raw`/\“/`)).toThrow('no backslash');
  expect(inAscii(String.raw`/\\“/`)).toBe(String.raw`/\\\u201c/`);
});

it('puts small modules into one file and large ones beside it, all in ASCII', async () => {
  const modules = new Map([
    ['cli.cjs', `import {large} from './large.cjs'; export const is = /…/.test(large);`],
    ['large.cjs', `export const large = ${JSON.stringify('…'.repeat(9000))};`],
  ]);
  const files = await pack(modules, ['cli']);
  expect([...files.keys()]).toEqual(['large.cjs', 'core.cjs', 'cli.cjs']);
  for (const code of files.values()) expect(code).toMatch(/^[\0-\x7f]*$/);
});

it('keeps functions apart where speed counts for more than size', async () => {
  const code = `function twice(x) { return x.map((y) => y * 2 + x.length); } export function main(x) { return twice(x).join(); }`;
  const modules = new Map([['cli.cjs', code]]);
  const [small, quick] = [await pack(modules, ['cli']), await pack(modules, ['cli'], new Set(['cli.cjs']))];
  const functions = (files: Map<string, string>) => files.get('core.cjs')!.match(/function \w+\(/g);
  expect(functions(small)).toHaveLength(1);
  expect(functions(quick)).toHaveLength(2);
});

/** Runs a packed module as `cli.cjs` does: with the `start.ts` that stands at the head of it. */
function run(files: ReadonlyMap<string, string>, name: string): unknown {
  const directory = mkdtempSync(join(tmpdir(), 'talks-tui-pack-'));
  try {
    for (const [file, text] of files) writeFileSync(join(directory, file), text);
    const main = `require('./cli.cjs'); module.exports = module.children[0].exports;`;
    writeFileSync(join(directory, 'main.cjs'), main);
    const {start} = createRequire(import.meta.url)(join(directory, 'main.cjs')) as {start: typeof Start};
    const how = {directory, core: 'core.cjs', cache: undefined, require: () => ({}), afterwards: () => {}};
    return start(name, how);
  } finally {
    rmSync(directory, {recursive: true});
  }
}

it('has modules export their names without defining how, and what they stand for changes with them', async () => {
  const modules = new Map([
    ['cli.cjs', `export const nothing = 0;`],
    ['count.cjs', `export let count = 1; export const more = () => count++; export default 'one';`],
    [
      'all.cjs',
      `import one, {count, more} from './count.cjs'; more(); export const seen = [one, count]; export {more, count};`,
    ],
    [
      'late.cjs',
      `export const late = async () => { const {default: one, count} = await import('./count.cjs'); return [one, count]; };`,
    ],
  ]);
  const files = await pack(modules, ['cli']);
  // what takes a default, or is taken late, wants more than that
  expect(files.get('core.cjs')!.match(/getOwnPropertyDescriptor/g)).toHaveLength(2);
  const all = run(files, './all.cjs') as {seen: unknown; more(): void; count: number};
  expect(all.seen).toEqual(['one', 2]);
  all.more();
  expect(all.count).toBe(3);
  expect(Object.keys(all)).toEqual(['count', 'more', 'seen']);
  const {late} = run(files, './late.cjs') as {late(): Promise<unknown>};
  expect(await late()).toEqual(['one', 1]);
});

it('leaves the definitions where they are wanted for more', () => {
  const code = `var __defProp = 1;\nvar a = {};\n__export(a, {\n  b: () => b\n});\nmodule.exports = __toCommonJS(a);\n`;
  expect(exportingAtOnce(code)).toBe('module.exports = $exporting({\n  b: () => b\n});\n');
  const more = `${code}__toESM(require("./c"));`;
  expect(exportingAtOnce(more)).toBe(more);
});
