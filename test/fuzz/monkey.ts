/**
 * A monkey at the dashboard: seeded random keys, words, pastes, clicks and resizes on a clock that it moves itself. After every step
 * the laws are looked at that must always hold. The same seed and story do the same again.
 */
import {keysOf} from '../../source/dashboard/input/keys.ts';
import {splitMouse} from '../../source/dashboard/input/mouse.ts';
import {keymap} from '../../source/dashboard/keymap.ts';
import {feedCursor, nowOf} from '../../source/dashboard/model/model.ts';
import {runtimeOf, type Runtime} from '../../source/dashboard/terminal/runtime.ts';
import type {Scene} from '../../source/dashboard/model/scene.ts';
import {themeFor} from '../../source/dashboard/theme.ts';
import type {Effect} from '../../source/dashboard/update/effect.ts';
import type {Message} from '../../source/dashboard/update/update.ts';
import {width} from '../../source/text/width.ts';
import {samples} from '../text/samples.ts';
import {fakeClock, type FakeClock} from './clock.ts';
import {randomOf, type Random} from './random.ts';

/** All keys that do something somewhere, and some that never do. */
const keys = [
  ...keymap.flatMap(({keys: bound}) => Object.keys(bound)),
  ...'delete ctrl+a ctrl+e ctrl+h ctrl+k ctrl+n ctrl+p ctrl+w ctrl+left ctrl+right ctrl+space'.split(' '),
  ...'meta+b meta+d meta+f meta+q meta+/ meta+escape meta+backspace x é ß'.split(' '),
];

const words = [
  ...samples,
  'ceasfire',
  'speaker:zel side:russia !not "exact words"',
  '"',
  '!',
  'side:',
  'at:',
  '14:00',
  '+2h',
  '40%',
  '2025-02-30',
  '-9999999d',
  '',
  ' ',
  '\u001B[31mred\u001B]0;title\u0007',
  '\u001B[<0;3;',
  '\u001B[200~',
  '\u0000\u0001\u009B1m\uD800',
  '\u202Eback',
  'a\r\nb\tc',
  'e' + '\u0301'.repeat(40),
  '長'.repeat(40),
  'x'.repeat(600),
];

const ends = [1, 2, 3, 11, 12, 13, 24, 36, 39, 40, 41, 59, 60, 80, 100, 120, 170, 250];

const pressed = (name: string): Message => ({
  type: 'key',
  key: name === 'space' ? {name, text: ' '} : [...name].length === 1 ? {name, text: name} : {name},
});

type Monkey = {runtime: Runtime; clock: FakeClock; random: Random; effects: Effect[]};

/** Does one thing. @returns what it was, for the reader of a fault */
function act({runtime, clock, random}: Monkey): string {
  const {size} = runtime.model();
  switch (random.below(12)) {
    case 0: {
      const text = random.pick(words);
      for (const key of keysOf(text, {} as never)) runtime.send({type: 'key', key});
      return `types ${JSON.stringify(text.slice(0, 40))}`;
    }
    case 1: {
      const text = random.pick(words);
      runtime.send({type: 'paste', text});
      return `pastes ${JSON.stringify(text.slice(0, 40))}`;
    }
    case 2: {
      const large = random.chance(0.02);
      const columns = large ? 500 : random.chance(0.5) ? random.pick(ends) : 1 + random.below(140);
      const rows = large ? 200 : random.chance(0.5) ? Math.min(60, random.pick(ends)) : 1 + random.below(50);
      runtime.send({type: 'resize', columns, rows});
      return `resizes to ${columns}×${rows}`;
    }
    case 3: {
      const [column, row] = [random.below(size.columns + 2), random.below(size.rows + 2)];
      const report = `\u001B[<${random.pick([0, 1, 2, 35, 64, 65])};${column + 1};${row + 1}${random.pick(['M', 'm'])}`;
      for (const event of splitMouse(report).events) runtime.mouse(event);
      return `uses the mouse at ${column},${row}`;
    }
    case 4:
    case 5: {
      const ms = random.chance(0.001) ? 60_000 : random.pick([0, 1, 33, 100, 500]);
      clock.advance(ms);
      return `waits ${ms} ms`;
    }
    default: {
      const name = random.pick(keys);
      runtime.send(pressed(name));
      return `presses ${name}`;
    }
  }
}

