/**
 * Rows of simple text, in which every UTF-16 unit takes one column: such a row need not be taken apart into its characters, but only into
 * runs of one style each. That is a tenth of the work, and most of a frame's.
 */
import {styledCharsFromTokens, tokenize, type StyledChar} from '@alcalzone/ansi-tokenize';
import {memoize} from '../../text/memoize.ts';
import {isSimple} from '../../text/segments.ts';

/** A text of one style, in the form of a character of it. */
export type Run = StyledChar;

export const run = (value: string, styles: Run['styles'] = []): Run => ({
  type: 'char',
  value,
  fullWidth: false,
  styles,
});

// eslint-disable-next-line no-control-regex
const sgr = /(\u001B\[[\d;]*m)/;
const everySgr = new RegExp(sgr, 'g');

const styleTokens = memoize((code) => tokenize(code), 100);

/** The runs of a row; null where some of its characters are not one column wide for certain. */
export function runsOf(row: string): Run[] | null {
  if (!isSimple(row.replace(everySgr, ''))) return null;
  // text and escape sequences by turns
  const parts = row.split(sgr);
  return styledCharsFromTokens(
    parts.flatMap((part, i) => (i % 2 === 1 ? styleTokens(part) : part === '' ? [] : [run(part)])),
  );
}
