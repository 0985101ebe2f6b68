import {beforeAll, describe, expect, it, vi} from 'vitest';
import type {Scene} from '../../source/dashboard/model/scene.ts';
import {themeFor, type Theme} from '../../source/dashboard/theme.ts';
import {paint, plainText} from '../../source/dashboard/view/line.ts';
import {screenOf} from '../../source/dashboard/view/screen.ts';
import {width} from '../../source/text/width.ts';
import {readerOf, theme, type Reader} from './reader.ts';
import {emptyStory, oddStory, sceneFor, shipped, smallStory} from '../stories/shown.ts';

// for machines with much else to do
vi.setConfig({testTimeout: 60_000});

/** Everything that can be open, from whatever is on the screen. */
const views: Record<string, (reader: Reader) => void> = {
  feed: (reader) => reader.press('1'),
  'feed, further up': (reader) => reader.press('1', 'k', 'k', 'k'),
  delegations: (reader) => reader.press('2', 'j', 'j'),
  demands: (reader) => reader.press('3', 'j'),
  'demands of the others': (reader) => reader.press('3', 'o'),
  quotes: (reader) => reader.press('4', 'j'),
  sources: (reader) => reader.press('s', 'j'),
  'sources of a delegate': (reader) => reader.press('2', 's'),
  'sources of a topic': (reader) => reader.press('3', 's'),
  'sources of a quotation': (reader) => reader.press('4', 's'),
  questions: (reader) => reader.press('d', 'j'),
  'sources of a question': (reader) => reader.press('d', 's'),
  help: (reader) => reader.press('?', 'down'),
  'help, filtered': (reader) => (reader.press('?'), reader.type('time 和平')),
  'help, nothing found': (reader) => (reader.press('?'), reader.type('xyzzy')),
  search: (reader) => (reader.press('/'), reader.type('ceasfire')),
  'search, the whole story': (reader) => (reader.press('/'), reader.type('a'), reader.press('tab', 'down')),
  'search, wide words': (reader) => (reader.press('/'), reader.type('和平👩‍👩‍👧‍👦'.repeat(12))),
  'a time': (reader) => (reader.press(':'), reader.type('14:00')),
  'a bad time': (reader) => (reader.press(':'), reader.type('和'.repeat(60)), reader.press('return')),
  notice: (reader) => reader.press('L'),
};

const moments: Record<string, (reader: Reader) => void> = {
  start: () => {},
  middle: (reader) => (reader.press(':'), reader.type('55%'), reader.press('return')),
  end: (reader) => reader.press('end'),
};

const sizes: Array<readonly [columns: number, rows: number]> = [
  [1, 1],
  [39, 11],
  [39, 50],
  [250, 11],
  [40, 12],
  [41, 13],
  [59, 19],
  [60, 20],
  [72, 25],
  [80, 24],
  [99, 26],
  [100, 25],
  [100, 26],
  [120, 36],
  [169, 50],
  [170, 31],
  [170, 32],
  [200, 50],
  [250, 50],
];

const scenes: Record<string, Scene> = {
  small: sceneFor(smallStory()),
  odd: sceneFor(oddStory()),
  empty: sceneFor(emptyStory()),
};
beforeAll(async () => {
  scenes['shipped'] = sceneFor(await shipped());
});

/** What is wrong with a screen: lines that are not exactly as wide, or not exactly as many. */
function faults(scene: Scene, reader: Reader, columns: number, rows: number): string[] {
  const model = {...reader.model, size: {columns, rows}};
  const {lines, cursor} = screenOf(scene, theme, model, reader.now);
  const wrong = lines.flatMap((line, y) => {
    const text = plainText(line);
    return width(text) === columns ? [] : [`${columns}×${rows}, row ${y}: ${width(text)} columns: ${text}`];
  });
  if (lines.length !== rows) wrong.push(`${columns}×${rows}: ${lines.length} rows`);
  if (cursor && (cursor.x < 0 || cursor.x >= columns || cursor.y < 0 || cursor.y >= rows))
    wrong.push(`${columns}×${rows}: cursor at ${cursor.x},${cursor.y}`);
  return wrong;
}

/** The same sequence in every run. */
function* numbers(seed: number): Generator<number> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

describe.each(['shipped', 'small', 'odd', 'empty'])('a screen of the %s story', (name) => {
  it.each(Object.keys(views))('is as large as its window: %s', (view) => {
    const scene = scenes[name]!;
    const random = numbers(view.length * 31 + name.length);
    const some = (from: number, to: number): number =>
      from + Math.floor(random.next().value! * (to - from + 1));
    for (const [moment, to] of Object.entries(moments)) {
      for (const zoomed of [false, true]) {
        const reader = readerOf(scene);
        to(reader);
        if (zoomed) reader.press('z');
        views[view]!(reader);
        const sampled = Array.from({length: 3}, () => [some(1, 250), some(1, 50)] as const);
        const all = moment === 'end' && !zoomed && name !== 'empty';
        for (const [columns, rows] of [...(all ? sizes : []), ...sampled])
          expect(faults(scene, reader, columns, rows)).toEqual([]);
      }
    }
  });
});

describe('the smaller of two windows', () => {
  it('is filled at every size up to 60×30', () => {
    const scene = scenes['shipped']!;
    const reader = readerOf(scene);
    reader.press('end', '2');
    for (let columns = 1; columns <= 60; columns++) {
      for (let rows = 1 + (columns % 5); rows <= 30; rows += 5)
        expect(faults(scene, reader, columns, rows)).toEqual([]);
    }
  });

  it('says what size it needs where it is too small, as far as it can', () => {
    const reader = readerOf(scenes['small']!, {size: {columns: 39, rows: 11}});
    expect(reader.text()).toMatch(/needs 40×12/);
    expect(reader.text()).toMatch(/is 39×11/);
  });
});

