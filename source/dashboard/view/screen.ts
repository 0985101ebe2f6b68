/**
 * The whole screen as lines: pure, from the model and the clock's reading. Ink only puts them on the terminal, and a test reads
 * them as they are.
 */
import {visible} from '../input/line-editor.ts';
import {contains, fits, layout, panes, smallest, type Layout, type PaneId, type Rect} from '../layout.ts';
import type {Place} from '../update/moving.ts';
import {
  feedEnd,
  membersOf,
  nowOf,
  openQuestions,
  quoteList,
  topicsOf,
  type Model,
  type Now,
} from '../model/model.ts';
import type {Scene} from '../model/scene.ts';
import {scrolledRows} from '../model/selection.ts';
import {passagesOf} from '../model/targets.ts';
import {inAscii, type Theme} from '../theme.ts';
import {noRoom, type Room} from '../update/scrolling.ts';
import {barLines, instantOf} from './bar.ts';
import {box, inside, type Frame} from './box.ts';
import {delegationsContent} from './delegations.ts';
import {demandsContent, demandsHeader} from './demands.ts';
import {feedContent} from './feed.ts';
import {headerLine} from './header.ts';
import {helpContent} from './help.ts';
import {hintsLine} from './hints.ts';
import {fit, lineWidth, span, type Line} from './line.ts';
import type {Content} from './list.ts';
import {questionsContent, sourcesContent, sourcesHead} from './panels.ts';
import {quotesContent, searchLine} from './quotes.ts';

/** Columns and rows from 0. */
export type Cell = {x: number; y: number};

/** A block of lines at its place. `items`: what each line is about, for the mouse. */
type Block = {
  rect: Rect;
  lines: readonly Line[];
  pane?: Place['pane'];
  items?: ReadonlyArray<number | undefined>;
  cursor?: Cell | undefined;
  /** Rows of the selected item that are not seen. */
  within?: Content['within'];
  /** Rows of the help that are not seen. */
  scroll?: {above: number; below: number};
};

export type Screen = {
  /** As many as the window has rows, each as wide as the window. */
  lines: Line[];
  /** Where the text cursor is, while something is typed. */
  cursor: Cell | undefined;
  at(column: number, row: number): Place;
  room: Room;
};

const names: Record<PaneId, string> = {
  feed: 'Feed',
  delegations: 'Delegations',
  demands: 'Demands',
  quotes: 'Quotes',
};

/** For narrow tabs. */
const shortNames: Record<PaneId, string> = {...names, delegations: 'Deleg.'};

const title = (pane: PaneId, focused: boolean): Line => [
  span(`${panes.indexOf(pane) + 1}`, {
    dim: !focused,
    ...(focused ? {ink: 'accent' as const, bold: true} : {}),
  }),
  span(` ${names[pane]}`, {bold: focused, ...(focused ? {ink: 'accent' as const} : {})}),
];

function paneBlock(scene: Scene, theme: Theme, model: Model, now: Now, pane: PaneId, rect: Rect): Block {
  const focused = model.focus === pane && model.panels.length === 0 && !model.help;
  const area = inside(rect);
  const frame: Frame = {title: title(pane, focused), focused};
  const scrolled = model.focus === pane ? scrolledRows(scene, model, now) : 0;
  const {glyphs} = theme;
  let head: Line[] = [];
  let cursor: Cell | undefined;
  let content: Content;
  switch (pane) {
    case 'feed': {
      content = feedContent(scene, theme, model, now, area, focused, scrolled);
      const news = now.position.shown - feedEnd(model, now);
      if (news > 0) frame.right = [span(`${news} new ${glyphs.down}`, {bold: true, ink: 'fresh'})];
      break;
    }
    case 'delegations': {
      content = delegationsContent(theme, model, now, area, focused, scrolled);
      break;
    }
    case 'demands': {
      head = demandsHeader(scene, model, area);
      content = demandsContent(
        scene,
        theme,
        model,
        now,
        {...area, height: area.height - head.length},
        focused,
        scrolled,
      );
      if (scene.story.opposing && scene.story.topics.length > 0)
        frame.right = [span(model.demands.others ? 'o the two sides' : 'o others', {dim: true})];
      break;
    }
    case 'quotes': {
      const search = searchLine(model, now, area);
      head = [search.line];
      cursor = search.cursor === undefined ? undefined : {x: rect.x + 1 + search.cursor, y: rect.y + 1};
      content = quotesContent(
        scene,
        theme,
        model,
        now,
        {...area, height: area.height - 1},
        focused || model.search.editing,
        scrolled,
      );
      break;
    }
  }
  if ((content.below ?? 0) > 0) frame.foot = [span(`${content.below} more ${glyphs.down}`, {dim: true})];
  const items = [undefined, ...head.map(() => undefined), ...(content.items ?? [])];
  return {
    rect,
    lines: box(rect, frame, [...head, ...content.lines], theme),
    pane,
    items,
    cursor,
    within: content.within,
  };
}

