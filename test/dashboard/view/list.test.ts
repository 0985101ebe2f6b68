import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {blank, plainText, span, type Line} from '../../../source/dashboard/view/line.ts';
import {around} from '../../../source/dashboard/view/list.ts';

/** Items of so many rows; "3.1" is the second row of the fourth. A blank row after each where there is a gap. */
const rowsOf =
  (heights: readonly number[], gap: boolean) =>
  (item: number): Line[] => [
    ...Array.from({length: heights[item]!}, (_, row) => [span(`${item}.${row}`)]),
    ...(gap && item < heights.length - 1 ? [blank] : []),
  ];

const shown = (heights: readonly number[], cursor: number, height: number, scrolled = 0, gap = false) => {
  const {lines, ...rest} = around(heights.length, cursor, height, rowsOf(heights, gap), scrolled);
  return {...rest, rows: lines.map((line) => plainText(line))};
};

describe('the part of a list that is shown', () => {
  it('has the cursor’s item in the middle, and no gap at an end', () => {
    expect(shown([1, 1, 1, 1, 1], 2, 3).rows).toEqual(['1.0', '2.0', '3.0']);
    expect(shown([1, 1, 1, 1, 1], 0, 3).rows).toEqual(['0.0', '1.0', '2.0']);
    expect(shown([1, 1, 1, 1, 1], 4, 3).rows).toEqual(['2.0', '3.0', '4.0']);
    expect(shown([1, 1], 1, 5).rows).toEqual(['0.0', '1.0']);
  });

  it('counts what lies above and below, and what is cut off there', () => {
    expect(shown([1, 1, 1, 1, 1], 2, 3)).toMatchObject({above: 1, below: 1});
    expect(shown([2, 3, 1], 0, 4)).toMatchObject({rows: ['0.0', '0.1', '1.0', '1.1'], below: 2});
  });

  it('counts no item as cut off that lacks only the blank row after it', () => {
    expect(shown([1, 1, 1], 0, 3, 0, true)).toMatchObject({rows: ['0.0', '', '1.0'], below: 1});
  });

  it('has no single row of an item that is cut off', () => {
    expect(shown([2, 3], 0, 3)).toMatchObject({rows: ['0.0', '0.1'], below: 1});
    expect(shown([3, 2], 1, 3)).toMatchObject({rows: ['', '1.0', '1.1'], above: 1});
  });

  it('goes through an item that is taller than the room for it', () => {
    expect(shown([1, 5, 1], 1, 2)).toMatchObject({
      rows: ['1.0', '1.1'],
      within: {above: 0, below: 3},
      below: 2,
    });
    expect(shown([1, 5, 1], 1, 2, 2)).toMatchObject({rows: ['1.2', '1.3'], within: {above: 2, below: 1}});
    expect(shown([1, 5, 1], 1, 2, 99)).toMatchObject({
      rows: ['1.3', '1.4'],
      within: {above: 3, below: 0},
      below: 1,
    });
  });

  it('is right for any list', () => {
    const lists = fc.record({
      heights: fc.array(fc.integer({min: 1, max: 6}), {minLength: 1, maxLength: 12}),
      cursor: fc.nat(11),
      height: fc.integer({min: 1, max: 20}),
      scrolled: fc.nat(6),
      gap: fc.boolean(),
    });
    fc.assert(
      fc.property(lists, ({heights, cursor: wanted, height, scrolled, gap}) => {
        const cursor = wanted % heights.length;
        const {rows, items, above, below, within} = shown(heights, cursor, height, scrolled, gap);
        expect(rows.length).toBeLessThanOrEqual(height);
        expect(items).toHaveLength(rows.length);
        const seen = heights.map((_, item) => rows.filter((row) => row.startsWith(`${item}.`)).length);
        for (const [item, count] of seen.entries()) {
          if (item === cursor) expect(count).toBe(Math.min(height, heights[item]!, count));
          else expect(count === 1 && heights[item]! > 1, `${rows.join(' ')}`).toBe(false);
        }
        expect(seen[cursor]).toBeGreaterThan(0);
        // in order, and without a hole
        const numbers = rows.filter((row) => row !== '').map((row) => row.split('.').map(Number));
        for (const [i, [item, row]] of numbers.entries()) {
          if (i === 0) continue;
          const [formerItem, formerRow] = numbers[i - 1]!;
          expect(item === formerItem ? row : item! - formerItem!).toBe(
            item === formerItem ? formerRow! + 1 : 1,
          );
        }
        const first = heights.findIndex((_, item) => seen[item]! > 0);
        expect(above).toBe(first);
        const wholeAfter = heights.filter((tall, item) => item > cursor && seen[item] === tall).length;
        const cursorCut = within!.below > 0 ? 1 : 0;
        expect(below).toBe(heights.length - 1 - cursor - wholeAfter + cursorCut);
      }),
    );
  });
});
