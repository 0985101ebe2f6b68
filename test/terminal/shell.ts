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
 * Starts bash, ready for a line. `talks-tui` starts the built program (or another, `of`); `modes` prints the terminal's modes
 * (termios) as one word.
 */
export async function shell(options: Options & {of?: string} = {}): Promise<Shell> {
  const bin = scratch();
  writeFileSync(
    join(bin, 'talks-tui'),
    `#!/bin/sh\nexec ${quoted(node)} ${quoted(options.of ?? program)} "$@"\n`,
    {mode: 0o755},
  );
  writeFileSync(join(bin, 'modes'), '#!/bin/sh\nexec stty -g\n', {mode: 0o755});
  const env = {PATH: `${bin}:${process.env['PATH']}`, PS1: '$ ', PS2: '', ...options.env};
  const terminal = run('bash', ['--noprofile', '--norc', '--noediting', '-i'], {...options, env});
  await terminal.until(prompt);
  return {
    ...terminal,
    enter: (line) => terminal.type(`${line}\r`),
    signalProgram: (name) => void process.kill(childOf(terminal.pid), name),
  };
}
