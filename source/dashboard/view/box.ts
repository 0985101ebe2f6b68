/** A pane's border: title in the upper border, a word at its right and one at the lower right. */
import type {Rect} from '../layout.ts';
import type {Theme} from '../theme.ts';
import {blank, fit, lineWidth, span, type Line, type Span} from './line.ts';

/** What is said in a border; `focused` ones stand out. */
export type Border = {
  title: Line;
  /** At the right of the upper border. */
  right?: Line | undefined;
  /** At the right of the lower border. */
  foot?: Line | undefined;
  focused: boolean;
};

/** What a border leaves of the rectangle, with a space on each side. */
export const inside = ({width, height}: Pick<Rect, 'width' | 'height'>) => ({
  width: Math.max(1, width - 4),
  height: Math.max(0, height - 2),
});

function border(
  left: string,
  title: Line,
  right: Line,
  end: string,
  width: number,
  style: Omit<Span, 'text'>,
  rule: string,
): Line {
  const room = width - 2;
  const shownRight = lineWidth(right) + 3 <= room ? right : [];
  const rightWidth = shownRight.length > 0 ? lineWidth(shownRight) + 3 : 0;
  const most = room - rightWidth - (title.length > 0 ? 3 : 0);
  const shownTitle = title.length > 0 && most > 2 ? (lineWidth(title) > most ? fit(title, most) : title) : [];
  const titleWidth = shownTitle.length > 0 ? lineWidth(shownTitle) + 2 : 0;
  const line: Span[] = [span(left, style)];
  if (titleWidth > 0) line.push(span(' ', style), ...shownTitle, span(' ', style));
  line.push(span(rule.repeat(Math.max(0, room - titleWidth - rightWidth)), style));
  if (rightWidth > 0) line.push(span(' ', style), ...shownRight, span(` ${rule}`, style));
  line.push(span(end, style));
  return line;
}

/** The rectangle's lines, each exactly as wide; what does not fit is cut. */
export function box(
  {width, height}: Pick<Rect, 'width' | 'height'>,
  {title, right = [], foot = [], focused}: Border,
  lines: readonly Line[],
  {glyphs}: Theme,
): Line[] {
  const style = focused ? ({tint: 'accent'} as const) : ({dim: true} as const);
  const {width: columns, height: rows} = inside({width, height});
  const side = span(glyphs.bar, style);
  const out: Line[] = [border(glyphs.topLeft, title, right, glyphs.topRight, width, style, glyphs.rule)];
  for (let i = 0; i < rows; i++) {
    // the column beside the border belongs to the mark of what is fresh or selected
    out.push([side, ...fit(lines[i] ?? blank, columns + 1), span(' '), side]);
  }
  out.push(border(glyphs.bottomLeft, [], foot, glyphs.bottomRight, width, style, glyphs.rule));
  return out;
}
