/** The one place where the dashboard changes: model and action in, model out, and now and then something to do outside. */
import {parseMoment} from '../replay/moment.ts';
import * as replay from '../replay/player.ts';
import {entryOfQuote} from '../replay/timeline.ts';
import type {Instant} from '../story/story.ts';
import {nearestStep} from './steps.ts';
import {edit, emptyLine, insert, type LineEdit} from './input/line-editor.ts';
import type {Key} from './input/keys.ts';
import {actionOf, type Action} from './keymap.ts';
import {panes} from './layout.ts';
import {nowOf, selectedQuote, type Model} from './model.ts';
import {clickOn, move, type Place} from './moving.ts';
import {holdsBack} from './publication.ts';
import type {Scene} from './scene.ts';
import {citationOf, questionOf, selectedItem, targetOf} from './selection.ts';
import {passagesOf} from './targets.ts';

/** What the model cannot do by itself. */
export type Effect =
  {type: 'leave'; code: number} | {type: 'copy'; text: string} | {type: 'suspend'} | {type: 'redraw'};

export type Step = {model: Model; effect?: Effect | undefined};

/** What comes from outside. `now`: ms of a monotonic clock. */
export type Message =
  | {type: 'key'; key: Key}
  | {type: 'paste'; text: string}
  | ({type: 'click'} & Place)
  | {type: 'wheel'; pane: Place['pane']; by: 1 | -1}
  | {type: 'resize'; columns: number; rows: number}
  | {type: 'seek'; to: Instant}
  | {type: 'play' | 'pause' | 'tick'};

/**
 * What the screen knows of its size: rows of a page in the focused pane, rows of the help above and below what is seen, and
 * those of the selected item.
 */
export type Room = {
  page: number;
  above: number;
  below: number;
  within: {above: number; below: number} | undefined;
};

/** Of a screen that shows nothing. */
export const noRoom: Room = {page: 1, above: 0, below: 0, within: undefined};

const someRoom: Room = {...noRoom, page: 10};

/** @param room as the screen has it that the reader sees */
export function update(scene: Scene, model: Model, message: Message, now: number, room = someRoom): Step {
  const step = respond(scene, model, message, now, room);
  return {...step, model: withoutFuture(scene, step.model, now)};
}

/** Closes what is open on something that, after going back in time, has not been said yet. */
function withoutFuture(scene: Scene, model: Model, now: number): Model {
  if (model.panels.length === 0) return model;
  const present = nowOf(scene, model, now);
  const panels = model.panels.filter(
    (panel) => panel.kind === 'questions' || passagesOf(scene, panel.target, present).length > 0,
  );
  return panels.length === model.panels.length ? model : {...model, panels};
}

function respond(scene: Scene, model: Model, message: Message, now: number, room: Room): Step {
  switch (message.type) {
    case 'key': {
      return onKey(scene, {...model, notice: undefined}, message.key, now, room);
    }
    case 'paste': {
      return {model: typeInto(model, message.text)};
    }
    case 'click': {
      return {model: clickOn(scene, model, message, now)};
    }
    case 'wheel': {
      return {model: onWheel(scene, model, message.pane, message.by, now, room)};
    }
    case 'resize': {
      return {model: {...model, size: {columns: message.columns, rows: message.rows}}};
    }
    case 'seek': {
      return {model: follow({...model, player: replay.seekTo(model.player, message.to, now)})};
    }
    case 'play': {
      return {model: {...model, player: replay.play(model.player, now)}};
    }
    case 'pause': {
      return {model: {...model, player: replay.pause(model.player, now)}};
    }
    case 'tick': {
      const player = replay.tick(model.player, now);
      return {model: player === model.player ? model : {...model, player}};
    }
  }
}

