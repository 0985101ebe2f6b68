/**
 * The built dashboard on a terminal: from a key to the frame it brings, the bytes of frames, and the processor's time, playing and paused.
 * `npm run bench -- frames [KEYS]`
 */
import {execFileSync} from 'node:child_process';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {writeLargeStory} from './stories.ts';
import {answer, installed, open, program, quantile, row, type Opened, type Size} from './screen.ts';

const usual: Size = {columns: 120, rows: 36};
const large: Size = {columns: 200, rows: 50};

const dashboard = async (args: string[], size: Size): Promise<Opened> => {
  const opened = open(process.execPath, [program, ...args], size);
  await sleep(700);
  return opened;
};

const bytes = (opened: Opened): number =>
  opened.written().reduce((sum, {text}) => sum + Buffer.byteLength(text), 0);

const ms = (values: readonly number[]): string =>
  `p50 ${quantile(values, 0.5).toFixed(1)} p95 ${quantile(values, 0.95).toFixed(1)} ms`;

/** Ms to each key's frame. Where frames also come by themselves, a key's is the first that ends after it. */
async function keys(opened: Opened, typed: readonly string[], apart = 50): Promise<number[]> {
  const times: number[] = [];
  for (const key of typed) {
    const began = opened.type(key);
    let frame: number | undefined;
    while (frame === undefined && performance.now() < began + 1000) {
      frame = opened.written().find(({text}) => text.includes('\u001B[?2026l'))?.at;
      await sleep(1);
    }
    times.push((frame ?? Number.NaN) - began);
    // apart, as typed: frames are never closer than Ink's rate allows
    await sleep(apart);
  }
  return times;
}

const repeated = (some: readonly string[], count: number): string[] =>
  Array.from({length: count}, (_, i) => some[i % some.length]!);

async function answers(count: number): Promise<void> {
  for (const [size, target] of [
    [usual, 16],
    [large, 33],
  ] as const) {
    const at = `${size.columns}×${size.rows}`;
    const playing = await dashboard(['-s', '1m', '-S', '60%'], size);
    row(
      `key to frame, playing, ${at}`,
      // each of them changes what is seen, wherever the cursor is
      ms(await keys(playing, repeated(['\t', 'd', 'd'], count))),
      `p95 ≤ ${target}`,
    );
    await playing.close();
    const searching = await dashboard(['-p', '-S', '90%'], size);
    await answer(searching, '/');
    const letters = repeated([...'ceasefire', ...Array<string>(9).fill('\u007F')], count);
    row(`key to frame, searching, ${at}`, ms(await keys(searching, letters)), `p95 ≤ ${target}`);
    await searching.close();
  }
}

/**
 * Somebody types a query as quickly as people do, over 100,000 quotations: while they are indexed, and when they are. Each key should have
 * its frame before 30 frames a second would bring two.
 */
async function typing(directory: string): Promise<void> {
  await writeLargeStory(directory, 100_000);
  const query = 'ceasefire talks border';
  for (const [when, wait] of [
    // the story is all there; a tenth of a second later somebody may press a key
    ['being indexed', 100],
    ['indexed', 8000],
  ] as const) {
    const opened = open(process.execPath, [program, directory, '-p', '-S', '90%'], usual);
    const seen = (text: string): boolean => opened.written().some((chunk) => chunk.text.includes(text));
    while (!seen('Delegations')) await sleep(5);
    await sleep(wait);
    const times = await keys(
      opened,
      ['/', ...query, ...Array<string>(query.length).fill('\u007F'), ...query],
      80,
    );
    const late = times.filter((time) => !(time <= 67)).length;
    row(
      `typing over 100,000 quotations ${when}`,
      `${ms(times)}, ${late} of ${times.length} late`,
      'none late',
    );
    await opened.close();
  }
}

