import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {pastes} from '../../../source/dashboard/input/paste.ts';

const [start, end, interrupt] = ['\u001B[200~', '\u001B[201~', '\u0003'];

describe('a paste', () => {
  it.each([
    [
      'that never ends is ended by Ctrl-C',
      [`${start}words`, 'more', interrupt],
      `${start}wordsmore${end}${interrupt}`,
    ],
    ['that has ended is left alone', [`${start}words${end}`, interrupt], `${start}words${end}${interrupt}`],
    [
      'may hold a Ctrl-C among other text',
      [`${start}a`, `b${interrupt}`, end],
      `${start}ab${interrupt}${end}`,
    ],
    ['is ended once', [start, interrupt, interrupt], `${start}${end}${interrupt}${interrupt}`],
    [
      'before another counts no more',
      [`${start}a${end}${start}`, interrupt],
      `${start}a${end}${start}${end}${interrupt}`,
    ],
    ['there is none', ['a', interrupt], `a${interrupt}`],
  ] as const)('%s', (_, chunks, expected) => {
    const pass = pastes();
    expect(chunks.map((chunk) => pass(chunk)).join('')).toBe(expected);
  });

  it('is seen however its marks are cut, and nothing in it is touched', () => {
    const piece = fc.constantFrom(start, end, 'words', '\u001B[', '200~', '\u001B', '[201~');
    fc.assert(
      fc.property(fc.array(piece), fc.array(fc.nat(80)), (pieces, cuts) => {
        const all = pieces.join('');
        const places = [0, ...cuts.filter((cut) => cut < all.length).toSorted((a, b) => a - b), all.length];
        const pass = pastes();
        const passed = places.slice(1).map((place, i) => pass(all.slice(places[i], place)));
        expect(passed.join('')).toBe(all);
        const open = all.lastIndexOf(start) > all.lastIndexOf(end);
        expect(pass(interrupt)).toBe(open ? end + interrupt : interrupt);
      }),
    );
  });
});
