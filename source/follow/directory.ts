/** A story on disk that somebody writes on, or a program: it is read again when one of its files is another. */
import {readdir, stat} from 'node:fs/promises';
import {join} from 'node:path';
import {loadStory, type Loading} from '../story/load.ts';
import type {Look} from './versions.ts';

/** @param path a directory or a file, as for `loadStory` */
export function lookAtDirectory(path: string, loading: Loading = {}): Look {
  let seen = '';
  let failed: unknown;
  return async () => {
    const now = await stateOf(path);
    if (now === seen) {
      if (failed) throw failed;
      return undefined;
    }
    seen = now;
    failed = undefined;
    try {
      return await loadStory(path, {...loading, isOpenEnded: true});
    } catch (error) {
      failed = error;
      throw error;
    }
  };
}

/** Size and time of each file: by these a change is seen on every file system, where events are not sent over networks. */
async function stateOf(path: string): Promise<string> {
  const facts = async (file: string): Promise<string> => {
    try {
      const {ino, size, mtimeMs} = await stat(file);
      return `${file} ${ino} ${size} ${mtimeMs}`;
    } catch {
      return `${file} -`;
    }
  };
  let names: string[] = [];
  try {
    names = (await readdir(path)).filter((name) => /\.(?:ya?ml|ndjson)$/.test(name)).sort();
  } catch {
    // a file, or nothing yet
  }
  const files = names.length > 0 ? names.map((name) => join(path, name)) : [path];
  return (await Promise.all(files.map(facts))).join('\n');
}
