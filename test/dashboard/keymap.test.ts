import {describe, expect, it} from 'vitest';
import {actionOf, filterKeys, keymap, type Action} from '../../source/dashboard/keymap.ts';

/** What each key was promised to do, as a reader would check it. */
const promised: Record<string, Action> = {
  space: {type: 'toggle'},
  '.': {type: 'step', by: 1},
  ',': {type: 'step', by: -1},
  right: {type: 'seek', by: 1, of: 'little'},
  left: {type: 'seek', by: -1, of: 'little'},
  'shift+right': {type: 'seek', by: 0.1, of: 'window'},
  'shift+left': {type: 'seek', by: -0.1, of: 'window'},
  '}': {type: 'rate', factor: 2},
  '{': {type: 'rate', factor: 0.5},
  '+': {type: 'rate', factor: 2},
  '=': {type: 'rate', factor: 2},
  '-': {type: 'rate', factor: 0.5},
  backspace: {type: 'resetRate'},
  ']': {type: 'jump', by: 1},
  '[': {type: 'jump', by: -1},
  home: {type: 'start'},
  end: {type: 'end'},
  ':': {type: 'goto'},
  L: {type: 'loop'},
  '/': {type: 'search'},
  n: {type: 'hit', by: 1},
  N: {type: 'hit', by: -1},
  return: {type: 'open'},
  s: {type: 'sources'},
  d: {type: 'questions'},
  o: {type: 'sides'},
  z: {type: 'zoom'},
  y: {type: 'copy'},
  tab: {type: 'pane', by: 1},
  'shift+tab': {type: 'pane', by: -1},
  1: {type: 'focus', pane: 'feed'},
  2: {type: 'focus', pane: 'delegations'},
  3: {type: 'focus', pane: 'demands'},
  4: {type: 'focus', pane: 'quotes'},
  j: {type: 'move', by: 1, unit: 'item'},
  k: {type: 'move', by: -1, unit: 'item'},
  down: {type: 'move', by: 1, unit: 'item'},
  up: {type: 'move', by: -1, unit: 'item'},
  pagedown: {type: 'move', by: 1, unit: 'page'},
  pageup: {type: 'move', by: -1, unit: 'page'},
  'ctrl+d': {type: 'move', by: 1, unit: 'page'},
  'ctrl+u': {type: 'move', by: -1, unit: 'page'},
  'ctrl+f': {type: 'move', by: 1, unit: 'page'},
  'ctrl+b': {type: 'move', by: -1, unit: 'page'},
  G: {type: 'move', by: 1, unit: 'all'},
  g: {type: 'move', by: -1, unit: 'all'},
  q: {type: 'close'},
  escape: {type: 'close'},
  '?': {type: 'help'},
  'ctrl+c': {type: 'quit'},
  'ctrl+z': {type: 'suspend'},
  'ctrl+l': {type: 'redraw'},
};

/** The names of a binding's keys as its label writes them. */
const written: Record<string, string> = {
  Space: 'space',
  Backspace: 'backspace',
  Home: 'home',
  End: 'end',
  Enter: 'return',
  Tab: 'tab',
  PgDn: 'pagedown',
  PgUp: 'pageup',
  Esc: 'escape',
  'Ctrl-C': 'ctrl+c',
  'Ctrl-Z': 'ctrl+z',
  'Ctrl-L': 'ctrl+l',
  '→': 'right',
  '←': 'left',
  '↓': 'down',
  '↑': 'up',
};

describe('the table of keys', () => {
  it('has every key once', () => {
    const keys = keymap.flatMap((binding) => Object.keys(binding.keys));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('says for every key what it does, under the names it is bound to', () => {
    for (const {keys, label, does} of keymap) {
      expect(does.trim()).not.toBe('');
      const shift = label.startsWith('Shift ') ? 'shift+' : '';
      for (const name of label.replace('Shift ', '').split(/ +/))
        expect(Object.keys(keys), label).toContain(shift + (written[name] ?? name));
    }
  });

  it('has each of the keys that were promised, and no other', () => {
    for (const [key, action] of Object.entries(promised)) expect(actionOf(key), key).toEqual(action);
    expect(new Set(keymap.flatMap(({keys}) => Object.keys(keys)))).toEqual(new Set(Object.keys(promised)));
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
    expect(filterKeys('PgDn').flatMap(({keys}) => Object.keys(keys))).toContain('pagedown');
    expect(filterKeys('time').some(({keys}) => ':' in keys)).toBe(true);
  });
});