/** The line that takes what is typed, and how to put it back. */
function typing(model: Model): {line: LineEdit; put: (line: LineEdit) => Model} | undefined {
  const {help, goto, search} = model;
  if (help) return {line: help.filter, put: (filter) => ({...model, help: {filter, top: 0}})};
  if (goto) return {line: goto.line, put: (line) => ({...model, goto: {line, error: undefined}})};
  if (search.editing) {
    // what was selected belonged to the old words
    return {
      line: search.line,
      put: (line) => ({
        ...model,
        search: {...search, line},
        quotes: line.text === search.line.text ? model.quotes : {quote: undefined},
      }),
    };
  }
  return undefined;
}

function typeInto(model: Model, text: string): Model {
  const open = typing(model) ?? typing(openSearch(model))!;
  return open.put(insert(open.line, text));
}

function onKey(scene: Scene, model: Model, key: Key, now: number, room: Room): Step {
  const {name} = key;
  const line = typing(model);
  if (line) {
    const done = onTypingKey(scene, model, name, now, room);
    if (done) return done;
    const edited = edit(line.line, name);
    if (edited) return {model: line.put(edited)};
    if (key.text !== undefined) return {model: line.put(insert(line.line, key.text))};
    if (!/^(ctrl\+[czl]|escape|meta\+.*)$/.test(name)) return {model};
  }
  // Esc and a key in quick succession arrive as Alt and that key; no such Alt key is bound, so they are taken one by one
  if (name.startsWith('meta+')) {
    const closed = close(model);
    return closed.effect ? closed : onKey(scene, closed.model, keyNamed(name.slice(5)), now, room);
  }
  const action = actionOf(name);
  return action ? perform(scene, model, action, now, room) : {model};
}

/** A key by its name alone: one that types something is named after that. */
const keyNamed = (name: string): Key =>
  name === 'space' ? {name, text: ' '} : /^[a-z]{2,}$|\+./.test(name) ? {name} : {name, text: name};

/** Keys that a line being typed does not take for itself. */
function onTypingKey(scene: Scene, model: Model, name: string, now: number, room: Room): Step | undefined {
  const {page} = room;
  if (model.help) {
    const by = {down: 1, up: -1, pagedown: page, pageup: -page}[name];
    if (by !== undefined) return {model: scrollHelp(model, by, room)};
    if (name === 'return') return {model: {...model, help: undefined}};
    if (name === '?' && model.help.filter.text === '') return {model: {...model, help: undefined}};
    return undefined;
  }
  if (model.goto) {
    if (name === 'return') return {model: goTo(scene, model, model.goto.line.text, now)};
    if (name === 'backspace' && model.goto.line.text === '') return {model: {...model, goto: undefined}};
    return undefined;
  }
  const by = {down: 1, up: -1, 'ctrl+n': 1, 'ctrl+p': -1, pagedown: page, pageup: -page}[name];
  if (by !== undefined) return {model: moveOrScroll(scene, model, by, now, room)};
  if (name === 'return') {
    const closed = {...model, search: {...model.search, editing: false}};
    return {model: model.search.line.text.trim() === '' ? closed : toMoment(scene, closed, now)};
  }
  if (name === 'tab') {
    const scope = model.search.scope === 'so far' ? 'whole story' : 'so far';
    return {model: {...model, search: {...model.search, scope}}};
  }
  if (name === 'backspace' && model.search.line.text === '') return {model: closeSearch(model)};
  return undefined;
}

/** Scrolls the help as far as there is more of it. */
function scrollHelp(model: Model, by: number, {above, below}: Room): Model {
  if (!model.help) return model;
  return {...model, help: {...model.help, top: above + Math.max(-above, Math.min(by, below))}};
}

/** Moves the cursor; but first through what is selected, where that is taller than its pane. */
function moveOrScroll(scene: Scene, model: Model, by: number, now: number, {page, within}: Room): Model {
  const left = (by > 0 ? within?.below : within?.above) ?? 0;
  if (left === 0 || !Number.isFinite(by)) return {...move(scene, model, by, now), scrolled: undefined};
  const rows = within!.above + Math.sign(by) * Math.min(left, page);
  return {...model, scrolled: {item: selectedItem(scene, model, nowOf(scene, model, now)), rows}};
}

