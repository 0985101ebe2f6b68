import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {width} from '../../source/text/width.ts';
import {wrap, wrapWithOffsets} from '../../source/text/wrap.ts';
import {samples, text} from './samples.ts';

describe('wrap', () => {
  it.each<[string, string, number, string[]]>([
    ['between words', 'They are ready to talk', 10, ['They are', 'ready to', 'talk']],
    ['after dashes in words', 'the Istanbul-based talks', 13, ['the Istanbul-', 'based talks']],
    ['not before a number', 'from -5 to', 6, ['from', '-5 to']],
    ['not at a no-break space', 'about 9\u00a0km off', 8, ['about', '9\u00a0km off']],
    ['long words where it must', 'supercalifragilistic', 8, ['supercal', 'ifragili', 'stic']],
    [
      'a long word on a line of its own, and fills up its last',
      'a bcdefghijk lm',
      6,
      ['a', 'bcdefg', 'hijk', 'lm'],
    ],
    ['Chinese anywhere', '伊斯坦布尔和平', 6, ['伊斯坦', '布尔和', '平']],
    ['but not before a full stop', '和平谈判。开始', 8, ['和平谈', '判。开始']],
    ['nor after an opening mark', '和平谈「判开」', 8, ['和平谈', '「判开」']],
    ['between graphemes', 'e\u0301'.repeat(5), 2, ['e\u0301e\u0301', 'e\u0301e\u0301', 'e\u0301']],
    ['with the line ends there are', 'one\n\ntwo three', 5, ['one', '', 'two', 'three']],
    ['keeping an indent', '  one two', 6, ['  one', 'two']],
    ['nothing', '', 10, ['']],
    ['spaces', '   ', 2, ['']],
  ])('%s', (_, words, columns, lines) => {
    expect(wrap(words, columns)).toEqual(lines);
  });

  const columns = fc.integer({min: 2, max: 40});

  it('gives no line wider than it may be', () => {
    fc.assert(
      fc.property(text, columns, (words, room) => {
        for (const line of wrap(words, room)) expect(width(line)).toBeLessThanOrEqual(room);
      }),
      {numRuns: 400},
    );
    for (const sample of samples) {
      for (let room = 2; room < 50; room++) {
        for (const line of wrap(sample, room)) expect(width(line)).toBeLessThanOrEqual(room);
      }
    }
  });

  it('loses nothing but spaces, and knows where each line was', () => {
    fc.assert(
      fc.property(text, columns, (words, room) => {
        let end = 0;
        for (const line of wrapWithOffsets(words, room)) {
          expect(words.slice(end, line.start)).toMatch(/^ *$/);
          end = line.start + line.text.length;
          expect(words.slice(line.start, end)).toBe(line.text);
        }
        expect(words.slice(end)).toMatch(/^ *$/);
      }),
      {numRuns: 400},
    );
  });

  it('is greedy: the first word of a line would not have fitted on the line before', () => {
    const sentence = fc
      .array(fc.stringMatching(/^[a-z]{1,9}$/), {minLength: 1})
      .map((list) => list.join(' '));
    fc.assert(
      fc.property(sentence, fc.integer({min: 9, max: 30}), (words, room) => {
        const lines = wrap(words, room);
        for (const [index, line] of lines.slice(1).entries()) {
          const first = line.split(' ')[0] ?? '';
          expect(`${lines[index]} ${first}`.length).toBeGreaterThan(room);
        }
      }),
    );
  });
});
