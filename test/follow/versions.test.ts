import {appendFile, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {lookAtAddress} from '../../source/follow/address.ts';
import {lookAtDirectory} from '../../source/follow/directory.ts';
import {versions, type Look, type Version} from '../../source/follow/versions.ts';
import {articleOf} from '../../source/import/article.ts';
import {ImportError} from '../../source/import/receive.ts';
import {StoryError} from '../../source/story/problems.ts';
import type {Story} from '../../source/story/story.ts';

const head = `title: Harbour strike
timeZone: UTC
window: {from: 2024-03-04, to: 2024-03-05}
sides: []
sources: [{id: gazette}]
entries:
`;
const entry = (id: string, day: string): string =>
  `  - {id: ${id}, at: {edtf: '${day}'}, kind: event, text: Something., sources: [{source: gazette, paragraph: 1}]}\n`;
const idsOf = (story: Story | undefined): string[] | undefined => story?.entries.map(({id}) => id);

describe('a story on disk that is written on', () => {
  let file = '';
  let directory = '';
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'talks-tui-follow-'));
    file = join(directory, 'story.yaml');
    await writeFile(file, head + entry('one', '2024-03-04'));
  });
  afterEach(() => rm(directory, {recursive: true, force: true}));

  it('is read when it has changed, and only then', async () => {
    const look = lookAtDirectory(directory);
    expect(idsOf(await look())).toEqual(['one']);
    expect(await look()).toBeUndefined();
    await appendFile(file, entry('two', '2024-03-05'));
    expect(idsOf(await look())).toEqual(['one', 'two']);
    expect(await look()).toBeUndefined();
  });

  it('goes on behind the end of its window', async () => {
    await appendFile(file, entry('late', '2024-04-01'));
    const story = await lookAtDirectory(file)();
    expect(idsOf(story)).toEqual(['one', 'late']);
    expect(new Date(story!.window.end).toISOString()).toBe('2024-04-01T00:00:00.000Z');
  });

  it('is wrong as long as it is, and read again when it is mended', async () => {
    const look = lookAtDirectory(directory);
    await look();
    await appendFile(file, '  - {id: [');
    await expect(look()).rejects.toThrow(StoryError);
    await expect(look()).rejects.toThrow(StoryError);
    await writeFile(file, head + entry('mended', '2024-03-04'));
    expect(idsOf(await look())).toEqual(['mended']);
    await rm(file);
    await expect(look()).rejects.toThrow('there is no');
  });
});

describe('an address', () => {
  const article = (n: number, words: string) =>
    articleOf('a', {text: `“${words},” said Ana Reyes.`, url: `https://example.com/${n}`, publisher: 'The Gazette'}); // prettier-ignore
  const options = {timeZone: 'UTC', today: () => '2024-03-05'};

  it('is a story of the articles there have been, the oldest first, each at its place', async () => {
    const feeds = [
      [article(2, 'We wait'), article(1, 'Enough is enough')],
      [article(2, 'We wait'), article(1, 'Enough is enough')],
      [article(3, 'It is over'), article(2, 'We wait')],
    ];
    const look = lookAtAddress('https://example.com/feed', options, () => Promise.resolve(feeds.shift()!));
    const first = await look();
    expect(first!.title).toBe('The Gazette');
    expect(idsOf(first)).toEqual(['reyes-enough-is-enough', 'reyes-we-wait']);
    expect(await look()).toBeUndefined();
    const next = await look();
    expect(idsOf(next)).toEqual(['reyes-enough-is-enough', 'reyes-we-wait', 'reyes-it-is-over']);
    expect(next!.sources.map(({url}) => url?.at(-1))).toEqual(['1', '2', '3']);
  });
});

describe('the day of an article at an address', () => {
  it('is the one it tells itself, else the one on which it was first seen', async () => {
    const articles = [
      articleOf('a', {text: 'March 1, 2024\n\n“No,” said Ana Reyes.', url: 'https://example.com/1'}),
      articleOf('a', {text: '“Never,” said Ana Reyes.', url: 'https://example.com/2'}),
    ];
    const options = {timeZone: 'UTC', today: () => '2024-03-05'};
    const story = await lookAtAddress('https://example.com/feed', options, () => Promise.resolve(articles))();
    expect(story!.sources.map(({date}) => date).sort()).toEqual(['2024-03-01', '2024-03-05']);
  });
});

describe('looking again and again', () => {
  const story = {title: 'a'} as Story;
  const all = async (answers: Array<Story | undefined | Error>): Promise<Version[]> => {
    const end = new Error('no more answers');
    const look: Look = () => {
      if (answers.length === 0) return Promise.reject(end);
      const answer = answers.shift();
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    };
    const found: Version[] = [];
    try {
      for await (const version of versions(look, () => Promise.resolve())) found.push(version);
    } catch (error) {
      if (error !== end) throw error;
    }
    return found;
  };
  const trouble = (message: string) => new ImportError(message);

  it('gives what is new', async () => {
    expect(await all([undefined, story, undefined, story])).toEqual([{story}, {story}]);
  });

  it('tells trouble when it is the same twice, and once', async () => {
    expect(await all([trouble('a'), story, trouble('a'), trouble('a'), trouble('a'), trouble('b'), trouble('b')])).toEqual(
      [{story}, {trouble: 'a'}, {trouble: 'b'}],
    ); // prettier-ignore
    expect(await all([trouble('a'), undefined, trouble('a'), undefined])).toEqual([]);
  });
});
