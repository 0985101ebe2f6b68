/** The quotations: the newest first, or what was searched for, best first and with what matched marked. */
import {visible} from '../input/line-editor.ts';
import type {QuoteKind} from '../../story/schema.ts';
import {sourceIds} from '../../story/story.ts';
import {toldIn} from '../../replay/timeline.ts';
import {shownTime} from '../../story/time.ts';
import {width as columnsOf} from '../../text/width.ts';
import type {Range} from '../../search/search.ts';
import type {Found} from '../model/finder.ts';
import {quoteList, quoteRow, type Model, type Now} from '../model/model.ts';
import {remarkSources, type Scene} from '../model/scene.ts';
import {around, markSpan, nothing} from './list.ts';
import {blank, clip, justify, lineWidth, span, wrapSpans, type Line, type Span, type Style} from './line.ts';
import type {Content, Pane} from './pane.ts';

/** The search line; `cursor` is the column of the text cursor where it is being typed. */
export function searchLine({model, now, area}: Pane): {line: Line; cursor: number | undefined} {
  const {line, editing, scope} = model.search;
  const columns = area.width + 1;
  const {found, quotesOut} = now;
  const count = found ? `${found.total}${found.complete ? '' : '+'} of ` : '';
  const indexing =
    found && found.indexed < quotesOut ? `, ${Math.floor((100 * found.indexed) / quotesOut)} % indexed` : '';
  const all = scope === 'so far' ? `${quotesOut} so far` : 'the whole story';
  const said: Line = [
    span(`${count}${all}${indexing}`, {
      dim: scope === 'so far',
      ...(scope === 'so far' ? {} : {tint: 'warning' as const}),
    }),
  ];
  const note = noteOn(found, columns - lineWidth(said) - Math.min(columnsOf(line.text), 16) - 8);
  const right: Line = note === undefined ? said : [span(`${note}  `, {tint: 'warning'}), ...said];
  if (!editing && line.text === '') {
    return {
      line: justify([span(' / ', {dim: true}), span('search', {dim: true})], right, columns),
      cursor: undefined,
    };
  }
  // a long query is seen around its cursor
  const typed = visible(line, Math.max(4, columns - 4 - lineWidth(right) - 1));
  const left: Line = [span(' / ', {tint: 'accent', bold: true}), span(typed.text, {bold: true})];
  return {
    line: justify(left, right, columns),
    cursor: editing ? 3 + typed.column : undefined,
  };
}

/** What of the query was not taken as it was meant, in so many columns; undefined where all was, or there is no room to say it. */
function noteOn(found: Found | undefined, columns: number): string | undefined {
  if (!found) return undefined;
  const [stranger] = found.strangers;
  if (stranger) {
    const {name, meant} = stranger;
    const notes = meant === undefined ? [`no filter ${name}:`] : [`no ${name}:, but ${meant}:`, `${meant}:?`];
    return notes.find((note) => columnsOf(note) <= columns);
  }
  if (found.problems.length > 0) return ['no such time', 'time?'].find((note) => columnsOf(note) <= columns);
  if (found.hits.length === 0) return undefined;
  if (found.ignored.length > 0) return `without ${found.ignored.join(', ')}`;
  const told = found.beside.length > 0 ? ['nobody says it, the feed does', 'the feed says it'] : [];
  return told.find((note) => columnsOf(note) <= columns);
}

