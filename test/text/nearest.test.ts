import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {didYouMean, nearest} from '../../source/text/nearest.ts';

const commands = ['search', 'state', 'check', 'extract', 'completion'];

describe('nearest', () => {
  it.each([
    ['serch', 'search'],
    ['saerch', 'search'],
    ['searchh', 'search'],
    ['SEARCH', 'search'],
    ['stat', 'state'],
    ['chekc', 'check'],
    ['completoin', 'completion'],
    ['search', 'search'],
    ['nothing', undefined],
    ['', undefined],
    ['feed/istanbul-2025', undefined],
  ])('of %j among the commands is %s', (word, expected) => {
    expect(nearest(word, commands)).toBe(expected);
  });

  it('takes no single character for another', () => {
    expect(nearest('c', ['a', 'b'])).toBeUndefined();
    expect(nearest('c', ['a', 'c'])).toBe('c');
    expect(nearest('eu', ['us', 'ua'])).toBeUndefined();
    expect(nearest('ut', ['us', 'ua'])).toBe('us');
  });

  it('prefers the nearer, then the first', () => {
    expect(nearest('abcdef', ['abcxyz', 'abcdex', 'abcdey'])).toBe('abcdex');
  });

  it('finds a long word again after one slip', () => {
    const words = ['announcement', 'statement', 'organisations', 'questions'];
    fc.assert(
      fc.property(
        fc.constantFrom(...words),
        fc.nat(),
        fc.constantFrom('drop', 'double', 'swap', 'replace'),
        (word, n, slip) => {
          const i = n % (word.length - 1);
          const [before, one, next, after] = [word.slice(0, i), word[i]!, word[i + 1]!, word.slice(i + 2)];
          const slipped = {drop: next, double: one + one + next, swap: next + one, replace: `#${next}`}[slip];
          expect(nearest(before + slipped + after, words)).toBe(word);
        },
      ),
    );
  });

  it('is said as a question, or not at all', () => {
    expect(didYouMean('serch', commands)).toBe(' (did you mean "search"?)');
    expect(didYouMean('feed', commands)).toBe('');
  });
});
