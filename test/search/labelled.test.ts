import {describe, expect, it} from 'vitest';
import {buildIndex, search} from '../../source/search/search.ts';
import type {SearchIndex} from '../../source/search/search.ts';
import {withOthers} from './labelled.ts';
import {labelledQueries} from './labelled-queries.ts';
import {labelledQuotes} from './labelled-quotes.ts';
import {mistypedQuery} from './typos.ts';
import {randomFrom} from './random.ts';

/** The place of the quotation meant among the hits, from 1; Infinity if it is not there. */
function rankOf(index: SearchIndex, query: string, target: number): number {
  const place = search(index, query, {limit: 5}).hits.findIndex(
    ({quote}) => quote.id === `labelled-${target}`,
  );
  return place < 0 ? Infinity : place + 1;
}

type Row = {group: string; query: string; target: number; rank: number};

function ranks(index: SearchIndex): Row[] {
  return Object.entries(labelledQueries).flatMap(([group, queries]) =>
    queries.map(([query, target]) => ({group, query, target, rank: rankOf(index, query, target)})),
  );
}

const share = (rows: Row[], within: number) => rows.filter(({rank}) => rank <= within).length / rows.length;
const missed = (rows: Row[], within: number) =>
  rows.filter(({rank}) => rank > within).map(({query, rank}) => `${query} (${rank})`);

describe.each([
  ['by themselves', 0],
  ['among 10,000 others', 10_000],
])('the labelled queries, their quotations %s', (_, others) => {
  const {story, quotes} = withOthers(others);
  const index = buildIndex(story, quotes);
  const rows = ranks(index);

  it('is large enough to say something', () => {
    expect(rows.length).toBeGreaterThanOrEqual(80);
    expect(labelledQuotes.length).toBeGreaterThanOrEqual(200);
  });

  it('finds what is meant among the first five, always', () => {
    expect(missed(rows, 5)).toEqual([]);
  });

  it('finds what is meant first, in 97 of a hundred', () => {
    expect(share(rows, 1), missed(rows, 1).join('; ')).toBeGreaterThanOrEqual(0.97);
  });
});

it(
  'finds what is meant by queries with typing errors made by rule, in 99 of a hundred among the first five',
  {timeout: 60_000},
  () => {
    const {story, quotes} = withOthers(10_000);
    const index = buildIndex(story, quotes);
    const random = randomFrom(20_250_516);
    const rows: Row[] = [];
    while (rows.length < 300) {
      const target = random.below(labelledQuotes.length);
      const text = labelledQuotes[target]![1];
      if (!/[a-z]{6}/.test(text)) continue;
      const query = mistypedQuery(text, random);
      rows.push({group: 'by rule', query, target, rank: rankOf(index, query, target)});
    }
    expect(share(rows, 5), missed(rows, 5).join('; ')).toBeGreaterThanOrEqual(0.99);
  },
);
