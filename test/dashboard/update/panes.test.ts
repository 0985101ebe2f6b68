import {describe, expect, it} from 'vitest';
import {longest} from '../../../source/dashboard/input/line-editor.ts';
import {hourly, readerOf} from '../reader.ts';
import {emptyStory, sceneFor} from '../../stories/shown.ts';
import {begin} from '../../times.ts';
import {fresh, selected, where} from './small.ts';

describe('panes', () => {
  it('Tab and 1 to 4 go through them', () => {
    const reader = fresh();
    const seen = [reader.model.focus];
    for (let i = 0; i < 4; i++) {
      reader.press('tab');
      seen.push(reader.model.focus);
    }
    expect(seen).toEqual(['feed', 'delegations', 'demands', 'quotes', 'feed']);
    reader.press('shift+tab');
    expect(reader.model.focus).toBe('quotes');
    for (const [key, pane] of ['feed', 'delegations', 'demands', 'quotes'].entries()) {
      reader.press(String(key + 1));
      expect(reader.model.focus).toBe(pane);
    }
  });

  it('z gives one the whole window, and Esc takes it back', () => {
    const reader = fresh();
    reader.press('end', '2', 'z');
    expect(reader.text()).toContain('Delegations');
    expect(reader.text()).not.toContain('Demands');
    reader.press('3');
    expect(reader.text()).toContain('Demands');
    reader.press('escape');
    expect(reader.model.zoom).toBe(false);
  });

  it('are tabs in a small window', () => {
    const reader = fresh({size: {columns: 80, rows: 24}});
    reader.press('end');
    expect(reader.rows()[1]).toMatch(/1 Feed.*2 Delegations.*3 Demands.*4 Quotes/);
    reader.press('2');
    expect(reader.text()).toContain('Person A');
  });

  it('o shows the demands of the other sides', () => {
    const reader = fresh();
    reader.press('end', 's', 'o');
    expect(reader.model).toMatchObject({focus: 'demands', demands: {others: true}, panels: []});
    expect(reader.text()).toContain('Far: Position 2');
    reader.press('o');
    expect(reader.model.demands.others).toBe(false);
    const other = readerOf(sceneFor(emptyStory()));
    other.press('o');
    expect(other.model.demands.others).toBe(false);
    expect(other.model.notice).toBe('no two sides face each other in this story');
  });

  it('keep their cursors within what there is', () => {
    const reader = fresh();
    reader.press('end');
    for (const pane of ['1', '2', '3', '4']) {
      reader.press(pane, 'g', 'k', 'k', 'G', 'j', 'j');
      expect(() => reader.text()).not.toThrow();
    }
    expect(reader.model.delegations.person).toBe('p2');
  });
});

describe('options', () => {
  it('open with a search', () => {
    const reader = fresh({query: 'number 0'});
    expect(reader.model).toMatchObject({focus: 'quotes', search: {editing: false}});
    expect(reader.text()).toContain('number 0');
    expect(selected(reader)).toBe('q0');
  });

  it('open with a search as one that was typed: on one line, nothing in it that a terminal obeys, no longer than one', () => {
    const reader = fresh({query: `number\n0\u001B[31m\u001B]0;title\u0007\u009B1m${' more'.repeat(1000)}`});
    expect(reader.model.search.line.text).toMatch(/^number 0(?: more)+(?: m?o?r?)?$/);
    expect(reader.model.search.line.text.length).toBeLessThanOrEqual(longest);
  });

  it('loop and pace', () => {
    const reader = fresh({loop: true, pace: {...hourly, rate: 60}});
    expect(reader.text()).toContain('1m/s');
    reader.press('space');
    reader.wait(601_000);
    expect(where(reader).at).toBe(begin + 60_000);
  });
});
