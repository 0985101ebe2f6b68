import fc from 'fast-check';
import {expect, it} from 'vitest';
import {countWhile} from '../../source/story/count-while.ts';

it('counts those that fit before the first that does not', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({min: 0, max: 20})), fc.integer({min: -1, max: 21}), (numbers, limit) => {
      const list = numbers.toSorted((a, b) => a - b);
      expect(countWhile(list, (one) => one < limit)).toBe(list.filter((one) => one < limit).length);
      expect(countWhile(Float64Array.from(list), (one) => one <= limit)).toBe(
        list.filter((one) => one <= limit).length,
      );
    }),
  );
});
