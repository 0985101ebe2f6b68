/**
 * Ink's output pass takes every character on the screen apart for each frame and puts it together again. Where a frame is rows, one text
 * each from edge to edge, a row is drawn by itself, and one that was drawn before is remembered. Of a row of simple text only the styles are
 * taken apart.
 */
import {styledCharsToString} from '@alcalzone/ansi-tokenize';
import {run, runsOf} from './runs.ts';

type Clip = {x1?: number; x2?: number; y1?: number; y2?: number};
type Write = {
  type: 'write';
  x: number;
  y: number;
  text: string;
  transformers: ReadonlyArray<(line: string, index: number) => string>;
};
/** What Ink's `Output` has been told to do. */
type Operation = Write | {type: 'clip'; clip: Clip} | {type: 'unclip'};
type Output = {width: number; height: number; operations: readonly Operation[]};

/** Some screens full of rows. */
const most = 500;
const drawn = new Map<string, string>();

/** A row by itself, cut at the edges where `clipped`. */
function rowOf(text: string, width: number, clipped: boolean, draw: (output: Output) => string): string {
  const key = `${clipped ? 'c' : 'o'}${width} ${text}`;
  let row = drawn.get(key);
  if (row === undefined) {
    row = simpleRow(text, width) ?? drawnRow(text, width, clipped, draw);
    if (drawn.size >= most) drawn.clear();
    drawn.set(key, row);
  }
  return row;
}

/** What Ink makes of a row of simple text that is no wider than the window; undefined of others. */
function simpleRow(text: string, width: number): string | undefined {
  const runs = runsOf(text);
  if (!runs) return undefined;
  const rest = runs.reduce((left, {value}) => left - value.length, width);
  if (rest < 0) return undefined;
  if (rest > 0) runs.push(run(' '.repeat(rest)));
  return styledCharsToString(runs).trimEnd();
}

function drawnRow(text: string, width: number, clipped: boolean, draw: (output: Output) => string): string {
  const write: Write = {type: 'write', x: 0, y: 0, text, transformers: []};
  const clip: Operation = {type: 'clip', clip: {x1: 0, x2: width, y1: 0, y2: 1}};
  return draw({width, height: 1, operations: clipped ? [clip, write] : [write]});
}

/**
 * The rows that Ink would write; undefined where they are not texts of a line each that begin at the left edge and are cut at most at
 * the edges of the window.
 *
 * @param draw what Ink makes of an output by itself
 */
export function wholeRows(
  {width, height, operations}: Output,
  draw: (output: Output) => string,
): string[] | undefined {
  const rows: Array<string | undefined> = Array.from({length: height});
  let clipped = false;
  for (const operation of operations) {
    switch (operation.type) {
      case 'clip': {
        const {x1, x2, y1, y2} = operation.clip;
        if (clipped || x1 !== 0 || x2 !== width || y1 !== 0 || y2 !== height) return undefined;
        clipped = true;
        break;
      }
      case 'unclip': {
        clipped = false;
        break;
      }
      case 'write': {
        const {x, y, text, transformers} = operation;
        if (x !== 0 || !(y >= 0 && y < height) || rows[y] !== undefined || text.includes('\n'))
          return undefined;
        if (transformers.some((transform) => transform(text, 0) !== text)) return undefined;
        rows[y] = rowOf(text, width, clipped, draw);
      }
    }
  }
  return rows.map((row) => row ?? '');
}
