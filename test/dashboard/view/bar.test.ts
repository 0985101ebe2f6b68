import {describe, expect, it} from 'vitest';
import type {Scene} from '../../../source/dashboard/model/scene.ts';
import {barLines, columnOf} from '../../../source/dashboard/view/bar.ts';
import {themeFor, type Theme} from '../../../source/dashboard/theme.ts';
import {plainText, type Line} from '../../../source/dashboard/view/line.ts';
import {readerOf, theme} from '../reader.ts';
import {sceneFor, shipped, smallStory} from '../../stories/shown.ts';

const colourless = themeFor({TERM: 'xterm-256color', LANG: 'en_GB.UTF-8', NO_COLOR: '1'});

/** The small story, in which these entries are key moments; one stands at each tenth of the bar. */
function sceneWith(...keys: number[]): Scene {
  const {entries, ...rest} = smallStory();
  return sceneFor({...rest, entries: entries.map((entry, i) => ({...entry, key: keys.includes(i)}))});
}

/** The rows of the bar after these keys, a hundred columns of it. */
function barOf(scene: Scene, keys: string[], height = 2): string[] {
  const reader = readerOf(scene);
  reader.press(...keys);
  const lines = barLines({scene, theme: colourless, now: reader.derived()}, {width: 102, height});
  return lines.map((line) => plainText(line).slice(1));
}

/** Where marks of key moments stand in a row. */
const marksIn = (row: string): number[] => [...row.matchAll(/◆/g)].map(({index}) => index);

/** The row of days of a window without entries. */
function daysOf(timeZone: string, start: string, end: string, width = 202): string[] {
  const window = {start: Date.parse(start), end: Date.parse(end)};
  const scene = sceneFor({...smallStory(), timeZone, window, entries: []});
  const reader = readerOf(scene);
  const line = barLines({scene, theme, now: reader.derived()}, {width, height: 2})[1]!;
  return plainText(line).trim().split(/ {2,}/);
}

describe('the marks of key moments', () => {
  it('stand in the bar, also above the name of a day and in a bar of one row', () => {
    for (const height of [1, 2])
      expect(marksIn(barOf(sceneWith(1, 2, 5), ['end'], height)[0]!)).toEqual([0, 10, 40]);
    expect(marksIn(barOf(sceneWith(), ['end'])[0]!)).toEqual([]);
  });

  it('come with their moments and not before, and stay where the reader is at one', () => {
    const scene = sceneWith(1, 2, 5);
    expect(marksIn(barOf(scene, [])[0]!)).toEqual([]);
    expect(marksIn(barOf(scene, [']', ']'])[0]!)).toEqual([0, 10]);
  });

  it.each([40, 80, 120, 200])(
    'are all there in the story that ships, %d columns wide, or else told by colour',
    async (width) => {
      const scene = sceneFor(await shipped());
      const reader = readerOf(scene);
      reader.press('end');
      const {window, entries} = scene.story;
      const keys = entries.filter(({key, at}) => key && at.earliest >= window.start);
      const places = [...new Set(keys.map(({at}) => columnOf(at.earliest, window, width - 2) + 1))].toSorted(
        (a, b) => a - b,
      );
      const bar = (theme: Theme): Line =>
        barLines({scene, theme, now: reader.derived()}, {width, height: 2})[0]!;
      expect(marksIn(plainText(bar(colourless)))).toEqual(places);
      const coloured = bar(theme).flatMap(({text, tint}) =>
        [...text].map((character) => ({character, tint})),
      );
      expect(coloured.flatMap(({tint}, column) => (tint === 'warning' ? column : []))).toEqual(places);
      expect(coloured.every(({character}) => character !== '◆')).toBe(true);
    },
  );
});

describe('the days under the bar', () => {
  it('stand where they begin, whatever is key there', () => {
    for (const keys of [[], [1], [1, 2]])
      expect(barOf(sceneWith(...keys), ['end'])[1]!.trimEnd()).toBe('Sun 11 May');
  });

  it('are all there, whenever on the first day the window begins and on the last it ends', () => {
    for (let hour = 0; hour < 24; hour++) {
      const clock = `${hour}`.padStart(2, '0');
      expect(
        daysOf('Europe/Istanbul', `2025-05-14T${clock}:23+03:00`, '2025-05-18T20:59Z').slice(-4),
      ).toEqual(['Thu 15 May', 'Fri 16 May', 'Sat 17 May', 'Sun 18 May']);
      const ends = daysOf('Europe/Istanbul', '2025-05-13T21:00Z', `2025-05-16T${clock}:59+03:00`);
      expect(ends.slice(0, 2)).toEqual(['Wed 14 May', 'Thu 15 May']);
    }
  });

  it.each([
    [
      'are shorter by an hour',
      '2025-03-29T08:00+01:00',
      '2025-04-01T23:30+02:00',
      ['Sat 29 Mar', 'Sun 30 Mar', 'Mon 31 Mar', 'Tue 1 Apr'],
    ],
    [
      'are longer by an hour',
      '2025-10-25T00:30+02:00',
      '2025-10-27T23:30+01:00',
      ['Sat 25 Oct', 'Sun 26 Oct', 'Mon 27 Oct'],
    ],
  ])('are those of the zone, also when some %s', (_, start, end, expected) => {
    const shown = daysOf('Europe/Berlin', start, end);
    expect(shown).toEqual(expected);
  });

  it('begin with the second where too little is left of the first for its name', () => {
    expect(daysOf('UTC', '2025-05-14T23:30Z', '2025-05-17T00:00Z')).toEqual(['Thu 15 May', 'Fri 16 May']);
    expect(daysOf('UTC', '2025-05-14T23:30Z', '2025-05-15T00:30Z', 16)).toEqual(['Wed 14 May']);
  });

  it('leave some out, evenly, where there is no room for all', () => {
    expect(daysOf('UTC', '2025-05-01T18:00Z', '2025-05-09T00:00Z', 82)).toEqual([
      'Thu 1 May',
      'Sat 3 May',
      'Mon 5 May',
      'Wed 7 May',
    ]);
  });
});
