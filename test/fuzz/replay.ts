/**
 * The built program on a terminal, playing the shipped story in a loop at high speed: is memory flat, are open files, handles and
 * listeners as many as at the start, is nothing written while it is paused?
 */
import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {spawn} from '@lydell/node-pty';

/** What the process held at a moment while it was paused; memory in MB, after a garbage collection. */
export type Sample = {
  minutes: number;
  heap: number;
  resident: number;
  files: number;
  handles: number;
  listeners: number;
  /** Bytes written since the sample before, and those of them while it was paused. */
  written: number;
  paused: number;
};

const program = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url));
const probe = pathToFileURL(fileURLToPath(new URL('probe.mjs', import.meta.url))).href;
const megabyte = 2 ** 20;

/**
 * @param seconds how long it plays in all
 * @param between how long it plays between two samples, in seconds
 * @throws Error where the program ends, or does not play
 */
export async function replaySoak(
  seconds: number,
  between: number,
  onSample: (sample: Sample) => void = () => {},
): Promise<Sample[]> {
  if (!existsSync(program)) throw new Error('nothing to run: `npm run build` first');
  const directory = mkdtempSync(join(tmpdir(), 'talks-tui-'));
  const report = join(directory, 'report');
  const {PATH = '', HOME = ''} = process.env;
  const args = [
    '--expose-gc',
    '--import',
    probe,
    program,
    '-s',
    '3d',
    '-i',
    '0',
    '--loop',
    '-q',
    'ceasefire',
  ];
  const child = spawn(process.execPath, args, {
    cols: 120,
    rows: 36,
    env: {PATH, HOME, LANG: 'C.UTF-8', TERM: 'xterm-256color', COLORTERM: 'truecolor', PROBE: report},
  });
  let bytes = 0;
  let ended: number | undefined;
  child.onData((data) => (bytes += data.length));
  child.onExit(({exitCode}) => (ended = exitCode));
  const wait = async (ms: number): Promise<void> => {
    await sleep(ms);
    if (ended !== undefined) throw new Error(`the program ended with code ${ended}`);
  };
  /** Until it has written nothing for a while. */
  const quiet = async (): Promise<void> => {
    for (let before = -1; before !== bytes;) {
      before = bytes;
      await wait(400);
    }
  };
  const measured = async (): Promise<Omit<Sample, 'minutes' | 'written' | 'paused'>> => {
    rmSync(report, {force: true});
    process.kill(child.pid, 'SIGUSR2');
    for (let tries = 0; tries < 500; tries++) {
      await wait(20);
      const text = existsSync(report) ? readFileSync(report, 'utf8') : '';
      if (!text.endsWith('\n')) continue;
      const found = JSON.parse(text) as Omit<Sample, 'minutes' | 'written' | 'paused'>;
      return {...found, heap: found.heap / megabyte, resident: found.resident / megabyte};
    }
    throw new Error('the program does not answer');
  };

  try {
    while (bytes === 0) await wait(50);
    await wait(500);
    const samples: Sample[] = [];
    let played = 0;
    let last = bytes;
    while (played < seconds) {
      await wait(between * 1000);
      played += between;
      if (bytes - last < 1000) throw new Error('the program does not play');
      child.write(' ');
      await quiet();
      const before = bytes;
      await wait(1500);
      const paused = bytes - before;
      const sample = {minutes: played / 60, ...(await measured()), written: bytes - last, paused};
      samples.push(sample);
      onSample(sample);
      last = bytes;
      child.write(' ');
    }
    return samples;
  } finally {
    if (ended === undefined) child.kill('SIGKILL');
    rmSync(directory, {recursive: true, force: true});
  }
}

/** Growth a minute: the slope of the line through the values (least squares). */
export function slopeOf(points: ReadonlyArray<readonly [minutes: number, value: number]>): number {
  const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const x = mean(points.map(([minutes]) => minutes));
  const y = mean(points.map(([, value]) => value));
  let [over, under] = [0, 0];
  for (const [minutes, value] of points) {
    over += (minutes - x) * (value - y);
    under += (minutes - x) ** 2;
  }
  return under === 0 ? 0 : over / under;
}
