import {cleanup, render} from 'ink-testing-library';
import {afterEach, beforeAll, describe, expect, it, vi} from 'vitest';
import {App} from '../../../source/dashboard/terminal/app.tsx';
import {runtimeOf} from '../../../source/dashboard/terminal/runtime.ts';
import type {Effect} from '../../../source/dashboard/update/effect.ts';
import type {Scene} from '../../../source/dashboard/model/scene.ts';
import {width} from '../../../source/text/width.ts';
import {hourly, theme} from '../reader.ts';
import {fakeClock} from '../clock.ts';
import {terminalOf, type Terminal} from '../screen.ts';
import {sceneFor, shipped, smallStory, wideStory} from '../../stories/shown.ts';

// for machines with much else to do
vi.setConfig({testTimeout: 60_000});

const open: Terminal[] = [];
const opened = (...args: Parameters<typeof terminalOf>): Terminal => {
  const terminal = terminalOf(...args);
  open.push(terminal);
  return terminal;
};
afterEach(() => {
  for (const terminal of open.splice(0)) terminal.close();
  cleanup();
});

const small = sceneFor(smallStory());
const wide = sceneFor(wideStory());
let istanbul: Scene;
beforeAll(async () => {
  istanbul = sceneFor(await shipped());
});

const sizes = [
  {columns: 40, rows: 12},
  {columns: 80, rows: 24},
  {columns: 120, rows: 36},
  {columns: 200, rows: 50},
];
const esc = '\u001B';

describe('the terminal', () => {
  it.each(sizes)('shows what the screen is, at $columns×$rows', async (size) => {
    const terminal = opened(istanbul, {size});
    await terminal.drawn();
    for (const keys of [']', '2', '4', 's', 'd', 'z', '?']) {
      terminal.press(keys);
      await terminal.drawn();
    }
    expect(terminal.rows().join('\n')).toContain('Keys');
  });

  it('has nothing left of what was there before, after steps, seeks and views of all kinds', async () => {
    const terminal = opened(istanbul, {size: {columns: 120, rows: 36}});
    await terminal.drawn();
    for (const keys of [
      '.....',
      `${esc}[F`,
      'k',
      'kkkk',
      's',
      `${esc}[H`,
      ']]]]',
      '/neutral',
      'ity\r',
      'nnN',
      ':55%\r',
      'z',
      '3',
      'o',
      'z',
      ',,,',
      '?pane',
      '\r',
    ]) {
      terminal.press(keys);
      await terminal.drawn();
    }
  });

  it('is drawn whole after each resize', async () => {
    const terminal = opened(istanbul, {size: {columns: 120, rows: 36}});
    terminal.press(`${esc}[F`);
    await terminal.drawn();
    for (const [columns, rows] of [
      [80, 24],
      [200, 50],
      [40, 12],
      [39, 11],
      [120, 36],
      [119, 36],
      [119, 20],
      [170, 32],
    ] as const) {
      terminal.resize(columns, rows);
      await terminal.drawn();
      expect(terminal.runtime.frame().columns).toBe(columns);
    }
  });

  it('keeps borders straight beside wide characters', async () => {
    const terminal = opened(wide, {size: {columns: 120, rows: 36}});
    terminal.press(`${esc}[F`);
    await terminal.drawn();
    for (const row of terminal.rows().slice(1, 33)) expect(width(row)).toBe(120);
    for (const keys of ['k', 'k', '2', 'j', '4', 'j', 's']) {
      terminal.press(keys);
      await terminal.drawn();
    }
  });

  it('has its cursor where one types', async () => {
    const terminal = opened(small, {size: {columns: 80, rows: 24}});
    terminal.press('/和平 abc');
    await terminal.until(() => terminal.rows().some((row) => row.includes('和平 abc')));
    await terminal.drawn();
    const {x, y} = terminal.cursor();
    const row = terminal.rows()[y]!;
    expect(row).toContain('和平 abc');
    expect(x).toBe(width(row.slice(0, row.indexOf('abc') + 3)));
  });

  it('is drawn by the clock while it plays', async () => {
    const clock = fakeClock();
    const terminal = opened(small, {size: {columns: 120, rows: 36}, paused: false}, clock);
    await terminal.drawn();
    expect(terminal.rows().join('\n')).not.toContain('Headline 5');
    clock.advance(4000);
    await terminal.until(() => terminal.rows().join('\n').includes('Headline 5'));
    await terminal.drawn();
    clock.advance(60_000);
    await terminal.drawn();
    expect(terminal.rows()[0]).toContain('end');
  });
});