function panelBlock(scene: Scene, theme: Theme, model: Model, now: Now, rect: Rect): Block | undefined {
  const panel = model.panels.at(-1);
  if (!panel) return undefined;
  const area = inside(rect);
  const scrolled = scrolledRows(scene, model, now);
  const frame = (word: string, count: number, content: Content): Frame => ({
    title: [span(word, {bold: true, ink: 'accent'}), span(` ${count}`, {dim: true})],
    right: [span('Esc', {bold: true}), span(' close', {dim: true})],
    ...((content.below ?? 0) > 0
      ? {foot: [span(`${content.below} more ${theme.glyphs.down}`, {dim: true})]}
      : {}),
    focused: true,
  });
  if (panel.kind === 'questions') {
    const content = questionsContent(theme, scene.story.questions.length, panel, now, area, scrolled);
    const lines = box(
      rect,
      frame('Where the sources differ', openQuestions(now).length, content),
      content.lines,
      theme,
    );
    return {
      rect,
      lines,
      pane: 'panel',
      items: [undefined, ...(content.items ?? [])],
      within: content.within,
    };
  }
  const head = sourcesHead(scene, panel, area);
  const content = sourcesContent(
    scene,
    theme,
    panel,
    now,
    {...area, height: area.height - head.length},
    scrolled,
  );
  const count = passagesOf(scene, panel.target, now).length;
  return {
    rect,
    lines: box(rect, frame('Sources', count, content), [...head, ...content.lines], theme),
    pane: 'panel',
    items: [undefined, ...head.map(() => undefined), ...(content.items ?? [])],
    within: content.within,
  };
}

function helpBlock(model: Model, theme: Theme, rect: Rect): Block {
  const content = helpContent(model, theme, inside(rect));
  const {filter} = model.help!;
  // beside it in the border: corners, "Keys", "Esc close"
  const typed = visible(filter, rect.width - 28);
  const frame: Frame = {
    title: [
      span('Keys', {bold: true, ink: 'accent'}),
      span('  '),
      filter.text === '' ? span('type to filter', {dim: true}) : span(typed.text, {bold: true}),
    ],
    right: [span('Esc', {bold: true}), span(' close', {dim: true})],
    ...((content.below ?? 0) > 0 ? {foot: [span(`more ${theme.glyphs.down}`, {dim: true})]} : {}),
    focused: true,
  };
  return {
    rect,
    lines: box(rect, frame, content.lines, theme),
    cursor: {x: rect.x + 8 + typed.column, y: rect.y},
    scroll: {above: content.above ?? 0, below: content.below ?? 0},
  };
}