/** Quotations, each with who said it and when, and a dot for each article that has it. */
export function quotesContent(pane: Pane): Content {
  const {scene, theme, model, now, area, focused, scrolled} = pane;
  const {glyphs} = theme;
  const list = quoteList(now);
  if (list.count === 0) return nothing(emptyWord(scene, model, now), area);
  if (list.kind === 'entry') return toldContent(pane);
  const cursor = quoteRow(model, now);
  const columns = area.width;
  const most = area.height >= 30 ? 5 : area.height >= 14 ? 4 : 3;

  const rowsOf = (row: number): Line[] => {
    const index = list.at(row);
    const quote = scene.timeline.quotes[index]!;
    const selected = row === cursor;
    const entryFresh = scene.timeline.entries[now.fresh]?.id === quote.entry;
    const speaker = quote.speaker === undefined ? undefined : scene.speakers.get(quote.speaker);
    const side = speaker?.side === undefined ? undefined : scene.sides.get(speaker.side);
    // the opening mark hangs before the text, so the lines of the text stand below each other
    const text = `${quote.text}${glyphs.close}`;
    const marks = now.found?.hits[row]?.matches ?? [];
    const lines = wrapSpans(text, columns - 2, {bold: selected && focused}, marks, matched);
    const clipped = selected && focused ? lines : clip(lines, most, glyphs.close);
    const sources = sourceIds(remarkSources(scene, quote, Math.max(now.quotesOut, index + 1))).length;
    const dots = glyphs.source.repeat(Math.min(sources, 6));
    const facts: Span[] = [
      span(speaker?.name ?? (quote.kind === 'scare' ? 'nobody named' : ''), {tint: side?.colour}),
      span(` ${glyphs.dot} ${shownTime(quote.at)}`, {dim: true}),
    ];
    // a word or none: cut off, it would be none
    const room = columns - lineWidth(facts) - dots.length - 3;
    const kind = kindWords[quote.kind].map((word) => ` ${glyphs.dot} ${word}`);
    const fitting = kind.find((word) => columnsOf(word) <= room);
    if (fitting !== undefined) facts.push(span(fitting, {dim: true}));
    const mark = markSpan(selected && focused, entryFresh, theme);
    const beside = now.found?.hits[row]?.beside;
    return [
      ...clipped.map((line, i) => [
        i === 0 ? mark : span(' '),
        span(i === 0 ? ` ${glyphs.open}` : '  '),
        ...line,
      ]),
      justify([span('   '), ...facts], [span(dots)], columns + 1),
      ...(beside ? excerpt(beside.text, beside.matches, 1, columns, {dim: true}) : []),
      ...(area.height > 8 ? [blank] : []),
    ];
  };
  return around(list.count, cursor, area.height, rowsOf, scrolled);
}

/** How what was found is marked. */
const matched = {bold: true, underline: true, tint: 'warning'} as const;

/** Where nobody is quoted with what was searched for: the entries of the feed that tell of it. */
function toldContent({scene: {timeline}, theme, model, now, area, focused, scrolled}: Pane): Content {
  const {told} = now.found!;
  const cursor = quoteRow(model, now);
  const lead = `${now.wholeStory ? '' : 'so far '}nobody is quoted with it; the feed says:`;
  const head: Line[] = wrapSpans(lead, area.width - 3, {tint: 'warning'}).map((line) => [
    span('   '),
    ...line,
  ]);
  if (area.height > 8) head.push(blank);
  const list = around(
    told.length,
    cursor,
    area.height - head.length,
    (row) => {
      const {index, matches} = told[row]!;
      const selected = row === cursor && focused;
      return [
        [
          markSpan(selected, false, theme),
          span('  '),
          span(shownTime(timeline.entries[index]!.at), {dim: true}),
        ],
        ...excerpt(toldIn(timeline, index), matches, 2, area.width, {bold: selected}),
        ...(area.height > 8 ? [blank] : []),
      ];
    },
    scrolled,
  );
  return {
    ...list,
    lines: [...head, ...list.lines],
    items: [...head.map(() => undefined), ...(list.items ?? [])],
  };
}

/** Of a text as much as fits in so many lines of a pane, with the first of what is marked in it. */
function excerpt(text: string, marks: readonly Range[], most: number, columns: number, style: Style): Line[] {
  const lines = wrapSpans(text, columns - 4, style, marks, {...matched, dim: false});
  const marked = lines.findIndex((line) => line.some(({underline}) => underline));
  const from = Math.max(0, Math.min(marked, lines.length - most));
  const kept = lines.slice(from, from + most);
  const last = from + kept.length - 1;
  return kept.map((line, i) => [
    span('   '),
    ...(i === 0 && from > 0 ? [span('…', style)] : []),
    ...line,
    ...(from + i === last && last < lines.length - 1 ? [span('…', style)] : []),
  ]);
}

/** What a quotation is if not whole sentences, in the order of preference. */
const kindWords: Record<QuoteKind, readonly string[]> = {
  full: [],
  partial: ['partial', 'part'],
  scare: ['scare quotes', 'scare'],
};

function emptyWord({story}: Scene, {search}: Model, now: Now): string {
  if (!now.found) return 'nobody has been quoted so far';
  if (now.found.indexed < now.quotesOut) return 'nothing found in what is indexed so far';
  const more = search.scope === 'so far' && now.position.at < story.window.end;
  if (!more) return 'nothing found';
  return `nothing found so far; ${search.editing ? 'Tab' : '/ Tab'}: the whole story`;
}
