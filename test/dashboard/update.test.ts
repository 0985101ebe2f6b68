import {describe, expect, it} from 'vitest';
import {longest} from '../../source/dashboard/input/line-editor.ts';
import {feedCursor, feedEnd, quoteList, selectedQuote} from '../../source/dashboard/model.ts';
import {positionNow} from '../../source/replay/player.ts';
import {hourly, readerOf} from './reader.ts';
import {begin, emptyStory, entryOf, quoteOf, sceneFor, smallStory} from './stories.ts';

const hour = 3_600_000;
const scene = sceneFor(smallStory());
const story = scene.story;
// entries e0 (before the window), e1 at its start, then one an hour; a real second is an hour
const fresh = (options: Parameters<typeof readerOf>[1] = {}) => readerOf(scene, options);
type Reader = ReturnType<typeof fresh>;
const where = (reader: Reader) => positionNow(reader.model.player, reader.now);
const cursor = (reader: Reader): number => feedCursor(reader.model, reader.derived());
const end = (reader: Reader): number => feedEnd(reader.model, reader.derived());
const selected = (reader: Reader): string | undefined =>
  selectedQuote(scene, reader.model, reader.derived())?.quote.id;

describe('the clock', () => {
  it('Space plays and pauses', () => {
    const reader = fresh();
    reader.press('space');
    expect(reader.model.player.playing).toBe(true);
    reader.wait(3500);
    expect(where(reader)).toEqual({at: begin + 3.5 * hour, shown: 5});
    reader.press('space');
    reader.wait(5000);
    expect(where(reader)).toEqual({at: begin + 3.5 * hour, shown: 5});
  });

  it('stands at the end, and Space then plays from the start', () => {
    const reader = fresh();
    reader.press('space');
    reader.wait(60_000);
    expect(reader.model.player.playing).toBe(false);
    expect(where(reader)).toEqual({at: story.window.end, shown: 10});
    expect(reader.text()).toContain('end');
    reader.press('space');
    expect(where(reader).at).toBe(begin);
  });

  it('. and , step by entries and pause', () => {
    const reader = fresh();
    reader.press('space');
    reader.wait(1500);
    reader.press('.');
    expect(reader.model.player.playing).toBe(false);
    expect(where(reader)).toEqual({at: begin + 2 * hour, shown: 4});
    reader.press('.', '.', ',');
    expect(where(reader)).toEqual({at: begin + 3 * hour, shown: 5});
  });

  it('arrows move story time a little, with Shift by a tenth, and go on playing', () => {
    const reader = fresh();
    reader.press('right');
    expect(where(reader).at).toBe(begin + 5 * 60_000);
    reader.press('shift+right');
    expect(where(reader).at).toBe(begin + 5 * 60_000 + hour);
    reader.press('shift+left', 'left');
    expect(where(reader).at).toBe(begin);
    reader.press('left');
    expect(where(reader).at).toBe(begin);
    reader.press('space', 'shift+right');
    expect(reader.model.player.playing).toBe(true);
  });

  it('} and { or + and - change the speed, Backspace gives back the first', () => {
    const reader = fresh();
    const rate = (): number => reader.model.player.schedule.pace.rate;
    reader.press('}', '+');
    expect(rate()).toBe(4 * 3600);
    expect(reader.text()).toContain('4h/s');
    reader.press('{', '-', '-');
    expect(rate()).toBe(1800);
    reader.press('=');
    expect(rate()).toBe(3600);
    reader.press('}', 'backspace');
    expect(rate()).toBe(3600);
  });

  it('changes speed without a jump in story time', () => {
    const reader = fresh();
    reader.press('space');
    reader.wait(1250);
    const before = where(reader);
    reader.press('}');
    expect(where(reader).at).toBeCloseTo(before.at, 0);
    reader.wait(1000);
    expect(where(reader).at).toBeCloseTo(begin + 3.25 * hour, 0);
  });

  it('] and [ go to key moments, Home and End to start and end', () => {
    const reader = fresh();
    reader.press(']');
    expect(where(reader)).toEqual({at: begin + 3 * hour, shown: 5});
    reader.press(']');
    expect(where(reader)).toEqual({at: begin + 6 * hour, shown: 8});
    reader.press('[');
    expect(where(reader).shown).toBe(5);
    reader.press('end');
    expect(where(reader)).toEqual({at: story.window.end, shown: 10});
    reader.press('home');
    expect(where(reader).at).toBe(begin);
  });

  it('L switches the loop, and what was playing plays on', () => {
    const reader = fresh();
    reader.press('space');
    reader.wait(2500);
    reader.press('L');
    expect(reader.model.player).toMatchObject({loop: true, playing: true});
    expect(where(reader).at).toBe(begin + 2.5 * hour);
    expect(reader.text()).toContain('loop on');
    reader.wait(10_000);
    expect(reader.model.player.playing).toBe(true);
    expect(where(reader).at).toBe(begin + 2.5 * hour);
    reader.press('L');
    expect(reader.model.player).toMatchObject({loop: false, playing: true});
    expect(where(reader).at).toBe(begin + 2.5 * hour);
    reader.wait(10_000);
    expect(reader.model.player.playing).toBe(false);
  });

  it.each([
    ['04:00', begin + 4 * hour],
    ['+2h', begin + 3 * hour],
    ['-30m', begin + hour / 2],
    ['40%', begin + 4 * hour],
    ['2025-05-11T05:30', begin + 5.5 * hour],
    ['+99d', begin + 10 * hour],
    [' 50% ', begin + 5 * hour],
  ])(': goes to %s', (text, at) => {
    const reader = fresh();
    reader.press('.', '.');
    expect(where(reader).at).toBe(begin + hour);
    reader.press(':');
    reader.type(text);
    reader.press('return');
    expect(where(reader).at).toBe(at);
    expect(reader.model.goto).toBeUndefined();
  });

  it.each(['yesterday', '25:00', '140%', '+', '2025-02-30', '和平'])(
    ': says what is wrong with %s',
    (text) => {
      const reader = fresh();
      reader.press(':');
      reader.type(text);
      reader.press('return');
      expect(where(reader).at).toBe(begin);
      expect(reader.model.goto?.error).toBeTruthy();
      expect(reader.rows().at(-1)).toContain(text);
      reader.press('backspace');
      expect(reader.model.goto?.error).toBeUndefined();
      reader.press('escape');
      expect(reader.model.goto).toBeUndefined();
      expect(reader.effects).toEqual([]);
    },
  );

  it(': with nothing closes', () => {
    const reader = fresh();
    reader.press(':', 'return');
    expect(reader.model.goto).toBeUndefined();
    reader.press(':', 'backspace');
    expect(reader.model.goto).toBeUndefined();
  });

  it('goes where the bar was clicked', () => {
    const reader = fresh();
    reader.send({type: 'seek', to: begin + 5 * hour});
    expect(where(reader)).toEqual({at: begin + 5 * hour, shown: 7});
  });
});

