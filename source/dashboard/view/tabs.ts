/** The row that names the panes where only one of them is seen: a tab for each. */
import {panes, type PaneId} from '../layout.ts';
import {membersOf, topicsOf} from '../model/model.ts';
import {lineWidth, span, type Line} from './line.ts';
import {paneNames, type View} from './pane.ts';

/** For narrow tabs. */
const shortNames: Record<PaneId, string> = {...paneNames, delegations: 'Deleg.'};

/** A line for each pane, in their order; beside each other they are the row. */
export function tabsOf({scene, theme: {glyphs}, model, now}: View, columns: number): Line[] {
  const counts: Record<PaneId, number> = {
    feed: now.position.shown,
    delegations: membersOf(now).length,
    demands: topicsOf(scene, model, now).length,
    quotes: now.quotesOut,
  };
  return panes.map((pane, i) => {
    const focused = pane === model.focus;
    const label = columns >= 60 ? paneNames[pane] : shortNames[pane];
    const count = columns >= 72 ? ` ${counts[pane]}` : '';
    return [
      span(
        `${focused ? glyphs.selected : ' '}${i + 1} ${label}`,
        focused ? {bold: true, underline: true, tint: 'accent'} : {},
      ),
      span(`${count}${columns >= 60 ? '  ' : ''}`, {dim: true}),
    ];
  });
}

/** The pane whose tab is at a column. */
export function tabAt(tabs: readonly Line[], column: number): PaneId | undefined {
  let end = 0;
  return panes.find((_, i) => column < (end += lineWidth(tabs[i]!)));
}
