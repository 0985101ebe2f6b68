/** Blocks: rectangles of lines that tile the window. */
import type {Cell, Rect} from '../layout.ts';
import type {Theme} from '../theme.ts';
import type {Place} from '../update/moving.ts';
import {box, type Border} from './box.ts';
import {fit, span, type Line} from './line.ts';
import type {Content} from './pane.ts';

/** A block of lines at its place. `items`: what each line is about, for the mouse. */
export type Block = {
  rect: Rect;
  lines: readonly Line[];
  pane?: Place['pane'];
  items?: ReadonlyArray<number | undefined>;
  /** Of the text cursor, on the screen. */
  cursor?: Cell | undefined;
  /** Rows of the selected item that are not seen. */
  within?: Content['within'];
  /** Rows of the help that are not seen. */
  scroll?: {above: number; below: number};
};

/** A list in a border, under a head that stays; the border says how many items are below what is seen. */
export function listBlock({
  rect,
  pane,
  border,
  head = [],
  content: {lines, items = [], below = 0, within},
  theme,
}: {
  rect: Rect;
  pane: Place['pane'];
  border: Border;
  head?: readonly Line[];
  content: Content;
  theme: Theme;
}): Block {
  const foot = below > 0 ? {foot: [span(`${below} more ${theme.glyphs.down}`, {dim: true})]} : {};
  return {
    rect,
    lines: box(rect, {...border, ...foot}, [...head, ...lines], theme),
    pane,
    items: [undefined, ...head.map(() => undefined), ...items],
    within,
  };
}

/** Blocks side by side and below each other, as the lines of the window. Blocks tile the window and never overlap. */
export function compose(blocks: readonly Block[], columns: number, rows: number): Line[] {
  const sorted = blocks.toSorted((a, b) => a.rect.x - b.rect.x);
  return Array.from({length: rows}, (_, y) => {
    const parts = sorted.filter(({rect}) => y >= rect.y && y < rect.y + rect.height);
    return fit(
      parts.flatMap(({rect, lines}) => [...fit(lines[y - rect.y] ?? [], rect.width)]),
      columns,
    );
  });
}
