import {describe, expect, it} from 'vitest';
import {randomOf} from '../fuzz/random.ts';
import {start} from './terminal.ts';

/** What a terminal may send, whole and broken; nothing here that leaves on purpose. */
const chunks = [
  [...' .,}{+-][nNsdozyL?:/jkgG1234\t\r\u007F'],
  ['[A', '[B', '[C', '[D', '[H', '[F', '[5~', '[6~', '[1;2C', '[1;2D', '[Z', 'OP', '[3~'].map(
    (rest) => `\u001B${rest}`,
  ),
  ['\u001B[<0;10;10M', '\u001B[<0;10;10m', '\u001B[<64;5;5M', '\u001B[<65;99;3M', '\u001B[<0;3;35M'],
  [
    '\u001B[<0;',
    '\u001B[<99999999;1;1M',
    '\u001B[200~paste\u001B[201~',
    '\u001B[200~和平\r\n\u001B]0;x\u0007\u001B[201~',
  ],
  ['ceasefire\r', '/zel', ':40%\r', ':nonsense\r', '\u000C', '\u0001', '\u0015', '\u0000', '👩‍👩‍👧‍👦', 'e\u0301'],
  ['\u001B[?62;22c', '\u001B]11;rgb:0000/0000/0000\u0007', '\u001B[12;40R'],
].flat();

describe('a monkey at the keyboard', {timeout: 90_000}, () => {
  it.each([1, 2])('does not bring the program down: seed %i', async (seed) => {
    const random = randomOf(seed);
    const terminal = start(['-s', '1d', '--loop']);
    await terminal.until((screen) => screen.includes('? help') && terminal.state().mouse === 'vt200');
    const over = (): boolean => terminal.written().includes('\u001B[?1049l');
    for (let step = 0; step < 150 && !over(); step++) {
      if (random.chance(0.1)) terminal.resize(1 + random.below(160), 1 + random.below(50));
      else if (random.chance(0.05)) terminal.signal(random.pick(['SIGWINCH', 'SIGCONT']));
      else terminal.type(random.pick(chunks));
      // now and then the program is let catch up
      if (step % 25 === 0) {
        const before = terminal.written().length;
        terminal.resize(120, 36);
        terminal.type('\u000C');
        await terminal.until(() => terminal.written().length > before);
      }
    }
    terminal.resize(120, 36);
    for (let escapes = 0; escapes < 30 && !over(); escapes++) {
      const before = terminal.written().length;
      terminal.type('\u001B');
      // each Esc shows: it closes something, or leaves
      await terminal.until(() => terminal.written().length > before).catch(() => {});
    }
    expect(await terminal.exit()).toEqual({code: 0, signal: undefined});
    expect(terminal.state()).toEqual({alternate: false, cursor: true, mouse: 'none', bracketedPaste: false});
    expect(terminal.written()).not.toContain('a fault of the program');
  });
});
