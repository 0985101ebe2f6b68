import {describe, expect, it} from 'vitest';
import {cursor, fresh} from './small.ts';

describe('the mouse', () => {
  it('a click focuses and selects what is there', () => {
    const reader = fresh();
    reader.press('end', 's');
    const rows = reader.rows();
    const y = rows.findIndex((row) => row.includes('Headline 7'));
    reader.send({type: 'click', ...reader.screen().at(10, y)});
    expect(reader.model.focus).toBe('feed');
    expect(reader.model.panels).toEqual([]);
    expect(cursor(reader)).toBe(7);
    const delegate = reader.rows().findIndex((row) => row.includes('Person D'));
    const x = reader.rows()[delegate]!.indexOf('Person D');
    const hit = reader.screen().at(x, delegate);
    expect(hit.pane).toBe('delegations');
    reader.send({type: 'click', ...hit});
    expect(reader.model).toMatchObject({focus: 'delegations', delegations: {person: 'p3'}});
  });

  it('a click in a panel selects what is there, and leaves the panel open', () => {
    const reader = fresh();
    reader.press('end', 'd', 's', 'down');
    const second = reader.model.panels.at(-1);
    expect(second).toMatchObject({kind: 'sources', cursor: 1});
    reader.press('up');
    const passages = reader.rows().flatMap((row, y) => (row.includes('paragraph') ? [y] : []));
    const x = reader.rows()[passages[1]!]!.indexOf('paragraph');
    const panels = reader.model.panels.length;
    reader.send({type: 'click', ...reader.screen().at(x, passages[1]!)});
    expect(reader.model.panels).toHaveLength(panels);
    expect(reader.model.panels.at(-1)).toEqual(second);
  });

  it('a click on a tab shows its pane', () => {
    const reader = fresh();
    reader.send({type: 'resize', columns: 80, rows: 24});
    for (const name of ['Demands', 'Quotes', 'Feed', 'Delegations']) {
      const x = reader.rows()[1]!.indexOf(name);
      reader.send({type: 'click', ...reader.screen().at(x, 1)});
      expect(reader.model.focus).toBe(name.toLowerCase());
    }
    const before = reader.model;
    reader.send({type: 'click', ...reader.screen().at(79, 1)});
    expect(reader.model).toBe(before);
  });

  it('a click on a tab closes the panel over the pane', () => {
    const reader = fresh({size: {columns: 80, rows: 24}});
    reader.press('end', 's');
    reader.send({type: 'click', ...reader.screen().at(reader.rows()[1]!.indexOf('Demands'), 1)});
    expect(reader.model).toMatchObject({focus: 'demands', panels: []});
  });

  it('a click on what the help covers, or on its tab, does nothing', () => {
    for (const size of [
      {columns: 120, rows: 36},
      {columns: 80, rows: 24},
    ]) {
      const reader = fresh({size});
      reader.press('end');
      // the bar lies below the help, and goes on working
      const rows = Array.from({length: size.rows}, (_, y) => y).filter(
        (y) => reader.screen().at(30, y).instant === undefined,
      );
      const places = rows.map((y) => reader.screen().at(30, y));
      reader.press('?');
      const before = reader.model;
      for (const y of rows) reader.send({type: 'click', ...reader.screen().at(30, y)});
      // also one that was on its way when the help opened
      for (const place of places) reader.send({type: 'click', ...place});
      expect(reader.model).toBe(before);
    }
  });

  it.each([[[]], [['s']], [['d']], [['z']]])(
    'the wheel over a tab moves nothing that is not seen (after %s)',
    (keys) => {
      const reader = fresh({size: {columns: 80, rows: 24}});
      reader.press('end', ...keys);
      const before = reader.model;
      for (let x = 0; x < 80; x++)
        for (const by of [1, -1] as const)
          reader.send({type: 'wheel', pane: reader.screen().at(x, 1).pane, by});
      expect(reader.model).toBe(before);
    },
  );

  it('a click beside everything does nothing', () => {
    const reader = fresh();
    const before = reader.model;
    reader.send({type: 'click', ...reader.screen().at(5, 0)});
    reader.send({type: 'click', ...reader.screen().at(500, 500)});
    expect(reader.model).toBe(before);
  });

  it('a click on what is no longer there selects nothing wrong', () => {
    const reader = fresh();
    for (const pane of ['feed', 'delegations', 'demands', 'quotes'] as const) {
      reader.send({type: 'click', pane, item: 99});
      expect(() => reader.text()).not.toThrow();
      expect(reader.model.focus).toBe(pane);
    }
  });

  it('the wheel scrolls the pane under it and leaves the focus', () => {
    const reader = fresh();
    reader.press('end', '4');
    reader.send({type: 'wheel', pane: 'feed', by: -1});
    expect(reader.model.focus).toBe('quotes');
    expect(cursor(reader)).toBe(8);
    reader.send({type: 'wheel', pane: 'feed', by: 1});
    expect(reader.model.feed.cursor).toBeUndefined();
    reader.press('s');
    reader.send({type: 'wheel', pane: 'feed', by: -1});
    expect(cursor(reader)).toBe(8);
    expect(reader.model.panels).toHaveLength(1);
  });

  it('the wheel goes on searching where one types', () => {
    const reader = fresh();
    reader.press('end', '/');
    reader.type('ceasefire');
    reader.send({type: 'wheel', pane: 'feed', by: -1});
    reader.press('down');
    expect(reader.model.quotes.selected).toBeDefined();
  });
});