describe('typing', () => {
  it('comes in one chunk or in many', async () => {
    const terminal = opened(small, {size: {columns: 120, rows: 36}});
    terminal.press(`${esc}[F`);
    terminal.press('/number 4\r');
    await terminal.until(() => terminal.runtime.model().search.line.text === 'number 4');
    await terminal.drawn();
    expect(terminal.runtime.model().search.editing).toBe(false);
    expect(terminal.rows().join('\n')).toContain('Headline 4');
    expect(terminal.rows().join('\n')).not.toContain('Headline 5');
  });

  it('knows the keys that send sequences', async () => {
    const terminal = opened(small, {size: {columns: 120, rows: 36}});
    const sent: Array<readonly [string, () => boolean]> = [
      [`${esc}[F`, () => terminal.rows()[0]!.includes('end')],
      [`${esc}[A`, () => terminal.runtime.model().feed.cursor === 8],
      [`${esc}OA`, () => terminal.runtime.model().feed.cursor === 7],
      [`${esc}[B`, () => terminal.runtime.model().feed.cursor === 8],
      [`${esc}[5~`, () => terminal.runtime.model().feed.cursor === 0],
      ['\t', () => terminal.runtime.model().focus === 'delegations'],
      [`${esc}[Z`, () => terminal.runtime.model().focus === 'feed'],
      [`${esc}[1;2D`, () => terminal.runtime.model().player.anchor.position.shown === 10],
      [`${esc}[H`, () => terminal.runtime.model().player.anchor.position.shown <= 2],
      ['}', () => terminal.runtime.model().player.schedule.pace.rate === 7200],
      ['\u007F', () => terminal.runtime.model().player.schedule.pace.rate === 3600],
      ['\u000C', () => terminal.effects.some(({type}) => type === 'redraw')],
      ['\u0003', () => terminal.effects.some(({type}) => type === 'leave')],
    ];
    for (const [keys, test] of sent) {
      terminal.press(keys);
      await terminal.until(test);
    }
  });

  it('takes a paste as text, also where it looks like keys', async () => {
    const terminal = opened(small, {size: {columns: 120, rows: 36}});
    await terminal.drawn();
    terminal.press(`${esc}[200~q words\r\nto find\u0007${esc}[201~`);
    await terminal.until(() => terminal.runtime.model().search.editing);
    expect(terminal.runtime.model().search.line.text).toBe('q words to find');
    await terminal.drawn();
    expect(terminal.effects).toEqual([]);
  });

  it('does nothing on what a terminal answers by itself', async () => {
    const terminal = opened(small, {size: {columns: 120, rows: 36}});
    await terminal.drawn();
    const before = terminal.wanted();
    terminal.press(`${esc}[I${esc}[O${esc}[?62;4c${esc}[12;40R${esc}OP`);
    terminal.press('2');
    await terminal.until(() => terminal.runtime.model().focus === 'delegations');
    terminal.press('1');
    await terminal.until(() => terminal.runtime.model().focus === 'feed');
    expect(terminal.wanted()).toEqual(before);
  });
});

describe('the app', () => {
  function mount() {
    const clock = fakeClock();
    const effects: Effect[] = [];
    const runtime = runtimeOf(
      small,
      theme,
      {pace: hourly, paused: false, loop: false, query: undefined, size: {columns: 100, rows: 24}},
      (effect) => effects.push(effect),
      clock,
    );
    const app = render(<App runtime={runtime} />);
    return {clock, effects, runtime, ...app};
  }

  it('draws a frame when the runtime has one, and none without', async () => {
    const {clock, runtime, frames, lastFrame} = mount();
    await vi.waitUntil(() => lastFrame()?.includes('Headline 1'));
    clock.advance(1000);
    await vi.waitUntil(() => lastFrame()?.includes('Headline 2'));
    runtime.send({type: 'pause'});
    await vi.waitUntil(() => lastFrame()?.includes('paused'));
    const paused = frames.length;
    clock.advance(1e6);
    runtime.send({type: 'key', key: {name: 'x', text: 'x'}});
    runtime.send({type: 'key', key: {name: '2', text: '2'}});
    await vi.waitUntil(() => frames.length > paused);
    expect(frames.length).toBe(paused + 1);
  });

  it('leaves no timer and no listener behind', () => {
    const {clock, runtime, unmount, frames} = mount();
    clock.advance(500);
    expect(clock.pending().length).toBeGreaterThan(0);
    unmount();
    expect(clock.pending()).toEqual([]);
    const count = frames.length;
    runtime.send({type: 'key', key: {name: '2', text: '2'}});
    expect(frames.length).toBe(count);
  });

  it('hands keys to the runtime', () => {
    const {stdin, effects, runtime} = mount();
    stdin.write('2d');
    expect(runtime.model()).toMatchObject({focus: 'delegations', panels: [{kind: 'questions'}]});
    stdin.write('qq');
    expect(effects).toEqual([{type: 'leave', code: 0}]);
  });
});
