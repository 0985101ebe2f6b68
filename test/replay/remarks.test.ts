import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {indexRemarks, sameRemark} from '../../source/replay/remarks.ts';
import type {Quote} from '../../source/story/story.ts';
import {timeOf} from '../times.ts';

const quoteOf = (id: number, sameAs?: number): Quote => ({
  id: `q${id}`,
  kind: 'full',
  text: `Words ${id}`,
  at: timeOf('2025'),
  entry: 'e',
  sources: [],
  ...(sameAs === undefined ? {} : {sameAs: `q${sameAs}`}),
});

/** The definition: whoever is linked to it, one way or the other, by a quotation that is out; again and again. */
function linkedTo(quotes: readonly Quote[], id: string, out: number): number[] {
  const same = new Set([id]);
  const known = quotes.slice(0, out);
  for (let size = 0; size !== same.size;) {
    size = same.size;
    for (const one of known)
      if (one.sameAs !== undefined && (same.has(one.id) || same.has(one.sameAs)))
        same.add(one.id).add(one.sameAs);
  }
  return known.flatMap((one, rank) => (same.has(one.id) ? [rank] : []));
}

describe('the same remark in several articles', () => {
  it('is whatever is linked to it by what is out, either way and through others', () => {
    const links = fc.array(fc.option(fc.nat(9), {nil: undefined}), {minLength: 10, maxLength: 10});
    fc.assert(
      fc.property(links, fc.nat(9), fc.nat(10), (list, which, more) => {
        const quotes = list.map((to, i) => quoteOf(i, to === i ? undefined : to));
        const remarks = indexRemarks({quotes});
        const out = Math.min(10, which + 1 + more);
        const same = sameRemark(remarks, quotes[which]!, out);
        const wanted = linkedTo(quotes, `q${which}`, out);
        // one that nothing is linked to is by itself
        expect(same.length > 1 ? same : [which]).toEqual(wanted);
      }),
      {numRuns: 1000},
    );
  });

  it('is not known before a quotation that says so is out', () => {
    const quotes = [quoteOf(0), quoteOf(1, 2), quoteOf(2), quoteOf(3, 0)];
    const remarks = indexRemarks({quotes});
    expect(sameRemark(remarks, quotes[0]!, 3)).toEqual([0]);
    expect(sameRemark(remarks, quotes[0]!, 4)).toEqual([0, 3]);
    expect(sameRemark(remarks, quotes[1]!, 2)).toEqual([1]);
    expect(sameRemark(remarks, quotes[1]!, 3)).toEqual([1, 2]);
  });
});
