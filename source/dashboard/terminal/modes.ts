/** The terminal's modes that the dashboard turns on, and the way back from all of them, whatever ends the program. */
import {writeSync} from 'node:fs';
import {mouseOff, mouseOn} from '../input/mouse.ts';
import type {Frame} from './runtime.ts';

const alternateScreen = '\u001B[?1049h';
const mainScreen = '\u001B[?1049l';
const hideCursor = '\u001B[?25l';
const showCursor = '\u001B[?25h';
const home = '\u001B[H';
const erase = `\u001B[2J${home}`;
const pasteOff = '\u001B[?2004l';

/**
 * What the dashboard wants beside what Ink turns on: the mouse, and no wrapping at the right edge, since terminals do not agree on how
 * wide some emoji are, and a row that is a column too long must not push down all rows below it.
 */
const wrapOff = '\u001B[?7l';
/** Written when the dashboard takes the terminal, also after it was suspended. */
export const modesOn = wrapOff + mouseOn;
/** Written when the shell gets the terminal. */
export const modesOff = `${mouseOff}\u001B[?7h`;

/** To the terminal at once: at the end there is no later. A terminal that has gone away takes nothing, and that is all right. */
function writeNow(text: string): void {
  try {
    writeSync(process.stdout.fd, text);
  } catch {}
}

/**
 * Shows the first picture before React and Ink are loaded, which takes longer than all else at the start. Keys typed from now on
 * are not echoed; they wait in standard input.
 */
export function showFirst(frame: Frame): void {
  process.stdin.setRawMode(true);
  // the cursor stays in its column there: behind a prompt, or behind keys that were echoed
  process.stdout.write(alternateScreen + hideCursor + wrapOff + home + frame.rows.join('\r\n') + home);
}

/**
 * Ink's own way into the alternate screen and out of it, put right in two places: a terminal that is there already would clear it, and
 * the first picture would flicker, so the first entry is held back; and a terminal that has none (GNU screen, as it comes) would keep
 * the last picture with the shell's next line somewhere in it, so that is erased on each way out.
 */
export function shareAlternateScreen(): void {
  const {stdout} = process;
  const write = stdout.write;
  let entered = false;
  stdout.write = ((chunk: string | Uint8Array, ...rest: []) => {
    if (chunk === alternateScreen && !entered) return (entered = true);
    return write.call(stdout, chunk === mainScreen ? erase + mainScreen : chunk, ...rest);
  }) as typeof write;
}

/**
 * Calls back when the window has changed its size and changed it back before anybody looked. Node tells nobody of that, but the terminal
 * has cut off what did not fit in between.
 *
 * @returns has Node look for a new size: a job in the background is not told of one
 */
export function onUnseenResize(redraw: () => void): () => void {
  let seen = false;
  let own = false;
  process.stdout.on('resize', () => {
    seen = true;
  });
  process.on('SIGWINCH', () => {
    if (!seen && !own) redraw();
    seen = own = false;
  });
  return () => {
    own = true;
    process.kill(process.pid, 'SIGWINCH');
  };
}

/** Everything off again, at once. Harmless where it is off already, but for the main screen: that only where `stillOn`. */
export function restoreTerminal(stillOn: boolean): void {
  writeNow(modesOff + pasteOff + (stillOn ? erase + mainScreen : '') + showCursor);
  try {
    process.stdin.setRawMode(false);
  } catch {}
}
