import {describe, expect, it} from 'vitest';
import {buildIndex, search, type SearchOptions} from '../../source/search/search.ts';
import {quotesOf, story, type Line} from './few.ts';

describe('a word that only the feed says', () => {
  const lines: Line[] = [
    ['mayor', 'Whatever it takes'],
    ['erdogan', 'We keep the door open'],
    ['mayor', 'A real dialogue about the truce'],
    ['kremlin', 'Only with conditions'],
  ];
  const feed = [
    'A ceasefire is near',
    'Ankara offers a table',
    'A ceasefire is near',
    'The ceasefire call goes on',
  ];
  const index = buildIndex(story, quotesOf(...lines));
  const told = (doc: number): string => feed[doc]!;
  const beside = (query: string, options: SearchOptions = {}) =>
    search(index, query, {beside: told, ...options});
  const ranks = ({hits}: ReturnType<typeof search>) => hits.map((hit) => hit.index);

  it('finds the quotations beside which it stands, the newest first, typing errors forgiven', () => {
    for (const query of ['ceasefire', 'ceasfire', 'ceasefir', 'Ceasefires ']) {
      const found = beside(query);
      expect([query, ranks(found)]).toEqual([query, [3, 2, 0]]);
      expect(found).toMatchObject({total: 3, ignored: [], beside: [query.trim().toLowerCase()]});
    }
    expect(search(index, 'ceasefire')).toMatchObject({total: 0, beside: []});
  });

  it('narrows with other words, speakers and what is barred', () => {
    expect(ranks(beside('dialogue ceasefire'))).toEqual([2]);
    expect(ranks(beside('ceasefire kiefer')).sort()).toEqual([0, 2]);
    expect(ranks(beside('ceasefire side:russia'))).toEqual([3]);
    expect(ranks(beside('ceasefire !dialogue'))).toEqual([3, 0]);
  });

  it('is no more than a guess: what somebody says is found alone', () => {
    const found = beside('table truce');
    expect(ranks(beside('truce'))).toEqual([2]);
    expect(beside('truce').beside).toEqual([]);
    expect(found.hits[0]!.index).toBe(2);
    expect(found.beside).toEqual(['table']);
  });

  it('gives way to letters inside of a word that is said', () => {
    // “…dialogue…”, and “table” in the feed
    expect(ranks(beside('alogu '))).toEqual([2]);
    const fire = buildIndex(story, quotesOf(['mayor', 'We want a ceasefire now'], ['mayor', 'Nothing else']));
    const found = search(fire, 'fire ', {beside: (doc) => ['', 'Five ministers'][doc]!});
    expect(found).toMatchObject({total: 1, beside: [], hits: [{index: 0}]});
  });

  it('tells of each hit only what it was found by', () => {
    const hits = new Map(
      beside('dialogue ministers table ').hits.map((hit) => [hit.index, hit.beside?.text]),
    );
    expect(hits.get(2)).toBeUndefined();
    expect(beside('offers ').hits.map((hit) => hit.beside?.text)).toEqual([feed[1]]);
  });

  it('says where not all was looked through', () => {
    const many = buildIndex(story, quotesOf(...Array.from({length: 300}, () => lines[0]!)));
    const long = (doc: number): string => `${doc < 10 ? 'ceasefire' : 'other'} ${'word '.repeat(200)}`;
    const found = search(many, 'other', {beside: long});
    expect(found.complete).toBe(false);
    expect(found.total).toBeGreaterThan(50);
    expect(search(many, 'other', {beside: (doc) => long(doc).slice(0, 20)})).toMatchObject({
      complete: true,
      total: 290,
    });
  });

  it('is found neither exactly nor in quotation marks', () => {
    expect(beside('ceasefire', {exact: true}).total).toBe(0);
    expect(beside('"ceasefire"').total).toBe(0);
  });

  it('is marked where it stands, and nothing in the quotation is', () => {
    const [hit] = beside('ceasfire').hits;
    expect(hit!.matches).toEqual([]);
    expect(hit!.beside).toEqual({text: feed[3], matches: [[4, 13]]});
    expect(beside('dialogue').hits[0]!.beside).toBeUndefined();
  });

  it('is not found beside what is said later', () => {
    for (const [until, expected] of [
      [0, []],
      [1, [0]],
      [2, [0]],
      [3, [2, 0]],
    ] as const) {
      expect(ranks(beside('ceasefire', {until}))).toEqual(expected);
      const then = search(buildIndex(story, quotesOf(...lines.slice(0, until))), 'ceasefire', {beside: told});
      expect(then.hits.map(({score}) => score)).toEqual(
        beside('ceasefire', {until}).hits.map(({score}) => score),
      );
    }
  });
});
