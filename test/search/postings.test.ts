import fc from 'fast-check';
import {expect, it} from 'vitest';
import {Postings} from '../../source/search/postings.ts';

it('gives back what was put in, newest first, up to any number', () => {
  const gap = fc.oneof(
    {weight: 9, arbitrary: fc.integer({min: 0, max: 3})},
    {weight: 1, arbitrary: fc.integer({min: 61_000, max: 66_000})},
    {weight: 1, arbitrary: fc.nat(1_000_000)},
  );
  const gaps = fc.array(gap, {minLength: 1, maxLength: 6000});
  fc.assert(
    fc.property(gaps, fc.oneof(fc.nat(20_000), fc.nat(100_000_000)), fc.nat(100), (steps, until, most) => {
      const postings = new Postings();
      const docs: number[] = [];
      let doc = 0;
      for (const step of steps) {
        doc += step;
        postings.add(3, doc);
        postings.add(4, doc);
        if (docs.at(-1) !== doc) docs.push(doc);
      }
      const wanted = docs.filter((one) => one < until).reverse();
      expect(postings.countBefore(3, until)).toBe(wanted.length);
      expect([...postings.before(3, until)]).toEqual(wanted);
      expect([...postings.before(4, until, most)]).toEqual(wanted.slice(0, most));
      expect(postings.countBefore(7, until)).toBe(0);
    }),
    {numRuns: 60, examples: [[Array<number>(12_000).fill(1), 11_000, 9000]]},
  );
});
