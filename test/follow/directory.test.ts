import {createHash} from 'node:crypto';
import {appendFile, mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {lookAtDirectory} from '../../source/follow/directory.ts';
import type {Followed} from '../../source/follow/versions.ts';
import {StoryError} from '../../source/story/problems.ts';

const head = `title: Harbour strike
timeZone: UTC
window: {from: 2024-03-04, to: 2024-03-05}
sides: []
sources: [{id: gazette}]
entries:
`;
const entry = (id: string, day: string): string =>
  `  - {id: ${id}, at: {edtf: '${day}'}, kind: event, text: Something., sources: [{source: gazette, paragraph: 1}]}\n`;
const idsOf = (now: Followed | undefined): string[] | undefined => now?.story.entries.map(({id}) => id);

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
    const now = await lookAtDirectory(file)();
    expect(idsOf(now)).toEqual(['one', 'late']);
    expect(new Date(now!.story.window.end).toISOString()).toBe('2024-04-01T00:00:00.000Z');
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

  it('comes with its articles, those of sources that are added too', async () => {
    const articles = join(directory, 'articles');
    await mkdir(articles);
    const texts = ['First.\n\nSecond.\n', 'Another.\n'];
    const sums = texts.map((text) => createHash('sha256').update(text).digest('hex'));
    for (const [i, text] of texts.entries()) await writeFile(join(articles, `${i}.txt`), text);
    const sources = (...ids: string[]): string =>
      `sources: [${ids.map((id, i) => `{id: ${id}, sha256: ${sums[i]}}`).join(', ')}]`;
    const look = lookAtDirectory(directory, {}, articles);
    const story = head + entry('one', '2024-03-04');
    expect((await look())!.articles).toEqual(new Map());
    await writeFile(file, story.replace(/sources: .*/, sources('gazette')));
    expect((await look())!.articles).toEqual(new Map([['gazette', {paragraphs: ['First.', 'Second.']}]]));
    await writeFile(file, story.replace(/sources: .*/, sources('gazette', 'herald')));
    expect((await look())!.articles!.get('herald')).toEqual({paragraphs: ['Another.']});
    expect((await lookAtDirectory(directory)())!.articles).toBeUndefined();
    await expect(lookAtDirectory(directory, {}, join(directory, 'nowhere'))()).rejects.toThrow(
      'no articles here: there is no such file or directory',
    );
  });
});
