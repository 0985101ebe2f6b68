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
});
