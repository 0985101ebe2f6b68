/** Through what is taller than the room for it: the help, the panes, and what is selected in them. */
import type {Model, Now} from '../model/model.ts';
import {move, type Place} from './moving.ts';
import type {Scene} from '../model/scene.ts';
import {selectedItem} from '../model/selection.ts';

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

/** Scrolls the help as far as there is more of it. */
export function scrollHelp(model: Model, by: number, {above, below}: Room): Model {
  if (!model.help) return model;
  return {...model, help: {...model.help, top: above + Math.max(-above, Math.min(by, below))}};
}

/** Moves the cursor; but first through what is selected, where that is taller than its pane. */
export function moveOrScroll(scene: Scene, model: Model, by: number, now: Now, {page, within}: Room): Model {
  const left = (by > 0 ? within?.below : within?.above) ?? 0;
  if (left === 0 || !Number.isFinite(by)) return {...move(scene, model, by, now), scrolled: undefined};
  const rows = within!.above + Math.sign(by) * Math.min(left, page);
  return {...model, scrolled: {item: selectedItem(scene, model, now), rows}};
}

/** The wheel scrolls what is under it, and leaves the focus where it is; over a tab there is nothing to scroll. */
export function onWheel(
  scene: Scene,
  model: Model,
  pane: Place['pane'],
  by: 1 | -1,
  now: Now,
  room: Room,
): Model {
  if (model.help) return scrollHelp(model, by, room);
  if (pane === undefined) return model;
  if (pane === 'panel' || (pane === model.focus && model.panels.length === 0))
    return moveOrScroll(scene, model, by, now, room);
  const moved = move(scene, {...model, focus: pane, panels: []}, by, now);
  return {...moved, focus: model.focus, panels: model.panels};
}
