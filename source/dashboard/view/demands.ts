/** What each side wants, topics down and the two sides across. */
import type {StatedPosition} from '../../replay/situation.ts';
import {shownTime} from '../../story/time.ts';
import type {PositionKind} from '../../story/schema.ts';
import type {Side} from '../../story/story.ts';
import {differs, topicsOf, type Model} from '../model/model.ts';
import type {Scene} from '../model/scene.ts';
import type {Tint} from '../theme.ts';
import {topicRow} from '../model/selection.ts';
import {around, markSpan, nothing} from './list.ts';
import {blank, fit, span, wrapSpans, type Line, type Span} from './line.ts';
import type {Area, Content, Pane, View} from './pane.ts';

const tints: Partial<Record<PositionKind, Tint>> = {rejection: 'red', offer: 'green'};

function positionLines(
  stated: StatedPosition,
  columns: number,
  {now, theme: {glyphs}}: View,
  label?: Span,
): Line[] {
  const {position, entry, since} = stated;
  const fresh = entry === now.fresh;
  const named = label ? `${label.text}: ` : '';
  // what was stated before the story began is told from what is stated in it
  const when = entry < now.background ? ` (${shownTime(since)})` : '';
  const text = `${named}${position.text}${when}${differs(now, position.question) ? ` ${glyphs.differ}` : ''}`;
  const lines = wrapSpans(
    text,
    columns - 2,
    fresh ? {tint: 'fresh', bold: true} : {},
    label ? [[0, named.length]] : [],
    label ? {tint: label.tint, bold: true} : {},
  );
  return lines.map((line, i) => [
    i === 0 ? span(`${glyphs[position.kind]} `, {tint: fresh ? 'fresh' : tints[position.kind]}) : span('  '),
    ...line,
  ]);
}

/** Lines side by side, in columns of a width each. */
function beside(cells: ReadonlyArray<readonly Line[]>, widths: readonly number[]): Line[] {
  const height = Math.max(...cells.map((cell) => cell.length));
  return Array.from({length: height}, (_, row) =>
    cells.flatMap((cell, i) => [
      ...fit(cell[row] ?? blank, widths[i]!),
      span(i < cells.length - 1 ? ' ' : ''),
    ]),
  );
}

/** The row that names the sides, for above the list; nothing where one column holds all. */
export function demandsHeader({scene, model, area}: Pane): Line[] {
  const pair = pairOf(scene, model);
  if (!pair || scene.story.topics.length === 0) return [];
  const {topic, side} = columnsOf(area);
  return [
    [
      span(' '.repeat(topic + 1)),
      ...pair.flatMap((one, i) => [
        ...fit([span('  '), span(one.name, {bold: true, tint: one.colour})], side),
        span(i === 0 ? ' ' : ''),
      ]),
    ],
  ];
}

function pairOf(scene: Scene, {demands}: Model): [Side, Side] | undefined {
  const pair = scene.story.opposing?.map((id) => scene.sides.get(id));
  return pair?.[0] && pair[1] && !demands.others ? [pair[0], pair[1]] : undefined;
}

/** The topic stands before its row where there is room, otherwise above it. */
function columnsOf({width}: Area): {topic: number; side: number; above: boolean} {
  const above = width < 64;
  const topic = above ? 0 : Math.min(18, Math.floor(width * 0.2));
  return {topic, side: Math.floor((width - topic - (above ? 1 : 2)) / 2), above};
}

/** A row for each topic, with what the two sides stated or, where others are asked for, all others. */
export function demandsContent(pane: Pane): Content {
  const {scene, theme, model, now, area, focused, scrolled} = pane;
  const topics = topicsOf(scene, model, now);
  const cursor = topicRow(scene, model, now);
  const pair = pairOf(scene, model);
  const {topic: topicWidth, side: sideWidth, above} = columnsOf(area);

  if (topics.length === 0)
    return nothing(
      scene.story.topics.length === 0 ? 'this story lists no demands' : 'nothing has been stated so far',
      area,
    );
  const rowsOf = (index: number): Line[] => {
    const {topic, positions} = topics[index]!;
    const selected = focused && index === cursor;
    const fresh = positions.some(({entry}) => entry === now.fresh);
    const mark = markSpan(selected, fresh, theme);
    const gap = index < topics.length - 1 && area.height > 6 ? [blank] : [];
    const name = wrapSpans(topic.name, above ? area.width : topicWidth, {bold: true});
    const newest = positions.toReversed();
    const cells = pair
      ? pair.map((side) =>
          cellOf(
            newest.filter(({position}) => position.side === side.id),
            sideWidth,
            pane,
          ),
        )
      : [othersOf(newest, area.width - (above ? 0 : topicWidth + 1), pane)];
    const widths = pair ? [sideWidth, sideWidth] : [area.width - (above ? 0 : topicWidth + 1)];
    const body = above
      ? [...name, ...beside(cells, widths)]
      : beside([name, ...cells], [topicWidth, ...widths]);
    return [...body.map((line, i) => [i === 0 ? mark : span(' '), ...line]), ...gap];
  };
  return around(topics.length, cursor, area.height, rowsOf, scrolled);
}

/** A side's cell: what it stated, the newest first; that it stated nothing is said, and is not a refusal. */
function cellOf(positions: readonly StatedPosition[], columns: number, view: View): Line[] {
  if (positions.length === 0) return [[span('  '), span('not stated so far', {dim: true, italic: true})]];
  return positions.flatMap((stated) => positionLines(stated, columns, view));
}

function othersOf(positions: readonly StatedPosition[], columns: number, view: View): Line[] {
  const {scene, model} = view;
  const pair: readonly string[] = model.demands.others ? (scene.story.opposing ?? []) : [];
  return positions
    .filter(({position}) => !pair.includes(position.side))
    .flatMap((stated) => {
      const side = scene.sides.get(stated.position.side);
      return positionLines(
        stated,
        columns,
        view,
        span(side?.short ?? side?.name ?? '', {tint: side?.colour}),
      );
    });
}
