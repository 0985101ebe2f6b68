/**
 * The articles a story rests on, where the reader has them: found in a directory by their SHA-256, so that names do not
 * matter and an article that was changed is not taken for the one that was read.
 */
import {createHash} from 'node:crypto';
import {readdir, readFile, stat} from 'node:fs/promises';
import {join} from 'node:path';
import {StoryError} from './problems.ts';
import {reason} from './reason.ts';
import {decodeUtf8, sanitize} from './sanitize.ts';
import type {Source} from './story.ts';

/** An article's paragraphs, each one line; the first is paragraph 1. */
export type Article = {paragraphs: readonly string[]};

/** By the source's id; sources whose article is not there are missing. */
export type Articles = ReadonlyMap<string, Article>;

const largest = 16 * 1024 * 1024;

/** Paragraphs as `passage.paragraph` counts them: the lines that are not blank. */
export function paragraphs(text: string): string[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => sanitize(line).trim())
    .filter((line) => line !== '');
}

/**
 * Looks through a directory, and those in it, for the articles of the sources.
 *
 * @throws StoryError where the directory cannot be read
 */
export async function loadArticles(directory: string, sources: readonly Source[]): Promise<Articles> {
  const wanted = new Map<string, string[]>();
  for (const {id, sha256} of sources)
    if (sha256 !== undefined) wanted.set(sha256, [...(wanted.get(sha256) ?? []), id]);
  const found = new Map<string, Article>();
  let names: string[];
  try {
    names = await readdir(directory, {recursive: true});
  } catch (error) {
    throw new StoryError([
      {file: sanitize(directory), line: 0, column: 0, message: `no articles here: ${reason(error)}`},
    ]);
  }
  for (const name of names.sort()) {
    if (wanted.size === 0) break;
    const file = join(directory, name);
    const bytes = await readIfSmall(file);
    if (!bytes) continue;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    for (const id of wanted.get(sha256) ?? []) found.set(id, {paragraphs: paragraphs(decodeUtf8(bytes))});
    wanted.delete(sha256);
  }
  return found;
}

/** The bytes of a plain file of a size that an article may have. */
async function readIfSmall(file: string): Promise<Buffer | undefined> {
  try {
    const facts = await stat(file);
    return facts.isFile() && facts.size <= largest ? await readFile(file) : undefined;
  } catch {
    return undefined;
  }
}
