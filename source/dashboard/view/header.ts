/** The first row: title, playing or paused, speed, the clock and how many entries are out. */
import {formatRate} from '../../replay/pace.ts';
import {clockOf, dayOf, shownTime} from '../../story/time.ts';
import type {Model, Now} from '../model/model.ts';
import type {Scene} from '../model/scene.ts';
import {stepOf} from '../update/steps.ts';
import type {Theme} from '../theme.ts';
import {fit, justify, lineWidth, span, type Line} from './line.ts';

/**
 * How fine the clock shows time, in ms of story time: coarse enough that it changes about once a second at the most, since every
 * change is a frame to draw.
 */
export function clockStep(rate: number): number {
  return stepOf(Math.max(60_000, rate * 1000));
}

/**
 * The clock. While it stands at an entry, also between entries of one instant, it says what that entry's source says ("late") and
 * no more; on the way it is the replay's own, simulated time.
 */
export function clockText(scene: Scene, model: Model, {position}: Now): string {
  const {story, timeline, year} = scene;
  const entry = timeline.entries[position.shown - 1];
  if (entry && position.shown > timeline.background && entry.at.earliest === position.at)
    return shownTime(entry.at);
  const step = model.player.playing ? clockStep(model.player.schedule.pace.rate) : 60_000;
  const at = Math.max(story.window.start, Math.floor(position.at / step) * step);
  return `${dayOf(at, story.timeZone, year)}  ${clockOf(at, story.timeZone)}`;
}

export function headerLine(scene: Scene, model: Model, now: Now, columns: number, {glyphs}: Theme): Line {
  const {playing, loop, schedule} = model.player;
  const over =
    !playing &&
    now.position.at >= scene.story.window.end &&
    now.position.shown >= scene.timeline.entries.length;
  const mark = playing ? glyphs.playing : over ? glyphs.ended : glyphs.paused;
  const state = playing ? '' : over ? (model.live ? ' live' : ' end') : ' paused';
  const right: Line = [
    span(mark, {ink: playing ? 'green' : 'warning', bold: true}),
    span(`${state}  ${formatRate(schedule.pace.rate)}${loop ? ` ${glyphs.loop}` : ''}`),
    span(`   ${clockText(scene, model, now)}`, {bold: true}),
    ...(columns >= 70
      ? [span(`   ${now.position.shown} ${now.position.shown === 1 ? 'entry' : 'entries'}`, {dim: true})]
      : []),
    span(' '),
  ];
  const title = scene.story.title;
  if (lineWidth(right) + 10 > columns) return fit([span(' '), ...right], columns, glyphs.ellipsis);
  return justify([span(' '), span(title, {bold: true, ink: 'accent'})], right, columns, glyphs.ellipsis);
}
