/** A program in a terminal, to be measured: what it writes and when, and how much of the processor it takes. */
import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {setTimeout as sleep} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';
import {spawn} from '@lydell/node-pty';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const program = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url));

export type Size = {columns: number; rows: number};
type Chunk = {at: number; text: string};

/** What is installed under this name; undefined where nothing is. */
export function installed(name: string): string | undefined {
  try {
    return execFileSync('sh', ['-c', `command -v ${name}`], {encoding: 'utf8'}).trim();
  } catch {
    return undefined;
  }
}

/** Starts a program with nothing of this environment but PATH and HOME. */
export function open(command: string, args: readonly string[], {columns, rows}: Size) {
  const {PATH = '', HOME = ''} = process.env;
  const child = spawn(command, [...args], {
    cols: columns,
    rows,
    cwd: root,
    env: {PATH, HOME, LANG: 'C.UTF-8', TERM: 'xterm-256color'},
  });
  let chunks: Chunk[] = [];
  let ended = false;
  child.onData((text) => chunks.push({at: performance.now(), text}));
  const end = new Promise<void>((resolve) => {
    child.onExit(() => {
      ended = true;
      resolve();
    });
  });

  return {
    /** Forgets what has been written so far, and writes what is typed. @returns when, in ms */
    type(keys: string): number {
      chunks = [];
      child.write(keys);
      return performance.now();
    },
    /** What was written since something was typed. */
    written: (): readonly Chunk[] => chunks,
    /** Ms of processor time so far, of user and system; undefined where the system does not tell. */
    processor(): number | undefined {
      try {
        const [user, system] = readFileSync(`/proc/${child.pid}/stat`, 'utf8')
          .split(') ')[1]!
          .split(' ')
          .slice(11, 13);
        return (Number(user) + Number(system)) * 10;
      } catch {
        return undefined;
      }
    },
    /** Waits until nothing has been written for so many ms. */
    async quiet(ms: number): Promise<void> {
      for (let count = -1; count !== chunks.length && !ended;) {
        count = chunks.length;
        await sleep(ms);
      }
    },
    async close(): Promise<void> {
      if (!ended) child.kill('SIGKILL');
      await end;
    },
  };
}

export type Opened = ReturnType<typeof open>;

/** Ms from a key to the last of what it brought about, which is there when nothing more has come for a while. */
export async function answer(opened: Opened, keys: string, patience = 60): Promise<number> {
  const began = opened.type(keys);
  while (opened.written().length === 0 && performance.now() < began + 2000) await sleep(1);
  await opened.quiet(patience);
  return (opened.written().at(-1)?.at ?? Number.NaN) - began;
}

/** Where so much of the values lies below. */
export const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ??
  Number.NaN;

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** A figure beside its target. */
export function row(what: string, figure: string, target?: string, peers = ''): void {
  console.log(
    `${what.padEnd(46)} ${figure.padStart(24)}${target === undefined ? '' : `   target ${target}`}${peers && `   ${peers}`}`,
  );
}
