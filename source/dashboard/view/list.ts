/** The part of a long list that a pane shows, and which item each row belongs to. */
import type {Theme} from '../theme.ts';
import {blank, span, wrapSpans, type Line, type Span} from './line.ts';
import type {Area, Content} from './pane.ts';

/** The first column of a row: what is selected, otherwise what has just come in. A mark each, so that colours are not needed. */
export function markSpan(selected: boolean, fresh: boolean, {glyphs}: Theme): Span {
  if (selected) return span(glyphs.selected, {tint: 'accent', bold: true});
  return fresh ? span(glyphs.fresh, {tint: 'fresh'}) : span(' ');
}

/** A pane with nothing to list says why. */
export function nothing(why: string, {width, height}: Area): Content {
  const lines = wrapSpans(why, Math.max(1, width - 3), {dim: true}).map((line) => [span('   '), ...line]);
  return {lines: height > lines.length ? [blank, ...lines] : lines};
}

/**
 * Rows around the cursor's item: the item in the middle where there is enough on both sides, and never a gap at an end. What
 * is shown depends on the cursor alone, and only what is shown is drawn up: the cost is that of the rows, however long the list.
 *
 * @param scrolled rows of the cursor's item to leave out above, as far as it is taller than the room for it
 */
export function around(
  count: number,
  cursor: number,
  height: number,
  rowsOf: (item: number) => readonly Line[],
  scrolled = 0,
): Content {
  if (count === 0 || height <= 0) return {lines: [], items: [], above: 0, below: 0};
  const at = Math.max(0, Math.min(cursor, count - 1));
  const own = rowsOf(at).map((line) => ({line, item: at}));
  const before: typeof own = [];
  const after: typeof own = [];
  for (let item = at + 1; item < count && after.length < height; item++) {
    for (const line of rowsOf(item)) after.push({line, item});
  }
  for (let item = at - 1; item >= 0 && before.length < height; item--) {
    before.unshift(...rowsOf(item).map((line) => ({line, item})));
  }
  const middle = Math.max(0, Math.floor((height - own.length) / 2));
  const above = Math.min(before.length, Math.max(middle, height - own.length - after.length));
  const all = [...before.slice(before.length - Math.max(0, above)), ...own, ...after];
  const taller = Math.max(0, own.findLastIndex(({line}) => !isBlank(line)) + 1 - height);
  const hidden = Math.min(scrolled, taller);
  const rows = withoutStrays(all, hidden, height, at, before.slice(0, before.length - above));
  const last = rows.findLast(({item}) => item !== undefined)!.item!;
  // an item of which a part is cut off is not all there
  const cut = all.slice(hidden + rows.length).some(({line, item}) => item === last && !isBlank(line)) ? 1 : 0;
  return {
    lines: rows.map(({line}) => line),
    items: rows.map(({item}) => item),
    above: rows.find(({item}) => item !== undefined)!.item!,
    below: count - 1 - last + cut,
    within: {above: hidden, below: taller - hidden},
  };
}

type Row = {line: Line; item: number};

const isBlank = (line: Line): boolean => line.every(({text}) => text.trim() === '');

/**
 * The rows that are seen, but for a single row of an item that is cut off: the end of a text without its beginning, or a heading with
 * nothing under it, tells nobody anything. Those of the cursor's item stay.
 */
function withoutStrays(
  all: readonly Row[],
  from: number,
  height: number,
  cursor: number,
  hiddenBefore: readonly Row[],
): Array<{line: Line; item: number | undefined}> {
  const rows = all.slice(from, from + height);
  const isStray = (item: number, cutOff: readonly Row[]): boolean =>
    item !== cursor &&
    cutOff.some((row) => row.item === item && !isBlank(row.line)) &&
    rows.filter((row) => row.item === item && !isBlank(row.line)).length <= 1;
  const first = rows[0]!.item;
  const last = rows.at(-1)!.item;
  const kept = isStray(last, all.slice(from + height)) ? rows.filter(({item}) => item !== last) : rows;
  // what follows keeps its place
  return isStray(first, [...hiddenBefore, ...all.slice(0, from)])
    ? kept.map((row) => (row.item === first ? {line: [], item: undefined} : row))
    : kept;
}
