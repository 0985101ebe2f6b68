/** Little stories in files, made for a test and gone after it. */
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {afterAll} from 'vitest';
import {loadStory} from '../../source/story/load.ts';
import {StoryError} from '../../source/story/problems.ts';
import type {Story} from '../../source/story/story.ts';

const made: string[] = [];
afterAll(async () => {
  await Promise.all(made.map(async (path) => rm(path, {recursive: true, force: true})));
});

/** Files by their names; a name that ends in "/" makes a directory. Gives the directory that holds them. */
export async function directoryOf(files: Record<string, string | Uint8Array>): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'talks-tui-test-'));
  made.push(directory);
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(directory, name)), {recursive: true});
    if (name.endsWith('/')) await mkdir(join(directory, name), {recursive: true});
    else await writeFile(join(directory, name), content);
  }
  return directory;
}

/** A sound `story.yaml` but for its entries. */
export const frame = `title: A little story
timeZone: Europe/Istanbul
window: {from: 2025-05-11, to: 2025-05-16}
sides:
  - {id: north, name: North, colour: red}
  - {id: south, name: South, colour: blue}
topics:
  - {id: truce, name: Truce}
sources:
  - {id: a, title: First}
  - {id: b, title: Second}
people:
  - {id: ann, name: Ann, side: north}
organisations:
  - {id: tribune, name: The Tribune}
questions:
  - {id: when, question: When do they meet?}
`;

/** A sound `entries.yaml` of one entry with one of everything. */
export const entries = `entries:
  - id: first
    at: {edtf: 2025-05-14, part: late}
    kind: statement
    text: Ann speaks.
    sources: [{source: a, paragraph: 1}]
    quotes:
      - id: hello
        speaker: ann
        kind: full
        text: Hello
        sources: [{source: a, paragraph: 1}]
    attendance:
      - {person: ann, status: named, head: true}
    positions:
      - {id: p1, side: north, topic: truce, kind: demand, text: At once}
    answers:
      - {question: when, answer: Soon, sources: [{source: b, paragraph: 2}]}
`;

export const sound = {'story.yaml': frame, 'entries.yaml': entries};

/** Why a story does not load: each problem as `file:line:column: message`, files by their bare names. */
export async function problemsOf(path: string): Promise<string[]> {
  try {
    await loadStory(path);
  } catch (error) {
    if (!(error instanceof StoryError)) throw error;
    return error.problems.map(({file, line, column, message}) => {
      const name = file.startsWith(path) ? file.slice(path.length + 1) : file;
      return line === 0 ? `${name}: ${message}` : `${name}:${line}:${column}: ${message}`;
    });
  }
  return [];
}

/** The same for a story given by its files. */
export const problemsIn = async (files: Record<string, string | Uint8Array>): Promise<string[]> =>
  problemsOf(await directoryOf(files));

export const load = async (files: Record<string, string | Uint8Array>): Promise<Story> =>
  loadStory(await directoryOf(files));

/** A text with one thing put in place of another. @throws Error where that does not stand there */
export function put(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`the fixture has no ${from}`);
  return text.replace(from, to);
}

/** The sound story with one thing put in place of another, in its entries. */
export const inEntries = (from: string, to: string) => ({...sound, 'entries.yaml': put(entries, from, to)});
/** The same, in its frame. */
export const inFrame = (from: string, to: string) => ({...sound, 'story.yaml': put(frame, from, to)});
