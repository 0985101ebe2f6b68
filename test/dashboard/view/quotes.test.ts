import {expect, it} from 'vitest';
import {quotesContent} from '../../../source/dashboard/view/quotes.ts';
import {plainText} from '../../../source/dashboard/view/line.ts';
import {readerOf, theme} from '../reader.ts';
import {entry, quoteOf} from '../../stories/made.ts';
import {sceneFor, shipped, smallStory} from '../../stories/shown.ts';
import {begin} from '../../times.ts';

/** The line under a quotation of this kind, in a pane of so many columns. */
function factsOf(kind: 'full' | 'partial' | 'scare', width: number): string {
  const quote = {...quoteOf('q', 'in words'), kind};
  const scene = sceneFor({...smallStory(), entries: [entry('e', begin, {quotes: [quote]})]});
  const reader = readerOf(scene);
  reader.press('end');
  const {model} = reader;
  const area = {width, height: 20};
  const {lines} = quotesContent({
    scene,
    theme,
    model,
    now: reader.derived(),
    area,
    focused: false,
    scrolled: 0,
  });
  return plainText(lines[1]!).trim().replaceAll(/ +/g, ' ');
}

it('says that a quotation is a part of a sentence, in a short word where there is no room for a long one', () => {
  expect(factsOf('partial', 50)).toBe('Person A · Sun 11 May, 00:00 · partial ●');
  expect(factsOf('partial', 42)).toBe('Person A · Sun 11 May, 00:00 · partial ●');
  expect(factsOf('partial', 41)).toBe('Person A · Sun 11 May, 00:00 · part ●');
  expect(factsOf('partial', 38)).toBe('Person A · Sun 11 May, 00:00 ●');
});

it('says of scare quotes that they are, likewise', () => {
  expect(factsOf('scare', 60)).toBe('Person A · Sun 11 May, 00:00 · scare quotes ●');
  expect(factsOf('scare', 42)).toBe('Person A · Sun 11 May, 00:00 · scare ●');
});

it('says nothing of whole sentences', () => {
  expect(factsOf('full', 60)).toBe('Person A · Sun 11 May, 00:00 ●');
});

it('has room for the long words in a window of 200 columns', async () => {
  const reader = readerOf(sceneFor(await shipped()), {size: {columns: 200, rows: 50}});
  reader.press('end');
  expect(reader.text()).toMatch(/Zelenskyy · ~Thu 15 May, morning · partial ●● /);
  expect(reader.text()).not.toMatch(/ · (part|scare) +●/);
});

it.each([
  [80, 24],
  [120, 36],
  [200, 50],
])('shows at %i×%i by what a quotation was found that does not say the word', async (columns, rows) => {
  const reader = readerOf(sceneFor(await shipped()), {size: {columns, rows}});
  reader.press('end');
  reader.press('/');
  reader.type('ceasfire');
  const text = reader.text();
  expect(text).toMatch(/the feed (does|says it) +5 of 28 so far/);
  expect(text.match(/…[^│]*ceasefire[^│]*…/g)!.length).toBeGreaterThanOrEqual(2);
});
