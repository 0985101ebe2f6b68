import {Terminal} from '@xterm/headless';
import * as fc from 'fast-check';
import {expect, it} from 'vitest';
import {fewerSteps, rowUpdate} from '../../source/build/ink/row-update.ts';

const columns = 40;

/** The cells of a terminal's first row after this was written: what they hold and how they look. */
async function rowAfter(...written: string[]): Promise<string[]> {
  const terminal = new Terminal({cols: columns, rows: 3, allowProposedApi: true});
  for (const text of written) await new Promise<void>((resolve) => terminal.write(text, resolve));
  const line = terminal.buffer.active.getLine(0)!;
  const row = Array.from({length: columns}, (_, column) => {
    const cell = line.getCell(column)!;
    const looks = [cell.isBold(), cell.isDim(), cell.isInverse(), cell.getFgColorMode(), cell.getFgColor()];
    return `${cell.getChars() || ' '} ${looks.map(Number).join()}`;
  });
  terminal.dispose();
  return row;
}

const styled = fc
  .tuple(
    fc.constantFrom(
      ['', ''],
      ['\u001B[1m', '\u001B[22m'],
      ['\u001B[7m', '\u001B[27m'],
      ['\u001B[38;5;37m', '\u001B[39m'],
    ),
    fc.constantFrom('a', 'Istanbul', ' ', '      ', '│', '“We’re', '12 entries', '·'),
  )
  .map(([[on = '', off = ''], text]) => `${on}${text}${off}`);
/** As Ink writes rows: none wider than the window, nothing blank at the end. */
const rows = fc.array(styled, {maxLength: 4}).map((parts) => parts.join('').trimEnd());
const refuse = (): never => {
  throw new Error('all of this is simple');
};

it('turns any row into any other', {timeout: 30_000}, async () => {
  await fc.assert(
    fc.asyncProperty(rows, rows, async (before, after) => {
      const changed = await rowAfter(before, rowUpdate(before, after, refuse));
      expect(changed).toEqual(await rowAfter(after));
    }),
    {numRuns: 150},
  );
});

it('writes what is different, and leaves what it is not sure of to Ink', () => {
  expect(rowUpdate('│ one   │ 12:00 │', '│ one   │ 12:15 │', refuse)).toBe('\u001B[14G15');
  expect(rowUpdate('same', 'same', refuse)).toBe('');
  expect(rowUpdate('longer by far', 'longer', refuse)).toBe('\u001B[8G\u001B[K');
  expect(rowUpdate('a 和 b', 'a 和 c', () => 'all of it')).toBe('all of it');
});

it('passes over many rows in one step', () => {
  expect(fewerSteps('a\u001B[E\u001B[E\u001B[Eb\u001B[E\n')).toBe('a\u001B[3Eb\u001B[E\n');
});
