import {describe, expect, it} from 'vitest';
import {runtimeOf} from '../../../source/dashboard/terminal/runtime.ts';
import type {Options} from '../../../source/dashboard/model/model.ts';
import type {Effect} from '../../../source/dashboard/update/effect.ts';
import {positionNow} from '../../../source/replay/player.ts';
import {fakeClock} from '../clock.ts';
import {hourly, keyOf, theme} from '../reader.ts';
import {sceneFor, smallStory} from '../../stories/shown.ts';
import {begin} from '../../times.ts';

const hour = 3_600_000;

function start(options: Partial<Options> = {}) {
  const clock = fakeClock();
  const effects: Effect[] = [];
  const scene = sceneFor(smallStory());
  const runtime = runtimeOf(
    scene,
    theme,
    {pace: hourly, paused: false, loop: false, query: undefined, size: {columns: 120, rows: 36}, ...options},
    (effect) => effects.push(effect),
    clock,
  );
  const frames: Array<{at: number; rows: readonly string[]; columns: number}> = [];
  const stop = runtime.subscribe(() => {
    const {rows, columns} = runtime.frame();
    frames.push({at: clock.now(), rows, columns});
  });
  const key = (name: string): void => runtime.send({type: 'key', key: keyOf(name)});
  return {clock, runtime, frames, effects, stop, key, scene};
}

const distinct = (frames: ReadonlyArray<{rows: readonly string[]}>): boolean =>
  frames.every((frame, i) => i === 0 || frame.rows.join('\n') !== frames[i - 1]!.rows.join('\n'));

