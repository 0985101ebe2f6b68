/** The feed: entries by day, a dot for each source that reports, the selected one in full. */
import {sourceIds, type At, type Entry} from '../../story/story.ts';
import {width as columnsOf} from '../../text/width.ts';
import {feedCursor, feedEnd} from '../model/model.ts';
import type {Scene} from '../model/scene.ts';
import type {Theme} from '../theme.ts';
import {around, markSpan, nothing} from './list.ts';
import {blank, clip, justify, lineWidth, span, wrapSpans, type Line, type Span} from './line.ts';
import type {Content, Pane} from './pane.ts';

/** What stands beside an entry: "late", "10:00", "10:00 –" of what goes on, "– 12:00" of what is only said to end then, or nothing. */
function besideOf({clock, until}: At): string {
  if (until === undefined) return clock ?? '';
  return clock === undefined ? `– ${until}` : `${clock} –`;
}

/** A place for each source of the story: filled where it reports this, so that one can read down a column. */
export function sourceDots(scene: Scene, reporting: ReadonlySet<string>, {glyphs}: Theme): Line {
  const {sources} = scene.story;
  if (sources.length > 6) return [span(`${reporting.size}${glyphs.source}`, {dim: true})];
  return sources.map(({id}) =>
    reporting.has(id) ? span(glyphs.source) : span(glyphs.noSource, {dim: true}),
  );
}

/** The sources that tell of an entry or give a quotation of it. */
const sourcesOf = (entry: Entry): Set<string> =>
  new Set(sourceIds([...entry.sources, ...entry.quotes.flatMap(({sources}) => sources)]));

/** Columns before the time: mark, gap. */
const gutter = 2;

/** The entries that are out, oldest first, around the one the cursor is on. */
export function feedContent({scene, theme, model, now, area, focused, scrolled}: Pane): Content {
  const {entries} = scene.timeline;
  const cursor = feedCursor(model, now);
  const end = feedEnd(model, now);
  const time = area.width >= 48 ? 11 : 9;
  const tall = area.height >= 34;
  const {glyphs} = theme;

  const rowsOf = (index: number): Line[] => {
    const entry = entries[index]!;
    const selected = index === cursor;
    const fresh = index === now.fresh;
    const {day, clock, until, basis} = entry.at;
    const rows: Line[] = [];
    if (index === 0 || entries[index - 1]!.at.day !== day) {
      if (index > 0 && area.height > 12) rows.push(blank);
      rows.push([span(' '), span(day, {bold: true})]);
    }
    // where the feed is read is seen also while another pane has the focus
    const mark =
      selected && !focused ? span(glyphs.selected, {bold: true}) : markSpan(selected, fresh, theme);
    const beside = basis === 'inferred' ? `~${besideOf(entry.at)}` : besideOf(entry.at);
    // "early morning" is wider than others, and is never cut
    const indent = gutter + Math.max(time, columnsOf(beside) + 1);
    const key: Span[] = entry.key ? [span(`${glyphs.key} `, {tint: 'warning'})] : [];
    if (tall && rows.length === 0 && index > 0) rows.push(blank);
    const head = {bold: selected || fresh || tall, ...(fresh ? {tint: 'fresh' as const} : {})};
    const keySpace = entry.key ? 2 : 0;
    const dots = sourceDots(scene, sourcesOf(entry), theme);
    const dotsWidth = lineWidth(dots);
    const when = [
      mark,
      span(' '),
      span(beside, {dim: true}),
      span(' '.repeat(indent - gutter - columnsOf(beside))),
    ];
    const room = area.width + 1 - indent;
    const title = entry.headline ?? entry.text;
    const most = entry.headline === undefined && selected ? 8 : 2;
    const [first = blank, ...more] = clip(wrapSpans(title, room - keySpace - dotsWidth - 1, head), most);
    rows.push(justify([...when, ...key, ...first], dots, area.width + 1));
    for (const line of more) rows.push([span(' '.repeat(indent + keySpace)), ...line]);
    if (selected && clock !== undefined && until !== undefined)
      rows.push([span(' '.repeat(indent)), span(`until ${until}`, {dim: true})]);
    if ((selected || tall) && entry.headline !== undefined) {
      for (const line of wrapSpans(entry.text, room, {dim: !selected}))
        rows.push([span(' '.repeat(indent)), ...line]);
    }
    if (selected) {
      for (const quote of entry.quotes) {
        const speaker = quote.speaker === undefined ? undefined : scene.speakers.get(quote.speaker);
        const who = speaker ? ` ${glyphs.dash} ${speaker.name}` : '';
        const text = `${glyphs.open}${quote.text}${glyphs.close}`;
        const marks: Array<readonly [number, number]> =
          who === '' ? [] : [[text.length, text.length + who.length]];
        const tint = speaker?.side === undefined ? undefined : scene.sides.get(speaker.side)?.colour;
        for (const line of wrapSpans(text + who, room, {italic: true}, marks, {italic: false, tint})) {
          rows.push([span(' '.repeat(indent)), ...line]);
        }
      }
    }
    return rows;
  };
  if (end === 0) return nothing('nothing has happened so far', area);
  return around(end, cursor, area.height, rowsOf, scrolled);
}
