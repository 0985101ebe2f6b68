import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {Key as InkKey} from 'ink';
import {keysOf} from '../../../source/dashboard/input/keys.ts';

const none = {} as InkKey;
const names = (input: string, key: Partial<InkKey> = {}): string[] =>
  keysOf(input, {...none, ...key}).map(({name}) => name);

describe('keys', () => {
  it.each<[string, Partial<InkKey>, string[]]>([
    ['a', {}, ['a']],
    ['G', {shift: true}, ['G']],
    [' ', {}, ['space']],
    ['', {return: true}, ['return']],
    ['', {escape: true}, ['escape']],
    ['', {upArrow: true}, ['up']],
    ['', {downArrow: true}, ['down']],
    ['', {leftArrow: true, shift: true}, ['shift+left']],
    ['', {rightArrow: true, ctrl: true}, ['ctrl+right']],
    ['', {rightArrow: true, meta: true}, ['meta+right']],
    ['', {pageUp: true}, ['pageup']],
    ['', {pageDown: true}, ['pagedown']],
    ['', {home: true}, ['home']],
    ['', {end: true}, ['end']],
    ['', {tab: true, shift: true}, ['shift+tab']],
    ['', {backspace: true}, ['backspace']],
    ['', {backspace: true, meta: true}, ['meta+backspace']],
    ['', {delete: true}, ['delete']],
    ['c', {ctrl: true}, ['ctrl+c']],
    ['L', {ctrl: true, shift: true}, ['ctrl+l']],
    [' ', {ctrl: true}, ['ctrl+space']],
    ['b', {meta: true}, ['meta+b']],
    ['G', {meta: true, shift: true}, ['meta+G']],
    ['', {}, []],
    ['a', {eventType: 'release'}, []],
    ['a', {eventType: 'repeat'}, ['a']],
  ])('%j with %j', (input, key, expected) => {
    expect(names(input, key)).toEqual(expected);
  });

  it.each([
    ['abc\r', ['a', 'b', 'c', 'return']],
    ['a\r\nb', ['a', 'return', 'b']],
    ['\n', ['return']],
    ['a b', ['a', 'space', 'b']],
    ['ab\u007F', ['a', 'b', 'backspace']],
    ['\u0015x', ['ctrl+u', 'x']],
    ['a\tb', ['a', 'tab', 'b']],
    ['/peace\u001B', ['/', 'p', 'e', 'a', 'c', 'e', 'escape']],
    ['和平', ['和', '平']],
    ['a\u009B1m\u0085b', ['a', '1', 'm', 'b']],
    ['e\u0301👩‍👩‍👧‍👦🇹🇷', ['e\u0301', '👩‍👩‍👧‍👦', '🇹🇷']],
  ])('come one at a time out of %j', (input, expected) => {
    expect(names(input)).toEqual(expected);
  });

  it('type what they say: nothing printable is lost or added', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme', maxLength: 20}), (input) => {
        // oxlint-disable-next-line no-control-regex
        const printable = input.replace(/[\u0000-\u001F\u007F-\u009F]/g, '');
        const typed = keysOf(input, none).map(({text}) => text ?? '');
        expect(typed.join('')).toBe(printable);
      }),
    );
  });
});
