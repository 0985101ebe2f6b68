/**
 * The replay in a loop at very high speed, drawn by Ink into a sink, hours of it in minutes: is memory flat, are handles and
 * listeners as many as at the start, is nothing written while it is paused?
 */
import {EventEmitter} from 'node:events';
import {setFlagsFromString} from 'node:v8';
import {runInNewContext} from 'node:vm';
import {render} from 'ink';
import {App} from '../../source/dashboard/app.tsx';
import {runtimeOf} from '../../source/dashboard/runtime.ts';
import type {Scene} from '../../source/dashboard/scene.ts';
import {themeFor} from '../../source/dashboard/theme.ts';
import {fakeClock} from './clock.ts';

export type Findings = {
  /** Real time replayed, as the fake clock has it, in hours. */
  hours: number;
  frames: number;
  /** Growth of the heap after the first third, in KB a minute: the slope of the line through all measurements. */
  slope: number;
  /** Live heap at the first and at the last measurement, in MB. */
  heap: {first: number; last: number};
  /** Written while paused, in bytes. */
  pausedBytes: number;
  /** Handles and listeners, at the start and at the end. */
  handles: {start: number; end: number};
  listeners: {start: number; end: number};
};

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** @param seconds of real time, apart from the two in which it is paused */
export async function soak(scene: Scene, seconds: number): Promise<Findings> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  let bytes = 0;
  let frames = 0;
  const stdout = Object.assign(new EventEmitter(), {
    columns: 120,
    rows: 36,
    isTTY: true,
    write(text: string, done?: () => void) {
      bytes += text.length;
      frames++;
      done?.();
      return true;
    },
  });
  const stdin = Object.assign(new EventEmitter(), {
    isTTY: true,
    setEncoding() {},
    setRawMode() {},
    read: () => null,
    ref() {},
    unref() {},
  });
  const clock = fakeClock();
  const runtime = runtimeOf(
    scene,
    themeFor({TERM: 'xterm-256color', LANG: 'C.UTF-8'}),
    {
      pace: {rate: 86_400, idleLimit: 0, dwell: 0},
      paused: false,
      loop: true,
      query: 'ceasfire',
      size: {columns: 120, rows: 36},
    },
    () => {},
    clock,
  );
  const app = render(<App runtime={runtime} />, {
    stdout: stdout as never,
    stdin: stdin as never,
    exitOnCtrlC: false,
    incrementalRendering: true,
    patchConsole: false,
    interactive: true,
    alternateScreen: true,
  });
  const count = (): {handles: number; listeners: number} => ({
    handles: process.getActiveResourcesInfo().filter((name) => !/Timeout|Immediate/.test(name)).length,
    listeners: [stdout, stdin, process].reduce(
      (sum, emitter) =>
        sum + emitter.eventNames().reduce((all, name) => all + emitter.listenerCount(name as string), 0),
      0,
    ),
  });

  for (let i = 0; i < 50; i++) {
    clock.advance(100);
    await turn();
  }
  const atStart = count();
  const began = performance.now();
  const samples: Array<{minutes: number; heap: number}> = [];
  let measured = 0;
  for (let past = 0; past < seconds * 1000; past = performance.now() - began) {
    clock.advance(100);
    await turn();
    if (past > (seconds * 1000) / 3 && past - measured > (seconds * 1000) / 40) {
      measured = past;
      collect();
      samples.push({minutes: past / 60_000, heap: process.memoryUsage().heapUsed});
    }
  }

  runtime.send({type: 'pause'});
  // what Ink still holds back for its own frame rate
  await new Promise((resolve) => setTimeout(resolve, 200));
  const before = bytes;
  clock.advance(100_000);
  await new Promise((resolve) => setTimeout(resolve, 2000));
  const pausedBytes = bytes - before;
  const atEnd = count();
  app.unmount();
  runtime.stop();

  return {
    hours: clock.now() / 3_600_000,
    frames,
    slope: slopeOf(samples) / 1024,
    heap: {first: (samples[0]?.heap ?? 0) / 2 ** 20, last: (samples.at(-1)?.heap ?? 0) / 2 ** 20},
    pausedBytes,
    handles: {start: atStart.handles, end: atEnd.handles},
    listeners: {start: atStart.listeners, end: atEnd.listeners},
  };
}

/** Bytes a minute: least squares. */
function slopeOf(samples: ReadonlyArray<{minutes: number; heap: number}>): number {
  const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const x = mean(samples.map(({minutes}) => minutes));
  const y = mean(samples.map(({heap}) => heap));
  const [over, under] = samples.reduce(
    ([a, b], {minutes, heap}) => [a + (minutes - x) * (heap - y), b + (minutes - x) ** 2],
    [0, 0],
  );
  return under === 0 ? 0 : over / under;
}
