import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {buildIndex, search} from '../../source/search/search.ts';
import {withOthers} from './labelled.ts';
import {labelledQueries} from './labelled-queries.ts';

const {story, quotes} = withOthers(100);
const index = buildIndex(story, quotes);
const known = Object.values(labelledQueries).flatMap((queries) => queries.map(([query]) => query));

const pieces = fc.constantFrom(
  ...known.flatMap((query) => query.split(' ')),
  's',
  'the',
  '"',
  '!',
  'speaker:',
  'side:',
  'e\u0301',
  '👩‍🚀',
  '停',
);
const query = fc.oneof(
  fc.constantFrom(...known),
  fc.array(pieces, {maxLength: 6}).map((words) => words.join(' ')),
  fc.string({unit: 'binary', maxLength: 30}),
);

describe('for any query', {timeout: 60_000}, () => {
  it('the hits among the first n are those of an index of the first n', () => {
    fc.assert(
      fc.property(query, fc.nat(quotes.length), (text, until) => {
        // what the feed says beside a quotation: here what is said after it
        const beside = (doc: number): string => quotes[(doc + 1) % quotes.length]!.text;
        const then = search(buildIndex(story, quotes.slice(0, until)), text, {limit: Infinity, beside});
        const now = search(index, text, {until, limit: Infinity, beside});
        const plain = ({hits}: typeof now) => hits.map((hit) => [hit.quote.id, hit.score]);
        expect(plain(now)).toEqual(plain(then));
        expect(now.total).toBe(then.total);
      }),
      {numRuns: 60},
    );
  });

  it('marks lie in the text, in order, apart, and never cut a character in two', () => {
    const graphemes = new Intl.Segmenter(undefined, {granularity: 'grapheme'});
    fc.assert(
      fc.property(query, (text) => {
        for (const {quote, matches} of search(index, text, {limit: 20}).hits) {
          const starts = new Set(
            [...graphemes.segment(quote.text)].map(({index: start}) => start).concat(quote.text.length),
          );
          let last = -1;
          for (const [from, to] of matches) {
            expect(from).toBeGreaterThan(last);
            expect(to).toBeGreaterThan(from);
            expect(starts.has(from) && starts.has(to)).toBe(true);
            last = to;
          }
        }
      }),
    );
  });

  it('hits are in order of their scores, no more than wanted, and none twice', () => {
    fc.assert(
      fc.property(query, fc.nat(50), (text, limit) => {
        const {hits, total} = search(index, text, {limit});
        const scores = hits.map(({score}) => score);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
        expect(hits.length).toBe(Math.min(limit, total));
        expect(new Set(hits.map((hit) => hit.index)).size).toBe(hits.length);
        for (const {score} of hits) expect(score >= 0 && score <= 1).toBe(true);
      }),
    );
  });
});
