/** To a moment of the story: one that is typed, and that of a quotation. */
import {parseMoment} from '../../replay/moment.ts';
import * as replay from '../../replay/player.ts';
import {entryOfQuote} from '../../replay/timeline.ts';
import {selectedSaid, type Model, type Now} from '../model/model.ts';
import type {Scene} from '../model/scene.ts';

/** The feed goes back to following when the reader drives the clock. */
export const follow = (model: Model): Model =>
  model.feed.cursor === undefined && model.scrolled === undefined
    ? model
    : {...model, feed: {cursor: undefined, end: 0}, scrolled: undefined};

/** Takes the replay to a moment as it was typed, or says why it is none. @param clock in ms */
export function goTo(scene: Scene, model: Model, text: string, clock: number): Model {
  if (text.trim() === '') return {...model, goto: undefined};
  const {at} = replay.positionNow(model.player, clock);
  try {
    const to = parseMoment(text, scene.story, {from: at, to: at, day: at});
    return follow({...model, goto: undefined, player: replay.seekTo(model.player, to, clock)});
  } catch (error) {
    return {...model, goto: {...model.goto!, error: (error as Error).message}};
  }
}

/**
 * Takes the replay to the moment of the selected quotation, or of what was found in the feed where nobody is quoted with it, and the feed to
 * its entry.
 *
 * @param clock in ms
 */
export function toMoment(scene: Scene, model: Model, now: Now, clock: number): Model {
  const selected = selectedSaid(model, now);
  if (!selected) return {...model, notice: 'nothing found'};
  const index = selected.kind === 'quote' ? entryOfQuote(scene.timeline, selected.index) : selected.index;
  const player = replay.goTo(replay.pause(model.player, clock), index, clock);
  return {
    ...model,
    player,
    quotes: {selected},
    feed:
      index < scene.timeline.background
        ? {cursor: index, end: scene.timeline.background}
        : {cursor: undefined, end: 0},
  };
}
