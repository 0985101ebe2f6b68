/**
 * From the start to what one waits for, as ratios to a bare `node -e 0` in the same run: `npm run bench -- start [ROUNDS] [NODE…]`, under
 * this Node and those named. The peer is a hello-world on Ink as npm installs it, unbundled. Rounds are interleaved and medians taken,
 * since machines are noisy. The first column is of a program that has been run before, so that its compiled code is kept; the second of
 * one that never was.
 */
import {execFileSync} from 'node:child_process';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';
import {spawn} from '@lydell/node-pty';

const root = fileURLToPath(new URL('../..', import.meta.url));
const program = join(root, 'dist/cli.cjs');

type Case = {
  name: string;
  args: string[];
  /** Seen when it is there; without it, the end of the process counts. */ wanted?: string;
  target?: string;
};

/** Where a case is run. */
type Place = {node: string; cache: string; /** Ms to stay when what is wanted is there. */ stay?: number};

/** Ms from the start until the wanted text, or the end. */
function time({args, wanted}: Case, {node, cache, stay = 0}: Place): Promise<number> {
  const {PATH = '', HOME = ''} = process.env;
  const keep = cache === '' ? {NODE_DISABLE_COMPILE_CACHE: '1'} : {XDG_CACHE_HOME: cache};
  const began = performance.now();
  const child = spawn(node, args, {
    cols: 120,
    rows: 36,
    cwd: root,
    env: {PATH, HOME, LANG: 'C.UTF-8', TERM: 'xterm-256color', ...keep},
  });
  return new Promise((resolve) => {
    let written = '';
    let found: number | undefined;
    child.onData((data) => {
      written += data;
      if (wanted === undefined || found !== undefined || !written.includes(wanted)) return;
      found = performance.now() - began;
      void sleep(stay).then(() => child.kill('SIGKILL'));
    });
    child.onExit(() => resolve(found ?? performance.now() - began));
  });
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!;

export async function run(args: string[]): Promise<void> {
  const rounds = Number(args.find((arg) => /^\d+$/.test(arg)) ?? 15);
  const directory = await mkdtemp(join(root, 'node_modules', '.bench-'));
  const hello = join(directory, 'hello.mjs');
  await writeFile(
    hello,
    `import {createElement} from 'react'; import {render, Text} from 'ink'; render(createElement(Text, null, 'hello'));`,
  );
  const cases: Case[] = [
    {name: 'node -e 0', args: ['-e', '0']},
    {name: '--help', args: [program, '--help'], target: '1.6'},
    {name: '--json', args: [program, '--json'], target: '2.0'},
    {name: 'first picture', args: [program, '-p'], wanted: 'Delegations', target: '2.6'},
    {name: 'Ink hello-world, unbundled', args: [hello], wanted: 'hello'},
  ];
  try {
    for (const node of [process.execPath, ...args.filter((arg) => !/^\d+$/.test(arg))])
      await compare(cases, rounds, node, join(directory, 'cache'));
  } finally {
    await rm(directory, {recursive: true});
  }
}

async function compare(cases: readonly Case[], rounds: number, node: string, cache: string): Promise<void> {
  // as long as it takes to keep what was compiled
  for (const one of cases) await time(one, {node, cache, stay: 1500});
  const times = cases.map((): {again: number[]; first: number[]} => ({again: [], first: []}));
  for (let round = 0; round < rounds; round++) {
    for (const [i, one] of cases.entries()) {
      times[i]!.again.push(await time(one, {node, cache}));
      times[i]!.first.push(await time(one, {node, cache: ''}));
    }
  }
  const bare = median(times[0]!.again);
  const version = execFileSync(node, ['--version'], {encoding: 'utf8'}).trim();
  console.log(`Node ${version}, ${rounds} rounds; bare start ${bare.toFixed(0)} ms`);
  const ratio = (values: number[]): string => `${(median(values) / bare).toFixed(2).padStart(6)} ×`;
  for (const [i, {name, target}] of cases.entries()) {
    const {again, first} = times[i]!;
    const aim = target === undefined ? '' : `   target ${target}`;
    console.log(`${name.padEnd(28)} ${ratio(again)}   first ever ${ratio(first)}${aim}`);
  }
}
