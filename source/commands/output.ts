/** How commands write and how they end: one place for exit codes, broken pipes and the line on standard error. */
import {fstatSync, writeSync} from 'node:fs';
import {StoryError} from '../story/problems.ts';
import {TimeError} from '../story/edtf.ts';

/** What the shell is told. A signal's code is 128 and its number, and a fault of the program has one of its own. */
export const exit = {done: 0, nothing: 1, usage: 2} as const;

/** Something the reader asked for that cannot be: said in one line, exit code 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** Is it our own word to the reader, rather than a fault of the program? */
export function isOurs(error: unknown): error is Error {
  return error instanceof UsageError || error instanceof StoryError || error instanceof TimeError;
}

/** A reader that goes away (`| head`) is no error: stop without a word. */
function endIfGone(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE' || error.code === 'EIO') process.exit(exit.done);
}

/** The same for what is written through Node's stream. */
export function endWithReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    endIfGone(error);
    throw error;
  });
}

/** Is standard output a terminal? Node's stream for it takes ms to make, and is made only where it may be one. */
export const toTerminal = (): boolean =>
  fstatSync(standardOutput).isCharacterDevice() && process.stdout.isTTY === true;

/**
 * Can the reader use a full screen? There must be a terminal at both ends; a dumb one cannot draw it, and a screen reader reads a feed better
 * than panes.
 */
export const canDrawDashboard = (env: NodeJS.ProcessEnv): boolean =>
  toTerminal() &&
  process.stdin.isTTY === true &&
  env['TERM'] !== 'dumb' &&
  env['INK_SCREEN_READER'] !== 'true';

const standardOutput = 1;

/** Writes to standard output, and waits for a slow reader. By the system's call, for the reason above. */
export async function print(text: string): Promise<void> {
  let rest = Buffer.from(text);
  try {
    while (rest.length > 0) rest = rest.subarray(writeSync(standardOutput, rest));
  } catch (error) {
    endIfGone(error as NodeJS.ErrnoException);
    // a pipe that somebody else has set not to block, and that is full: the stream knows how to wait
    const {code, message} = error as NodeJS.ErrnoException;
    if (code !== 'EAGAIN')
      throw new UsageError(`standard output takes no more: ${message.replace(/, write$/, '')}`);
    if (process.stdout.listenerCount('error') === 0) endWithReader();
    await new Promise<void>((resolve) => {
      process.stdout.write(rest, () => resolve());
    });
  }
}

/** Writes many pieces of text in few writes: a system call each costs more than the pieces. */
export async function printPieces(pieces: Iterable<string>): Promise<void> {
  let batch = '';
  for (const piece of pieces) {
    batch += piece;
    if (batch.length < 65_536) continue;
    await print(batch);
    batch = '';
  }
  if (batch !== '') await print(batch);
}

/** The same for lines. */
export async function printLines(lines: Iterable<string>): Promise<void> {
  await printPieces(ended(lines));
}

function* ended(lines: Iterable<string>): Generator<string> {
  for (const line of lines) yield `${line}\n`;
}

/**
 * Columns to wrap at: as many as the environment asks for (https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/V1_chap08.html); or
 * those of the terminal, at most 100 so that lines stay easy to read; Infinity into a pipe.
 */
export function textWidth(): number {
  const asked = process.env['COLUMNS'] ?? '';
  if (/^0*[1-9]\d*$/.test(asked)) return Number(asked);
  return toTerminal() ? Math.min(100, process.stdout.columns || 80) : Infinity;
}

/** Says of a directory given with --sources that nothing is there, to who gets text and sees no panel that tells it. */
export async function tellNoArticles(directory: string): Promise<void> {
  // its patterns take milliseconds to make
  const {sanitize} = await import('../story/sanitize.ts');
  process.stderr.write(
    `talks-tui: ${sanitize(directory)}: none of the story's articles is there (they are found by their SHA-256)\n`,
  );
}
