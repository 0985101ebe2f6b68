import {describe, expect, it} from 'vitest';
import {quoteList} from '../../../source/dashboard/model/model.ts';
import {readerOf} from '../reader.ts';
import {entry, quoteOf} from '../../stories/made.ts';
import {sceneFor, smallStory} from '../../stories/shown.ts';
import {begin} from '../../times.ts';
import {cursor, fresh, hour, scene, selected, where} from './small.ts';

describe('the search', () => {
  it('finds as one types, and the best is first', () => {
    const reader = fresh();
    reader.press('end', '/');
    reader.type('number 6');
    expect(reader.model.focus).toBe('quotes');
    expect(selected(reader)).toBe('q6');
    expect(reader.text()).toMatch(/\d of 5 so far/);
  });

  it('Enter goes to the moment of a quotation, which comes in then', () => {
    const reader = fresh();
    reader.press(']', ']', 'space', '/');
    reader.type('number 4');
    reader.press('return');
    expect(where(reader)).toEqual({at: begin + 3 * hour, shown: 5});
    expect(reader.model.player.playing).toBe(false);
    expect(reader.model.search.editing).toBe(false);
    expect(cursor(reader)).toBe(4);
    expect(selected(reader)).toBe('q4');
  });

  it('Enter on one from before the window goes to the start and shows its entry, with nothing called new', () => {
    const reader = readerOf(
      sceneFor({
        ...smallStory(),
        entries: [
          ...[5, 4, 3].map((hours, i) =>
            entry(`old${i}`, begin - hours * hour, {quotes: [quoteOf(`old-q${i}`, `Old words ${i}`)]}),
          ),
          ...smallStory().entries,
        ],
      }),
    );
    reader.press('end', '/');
    reader.type('old 1');
    reader.press('return');
    expect(where(reader).at).toBe(begin);
    expect(cursor(reader)).toBe(1);
    expect(reader.text()).not.toContain(' new ');
  });

  it('says once the colon is typed that there is no such filter, and which is meant', () => {
    for (const [columns, note] of [
      [200, 'no sorce:, but source:'],
      [46, 'source:?'],
    ] as const) {
      const reader = fresh({size: {columns, rows: 36}});
      reader.press('end', '/');
      reader.type('sorce');
      expect(reader.text()).not.toContain('source:');
      reader.type(':words');
      expect(reader.text()).toContain(note);
      expect(reader.text()).toMatch(/sorce:words .*\d so far/);
      expect(reader.text()).not.toContain('without');
    }
  });

  it('says of a time that it is none', () => {
    for (const [columns, note] of [
      [200, 'no such time'],
      [46, 'time?'],
    ] as const) {
      const reader = fresh({size: {columns, rows: 36}});
      reader.press('end', '/');
      reader.type('before:soon words');
      expect(reader.text()).toContain(note);
    }
    const reader = fresh();
    reader.press('end', '/');
    reader.type('before:14:00 words');
    expect(reader.text()).not.toMatch(/no such time|time\?/);
  });

  it.each(['before', 'after'])(
    'says so of %s: when the word is ended, and not while it may go on',
    (name) => {
      const reader = fresh();
      reader.press('end', '/');
      reader.type(`${name}:foo`);
      expect(reader.text()).not.toContain('no such time');
      reader.type(' ');
      expect(reader.text()).toContain('no such time');
      reader.press('backspace', 'return');
      expect(reader.text()).toContain('no such time');
      reader.press('/', 'ctrl+u');
      reader.type(`${name}:"15 `);
      expect(reader.text()).not.toContain('no such time');
    },
  );

  it('looks at what was said so far, and at the whole story when asked; the label says which', () => {
    const reader = fresh();
    reader.press('/');
    reader.type('ceasefire');
    expect(quoteList(reader.derived()).count).toBe(1);
    expect(reader.text()).toContain('1 of 1 so far');
    reader.press('tab');
    expect(quoteList(reader.derived()).count).toBe(5);
    expect(reader.text()).toContain('the whole story');
    reader.press('tab');
    expect(quoteList(reader.derived()).count).toBe(1);
    reader.press('tab', 'escape', '/');
    expect(reader.model.search.scope).toBe('so far');
  });

  it('n and N go through the hits, from any pane', () => {
    const reader = fresh();
    reader.press('end', 'n');
    expect(reader.model.notice).toBe('no search yet: press /');
    reader.press('/');
    reader.type('ceasefire');
    reader.press('return', 'end', '1');
    const hits = quoteList(reader.derived());
    const ids = Array.from({length: hits.count}, (_, row) => scene.timeline.quotes[hits.at(row)]!.id);
    const first = ids.indexOf(selected(reader)!);
    reader.press('n');
    expect(selected(reader)).toBe(ids[first + 1]);
    reader.press('s', 'n');
    expect(reader.model.panels).toEqual([]);
    expect(selected(reader)).toBe(ids[first + 2]);
    reader.press('N', 'N', 'N', 'N', 'N', 'N', 'N');
    expect(selected(reader)).toBe(ids[0]);
  });

  it('arrows choose while one types, and other words begin with their best', () => {
    const reader = fresh();
    reader.press('end', '/');
    reader.type('ceasefire');
    const best = selected(reader);
    reader.press('down', 'ctrl+n', 'up');
    expect(selected(reader)).not.toBe(best);
    reader.type(' number');
    expect(reader.model.quotes.selected).toBeUndefined();
  });

  it('takes letters that are keys elsewhere', () => {
    const reader = fresh();
    reader.press('/');
    reader.type('q?:zs 1L]');
    expect(reader.model.search.line.text).toBe('q?:zs 1L]');
    reader.send({type: 'paste', text: ' two\nlines'});
    expect(reader.model.search.line.text).toBe('q?:zs 1L] two lines');
  });

  it('opens with what is pasted', () => {
    const reader = fresh();
    reader.press('s');
    reader.send({type: 'paste', text: 'cease\u001B[31mfire'});
    expect(reader.model).toMatchObject({
      focus: 'quotes',
      panels: [],
      search: {editing: true, line: {text: 'ceasefire'}},
    });
  });

  it('closes with Backspace on nothing', () => {
    const reader = fresh();
    reader.press('/', 'a', 'backspace', 'backspace');
    expect(reader.model.search.editing).toBe(false);
    expect(reader.effects).toEqual([]);
  });

  it('says when nothing is found', () => {
    const reader = fresh();
    reader.press('/');
    reader.type('xyzzyplugh');
    expect(reader.text()).toContain('nothing found');
    reader.press('return');
    expect(reader.model.notice).toBe('nothing found');
  });
});

describe('the last row', () => {
  it('offers what there is to do', () => {
    const reader = fresh();
    const last = (): string => reader.text().trimEnd().split('\n').at(-1)!;
    expect(last()).toContain('q Esc quit');
    reader.press('/');
    reader.type('ceasefire');
    expect(last()).toContain('Enter go to that moment');
    reader.type('xyzzyplugh');
    expect(last()).not.toContain('Enter');
    reader.press('escape');
    expect(last()).toContain('q Esc quit');
    reader.press('z');
    expect(last()).toContain('q Esc close');
  });

  it('says what is wrong with a moment, and what to write where there is room', () => {
    const reader = fresh();
    reader.press(':');
    reader.type('nonsense');
    reader.press('return');
    const last = (): string => reader.text().trimEnd().split('\n').at(-1)!;
    reader.send({type: 'resize', columns: 80, rows: 24});
    expect(last()).toMatch(/"nonsense" is not a time *$/);
    reader.send({type: 'resize', columns: 160, rows: 24});
    expect(last()).toMatch(/"nonsense" is not a time; write it as .*%/);
  });
});
