/**
 * The dashboard before there is a story to show: it shows how far the reading has come, and hands over to a runtime when there is one.
 * Who wants to leave leaves at once; whatever else is typed meanwhile waits, and that runtime gets it in its order.
 */
import type {Progress} from '../../story/load.ts';
import {actionOf} from '../keymap.ts';
import {systemClock, type Clock, type Frame, type Runtime, type Stage} from './runtime.ts';
import type {Theme} from '../theme.ts';
import type {Effect} from '../update/effect.ts';
import type {Message} from '../update/update.ts';
import {paint} from '../view/line.ts';
import {readingLines} from '../view/reading.ts';

/** A stage without a story that gets one. */
export type Reading = Stage & {
  /** Hands over. @param make is given the size of the window */
  show(make: (size: {columns: number; rows: number}) => Runtime): void;
};

/** Between two looks at how far it has come, in ms: often enough to see that it goes on. */
const often = 250;

/** @param progress how far it has come */
export function readingStage(
  theme: Theme,
  size: {columns: number; rows: number},
  progress: () => Progress,
  onEffect: (effect: Effect) => void,
  clock: Clock = systemClock,
): Reading {
  let frame = draw();
  let started = false;
  let timer: {cancel(): void} | undefined;
  let runtime: Runtime | undefined;
  const waiting: Message[] = [];
  const listeners = new Set<() => void>();
  const changed = (): void => {
    for (const listener of listeners) listener();
  };

  function draw(): Frame {
    const rows = readingLines(progress(), size, theme).map((line) => paint(line, theme));
    return {rows, columns: size.columns, cursor: undefined};
  }
  const redraw = (): void => {
    const next = draw();
    if (next.columns === frame.columns && next.rows.join('\n') === frame.rows.join('\n')) return;
    frame = next;
    changed();
  };
  const wait = (): void => {
    timer = clock.after(often, () => {
      redraw();
      wait();
    });
  };

  const take = (message: Message): void => {
    if (message.type === 'resize') {
      size = {columns: message.columns, rows: message.rows};
      redraw();
      return;
    }
    if (message.type === 'paste') waiting.push(message);
    if (message.type !== 'key') return;
    const effect = atOnce(message.key.name, waiting.some(opensLine));
    if (effect) onEffect(effect);
    else waiting.push(message);
  };

  return {
    frame: () => runtime?.frame() ?? frame,
    playing: () => runtime?.playing() ?? false,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    send(...messages) {
      if (runtime) runtime.send(...messages);
      else messages.forEach(take);
    },
    mouse: (event) => runtime?.mouse(event),
    redraw() {
      if (runtime) runtime.redraw();
      else {
        frame = {...frame};
        changed();
      }
    },
    start() {
      started = true;
      if (runtime) runtime.start();
      else wait();
    },
    stop() {
      timer?.cancel();
      runtime?.stop();
    },
    show(make) {
      timer?.cancel();
      runtime = make(size);
      runtime.subscribe(changed);
      if (started) runtime.start();
      if (waiting.length > 0) runtime.send(...waiting);
      changed();
    },
  };
}

/** Does it open a line that takes what is typed after it? */
function opensLine(message: Message): boolean {
  if (message.type === 'paste') return true;
  const type = message.type === 'key' ? actionOf(message.key.name)?.type : undefined;
  return type === 'search' || type === 'goto' || type === 'help';
}

/** What a key does without a story. @param typing it may belong to something typed before */
function atOnce(name: string, typing: boolean): Effect | undefined {
  // Esc and a key in quick succession arrive as Alt and that key
  const action = name.startsWith('meta+') ? ({type: 'close'} as const) : actionOf(name);
  switch (action?.type) {
    case 'quit': {
      return {type: 'leave', code: 130};
    }
    case 'close': {
      return typing ? undefined : {type: 'leave', code: 0};
    }
    case 'suspend':
    case 'redraw': {
      return {type: action.type};
    }
    default: {
      return undefined;
    }
  }
}
