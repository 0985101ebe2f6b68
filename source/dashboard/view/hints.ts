/** The last row: a few keys, or the line that is being typed there. */
import {visible} from '../input/line-editor.ts';
import {keymap} from '../keymap.ts';
import type {Model} from '../model/model.ts';
import {width as columnsOf} from '../../text/width.ts';
import {fit, justify, lineWidth, span, type Line} from './line.ts';

type Hint = readonly [label: string, word: string];

const hintWidth = ([label, word]: Hint): number => columnsOf(label) + columnsOf(word) + 4;

/** Keys and words, as many as fit; the last one, which leads to all others, has its place kept. */
function hints(pairs: readonly Hint[], columns: number): Line {
  const last = pairs.at(-1)!;
  const chosen: Hint[] = [];
  let used = hintWidth(last);
  for (const pair of pairs.slice(0, -1)) {
    if (used + hintWidth(pair) > columns) break;
    chosen.push(pair);
    used += hintWidth(pair);
  }
  return [...chosen, last].flatMap(([label, word]) => [
    span(` ${label} `, {bold: true}),
    span(`${word}  `, {dim: true}),
  ]);
}

/** @param found how many moments there are to choose from */
export function hintsLine(
  model: Model,
  found: number,
  columns: number,
): {line: Line; cursor: number | undefined} {
  const {goto, help, search, panels, notice, trouble, player, zoom} = model;
  if (goto && !help) {
    const before = ' go to: ';
    const typed = visible(goto.line, columns - before.length - 2);
    const left = [span(before, {tint: 'accent', bold: true}), span(typed.text, {bold: true})];
    const space = columns - lineWidth(left) - 4;
    const whole = goto.error ?? '14:00  Thu  14 May  +2h  -1d  40%';
    // what is wrong comes first, what to do about it where there is room
    const word = columnsOf(whole) > space ? whole.split('; ')[0]! : whole;
    const right =
      space > 12
        ? fit(
            [span(word, goto.error === undefined ? {dim: true} : {tint: 'warning'})],
            Math.min(space, columnsOf(word)),
          )
        : [];
    return {
      line: justify(left, right, columns - 1),
      cursor: before.length + typed.column,
    };
  }
  const context: readonly Hint[] = help
    ? [
        ['type', 'to filter'],
        ['↓↑', 'scroll'],
        ['Esc', 'close'],
      ]
    : search.editing
      ? [
          ...(found > 0 ? [['Enter', 'go to that moment'] as const] : []),
          ...(found > 1 ? [['↓↑', 'choose'] as const] : []),
          ['Tab', search.scope === 'so far' ? 'whole story' : 'so far only'],
          ['Esc', 'close'],
        ]
      : panels.length > 0
        ? [
            ['j k', 'move'],
            ...(panels.at(-1)?.kind === 'questions' ? [['s', 'sources'] as const] : []),
            ['y', 'copy'],
            ['Esc', 'close'],
            ['?', 'help'],
          ]
        : keymap.flatMap(({label, hint}) => {
            if (hint === undefined) return [];
            if (hint === 'play' && player.playing) return [[label, 'pause'] as const];
            const open = zoom || search.line.text !== '';
            return [[label, hint === 'quit' && open ? 'close' : hint] as const];
          });
  const said = notice ?? trouble;
  const tint = notice === undefined ? 'warning' : 'accent';
  const word = said === undefined ? [] : [span(`${said} `, {tint, bold: true})];
  // what is longer than the line is a fault told in full, which counts for more than hints
  if (lineWidth(word) + 1 >= columns) return {line: fit([span(' '), ...word], columns), cursor: undefined};
  const left = hints(context, columns - 1 - (word.length > 0 ? lineWidth(word) + 1 : 0));
  return {line: word.length > 0 ? justify(left, word, columns) : left, cursor: undefined};
}
