import {describe, expect, it} from 'vitest';
import {lookAtAddress} from '../../source/follow/address.ts';
import type {Followed} from '../../source/follow/versions.ts';
import {articleOf} from '../../source/import/article.ts';

const idsOf = (now: Followed | undefined): string[] | undefined => now?.story.entries.map(({id}) => id);

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
    expect(first!.story.title).toBe('The Gazette');
    expect(idsOf(first)).toEqual(['reyes-enough-is-enough', 'reyes-we-wait']);
    expect(await look()).toBeUndefined();
    const next = await look();
    expect(idsOf(next)).toEqual(['reyes-enough-is-enough', 'reyes-we-wait', 'reyes-it-is-over']);
    expect(next!.story.sources.map(({url}) => url?.at(-1))).toEqual(['1', '2', '3']);
  });

  it('shows an article that is corrected as it is now, at its place and of its day', async () => {
    const feeds = [
      [article(2, 'We wait'), article(1, 'We stay at the table')],
      [article(2, 'We wait'), article(1, 'We leave the table')],
      [article(2, 'We wait'), article(1, 'We leave the table')],
    ];
    const days = ['2024-03-05', '2024-03-06', '2024-03-07'];
    let day = '';
    const look = lookAtAddress('https://example.com/feed', {timeZone: 'UTC', today: () => day}, () => {
      day = days.shift()!;
      return Promise.resolve(feeds.shift()!);
    });
    await look();
    const next = await look();
    expect(idsOf(next)).toEqual(['reyes-we-leave-the-table', 'reyes-we-wait']);
    expect(next!.story.sources.map(({url, date}) => [url?.at(-1), date])).toEqual([
      ['1', '2024-03-05'],
      ['2', '2024-03-05'],
    ]);
    expect(await look()).toBeUndefined();
  });

  it('keeps articles apart that have one address', async () => {
    const live = (words: string) => ({...article(1, words), url: 'https://example.com/live'});
    const feeds = [
      [live('We wait'), live('We stay')],
      [live('We wait'), live('We stay')],
      [live('We go'), live('We wait'), live('We stay')],
    ];
    const look = lookAtAddress('https://example.com/feed', options, () => Promise.resolve(feeds.shift()!));
    expect(idsOf(await look())).toEqual(['reyes-we-stay', 'reyes-we-wait']);
    expect(await look()).toBeUndefined();
    expect(idsOf(await look())).toEqual(['reyes-we-stay', 'reyes-we-wait', 'reyes-we-go']);
  });

  it('shows an article that quotes nobody by its title and how it begins', async () => {
    const quake = articleOf('a, item 1', {text: `The coast shook at noon. ${'No damage. '.repeat(40)}`, title: 'Quake hits coast', url: 'https://example.com/3', date: '2024-03-04'}); // prettier-ignore
    const read = () => Promise.resolve([article(1, 'Enough is enough'), quake]);
    const {entries} = (await lookAtAddress('https://example.com/feed', options, read)())!.story;
    const [second, first] = entries;
    expect(entries).toHaveLength(2);
    expect(first).toMatchObject({kind: 'report', headline: 'Quake hits coast', quotes: []});
    expect(first!.text).toMatch(/^The coast shook at noon\. .{200,280}…$/);
    expect(first!.sources).toEqual([{source: 's1', paragraph: 1}]);
    expect(second!.quotes).toHaveLength(1);
  });

  it('that answers with a page where a feed was is in trouble, and keeps nothing of it', async () => {
    const address = 'https://example.com/feed';
    const page = articleOf(address, {text: 'Please log in.', url: address});
    const answers = [[article(1, 'Enough is enough')], [page], [article(1, 'Enough is enough')]];
    const look = lookAtAddress(address, options, () => Promise.resolve(answers.shift()!));
    await look();
    await expect(look()).rejects.toThrow('answers with a page, where a feed was');
    expect(await look()).toBeUndefined();
  });

  it('of a page that grows is one article', async () => {
    const address = 'https://example.com/live';
    const page = (text: string) => [articleOf(address, {text, url: address})];
    const answers = [page('“We wait,” said Ana Reyes.'), page('“We wait,” said Ana Reyes.\n\n“We go,” said Ana Reyes.')]; // prettier-ignore
    const look = lookAtAddress(address, options, () => Promise.resolve(answers.shift()!));
    expect(idsOf(await look())).toEqual(['reyes-we-wait']);
    const next = await look();
    expect(next!.story.sources).toHaveLength(1);
    expect(next!.story.entries.flatMap(({quotes}) => quotes)).toHaveLength(2);
  });

  it('has its articles with it, as its passages count their paragraphs', async () => {
    const two = articleOf('a', {
      text: 'March 5, 2024\n\n“No,” said Ana Reyes.',
      url: 'https://example.com/2',
    });
    const read = () => Promise.resolve([two, article(1, 'Enough is enough')]);
    const now = await lookAtAddress('https://example.com/feed', options, read)();
    const {story, articles} = now!;
    const passages = story.entries.flatMap(({quotes}) => quotes.flatMap(({sources}) => sources));
    expect(passages).toHaveLength(2);
    for (const {source, paragraph, exact} of passages)
      expect(articles!.get(source)!.paragraphs[paragraph - 1]).toContain(exact);
  });
});

describe('the day of an article at an address', () => {
  it('is the one it tells itself, else the one on which it was first seen', async () => {
    const articles = [
      articleOf('a', {text: 'March 1, 2024\n\n“No,” said Ana Reyes.', url: 'https://example.com/1'}),
      articleOf('a', {text: '“Never,” said Ana Reyes.', url: 'https://example.com/2'}),
    ];
    const options = {timeZone: 'UTC', today: () => '2024-03-05'};
    const now = await lookAtAddress('https://example.com/feed', options, () => Promise.resolve(articles))();
    expect(now!.story.sources.map(({date}) => date).sort()).toEqual(['2024-03-01', '2024-03-05']);
  });
});