describe('the look', () => {
  const looks: Record<string, Theme> = {
    'no colour': themeFor({TERM: 'xterm', NO_COLOR: '1', LANG: 'en_GB.UTF-8'}),
    'sixteen colours': themeFor({TERM: 'xterm', LANG: 'en_GB.UTF-8'}),
    '256 colours': theme,
    ASCII: themeFor({TERM: 'xterm-256color', LANG: 'C'}),
    'ASCII, no colour': themeFor({TERM: 'linux', NO_COLOR: '1'}),
  };

  it.each(Object.keys(looks))(
    'changes neither the size nor, letters apart, what stands where: %s',
    (name) => {
      const look = looks[name]!;
      for (const [story, list] of [
        ['shipped', Object.values(views)],
        ['odd', [views['feed']!, views['quotes']!, views['search, the whole story']!]],
      ] as const) {
        const scene = scenes[story]!;
        for (const view of list) {
          const reader = readerOf(scene);
          reader.press('end');
          view(reader);
          for (const [columns, rows] of [
            [40, 12],
            [120, 36],
          ] as const) {
            const model = {...reader.model, size: {columns, rows}};
            const {lines} = screenOf(scene, look, model, reader.now);
            expect(lines.map((line) => width(plainText(line)))).toEqual(lines.map(() => columns));
            for (const line of lines) {
              // oxlint-disable-next-line no-control-regex
              const painted = paint(line, look).replace(/\u001B\[[\d;]*m/g, '');
              expect(painted).toBe(plainText(line));
            }
          }
        }
      }
    },
  );

  it('is all ASCII where the terminal has no more, as long as the story is', () => {
    const scene = scenes['small']!;
    const strange: string[] = [];
    for (const look of [looks['ASCII']!, looks['ASCII, no colour']!]) {
      for (const [name, view] of Object.entries(views)) {
        if (name === 'search, wide words' || name === 'help, filtered' || name === 'a bad time') continue;
        for (const moment of [moments['start']!, moments['end']!]) {
          const reader = readerOf(scene);
          moment(reader);
          view(reader);
          for (const [columns, rows] of [
            [39, 11],
            [40, 12],
            [80, 24],
            [120, 36],
            [170, 32],
          ] as const) {
            const model = {...reader.model, size: {columns, rows}};
            for (const line of screenOf(scene, look, model, reader.now).lines) {
              const text = plainText(line);
              // oxlint-disable-next-line no-control-regex
              if (!/^[\x20-\x7E]*$/.test(text)) strange.push(`${name} ${columns}×${rows}: ${text}`);
            }
          }
        }
      }
    }
    expect(strange).toEqual([]);
  });

  it('sends no colour with NO_COLOR, and marks all the same', () => {
    const reader = readerOf(scenes['shipped']!);
    reader.press('end');
    const look = looks['no colour']!;
    const painted = screenOf(scenes['shipped']!, look, reader.model, reader.now)
      .lines.map((line) => paint(line, look))
      .join('\n');
    // oxlint-disable-next-line no-control-regex
    for (const [, codes] of painted.matchAll(/\u001B\[([\d;]*)m/g))
      expect(codes!.split(';').every((code) => Number(code) < 10)).toBe(true);
    expect(painted).toContain(look.glyphs.selected);
  });
});

describe('borders', () => {
  it('stand straight beside wide characters', () => {
    const scene = scenes['odd']!;
    const reader = readerOf(scene);
    reader.press('end');
    const rows = reader.rows();
    const columnsOf = (row: string): number[] => {
      const at: number[] = [];
      let x = 0;
      for (const {segment} of new Intl.Segmenter().segment(row)) {
        if (segment === '│' || segment === '╮' || segment === '╯') at.push(x);
        x += width(segment);
      }
      return at;
    };
    const body = rows.slice(2, 17);
    const first = columnsOf(body[0]!);
    expect(first.length).toBeGreaterThanOrEqual(4);
    for (const row of body) expect(columnsOf(row)).toEqual(expect.arrayContaining([first[1]!, 119]));
  });
});

describe('the text cursor', () => {
  it.each([
    ['search', '/', '和平 abc'],
    ['search, longer than its line', '/', 'abc 和 '.repeat(60)],
    ['a time', ':', '14:0'],
    ['a time, longer than its line', ':', '和'.repeat(90)],
    ['help', '?', 'sp'],
    ['help, longer than its line', '?', '和'.repeat(90)],
  ])('stands right behind what was typed: %s', (_, key, typed) => {
    for (const [columns, rows] of [
      [40, 12],
      [120, 36],
    ] as const) {
      const reader = readerOf(scenes['small']!, {size: {columns, rows}});
      reader.press(key);
      reader.type(typed);
      const {lines, cursor} = reader.screen();
      expect(cursor).toBeDefined();
      let x = 0;
      let before = '';
      for (const {segment} of new Intl.Segmenter().segment(plainText(lines[cursor!.y]!))) {
        if (x >= cursor!.x) break;
        before += segment;
        x += width(segment);
      }
      expect(x).toBe(cursor!.x);
      expect(before.endsWith(typed.slice(-3).trimStart())).toBe(true);
    }
  });
});
