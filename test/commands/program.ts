/** Runs the built program as a shell does with its output in a pipe: what it prints, what it says, how it ends. */
import {spawn} from 'node:child_process';
import {existsSync} from 'node:fs';
import {text} from 'node:stream/consumers';
import {fileURLToPath} from 'node:url';
import * as v from 'valibot';
import {expect} from 'vitest';

export const program = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url));

/** The Node that runs the program: another than that of the tests where TALKS_TUI_NODE names one. */
export const node = process.env['TALKS_TUI_NODE'] ?? process.execPath;

/** So that `talks-tui a b` may be written in a line where no word has a space. */
export const words = (line: string): string[] => line.split(' ').filter((word) => word !== '');

export type Result = {stdout: string; stderr: string; code: number | null};

/** A process of the program; its standard input is empty. */
export function start(args: readonly string[], env: Record<string, string> = {}) {
  if (!existsSync(program)) throw new Error('nothing to run: `npm run build` first (`npm test` does)');
  const {PATH = '', HOME = ''} = process.env;
  return spawn(node, [program, ...args], {env: {PATH, HOME, ...env}, stdio: ['ignore', 'pipe', 'pipe']});
}

/** Runs it to its end. */
export async function talks(args: string | readonly string[], env?: Record<string, string>): Promise<Result> {
  const child = start(typeof args === 'string' ? words(args) : args, env);
  const [stdout, stderr, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((resolve) => {
      child.once('close', resolve);
    }),
  ]);
  return {stdout, stderr, code};
}

/** The values of NDJSON, one a line. */
export const ndjson = (stdout: string): unknown[] =>
  stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown);

/** The same where all is well, each held against its shape. */
export const all = <Schema extends v.GenericSchema>(
  schema: Schema,
  {stdout, stderr, code}: Result,
): Array<v.InferOutput<Schema>> => {
  expect({stderr, code}).toEqual({stderr: '', code: 0});
  return v.parse(v.array(schema), ndjson(stdout));
};
