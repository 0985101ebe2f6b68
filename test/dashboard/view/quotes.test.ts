import {describe, expect, it} from 'vitest';
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

describe('what nobody is quoted with', () => {
  const sizes: Array<[number, number]> = [
    [40, 12],
    [80, 24],
    [120, 36],
    [200, 50],
  ];
  it.each(sizes)('shows at %i×%i where the feed tells of it', async (columns, rows) => {
    const reader = readerOf(sceneFor(await shipped()), {size: {columns, rows}});
    reader.press('end');
    reader.press('/');
    reader.type('neutrality');
    expect(reader.text()).toContain('0 of 28');
    expect(reader.text()).toMatch(/so far nobody is quoted with it;/);
    expect(reader.text()).toMatch(/▸ +~Thu 15 May/);
  });

  it('is chosen from like quotations, with the sources a key away', async () => {
    const scene = sceneFor(await shipped());
    const reader = readerOf(scene, {size: {columns: 120, rows: 36}});
    reader.press('end', '/');
    reader.type('truce');
    const entries = reader.derived().found!.told.map(({index}) => index);
    expect(entries.length).toBeGreaterThan(2);
    reader.press('down', 'down');
    expect(reader.model.quotes.selected).toEqual({kind: 'entry', index: entries[2]});
    reader.press('return');
    const {position} = reader.derived();
    expect(position.shown).toBe(entries[2]! + 1);
    expect(reader.derived().found!.told.every(({index}) => index < position.shown)).toBe(true);
    reader.press('s');
    expect(reader.text()).toContain('Sources');
    expect(reader.model.panels.at(-1)).toMatchObject({target: {kind: 'entry', index: entries[2]}});
    reader.press('escape', 'N');
    expect(reader.model.quotes.selected?.kind).not.toBe('quote');
  });

  it('tells nothing of what is still to come', async () => {
    const reader = readerOf(sceneFor(await shipped()));
    reader.press('home', '/');
    reader.type('neutrality');
    expect(reader.text()).toContain('nothing found so far');
    reader.press('tab');
    expect(reader.text()).toMatch(/ nobody is quoted with it; the feed says:/);
  });
});
