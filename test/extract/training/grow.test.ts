import {describe, expect, it} from 'vitest';
import {readForest, weigh} from '../../../source/extract/attribution/forest.ts';
import {features} from '../../../source/extract/attribution/features.ts';
import type {Examples} from '../../../source/extract/training/examples.ts';
import {grow} from '../../../source/extract/training/grow.ts';
import {writeTrees} from '../../../source/extract/training/write-trees.ts';

const distance = features.findIndex(({name}) => name === 'chunks between');
const type = features.findIndex(({name}) => name === 'type');
const rows = 4;

/** Quotations with four candidates each, of which `right` tells the right one. */
function examples(quotations: number, right: (candidates: Int8Array[], quote: number) => number): Examples {
  const all = new Int8Array(quotations * rows * features.length);
  const chosen = new Int32Array(quotations);
  for (let quote = 0; quote < quotations; quote++) {
    const candidates = Array.from({length: rows}, (_, i) => {
      const at = (quote * rows + i) * features.length;
      const row = all.subarray(at, at + features.length);
      row[distance] = (quote * 7 + i * 5) % 23;
      row[type] = (quote * 3 + i * 11) % 17;
      return row;
    });
    chosen[quote] = quote * rows + right(candidates, quote);
  }
  return {
    rows: all,
    starts: Int32Array.from({length: quotations + 1}, (_, i) => i * rows),
    right: chosen,
    also: new Uint8Array(quotations * rows),
  };
}

/** How often the forest prefers what is right. */
function share({rows: all, right}: Examples, trees: number[][]): number {
  const forest = readForest(writeTrees(trees));
  let hits = 0;
  for (const [quote, wanted] of right.entries()) {
    const sums = Array.from({length: rows}, (_, i) => {
      const at = (quote * rows + i) * features.length;
      return weigh(forest, all.subarray(at, at + features.length));
    });
    if (quote * rows + sums.indexOf(Math.max(...sums)) === wanted) hits++;
  }
  return hits / right.length;
}

describe('growing a forest', () => {
  const nearest = (candidates: Int8Array[]): number => {
    const distances = candidates.map((row) => row[distance]!);
    return distances.indexOf(Math.min(...distances));
  };

  it('learns to take the nearest', () => {
    const data = examples(300, nearest);
    expect(share(data, grow(data, {trees: 20, share: 1}))).toBeGreaterThan(0.95);
  });

  it('learns kinds without an order', () => {
    const favourites = [2, 3, 11, 16];
    const data = examples(300, (candidates, quote) => {
      const found = candidates.findIndex((row) => favourites.includes(row[type]!));
      return found < 0 ? quote % rows : found;
    });
    const trees = grow(data, {trees: 20, share: 1});
    expect(share(data, trees)).toBeGreaterThan(0.8);
    expect(trees.some((tree) => tree[0] === type)).toBe(true);
  });

  it('grows the same from the same', () => {
    const data = examples(60, nearest);
    expect(grow(data, {trees: 3})).toEqual(grow(data, {trees: 3}));
  });

  it('neither learns what is right as well nor against it', () => {
    const data = examples(300, nearest);
    const also = data.also.slice();
    for (const right of data.right) also[right % rows === 3 ? right - 1 : right + 1] = 1;
    const learnt = grow({...data, also}, {trees: 5, share: 1});
    expect(learnt).not.toEqual(grow(data, {trees: 5, share: 1}));
    expect(share(data, learnt)).toBeGreaterThan(0.8);
  });
});
