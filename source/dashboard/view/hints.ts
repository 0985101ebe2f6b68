/** The last row: a few keys, or the line that is being typed there. */
import {keymap} from '../keymap.ts';
import type {Model} from '../model.ts';
import type {Theme} from '../theme.ts';
import {width as columnsOf} from '../../text/width.ts';
import {fit, justify, lineWidth, span, type Line, type Span} from './line.ts';

/** Keys and words, as many as fit. */
function hints(pairs: ReadonlyArray<readonly [label: string, word: string]>, columns: number): Line {
  const line: Span[] = [];
  let used = 0;
  for (const [label, word] of pairs) {
    const size = columnsOf(label) + columnsOf(word) + 4;
    if (used + size > columns) break;
    line.push(span(` ${label} `, {bold: true}), span(`${word}  `, {dim: true}));
    used += size;
  }
  return line;
}

export function hintsLine(
  model: Model,
  columns: number,
  {glyphs}: Theme,
): {line: Line; cursor: number | undefined} {
  const {goto, help, search, panels, notice, player} = model;
  if (goto && !help) {
    const before = ' go to: ';
    const room = columns - before.length - 2;
    const from = Math.max(0, goto.line.cursor - room + 1);
    const typed = span(goto.line.text.slice(from, from + room), {bold: true});
    const word = goto.error ?? '14:00  2025-05-14  +2h  -1d  40%';
    const left = [span(before, {ink: 'accent', bold: true}), typed];
    const space = columns - lineWidth(left) - 4;
    const right =
      space > 12
        ? fit(
            [span(word, goto.error === undefined ? {dim: true} : {ink: 'warning'})],
            Math.min(space, columnsOf(word)),
            glyphs.ellipsis,
          )
        : [];
    return {
      line: justify(left, right, columns - 1, glyphs.ellipsis),
      cursor: before.length + goto.line.cursor - from,
    };
  }
  const context: ReadonlyArray<readonly [string, string]> = help
    ? [
        ['type', 'to filter'],
        ['↓↑', 'scroll'],
        ['Esc', 'close'],
      ]
    : search.editing
      ? [
          ['Enter', 'go to that moment'],
          ['↓↑', 'choose'],
          ['Tab', search.scope === 'so far' ? 'whole story' : 'so far only'],
          ['Esc', 'close'],
        ]
      : panels.length > 0
        ? [
            ['j k', 'move'],
            ['s', 'sources'],
            ['y', 'copy'],
            ['Esc', 'close'],
            ['?', 'help'],
          ]
        : keymap.flatMap(({label, hint}) =>
            hint === undefined ? [] : [[label, hint === 'play' && player.playing ? 'pause' : hint] as const],
          );
  const word = notice === undefined ? [] : [span(`${notice} `, {ink: 'accent', bold: true})];
  const left = hints(context, columns - 1 - (word.length > 0 ? lineWidth(word) + 1 : 0));
  return {line: word.length > 0 ? justify(left, word, columns, glyphs.ellipsis) : left, cursor: undefined};
}
