/**
 * Large stories, read, sought and drawn: `npm run bench -- load [SIZE…]` (after `npm run build`). Per entry the cost should stay flat from
 * size to size; the peer is JSON.parse of the same lines. Each size is measured in a process of its own, and the built program on a
 * terminal for what a reader waits for.
 */
import {spawnSync} from 'node:child_process';
import {mkdtemp, open, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {monitorEventLoopDelay} from 'node:perf_hooks';
import {fileURLToPath} from 'node:url';
import {spawn} from '@lydell/node-pty';
import {modelOf} from '../../source/dashboard/model/model.ts';
import {sceneInSlices} from '../../source/dashboard/model/scene.ts';
import {themeFor} from '../../source/dashboard/theme.ts';
import {update, type Message} from '../../source/dashboard/update/update.ts';
import {screenOf} from '../../source/dashboard/view/screen.ts';
import {defaultPaceInSlices} from '../../source/replay/pace.ts';
import {timelineInSlices} from '../../source/replay/timeline.ts';
import {loadStory} from '../../source/story/load.ts';
import {inSlices, slice} from '../../source/story/slices.ts';
import {randomFrom} from '../search/random.ts';
import {writeLargeStory} from './stories.ts';

const program = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url));

/** In ms, and MB. */
type Figures = {
  parse: number;
  /** Reading, and all that is made of the story before it is shown. */
  load: number;
  /** What of that the processor was at work, collecting garbage on other threads included. */
  busy: number;
  /** The longest that keys had to wait, and what 99 in 100 waited at the most. */
  block: number;
  blockP99: number;
  seek: number;
  scroll: number;
  first?: number;
  whole?: number;
  resident?: number;
};

const targets: Record<number, string> = {
  100_000: 'first ≤ 1 s, whole ≤ 3 s, resident ≤ 400 MB, seek ≤ 16 ms',
  1_000_000: 'whole ≤ 30 s, resident ≤ 2500 MB, seek ≤ 50 ms',
};

async function timed<T>(work: () => T | Promise<T>): Promise<[ms: number, result: T]> {
  const began = performance.now();
  const result = await work();
  return [performance.now() - began, result];
}

const p95 = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(0.95 * values.length)]!;

/** JSON.parse of every line, as quick as it is had: the values are let go at once. */
async function parseLines(file: string): Promise<number> {
  const handle = await open(file);
  let ms = 0;
  for await (const line of handle.readLines()) {
    const began = performance.now();
    JSON.parse(line);
    ms += performance.now() - began;
  }
  return ms;
}

/** What one process finds of a story in a directory. */
async function measure(directory: string): Promise<Figures> {
  const parse = await parseLines(join(directory, 'entries.ndjson'));
  const doing = inSlices(slice);
  const delay = monitorEventLoopDelay({resolution: 1});
  const before = process.cpuUsage();
  const [load, {story, scene, pace}] = await timed(async () => {
    // before that there is no picture, and keys wait for one
    const story = await loadStory(directory, {doing, onProgress: () => delay.enable()});
    const timeline = await doing(timelineInSlices(story));
    const pace = await doing(defaultPaceInSlices(timeline));
    return {story, pace, scene: await doing(sceneInSlices(timeline))};
  });
  const {user, system} = process.cpuUsage(before);
  delay.disable();
  const theme = themeFor({TERM: 'xterm-256color'});
  const size = {columns: 120, rows: 36};
  let model = modelOf(scene, {pace, paused: true, loop: false, query: undefined, size});
  const draw = async (message: Message): Promise<number> => {
    const [ms] = await timed(() => {
      model = update(scene, model, message, 0).model;
      screenOf(scene, theme, model, 0);
    });
    return ms;
  };
  const seek = (instant: number): Promise<number> =>
    draw({type: 'click', pane: undefined, item: undefined, instant});
  const random = randomFrom(7);
  const {start, end} = story.window;
  const seeks: number[] = [];
  for (let i = 0; i < 300; i++) seeks.push(await seek(start + random.next() * (end - start)));
  await seek(end);
  const scrolls: number[] = [];
  for (let i = 0; i < 300; i++) scrolls.push(await draw({type: 'wheel', pane: 'feed', by: -1}));
  return {
    parse,
    load,
    busy: (user + system) / 1000,
    block: delay.max / 1e6,
    blockP99: delay.percentile(99) / 1e6,
    // the first draws are slow as all code is that runs for the first time
    seek: p95(seeks.slice(100)),
    scroll: p95(scrolls.slice(100)),
  };
}

