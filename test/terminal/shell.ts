/** A shell with job control in a terminal, from which the program is started as a reader would. */
import {execFileSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {onTestFinished} from 'vitest';
import {node, program, run, type Options, type Terminal} from './terminal.ts';

export type Shell = Terminal & {
  /** Types a line. */
  enter(line: string): void;
  /** Sends a signal to the program that was started here, by the name it was started with. */
  signalProgram(name: NodeJS.Signals): void;
};

/** A directory of its own for a test, gone when that has ended. */
export function scratch(): string {
  const directory = mkdtempSync(join(tmpdir(), 'talks-tui-'));
  onTestFinished(() => rmSync(directory, {recursive: true, force: true}));
  return directory;
}

/** Is there such a command here? */
export const has = (name: string): boolean => {
  try {
    execFileSync('which', [name]);
    return true;
  } catch {
    return false;
  }
};

/** The shell waits for a line. */
export const prompt = /^\$ ?$/m;

const quoted = (word: string): string => `'${word.replaceAll("'", String.raw`'\''`)}'`;

/** The process with which `parent` has gone on: its last child. */
function childOf(parent: number): number {
  const table = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], {encoding: 'utf8'});
  const children = table.split('\n').map((line) => line.trim().split(/\s+/).map(Number));
  const child = children.findLast(([, of]) => of === parent)?.[0];
  if (child === undefined) throw new Error('the shell has started nothing');
  return child;
}

/**
 * A path for commands in which `talks-tui` starts the built program (or another, `of`) and `modes` prints the terminal's modes
 * (termios) as one word.
 */
export function pathWith(of = program): string {
  const bin = scratch();
  const start = `exec ${quoted(node)} ${quoted(of)} "$@"`;
  writeFileSync(join(bin, 'talks-tui'), `#!/bin/sh\n${start}\n`, {mode: 0o755});
  writeFileSync(join(bin, 'modes'), '#!/bin/sh\nexec stty -g\n', {mode: 0o755});
  return `${bin}:${process.env['PATH']}`;
}

/** Starts bash, ready for a line, with the commands of {@link pathWith}. */
export async function shell(options: Options & {of?: string} = {}): Promise<Shell> {
  const env = {PATH: pathWith(options.of), PS1: '$ ', PS2: '', ...options.env};
  const terminal = run('bash', ['--noprofile', '--norc', '--noediting', '-i'], {...options, env});
  await terminal.until(prompt);
  return {
    ...terminal,
    enter: (line) => terminal.type(`${line}\r`),
    signalProgram: (name) => void process.kill(childOf(terminal.pid), name),
  };
}
