/** The keys, from the one table that the program itself goes by. */
import {filterKeys, type Binding} from '../keymap.ts';
import type {Theme} from '../theme.ts';
import {width as columnsOf} from '../../text/width.ts';
import {blank, span, type Line} from './line.ts';
import type {Area, Content} from './pane.ts';

/** What the marks of the panes mean. */
function legend({glyphs}: Theme): string[] {
  const {head, present, coming, unsure, absent, differ, key, fresh, demand, offer, condition, view, source} =
    glyphs;
  return [
    `${head} head of delegation`,
    `${present} there`,
    `${coming} named or on the way`,
    `${unsure} not sure`,
    `${absent} stays away; refused`,
    `${demand} demand`,
    `${offer} offer`,
    `${condition} condition`,
    `${view} view`,
    `${differ} sources differ`,
    `${key} key moment`,
    `${fresh} just in`,
    '~ date inferred',
    `${source} a source that reports it`,
  ];
}

/** The keys that a filter leaves, by group, and the marks. @param scrolled rows that are scrolled away */
export function helpContent(theme: Theme, filter: string, scrolled: number, area: Area): Content {
  const bindings = filterKeys(filter);
  const groups = new Map<string, Binding[]>();
  for (const binding of bindings) groups.set(binding.group, [...(groups.get(binding.group) ?? []), binding]);
  const labelWidth = Math.max(...bindings.map(({label}) => columnsOf(label)), 8) + 3;
  const columns = area.width >= 90 && groups.size > 1 ? 2 : 1;
  const columnWidth = Math.floor(area.width / columns);
  const blocks = [...groups].map(([group, list]): Line[] => [
    [span(group, {bold: true, tint: 'accent'})],
    ...list.map(({label, does}): Line => [span(label.padEnd(labelWidth), {bold: true}), span(does)]),
    blank,
  ]);
  const flows: Line[][] = Array.from({length: columns}, () => []);
  const half = blocks.reduce((sum, block) => sum + block.length, 0) / columns;
  for (const block of blocks)
    (columns === 2 && flows[0]!.length + block.length / 2 > half ? flows[1]! : flows[0]!).push(...block);
  const height = Math.max(...flows.map((flow) => flow.length));
  const rows = Array.from({length: height}, (_, row): Line => {
    const left = flows[0]![row] ?? blank;
    if (columns === 1) return [span(' '), ...left];
    const used = left.reduce((sum, {text}) => sum + columnsOf(text), 0);
    return [
      span(' '),
      ...left,
      span(' '.repeat(Math.max(1, columnWidth - used))),
      ...(flows[1]![row] ?? blank),
    ];
  });
  const all =
    bindings.length === 0
      ? [blank, [span('  no key does that', {dim: true})]]
      : [...rows, ...legendLines(theme, area.width)];
  const top = Math.min(scrolled, Math.max(0, all.length - area.height));
  return {
    lines: all.slice(top, top + area.height),
    above: top,
    below: Math.max(0, all.length - top - area.height),
  };
}

function legendLines(theme: Theme, columns: number): Line[] {
  const rows: string[] = [];
  for (const item of legend(theme)) {
    const last = rows.at(-1);
    if (last !== undefined && columnsOf(last) + columnsOf(item) + 3 <= columns - 10)
      rows[rows.length - 1] = `${last}   ${item}`;
    else rows.push(item);
  }
  return rows.map((row, i) => [
    span(' '),
    i === 0 ? span('Marks    ', {bold: true, tint: 'accent'}) : span(' '.repeat(9)),
    span(row, {dim: true}),
  ]);
}