/** The row that names the panes where only one of them is seen: a tab for each. */
function tabsOf(scene: Scene, model: Model, now: Now, columns: number, {glyphs}: Theme): Line[] {
  const counts: Record<PaneId, number> = {
    feed: now.position.shown,
    delegations: membersOf(now).length,
    demands: topicsOf(scene, model, now).length,
    quotes: now.quotesOut,
  };
  return panes.map((pane, i) => {
    const focused = pane === model.focus;
    const label = columns >= 60 ? names[pane] : shortNames[pane];
    const count = columns >= 72 ? ` ${counts[pane]}` : '';
    return [
      span(
        `${focused ? glyphs.selected : ' '}${i + 1} ${label}`,
        focused ? {bold: true, underline: true, ink: 'accent'} : {},
      ),
      span(`${count}${columns >= 60 ? '  ' : ''}`, {dim: true}),
    ];
  });
}

/** The pane whose tab is at a column. */
function tabAt(tabs: readonly Line[], column: number): PaneId | undefined {
  let end = 0;
  return panes.find((_, i) => column < (end += lineWidth(tabs[i]!)));
}

/** What a window says that is too small for anything else. */
function tooSmall(columns: number, rows: number): Line[] {
  const words = [`needs ${smallest.columns}×${smallest.rows}`, `is ${columns}×${rows}`];
  const lines: Line[] = Array.from({length: rows}, () => []);
  const first = Math.max(0, Math.floor((rows - words.length) / 2));
  for (const [i, word] of words.entries()) if (first + i < rows) lines[first + i] = [span(word)];
  return lines.map((line) => fit(line, columns));
}

/** Blocks side by side and below each other, as the lines of the window. Blocks tile the window and never overlap. */
function compose(blocks: readonly Block[], columns: number, rows: number): Line[] {
  const sorted = blocks.toSorted((a, b) => a.rect.x - b.rect.x);
  return Array.from({length: rows}, (_, y) => {
    const parts = sorted.filter(({rect}) => y >= rect.y && y < rect.y + rect.height);
    return fit(
      parts.flatMap(({rect, lines}) => [...fit(lines[y - rect.y] ?? [], rect.width)]),
      columns,
    );
  });
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

function bodyBlocks(scene: Scene, theme: Theme, model: Model, now: Now, plan: Layout): Block[] {
  if (model.help) return [helpBlock(model, theme, plan.body)];
  const panel = panelBlock(scene, theme, model, now, model.zoom ? plan.body : plan.panel);
  return [
    ...(panel ? [panel] : []),
    ...panes.flatMap((pane) => {
      const rect = plan.panes[pane];
      if (!rect || (panel && overlaps(rect, panel.rect))) return [];
      return [paneBlock(scene, theme, model, now, pane, rect)];
    }),
  ];
}

const overlaps = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** What the terminal has no signs for is written with those it has. */
function drawable(lines: Line[], {unicode}: Theme): Line[] {
  return unicode ? lines : lines.map((line) => line.map((one) => ({...one, text: inAscii(one.text)})));
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
  const plan = layout(columns, rows, model.focus, model.zoom, emptyPanes(scene, now));
  const hints = hintsLine(model, quoteList(now).count, columns);
  const tabs = plan.tabs ? tabsOf(scene, model, now, columns, theme) : [];
  const bodies = bodyBlocks(scene, theme, model, now, plan);
  const blocks: Block[] = [
    {rect: plan.header, lines: [headerLine(scene, model, now, columns, theme)]},
    ...(plan.tabs ? [{rect: plan.tabs, lines: [fit(tabs.flat(), columns)]}] : []),
    ...bodies,
    {rect: plan.bar, lines: barLines(scene, theme, now, plan.bar)},
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

/** Where a click on the bar leads to; undefined where it is not on the bar. */
export function barInstant(
  scene: Scene,
  {size, focus, zoom}: Model,
  column: number,
  row: number,
): number | undefined {
  if (!fits(size.columns, size.rows)) return undefined;
  const {bar} = layout(size.columns, size.rows, focus, zoom);
  return row === bar.y
    ? instantOf(Math.max(0, column - 1), scene.story.window, Math.max(1, bar.width - 2))
    : undefined;
}
