import {describe, expect, it} from 'vitest';
import {prompt, shell, type Shell} from './shell.ts';
import {start} from './terminal.ts';

const asBefore = {alternate: false, cursor: true, mouse: 'none', bracketedPaste: false};
const asDrawn = {alternate: true, cursor: false, mouse: 'vt200', bracketedPaste: true};

/** The dashboard is up: all of it is on the screen, and the keys are read. */
async function shown(terminal: Shell): Promise<void> {
  await terminal.until(
    (screen) =>
      screen.includes('Istanbul talks') && screen.includes('? help') && terminal.state().mouse === 'vt200',
  );
}

/** The program in a shell, on the screen. */
async function playing(args: string): Promise<Shell> {
  const terminal = await shell();
  terminal.enter('echo "already here"; before=$(modes)');
  await terminal.until(/^already here\n\$/m);
  terminal.enter(`talks-tui ${args}`);
  await shown(terminal);
  return terminal;
}

/** The shell has its terminal, as it was. */
async function expectShell(terminal: Shell): Promise<void> {
  await terminal.until(/^\[1\]\+ +Stopped[^\n]*\n\$ ?$/m);
  expect(terminal.state()).toEqual(asBefore);
  expect(terminal.screen()).toContain('already here');
  terminal.enter('[ "$before" = "$(modes)" ] && echo "modes whole"');
  await terminal.until(/^modes whole\n\$ ?$/m);
}

/** Hours of story time, as the header gives them. */
function clockIn(header: string): number {
  const [, day, hours, minutes] = /\b(\d+) May +(\d\d):(\d\d)/.exec(header) ?? [];
  return Number(day) * 24 + Number(hours) + Number(minutes) / 60;
}

describe('suspended', {timeout: 60_000}, () => {
  it.each([
    ['Ctrl-Z', (terminal: Shell) => terminal.type('\u001A')],
    ['a signal from outside', (terminal: Shell) => terminal.signalProgram('SIGTSTP')],
  ] as const)('by %s the shell is whole, and twice in a row all comes back', async (_, stop) => {
    const terminal = await playing('--paused');
    terminal.type('.');
    await terminal.until('10 entries');
    const picture = terminal.painted();
    for (let round = 0; round < 2; round++) {
      stop(terminal);
      await expectShell(terminal);
      terminal.enter('clear; echo "already here"; fg');
      await shown(terminal);
      expect(terminal.painted()).toEqual(picture);
      expect(terminal.state()).toEqual(asDrawn);
    }
    terminal.type('?');
    await terminal.until('type to filter');
    terminal.type('\u0003');
    await terminal.until(prompt);
    expect(terminal.state()).toEqual(asBefore);
  });

  it('it finds its new size, when the window was resized meanwhile', async () => {
    const terminal = await playing('--paused');
    terminal.type('\u001A');
    await expectShell(terminal);
    terminal.resize(80, 24);
    terminal.enter('fg');
    await shown(terminal);
    await terminal.until(/^▸1 Feed/m);
    const picture = terminal.painted();
    terminal.type('q');
    await terminal.until(prompt);
    terminal.enter('clear; talks-tui --paused');
    await shown(terminal);
    await terminal.until(/^▸1 Feed/m);
    expect(terminal.painted()).toEqual(picture);
  });

  it('its clock stands still', async () => {
    const terminal = await playing('-s 12h -i 0');
    await terminal.until(/^.*Mon 12 May +\d\d:\d\d/);
    const before = clockIn(terminal.screen()[0]!);
    terminal.type('\u001A');
    await expectShell(terminal);
    terminal.enter('sleep 2; fg');
    await shown(terminal);
    // those two seconds would have been a day of the story
    expect(clockIn(terminal.screen()[0]!) - before).toBeLessThan(16);
    // and it goes on
    await terminal.until((screen) => clockIn(screen) > before + 16);
  });

  it('and ended, it leaves the shell alone', async () => {
    const terminal = await playing('');
    terminal.type('\u001A');
    await expectShell(terminal);
    terminal.enter('kill %1; while [ -n "$(jobs -s)$(jobs -r)" ]; do :; done');
    await terminal.until((screen) => screen.includes('Terminated') && prompt.test(screen));
    expect(terminal.state()).toEqual(asBefore);
    expect(terminal.screen()).toContain('already here');
    expect(terminal.screen().findIndex((row) => row.includes('Terminated'))).toBeGreaterThan(
      terminal.screen().indexOf('modes whole'),
    );
    terminal.enter('[ "$before" = "$(modes)" ] && echo "still whole"');
    await terminal.until(/^still whole$/m);
  });

  it('and in the background, it waits for the terminal', async () => {
    const terminal = await playing('--paused');
    terminal.type('\u001A');
    await expectShell(terminal);
    terminal.enter('bg; while [ -n "$(jobs -r)" ]; do :; done; echo "stopped again"');
    await terminal.until(/^stopped again$/m);
    expect(terminal.state()).toEqual(asBefore);
    terminal.enter('fg');
    await shown(terminal);
    terminal.type('q');
    await terminal.until(prompt);
    expect(terminal.state()).toEqual(asBefore);
  });

  it('where no shell waits for its jobs, it goes on', async () => {
    const terminal = start(['--paused']);
    await terminal.until('? help');
    terminal.type('\u001A');
    await terminal.until(() => terminal.written().includes('\u001B[?1049l') && terminal.state().alternate);
    await terminal.until('? help');
    terminal.type('q');
    expect(await terminal.exit()).toEqual({code: 0, signal: undefined});
    expect(terminal.state()).toEqual(asBefore);
  });
});
