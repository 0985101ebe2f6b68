import fc from 'fast-check';
import stringWidth from 'string-width';
import {describe, expect, it} from 'vitest';
import {graphemes} from '../../source/text/graphemes.ts';
import {isSimple} from '../../source/text/segments.ts';
import {cell, pad, padStart, truncate, width} from '../../source/text/width.ts';
import {samples, text} from './samples.ts';

describe('isSimple', () => {
  it('holds only for characters that are one grapheme of one column, whatever stands beside them', () => {
    const segmenter = new Intl.Segmenter();
    const wrong: string[] = [];
    for (let unit = 0; unit <= 0xffff; unit++) {
      const character = String.fromCharCode(unit);
      if (!isSimple(character)) continue;
      const beside = `a${character}é${character}`;
      const alone = [...segmenter.segment(beside)].length === 4;
      if (!alone || stringWidth(character) !== 1) wrong.push(unit.toString(16));
    }
    expect(wrong).toEqual([]);
  });
});

describe('graphemes', () => {
  it('gives back the whole text, piece by piece', () => {
    fc.assert(
      fc.property(text, (words) => {
        let at = 0;
        for (const grapheme of graphemes(words)) {
          expect(grapheme.start).toBe(at);
          at += grapheme.text.length;
        }
        expect(at).toBe(words.length);
      }),
    );
  });
});

describe('graphemes of a long text', () => {
  it.each(['👩‍👩‍👧‍👦', '🇹🇷', 'e\u0301', '각', 'क्षि', 'a\r\n', `o${'\u0301'.repeat(700)}`])(
    'are those of the whole: %j',
    (unit) => {
      const long = `–${unit.repeat(300)}`;
      const expected = [...new Intl.Segmenter().segment(long)].map(({segment}) => segment);
      expect([...graphemes(long)].map((grapheme) => grapheme.text)).toEqual(expected);
    },
  );

  it('are found in time in proportion to it', () => {
    expect(width('和'.repeat(300_000))).toBe(600_000);
  });
});

describe('width', () => {
  it.each([
    ['', 0],
    ['ceasefire', 9],
    ['“Київ” — é', 10],
    ['e\u0301', 1],
    ['和平', 4],
    ['👩‍👩‍👧‍👦', 2],
    ['🇹🇷', 2],
    ['❤️', 2],
    ['שָׁלוֹם', 4],
    ['مُحَمَّد', 4],
    ['각', 2],
  ])('of %j is %i', (words, columns) => {
    expect(width(words)).toBe(columns);
  });

  it('is what Ink measures', () => {
    fc.assert(
      fc.property(text, (words) => void expect(width(words)).toBe(stringWidth(words))),
      {numRuns: 400},
    );
  });
});

describe('truncate', () => {
  it.each([
    ['Istanbul talks', 20, 'Istanbul talks'],
    ['Istanbul talks', 14, 'Istanbul talks'],
    ['Istanbul talks', 13, 'Istanbul tal…'],
    ['Istanbul talks', 10, 'Istanbul…'],
    ['和平谈判', 5, '和平…'],
    ['和平谈判', 4, '和…'],
    ['e\u0301e\u0301e\u0301', 2, 'e\u0301…'],
    ['👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 3, '👩‍👩‍👧‍👦…'],
    ['Istanbul', 1, '…'],
    ['Istanbul', 0, ''],
    ['', 0, ''],
  ])('%j at %i columns is %j', (words, columns, expected) => {
    expect(truncate(words, columns)).toBe(expected);
  });

  it('takes another ellipsis, and cuts that too if it must', () => {
    expect(truncate('Istanbul', 6, '...')).toBe('Ist...');
    expect(truncate('Istanbul', 2, '...')).toBe('..');
    expect(truncate('Istanbul', 4, '')).toBe('Ista');
  });

  it('is never wider than its cell, cuts between graphemes, and leaves alone what fits', () => {
    fc.assert(
      fc.property(text, fc.integer({min: 0, max: 60}), (words, columns) => {
        const cut = truncate(words, columns);
        expect(width(cut)).toBeLessThanOrEqual(columns);
        if (width(words) <= columns) {
          expect(cut).toBe(words);
        } else if (columns > 0) {
          expect(cut.endsWith('…')).toBe(true);
          const kept = cut.slice(0, -1);
          expect(words.startsWith(kept)).toBe(true);
          const starts = [...graphemes(words)].map(({start}) => start);
          expect(starts.concat(words.length)).toContain(kept.length);
        }
      }),
      {numRuns: 400},
    );
  });
});

describe('cells', () => {
  it('are padded on either side, and never cut by padding', () => {
    expect(pad('和平', 6)).toBe('和平  ');
    expect(padStart('9', 3)).toBe('  9');
    expect(pad('Istanbul', 3)).toBe('Istanbul');
  });

  it.each(samples)('are exactly as wide as they are told: %s', (words) => {
    for (let columns = 0; columns < 70; columns++) expect(stringWidth(cell(words, columns))).toBe(columns);
  });
});
