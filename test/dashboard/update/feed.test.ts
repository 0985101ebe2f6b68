import {describe, expect, it} from 'vitest';
import {readerOf} from '../reader.ts';
import {entry} from '../../stories/made.ts';
import {emptyStory, sceneFor, smallStory} from '../../stories/shown.ts';
import {begin} from '../../times.ts';
import {cursor, end, fresh, hour, type Reader} from './small.ts';

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
    expect(cursor(empty)).toBe(2);
  });
});

describe('what is taller than its pane', () => {
  const words = Array.from({length: 60}, (_, i) => `word${i}`);
  const tall = sceneFor({
    ...emptyStory(),
    entries: [0, 1, 2].map((i) =>
      entry(`e${i}`, begin + i * hour, {
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
