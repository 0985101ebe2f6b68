/** How commands write and how they end: one place for exit codes, broken pipes and the line on standard error. */
import {StoryError} from '../story/problems.ts';
import {TimeError} from '../story/time.ts';

/** What the shell is told. A signal's code is 128 and its number; a fault of the program is sysexits' EX_SOFTWARE. */
export const exit = {done: 0, nothing: 1, usage: 2, fault: 70} as const;

/** Something the reader asked for that cannot be: said in one line, exit code 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** Is it our own word to the reader, rather than a fault of the program? */
export function isOurs(error: unknown): error is Error {
  return error instanceof UsageError || error instanceof StoryError || error instanceof TimeError;
}

/** Writes to standard output; resolves when it can take more, so that a slow reader is waited for. */
export async function print(text: string): Promise<void> {
  if (process.stdout.write(text)) return;
  await new Promise<void>((resolve) => {
    process.stdout.once('drain', resolve);
  });
}

/** Writes many lines in few writes: a system call each costs more than the lines. */
export async function printLines(lines: Iterable<string>): Promise<void> {
  let batch: string[] = [];
  let size = 0;
  for (const line of lines) {
    batch.push(line);
    size += line.length;
    if (size > 65_536) {
      await print(`${batch.join('\n')}\n`);
      [batch, size] = [[], 0];
    }
  }
  if (batch.length > 0) await print(`${batch.join('\n')}\n`);
}

/** A reader that goes away (`| head`) is no error: stop without a word. */
export function endWithReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE' || error.code === 'EIO') process.exit(exit.done);
    throw error;
  });
}

/** Columns of the terminal to wrap at, at most 100 so that lines stay easy to read; Infinity into a pipe. */
export function textWidth(): number {
  return process.stdout.isTTY ? Math.min(100, process.stdout.columns || 80) : Infinity;
}