async function sizes(): Promise<void> {
  const slow = await dashboard(['-s', '1m', '-S', '2025-05-13T01:00'], usual);
  await slow.quiet(300);
  slow.type('');
  await sleep(6000);
  // in these minutes of the story the clock is all that moves
  const ticks = slow
    .written()
    .map(({text}) => text)
    .join('')
    .split('\u001B[?2026l')
    .slice(0, -1)
    .map((frame) => Buffer.byteLength(frame) + 8);
  row('a tick of the clock', `${quantile(ticks, 0.5)} B, most ${Math.max(...ticks)}`, '≤ 200 B');
  await slow.close();

  const stepped = await dashboard(['-p'], usual);
  const entries: number[] = [];
  for (let i = 0; i < 60; i++) {
    await answer(stepped, '.', 40);
    entries.push(bytes(stepped));
  }
  row('an entry that arrives', `p50 ${quantile(entries, 0.5)} p95 ${quantile(entries, 0.95)} B`, '≤ 3000 B');
  await stepped.close();
}

/** The share of a core over so many seconds. */
async function share(opened: Opened, seconds: number): Promise<number> {
  const [before, began] = [opened.processor(), performance.now()];
  await sleep(seconds * 1000);
  return (((opened.processor() ?? Number.NaN) - (before ?? Number.NaN)) / (performance.now() - began)) * 100;
}

const percent = (value: number): string => `${value.toFixed(2)} %`;

async function processor(directory: string): Promise<void> {
  const paused = await dashboard(['-p'], usual);
  // some seconds after a program has come to rest V8 collects its garbage once more
  await sleep(20_000);
  paused.type('');
  const still = await share(paused, 10);
  row('ten seconds paused', `${bytes(paused)} B, ${percent(still)}`, '0 B, < 0.3 % of a core');
  await paused.close();

  const lines = execFileSync(process.execPath, [program, '--json'], {encoding: 'utf8'}).trimEnd().split('\n');
  const playing = await dashboard(['--duration', `${lines.length}s`, '-i', '1'], usual);
  await sleep(2000);
  const busy = await share(playing, 15);
  await playing.close();

  let peer = 'asciinema play: not installed';
  const asciinema = installed('asciinema');
  if (asciinema !== undefined) {
    const cast = join(directory, 'entries.cast');
    const events = lines.map((line, i) => JSON.stringify([i, 'o', `\u001B[H\u001B[2J${line}`]));
    await writeFile(
      cast,
      `${[JSON.stringify({version: 2, width: 120, height: 36}), ...events].join('\n')}\n`,
    );
    const player = open(asciinema, ['play', cast], usual);
    await sleep(2000);
    peer = `asciinema play ${percent(await share(player, 15))}`;
    await player.close();
  }
  row('playing, an entry a second', percent(busy), '< 3 % of a core', peer);
}

/** Those who search or page through text as one types. */
async function peers(directory: string, count: number): Promise<void> {
  const file = join(directory, 'quotes');
  await writeFile(file, execFileSync(process.execPath, [program, 'search', '--json'], {encoding: 'utf8'}));
  for (const [name, args, typed] of [
    ['fzf', ['-c', `${installed('fzf')} < ${file}`], [...'ceasefire', ...Array<string>(9).fill('\u007F')]],
    ['lnav', ['-c', `${installed('lnav')} ${file}`], ['j', 'k']],
  ] as const) {
    if (installed(name) === undefined) {
      row(`key to frame, ${name}`, 'not installed');
      continue;
    }
    for (const size of [usual, large]) {
      const opened = open('sh', args, size);
      await sleep(1000);
      const times: number[] = [];
      for (const key of repeated(typed, count)) times.push(await answer(opened, key));
      row(`key to frame, ${name}, ${size.columns}×${size.rows}`, ms(times));
      await opened.close();
    }
  }
}

export async function run([count = '60']: string[]): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'talks-tui-bench-'));
  try {
    await answers(Number(count));
    await typing(directory);
    await peers(directory, Number(count));
    await sizes();
    await processor(directory);
  } finally {
    await rm(directory, {recursive: true});
  }
}
