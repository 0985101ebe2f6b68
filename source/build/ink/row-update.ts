/**
 * What a terminal is sent to turn one row into another: the cells that are different, and no more. Ink's own way keeps what is the same
 * at the left edge and writes all the rest, which is most of a row where two panes stand side by side.
 */
import {
  styledCharsFromTokens,
  styledCharsToString,
  tokenize,
  type StyledChar,
} from '@alcalzone/ansi-tokenize';
import {isSimple} from '../../text/segments.ts';
import {remembered} from '../../text/remembered.ts';

type Cell = {style: string; char: StyledChar};
const blank: Cell = {style: '', char: {type: 'char', value: ' ', fullWidth: false, styles: []}};

// eslint-disable-next-line no-control-regex
const sgr = /\u001B\[[\d;]*m/g;

/**
 * The cells of a row; null where some of its characters are not one column wide for certain: terminals do not agree on all of those, and
 * what stands behind them has to be written anew with them.
 */
const cells = remembered<readonly Cell[] | null>((row) => {
  if (!isSimple(row.replace(sgr, ''))) return null;
  return styledCharsFromTokens(tokenize(row)).map((char) => ({
    char,
    style: char.styles.map(({code}) => code).join(''),
  }));
}, 150);

/** Columns that stay the same and are written all the same: going over them costs as much. */
const near = 8;

/** Runs of columns, from and to, in which the rows are different. */
function changes(before: readonly Cell[], after: readonly Cell[]): Array<[from: number, to: number]> {
  const runs: Array<[number, number]> = [];
  for (let column = 0; column < Math.max(before.length, after.length); column++) {
    const [a, b] = [before[column] ?? blank, after[column] ?? blank];
    if (a.char.value === b.char.value && a.style === b.style) continue;
    const last = runs.at(-1);
    if (last && column - last[1] < near) last[1] = column + 1;
    else runs.push([column, column + 1]);
  }
  return runs;
}

/** Cursor to column `from`, and what stands from there to `to`; what is blank at the end of the row is erased. */
function rewrite(after: readonly Cell[], from: number, to: number): string {
  const chars = after.slice(from, to).map(({char}) => char);
  const rest = to > after.length ? '\u001B[K' : '';
  return `\u001B[${from + 1}G${styledCharsToString(chars)}${rest}`;
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
