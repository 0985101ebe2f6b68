/**
 * From the start to what one waits for, as ratios to a bare `node -e 0` in the same run: `npm run bench -- start [ROUNDS]`. The peer is a
 * hello-world on Ink as npm installs it, unbundled. Rounds are interleaved and medians taken, since machines are noisy.
 */
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
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

/** Ms from the start until the wanted text, or the end. */
function time({args, wanted}: Case): Promise<number> {
  const {PATH = '', HOME = ''} = process.env;
  const began = performance.now();
  const child = spawn(process.execPath, args, {
    cols: 120,
    rows: 36,
    cwd: root,
    env: {PATH, HOME, LANG: 'C.UTF-8', TERM: 'xterm-256color'},
  });
  return new Promise((resolve) => {
    let written = '';
    let found: number | undefined;
    child.onData((data) => {
      written += data;
      if (wanted === undefined || found !== undefined || !written.includes(wanted)) return;
      found = performance.now() - began;
      child.kill('SIGKILL');
    });
    child.onExit(() => resolve(found ?? performance.now() - began));
  });
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!;

export async function run([rounds = '15']: string[]): Promise<void> {
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
    const times = cases.map((): number[] => []);
    for (let round = 0; round < Number(rounds); round++) {
      for (const [i, one] of cases.entries()) times[i]!.push(await time(one));
    }
    const bare = median(times[0]!);
    console.log(`Node ${process.version}, ${rounds} rounds; bare start ${bare.toFixed(0)} ms`);
    for (const [i, {name, target}] of cases.entries()) {
      const ratio = (median(times[i]!) / bare).toFixed(2);
      console.log(
        `${name.padEnd(28)} ${ratio.padStart(6)} ×${target === undefined ? '' : `   target ${target}`}`,
      );
    }
  } finally {
    await rm(directory, {recursive: true});
  }
}
