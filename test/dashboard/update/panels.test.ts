import {describe, expect, it} from 'vitest';
import {copied, readerOf} from '../reader.ts';
import {emptyStory, sceneFor} from '../../stories/shown.ts';
import {begin} from '../../times.ts';
import {fresh, hour, where} from './small.ts';

describe('sources and questions', () => {
  it.each([
    ['1', 'Headline 9', 'Paper A'],
    ['2', 'Person A', 'Paper A'],
    ['3', 'Truce', 'Paper B'],
    ['4', 'Words number 8', 'Paper A'],
  ])('s shows those of what is selected in pane %s', (pane, title, source) => {
    const reader = fresh();
    reader.press('end', pane, 's');
    expect(reader.model.panels).toHaveLength(1);
    const text = reader.text();
    expect(text).toMatch(/Sources \d/);
    expect(text).toContain(title);
    expect(text).toContain(source);
    expect(text).toMatch(/paragraph \d/);
    reader.press('s');
    expect(reader.model.panels).toEqual([]);
  });

  it('Enter opens them as well, except on a quotation', () => {
    const reader = fresh();
    reader.press('end', '1', 'return');
    expect(reader.model.panels).toHaveLength(1);
    reader.press('return');
    expect(reader.model.panels).toEqual([]);
    reader.press('4', 'return');
    expect(where(reader)).toEqual({at: begin + 7 * hour, shown: 9});
  });

  it('d shows the questions on which sources differ by now, and their sources', () => {
    const reader = fresh();
    reader.press(']', 'd');
    expect(reader.text()).toContain('the sources agree so far');
    reader.press('d');
    expect(reader.model.panels).toEqual([]);
    reader.press('end', 'd');
    expect(reader.text()).toMatch(/When do they start\?/);
    expect(reader.text()).toContain('At 3');
    expect(reader.text()).toContain('At 5');
    reader.press('s');
    expect(reader.model.panels.map(({kind}) => kind)).toEqual(['questions', 'sources']);
    reader.press('d');
    expect(reader.model.panels.map(({kind}) => kind)).toEqual(['questions']);
  });

  it('never pile up', () => {
    const reader = fresh();
    reader.press('end');
    for (let i = 0; i < 10; i++) reader.press('d', 's', 'd', 'return');
    expect(reader.model.panels.length).toBeLessThanOrEqual(3);
  });

  it('close when one goes back to before what they are about was said', () => {
    for (const pane of ['1', '2', '3', '4']) {
      const reader = fresh();
      reader.press('end', pane, ...(pane === '2' ? ['G'] : []), 's');
      expect(reader.model.panels).toHaveLength(1);
      reader.press('home');
      expect(reader.model.panels, pane).toEqual([]);
    }
  });

  it('close when the loop starts over', () => {
    const reader = fresh({loop: true});
    reader.press('space');
    reader.wait(9500);
    reader.press('s');
    expect(reader.text()).toContain('Headline 9');
    reader.wait(1000);
    expect(reader.model.panels).toEqual([]);
    expect(reader.text()).not.toContain('Headline 9');
  });
});

describe('copying', () => {
  it.each([
    ['1', 'What e9 tells. — Sun 11 May, 08:00 (Paper A, 2025-05-14, paragraph 1)'],
    ['2', 'Person A: named, since Sat 10 May, 23:00 (Paper A, 2025-05-14, paragraph 1)'],
    [
      '3',
      'Truce:\nWest, demand: Position 4 (Sun 11 May, 03:00) (Paper B, 2025-05-15, paragraph 4)\n' +
        'Far, demand: Position 2 (Sun 11 May, 01:00) (Paper B, 2025-05-15, paragraph 2)',
    ],
    [
      '4',
      '“Words number 8 on the ceasefire” — Person A, Sun 11 May, 07:00 (Paper A, 2025-05-14, paragraph 2)',
    ],
  ])('y in pane %s takes each statement with its own sources', (pane, expected) => {
    const reader = fresh();
    reader.press('end', pane);
    expect(copied(reader)).toBe(expected);
    expect(reader.model.notice).toBe('copied with its citation');
    reader.press('space');
    expect(reader.model.notice).toBeUndefined();
  });

  it('gives no statement a source of another', () => {
    const reader = fresh();
    reader.press('end', 'd');
    const text = copied(reader);
    expect(text).toContain('When do they start?');
    expect(text).toMatch(/At 3 \(Sun 11 May, 02:00\) \(Paper A, 2025-05-14, paragraph 3\)$/m);
    expect(text).toMatch(/At 5 \(Sun 11 May, 04:00\) \(Paper B, 2025-05-15, paragraph 3\)$/m);
  });

  it('does nothing where nothing is selected', () => {
    const reader = readerOf(sceneFor(emptyStory()));
    for (const pane of ['1', '2', '3', '4']) reader.press(pane, 'y', 's', 'return');
    expect(reader.effects).toEqual([]);
    expect(reader.model.panels).toEqual([]);
  });
});

describe('the help', () => {
  it('lists the keys, filters them, and closes', () => {
    const reader = fresh();
    reader.press('?');
    expect(reader.text()).toContain('next, previous entry (pauses)');
    reader.type('loop');
    expect(reader.text()).toContain('loop on, off');
    expect(reader.text()).not.toContain('next, previous entry');
    reader.press('return');
    expect(reader.model.help).toBeUndefined();
    reader.press('?', '?');
    expect(reader.model.help).toBeUndefined();
  });

  it('scrolls to its end and not beyond', () => {
    const reader = fresh({size: {columns: 40, rows: 12}});
    reader.press('?');
    const first = reader.text();
    for (let i = 0; i < 200; i++) reader.press('down');
    const last = reader.text();
    expect(last).toContain('reports it');
    reader.press('up');
    expect(reader.text()).not.toBe(last);
    reader.press('down');
    expect(reader.text()).toBe(last);
    reader.send({type: 'wheel', pane: undefined, by: -1});
    expect(reader.text()).not.toBe(last);
    for (let i = 0; i < 20; i++) reader.press('pageup');
    expect(reader.text()).toBe(first);
  });
});
