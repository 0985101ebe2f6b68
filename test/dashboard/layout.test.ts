import {describe, expect, it} from 'vitest';
import {contains, fits, layout, panes, type Layout, type Rect} from '../../source/dashboard/layout.ts';

const area = ({width, height}: Rect): number => width * height;
const overlap = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const within = (a: Rect, b: Rect): boolean =>
  a.x >= b.x && a.y >= b.y && a.x + a.width <= b.x + b.width && a.y + a.height <= b.y + b.height;

function* everySize(): Generator<readonly [number, number]> {
  for (let columns = 40; columns <= 300; columns++)
    for (let rows = 12; rows <= 100; rows++) yield [columns, rows];
}

/** What is wrong with a tiling of `whole` by rectangles. */
function faults(rects: readonly Rect[], whole: Rect): string[] {
  const wrong: string[] = [];
  for (const [i, one] of rects.entries()) {
    if (!within(one, whole)) wrong.push(`${JSON.stringify(one)} lies outside`);
    if (one.width <= 0 || one.height <= 0) wrong.push(`${JSON.stringify(one)} is empty`);
    for (const other of rects.slice(i + 1))
      if (overlap(one, other)) wrong.push(`${JSON.stringify(one)} and ${JSON.stringify(other)} overlap`);
  }
  const sum = rects.reduce((total, rect) => total + area(rect), 0);
  if (sum !== area(whole)) wrong.push(`${sum} of ${area(whole)} cells are covered`);
  return wrong;
}

const all = ({header, tabs, body, bar, hints}: Layout): Rect[] => [
  header,
  ...(tabs ? [tabs] : []),
  body,
  bar,
  hints,
];

describe('the layout', () => {
  it('tiles every window from 40×12 to 300×100, whatever has the focus and whatever is empty', () => {
    const wrong: string[] = [];
    for (const [columns, rows] of everySize()) {
      const focus = panes[(columns + rows) % 4]!;
      const empty = new Set(panes.slice(1, 3).filter((_, i) => (columns * 7 + rows) & (1 << i)));
      const window = {x: 0, y: 0, width: columns, height: rows};
      for (const zoom of [false, true]) {
        const plan = layout(columns, rows, focus, zoom, empty);
        wrong.push(...faults(all(plan), window), ...faults(Object.values(plan.panes), plan.body));
        if (!plan.panes[focus]) wrong.push(`${columns}×${rows}: ${focus} is not seen`);
        if (!within(plan.panel, plan.body)) wrong.push(`${columns}×${rows}: the panel lies outside`);
        // with the panel open the panes that it does not touch fill the rest
        const rest = Object.values(plan.panes).filter((rect) => !overlap(rect, plan.panel));
        if (!zoom) wrong.push(...faults([plan.panel, ...rest], plan.body));
      }
    }
    expect(wrong).toEqual([]);
  });

  it('gives the focused pane the whole body when zoomed', () => {
    for (const focus of panes) {
      const plan = layout(200, 50, focus, true);
      expect(plan.panes).toEqual({[focus]: plan.body});
    }
  });

  it.each([
    [40, 12, 'tabs', 1],
    [80, 24, 'tabs', 1],
    [120, 36, 'two', 4],
    [200, 50, 'three', 4],
  ] as const)('at %i×%i has %s', (columns, rows, kind, count) => {
    const plan = layout(columns, rows, 'feed', false);
    expect(plan.kind).toBe(kind);
    expect(Object.keys(plan.panes)).toHaveLength(count);
    expect(plan.tabs !== undefined).toBe(kind === 'tabs');
  });

  it.each([
    [120, 36, ['delegations', 'demands'], 'two'],
    [200, 50, ['delegations', 'demands'], 'two'],
    [200, 50, ['demands'], 'three'],
    [120, 36, ['delegations'], 'two'],
  ] as const)('at %i×%i leaves three rows to %s, where there is nothing', (columns, rows, empty, kind) => {
    const full = layout(columns, rows, 'feed', false);
    const plan = layout(columns, rows, 'feed', false, new Set(empty));
    expect(plan.kind).toBe(kind);
    for (const pane of panes) {
      const isEmpty = (empty as readonly string[]).includes(pane);
      const {height} = plan.panes[pane]!;
      if (isEmpty) expect(height).toBe(3);
      else if (kind === full.kind) expect(height).toBeGreaterThanOrEqual(full.panes[pane]!.height);
    }
  });

  it('keeps feed and panel apart where there is room for both', () => {
    const plan = layout(120, 36, 'feed', false);
    expect(overlap(plan.panes.feed!, plan.panel)).toBe(false);
  });

  it('needs 40×12', () => {
    expect(fits(40, 12)).toBe(true);
    expect(fits(39, 100)).toBe(false);
    expect(fits(300, 11)).toBe(false);
  });

  it('knows which cells a rectangle contains', () => {
    const rect = {x: 2, y: 3, width: 4, height: 5};
    expect(contains(rect, 2, 3)).toBe(true);
    expect(contains(rect, 5, 7)).toBe(true);
    expect(contains(rect, 6, 7)).toBe(false);
    expect(contains(rect, 5, 8)).toBe(false);
  });
});
