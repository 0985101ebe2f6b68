/** What each action of the keymap does. */
import * as replay from '../../replay/player.ts';
import type {Transition} from './effect.ts';
import {emptyLine} from '../input/line-editor.ts';
import type {Action} from '../keymap.ts';
import {panes} from '../layout.ts';
import {nowOf, type Model} from '../model/model.ts';
import {move} from './moving.ts';
import {close, open, openSearch, openSources, toggleQuestions} from './opening.ts';
import type {Scene} from '../model/scene.ts';
import {moveOrScroll, type Room} from './scrolling.ts';
import {follow} from './seeking.ts';
import {citationOf} from '../model/selection.ts';
import {nearestStep} from './steps.ts';

/** What an action makes of the model. @param clock ms of a monotonic clock */
export function perform(scene: Scene, model: Model, action: Action, clock: number, room: Room): Transition {
  const {player} = model;
  const now = nowOf(scene, model, clock);
  const withPlayer = (next: replay.Player): Transition => ({model: follow({...model, player: next})});
  switch (action.type) {
    case 'toggle': {
      if (player.playing) return {model: {...model, player: replay.pause(player, clock)}};
      if (model.live && replay.isOver(player, clock))
        return {model: {...model, notice: 'live: nothing more has come; Home goes to the start'}};
      const playing = replay.play(player, clock);
      // from the end it plays from the start again
      const over = replay.positionNow(playing, clock).shown < now.position.shown;
      return over ? withPlayer(playing) : {model: {...model, player: playing}};
    }
    case 'step': {
      return withPlayer(replay.step(player, action.by, clock));
    }
    case 'seek': {
      const {start, end} = scene.story.window;
      const by = action.by * (action.of === 'window' ? end - start : nearestStep((end - start) / 120));
      return withPlayer(replay.seekTo(player, now.position.at + by, clock));
    }
    case 'rate': {
      return {model: {...model, player: replay.setRate(player, action.factor, clock)}};
    }
    case 'resetRate': {
      return {model: {...model, player: replay.resetRate(player, clock)}};
    }
    case 'jump': {
      return withPlayer(replay.jump(player, action.by, clock));
    }
    case 'start': {
      // as it began, with all of the window still to come; a seek there shows what is dated so, as it does at any instant
      return withPlayer(replay.goTo(player, -1, clock));
    }
    case 'end': {
      return withPlayer(replay.seekTo(player, scene.story.window.end, clock));
    }
    case 'goto': {
      return {model: {...model, goto: {line: emptyLine, error: undefined}}};
    }
    case 'loop': {
      return {
        model: {
          ...model,
          // anchored anew: how far it had come is counted within one round of the loop
          player: {...replay.pause(player, clock), loop: !player.loop, playing: player.playing},
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
      return {model: open(scene, model, now, clock)};
    }
    case 'sources': {
      return {model: openSources(scene, model, now)};
    }
    case 'questions': {
      return {model: toggleQuestions(scene, model, now)};
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
