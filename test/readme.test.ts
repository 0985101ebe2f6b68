/** What the README says of keys and stories is what the program does. */
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {keymap} from '../source/dashboard/keymap.ts';
import {loadStory} from '../source/story/load.ts';

const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');

/** The cells of the table between the two comments, row by row. */
function keyTable(): string[][] {
  const block = /<!-- keys:.*?-->(.*?)<!-- end of keys -->/s.exec(readme)?.[1] ?? '';
  return block
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\|[\s|:-]+\|$/.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
    .slice(1);
}

describe('README', () => {
  it('begins with the line that starts the program and the line that runs the tests', () => {
    const [first, second] = readme.split('\n');
    expect(first).toMatch(/^ {4}npm install && npx talks-tui\b/);
    expect(second).toMatch(/^ {4}npm install && npm test\b/);
  });

  it('has the keys of the keymap, in its order', () => {
    const rows = keyTable().map(([, keys, does]) => ({keys, does}));
    const expected = keymap.map(({label, does}) => ({
      keys: label
        .split(/ +/)
        .map((key) => `\`${key}\``)
        .join(' '),
      does,
    }));
    expect(rows).toEqual(expected);
  });

  it('shows a whole story that loads', async () => {
    const yaml = /```yaml\n(.*?)```/s.exec(readme)?.[1] ?? '';
    const directory = await mkdtemp(join(tmpdir(), 'talks-tui-'));
    try {
      await writeFile(join(directory, 'story.yaml'), yaml);
      const story = await loadStory(directory);
      expect(story.entries).toHaveLength(1);
      expect(story.entries[0]!.quotes[0]!.sources[0]!.exact).toBe('Enough is enough.');
    } finally {
      await rm(directory, {recursive: true});
    }
  });

  it('shows only pictures that are there', async () => {
    const pictures = [...readme.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map((found) => found[1]!);
    expect(pictures.length).toBeGreaterThan(0);
    for (const picture of pictures) {
      const svg = await readFile(new URL(`../${picture}`, import.meta.url), 'utf8');
      expect(svg).toMatch(/^<svg [^>]*>.*>Istanbul</s);
    }
  });
});
