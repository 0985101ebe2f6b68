import {spawn} from 'node:child_process';
import {mkdir, mkdtemp, readdir, stat, readFile, rm, writeFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {text} from 'node:stream/consumers';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {node, program, type Result} from './program.ts';

let directory = '';
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'talks-tui-import-'));
  await writeFile(
    join(directory, 'gazette.html'),
    '<title>Cranes stand still</title><meta name="date" content="2024-03-05"><p>&ldquo;Enough is enough,&rdquo; said Ana Reyes, a shop steward, on Monday.</p>',
  );
  await writeFile(
    join(directory, 'note.txt'),
    'Norwegian minister Carl Bright called the strike “a folly”.\n',
  );
});
afterEach(() => rm(directory, {recursive: true, force: true}));

/** Runs the program in the directory. */
async function talks(args: readonly string[], input = ''): Promise<Result> {
  const {PATH = '', HOME = ''} = process.env;
  const child = spawn(node, [program, ...args], {cwd: directory, env: {PATH, HOME, TZ: 'UTC'}});
  child.stdin.end(input);
  const closed = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
  return {stdout, stderr, code};
}

describe('import', () => {
  it('drafts a story that checks, plays and can be searched', async () => {
    const args = ['import', 'gazette.html', 'note.txt', '--to', 'new/story', '--date', '2024-03-06'];
    const {stdout, stderr, code} = await talks(args);
    expect({stderr, code}).toEqual({stderr: '', code: 0});
    expect(stdout).toContain(
      'new/story: a draft from 2 articles: 2 entries, 2 quotations, 2 people, 1 side.',
    );
    expect(stdout).toContain('Of 2024-03-06, as --date says: s2.\n');
    expect((await readdir(join(directory, 'new'))).sort()).toEqual(['story']);

    const check = await talks(['check', 'new/story', '--sources', 'new/story/articles']);
    expect(check).toMatchObject({code: 0, stderr: ''});
    expect(check.stdout).toContain('4 passages found word for word');
    const plain = await talks(['new/story', '--plain']);
    expect(plain.stdout).toContain('“Enough is enough” — Ana Reyes');
    const search = await talks(['search', '--story', 'new/story', 'foly']);
    expect(search.stdout).toContain('a folly');
    // plain text is kept as it was, byte for byte
    expect(await readFile(join(directory, 'new/story/articles/s2.txt'))).toEqual(
      await readFile(join(directory, 'note.txt')),
    );
  });

  it('reads standard input', async () => {
    const input = await readFile(join(directory, 'note.txt'), 'utf8');
    const {code} = await talks(['import', '--to', 'story', '--date', '2024-03-06'], input);
    expect(code).toBe(0);
  });

  it('takes the day of an article from above its text', async () => {
    await writeFile(join(directory, 'dated.txt'), '2024-03-04\n\n“No,” said Ana Reyes.\n');
    const {stdout} = await talks(['import', 'dated.txt', '--to', 'story', '--date', '2024-03-06']);
    expect(stdout).toContain('Of 2024-03-06, as --date says: none; all articles tell their own day.');
    expect(await readFile(join(directory, 'story/sources.yaml'), 'utf8')).toContain("date: '2024-03-04'");
  });

  it('ends at once when one of several articles cannot be had', async () => {
    const silent = createServer(() => {});
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(silent.address() as AddressInfo).port}/`;
    // a server that never answers would hold it for half a minute
    const result = await talks(['import', address, 'none.txt', `${address}b`, '--to', 'story']);
    silent.closeAllConnections();
    silent.close();
    expect(result).toEqual({code: 2, stdout: '', stderr: 'talks-tui: none.txt: there is no such file or directory\n'}); // prettier-ignore
  }, 10_000);

  it('writes nothing over what is there', async () => {
    await mkdir(join(directory, 'full'));
    await writeFile(join(directory, 'full/story.yaml'), 'mine');
    const {stderr, stdout, code} = await talks(['import', 'note.txt', '--to', 'full', '--date', '2024-03-06']); // prettier-ignore
    expect({stdout, code}).toEqual({stdout: '', code: 2});
    expect(stderr).toBe('talks-tui: --to full: there is something in it already; name a new directory\n');
    expect(await readdir(join(directory, 'full'))).toEqual(['story.yaml']);
    await mkdir(join(directory, 'empty'));
    const empty = await talks(['import', 'note.txt', '--to', 'empty', '--date', '2024-03-06']);
    expect(empty.code).toBe(0);
    const {mode} = await stat(join(directory, 'empty/articles'));
    expect(mode & 0o777).toBe(0o777 & ~process.umask());
  });

  it.each([
    [
      ['note.txt', '--to', 'story'],
      2,
      'note.txt: tells no full date of its own; --date 2025-05-15 gives it to all that tell none, or write it above the text',
    ],
    [['note.txt'], 2, 'where to? --to DIR names the directory of the new story'],
    [['none.txt', '--to', 'story'], 2, 'none.txt: there is no such file or directory'],
    [['note.txt', '--to', 'note.txt'], 2, '--to note.txt: part of the path is a file and no directory'],
    [['note.txt', '--to', 'story', '--date', '2024-02-30'], 2, '"2024-02-30": Feb 2024 has 29 days'],
    [['note.txt', '--to', 'story', '--date', 'today'], 2, '--date today: write it 2025-05-15'],
    [['note.txt', '--to', 'story', '--time-zone', 'Mars'], 2, '--time-zone Mars: not an IANA time zone such as Europe/Istanbul'], // prettier-ignore
    [['/dev/null', '--to', 'story'], 2, '/dev/null: holds no text'],
    [['/dev/zero', '--to', 'story'], 2, '/dev/zero: is larger than 16 MB, and no article'],
    [['note.txt', '--to', ''], 2, 'where to? --to DIR names the directory of the new story'],
  ])('says in a line what is wrong: %j', async (args, code, message) => {
    const result = await talks(['import', ...args]);
    expect(result).toMatchObject({code, stdout: '', stderr: `talks-tui: ${message}\n`});
    expect((await readdir(directory)).sort()).toEqual(['gazette.html', 'note.txt']);
  });

  it('says where nobody is quoted, and writes nothing', async () => {
    await writeFile(join(directory, 'dull.txt'), 'The port closed on 5 March 2024.');
    const result = await talks(['import', 'dull.txt', '--to', 'story', '--date', '2024-03-06']);
    expect(result).toEqual({code: 1, stdout: '', stderr: 'talks-tui: nobody is quoted in dull.txt; nothing was written\n'}); // prettier-ignore
    expect(await readdir(directory)).not.toContain('story');
  });
});