const openSearch = (model: Model): Model => ({
  ...model,
  panels: [],
  focus: 'quotes',
  search: {...model.search, editing: true},
});

const closeSearch = (model: Model): Model => ({
  ...model,
  search: {line: emptyLine, editing: false, scope: 'so far'},
  quotes: {quote: undefined},
});

function perform(scene: Scene, model: Model, action: Action, now: number, room: Room): Step {
  const {player} = model;
  const withPlayer = (next: replay.Player): Step => ({model: follow({...model, player: next})});
  switch (action.type) {
    case 'toggle': {
      if (player.playing) return {model: {...model, player: replay.pause(player, now)}};
      const playing = replay.play(player, now);
      // from the end it plays from the start again
      const over = replay.positionNow(playing, now).shown < replay.positionNow(player, now).shown;
      return over ? withPlayer(playing) : {model: {...model, player: playing}};
    }
    case 'step': {
      return withPlayer(replay.step(player, action.by, now));
    }
    case 'seek': {
      const {start, end} = scene.story.window;
      const by = action.by * (action.of === 'window' ? end - start : nearestStep((end - start) / 120));
      return withPlayer(replay.seekTo(player, replay.positionNow(player, now).at + by, now));
    }
    case 'rate': {
      return {model: {...model, player: replay.setRate(player, action.factor, now)}};
    }
    case 'resetRate': {
      return {model: {...model, player: replay.resetRate(player, now)}};
    }
    case 'jump': {
      return withPlayer(replay.jump(player, action.by, now));
    }
    case 'start': {
      // as it began, with all of the window still to come; a seek there shows what is dated so, as it does at any instant
      return withPlayer(replay.goTo(player, -1, now));
    }
    case 'end': {
      return withPlayer(replay.seekTo(player, scene.story.window.end, now));
    }
    case 'goto': {
      return {model: {...model, goto: {line: emptyLine, error: undefined}}};
    }
    case 'loop': {
      return {
        model: {
          ...model,
          // anchored anew: how far it had come is counted within one round of the loop
          player: {...replay.pause(player, now), loop: !player.loop, playing: player.playing},
          notice: player.loop ? 'loop off' : 'loop on',
        },
      };
    }
    case 'search': {
      return {model: openSearch(model)};
    }
    case 'hit': {
      if (model.search.line.text.trim() === '') return {model: {...model, notice: 'no search yet: press /'}};
      return {model: move(scene, {...model, focus: 'quotes', panels: []}, action.by, now)};
    }
    case 'open': {
      return {model: open(scene, model, now)};
    }
    case 'sources': {
      return {model: openSources(scene, model, now)};
    }
    case 'questions': {
      const open = model.panels.findIndex(({kind}) => kind === 'questions');
      // on top it is closed; under the sources of a question it comes back
      if (open >= 0) {
        const onTop = open === model.panels.length - 1;
        return {model: {...model, panels: model.panels.slice(0, onTop ? open : open + 1)}};
      }
      return {
        model: {
          ...model,
          panels: [...model.panels, {kind: 'questions', question: questionOf(scene, model, now)}],
        },
      };
    }
    case 'sides': {
      if (!scene.story.opposing)
        return {model: {...model, notice: 'no two sides face each other in this story'}};
      return {
        model: {
          ...model,
          focus: 'demands',
          panels: [],
          demands: {topic: undefined, others: !model.demands.others},
        },
      };
    }
    case 'pane': {
      const next = panes[(panes.indexOf(model.focus) + action.by + panes.length) % panes.length]!;
      return {model: {...model, focus: next, panels: []}};
    }
    case 'focus': {
      return {model: {...model, focus: action.pane, panels: []}};
    }
    case 'zoom': {
      return {model: {...model, zoom: !model.zoom}};
    }
    case 'move': {
      const by = action.by * {all: Infinity, page: room.page, item: 1}[action.unit];
      return {model: moveOrScroll(scene, model, by, now, room)};
    }
    case 'copy': {
      const text = citationOf(scene, model, now);
      return text === undefined
        ? {model}
        : {model: {...model, notice: 'copied with its citation'}, effect: {type: 'copy', text}};
    }
    case 'help': {
      return {model: {...model, help: {filter: emptyLine, top: 0}}};
    }
    case 'close': {
      return close(model);
    }
    case 'quit': {
      return {model, effect: {type: 'leave', code: 130}};
    }
    case 'suspend': {
      return {model, effect: {type: 'suspend'}};
    }
    case 'redraw': {
      return {model, effect: {type: 'redraw'}};
    }
  }
}

