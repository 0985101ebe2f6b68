import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {jsonLine} from '../../source/commands/extract-article.ts';

describe('jsonLine', () => {
  it('gives in pieces what JSON.stringify gives at once', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue(), {minKeys: 1}), (object) => {
        const line = [...jsonLine(object)].join('');
        expect(line.endsWith('}\n')).toBe(true);
        expect(JSON.parse(line)).toEqual(JSON.parse(JSON.stringify(object)));
      }),
    );
  });

  it.each([999, 1000, 1001, 2000, 4321])('gives a list of %i whole, in pieces', (length) => {
    const object = {before: 1, list: Array.from({length}, (_, i) => ({i})), behind: [2]};
    const pieces = [...jsonLine(object)];
    expect(pieces.join('')).toBe(`${JSON.stringify(object)}\n`);
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThan(15_000);
  });
});
