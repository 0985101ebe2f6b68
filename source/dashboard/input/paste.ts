/** Pastes, as terminals mark them (xterm's mode 2004). Ink takes them apart; here it is seen to that each one ends. */

const pasteStart = '\u001B[200~';
const pasteEnd = '\u001B[201~';
const interrupt = '\u0003';

/**
 * Hands chunks of input on. A paste whose end never comes, since a line broke in the middle of it, would swallow every key from then
 * on: Ctrl-C, which always leaves, ends it.
 */
export function pastes(): (chunk: string) => string {
  let open = false;
  /** Of what went before, as much as may be the beginning of a mark. */
  let tail = '';
  return (chunk) => {
    if (open && chunk === interrupt) {
      open = false;
      return pasteEnd + interrupt;
    }
    const seen = tail + chunk;
    const [start, end] = [seen.lastIndexOf(pasteStart), seen.lastIndexOf(pasteEnd)];
    if (start !== end) open = start > end;
    tail = seen.slice(1 - pasteStart.length);
    return chunk;
  };
}
