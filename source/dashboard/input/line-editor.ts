/** One line of text being typed: pure, by graphemes, with readline's keys. */
import {sanitize} from '../../story/sanitize.ts';
import {graphemes} from '../../text/graphemes.ts';
import {width} from '../../text/width.ts';

/** `cursor` in UTF-16 units, always between graphemes. */
export type LineEdit = {text: string; cursor: number};

/** Nothing typed yet. */
export const emptyLine: LineEdit = {text: '', cursor: 0};
/** A text with the cursor behind it. */
export const lineOf = (text: string): LineEdit => ({text, cursor: text.length});

/** The longest line that is taken; what is pasted beyond it is left out. */
export const longest = 500;

function stops({text}: LineEdit): number[] {
  const at = [...graphemes(text)].map(({start}) => start);
  return [...at, text.length];
}

const before = (line: LineEdit): number => stops(line).findLast((stop) => stop < line.cursor) ?? 0;
const after = (line: LineEdit): number => stops(line).find((stop) => stop > line.cursor) ?? line.text.length;

/** What stood apart may have grown together (a letter and a mark, two halves of a flag): then the cursor goes behind it. */
function settled(line: LineEdit): LineEdit {
  const cursor = stops(line).find((stop) => stop >= line.cursor) ?? line.text.length;
  return cursor === line.cursor ? line : {...line, cursor};
}

function wordBefore({text, cursor}: LineEdit): number {
  return /(?:^|(?<=\s))\S+\s*$/u.exec(text.slice(0, cursor))?.index ?? 0;
}

function wordAfter({text, cursor}: LineEdit): number {
  const found = /^\s*\S+/u.exec(text.slice(cursor));
  return found ? cursor + found[0].length : text.length;
}

const cutOut = ({text}: LineEdit, from: number, to: number): LineEdit => ({
  text: text.slice(0, from) + text.slice(to),
  cursor: from,
});

/** Of a paste no more is looked at: a book that is pasted by accident must not hold up the next key. */
const looked = 20 * longest;

/** Text as typed or pasted: on one line, and without what a terminal would obey. */
export function insert(line: LineEdit, whole: string): LineEdit {
  const typed = whole.slice(0, looked);
  const rest = line.text.slice(line.cursor);
  // judged with what stands before it: a mark typed by itself belongs to the letter there
  const head = shorten(
    sanitize(line.text.slice(0, line.cursor) + typed.replace(/[\r\n\t]+/g, ' ')),
    longest - rest.length,
  );
  return settled({text: sanitize(head + rest), cursor: head.length});
}

/** As many graphemes as there is room for. */
function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = stops({text, cursor: 0}).findLast((stop) => stop <= most) ?? 0;
  return text.slice(0, end);
}

/** The part of the line around its cursor that fits into so many columns, and the column of the cursor in it. */
export function visible({text, cursor}: LineEdit, columns: number): {text: string; column: number} {
  const parts = [...graphemes(text)];
  const at = parts.findIndex(({start}) => start >= cursor);
  const index = at < 0 ? parts.length : at;
  // a column is kept for the cursor itself
  let room = Math.max(0, columns - 1);
  let from = index;
  while (from > 0 && parts[from - 1]!.width <= room) room -= parts[--from]!.width;
  const before = text.slice(parts[from]?.start ?? text.length, cursor);
  let to = index;
  let left = columns - width(before);
  while (to < parts.length && parts[to]!.width <= left) left -= parts[to++]!.width;
  return {text: before + text.slice(cursor, parts[to]?.start ?? text.length), column: width(before)};
}

const edits: Record<string, (line: LineEdit) => LineEdit> = {
  left: (line) => ({...line, cursor: before(line)}),
  right: (line) => ({...line, cursor: after(line)}),
  home: (line) => ({...line, cursor: 0}),
  end: (line) => ({...line, cursor: line.text.length}),
  backspace: (line) => cutOut(line, before(line), line.cursor),
  delete: (line) => cutOut(line, line.cursor, after(line)),
  'ctrl+w': (line) => cutOut(line, wordBefore(line), line.cursor),
  'ctrl+u': (line) => cutOut(line, 0, line.cursor),
  'ctrl+k': (line) => cutOut(line, line.cursor, line.text.length),
  'meta+b': (line) => ({...line, cursor: wordBefore(line)}),
  'meta+f': (line) => ({...line, cursor: wordAfter(line)}),
  'meta+d': (line) => cutOut(line, line.cursor, wordAfter(line)),
};
const same: Record<string, string> = {
  'ctrl+a': 'home',
  'ctrl+e': 'end',
  'ctrl+b': 'left',
  'ctrl+f': 'right',
  'ctrl+h': 'backspace',
  'ctrl+d': 'delete',
  'meta+backspace': 'ctrl+w',
  'ctrl+left': 'meta+b',
  'ctrl+right': 'meta+f',
};

/** The line after an editing key; undefined where the key edits nothing. */
export function edit(line: LineEdit, key: string): LineEdit | undefined {
  const edited = edits[same[key] ?? key]?.(line);
  return edited && settled(edited);
}
