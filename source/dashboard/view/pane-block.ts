/** A pane in its border: its number and name, and what only this pane says there. */
import {panes, type PaneId, type Rect} from '../layout.ts';
import {feedEnd} from '../model/model.ts';
import {scrolledRows} from '../model/selection.ts';
import {listBlock, type Block} from './block.ts';
import {inside} from './box.ts';
import {delegationsContent} from './delegations.ts';
import {demandsContent, demandsHeader} from './demands.ts';
import {feedContent} from './feed.ts';
import {span, type Line} from './line.ts';
import {paneNames, type Content, type Pane, type View} from './pane.ts';
import {quotesContent, searchLine} from './quotes.ts';

type Parts = {
  /** Rows above the list. */
  head?: readonly Line[];
  content: Content;
  /** At the right of the upper border. */
  right?: Line | undefined;
  /** Column of the text cursor in the first row. */
  cursor?: number | undefined;
};

const partsOf: Record<PaneId, (pane: Pane) => Parts> = {
  feed: (pane) => ({content: feedContent(pane), right: newsOf(pane)}),
  delegations: (pane) => ({content: delegationsContent(pane)}),
  demands(pane) {
    const head = demandsHeader(pane);
    return {head, content: demandsContent(under(head, pane)), right: sidesOf(pane)};
  },
  quotes(pane) {
    const {line, cursor} = searchLine(pane);
    const focused = pane.focused || pane.model.search.editing;
    return {head: [line], content: quotesContent({...under([line], pane), focused}), cursor};
  },
};

/** The pane with the room that its head leaves. */
export const under = (head: readonly Line[], pane: Pane): Pane => ({
  ...pane,
  area: {...pane.area, height: pane.area.height - head.length},
});

/** How many entries have come in since the reader moved. */
function newsOf({theme, model, now}: Pane): Line | undefined {
  const news = now.position.shown - feedEnd(model, now);
  return news > 0 ? [span(`${news} new ${theme.glyphs.down}`, {bold: true, tint: 'fresh'})] : undefined;
}

/** Which sides `o` leads to. */
function sidesOf({scene: {story}, model}: Pane): Line | undefined {
  if (!story.opposing || story.topics.length === 0) return undefined;
  return [span(model.demands.others ? 'o the two sides' : 'o others', {dim: true})];
}

function titleOf(pane: PaneId, focused: boolean): Line {
  const tint = focused ? {tint: 'accent' as const} : {};
  return [
    span(`${panes.indexOf(pane) + 1}`, {dim: !focused, bold: focused, ...tint}),
    span(` ${paneNames[pane]}`, {bold: focused, ...tint}),
  ];
}

/** The pane as a block of the window. */
export function paneBlock(view: View, pane: PaneId, rect: Rect): Block {
  const {scene, theme, model, now} = view;
  const focused = model.focus === pane && model.panels.length === 0 && !model.help;
  const scrolled = model.focus === pane ? scrolledRows(scene, model, now) : 0;
  const {head, content, right, cursor} = partsOf[pane]({...view, area: inside(rect), focused, scrolled});
  const border = {title: titleOf(pane, focused), right, focused};
  return {
    ...listBlock({rect, pane, border, head: head ?? [], content, theme}),
    cursor: cursor === undefined ? undefined : {x: rect.x + 1 + cursor, y: rect.y + 1},
  };
}
