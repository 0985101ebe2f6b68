/**
 * The mouse, as SGR reports (xterm's modes 1000 and 1006, https://invisible-island.net/xterm/ctlseqs/ctlseqs.html). Ink
 * swallows them, so they are taken out of standard input before Ink reads it.
 */
import {PassThrough} from 'node:stream';
import type {ReadStream} from 'node:tty';
import {pastes} from './paste.ts';

/** Asks the terminal for reports of buttons and the wheel, in the form that has no largest column. */
export const mouseOn = '\u001B[?1000h\u001B[?1006h';
/** Gives the mouse back to the terminal. */
export const mouseOff = '\u001B[?1006l\u001B[?1000l';

/** Cells count from 0. */
export type MouseEvent = {type: 'click' | 'up' | 'down'; column: number; row: number};

// eslint-disable-next-line no-control-regex
const report = /\u001B\[<(\d{1,3});(\d{1,5});(\d{1,5})([Mm])/g;
/** The beginning of a report that has not come whole. */
// eslint-disable-next-line no-control-regex
const begun = /\u001B(?:\[(?:<[\d;]{0,15})?)?$/;
/** How long the rest of a report is waited for, in ms: what begins like one may be the Esc key. */
const patience = 10;

/** What a chunk of input holds: the events, what is left for Ink, and the beginning of a report that is not whole yet. */
export function splitMouse(chunk: string): {events: MouseEvent[]; rest: string; pending: string} {
  const events: MouseEvent[] = [];
  const rest = chunk.replaceAll(report, (_, button: string, column: string, row: string, end: string) => {
    const type =
      button === '0' && end === 'M' ? 'click' : button === '64' ? 'up' : button === '65' ? 'down' : undefined;
    if (type) events.push({type, column: Number(column) - 1, row: Number(row) - 1});
    return '';
  });
  const pending = begun.exec(rest)?.[0] ?? '';
  return {events, rest: pending === '' ? rest : rest.slice(0, -pending.length), pending};
}

/** Runs something after so many ms, unless it is cancelled. */
type After = (ms: number, run: () => void) => {cancel(): void};

const afterOnSystem: After = (ms, run) => {
  const timer = setTimeout(run, ms);
  return {cancel: () => clearTimeout(timer)};
};

/** Standard input without its mouse reports, for Ink; raw mode and the like go through to the real one. */
export function withoutMouse(
  stdin: ReadStream,
  onMouse: (event: MouseEvent) => void,
  after: After = afterOnSystem,
): ReadStream {
  const out = new PassThrough();
  const pass = pastes();
  let pending = '';
  let timer: {cancel(): void} | undefined;
  /** No more of it came, so it was no report. */
  const release = (): void => {
    timer?.cancel();
    if (pending !== '') out.write(pass(pending));
    pending = '';
  };
  stdin.setEncoding('utf8');
  stdin.on('data', (chunk: string) => {
    timer?.cancel();
    const found = splitMouse(pending + chunk);
    pending = found.pending;
    for (const event of found.events) onMouse(event);
    if (found.rest !== '') out.write(pass(found.rest));
    if (pending !== '') timer = after(patience, release);
  });
  stdin.on('end', () => {
    release();
    out.end();
  });
  return Object.assign(out, {
    isTTY: true,
    isRaw: false,
    setRawMode(mode: boolean) {
      stdin.setRawMode(mode);
      return out;
    },
    ref() {
      stdin.ref();
      return out;
    },
    unref() {
      stdin.unref();
      return out;
    },
  }) as unknown as ReadStream;
}
