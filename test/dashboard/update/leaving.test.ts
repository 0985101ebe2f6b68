import {describe, expect, it} from 'vitest';
import {fresh} from './small.ts';

describe('the way out', () => {
  it.each(['escape', 'q'])('%s closes one thing at a time, and then leaves', (key) => {
    const reader = fresh();
    reader.press('end', 'z', '/');
    reader.type('ceasefire');
    reader.press('return', 'd', 's');
    const open = () => [
      reader.model.panels.length,
      reader.model.search.line.text,
      reader.model.zoom,
      reader.effects.length,
    ];
    reader.press('end');
    const seen = [open()];
    for (let i = 0; i < 5; i++) {
      reader.press(key);
      seen.push(open());
    }
    expect(seen).toEqual([
      [2, 'ceasefire', true, 0],
      [1, 'ceasefire', true, 0],
      [0, 'ceasefire', true, 0],
      [0, '', true, 0],
      [0, '', false, 0],
      [0, '', false, 1],
    ]);
    expect(reader.effects).toEqual([{type: 'leave', code: 0}]);
  });

  it('Esc closes what is being typed, and q types a q there', () => {
    for (const [key, typed] of [
      ['/', () => reader.model.search.line.text],
      [':', () => reader.model.goto?.line.text],
      ['?', () => reader.model.help?.filter.text],
    ] as const) {
      var reader = fresh();
      reader.press(key, 'q');
      expect(typed()).toBe('q');
      reader.press('escape');
      expect(typed() ?? '').toBe('');
      expect(reader.effects).toEqual([]);
      reader.press('escape');
      expect(reader.effects).toEqual([{type: 'leave', code: 0}]);
    }
  });

  it('Ctrl-C leaves from anywhere', () => {
    for (const keys of [[], ['/', 'a'], [':', '1'], ['?'], ['s'], ['z']]) {
      const reader = fresh();
      reader.press('end', ...keys, 'ctrl+c');
      expect(reader.effects.at(-1)).toEqual({type: 'leave', code: 130});
    }
  });

  it('Ctrl-Z and Ctrl-L work from anywhere', () => {
    for (const keys of [[], ['/', 'a'], [':', '1'], ['?']]) {
      const reader = fresh();
      reader.press(...keys, 'ctrl+z', 'ctrl+l');
      expect(reader.effects).toEqual([{type: 'suspend'}, {type: 'redraw'}]);
    }
  });

  it('takes an Esc that came together with the next key as two', () => {
    const reader = fresh();
    reader.press('end', '/', 'a', 'meta+2');
    expect(reader.model).toMatchObject({focus: 'delegations', search: {editing: false, line: {text: ''}}});
    reader.press('d', 'meta+G');
    expect(reader.model.panels).toEqual([]);
    expect(reader.model.delegations.person).toBe('p2');
    reader.press('/', 'a', 'meta+escape');
    expect(reader.effects).toEqual([{type: 'leave', code: 0}]);
  });
});
