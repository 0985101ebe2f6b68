/**
 * The whole screen as lines: pure, from the model and the clock's reading. Ink only puts them on the terminal, and a test reads
 * them as they are.
 */
import {
  contains,
  fits,
  layout,
  overlaps,
  panes,
  smallest,
  type Cell,
  type Layout,
  type PaneId,
} from '../layout.ts';
import {membersOf, nowOf, quoteList, type Model, type Now} from '../model/model.ts';
import type {Scene} from '../model/scene.ts';
import type {Theme} from '../theme.ts';
import type {Place} from '../update/moving.ts';
import {noRoom, type Room} from '../update/scrolling.ts';
import {barLines, instantAt} from './bar.ts';
import {compose, type Block} from './block.ts';
import {headerLine} from './header.ts';
import {hintsLine} from './hints.ts';
import {drawable, fit, span, type Line} from './line.ts';
import {paneBlock} from './pane-block.ts';
import type {View} from './pane.ts';
import {helpBlock, panelBlock} from './panel-block.ts';
import {tabAt, tabsOf} from './tabs.ts';

/** What is to be seen, and what keys and the mouse need to know of it. */
export type Screen = {
  /** As many as the window has rows, each as wide as the window. */
  lines: Line[];
  /** Where the text cursor is, while something is typed. */
  cursor: Cell | undefined;
  /** What is at a cell, for the mouse. */
  at(column: number, row: number): Place;
  /** What keys that scroll are to know of it. */
  room: Room;
};

/** What a window says that is too small for anything else. */
function tooSmall(columns: number, rows: number): Line[] {
  const words = [`needs ${smallest.columns}×${smallest.rows}`, `is ${columns}×${rows}`];
  const lines: Line[] = Array.from({length: rows}, () => []);
  const first = Math.max(0, Math.floor((rows - words.length) / 2));
  for (const [i, word] of words.entries()) if (first + i < rows) lines[first + i] = [span(word)];
  return lines.map((line) => fit(line, columns));
}

/**
 * In a story without topics, as a draft is, the panes of those who come and of what is demanded leave their room to the others. Only what
 * the story is made for may tell this and what is out by now, never what is still to come.
 */
function emptyPanes({story}: Scene, now: Now): Set<PaneId> {
  const empty = new Set<PaneId>();
  if (story.topics.length > 0) return empty;
  if (membersOf(now).length === 0) empty.add('delegations');
  return empty.add('demands');
}

/** What stands between header and bar: the help, or the panes with a panel over some of them. */
function bodyBlocks(view: View, plan: Layout): Block[] {
  const {help, zoom} = view.model;
  if (help) return [helpBlock(view, help, plan.body)];
  const panel = panelBlock(view, zoom ? plan.body : plan.panel);
  return [
    ...(panel ? [panel] : []),
    ...panes.flatMap((pane) => {
      const rect = plan.panes[pane];
      if (!rect || (panel && overlaps(rect, panel.rect))) return [];
      return [paneBlock(view, pane, rect)];
    }),
  ];
}

/** @param clock ms of the monotonic clock that the model's player was given */
export function screenOf(scene: Scene, theme: Theme, model: Model, clock: number): Screen {
  const {columns, rows} = model.size;
  const nothing = {pane: undefined, item: undefined};
  if (!fits(columns, rows)) {
    return {
      lines: drawable(tooSmall(columns, rows), theme),
      cursor: undefined,
      at: () => nothing,
      room: noRoom,
    };
  }
  const now = nowOf(scene, model, clock);
  const view: View = {scene, theme, model, now};
  const plan = layout(columns, rows, model.focus, model.zoom, emptyPanes(scene, now));
  const hints = hintsLine(model, quoteList(now).count, columns);
  const tabs = plan.tabs ? tabsOf(view, columns) : [];
  const bodies = bodyBlocks(view, plan);
  const blocks: Block[] = [
    {rect: plan.header, lines: [headerLine(view, columns)]},
    ...(plan.tabs ? [{rect: plan.tabs, lines: [fit(tabs.flat(), columns)]}] : []),
    ...bodies,
    {rect: plan.bar, lines: barLines(view, plan.bar)},
    {rect: plan.hints, lines: [hints.line]},
  ];
  const typing = model.help || model.goto || model.search.editing;
  const inBlock = model.goto && !model.help ? undefined : bodies.find(({cursor}) => cursor)?.cursor;
  const inHints = hints.cursor === undefined ? undefined : {x: hints.cursor, y: plan.hints.y};
  return {
    lines: drawable(compose(blocks, columns, rows), theme),
    cursor: typing ? (inHints ?? inBlock) : undefined,
    at(column, row) {
      if (plan.tabs && contains(plan.tabs, column, row)) return {...nothing, tab: tabAt(tabs, column)};
      if (row === plan.bar.y) return {...nothing, instant: instantAt(column, scene.story.window, plan.bar)};
      const block = bodies.find(({rect}) => contains(rect, column, row));
      return {pane: block?.pane, item: block?.items?.[row - block.rect.y]};
    },
    room: {
      page: Math.max(1, Math.floor((plan.panes[model.focus] ?? plan.body).height / 2)),
      above: bodies[0]?.scroll?.above ?? 0,
      below: bodies[0]?.scroll?.below ?? 0,
      within: bodies.find(({pane}) => pane === (model.panels.length > 0 ? 'panel' : model.focus))?.within,
    },
  };
}
