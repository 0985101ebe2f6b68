/** Who comes and who stays away, by side. */
import type {Member} from '../../replay/situation.ts';
import {staysAway} from '../../replay/situation.ts';
import type {Status} from '../../story/schema.ts';
import {truncate, width as columnsOf} from '../../text/width.ts';
import {differs} from '../model/model.ts';
import type {Glyphs, Tint} from '../theme.ts';
import {memberRow} from '../model/selection.ts';
import {around, markSpan, nothing} from './list.ts';
import {blank, fit, justify, lineWidth, span, wrapSpans, type Line, type Span} from './line.ts';
import type {Content, Pane} from './pane.ts';

/** Who waits is not there yet, but on the way. */
const there: readonly Status[] = ['host', 'attending', 'arrived'];
const unsure: readonly Status[] = ['conditional', 'invited'];

/** A mark for a status, never a colour alone. */
export function markOf({attendance}: Member, glyphs: Glyphs): {text: string; tint?: Tint} {
  if (staysAway(attendance)) return {text: glyphs.absent, tint: 'red'};
  if (there.includes(attendance.status)) return {text: glyphs.present, tint: 'green'};
  if (unsure.includes(attendance.status)) return {text: glyphs.unsure, tint: 'warning'};
  return {text: glyphs.coming};
}

/** "waiting in Ankara", "travelling to Ankara", "in Istanbul": that somebody has arrived where they are needs no word. */
export function statusOf({attendance: {status, place, byOffice}}: Member): string {
  const word = byOffice ? `${status} by office` : status;
  if (place === undefined) return word;
  if (status === 'arrived') return `in ${place}`;
  if (status === 'conditional') return `perhaps in ${place}`;
  return `${word} ${status === 'travelling' || status === 'invited' ? 'to' : 'in'} ${place}`;
}

/** A name keeps at least so many columns beside a status, its mark of a head included. */
const shortestName = 10;

/** A role is shown where at least this much of it fits; less would be a riddle. */
const shortestRole = 12;

/** "4 there or coming, 1 not sure, 3 away" */
function countsOf(members: readonly Member[]): string {
  const away = members.filter(({attendance}) => staysAway(attendance)).length;
  const open = members.filter(({attendance}) => unsure.includes(attendance.status)).length;
  const counts = [
    [members.length - away - open, 'there or coming'],
    [open, 'not sure'],
    [away, 'away'],
  ] as const;
  return counts
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count} ${word}`)
    .join(', ');
}

/** People under their sides, with what is known of their coming; the selected one in full. */
export function delegationsContent({theme, model, now, area, focused, scrolled}: Pane): Content {
  const {glyphs} = theme;
  const {delegations} = now.situation;
  const members = delegations.flatMap(({members: list}) => list);
  if (members.length === 0) return nothing('nobody has been named so far', area);
  const firsts = new Map(delegations.map((delegation) => [delegation.members[0]!.person.id, delegation]));
  const cursor = memberRow(model, now);
  // space between the sides where all still fits
  const spaced = members.length + 2 * delegations.length - 1 <= area.height;
  const columns = area.width + 1;
  const longest = Math.max(
    0,
    ...members.map(({person, attendance}) => columnsOf(person.name) + (attendance.head ? 2 : 0)),
  );
  const nameWidth = Math.min(longest, Math.max(12, Math.floor(columns * 0.42)));
  // statuses end in one column, with the sign behind them or without
  const noSign = members.some(({attendance}) => differs(now, attendance.question)) ? [span('  ')] : [];

  const rowsOf = (index: number): Line[] => {
    const member = members[index]!;
    const {person, attendance, entry} = member;
    const rows: Line[] = [];
    const delegation = firsts.get(person.id);
    if (delegation) {
      const {side, members: list} = delegation;
      if (index > 0 && spaced) rows.push(blank);
      rows.push(
        justify(
          [span(' '), span(side?.name ?? 'Others', {bold: true, tint: side?.colour})],
          [span(countsOf(list), {dim: true})],
          columns,
        ),
      );
    }
    const selected = index === cursor;
    const away = staysAway(attendance);
    const mark = markOf(member, glyphs);
    const sign = differs(now, attendance.question) ? [span(` ${glyphs.differ}`, {dim: true})] : noSign;
    const status = truncate(statusOf(member), columns - shortestName - 4 - lineWidth(sign));
    const right: Span[] = [
      span(status, {bold: away, tint: entry === now.fresh ? 'fresh' : undefined}),
      ...sign,
    ];
    const head = attendance.head ? [span(` ${glyphs.head}`, {tint: 'warning'})] : [];
    // a long name may take the place of the role, but neither that of the status nor that of the mark behind it
    const most = columns - lineWidth(right) - 4;
    const whole = columnsOf(person.name) + lineWidth(head);
    const nameColumns = Math.min(most, Math.max(nameWidth, whole));
    const name: Span[] = [
      span(truncate(person.name, nameColumns - lineWidth(head)), {
        bold: entry === now.fresh || (selected && focused),
        dim: away,
      }),
      ...head,
    ];
    const left: Span[] = [
      markSpan(selected && focused, entry === now.fresh, theme),
      span(`${mark.text} `, {tint: mark.tint}),
      ...fit(name, nameColumns),
    ];
    const room = columns - lineWidth(left) - lineWidth(right) - 3;
    const fitsRole = person.role !== undefined && room >= Math.min(shortestRole, columnsOf(person.role));
    const role = fitsRole ? [span('  '), span(person.role!, {dim: true})] : [];
    rows.push(justify([...left, ...role], right, columns));
    if (selected && focused) {
      const isCut = person.role !== undefined && room < columnsOf(person.role);
      for (const more of [isCut ? person.role : undefined, attendance.note])
        if (more !== undefined)
          rows.push(...wrapSpans(more, columns - 3, {dim: true}).map((line) => [span('   '), ...line]));
    }
    return rows;
  };
  return around(members.length, cursor, area.height, rowsOf, scrolled);
}
