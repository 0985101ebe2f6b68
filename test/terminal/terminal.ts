/**
 * Runs the built program in a terminal: a pseudo-terminal on its side, xterm without a window on ours. Tests wait for what is to be
 * seen, never for time to pass.
 */
import {closeSync, constants as modes, existsSync, openSync} from 'node:fs';
import {constants} from 'node:os';
import {fileURLToPath} from 'node:url';
import {spawn} from '@lydell/node-pty';
import xterm from '@xterm/headless';
import {onTestFinished} from 'vitest';

export const program = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url));

/** The Node that runs the program: another than that of the tests where TALKS_TUI_NODE names one. */
export const node = process.env['TALKS_TUI_NODE'] ?? process.execPath;

/** So generous that only what never comes is not there by then, on any machine. */
const patience = 20_000;

export type Options = {columns?: number; rows?: number; env?: Record<string, string>; cwd?: string};
export type Exit = {code: number; signal: NodeJS.Signals | undefined};

export type Terminal = {
  readonly pid: number;
  /** The rows on the screen, without trailing spaces. */
  screen(): string[];
  /** Everything the program has written, as it was. */
  written(): string;
  /** Is the alternate screen shown? Is the cursor? Which mouse reports and which pastes has the program asked for? */
  state(): {alternate: boolean; cursor: boolean; mouse: string; bracketedPaste: boolean};
  /** The rows with what each cell looks like: two screens that a reader cannot tell apart are the same here. */
  painted(): string[];
  /** Keys, as a terminal sends them. */
  type(keys: string): void;
  resize(columns: number, rows: number): void;
  signal(name: NodeJS.Signals): void;
  /** The terminal goes away: its window is closed, its connection is lost. */
  close(): void;
  /** Resolves as soon as the screen is as wanted: holds the text, matches the pattern or passes the test. */
  until(wanted: string | RegExp | ((screen: string) => boolean)): Promise<void>;
  /** Resolves when the program has ended and what it wrote is on the screen. Where all of a long output matters, there is {@link finished}. */
  exit(): Promise<Exit>;
};

/** Starts the program with these arguments; it is ended with the test. */
export function start(args: readonly string[] = [], options: Options = {}): Terminal {
  return run(node, [program, ...args], options);
}

