import {describe, expect, it} from 'vitest';
import {hintsLine} from '../../../source/dashboard/view/hints.ts';
import {plainText} from '../../../source/dashboard/view/line.ts';
import {readerOf} from '../reader.ts';
import {sceneFor, smallStory} from '../../stories/shown.ts';

const fresh = () => readerOf(sceneFor(smallStory()));
const textOf = ({model}: ReturnType<typeof readerOf>, columns: number): string =>
  plainText(hintsLine(model, 1, columns).line);

describe('the hints', () => {
  it('are whole words, as many as fit, and always the one that leads to all others', () => {
    const reader = fresh();
    const all = textOf(reader, 200).trim().split(/ {3}/);
    expect(all).toContain('/ search');
    for (let columns = 12; columns <= 200; columns++) {
      const some = textOf(reader, columns).trim().split(/ {3}/);
      expect(some.at(-1)).toBe('? help');
      expect(all.slice(0, some.length - 1)).toEqual(some.slice(0, -1));
    }
  });

  it('say pause while it plays', () => {
    const reader = fresh();
    expect(textOf(reader, 120)).toContain('Space play');
    reader.press('space');
    expect(textOf(reader, 120)).toContain('Space pause');
  });

  it('are those of what is open', () => {
    const reader = fresh();
    reader.press('end', 'd');
    expect(textOf(reader, 120)).toContain('s sources');
    reader.press('s');
    expect(textOf(reader, 120)).not.toContain('s sources');
    expect(textOf(reader, 120)).toContain('Esc close');
    reader.press('?');
    expect(textOf(reader, 120)).toContain('type to filter');
  });

  it('make room for a word on what was just done', () => {
    const reader = fresh();
    reader.press('L');
    for (const columns of [40, 80, 200]) expect(textOf(reader, columns).trimEnd()).toMatch(/loop on$/);
    reader.press('1');
    expect(textOf(reader, 80)).not.toContain('loop');
  });

  it('give way to a moment that is typed, with the cursor behind it', () => {
    const reader = fresh();
    reader.press(':');
    reader.type('Thu 1');
    const {line, cursor} = hintsLine(reader.model, 1, 80);
    expect(plainText(line).slice(0, cursor)).toBe(' go to: Thu 1');
    expect(plainText(line)).toContain('+2h');
  });
});