describe('the feed', () => {
  const reading = (): Reader => {
    const reader = fresh();
    reader.press('space');
    reader.wait(4500);
    reader.press('k', 'k');
    return reader;
  };

  it('follows what comes in, until the reader moves', () => {
    const reader = reading();
    expect(cursor(reader)).toBe(3);
    expect(end(reader)).toBe(6);
    // what has just come in is marked for a while; nothing else changes
    const headlines = () =>
      reader
        .rows()
        .filter((row) => row.includes('Headline'))
        .map((row) => row.slice(0, 50).replace('▎', ' '));
    const before = headlines();
    reader.wait(3000);
    expect(cursor(reader)).toBe(3);
    expect(end(reader)).toBe(6);
    expect(reader.text()).toContain('3 new');
    expect(headlines()).toEqual(before);
  });

  it.each<[string, (reader: Reader) => void]>([
    ['a pause', (reader) => reader.press('space')],
    ['playing on', (reader) => reader.press('space', 'space')],
    ['another speed', (reader) => reader.press('}', '-', 'backspace')],
    ['the loop', (reader) => reader.press('L')],
    ['another pane', (reader) => reader.press('tab', 'tab', 'tab', 'tab')],
    ['sources', (reader) => reader.press('s', 'escape')],
    ['a resize', (reader) => reader.send({type: 'resize', columns: 80, rows: 24})],
  ])('stays where it is through %s', (_, act) => {
    const reader = reading();
    reader.wait(1000);
    act(reader);
    expect(cursor(reader)).toBe(3);
    expect(end(reader)).toBe(6);
  });

  it('follows again with G, and when the reader comes to the end', () => {
    const reader = reading();
    reader.wait(1000);
    reader.press('G');
    expect(reader.model.feed.cursor).toBeUndefined();
    expect(reader.text()).not.toContain(' new ');
    reader.press('k', 'j');
    expect(reader.model.feed.cursor).toBeUndefined();
    reader.press('g');
    expect(cursor(reader)).toBe(0);
  });

  it('follows when the reader goes to another time', () => {
    for (const key of ['.', ',', ']', 'right', 'end', 'home']) {
      const reader = reading();
      reader.press(key);
      expect(reader.model.feed.cursor).toBeUndefined();
    }
  });

  it('moves by pages', () => {
    const reader = fresh();
    reader.press('end', 'pageup');
    expect(cursor(reader)).toBe(0);
    reader.press('pagedown');
    expect(cursor(reader)).toBe(9);
  });

  it('follows also when the reader presses keys before anything has happened', () => {
    const empty = readerOf(sceneFor({...smallStory(), entries: smallStory().entries.slice(5)}));
    empty.press('k', 'j', 'g', 'G', 'space');
    empty.wait(6000);
    expect(feedCursor(empty.model, empty.derived())).toBe(2);
  });
});

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
    expect(other.model.notice).toBeTruthy();
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
            entryOf(`old${i}`, begin - hours * hour, {quotes: [quoteOf(`old-q${i}`, `Old words ${i}`)]}),
          ),
          ...smallStory().entries,
        ],
      }),
    );
    reader.press('end', '/');
    reader.type('old 1');
    reader.press('return');
    expect(positionNow(reader.model.player, reader.now).at).toBe(begin);
    expect(feedCursor(reader.model, reader.derived())).toBe(1);
    expect(reader.text()).not.toContain(' new ');
  });

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
    expect(reader.model.notice).toBeTruthy();
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
    expect(reader.model.quotes.quote).toBeUndefined();
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
  const copied = (reader: Reader): string => {
    reader.press('y');
    const effect = reader.effects.at(-1);
    return effect?.type === 'copy' ? effect.text : '';
  };

  it.each([
    ['1', 'Text of e9. — Sun 11 May, 08:00 (Paper A, 2025-05-14, paragraph 1)'],
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

describe('what is taller than its pane', () => {
  const words = Array.from({length: 60}, (_, i) => `word${i}`);
  const tall = sceneFor({
    ...emptyStory(),
    entries: [0, 1, 2].map((i) =>
      entryOf(`e${i}`, begin + i * hour, {
        headline: `Headline ${i}`,
        text: i === 1 ? words.join(' ') : 'Short.',
      }),
    ),
  });
  const seen = (reader: Reader): string[] => words.filter((word) => reader.text().includes(`${word} `));

  it('is read to its end before the cursor moves on, and back', () => {
    const reader = readerOf(tall, {size: {columns: 40, rows: 12}});
    reader.press('end', 'k');
    expect(cursor(reader)).toBe(1);
    const first = seen(reader);
    const all = new Set(first);
    for (let i = 0; i < 50 && cursor(reader) === 1; i++) {
      for (const word of seen(reader)) all.add(word);
      reader.press('j');
    }
    expect([...all]).toEqual(words);
    expect(first).not.toEqual(words);
    expect(cursor(reader)).toBe(2);
    reader.press('k');
    expect(seen(reader)).toEqual(first);
    reader.press('j', 'k');
    expect(seen(reader)).toEqual(first);
    reader.press('k');
    expect(cursor(reader)).toBe(0);
  });

  it('is seen from its beginning again when it was left', () => {
    const reader = readerOf(tall, {size: {columns: 40, rows: 12}});
    reader.press('end', 'k');
    const first = reader.text();
    reader.press('j', '2', '1');
    expect(reader.text()).not.toEqual(first);
    reader.press('home', 'end', 'k');
    expect(reader.text()).toEqual(first);
  });
});

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
      const places = Array.from({length: size.rows}, (_, y) => reader.screen().at(30, y));
      reader.press('?');
      const before = reader.model;
      for (let y = 0; y < size.rows; y++) reader.send({type: 'click', ...reader.screen().at(30, y)});
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
    expect(reader.model.quotes.quote).toBeDefined();
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