describe('the runtime', () => {
  it('tells of no frame in which nothing changed', () => {
    const {clock, runtime, frames} = start();
    runtime.start();
    clock.advance(20_000);
    expect(frames.length).toBeGreaterThan(10);
    expect(distinct(frames)).toBe(true);
  });

  it('has entries come exactly when they are due', () => {
    const {clock, runtime, frames} = start();
    runtime.start();
    clock.advance(20_000);
    const first = (words: string): number | undefined =>
      frames.find(({rows}) => rows.some((row) => row.includes(words)))?.at;
    for (let i = 2; i < 10; i++) expect(first(`Headline ${i}`)).toBe((i - 1) * 1000);
  });

  it('draws at most thirty times a second, also when the clock runs fast', () => {
    const {clock, runtime, frames} = start({pace: {...hourly, rate: 600 * 3600}});
    runtime.start();
    clock.advance(5000);
    expect(frames.length).toBeGreaterThan(0);
    for (const [i, {at}] of frames.entries())
      if (i > 1) expect(at - frames[i - 1]!.at).toBeGreaterThanOrEqual(33);
    expect(runtime.model().player.playing).toBe(false);
  });

  it('waits for the next entry or the clock, whichever is first', () => {
    const slow = start({pace: {...hourly, rate: 60}});
    slow.runtime.start();
    slow.clock.advance(5);
    expect(slow.clock.pending()).toHaveLength(1);
    expect(slow.clock.pending()[0]).toBeLessThanOrEqual(1000);
    const fast = start();
    fast.runtime.start();
    fast.clock.advance(950);
    expect(Math.min(...fast.clock.pending())).toBeCloseTo(50);
  });

  it('does nothing while it is paused', () => {
    const {clock, runtime, frames, key} = start({paused: true});
    runtime.start();
    clock.advance(100);
    const before = frames.length;
    clock.advance(1e6);
    expect(frames.length).toBe(before);
    expect(clock.pending()).toEqual([]);
    key('space');
    clock.advance(1000);
    key('space');
    const count = frames.length;
    expect(count).toBeGreaterThan(before);
    clock.advance(1e6);
    expect(frames.length).toBe(count);
    expect(clock.pending()).toEqual([]);
  });

  it('stops at the end and waits for nothing more', () => {
    const {clock, runtime} = start();
    runtime.start();
    clock.advance(60_000);
    expect(runtime.model().player.playing).toBe(false);
    expect(clock.pending()).toEqual([]);
  });

  it('goes on in a loop', () => {
    const {clock, runtime, frames} = start({loop: true});
    runtime.start();
    clock.advance(25_000);
    const count = frames.length;
    clock.advance(10_000);
    expect(frames.length).toBeGreaterThan(count + 5);
    expect(positionNow(runtime.model().player, clock.now()).at).toBe(begin + 5 * hour);
  });

  it('cancels every timer when it is stopped', () => {
    const {clock, runtime, frames} = start();
    runtime.start();
    runtime.stop();
    expect(clock.pending()).toEqual([]);
    runtime.start();
    clock.advance(1500);
    runtime.stop();
    expect(clock.pending()).toEqual([]);
    const count = frames.length;
    clock.advance(60_000);
    expect(frames.length).toBe(count);
  });

  it('tells nobody who has left', () => {
    const {clock, runtime, frames, stop} = start();
    runtime.start();
    stop();
    const count = frames.length;
    clock.advance(10_000);
    expect(frames.length).toBe(count);
  });

  it('keeps one timer, however many keys are pressed', () => {
    const {clock, runtime, key} = start();
    runtime.start();
    clock.advance(100);
    for (const name of ['j', 'k', '2', 's', 'escape', '}', '{']) key(name);
    expect(clock.pending()).toHaveLength(1);
  });

  it('lets nothing be late through keys pressed all the time', () => {
    const {clock, runtime, frames, key} = start({pace: {...hourly, rate: 4 * hourly.rate}});
    runtime.start();
    for (let i = 0; i < 150; i++) {
      clock.advance(20);
      key(i % 2 === 0 ? '2' : '3');
    }
    expect(runtime.model().player.playing).toBe(false);
    expect(frames.some(({rows}) => rows.some((row) => row.includes('Headline 9')))).toBe(true);
  });

  it('draws for a key only what the key changed', () => {
    const {clock, runtime, frames, key} = start({paused: true});
    runtime.start();
    clock.advance(10);
    const count = frames.length;
    key('x');
    key('ctrl+x');
    expect(frames.length).toBe(count);
    key('2');
    expect(frames.length).toBe(count + 1);
  });

  it('tells of a redraw though nothing changed, with the same rows', () => {
    const {runtime, frames} = start({paused: true});
    runtime.start();
    const before = runtime.frame();
    runtime.redraw();
    expect(runtime.frame()).not.toBe(before);
    expect(runtime.frame()).toEqual(before);
    expect(frames.at(-1)!.rows).toEqual(before.rows);
  });

  it('hands effects on', () => {
    const {runtime, effects, key} = start({paused: true});
    runtime.start();
    for (const name of ['y', 'ctrl+l', 'ctrl+z', 'q', 'ctrl+c']) key(name);
    expect(effects.map(({type}) => type)).toEqual(['copy', 'redraw', 'suspend', 'leave', 'leave']);
  });

  it('takes another size', () => {
    const {runtime, frames} = start({paused: true});
    runtime.start();
    runtime.send({type: 'resize', columns: 80, rows: 24});
    expect(frames.at(-1)!.columns).toBe(80);
    expect(frames.at(-1)!.rows).toHaveLength(24);
  });

  it('takes the mouse: a click on what is seen now, and the wheel both ways', () => {
    const {runtime, key} = start({paused: true});
    runtime.start();
    runtime.send({type: 'resize', columns: 80, rows: 24});
    key('3');
    runtime.mouse({type: 'click', column: 3, row: 1});
    expect(runtime.model().focus).toBe('feed');
    key('end');
    runtime.mouse({type: 'up', column: 3, row: 4});
    runtime.mouse({type: 'up', column: 3, row: 4});
    runtime.mouse({type: 'down', column: 3, row: 4});
    expect(runtime.model().feed.cursor).toBe(8);
  });
});