/** Starts any program in a terminal: a shell, to see what it is left with. */
export function run(
  file: string,
  args: readonly string[],
  {columns = 120, rows = 36, env, cwd}: Options = {},
): Terminal {
  if (!existsSync(program)) throw new Error('nothing to run: `npm run build` first (`npm test` does)');
  const screen = new xterm.Terminal({cols: columns, rows, scrollback: 1000, allowProposedApi: true});
  const {PATH = '', HOME = ''} = process.env;
  const child = spawn(file, [...args], {
    cols: columns,
    rows,
    cwd: cwd ?? process.cwd(),
    // Not the test's whole environment: CI alone makes Ink another program.
    env: {PATH, HOME, LANG: 'C.UTF-8', TERM: 'xterm-256color', COLORTERM: 'truecolor', ...env},
  });

  // While somebody has its other side open, a terminal keeps what its program wrote last; a busy system drops it else.
  const {ptsName} = child as unknown as {ptsName: string};
  const side = openSync(ptsName, modes.O_RDWR | modes.O_NOCTTY);
  let written = '';
  let ended: Exit | undefined;
  const waiting = new Set<() => void>();
  const look = (): void => {
    for (const check of waiting) check();
  };

  child.onData((data) => {
    written += data;
    screen.write(data, look);
  });
  // What a terminal answers when it is asked who it is.
  screen.onData((answer) => {
    if (!ended) child.write(answer);
  });
  child.onExit(({exitCode, signal}) => {
    closeSync(side);
    // Behind all that is still to be drawn.
    screen.write('', () => {
      ended = {code: exitCode, signal: signal ? signalName(signal) : undefined};
      look();
    });
  });
  onTestFinished(() => {
    if (!ended) child.kill('SIGKILL');
    screen.dispose();
  });

  const lines = (): string[] => {
    const buffer = screen.buffer.active;
    return Array.from(
      {length: screen.rows},
      (_, row) => buffer.getLine(buffer.viewportY + row)?.translateToString(true) ?? '',
    );
  };

  const wait = (what: string, isThere: () => boolean): Promise<void> =>
    new Promise((resolve, reject) => {
      const finish = (error?: string): void => {
        waiting.delete(check);
        clearTimeout(deadline);
        if (error === undefined) resolve();
        else reject(new Error(`${error} before ${what}; the screen:\n${lines().join('\n')}`));
      };
      const check = (): void => {
        // between the marks of a synchronised update the picture is not whole
        if (!ended && written.lastIndexOf('\u001b[?2026h') > written.lastIndexOf('\u001b[?2026l')) return;
        if (isThere()) finish();
        else if (ended) finish(`the program ended (code ${ended.code}, signal ${ended.signal ?? 'none'})`);
      };
      const deadline = setTimeout(() => finish(`${patience / 1000} s went by`), patience);
      waiting.add(check);
      check();
    });

  const painted = (): string[] => {
    const buffer = screen.buffer.active;
    return Array.from({length: screen.rows}, (_, row) => {
      const line = buffer.getLine(buffer.viewportY + row);
      let look = '';
      let text = '';
      for (let column = 0; column < screen.cols; column++) {
        const cell = line?.getCell(column);
        if (!cell) break;
        const styles = [cell.isBold(), cell.isDim(), cell.isItalic(), cell.isUnderline(), cell.isInverse()];
        const next = `{${cell.getFgColor()},${cell.getBgColor()},${styles.map((on) => (on ? 1 : 0)).join('')}}`;
        text += (next === look ? '' : next) + (cell.getChars() || (cell.getWidth() > 0 ? ' ' : ''));
        look = next;
      }
      return text;
    });
  };

  return {
    pid: child.pid,
    screen: lines,
    painted,
    written: () => written,
    state: () => ({
      alternate: screen.buffer.active.type === 'alternate',
      cursor: written.lastIndexOf('\u001b[?25h') >= written.lastIndexOf('\u001b[?25l'),
      mouse: screen.modes.mouseTrackingMode,
      bracketedPaste: screen.modes.bracketedPasteMode,
    }),
    type: (keys) => child.write(keys),
    resize(newColumns, newRows) {
      screen.resize(newColumns, newRows);
      child.resize(newColumns, newRows);
    },
    signal: (name) => void process.kill(child.pid, name),
    // the type leaves it out; it closes our side, which is what a terminal does that goes away
    close: () => (child as unknown as {destroy(): void}).destroy(),
    until(wanted) {
      const isThere = (): boolean => {
        const shown = lines().join('\n');
        if (typeof wanted === 'string') return shown.includes(wanted);
        return wanted instanceof RegExp ? wanted.test(shown) : wanted(shown);
      };
      return wait(`the screen showed ${String(wanted)}`, isThere);
    },
    async exit() {
      await wait('the program ended', () => ended !== undefined);
      return ended!;
    },
  };
}

/**
 * Runs the program to its end, and has all that it wrote: a shell keeps the terminal open until that has been read.
 *
 * @param words a line of sh, in which `talks` is the program and "$@" the arguments
 */
export async function finished(
  args: readonly string[],
  options: Options = {},
  line = 'talks "$@"',
): Promise<{code: number; written: string}> {
  const script = `talks() { ${quoted(node)} ${quoted(program)} "$@"; }; ${line}; printf '\\nended %d\\n' $?; read -r _`;
  const terminal = run('sh', ['-c', script, 'sh', ...args], options);
  const end = /\r\nended (\d+)\r\n$/;
  await terminal.until(() => end.test(terminal.written()));
  const written = terminal.written();
  return {code: Number(end.exec(written)![1]), written: written.replace(end, '').replaceAll('\r\n', '\n')};
}

const quoted = (word: string): string => `'${word.replaceAll("'", String.raw`'\''`)}'`;

const signalName = (number: number): NodeJS.Signals | undefined =>
  (Object.keys(constants.signals) as NodeJS.Signals[]).find((name) => constants.signals[name] === number);

/** Resolves when there is no such process any more; rejects where it stays. */
export async function gone(pid: number): Promise<void> {
  for (let tries = 0; tries < patience / 50; tries++) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
  }
  process.kill(pid, 'SIGKILL');
  throw new Error('the program stays');
}
