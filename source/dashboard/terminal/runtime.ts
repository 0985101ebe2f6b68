/**
 * The loop around the pure parts: messages go into `update`, frames come out, and a timer waits for the next moment at which
 * something shown will change. It knows neither Ink nor a terminal; time and timers are given.
 */
import {positionNow, untilNext} from '../../replay/player.ts';
import type {MouseEvent} from '../input/mouse.ts';
import {modelOf, type Model, type Options} from '../model/model.ts';
import {renewed} from '../update/renewed.ts';
import type {Cell} from '../layout.ts';
import type {Scene} from '../model/scene.ts';
import type {Theme} from '../theme.ts';
import type {Effect} from '../update/effect.ts';
import {update, type Message} from '../update/update.ts';
import {clockStep, readingAt} from '../view/header.ts';
import {paint} from '../view/line.ts';
import {screenOf, type Screen} from '../view/screen.ts';

/** What is on the screen: a string a row, with its colours in it. */
export type Frame = {rows: readonly string[]; columns: number; cursor: Cell | undefined};

/** Time, and what is to be done later; tests give one that they move on. */
export type Clock = {
  /** Monotonic, in ms. */
  now(): number;
  after(ms: number, run: () => void): {cancel(): void};
};

/** What is put on a terminal: a runtime, or what stands in for one until there is a story. */
export type Stage = {
  frame(): Frame;
  /** Called when there is another frame to draw, and only then. @returns how to stop it */
  subscribe(changed: () => void): () => void;
  /** Takes what came in one go, and draws once. */
  send(...messages: Message[]): void;
  /** Takes what the mouse did, where it was. */
  mouse(event: MouseEvent): void;
  /** Does the story's clock run? */
  playing(): boolean;
  /** Tells of the frame anew, though nothing in it is different. */
  redraw(): void;
  /** Starts the clock and the work behind the scenes. */
  start(): void;
  stop(): void;
};

/** The dashboard of a story. */
export type Runtime = Stage & {
  /** Goes on with a newer version of the story. */
  renew(scene: Scene): void;
  model(): Model;
};

/** The time that really passes. What waits longer than a timer can (24 days) is called early. */
export const systemClock: Clock = {
  now: () => performance.now(),
  after(ms, run) {
    const timer = setTimeout(run, Math.min(ms, 2 ** 31 - 1));
    return {cancel: () => clearTimeout(timer)};
  },
};

/** Between frames for the clock alone, in ms; entries come in when they are due. */
const shortest = 33;

/** While quotations are being indexed, ms from one look for what is sought to the next. */
const between = 250;

/**
 * The dashboard of a story, without a terminal. Nothing moves before `start`.
 *
 * @param onEffect does what the model cannot do by itself
 */
export function runtimeOf(
  first: Scene,
  theme: Theme,
  options: Options,
  onEffect: (effect: Effect) => void,
  clock: Clock = systemClock,
): Runtime {
  let scene = first;
  let model = modelOf(scene, options);
  let screen = screenOf(scene, theme, model, clock.now());
  let frame = frameOf(screen, theme, model);
  let timer: {cancel(): void} | undefined;
  let indexing: {cancel(): void} | undefined;
  let running = false;
  let drawn = clock.now();
  const listeners = new Set<() => void>();

  /** Draws anew, and tells of it where a row is different. */
  const draw = (): void => {
    drawn = clock.now();
    screen = screenOf(scene, theme, model, drawn);
    const next = frameOf(screen, theme, model);
    if (same(frame, next)) return;
    frame = next;
    for (const listener of listeners) listener();
  };

  /** Waits for the next entry, or the clock's next reading, whichever comes first. */
  const wait = (): void => {
    timer?.cancel();
    timer = undefined;
    const next = running ? untilNext(model.player, clock.now()) : undefined;
    if (next === undefined) return;
    const ms = Math.max(shortest, Math.min(next, untilReading(model, clock.now())));
    timer = clock.after(ms, () => {
      model = update(scene, model, {type: 'tick'}, clock.now()).model;
      draw();
      wait();
    });
  };

  const index = (): void => {
    indexing = clock.after(0, () => {
      const whole = scene.finder.build(6);
      if (!whole) index();
      // what is looked for may be in what has just been indexed; to look for it after each slice would leave no time for keys
      const due = model.search.line.text !== '' && clock.now() - drawn >= between;
      if (whole || due) draw();
    });
  };

  const send = (...messages: Message[]): void => {
    const before = model;
    // keys pressed all the time put the timer off, and the end may have come
    model = update(scene, model, {type: 'tick'}, clock.now()).model;
    for (const message of messages) {
      const {model: next, effect} = update(scene, model, message, clock.now(), screen.room);
      model = next;
      if (effect) onEffect(effect);
    }
    if (model !== before) draw();
    wait();
  };

  return {
    frame: () => frame,
    model: () => model,
    playing: () => model.player.playing,
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    send,
    mouse({type, column, row}) {
      const place = screen.at(column, row);
      if (type === 'click') send({type, ...place});
      else send({type: 'wheel', pane: place.pane, by: type === 'down' ? 1 : -1});
    },
    renew(next) {
      model = renewed(scene, next, model, clock.now());
      scene = next;
      indexing?.cancel();
      draw();
      wait();
      if (running) index();
    },
    redraw() {
      frame = {...frame};
      for (const listener of listeners) listener();
    },
    start() {
      running = true;
      if (!options.paused) model = update(scene, model, {type: 'play'}, clock.now()).model;
      draw();
      wait();
      index();
    },
    stop() {
      running = false;
      timer?.cancel();
      indexing?.cancel();
    },
  };
}

/** Real ms until the clock in the header reads differently. */
function untilReading({player}: Model, clock: number): number {
  const {pace, timeline} = player.schedule;
  const step = clockStep(pace.rate);
  const {at} = positionNow(player, clock);
  const next = readingAt(at, step, timeline.story.timeZone) + step;
  // through a shortened stretch story time runs faster than the rate; once a second is often enough there too
  return Math.max(800, (next - at) / pace.rate);
}

function frameOf({lines, cursor}: Screen, theme: Theme, {size}: Model): Frame {
  return {rows: lines.map((line) => paint(line, theme)), columns: size.columns, cursor};
}

function same(a: Frame, b: Frame): boolean {
  return (
    a.columns === b.columns &&
    a.cursor?.x === b.cursor?.x &&
    a.cursor?.y === b.cursor?.y &&
    a.rows.length === b.rows.length &&
    a.rows.every((row, i) => row === b.rows[i])
  );
}
