import {describe, expect, it} from 'vitest';
import {screenOf} from '../../../source/dashboard/view/screen.ts';
import {plainText} from '../../../source/dashboard/view/line.ts';
import {themeFor} from '../../../source/dashboard/theme.ts';
import {readerOf} from '../reader.ts';
import {begin, hour} from '../../times.ts';
import {sceneFor, smallStory} from '../../stories/shown.ts';

const scene = sceneFor(smallStory());

describe('the screen', () => {
  it('says how large a window has to be, in one that is too small', () => {
    const reader = readerOf(scene, {size: {columns: 39, rows: 12}});
    expect(reader.text()).toContain('needs 40×12');
    expect(reader.text()).toContain('is 39×12');
    expect(reader.screen().at(5, 5)).toEqual({pane: undefined, item: undefined});
    reader.send({type: 'resize', columns: 40, rows: 12});
    expect(reader.text()).toContain('Headline');
  });

  it('knows what is at each cell: an item, a tab, an instant on the bar, or nothing', () => {
    const reader = readerOf(scene, {size: {columns: 102, rows: 30}});
    reader.press('end');
    const {at} = reader.screen();
    const row = reader.rows().findIndex((text) => text.includes('Headline 7'));
    expect(at(20, row)).toEqual({pane: 'feed', item: 7});
    expect(at(11, 27)).toEqual({pane: undefined, item: undefined, instant: begin + hour});
    expect(at(11, 28)).toEqual({pane: undefined, item: undefined});
    expect(at(11, 0)).toEqual({pane: undefined, item: undefined});
    reader.send({type: 'resize', columns: 80, rows: 24});
    expect(reader.screen().at(2, 1)).toMatchObject({tab: 'feed'});
  });

  it('puts a panel over the panes beside the feed, and takes them from the mouse', () => {
    const reader = readerOf(scene, {size: {columns: 120, rows: 36}});
    reader.press('end', 's');
    expect(reader.text()).toContain('Sources 1');
    expect(reader.text()).not.toContain('2 Delegations');
    expect(reader.screen().at(100, 10).pane).toBe('panel');
    expect(reader.screen().at(10, 10).pane).toBe('feed');
  });

  it('has a cursor only where something is typed, right behind it', () => {
    const reader = readerOf(scene);
    expect(reader.screen().cursor).toBeUndefined();
    for (const [key, typed] of [
      ['/', 'words'],
      [':', '14:0'],
      ['?', 'page'],
    ] as const) {
      reader.press(key);
      reader.type(typed);
      const {x, y} = reader.screen().cursor!;
      expect(reader.rows()[y]!.slice(0, x)).toMatch(new RegExp(` ${typed}$`));
      reader.press('escape', 'escape');
    }
  });

  it('writes in ASCII what a terminal without Unicode cannot draw', () => {
    const reader = readerOf(scene, {size: {columns: 60, rows: 20}});
    reader.press('end', 's');
    const {lines} = screenOf(scene, themeFor({TERM: 'xterm', LANG: 'C'}), reader.model, reader.now);
    for (const line of lines) expect(plainText(line)).toMatch(/^[\x20-\x7E]{60}$/);
  });
});
