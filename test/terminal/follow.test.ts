/** A story that goes on being written, in the built program: on the screen, and in a pipe. */
import {spawn} from 'node:child_process';
import {appendFile, cp, mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {node, program, start} from './terminal.ts';

let directory = '';
let entries = '';
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'talks-tui-follow-'));
  await cp(fileURLToPath(new URL('harbour', import.meta.url)), directory, {recursive: true});
  entries = join(directory, 'story.yaml');
});
afterEach(() => rm(directory, {recursive: true, force: true}));

const added = (id: string, text: string): string =>
  `  - {id: ${id}, at: {edtf: '2030-01-01'}, kind: event, headline: ${text}, text: ${text}, sources: [{source: SOURCE, paragraph: 1}]}\n`;

async function add(id: string, text: string): Promise<void> {
  const {loadStory} = await import('../../source/story/load.ts');
  const {sources} = await loadStory(directory);
  await appendFile(entries, added(id, text).replace('SOURCE', sources[0]!.id));
}

describe('follow', () => {
  it('shows what comes in, at the end or as a word to who looks back', async () => {
    const terminal = start(['follow', directory, '--every', '0.1']);
    await terminal.until('■ live');
    await add('new-one', 'A new thing');
    await terminal.until('A new thing');
    await terminal.until('■ live');
    terminal.type('\u001B[H');
    await terminal.until('‖ paused');
    terminal.type('q');
    expect(await terminal.exit()).toEqual({code: 0, signal: undefined});
  });

  it('opens the article at the passage', async () => {
    const terminal = start(['follow', directory, '--every', '0.1', '--sources', directory]);
    await terminal.until('■ live');
    terminal.type('s');
    await terminal.until('paragraph 1');
    expect(terminal.screen().join('\n')).not.toMatch(/--sources/);
    await terminal.until('seven in the morning');
    terminal.type('\u0003');
    await terminal.exit();
  });

  it('tells what is wrong, and goes on when it is mended', async () => {
    const terminal = start(['follow', directory, '--every', '0.1']);
    await terminal.until('■ live');
    await appendFile(entries, '  - {id: \n');
    await terminal.until('story.yaml');
    terminal.type('q');
    await terminal.exit();
  });

  it('prints what there is, and then what comes in', async () => {
    const {PATH = '', HOME = ''} = process.env;
    const child = spawn(node, [program, 'follow', directory, '--json', '--every', '0.1'], {
      env: {PATH, HOME},
    });
    let out = '';
    const until = (words: string): Promise<void> =>
      new Promise((resolve) => {
        const look = (): void => {
          if (out.includes(words)) resolve();
          else child.stdout.once('data', look);
        };
        look();
      });
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    await until('\n');
    const before = out.trimEnd().split('\n').length;
    await add('new-one', 'A new thing');
    await until('"id":"new-one"');
    expect(out.trimEnd().split('\n')).toHaveLength(before + 1);
    child.kill('SIGTERM');
    expect(await new Promise((resolve) => child.once('close', (_, signal) => resolve(signal)))).toBe(
      'SIGTERM',
    );
  });
});
