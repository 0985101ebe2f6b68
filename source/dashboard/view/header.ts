/** The first row: title, playing or paused, speed, the clock and how many entries are out. */
import {formatRate} from '../../replay/pace.ts';
import {isEnd, type Position} from '../../replay/schedule.ts';
import type {Instant} from '../../story/story.ts';
import {clockOf, dayOf, shownTime} from '../../story/time.ts';
import {day, minute, startOfDay} from '../../story/zone.ts';
import type {Model, Now} from '../model/model.ts';
import type {Scene} from '../model/scene.ts';
import {stepOf} from '../update/steps.ts';
import {fit, justify, lineWidth, span, type Line} from './line.ts';
import type {View} from './pane.ts';

/**
 * How fine the clock shows time, in ms of story time: coarse enough that it changes about once a second at the most, since every
 * change is a frame to draw. Never coarser than a day.
 */
export function clockStep(rate: number): number {
  return Math.min(day, stepOf(Math.max(minute, rate * 1000)));
}

/** What the clock reads at an instant: the last whole step of its day, in the zone of the story. */
export function readingAt(at: Instant, step: number, timeZone: string): Instant {
  const midnight = startOfDay(at, timeZone);
  return step === day ? midnight : midnight + Math.floor((at - midnight) / step) * step;
}

/** Is it followed, and at its end, where what is new comes? */
const isLive = ({timeline}: Scene, {live, player}: Model, position: Position): boolean =>
  live && !player.playing && isEnd(timeline, position);

/**
 * The clock. While it stands at an entry, also between entries of one instant, it says what that entry's source says ("late") and
 * no more; on the way it is the replay's own, simulated time, and however coarse never earlier than the newest entry: at a day a
 * second it is the day alone.
 */
export function clockText(scene: Scene, model: Model, {position}: Now): string {
  const {story, timeline, year} = scene;
  const entry = timeline.entries[position.shown - 1];
  const stands = position.shown > timeline.background && entry?.at.earliest === position.at;
  // the window of a live story may end in the future
  if (entry && (stands || isLive(scene, model, position))) return shownTime(entry.at);
  const step = model.player.playing ? clockStep(model.player.schedule.pace.rate) : minute;
  const reading = readingAt(position.at, step, story.timeZone);
  const at = Math.max(story.window.start, reading, entry?.at.earliest ?? -Infinity);
  const shownDay = dayOf(at, story.timeZone, year);
  return step === day ? shownDay : `${shownDay}  ${clockOf(at, story.timeZone)}`;
}

/** The row itself; in a narrow one the title gives way. */
export function headerLine({scene, theme: {glyphs}, model, now}: View, columns: number): Line {
  const {playing, loop, schedule} = model.player;
  const over = !playing && isEnd(scene.timeline, now.position);
  const live = isLive(scene, model, now.position);
  const mark = playing ? glyphs.playing : over ? glyphs.ended : glyphs.paused;
  const state = playing
    ? ''
    : live
      ? model.trouble === undefined
        ? ' live'
        : ' not live'
      : over
        ? ' end'
        : ' paused';
  const right: Line = [
    span(mark, {tint: playing ? 'green' : 'warning', bold: true}),
    // news comes when it comes: no speed tells how fast
    span(live ? state : `${state}  ${formatRate(schedule.pace.rate)}${loop ? ` ${glyphs.loop}` : ''}`),
    span(`   ${clockText(scene, model, now)}`, {bold: true}),
    ...(columns >= 70
      ? [span(`   ${now.position.shown} ${now.position.shown === 1 ? 'entry' : 'entries'}`, {dim: true})]
      : []),
    span(' '),
  ];
  const title = scene.story.title;
  if (lineWidth(right) + 10 > columns) return fit([span(' '), ...right], columns);
  return justify([span(' '), span(title, {bold: true, tint: 'accent'})], right, columns);
}