/** Closes the topmost thing that is open; nothing open: leaves. */
function close(model: Model): Step {
  if (model.help) return {model: {...model, help: undefined}};
  if (model.goto) return {model: {...model, goto: undefined}};
  if (model.panels.length > 0) return {model: {...model, panels: model.panels.slice(0, -1)}};
  if (model.search.editing || model.search.line.text !== '') return {model: closeSearch(model)};
  if (model.zoom) return {model: {...model, zoom: false}};
  return {model, effect: {type: 'leave', code: 0}};
}

/** The feed goes back to following when the reader drives the clock. */
const follow = (model: Model): Model =>
  model.feed.cursor === undefined && model.scrolled === undefined
    ? model
    : {...model, feed: {cursor: undefined, end: 0}, scrolled: undefined};

function goTo(scene: Scene, model: Model, text: string, now: number): Model {
  if (text.trim() === '') return {...model, goto: undefined};
  const {at} = replay.positionNow(model.player, now);
  try {
    const to = parseMoment(text, scene.story, {from: at, to: at, day: at});
    return follow({...model, goto: undefined, player: replay.seekTo(model.player, to, now)});
  } catch (error) {
    return {...model, goto: {...model.goto!, error: (error as Error).message}};
  }
}

/** Takes the replay to the moment of the selected quotation, and the feed to its entry. */
function toMoment(scene: Scene, model: Model, now: number): Model {
  const selected = selectedQuote(scene, model, nowOf(scene, model, now));
  if (!selected) return {...model, notice: 'nothing found'};
  const index = entryOfQuote(scene.timeline, selected.index);
  const player = replay.goTo(replay.pause(model.player, now), index, now);
  return {
    ...model,
    player,
    quotes: {quote: selected.index},
    feed:
      index < scene.timeline.background
        ? {cursor: index, end: scene.timeline.background}
        : {cursor: undefined, end: 0},
  };
}

function open(scene: Scene, model: Model, now: number): Model {
  const top = model.panels.at(-1);
  if (top?.kind === 'sources') {
    const more = holdsBack(scene, top, nowOf(scene, model, now));
    return {...model, panels: [...model.panels.slice(0, -1), ...(more ? [{...top, all: true}] : [])]};
  }
  if (!top && model.focus === 'quotes') return toMoment(scene, model, now);
  return openSources(scene, model, now);
}

function openSources(scene: Scene, model: Model, now: number): Model {
  const top = model.panels.at(-1);
  if (top?.kind === 'sources') return {...model, panels: model.panels.slice(0, -1)};
  const target = targetOf(scene, model, nowOf(scene, model, now));
  if (!target) return {...model, notice: 'nothing is selected'};
  return {...model, panels: [...model.panels, {kind: 'sources', target, cursor: 0, all: false}]};
}

/** The wheel scrolls what is under it, and leaves the focus where it is; over a tab there is nothing to scroll. */
function onWheel(
  scene: Scene,
  model: Model,
  pane: Place['pane'],
  by: 1 | -1,
  now: number,
  room: Room,
): Model {
  if (model.help) return scrollHelp(model, by, room);
  if (pane === undefined) return model;
  if (pane === 'panel' || (pane === model.focus && model.panels.length === 0))
    return moveOrScroll(scene, model, by, now, room);
  const moved = move(scene, {...model, focus: pane, panels: []}, by, now);
  return {...moved, focus: model.focus, panels: model.panels};
}
