import {createHash} from 'node:crypto';
import {describe, expect, it} from 'vitest';
import {loadArticles, paragraphs} from '../../source/story/articles.ts';
import {findExact} from '../../source/story/find-exact.ts';
import {directoryOf} from './on-disk.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('paragraphs', () => {
  it.each([
    ['one\ntwo', ['one', 'two']],
    ['\n\none\n \n\t\ntwo\n\n', ['one', 'two']],
    ['one\r\ntwo\rthree\u2028four\u2029five', ['one', 'two', 'three', 'four', 'five']],
    ['  one  ', ['one']],
    ['\u001b[31mone\u001b[0m\n\u202etwo', ['one', 'two']],
    ['\u200b\none', ['one']],
    ['', []],
  ])('of %j', (text, expected) => {
    expect(paragraphs(text)).toEqual(expected);
  });
});

describe('findExact', () => {
  const at = (paragraph: string, exact?: string, prefix?: string, suffix?: string): Array<[number, number]> =>
    findExact(paragraph, {
      source: 'a',
      paragraph: 1,
      ...(exact === undefined ? {} : {exact}),
      ...(prefix === undefined ? {} : {prefix}),
      ...(suffix === undefined ? {} : {suffix}),
    });

  it('gives the one place of words that stand once', () => {
    expect(at('He said no.', 'no')).toEqual([[8, 10]]);
  });

  it('gives all places of words that stand more often, overlapping ones too', () => {
    expect(at('no and no', 'no')).toEqual([
      [0, 2],
      [7, 9],
    ]);
    expect(at('aaa', 'aa')).toEqual([
      [0, 2],
      [1, 3],
    ]);
  });

  it('takes the place that prefix and suffix tell, whatever the space between', () => {
    expect(at('yes no, but no.', 'no', 'but ')).toEqual([[12, 14]]);
    expect(at('yes no, but no.', 'no', 'but')).toEqual([[12, 14]]);
    expect(at('yes no, but no.', 'no', undefined, ', but')).toEqual([[4, 6]]);
    expect(at('yes no, but no.', 'no', 'yes', '.')).toEqual([]);
  });

  it('is word for word', () => {
    expect(at('He said No.', 'no')).toEqual([]);
    expect(at('He said “no”.', '"no"')).toEqual([]);
    expect(at('He said no.')).toEqual([]);
    expect(at('He said no.', '')).toEqual([]);
  });
});

describe('loadArticles', () => {
  it('finds articles by what is in them, deep down and under any name', async () => {
    const text = 'First.\n\nSecond.\n';
    const directory = await directoryOf({'deep/down/whatever.bin': text, 'other.txt': 'Other.'});
    const found = await loadArticles(directory, [
      {id: 'a', sha256: sha256(text)},
      {id: 'b', sha256: sha256('not there')},
      {id: 'c'},
    ]);
    expect([...found]).toEqual([['a', {paragraphs: ['First.', 'Second.']}]]);
  });

  it('does not take an article that was changed for the one that was read', async () => {
    const directory = await directoryOf({'a.txt': 'First, changed.'});
    expect((await loadArticles(directory, [{id: 'a', sha256: sha256('First.')}])).size).toBe(0);
  });

  it('says where it could not look', async () => {
    await expect(loadArticles('/nowhere/at/all', [])).rejects.toThrow(
      '/nowhere/at/all: no articles here: there is no such file or directory',
    );
    const directory = await directoryOf({'a.txt': 'First.'});
    await expect(loadArticles(`${directory}/a.txt`, [])).rejects.toThrow(
      'no articles here: part of the path is a file',
    );
  });

  it('gives two sources of one article each the article', async () => {
    const directory = await directoryOf({'a.txt': 'First.'});
    const twice = [
      {id: 'a', sha256: sha256('First.')},
      {id: 'b', sha256: sha256('First.')},
    ];
    expect([...(await loadArticles(directory, twice)).keys()].sort()).toEqual(['a', 'b']);
  });
});
