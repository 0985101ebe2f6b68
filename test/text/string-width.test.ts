import fc from 'fast-check';
import stringWidth from 'string-width';
import {describe, expect, it} from 'vitest';
import {segmenterLike, segments} from '../../source/text/segments.ts';
import quickStringWidth from '../../source/text/string-width.ts';
import {text} from './samples.ts';

/** Rows as Ink sees them: texts with colours, links and other sequences between them. */
const row = fc
  .array(
    fc.oneof(
      text,
      fc.constantFrom(
        '\u001b[31m',
        '\u001b[38;5;172m',
        '\u001b[0m',
        '\u001b[4:3m',
        '\u001b]8;;https://x\u0007',
      ),
      fc.constantFrom('\u001b', '\u009b31m', '\u001b[2K', '\t', '\r\n', '\r', '\n', '\u0301', '\u200d'),
    ),
  )
  .map((parts) => parts.join(''));

describe('the string-width that Ink gets', () => {
  it('gives the answers of the original', () => {
    fc.assert(
      fc.property(row, fc.boolean(), fc.boolean(), (words, ambiguousIsNarrow, countAnsiEscapeCodes) => {
        const options = {ambiguousIsNarrow, countAnsiEscapeCodes};
        expect(quickStringWidth(words, options)).toBe(stringWidth(words, options));
        expect(quickStringWidth(words)).toBe(stringWidth(words));
      }),
      {numRuns: 400},
    );
  });
});

describe('the segmenter that Ink gets', () => {
  it('gives the clusters of Intl.Segmenter', () => {
    const segmenter = new Intl.Segmenter();
    fc.assert(
      fc.property(row, fc.nat(), (words, index) => {
        const expected = [...segmenter.segment(words)].map(({segment, index: at}) => ({segment, index: at}));
        expect([...segments(words)]).toEqual(expected);
        expect([...segmenterLike.segment(words)]).toEqual(expected);
        expect(segmenterLike.segment(words).containing(index)).toEqual(
          segmenter.segment(words).containing(index),
        );
      }),
      {numRuns: 400},
    );
  });
});
