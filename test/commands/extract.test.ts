import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {text} from 'node:stream/consumers';
import * as v from 'valibot';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {extractArticles, threadsFor} from '../../source/commands/extract.ts';
import {isOurs} from '../../source/commands/output.ts';
import {all, start, talks} from './program.ts';

describe('extract --date', () => {
  it.each([
    ['2025-13-01', '"2025-13-01": there is no month 13'],
    ['2025-00-01', '"2025-00-01": there is no month 00'],
    ['2025-02-30', '"2025-02-30": Feb 2025 has 28 days'],
    ['0000-01-01', '"0000-01-01": years run from 0001 to 9999'],
    ['tomorrow', '--date tomorrow: write it 2025-05-15'],
  ])('refuses %s in words, before it reads anything', async (date, words) => {
    const error = await extractArticles(['no-such-file'], {date}).catch((reason: unknown) => reason);
    expect(String((error as Error).message)).toBe(words);
    expect(isOurs(error)).toBe(true);
  });
});

describe('extract of a page', () => {
  it('reads the article in it, and no marks of its own', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'talks-tui-extract-'));
    const file = join(directory, 'page.html');
    await writeFile(
      file,
      '<!doctype html><html class="a"><title>Cranes stand still</title><nav><p>“Menu,” said the menu, and so on, and so on.</p></nav><p class="lead">&ldquo;Enough is enough,&rdquo; said Ana Reyes, a shop steward.</p>',
    );
    const [found] = all(v.looseObject({quotes: v.array(v.looseObject({exact: v.string(), speaker: v.nullable(v.string()), start: v.number()}))}), await talks(['extract', '--json', file])); // prettier-ignore
    await rm(directory, {recursive: true});
    expect(found!.quotes).toMatchObject([
      {exact: 'Enough is enough,', speaker: 'Ana Reyes', start: 'Cranes stand still\n“'.length},
    ]);
  });

  it('says in a line where there is no article in it', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'talks-tui-extract-'));
    const file = join(directory, 'page.html');
    await writeFile(file, `<html>${'<div>'.repeat(1000)}`);
    const result = await talks(['extract', file]);
    await rm(directory, {recursive: true});
    const stderr = `talks-tui: ${file}: its elements nest more than 512 levels deep\n`;
    expect(result).toEqual({code: 2, stdout: '', stderr});
  });
});

it('threadsFor shares out many articles that are long together, and none that is long by itself', () => {
  const articles = (count: number, length: number) => Array.from({length: count}, () => length);
  expect(threadsFor([], 4)).toBe(1);
  expect(threadsFor(articles(1000, 5000), 4)).toBe(1);
  expect(threadsFor(articles(1500, 5000), 4)).toBe(2);
  expect(threadsFor(articles(1500, 5000), 1)).toBe(1);
  expect(threadsFor(articles(100_000, 5000), 4)).toBe(4);
  expect(threadsFor(articles(100_000, 5000), 64)).toBe(8);
  expect(threadsFor([...articles(100_000, 5000), 10_000_000], 4)).toBe(1);
});

describe('extract in threads', () => {
  let directory = '';
  let files: string[] = [];
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'talks-tui-extract-'));
    const names = [
      'Ana Reyes',
      'Tom Okafor',
      'Mia Lund',
      'Ida Berg',
      'Jon Lind',
      'Eva Holt',
      'Kim Dahl',
      'Lea Moe',
    ];
    // so long that a thread is worth its while
    files = names.map((_, i) => join(directory, `${i}.txt`));
    await Promise.all(
      names.map((name, i) =>
        writeFile(files[i]!, `“Enough is enough,” said ${name}, a shop steward.\n${' '.repeat(999_000)}`),
      ),
    );
  });
  afterAll(() => rm(directory, {recursive: true, force: true}));

  it('gives the same from many articles as from each by itself', async () => {
    expect(
      threadsFor(
        files.map(() => 999_000),
        2,
      ),
    ).toBe(2);
    const [together, report, ...alone] = await Promise.all([
      talks(['extract', '--json', ...files]),
      talks(['extract', ...files]),
      ...files.map((file) => talks(['extract', '--json', file])),
    ]);
    expect(together).toEqual({code: 0, stderr: '', stdout: alone.map(({stdout}) => stdout).join('')});
    expect(together!.stdout).toContain('"speaker":"Ida Berg"');
    expect(report!.stdout.indexOf('Mia Lund')).toBeGreaterThan(report!.stdout.indexOf('Tom Okafor'));
  });

  it('ends without a word when its reader goes away', async () => {
    await writeFile(files[0]!, `${'“Enough is enough,” said Ana Reyes. '.repeat(20_000)}\n`);
    const child = start(['extract', '--json', ...files]);
    const errors = text(child.stderr);
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.once('exit', resolve));
    expect({code, errors: await errors}).toEqual({code: 0, errors: ''});
  });
});

