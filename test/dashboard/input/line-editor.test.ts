import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {
  edit,
  emptyLine,
  insert,
  lineOf,
  longest,
  visible,
  type LineEdit,
} from '../../../source/dashboard/input/line-editor.ts';
import {graphemes} from '../../../source/text/graphemes.ts';
import {width} from '../../../source/text/width.ts';
import {text as anyText} from '../../text/samples.ts';

/** A line with its cursor written as |. */
const at = (written: string): LineEdit => ({text: written.replace('|', ''), cursor: written.indexOf('|')});
const written = ({text, cursor}: LineEdit): string => `${text.slice(0, cursor)}|${text.slice(cursor)}`;

const keys = [
  ['left', 'right', 'home', 'end', 'backspace', 'delete'],
  ['ctrl+a', 'ctrl+e', 'ctrl+b', 'ctrl+f', 'ctrl+h', 'ctrl+d', 'ctrl+w', 'ctrl+u', 'ctrl+k'],
  ['meta+b', 'meta+f', 'meta+d', 'meta+backspace', 'ctrl+left', 'ctrl+right'],
].flat();

describe('editing', () => {
  it.each([
    ['left', 'ab|c', 'a|bc'],
    ['right', 'ab|c', 'abc|'],
    ['left', '|abc', '|abc'],
    ['right', 'abc|', 'abc|'],
    ['home', 'ab|c', '|abc'],
    ['ctrl+a', 'ab|c', '|abc'],
    ['end', 'a|bc', 'abc|'],
    ['ctrl+e', 'a|bc', 'abc|'],
    ['backspace', 'ab|c', 'a|c'],
    ['ctrl+h', 'ab|c', 'a|c'],
    ['backspace', '|abc', '|abc'],
    ['delete', 'ab|c', 'ab|'],
    ['ctrl+d', 'abc|', 'abc|'],
    ['ctrl+w', 'one two |', 'one |'],
    ['ctrl+w', 'one t|wo', 'one |wo'],
    ['meta+backspace', 'one two|', 'one |'],
    ['ctrl+u', 'one t|wo', '|wo'],
    ['ctrl+k', 'one t|wo', 'one t|'],
    ['meta+b', 'one two|', 'one |two'],
    ['meta+f', 'o|ne two', 'one| two'],
    ['ctrl+left', 'one two|', 'one |two'],
    ['ctrl+right', '|one two', 'one| two'],
    ['meta+d', 'one| two three', 'one| three'],
    ['backspace', 'e\u0301|', '|'],
    ['left', 'a👩‍👩‍👧‍👦|b', 'a|👩‍👩‍👧‍👦b'],
    ['backspace', 'a👩‍👩‍👧‍👦|b', 'a|b'],
    ['delete', '|🇹🇷🇺🇦', '|🇺🇦'],
    ['backspace', '和平|', '和|'],
    ['left', 'क्षि|', '|क्षि'],
  ])('%s: %s becomes %s', (key, before, after) => {
    expect(written(edit(at(before), key)!)).toBe(after);
  });

  it('is nothing that other keys do', () => {
    for (const key of ['a', 'return', 'escape', 'up', 'tab', 'ctrl+c', 'ctrl+z', 'ctrl+l', 'shift+left'])
      expect(edit(at('ab|c'), key)).toBeUndefined();
  });

  it('keeps the cursor between graphemes when two halves grow together', () => {
    expect(written(edit({text: '🇹x🇷', cursor: 3}, 'backspace')!)).toBe('🇹🇷|');
    expect(written(edit({text: 'ex\u0301', cursor: 1}, 'delete')!)).toBe('e|');
  });
});

describe('inserting', () => {
  it.each([
    ['a|c', 'b', 'ab|c'],
    ['|', 'two\r\nlines\tand\na tab', 'two lines and a tab|'],
    ['e|', '\u0301', 'e\u0301|'],
    ['👩|', '\u200d👩', '👩\u200d👩|'],
    ['|🇷', '🇹', '🇹🇷|'],
  ])('into %s: %j gives %s', (before, typed, after) => {
    expect(written(insert(at(before), typed))).toBe(after);
  });

  it('takes nothing that a terminal would obey', () => {
    expect(insert(emptyLine, '\u001B[31mred\u001B]0;title\u0007\u009B2J\u0000\u202Eabc').text).toBe('redabc');
  });

  it('stops at the longest line, between graphemes', () => {
    const full = insert(lineOf('a'.repeat(longest - 3)), '👩‍👩‍👧‍👦'.repeat(10));
    expect(full.text).toBe('a'.repeat(longest - 3));
    expect(insert(lineOf(''), 'x'.repeat(2 * longest)).text).toHaveLength(longest);
  });
});

const step = fc.oneof(
  fc.record({insert: anyText}),
  fc.record({
    insert: fc.constantFrom('a', ' ', '\u0301', '🇹', '\u200d', '👩', '\u001B[A', 'ि', '和', '\ud83d'),
  }),
  fc.record({key: fc.constantFrom(...keys)}),
);
const play = (line: LineEdit, one: {insert: string} | {key: string}): LineEdit =>
  'key' in one ? edit(line, one.key)! : insert(line, one.insert);
const lines = fc.array(step, {maxLength: 25}).map((steps) => steps.reduce(play, emptyLine));

const boundaries = (text: string): number[] => [...[...graphemes(text)].map(({start}) => start), text.length];

describe('a line, however it came about', () => {
  it('has its cursor between graphemes, and no more than the longest text', () => {
    fc.assert(
      fc.property(lines, ({text, cursor}) => {
        expect(boundaries(text)).toContain(cursor);
        expect(text.length).toBeLessThanOrEqual(longest);
        // oxlint-disable-next-line no-control-regex
        expect(text).not.toMatch(/[\u0000-\u001F\u007F-\u009F]/);
      }),
      {numRuns: 300},
    );
  });

  it('is again what it was after a letter is typed and deleted', () => {
    fc.assert(
      fc.property(lines, fc.constantFrom('a', '和', '👍'), (line, typed) => {
        fc.pre(line.text.length < longest - 4);
        const longer = insert(line, typed);
        fc.pre(longer.cursor === line.cursor + typed.length);
        expect(edit(longer, 'backspace')).toEqual(line);
        expect(edit(edit(longer, 'left')!, 'delete')).toEqual(line);
      }),
      {numRuns: 300},
    );
  });

  it('goes left and right by one stop at a time', () => {
    fc.assert(
      fc.property(lines, (line) => {
        const stops = boundaries(line.text);
        let here = edit(line, 'home')!;
        for (const stop of stops) {
          expect(here.cursor).toBe(stop);
          here = edit(here, 'right')!;
        }
        for (const stop of stops.toReversed()) {
          expect(here.cursor).toBe(stop);
          here = edit(here, 'left')!;
        }
      }),
      {numRuns: 200},
    );
  });

  it('is seen around its cursor, in the columns there are', () => {
    fc.assert(
      fc.property(lines, fc.integer({min: 3, max: 60}), (line, columns) => {
        const {text, column} = visible(line, columns);
        expect(line.text).toContain(text);
        expect(width(text)).toBeLessThanOrEqual(columns);
        expect(column).toBeLessThan(columns);
        expect(column).toBeGreaterThanOrEqual(0);
        if (width(line.text) < columns) expect(text).toBe(line.text);
      }),
      {numRuns: 300},
    );
  });
});
