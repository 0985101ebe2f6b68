/** What is shown while a story is read that takes longer than a moment: how far that has come, and nothing of the story. */
import type {Progress} from '../../story/load.ts';
import type {Theme} from '../theme.ts';
import {blank, drawable, fit, justify, lineWidth, span, type Line} from './line.ts';

/** Wide enough to see it move. */
const barWidth = 32;

/** "12,000 entries so far"; by the hundred, so that the figures can be read as they change. */
function entriesSoFar(entries: number): string {
  const round = entries < 1000 ? entries : entries - (entries % 100);
  return `${round.toLocaleString('en')} ${round === 1 ? 'entry' : 'entries'} so far`;
}

/** As many lines as the window has rows, each as wide as the window. */
export function readingLines(
  {title, entries, share}: Progress,
  {columns, rows}: {columns: number; rows: number},
  theme: Theme,
): Line[] {
  const {glyphs} = theme;
  const centred = (line: Line): Line => [
    span(' '.repeat(Math.max(0, Math.floor((columns - lineWidth(line)) / 2)))),
    ...line,
  ];
  const read = Math.round(share * barWidth);
  const middle = [
    centred([span(entriesSoFar(entries))]),
    blank,
    centred([
      span(glyphs.rule.repeat(read), {tint: 'accent', bold: true}),
      span(glyphs.rule.repeat(barWidth - read), {dim: true}),
    ]),
  ].slice(0, Math.max(1, rows - 2));
  const lines: Line[] = Array.from({length: rows}, () => blank);
  const first = Math.max(0, Math.floor((rows - middle.length) / 2));
  for (const [i, line] of middle.entries()) if (first + i < rows) lines[first + i] = line;
  if (rows > middle.length + 1) {
    lines[0] = justify(
      [span(' '), span(title, {bold: true, tint: 'accent'})],
      [span(`reading… `, {dim: true})],
      columns,
    );
    lines[rows - 1] = [
      span(' q ', {bold: true}),
      span('leave   ', {dim: true}),
      span('what is typed now waits for the story', {dim: true}),
    ];
  }
  return drawable(
    lines.map((line) => fit(line, columns)),
    theme,
  );
}
