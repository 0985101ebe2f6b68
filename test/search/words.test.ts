import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {eachWord, longestWord, wordsOf} from '../../source/search/words.ts';

describe('words', () => {
  it.each([
    ['Don’t stop', ['dont', 'stop']],
    ['the mothers’ vote', ['the', 'mothers', 'vote']],
    ['l’Ukraine, O’Brien', ['l', 'ukraine', 'o', 'brien']],
    ["I'll, it's, y'all", ['ill', 'its', 'y', 'all']],
    ['a cease-fire (30-day)', ['a', 'cease', 'fire', '30', 'day']],
    ['re\u0301sume\u0301', ['resume']],
    ['停火协议', ['停火', '火协', '协议']],
    ['是 A市', ['是', 'a', '市']],
    ['会议ABC', ['会议', 'abc']],
    ['火a', ['火', 'a']],
    ['👩‍🚀 went 𝒜way', ['went', '𝒜way']],
    ['', []],
    ['“…”', []],
  ])('%s', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it('stand in the text in order, none empty, none too long', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme'}), (text) => {
        let start = 0;
        eachWord(text, (_, length, from, to) => {
          expect(length).toBeGreaterThan(0);
          expect(length).toBeLessThanOrEqual(longestWord);
          expect(from).toBeGreaterThanOrEqual(start);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(text.length);
          start = from + 1;
        });
      }),
    );
  });
});
