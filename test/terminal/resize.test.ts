import {describe, expect, it} from 'vitest';
import {start, type Terminal} from './terminal.ts';

/** Sizes in the order in which a window passes through them: one drag, or a tiling window manager at work. */
const storm: ReadonlyArray<readonly [columns: number, rows: number]> = [
  [119, 36],
  [100, 30],
  [60, 20],
  [40, 12],
  [39, 11],
  [10, 3],
  [1, 1],
  [2, 50],
  [300, 1],
  [500, 200],
  [80, 24],
  [200, 10],
  [41, 90],
  [170, 32],
];

const settled = (terminal: Terminal, columns: number, rows: number): Promise<void> =>
  terminal.until((screen) => {
    const lines = screen.split('\n');
    return (
      lines.length === rows &&
      lines.at(-1)!.includes('? help') &&
      lines.every((line) => line.length <= columns)
    );
  });

describe('a window that changes its size', {timeout: 60_000}, () => {
  it.each([
    [120, 36],
    [80, 24],
  ] as const)(
    'leaves nothing behind: at the end, %i×%i, it is as after a fresh start',
    async (columns, rows) => {
      const fresh = start(['--paused', '-S', '2025-05-14'], {columns, rows});
      await settled(fresh, columns, rows);
      const terminal = start(['--paused', '-S', '2025-05-14'], {columns: 100, rows: 30});
      await settled(terminal, 100, 30);
      for (const [width, height] of storm) terminal.resize(width, height);
      // each of these is waited for, those of the storm are not
      for (const [width, height] of [
        [39, 11],
        [columns, rows],
      ] as const) {
        terminal.resize(width, height);
        await (height === 11 ? terminal.until('needs 40×12') : settled(terminal, width, height));
      }
      expect(terminal.painted()).toEqual(fresh.painted());
      expect(terminal.written()).not.toContain('\u001B[3J');
      terminal.type('q');
      expect((await terminal.exit()).code).toBe(0);
    },
  );

  it('does not lose what is typed meanwhile, nor stop while it plays', async () => {
    const terminal = start(['-s', '1d']);
    await terminal.until('? help');
    terminal.type('/');
    await terminal.until(() => terminal.state().cursor);
    const word = 'decorative';
    for (const [i, [columns, rows]] of storm.entries()) {
      terminal.resize(columns, rows);
      if (i < word.length) terminal.type(word[i]!);
    }
    terminal.resize(120, 36);
    await terminal.until((screen) => screen.includes(`/ ${word}`) && screen.split('\n').length === 36);
    // the story goes on under it, up to where the word is said
    await terminal.until(/1 of \d+ so far/);
    terminal.type('\u0003');
    expect((await terminal.exit()).code).toBe(130);
    expect(terminal.state()).toEqual({alternate: false, cursor: true, mouse: 'none', bracketedPaste: false});
  });
});
