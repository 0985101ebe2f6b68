/** From the size of the window to rectangles: pure, and tested by itself. */

/** The panes, in the order of their numbers and tabs. */
export const panes = ['feed', 'delegations', 'demands', 'quotes'] as const;
/** Which pane. */
export type PaneId = (typeof panes)[number];

/** Column and row of the window, from 0. */
export type Cell = {x: number; y: number};

/** In columns and rows, from 0. */
export type Rect = {x: number; y: number; width: number; height: number};

/** Where everything stands in a window. */
export type Layout = {
  /** How the panes stand: side by side in three or two columns, or one at a time under tabs. */
  kind: 'three' | 'two' | 'tabs';
  header: Rect;
  /** With tabs: the row that names the panes. */
  tabs?: Rect;
  panes: Partial<Record<PaneId, Rect>>;
  /** Everything between header and bar: for help. */
  body: Rect;
  /** Where sources and questions open: beside the feed where there is room, and beside the quotations where there is more. */
  panel: Rect;
  bar: Rect;
  hints: Rect;
};

/** The smallest window that is drawn. */
export const smallest = {columns: 40, rows: 12} as const;

/** Is the window large enough for anything? */
export function fits(columns: number, rows: number): boolean {
  return columns >= smallest.columns && rows >= smallest.rows;
}

/** Rows of a pane that only says that there is nothing in it: the frame and a line. */
const bare = 3;

/**
 * The layout of a window of at least `smallest`.
 *
 * @param zoom the focused pane has the body to itself
 * @param empty panes with nothing to show: the others get their room
 */
export function layout(
  columns: number,
  rows: number,
  focus: PaneId,
  zoom: boolean,
  empty: ReadonlySet<PaneId> = new Set(),
): Layout {
  const roomy = columns >= 100 && rows >= 26;
  const middle = !empty.has('delegations') || !empty.has('demands');
  const kind = !roomy ? 'tabs' : columns >= 170 && rows >= 32 && middle ? 'three' : 'two';
  const barHeight = rows >= 20 ? 2 : 1;
  const header = {x: 0, y: 0, width: columns, height: 1};
  const hints = {x: 0, y: rows - 1, width: columns, height: 1};
  const bar = {x: 0, y: rows - 1 - barHeight, width: columns, height: barHeight};
  const top = kind === 'tabs' ? 2 : 1;
  const body = {x: 0, y: top, width: columns, height: rows - top - barHeight - 1};
  const tabs = kind === 'tabs' ? {tabs: {x: 0, y: 1, width: columns, height: 1}} : {};
  const shared = {kind, header, bar, hints, body, ...tabs} as const;
  /** The rows of the upper of two panes, that has this share of them where both have something to show. */
  const above = (upper: PaneId, lower: PaneId, share: number): number => {
    if (empty.has(upper) === empty.has(lower)) return Math.round(body.height * share);
    return empty.has(upper) ? bare : body.height - bare;
  };

  if (kind === 'tabs') return {...shared, panes: {[focus]: body}, panel: body};
  if (kind === 'two') {
    const left = Math.round(columns * 0.54);
    const upper = above('feed', 'demands', 0.52);
    // everybody who comes or stays away in one view tells more than one quotation more
    const rightUpper = above('delegations', 'quotes', 0.58);
    const right = {x: left, y: body.y, width: columns - left, height: body.height};
    return {
      ...shared,
      panel: right,
      panes: zoom
        ? {[focus]: body}
        : {
            feed: {x: 0, y: body.y, width: left, height: upper},
            demands: {x: 0, y: body.y + upper, width: left, height: body.height - upper},
            delegations: {...right, height: rightUpper},
            quotes: {...right, y: body.y + rightUpper, height: body.height - rightUpper},
          },
    };
  }
  // at 200 columns the usual line under a quotation is whole
  const first = Math.round(columns * 0.345);
  const second = Math.round(columns * 0.35);
  const third = columns - first - second;
  const upper = above('delegations', 'demands', 0.5);
  return {
    ...shared,
    panel: {x: first, y: body.y, width: second, height: body.height},
    panes: zoom
      ? {[focus]: body}
      : {
          feed: {x: 0, y: body.y, width: first, height: body.height},
          delegations: {x: first, y: body.y, width: second, height: upper},
          demands: {x: first, y: body.y + upper, width: second, height: body.height - upper},
          quotes: {x: first + second, y: body.y, width: third, height: body.height},
        },
  };
}

/** Is the cell within the rectangle? */
export const contains = ({x, y, width, height}: Rect, column: number, row: number): boolean =>
  column >= x && column < x + width && row >= y && row < y + height;

/** Have two rectangles a cell in common? */
export const overlaps = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