it('extract leaves the word that starts a thread of it to itself', async () => {
  const {code, stdout, stderr} = await talks(['--extract-in-thread']);
  expect({code, stdout}).toEqual({code: 2, stdout: ''});
  expect(stderr).toContain('unknown option --extract-in-thread');
});

describe('extract reads what import reads', () => {
  const said = '“Enough is enough,” said Ana Reyes, a shop steward.';
  const page = `<p>${said}</p>`;
  const shape = v.looseObject({
    file: v.string(),
    text: v.exactOptional(v.string()),
    quotes: v.array(v.looseObject({exact: v.string(), start: v.number(), end: v.number()})),
  });
  /** What is found in a file of this name and content. */
  async function found(name: string, content: string | Uint8Array) {
    const directory = await mkdtemp(join(tmpdir(), 'talks-tui-extract-'));
    const file = join(directory, name);
    await writeFile(file, content);
    try {
      return all(shape, await talks(['extract', '--json', file])).map(({text, quotes}) => ({text, quotes}));
    } finally {
      await rm(directory, {recursive: true});
    }
  }

  it.each([
    ['a page', 'page.html', `<!doctype html><title>Strike</title>${page}`, `Strike\n${said}`],
    [
      'a page behind a comment',
      'page.html',
      `<!-- saved -->\n<html><nav><p>“Menu,” said the menu.</p></nav>${page}`,
      said,
    ],
    ['Markdown', 'page.md', `# Strike\n\n${said}`, `Strike\n${said}`],
    [
      'text in another charset',
      'old.html',
      Buffer.from(
        '<meta charset="windows-1250"><p>\x93Enough is enough,\x94 said Ana Reyes, a shop steward.</p>',
        'latin1',
      ),
      said,
    ],
  ])('%s, and gives its text, into which the offsets lead', async (_, name, content, expected) => {
    const [only, ...more] = await found(name, content);
    expect(more).toEqual([]);
    expect(only!.text).toBe(expected);
    expect(only!.quotes.map(({start, end}) => only!.text!.slice(start, end))).toEqual(['Enough is enough,']);
  });

  it.each([
    ['as it is', 'utf8', said],
    ['with lines of another system', 'utf8', `Strike\r\n\r\n${said}`],
    ['in UTF-16 with its mark', 'utf16le', `\uFEFF${said}`],
    ['with the mark of UTF-8', 'utf8', `\uFEFF${said}`],
  ] as const)('plain text %s, with the offsets of the file', async (_, encoding, content) => {
    const [only] = await found('article.txt', Buffer.from(content, encoding));
    expect(only!.text).toBeUndefined();
    const own = content.replace('\uFEFF', '');
    expect(only!.quotes.map(({start, end}) => own.slice(start, end))).toEqual(['Enough is enough,']);
  });

  it('each article of a feed by itself', async () => {
    const item = (n: number): string =>
      `<item><title>News ${n}</title><description>&lt;p&gt;${said}&lt;/p&gt;</description></item>`;
    const articles = await found(
      'feed.xml',
      `<rss><channel><title>Gazette</title>${item(1)}${item(2)}</channel></rss>`,
    );
    expect(articles.map(({text}) => text)).toEqual([1, 2].map((n) => expect.stringContaining(`News ${n}`)));
  });

  it('an empty file among others as one in which nobody is quoted', async () => {
    expect(await found('empty.txt', '')).toEqual([{text: undefined, quotes: []}]);
  });
});
