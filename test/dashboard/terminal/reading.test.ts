import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {readingStage} from '../../../source/dashboard/terminal/reading.ts';
import {runtimeOf} from '../../../source/dashboard/terminal/runtime.ts';
import type {Effect} from '../../../source/dashboard/update/effect.ts';
import {plainText} from '../../../source/dashboard/view/line.ts';
import {readingLines} from '../../../source/dashboard/view/reading.ts';
import {width} from '../../../source/text/width.ts';
import {fakeClock} from '../clock.ts';
import {hourly, keyOf, theme} from '../reader.ts';
import {sceneFor, smallStory} from '../../stories/shown.ts';

function start() {
  const clock = fakeClock();
  const effects: Effect[] = [];
  const onEffect = (effect: Effect): void => void effects.push(effect);
  let progress = {title: '', entries: 0, size: 1, share: 0};
  const stage = readingStage(theme, {columns: 120, rows: 36}, () => progress, onEffect, clock);
  let frames = 0;
  stage.subscribe(() => frames++);
  const key = (...names: string[]): void =>
    stage.send(...names.map((name) => ({type: 'key', key: keyOf(name)}) as const));
  const screen = (): string => stage.frame().rows.join('\n');
  const options = {pace: hourly, paused: true, loop: false, query: undefined};
  /** The story is there. */
  const show = (more: object = {}) => {
    let made: ReturnType<typeof runtimeOf> | undefined;
    stage.show((size) => {
      made = runtimeOf(sceneFor(smallStory()), theme, {...options, size, ...more}, onEffect, clock);
      return made;
    });
    return made!;
  };
  const tell = (entries: number): void => {
    progress = {title: 'A long one', entries, size: 1, share: entries / 1e6};
  };
  stage.start();
  return {clock, tell, stage, effects, key, screen, show, frames: () => frames};
}

describe('while a story is read', () => {
  it('shows how far that has come, a few times a second at the most', () => {
    const {clock, tell, screen, frames} = start();
    for (let i = 1; i <= 1000; i++) {
      tell(i * 12);
      clock.advance(1);
    }
    expect(frames()).toBeGreaterThan(3);
    expect(frames()).toBeLessThanOrEqual(10);
    expect(screen()).toContain('A long one');
    expect(screen()).toContain('12,000 entries so far');
    const before = frames();
    clock.advance(1000);
    expect(frames()).toBe(before);
  });

  it.each([
    ['q', {type: 'leave', code: 0}],
    ['escape', {type: 'leave', code: 0}],
    ['meta+x', {type: 'leave', code: 0}],
    ['ctrl+c', {type: 'leave', code: 130}],
    ['ctrl+z', {type: 'suspend'}],
    ['ctrl+l', {type: 'redraw'}],
  ] as const)('%s does at once what it does', (name, effect) => {
    const {effects, key} = start();
    key('.', name);
    expect(effects).toEqual([effect]);
  });

  it('keeps what is typed for the story, in its order', () => {
    const {effects, stage, key, screen, show} = start();
    key('.', '.', '2');
    stage.send({type: 'click', pane: 'feed', item: 3}, {type: 'pause'});
    const runtime = show();
    const other = start().show();
    other.send(...['.', '.', '2'].map((name) => ({type: 'key', key: keyOf(name)}) as const));
    expect(runtime.model()).toEqual(other.model());
    expect(screen()).toBe(other.frame().rows.join('\n'));
    expect(effects).toEqual([]);
  });

  it('takes q for a letter where a line to type in has been asked for, and Ctrl-C for what it is', () => {
    const {effects, key, show} = start();
    key('/', 'i', 'r', 'a', 'q');
    expect(effects).toEqual([]);
    expect(show().model().search).toMatchObject({line: {text: 'iraq'}, editing: true});
    const other = start();
    other.key('/', 'ctrl+c');
    expect(other.effects).toEqual([{type: 'leave', code: 130}]);
  });

  it('hands over: frames, keys, size and the clock are the story’s from then on', () => {
    const {clock, stage, effects, key, screen, show, frames} = start();
    stage.send({type: 'resize', columns: 90, rows: 30});
    expect(stage.frame().rows).toHaveLength(30);
    const before = frames();
    const runtime = show({paused: false});
    expect(frames()).toBeGreaterThan(before);
    expect(runtime.model().size).toEqual({columns: 90, rows: 30});
    expect(stage.playing()).toBe(true);
    expect(screen()).toContain('Headline');
    const shown = frames();
    clock.advance(3000);
    expect(frames()).toBeGreaterThan(shown);
    key('q');
    expect(effects).toEqual([{type: 'leave', code: 0}]);
    stage.stop();
    expect(clock.pending()).toEqual([]);
  });
});

describe('the picture of it', () => {
  it('fills any window and no more', () => {
    const sizes = fc.record({columns: fc.integer({min: 1, max: 250}), rows: fc.integer({min: 1, max: 60})});
    const progress = fc.record({
      title: fc.string({unit: 'grapheme'}).map((title) => title.replace(/\p{C}/gu, '')),
      entries: fc.nat(2_000_000),
      size: fc.nat(),
      share: fc.double({min: 0, max: 1, noNaN: true}),
    });
    fc.assert(
      fc.property(progress, sizes, (one, size) => {
        const lines = readingLines(one, size, theme).map(plainText);
        expect(lines).toHaveLength(size.rows);
        for (const line of lines) expect(width(line)).toBe(size.columns);
      }),
    );
  });

  it('counts by the hundred, and one as one', () => {
    const said = (entries: number): string =>
      readingLines({title: 'T', entries, size: 1, share: 0}, {columns: 80, rows: 24}, theme)
        .map(plainText)
        .join('\n');
    expect(said(1)).toContain(' 1 entry so far');
    expect(said(999)).toContain(' 999 entries so far');
    expect(said(1_234_567)).toContain(' 1,234,500 entries so far');
  });
});
