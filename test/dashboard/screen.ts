/** The dashboard as Ink draws it, on a terminal that is only in memory. */
import {EventEmitter} from 'node:events';
import {createElement} from 'react';
import {render} from 'ink';
import xterm from '@xterm/headless';
import {App} from '../../source/dashboard/terminal/app.tsx';
import type {Options} from '../../source/dashboard/model/model.ts';
import {runtimeOf, type Clock, type Runtime} from '../../source/dashboard/terminal/runtime.ts';
import type {Scene} from '../../source/dashboard/model/scene.ts';
import type {Theme} from '../../source/dashboard/theme.ts';
import type {Effect} from '../../source/dashboard/update/effect.ts';
import {hourly, theme as usual} from './reader.ts';

/** A terminal's output: what is written goes to xterm, and how much of it has been taken in is known. */
class Output extends EventEmitter {
  isTTY = true;
  columns: number;
  rows: number;
  readonly terminal: xterm.Terminal;
  #open = 0;
  #idle: Array<() => void> = [];

  constructor(columns: number, rows: number) {
    super();
    this.columns = columns;
    this.rows = rows;
    this.terminal = new xterm.Terminal({cols: columns, rows, allowProposedApi: true, convertEol: true});
  }

  write(data: string, ...rest: unknown[]): boolean {
    const done = rest.findLast((one) => typeof one === 'function') as (() => void) | undefined;
    this.#open++;
    this.terminal.write(data, () => {
      done?.();
      if (--this.#open === 0) for (const idle of this.#idle.splice(0)) idle();
    });
    return true;
  }

  /** Until xterm has taken in all that was written. */
  async settled(): Promise<void> {
    if (this.#open > 0) await new Promise<void>((resolve) => this.#idle.push(resolve));
  }

  resize(columns: number, rows: number): void {
    this.columns = columns;
    this.rows = rows;
    this.terminal.resize(columns, rows);
    this.emit('resize');
  }
}

/** A terminal's input: what is pressed is read by Ink. */
class Input extends EventEmitter {
  isTTY = true;
  #data: string[] = [];
  press(data: string): void {
    this.#data.push(data);
    this.emit('readable');
  }
  read(): string | null {
    return this.#data.shift() ?? null;
  }
  setEncoding(): void {}
  setRawMode(): void {}
  resume(): void {}
  pause(): void {}
  ref(): void {}
  unref(): void {}
}

export type Terminal = {
  runtime: Runtime;
  effects: Effect[];
  /** The rows of the terminal, spaces at their ends left out. */
  rows(): string[];
  /** The frame that the runtime wants to be seen, likewise. */
  wanted(): string[];
  press(keys: string): void;
  resize(columns: number, rows: number): void;
  /** Draws until what is tested holds; throws with what is seen where it never does. */
  until(test: () => boolean): Promise<void>;
  /** Draws until the terminal shows the runtime's frame. */
  drawn(): Promise<void>;
  cursor(): {x: number; y: number};
  close(): void;
};

// oxlint-disable-next-line no-control-regex
const plain = (row: string): string => row.replace(/\u001B\[[\d;]*m/g, '').trimEnd();

export function terminalOf(
  scene: Scene,
  options: Partial<Options> & {size: {columns: number; rows: number}},
  clock?: Clock,
  theme: Theme = usual,
): Terminal {
  const {columns, rows} = options.size;
  const [stdout, stdin] = [new Output(columns, rows), new Input()];
  const effects: Effect[] = [];
  const runtime = runtimeOf(
    scene,
    theme,
    {pace: hourly, paused: true, loop: false, query: undefined, ...options},
    (effect) => effects.push(effect),
    clock,
  );
  const app = render(createElement(App, {runtime}), {
    stdout: stdout as never,
    stdin: stdin as never,
    stderr: stdout as never,
    alternateScreen: true,
    exitOnCtrlC: false,
    incrementalRendering: true,
    patchConsole: false,
    interactive: true,
    maxFps: 1000,
  });

  const terminal: Terminal = {
    runtime,
    effects,
    rows: () =>
      Array.from({length: stdout.rows}, (_, y) => {
        const {active} = stdout.terminal.buffer;
        return (
          active
            .getLine(active.viewportY + y)
            ?.translateToString(true, 0, stdout.columns)
            .trimEnd() ?? ''
        );
      }),
    wanted: () => runtime.frame().rows.map(plain),
    press: (keys) => stdin.press(keys),
    resize: (width, height) => stdout.resize(width, height),
    async until(test) {
      for (let turn = 0; turn < 500; turn++) {
        await app.waitUntilRenderFlush();
        await stdout.settled();
        if (test()) return;
        await new Promise((resolve) => setImmediate(resolve));
      }
      throw new Error(
        `never came; seen:\n${terminal.rows().join('\n')}\nwanted:\n${terminal.wanted().join('\n')}`,
      );
    },
    drawn: () =>
      terminal.until(() => {
        const [seen, wanted] = [terminal.rows(), terminal.wanted()];
        return wanted.length === stdout.rows && seen.every((row, y) => row === wanted[y]);
      }),
    cursor: () => ({x: stdout.terminal.buffer.active.cursorX, y: stdout.terminal.buffer.active.cursorY}),
    close() {
      app.unmount();
      stdout.terminal.dispose();
    },
  };
  return terminal;
}
