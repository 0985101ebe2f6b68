/** A reader at the dashboard without a terminal: presses keys, moves the clock on, looks at the screen. */
import {keysOf} from '../../source/dashboard/input/keys.ts';
import {modelOf, nowOf, type Model, type Now, type Options} from '../../source/dashboard/model/model.ts';
import type {Scene} from '../../source/dashboard/model/scene.ts';
import {themeFor} from '../../source/dashboard/theme.ts';
import type {Instant} from '../../source/story/story.ts';
import type {Effect} from '../../source/dashboard/update/effect.ts';
import {update, type Message} from '../../source/dashboard/update/update.ts';
import {plainText} from '../../source/dashboard/view/line.ts';
import {screenOf, type Screen} from '../../source/dashboard/view/screen.ts';

/** Story time an hour a second, no wait shortened. */
export const hourly = {rate: 3600, idleLimit: 0, dwell: 0};

export const theme = themeFor({TERM: 'xterm-256color', LANG: 'en_GB.UTF-8'});

export type Reader = {
  model: Model;
  /** ms of the clock that the dashboard is given. */
  now: number;
  effects: Effect[];
  /** Keys by their names ("space", "shift+left", "a"), one after another. */
  press(...names: string[]): void;
  /** Types a text, character by character. */
  type(text: string): void;
  send(message: Message): void;
  /** Clicks on the bar, at an instant. */
  seek(to: Instant): void;
  /** Lets real time pass. */
  wait(ms: number): void;
  derived(): Now;
  screen(): Screen;
  /** The rows of the screen without their style. */
  rows(): string[];
  text(): string;
};

/** What `y` copies. */
export function copied(reader: Reader): string {
  reader.press('y');
  const effect = reader.effects.at(-1);
  return effect?.type === 'copy' ? effect.text : '';
}

/** A key by its name; those of one character type it. */
export const keyOf = (name: string) =>
  name === 'space' ? {name, text: ' '} : [...name].length === 1 ? {name, text: name} : {name};

export function readerOf(scene: Scene, options: Partial<Options> = {}): Reader {
  const reader: Reader = {
    model: modelOf(scene, {
      pace: hourly,
      paused: true,
      loop: false,
      query: undefined,
      size: {columns: 120, rows: 36},
      ...options,
    }),
    now: 1000,
    effects: [],
    press(...names) {
      for (const name of names) reader.send({type: 'key', key: keyOf(name)});
    },
    type(text) {
      for (const key of keysOf(text, {} as never)) reader.send({type: 'key', key});
    },
    send(message) {
      // only the help, and what is taller than its pane in a low window, ask how much of them is seen
      const low = reader.model.size.rows < 20;
      const room = low || reader.model.help ? reader.screen().room : undefined;
      const {model, effect} = update(scene, reader.model, message, reader.now, room);
      reader.model = model;
      if (effect) reader.effects.push(effect);
    },
    seek: (to) => reader.send({type: 'click', pane: undefined, item: undefined, instant: to}),
    wait(ms) {
      reader.now += ms;
      reader.send({type: 'tick'});
    },
    derived: () => nowOf(scene, reader.model, reader.now),
    screen: () => screenOf(scene, theme, reader.model, reader.now),
    rows: () => reader.screen().lines.map((line) => plainText(line)),
    text: () => reader.rows().join('\n'),
  };
  return reader;
}
