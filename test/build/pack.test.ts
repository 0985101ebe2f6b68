import {runInThisContext} from 'node:vm';
import {expect, it} from 'vitest';
import {inAscii, pack} from '../../source/build/pack.ts';

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
