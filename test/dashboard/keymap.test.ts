import {describe, expect, it} from 'vitest';
import {actionOf, filterKeys, keymap} from '../../source/dashboard/keymap.ts';

describe('the table of keys', () => {
  it('has every key once', () => {
    const keys = keymap.flatMap((binding) => binding.keys);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('says for every key what it does, and does something', () => {
    for (const {keys, label, does, actions} of keymap) {
      expect(label.trim()).not.toBe('');
      expect(does.trim()).not.toBe('');
      expect([1, keys.length]).toContain(actions.length);
      for (const key of keys) expect(actionOf(key)).toBeDefined();
    }
  });

  it('has each of the keys that were promised', () => {
    const promised =
      'space . , right left shift+right shift+left } { + - backspace ] [ home end : ? / n N return s d tab 1 2 3 4 z j k up down pageup pagedown g G y L q escape ctrl+c ctrl+z ctrl+l';
    for (const key of promised.split(' ')) expect(actionOf(key), key).toBeDefined();
  });

  it('gives keys that go two ways opposite actions', () => {
    for (const [on, back] of [
      ['.', ','],
      ['right', 'left'],
      ['shift+right', 'shift+left'],
      [']', '['],
      ['n', 'N'],
      ['tab', 'shift+tab'],
      ['j', 'k'],
      ['down', 'up'],
      ['pagedown', 'pageup'],
      ['G', 'g'],
    ] as const) {
      const [a, b] = [actionOf(on) as {by: number}, actionOf(back) as {by: number}];
      expect(a.by).toBe(-b.by);
      expect(a.by).toBeGreaterThan(0);
    }
    expect(actionOf('}')).toEqual({type: 'rate', factor: 2});
    expect(actionOf('-')).toEqual({type: 'rate', factor: 0.5});
  });

  it('knows no other key', () => {
    for (const key of ['x', 'ctrl+x', 'meta+a', 'f1', 'constructor', ''])
      expect(actionOf(key)).toBeUndefined();
  });
});

describe('the filter', () => {
  it.each([
    ['', keymap.length],
    ['  ', keymap.length],
    ['xyzzy', 0],
    ['Loop ON', 1],
    ['replay speed', 2],
  ])('%j leaves %i bindings', (filter, count) => {
    expect(filterKeys(filter)).toHaveLength(count);
  });

  it('finds a key by its sign', () => {
    expect(filterKeys('PgDn').flatMap(({keys}) => keys)).toContain('pagedown');
    expect(filterKeys('time').some(({keys}) => keys.includes(':'))).toBe(true);
  });
});
