/**
 * What a terminal is sent to turn one row into another: the cells that are different, and no more. Ink's own way keeps what is the same
 * at the left edge and writes all the rest, which is most of a row where two panes stand side by side.
 */
import {styledCharsToString} from '@alcalzone/ansi-tokenize';
import {memoize} from '../../text/memoize.ts';
import {run, runsOf, type Run} from './runs.ts';

/** A row of simple text: what stands in each column, and the number of its style. */
type Cells = {text: string; looks: Uint16Array};

/** Styles by their number. There are as many as the dashboard has. */
const styles: Array<Run['styles']> = [[]];
const numbers = new Map([['', 0]]);

function numberOf(style: Run['styles']): number {
  const codes = style.map(({code}) => code).join('');
  let number = numbers.get(codes);
  if (number === undefined) {
    number = styles.push(style) - 1;
    numbers.set(codes, number);
  }
  return number;
}

/**
 * The cells of a row; null where some of its characters are not one column wide for certain: terminals do not agree on all of those, and
 * what stands behind them has to be written anew with them.
 */
const cells = memoize<Cells | null>((row) => {
  const runs = runsOf(row);
  if (!runs) return null;
  const text = runs.map(({value}) => value).join('');
  const looks = new Uint16Array(text.length);
  let from = 0;
  for (const {value, styles: style} of runs) looks.fill(numberOf(style), from, (from += value.length));
  return {text, looks};
}, 150);

/** Columns that stay the same and are written all the same: going over them costs as much. */
const near = 8;
const space = 0x20;

/** Runs of columns, from and to, in which the rows are different. Behind its end a row is blank. */
function changes(before: Cells, after: Cells): Array<[from: number, to: number]> {
  const found: Array<[number, number]> = [];
  const unit = ({text}: Cells, column: number): number =>
    column < text.length ? text.charCodeAt(column) : space;
  const look = ({looks}: Cells, column: number): number => (column < looks.length ? looks[column]! : 0);
  const end = Math.max(before.text.length, after.text.length);
  for (let column = 0; column < end; column++) {
    if (unit(before, column) === unit(after, column) && look(before, column) === look(after, column))
      continue;
    const last = found.at(-1);
    if (last && column - last[1] < near) last[1] = column + 1;
    else found.push([column, column + 1]);
  }
  return found;
}

/** Cursor to column `from`, and what stands from there to `to`; what is blank at the end of the row is erased. */
function rewrite({text, looks}: Cells, from: number, to: number): string {
  const runs: Run[] = [];
  for (let column = from; column < Math.min(to, text.length);) {
    const began = column;
    while (column < Math.min(to, text.length) && looks[column] === looks[began]) column++;
    runs.push(run(text.slice(began, column), styles[looks[began]!]));
  }
  const rest = to > text.length ? '\u001B[K' : '';
  return `\u001B[${from + 1}G${styledCharsToString(runs)}${rest}`;
}

/** @param otherwise what Ink sends, for rows with characters whose width is in doubt */
export function rowUpdate(previous: string, next: string, otherwise: () => string): string {
  const [before, after] = [cells(previous), cells(next)];
  if (!before || !after) return otherwise();
  return changes(before, after)
    .map(([from, to]) => rewrite(after, from, to))
    .join('');
}

/** A frame in which rows that stay as they are are passed over in one step and not one by one. */
export const fewerSteps = (frame: string): string =>
  // eslint-disable-next-line no-control-regex
  frame.replace(/(?:\u001B\[E){2,}/g, (steps) => `\u001B[${steps.length / 3}E`);