// oxlint-disable-next-line no-control-regex
const style = /\u001B\[[\d;]*m/g;
// oxlint-disable-next-line no-control-regex
const control = /[\u0000-\u001F\u007F-\u009F]/;

/** What does not hold that always must. */
function broken({runtime, clock, effects}: Monkey, scene: Scene): string | undefined {
  const model = runtime.model();
  const {columns, rows} = model.size;
  const frame = runtime.frame();
  if (frame.columns !== columns || frame.rows.length !== rows)
    return `the frame is ${frame.columns}×${frame.rows.length}, the window ${columns}×${rows}`;
  for (const [y, row] of frame.rows.entries()) {
    const text = row.replaceAll(style, '');
    if (control.test(text)) return `row ${y} has a control character`;
    if (width(text) !== columns) return `row ${y} is ${width(text)} columns wide in a window of ${columns}`;
  }
  const {cursor} = frame;
  if (cursor && !(cursor.x >= 0 && cursor.x < columns && cursor.y >= 0 && cursor.y < rows))
    return `the cursor is at ${cursor.x},${cursor.y} of ${columns}×${rows}`;

  const now = nowOf(scene, model, clock.now());
  const {timeline} = scene;
  const {shown, at} = now.position;
  if (!(shown >= timeline.background && shown <= timeline.entries.length))
    return `${shown} entries are shown`;
  if (shown > timeline.background && timeline.times[shown - 1]! > at)
    return `entry ${shown - 1} is shown before its time`;
  if (feedCursor(model, now) >= shown) return 'the feed’s cursor is on what is still to come';
  if (now.found && !now.wholeStory && now.found.hits.some(({index}) => index >= now.quotesOut))
    return 'the search finds what is still to come';
  const {search} = model;
  if (search.line.cursor < 0 || search.line.cursor > search.line.text.length)
    return 'the line’s cursor is outside of it';
  if (clock.waiting() > (model.player.playing ? 2 : 1)) return `${clock.waiting()} timers wait`;
  const copied = effects.find(
    (effect) => effect.type === 'copy' && control.test(effect.text.replaceAll('\n', '')),
  );
  return copied && `control characters are copied`;
}

/**
 * Lets the monkey play; at the end it leaves as a reader would.
 *
 * @throws Error that names the seed, the step and the last things done, where a law is broken or something throws
 */
export function play(scene: Scene, seed: number, steps: number): void {
  const random = randomOf(seed);
  const clock = fakeClock();
  const effects: Effect[] = [];
  const theme = themeFor({
    TERM: random.pick(['xterm', 'xterm-256color', 'linux']),
    LANG: random.pick(['C', 'C.UTF-8']),
  });
  const done: string[] = [];
  let step = 0;
  try {
    const runtime = runtimeOf(
      scene,
      theme,
      {
        pace: {
          rate: random.pick([1, 3600, 86_400, 31_557_600]),
          idleLimit: random.pick([0, 4000]),
          dwell: random.pick([0, 2500]),
        },
        paused: random.chance(0.5),
        loop: random.chance(0.5),
        query: random.chance(0.2) ? random.pick(words) : undefined,
        size: {columns: 120, rows: 36},
      },
      (effect) => effects.push(effect),
      clock,
    );
    const monkey: Monkey = {runtime, clock, random, effects};
    runtime.start();
    for (; step < steps; step++) {
      effects.length = 0;
      done.push(act(monkey));
      if (done.length > 8) done.shift();
      const fault = broken(monkey, scene);
      if (fault !== undefined) throw new Error(fault);
    }
    effects.length = 0;
    for (let escapes = 0; !effects.some(({type}) => type === 'leave'); escapes++) {
      if (escapes > 50) throw new Error('Esc does not leave');
      runtime.send(pressed('escape'));
    }
    runtime.stop();
    if (clock.waiting() > 0) throw new Error('timers wait after the end');
  } catch (error) {
    throw new Error(
      `seed ${seed}, step ${step}: ${(error as Error).message}\n  the last it did: ${done.join('; ')}`,
      {cause: error},
    );
  }
}
