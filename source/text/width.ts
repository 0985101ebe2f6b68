/**
 * Measuring and fitting text in terminal columns. Widths are those of string-width, with which Ink measures. All of
 * it expects text without escape sequences and control characters: `sanitize` takes them out where text comes in.
 */
import {graphemes} from './graphemes.ts';
import {isSimple} from './segments.ts';

/** Columns the text takes on one line of a terminal. */
export function width(text: string): number {
  if (isSimple(text)) return text.length;
  let columns = 0;
  for (const grapheme of graphemes(text)) columns += grapheme.width;
  return columns;
}

/**
 * The text itself where it fits, otherwise as much of it as leaves room for the ellipsis. Cut between graphemes, never wider
 * than `columns`; it can be narrower, when a wide character does not fit any more.
 */
export function truncate(text: string, columns: number, ellipsis = '…'): string {
  if (isSimple(text) && text.length <= columns) return text;
  const room = columns - width(ellipsis);
  if (room < 0) return width(text) <= columns ? text : fit(ellipsis, columns);

  let used = 0;
  let end = 0;
  for (const grapheme of graphemes(text)) {
    used += grapheme.width;
    if (used > columns) return text.slice(0, end).trimEnd() + ellipsis;
    if (used <= room) end = grapheme.start + grapheme.text.length;
  }
  return text;
}

/** As many graphemes as fit. */
function fit(text: string, columns: number): string {
  let used = 0;
  for (const grapheme of graphemes(text)) {
    used += grapheme.width;
    if (used > columns) return text.slice(0, grapheme.start);
  }
  return text;
}

/** With spaces behind it up to `columns`. A text that is wider stays as it is. */
export const pad = (text: string, columns: number): string => text + spaces(columns - width(text));

/** With spaces before it up to `columns`. A text that is wider stays as it is. */
export const padStart = (text: string, columns: number): string => spaces(columns - width(text)) + text;

/** Exactly `columns` wide: cut or padded. */
export const cell = (text: string, columns: number): string => pad(truncate(text, columns), columns);

const spaces = (count: number): string => ' '.repeat(Math.max(0, count));
