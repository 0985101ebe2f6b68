import {execFileSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {transform} from 'esbuild';
import {afterAll, beforeAll, beforeEach, expect, it} from 'vitest';

let scratch = '';
let directory = '';
let cache = '';

/** Starts a module, and tells what came of it, and of each file whether kept code was taken: V8 looks at it once a process. */
const child = `
const vm = require('node:vm');
const taken = {};
vm.Script = class extends vm.Script {
  constructor(code, options) {
    super(code, options);
    taken[require('node:path').basename(options.filename)] = options.cachedData ? !this.cachedDataRejected : false;
  }
};
const {start} = require('./start.cjs');
const [name, directory, cache] = process.argv.slice(2);
let kept = false;
const after = [];
const value = start(name, {
  directory,
  core: 'core.cjs',
  cache: cache || undefined,
  require: (asked) => "Node's " + asked,
  afterwards: (then) => after.push(then),
});
for (const then of after) then();
console.log(JSON.stringify({value, keeps: after.length > 0, taken}));
`;

beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'talks-tui-start-'));
  const source = readFileSync(new URL('../../source/build/start.ts', import.meta.url), 'utf8');
  const {code} = await transform(source, {loader: 'ts', format: 'cjs', platform: 'node'});
  writeFileSync(join(scratch, 'start.cjs'), code);
  writeFileSync(join(scratch, 'child.cjs'), child);
});
afterAll(() => rmSync(scratch, {recursive: true}));

beforeEach(() => {
  directory = mkdtempSync(join(scratch, 'program-'));
  cache = join(directory, 'caches', 'talks-tui', 'this');
  const write = (name: string, code: string): void => writeFileSync(join(directory, name), code);
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

type Started = {value: unknown; keeps: boolean; taken: Record<string, boolean>};

/** One start of the program, in a process of its own. */
function run(name: string, where = cache): Started {
  const args = [join(scratch, 'child.cjs'), name, directory, where];
  return JSON.parse(execFileSync(process.execPath, args, {encoding: 'utf8'})) as Started;
}

it('runs modules, those they ask for, and those in files of their own', () => {
  expect(run('./a').value).toBe('abL');
  expect(run('./node').value).toBe(`Node's node:path`);
  expect(run('./url').value).toMatch(/^file:\/\/\/.*core\.cjs$/);
  expect(run('./twice').value).toBe(true);
});

it('takes what was kept, and adds what later runs use', () => {
  expect(run('./b')).toEqual({value: 'b', keeps: true, taken: {'core.cjs': false}});
  expect(run('./b')).toEqual({value: 'b', keeps: false, taken: {'core.cjs': true}});
  expect(run('./a')).toEqual({value: 'abL', keeps: true, taken: {'core.cjs': true, large: false}});
  expect(run('./a')).toEqual({value: 'abL', keeps: false, taken: {'core.cjs': true, large: true}});
  expect(run('./c').keeps).toBe(true);
  expect(readdirSync(cache).toSorted()).toEqual(['core.cjs', 'large']);
});

it('does not take what is damaged, wherever it is', {timeout: 30_000}, () => {
  run('./a');
  const file = join(cache, 'core.cjs');
  const whole = readFileSync(file);
  const code = whole.lastIndexOf('\n');
  for (let i = 0; i < 16; i++) {
    const damaged = Buffer.from(whole);
    damaged[Math.floor((i / 16) * code)]! ^= 1 << (i % 8);
    writeFileSync(file, damaged);
    expect(run('./a')).toEqual({value: 'abL', keeps: true, taken: {'core.cjs': false, large: true}});
    expect(readFileSync(file).equals(damaged)).toBe(false);
  }
  for (const length of [0, 1, 100, Math.floor(code / 2), code]) {
    writeFileSync(file, whole.subarray(0, length));
    expect(run('./a')).toMatchObject({value: 'abL', taken: {'core.cjs': false}});
  }
  expect(run('./a').taken).toEqual({'core.cjs': true, large: true});
});

it('runs where nothing can be kept, and leaves nothing half written', () => {
  expect(run('./a', '')).toEqual({value: 'abL', keeps: false, taken: {'core.cjs': false, large: false}});
  writeFileSync(join(directory, 'file'), '');
  expect(run('./a', join(directory, 'file', 'talks-tui', 'this')).value).toBe('abL');
  // a directory stands where the file should be
  mkdirSync(join(cache, 'core.cjs'), {recursive: true});
  expect(run('./a').value).toBe('abL');
  expect(readdirSync(cache)).toEqual(['core.cjs']);
});

it.skipIf(process.getuid?.() !== 0)('takes and puts nothing among what is somebody else’s', () => {
  run('./a');
  const somebody = 65_534;
  execFileSync('chown', [String(somebody), join(cache, 'core.cjs')]);
  expect(run('./a').taken).toEqual({'core.cjs': false, large: true});
  const home = join(directory, 'home');
  mkdirSync(home);
  execFileSync('chown', [String(somebody), home]);
  expect(run('./a', join(home, '.cache', 'talks-tui', 'this')).value).toBe('abL');
  expect(readdirSync(home)).toEqual([]);
});

it('lets go what other versions kept, after a month', () => {
  const all = join(directory, 'caches', 'talks-tui');
  run('./a');
  run('./a', join(all, 'old'));
  expect(readdirSync(all).toSorted()).toEqual(['old', 'this']);
  const then = new Date(Date.now() - 31 * 24 * 60 * 60 * 1000);
  utimesSync(join(all, 'old'), then, then);
  run('./a', join(all, 'new'));
  expect(readdirSync(all).toSorted()).toEqual(['new', 'this']);
});
