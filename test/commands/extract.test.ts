import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import * as v from 'valibot';
import {describe, expect, it} from 'vitest';
import {extractArticles} from '../../source/commands/extract.ts';
import {isOurs} from '../../source/commands/output.ts';
import {all, talks} from './program.ts';

describe('extract --date', () => {
  it.each([
    ['2025-13-01', '"2025-13-01": there is no month 13'],
    ['2025-00-01', '"2025-00-01": there is no month 00'],
    ['2025-02-30', '"2025-02-30": Feb 2025 has 28 days'],
    ['0000-01-01', '"0000-01-01": years run from 0001 to 9999'],
    ['tomorrow', '--date tomorrow: write it 2025-05-15'],
  ])('refuses %s in words, before it reads anything', async (date, words) => {
    const error = await extractArticles({article: ['no-such-file'], date}).catch((reason: unknown) => reason);
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
