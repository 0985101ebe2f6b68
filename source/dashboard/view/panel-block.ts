/** What lies over the panes, in its border: the sources, the questions, the help. */
import {visible} from '../input/line-editor.ts';
import type {Rect} from '../layout.ts';
import {openQuestions, type Model} from '../model/model.ts';
import {scrolledRows} from '../model/selection.ts';
import {passagesOf} from '../model/targets.ts';
import {listBlock, type Block} from './block.ts';
import {box, inside, type Border} from './box.ts';
import {helpContent} from './help.ts';
import {span, type Line} from './line.ts';
import {under} from './pane-block.ts';
import type {Pane, View} from './pane.ts';
import {questionsContent, sourcesContent, sourcesHead} from './panels.ts';

const escCloses: Line = [span('Esc', {bold: true}), span(' close', {dim: true})];

const borderOf = (word: string, count: number): Border => ({
  title: [span(word, {bold: true, tint: 'accent'}), span(` ${count}`, {dim: true})],
  right: escCloses,
  focused: true,
});

/** The panel that is seen as a block of the window, if there is one. */
export function panelBlock(view: View, rect: Rect): Block | undefined {
  const {scene, theme, model, now} = view;
  const panel = model.panels.at(-1);
  if (!panel) return undefined;
  const pane: Pane = {
    ...view,
    area: inside(rect),
    focused: true,
    scrolled: scrolledRows(scene, model, now),
  };
  if (panel.kind === 'questions') {
    const border = borderOf('Where the sources differ', openQuestions(now).length);
    return listBlock({rect, pane: 'panel', border, content: questionsContent(pane, panel), theme});
  }
  const border = borderOf('Sources', passagesOf(scene, panel.target, now).length);
  const head = sourcesHead(pane, panel);
  return listBlock({
    rect,
    pane: 'panel',
    border,
    head,
    content: sourcesContent(under(head, pane), panel),
    theme,
  });
}

/** The help as a block of the window, with the filter in its border. */
export function helpBlock(view: View, {filter, top}: NonNullable<Model['help']>, rect: Rect): Block {
  const {lines, above = 0, below = 0} = helpContent(view.theme, filter.text, top, inside(rect));
  // beside it in the border: corners, "Keys", "Esc close"
  const typed = visible(filter, rect.width - 28);
  const border: Border = {
    title: [
      span('Keys', {bold: true, tint: 'accent'}),
      span('  '),
      filter.text === '' ? span('type to filter', {dim: true}) : span(typed.text, {bold: true}),
    ],
    right: escCloses,
    ...(below > 0 ? {foot: [span(`more ${view.theme.glyphs.down}`, {dim: true})]} : {}),
    focused: true,
  };
  return {
    rect,
    lines: box(rect, border, lines, view.theme),
    cursor: {x: rect.x + 8 + typed.column, y: rect.y},
    scroll: {above, below},
  };
}
