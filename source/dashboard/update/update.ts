/** The one place where the dashboard changes: model and action in, model out, and now and then something to do outside. */
import * as replay from '../../replay/player.ts';
import type {Transition} from './effect.ts';
import type {Key} from '../input/keys.ts';
import {edit, insert} from '../input/line-editor.ts';
import {actionOf} from '../keymap.ts';
import {nowOf, type Model} from '../model/model.ts';
import {clickOn, type Place} from './moving.ts';
import {close} from './opening.ts';
import {perform} from './perform.ts';
import type {Scene} from '../model/scene.ts';
import {noRoom, onWheel, type Room} from './scrolling.ts';
import {passagesOf} from '../model/targets.ts';
import {follow} from './seeking.ts';
import {onTypingKey, typeInto, typing} from './typing.ts';

/** What comes from outside. */
export type Message =
  | {type: 'key'; key: Key}
  | {type: 'paste'; text: string}
  | ({type: 'click'} & Place)
  | {type: 'wheel'; pane: Place['pane']; by: 1 | -1}
  | {type: 'resize'; columns: number; rows: number}
  | {type: 'trouble'; text: string | undefined}
  | {type: 'play' | 'pause' | 'tick'};

const someRoom: Room = {...noRoom, page: 10};

/**
 * The model after a message, and what is to be done outside.
 *
 * @param clock ms of a monotonic clock, the one that the model's player was given
 * @param room as the screen has it that the reader sees
 */
export function update(
  scene: Scene,
  model: Model,
  message: Message,
  clock: number,
  room = someRoom,
): Transition {
  const {model: next, effect} = respond(scene, model, message, clock, room);
  return {model: withoutFuture(scene, next, clock), effect};
}

/** Closes what is open on something that, after going back in time, has not been said yet. */
function withoutFuture(scene: Scene, model: Model, clock: number): Model {
  if (model.panels.length === 0) return model;
  const now = nowOf(scene, model, clock);
  const panels = model.panels.filter(
    (panel) => panel.kind === 'questions' || passagesOf(scene, panel.target, now).length > 0,
  );
  return panels.length === model.panels.length ? model : {...model, panels};
}

function respond(scene: Scene, model: Model, message: Message, clock: number, room: Room): Transition {
  switch (message.type) {
    case 'key': {
      return onKey(scene, {...model, notice: undefined}, message.key, clock, room);
    }
    case 'paste': {
      return {model: typeInto(model, message.text)};
    }
    case 'click': {
      const {instant} = message;
      if (instant === undefined) return {model: clickOn(scene, model, message, nowOf(scene, model, clock))};
      return {model: follow({...model, player: replay.seekTo(model.player, instant, clock)})};
    }
    case 'wheel': {
      return {model: onWheel(scene, model, message.pane, message.by, nowOf(scene, model, clock), room)};
    }
    case 'resize': {
      return {model: {...model, size: {columns: message.columns, rows: message.rows}}};
    }
    case 'trouble': {
      return {model: {...model, trouble: message.text}};
    }
    case 'play': {
      return {model: {...model, player: replay.play(model.player, clock)}};
    }
    case 'pause': {
      return {model: {...model, player: replay.pause(model.player, clock)}};
    }
    case 'tick': {
      const player = replay.tick(model.player, clock);
      return {model: player === model.player ? model : {...model, player}};
    }
  }
}

function onKey(scene: Scene, model: Model, key: Key, clock: number, room: Room): Transition {
  const {name} = key;
  const line = typing(model);
  if (line) {
    const done = onTypingKey(scene, model, name, clock, room);
    if (done) return done;
    const edited = edit(line.line, name);
    if (edited) return {model: line.put(edited)};
    if (key.text !== undefined) return {model: line.put(insert(line.line, key.text))};
    if (!/^(ctrl\+[czl]|escape|meta\+.*)$/.test(name)) return {model};
  }
  // Esc and a key in quick succession arrive as Alt and that key; no such Alt key is bound, so they are taken one by one
  if (name.startsWith('meta+')) {
    const closed = close(model);
    return closed.effect ? closed : onKey(scene, closed.model, keyNamed(name.slice(5)), clock, room);
  }
  const action = actionOf(name);
  return action ? perform(scene, model, action, clock, room) : {model};
}

/** A key by its name alone: one that types something is named after that. */
const keyNamed = (name: string): Key =>
  name === 'space' ? {name, text: ' '} : /^[a-z]{2,}$|\+./.test(name) ? {name} : {name, text: name};