/** The built program on a terminal: ms to its first frame and to the whole story, and the memory it then has. */
function onTerminal(directory: string): Promise<Pick<Figures, 'first' | 'whole' | 'resident'>> {
  const {PATH = '', HOME = ''} = process.env;
  const began = performance.now();
  const child = spawn(process.execPath, [program, directory, '--paused'], {
    cols: 120,
    rows: 36,
    env: {PATH, HOME, LANG: 'C.UTF-8', TERM: 'xterm-256color'},
  });
  return new Promise((resolve) => {
    let written = '';
    let first: number | undefined;
    let whole: number | undefined;
    child.onData((data) => {
      written = written.slice(-2000) + data;
      if (/reading|Delegations/.test(written)) first ??= performance.now() - began;
      if (whole !== undefined || !written.includes('Delegations')) return;
      whole = performance.now() - began;
      void readFile(`/proc/${child.pid}/status`, 'utf8')
        .catch(() => '')
        .then((status) => {
          const resident = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1000;
          child.kill('SIGKILL');
          resolve({first: first!, whole: whole!, resident});
        });
    });
    child.onExit(() => resolve({}));
  });
}

/** This program again, for one story. */
function inOwnProcess(directory: string): Figures {
  const main = fileURLToPath(new URL('main.ts', import.meta.url));
  const args = [...process.execArgv, main, 'load', directory];
  const {stdout} = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(stdout) as Figures;
}

const cells = (values: ReadonlyArray<string | number>): string =>
  values.map((value) => String(value).padStart(11)).join('');
const ms = (value: number | undefined): string => (value === undefined ? '-' : `${value.toFixed(1)} ms`);
const s = (value: number | undefined): string =>
  value === undefined ? '-' : `${(value / 1000).toFixed(2)} s`;

function row(count: number, figures: Figures): string {
  const {parse, load, busy, block, blockP99, seek, scroll, first, whole, resident} = figures;
  const micros = (value: number): string => `${((1000 * value) / count).toFixed(1)} µs`;
  const ratio = `${(load / parse).toFixed(1)} ×`;
  const memory = resident === undefined ? '-' : `${resident.toFixed(0)} MB`;
  return cells([
    count,
    micros(load),
    micros(busy),
    ratio,
    s(first),
    s(whole),
    memory,
    ms(blockP99),
    ms(block),
    ms(seek),
    ms(scroll),
  ]);
}

export async function run(args: string[]): Promise<void> {
  if (args.length === 1 && Number.isNaN(Number(args[0]))) {
    console.log(JSON.stringify(await measure(args[0]!)));
    return;
  }
  const sizes = args.length > 0 ? args.map(Number) : [1000, 10_000, 100_000, 1_000_000];
  console.log(
    cells([
      'entries',
      'an entry',
      'processor',
      'JSON.parse',
      'first',
      'whole',
      'resident',
      'block p99',
      'longest',
      'seek p95',
      'scroll p95',
    ]),
  );
  for (const size of sizes) {
    const directory = await mkdtemp(join(tmpdir(), 'talks-tui-bench-'));
    try {
      await writeLargeStory(directory, size);
      console.log(row(size, {...inOwnProcess(directory), ...(await onTerminal(directory))}));
      if (targets[size] !== undefined) console.log(`${' '.repeat(12)}target: ${targets[size]}`);
    } finally {
      await rm(directory, {recursive: true});
    }
  }
}
