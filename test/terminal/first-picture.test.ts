/** The first picture is on the screen before Ink is loaded: what comes in between, keys and signals, must not be lost or do harm. */
import {execFileSync} from 'node:child_process';
import {existsSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {prompt, scratch, shell} from './shell.ts';
import {node, start, type Terminal} from './terminal.ts';

const asBefore = {alternate: false, cursor: true, mouse: 'none', bracketedPaste: false};

/** The picture has begun; Ink takes a hundred milliseconds more, so that what is done now comes before it. */
const begun = (terminal: Terminal): Promise<void> =>
  terminal.until(() => terminal.written().includes('\u001B[?1049h'));

const shown = (terminal: Terminal): Promise<void> =>
  terminal.until((screen) => screen.includes('? help') && terminal.state().mouse === 'vt200');

it('comes without Intl, whose data take as long to read as all the rest', async () => {
  const directory = scratch();
  const made = join(directory, 'made');
  const hook = join(directory, 'hook.cjs');
  writeFileSync(
    hook,
    `for (const name of ['Segmenter', 'DateTimeFormat', 'Collator', 'NumberFormat'])
      Intl[name] = class extends Intl[name] {
        constructor(...all) { super(...all); require('node:fs').appendFileSync(${JSON.stringify(made)}, name + ' '); }
      };
    if (process.argv.length < 2) new Intl.Segmenter(), new Intl.DateTimeFormat();`,
  );
  execFileSync(node, ['--require', hook, '-e', '0']);
  expect(readFileSync(made, 'utf8')).toBe('Segmenter DateTimeFormat ');
  rmSync(made);
  const terminal = start(['--paused'], {env: {NODE_OPTIONS: `--require ${hook}`}});
  await terminal.until('Delegations');
  expect(existsSync(made)).toBe(false);
});

describe('before Ink is there', {timeout: 60_000}, () => {
  it.each([
    ['SIGTERM', 143],
    ['SIGINT', 130],
  ] as const)('%s gives the terminal back', async (signal, code) => {
    const terminal = start();
    await begun(terminal);
    terminal.signal(signal);
    expect(await terminal.exit()).toEqual({code, signal: undefined});
    expect(terminal.state()).toEqual(asBefore);
  });

  it('SIGTSTP gives the shell its terminal, and fg brings all back', async () => {
    const terminal = await shell();
    terminal.enter('echo "already here"; before=$(modes)');
    await terminal.until(/^already here\n\$/m);
    terminal.enter('talks-tui --paused');
    await begun(terminal);
    terminal.signalProgram('SIGTSTP');
    await terminal.until(/^\[1\]\+ +Stopped[^\n]*\n\$ ?$/m);
    expect(terminal.state()).toEqual(asBefore);
    terminal.enter('[ "$before" = "$(modes)" ] && echo "modes whole"; fg');
    await terminal.until(() => /^modes whole\r$/m.test(terminal.written()));
    await shown(terminal);
    terminal.type('.');
    await terminal.until('10 entries');
    terminal.type('q');
    await terminal.until(prompt);
    expect(terminal.state()).toEqual(asBefore);
  });

  it('keys wait, also those typed before there is a picture', async () => {
    const terminal = start(['--paused']);
    terminal.type('..');
    await begun(terminal);
    terminal.type('.');
    await terminal.until('12 entries');
    terminal.type('q');
    expect((await terminal.exit()).code).toBe(0);
  });

  it('Ctrl-C leaves, and Ctrl-Z stops', async () => {
    const terminal = await shell();
    terminal.enter('talks-tui --paused');
    await begun(terminal);
    terminal.type('\u001A');
    await terminal.until(/^\[1\]\+ +Stopped[^\n]*\n\$ ?$/m);
    expect(terminal.state()).toEqual(asBefore);
    terminal.enter('kill %1; fg; clear; talks-tui; echo "code $?"');
    const before = terminal.written().length;
    await terminal.until(() => terminal.written().slice(before).includes('\u001B[?1049h'));
    terminal.type('\u0003');
    await terminal.until(/^code 130$/m);
    expect(terminal.state()).toEqual(asBefore);
  });
});
