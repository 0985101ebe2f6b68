/** Lines of the screen as data: spans of text with a meaning each, fitted to a width and painted at the very end. */
import {truncate, width} from '../../text/width.ts';
import {wrapWithOffsets} from '../../text/wrap.ts';
import {inAscii, tone, type Theme, type Tint} from '../theme.ts';

/** What a text means (`tint`) and how it stands out. */
export type Style = {
  tint?: Tint | undefined;
  bold?: boolean;
  dim?: boolean;
  underline?: boolean;
  inverse?: boolean;
  italic?: boolean;
};
/** A text of one style. */
export type Span = Style & {text: string};
/** Spans beside each other. */
export type Line = readonly Span[];

/** A text with its style. */
export const span = (text: string, style: Style = {}): Span => ({text, ...style});
/** A row with nothing in it. */
export const blank: Line = [];

/** How many columns a line takes. */
export function lineWidth(line: Line): number {
  let columns = 0;
  for (const {text} of line) columns += width(text);
  return columns;
}

/** Exactly `columns` wide: cut with an ellipsis (one column wide, as its ASCII form is), or padded with spaces. */
export function fit(line: Line, columns: number): Line {
  const fitted: Span[] = [];
  let left = columns;
  for (const [i, part] of line.entries()) {
    const size = width(part.text);
    const more = i < line.length - 1 && line.slice(i + 1).some(({text}) => width(text) > 0);
    if (size < left || (size === left && !more)) {
      fitted.push(part);
      left -= size;
      continue;
    }
    // one column is kept for the ellipsis, also where what is cut off begins with the next span
    const cut = truncate(size > left ? part.text : `${part.text} `, left);
    if (left > 0) fitted.push({...part, text: cut});
    left -= left > 0 ? width(cut) : 0;
    break;
  }
  if (left > 0) fitted.push({text: ' '.repeat(left)});
  return fitted;
}

/** Left and right on one line, the right one kept whole; the left one is cut where there is no room for both. */
export function justify(left: Line, right: Line, columns: number): Line {
  const size = lineWidth(right);
  if (size + 1 >= columns) return fit(left, columns);
  return [...fit(left, columns - size - 1), span(' '), ...right];
}

/** A text over as many lines as it takes; what lies within a mark (UTF-16 offsets, from and to) has the mark's style. */
export function wrapSpans(
  text: string,
  columns: number,
  style: Style,
  marks: ReadonlyArray<readonly [number, number]> = [],
  marked: Style = {},
): Line[] {
  return wrapWithOffsets(text, columns).map(({text: row, start}) =>
    markedSpans(row, start, style, marks, marked),
  );
}

function markedSpans(
  row: string,
  start: number,
  style: Style,
  marks: ReadonlyArray<readonly [number, number]>,
  marked: Style,
): Span[] {
  const spans: Span[] = [];
  let at = 0;
  for (const [from, to] of marks) {
    const [a, z] = [Math.max(at, from - start), Math.min(row.length, to - start)];
    if (z <= a) continue;
    if (a > at) spans.push(span(row.slice(at, a), style));
    spans.push(span(row.slice(a, z), {...style, ...marked}));
    at = z;
  }
  if (at < row.length) spans.push(span(row.slice(at), style));
  return spans;
}

/** At most so many lines; the last one says that there is more, with the sign that closes the text behind it where it has one. */
export function clip(lines: readonly Line[], most: number, close = ''): Line[] {
  if (lines.length <= most) return [...lines];
  const kept = lines.slice(0, most);
  const last = kept.at(-1);
  if (last && last.length > 0) {
    const end = last.at(-1)!;
    kept[most - 1] = [...last.slice(0, -1), {...end, text: `${end.text.replace(/[\s,;:.]+$/, '')}…${close}`}];
  }
  return kept;
}

/** A line as the terminal takes it: SGR sequences and text. */
export function paint(line: Line, {level}: Theme): string {
  let out = '';
  for (const {text, tint, bold, dim, underline, inverse, italic} of line) {
    if (text === '') continue;
    const codes: string[] = [];
    if (bold) codes.push('1');
    if (dim) codes.push('2');
    if (italic) codes.push('3');
    if (underline) codes.push('4');
    if (inverse) codes.push('7');
    const colour = tint === undefined ? '' : tone(tint, level);
    if (colour !== '') codes.push(colour);
    out += codes.length === 0 ? text : `\u001B[${codes.join(';')}m${text}\u001B[0m`;
  }
  return out;
}

/** What a line says, without style. */
export const plainText = (line: Line): string => line.map(({text}) => text).join('');

/** What the terminal has no signs for is written with those it has. */
export function drawable(lines: Line[], {unicode}: Theme): Line[] {
  return unicode ? lines : lines.map((line) => line.map((one) => ({...one, text: inAscii(one.text)})));
}
