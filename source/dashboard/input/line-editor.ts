/** One line of text being typed: pure, by graphemes, with readline's keys. */
import {graphemes} from '../../text/graphemes.ts';

/** `cursor` in UTF-16 units, always between graphemes. */
export type LineEdit = {text: string; cursor: number};

export const emptyLine: LineEdit = {text: '', cursor: 0};
export const lineOf = (text: string): LineEdit => ({text, cursor: text.length});

/** The longest line that is taken; what is pasted beyond it is left out. */
export const longest = 500;

function stops({text}: LineEdit): number[] {
  const at = [...graphemes(text)].map(({start}) => start);
  return [...at, text.length];
}

const before = (line: LineEdit): number => stops(line).findLast((stop) => stop < line.cursor) ?? 0;
const after = (line: LineEdit): number => stops(line).find((stop) => stop > line.cursor) ?? line.text.length;

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

/** Text as typed or pasted: on one line. */
export function insert(line: LineEdit, typed: string): LineEdit {
  const clean = typed.replace(/[\r\n\t]+/g, ' ').slice(0, Math.max(0, longest - line.text.length));
  return {
    text: line.text.slice(0, line.cursor) + clean + line.text.slice(line.cursor),
    cursor: line.cursor + clean.length,
  };
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
  return edits[same[key] ?? key]?.(line);
}
