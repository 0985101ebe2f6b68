/**
 * Breaking text into lines of a terminal: greedy, between words. A word may also be broken after a dash and, in Chinese, Japanese and
 * Korean, between any two characters save before closing and after opening punctuation (a short form of
 * https://www.unicode.org/reports/tr14/). Only what is longer than a whole line is broken elsewhere, between graphemes.
 */
import {graphemes, type Grapheme} from './graphemes.ts';
import {isSimple} from './segments.ts';
import {width} from './width.ts';

export type Line = {
  text: string;
  /** UTF-16 offset of the line in the text that was wrapped. */
  start: number;
};

/** Words, and the spaces before each. No-break spaces are part of a word; a space with a mark on it is too. */
const spacedWord = /( *)((?:[^ ]| (?=\p{M}))+)/gu;
const afterDash = /(?<=\p{L}-|[–—])(?=[\p{L}\p{N}])/u;
/** What may not begin a line, and what may not end one. */
const closing = /^[\p{Pe}\p{Pf}\p{Po}\p{Lm}ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ々〜ー]/u;
const opening = /^[\p{Ps}\p{Pi}]/u;

/** The lines of a text, none wider than `columns` (which counts as at least 2). Spaces at a break are left out. */
export const wrap = (text: string, columns: number): string[] =>
  wrapWithOffsets(text, columns).map((line) => line.text);

/**
 * As `wrap`, each line with its place in the text, so that what is marked there can be marked here. A "\n" in the text
 * ends a line; a text without words is one empty line.
 */
export function wrapWithOffsets(text: string, columns: number): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const paragraph of text.split('\n')) {
    wrapParagraph(paragraph, Math.max(2, columns), start, lines);
    start += paragraph.length + 1;
  }
  return lines;
}

function wrapParagraph(paragraph: string, columns: number, offset: number, lines: Line[]): void {
  if (isSimple(paragraph) && paragraph.length <= columns) {
    lines.push({text: paragraph.replace(/ +$/, ''), start: offset});
    return;
  }

  let start = 0;
  let end = 0;
  let used = 0;
  const finish = () => {
    if (end > start) lines.push({text: paragraph.slice(start, end), start: offset + start});
  };

  for (const unit of units(paragraph)) {
    const spaces = unit.start - end;
    if (end > start && used + spaces + unit.width <= columns) {
      used += spaces + unit.width;
      end = unit.end;
      continue;
    }
    finish();
    // Spaces before the first word are an indent and stay, where there is room for them.
    start = end === 0 && spaces + unit.width <= columns ? 0 : unit.start;
    used = unit.start - start + unit.width;
    end = unit.end;
    if (used <= columns) continue;

    // Longer than a line: broken between graphemes, the last piece is open for what follows.
    used = 0;
    for (const grapheme of narrowGraphemes(paragraph.slice(unit.start, unit.end), columns)) {
      const at = unit.start + grapheme.start;
      if (used + grapheme.width > columns) {
        lines.push({text: paragraph.slice(start, at), start: offset + start});
        start = at;
        used = 0;
      }
      used += grapheme.width;
    }
  }
  if (end === 0) lines.push({text: '', start: offset});
  else finish();
}

/** What is kept on one line if it fits on one. */
type Unit = {start: number; end: number; width: number};

function* units(paragraph: string): Generator<Unit, void, undefined> {
  for (const {index, 1: spaces = '', 2: word = ''} of paragraph.matchAll(spacedWord)) {
    let start = index + spaces.length;
    for (const part of /[-–—]/.test(word) ? word.split(afterDash) : [word]) {
      if (isSimple(part)) yield {start, end: start + part.length, width: part.length};
      else yield* besideWide(part, start);
      start += part.length;
    }
  }
}

/** Parts of a word: broken beside wide characters. */
function* besideWide(word: string, offset: number): Generator<Unit, void, undefined> {
  let unit: Unit = {start: offset, end: offset, width: 0};
  let before: Grapheme | undefined;
  for (const grapheme of graphemes(word)) {
    if (before && mayBreak(before, grapheme)) {
      yield unit;
      unit = {start: unit.end, end: unit.end, width: 0};
    }
    unit.end += grapheme.text.length;
    unit.width += grapheme.width;
    before = grapheme;
  }
  yield unit;
}

const mayBreak = (before: Grapheme, after: Grapheme): boolean =>
  (before.width === 2 || after.width === 2) && !opening.test(before.text) && !closing.test(after.text);

/** Graphemes, and of one that no line could hold (marks that take columns, in a row) its characters. */
function* narrowGraphemes(text: string, columns: number): Generator<Grapheme, void, undefined> {
  for (const grapheme of graphemes(text)) {
    if (grapheme.width <= columns) {
      yield grapheme;
      continue;
    }
    let start = grapheme.start;
    for (const character of grapheme.text) {
      yield {text: character, start, width: Math.min(2, width(character))};
      start += character.length;
    }
  }
}
