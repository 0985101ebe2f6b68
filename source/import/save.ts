/** The files of a new story onto the disk: all of them or none. */
import {rmSync} from 'node:fs';
import {mkdir, readdir, rename, rm, writeFile} from 'node:fs/promises';
import {dirname, join, resolve} from 'node:path';
import {randomUUID} from 'node:crypto';

/** What makes it a story comes last. */
const last = 'story.yaml';
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Is there nothing yet, or an empty directory? Rejects where it is neither a directory nor nothing. */
export async function isFree(directory: string): Promise<boolean> {
  try {
    return (await readdir(directory)).length === 0;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return true;
    throw error;
  }
}

/**
 * Writes into a directory beside the one that is meant and moves what is whole to its place. Whatever ends it, nothing half is left.
 *
 * @param files by their paths
 * @param check looks at what was written, and throws where it is not right
 */
export async function save(
  directory: string,
  files: ReadonlyMap<string, string | Uint8Array>,
  check: (written: string) => Promise<unknown>,
): Promise<void> {
  const target = resolve(directory);
  const made = `${target}.${randomUUID().slice(0, 8)}`;
  const end = (signal: NodeJS.Signals): void => {
    rmSync(made, {recursive: true, force: true});
    process.kill(process.pid, signal);
  };
  for (const signal of signals) process.once(signal, end);
  try {
    for (const [name, contents] of files) {
      await mkdir(dirname(join(made, name)), {recursive: true});
      await writeFile(join(made, name), contents);
    }
    await check(made);
    // one that is there, and empty, stays the same: a shell may stand in it, or a link lead to it
    await mkdir(target, {recursive: true});
    const names = (await readdir(made)).sort((a, b) => Number(a === last) - Number(b === last));
    for (const name of names) await rename(join(made, name), join(target, name));
  } finally {
    await rm(made, {recursive: true, force: true});
    for (const signal of signals) process.off(signal, end);
  }
}
