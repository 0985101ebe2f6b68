import {describe, expect, it} from 'vitest';
import {barLines} from '../../../source/dashboard/view/bar.ts';
import {plainText} from '../../../source/dashboard/view/line.ts';
import {readerOf, theme} from '../reader.ts';
import {sceneFor, smallStory} from '../stories.ts';

/** The row of days at the end of the small story, in which these entries are key moments; one stands at each tenth of the bar. */
function days(...keys: number[]): string {
  const {entries, ...rest} = smallStory();
  const scene = sceneFor({...rest, entries: entries.map((entry, i) => ({...entry, key: keys.includes(i)}))});
  const reader = readerOf(scene);
  reader.press('end');
  return plainText(barLines(scene, theme, reader.derived(), {width: 102, height: 2})[1]!).trimEnd();
}

/** The row of days of a window without entries. */
function daysOf(timeZone: string, start: string, end: string, width = 202): string[] {
  const window = {start: Date.parse(start), end: Date.parse(end)};
  const scene = sceneFor({...smallStory(), timeZone, window, entries: []});
  const reader = readerOf(scene);
  const line = barLines(scene, theme, reader.derived(), {width, height: 2})[1]!;
  return plainText(line).trim().split(/ {2,}/);
}

describe('the days under the bar', () => {
  const day = days().trim();

  it('stand where they begin', () => {
    expect(day).toMatch(/^\p{Lu}\p{Ll}{2} \d+ \p{Lu}\p{Ll}{2}$/u);
    expect(days()).toBe(` ${day}`);
  });

  it('make room for the mark of a key moment at their beginning, which is its only sign without colours', () => {
    expect(days(1)).toBe(` ◆ ${day}`);
  });

  it('leave the marks elsewhere as they are', () => {
    expect(days(5)).toBe(` ${day}${' '.repeat(40 - day.length)}◆`);
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
