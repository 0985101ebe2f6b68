/** The bar: how dense the story has been so far, where the reader is, and the key moments that have come. */
import {countUntil} from '../../replay/timeline.ts';
import {dayOf} from '../../story/time.ts';
import {startOfDay} from '../../story/zone.ts';
import type {Scene} from '../model/scene.ts';
import {span, type Line, type Span} from './line.ts';
import type {Area, View} from './pane.ts';

/** The column of an instant on a bar of so many columns. */
export function columnOf(at: number, {start, end}: {start: number; end: number}, columns: number): number {
  return Math.min(columns - 1, Math.max(0, Math.floor(((at - start) / (end - start)) * columns)));
}

/** The instant that a column of the bar begins with. */
export function instantOf(
  column: number,
  {start, end}: {start: number; end: number},
  columns: number,
): number {
  return start + (column / columns) * (end - start);
}

/** The instant that a click on a column of the window leads to, where the bar has its margins. */
export const instantAt = (column: number, window: {start: number; end: number}, {width}: Area): number =>
  instantOf(Math.max(0, column - 1), window, Math.max(1, width - 2));

/**
 * Nothing of what is still to come is drawn: no density, no key moments. A key moment is told by its colour; where there is none, by its
 * mark in place of the density: under the bar the names of days would cover it.
 */
export function barLines({scene, theme, now}: Omit<View, 'model'>, {width, height}: Area): Line[] {
  const {glyphs, level: colours} = theme;
  const {window} = scene.story;
  const {times, background, keys} = scene.timeline;
  const columns = Math.max(1, width - 2);
  const here = columnOf(now.position.at, window, columns);
  const counts = Array.from({length: columns}, () => 0);
  for (let column = 0, before = background; column <= here; column++) {
    const until =
      column === here
        ? now.position.shown
        : Math.min(now.position.shown, countUntil(times, instantOf(column + 1, window, columns) - 1));
    counts[column] = Math.max(0, until - before);
    before = Math.max(before, until);
  }
  const most = Math.max(1, ...counts);
  const levels = [
    glyphs.level1,
    glyphs.level2,
    glyphs.level3,
    glyphs.level4,
    glyphs.level5,
    glyphs.level6,
    glyphs.level7,
    glyphs.level8,
  ];
  const keyColumns = new Set(
    keys
      .filter((index) => index < now.position.shown)
      .map((index) => columnOf(times[index]!, window, columns)),
  );
  const spans: Span[] = [span(' ')];
  for (let column = 0; column < columns; column++) {
    const count = counts[column]!;
    // square root: a column with one entry is still seen beside one with twenty
    const level = count === 0 ? 0 : Math.max(1, Math.ceil(Math.sqrt(count / most) * levels.length) - 1);
    const isKey = keyColumns.has(column);
    const dense = isKey && colours === 0 ? glyphs.key : levels[level]!;
    if (column === here)
      spans.push(span(isKey || count > 0 ? dense : glyphs.here, {tint: 'accent', bold: true}));
    else if (column > here) spans.push(span(glyphs.ahead, {dim: true}));
    else spans.push(span(dense, isKey ? {tint: 'warning', bold: true} : count > 0 ? {} : {dim: true}));
  }
  return height < 2 ? [merge(spans)] : [merge(spans), daysLine(scene, columns, here)];
}

/** Days under the bar, where each begins. */
function daysLine(scene: Scene, columns: number, here: number): Line {
  const {window, timeZone} = scene.story;
  const cells: Span[] = Array.from({length: columns}, () => span(' '));
  const day = 86_400_000;
  // noon, to count from, keeps clear of changes of the clock
  const noon = startOfDay(window.start, timeZone) + day / 2;
  const days = Math.ceil((window.end - noon) / day + 0.5);
  // so many days apart that the names, which may have a year, stand clear of each other
  const widest = dayOf(window.end, timeZone, scene.year).length + 2;
  const every = Math.max(1, Math.ceil((days * widest) / columns));
  let free = 0;
  const beginning = (i: number): number => (i === 0 ? window.start : startOfDay(noon + i * day, timeZone));
  // what is left of the first day may be too little for its name: the next one has the room
  const second = columnOf(beginning(every), window, columns);
  const isShort = second < widest && second + widest <= columns;
  for (let i = isShort ? every : 0; beginning(i) <= window.end; i += every) {
    const begins = beginning(i);
    const label = dayOf(begins, timeZone, scene.year);
    const column = columnOf(begins, window, columns);
    if (column < free || column + label.length > columns) continue;
    for (const [j, character] of [...label].entries())
      cells[column + j] = span(character, {dim: column > here});
    free = column + label.length + 1;
  }
  return merge([span(' '), ...cells]);
}

/** Neighbours of one style as one span: fewer escape sequences for the terminal. */
function merge(spans: readonly Span[]): Line {
  const merged: Span[] = [];
  for (const one of spans) {
    const last = merged.at(-1);
    if (last && last.tint === one.tint && last.dim === one.dim && last.bold === one.bold)
      last.text += one.text;
    else merged.push({...one});
  }
  return merged;
}
