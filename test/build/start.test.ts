import {mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import fc from 'fast-check';
import {afterEach, beforeEach, expect, it} from 'vitest';
import {start} from '../../source/build/start.ts';

let directory = '';
let cache = '';

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'talks-tui-start-'));
  cache = join(directory, 'caches', 'this');
  write(
    'core.cjs',
    `({
      './a': function (module, load) { module.exports = 'a' + load('./b') + load('./large'); },
      './b': function (module) { module.exports = 'b'; },
      './c': function (module, load) { module.exports = load('./b') + 'c'; },
      './url': function (module, load, url) { module.exports = url; },
      './node': function (module, load) { module.exports = load('node:path'); },
      './twice': function (module, load) { module.exports = load('./large') === load('./large'); },
    })`,
  );
  write('large', `(function (module) { module.exports = {toString: () => 'L'}; })`);
});
afterEach(() => rmSync(directory, {recursive: true}));

const write = (name: string, code: string): void => writeFileSync(join(directory, name), code);

/** One start of the program; `kept` tells whether there was something new to keep. */
function run(name: string, where: string | null = cache): {value: unknown; kept: boolean} {
  const after: Array<() => void> = [];
  const value = start(name, {
    directory,
    core: 'core.cjs',
    cache: where ?? undefined,
    require: (asked) => `Node's ${asked}`,
    afterwards: (then) => after.push(then),
  });
  for (const then of after) then();
  return {value, kept: after.length > 0};
}

it('runs modules, those they ask for, and those in files of their own', () => {
  expect(run('./a').value).toBe('abL');
  expect(run('./node').value).toBe(`Node's node:path`);
  expect(run('./url').value).toMatch(/^file:\/\/\/.*core\.cjs$/);
  expect(run('./twice').value).toBe(true);
});

it('keeps what was compiled, and adds what later runs use', () => {
  expect(run('./b').kept).toBe(true);
  expect(run('./b').kept).toBe(false);
  expect(run('./a').kept).toBe(true);
  expect(run('./a').kept).toBe(false);
  expect(run('./b').kept).toBe(false);
  expect(readdirSync(cache).toSorted()).toEqual(['core.cjs', 'large']);
  expect(run('./c')).toEqual({value: 'bc', kept: true});
});

it('compiles anew what is damaged, wherever it is', () => {
  run('./a');
  const whole = readFileSync(join(cache, 'core.cjs'));
  fc.assert(
    fc.property(
      fc.integer({min: 0, max: whole.length - 1}),
      fc.integer({min: 1, max: 255}),
      fc.boolean(),
      (at, change, cut) => {
        const damaged = Buffer.from(cut ? whole.subarray(0, at) : whole);
        if (!cut) damaged[at]! ^= change;
        writeFileSync(join(cache, 'core.cjs'), damaged);
        expect(run('./a').value).toBe('abL');
      },
    ),
    {numRuns: 200},
  );
  writeFileSync(join(cache, 'core.cjs'), '');
  expect(run('./a')).toEqual({value: 'abL', kept: true});
  expect(run('./a')).toEqual({value: 'abL', kept: false});
});

it('runs where nothing can be kept', () => {
  expect(run('./a', null)).toEqual({value: 'abL', kept: false});
  writeFileSync(join(directory, 'file'), '');
  expect(run('./a', join(directory, 'file', 'this')).value).toBe('abL');
});

it('lets go what other versions kept, after a month', () => {
  run('./a');
  const old = join(directory, 'caches', 'old');
  run('./a', old);
  expect(readdirSync(join(directory, 'caches')).toSorted()).toEqual(['old', 'this']);
  const then = new Date(Date.now() - 31 * 24 * 60 * 60 * 1000);
  utimesSync(old, then, then);
  run('./a', join(directory, 'caches', 'new'));
  expect(readdirSync(join(directory, 'caches')).toSorted()).toEqual(['new', 'this']);
});
