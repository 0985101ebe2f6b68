import {describe, expect, it} from 'vitest';
import {finished, start, type Terminal} from './terminal.ts';

const title = 'Istanbul talks';
const asBefore = {alternate: false, cursor: true, mouse: 'none', bracketedPaste: false};

const playing = async (...args: string[]): Promise<Terminal> => {
  const terminal = start(args);
  await terminal.until(title);
  return terminal;
};

describe('the dashboard', () => {
  it('takes the alternate screen, and fills it and no more', async () => {
    const terminal = await playing('--paused');
    await terminal.until('Delegations');
    expect(terminal.state()).toMatchObject({alternate: true, cursor: false});
    expect(terminal.screen()[0]).toContain(title);
    expect(terminal.written()).not.toContain('\u001b[3J');
  });

  it.each([
    ['q', 'q', 0],
    ['Ctrl-C', '\u0003', 130],
  ])('ends with %s, and the terminal is as it was', async (_, key, code) => {
    const terminal = await playing();
    terminal.type(key);
    expect(await terminal.exit()).toEqual({code, signal: undefined});
    expect(terminal.state()).toEqual(asBefore);
    expect(terminal.screen().join('')).toBe('');
  });

  it.each([
    ['SIGTERM', 143],
    ['SIGHUP', 129],
    ['SIGINT', 130],
    ['SIGQUIT', 131],
  ] as const)('ends with %s, and the terminal is as it was', async (signal, code) => {
    const terminal = await playing();
    terminal.signal(signal);
    expect(await terminal.exit()).toEqual({code, signal: undefined});
    expect(terminal.state()).toEqual(asBefore);
  });

  it('follows the size of the window', async () => {
    const terminal = await playing('--paused');
    terminal.resize(80, 24);
    await terminal.until((screen) => screen.split('\n').length === 24 && screen.includes(title));
    terminal.type('q');
    expect((await terminal.exit()).code).toBe(0);
  });
});

describe('without a dashboard', () => {
  it('writes the feed as text, and leaves the terminal alone', async () => {
    const terminal = start(['--json'], {rows: 50});
    expect(await terminal.exit()).toEqual({code: 0, signal: undefined});
    expect(terminal.written()).not.toContain('\u001b');
  });
});

describe('a search that finds nothing', () => {
  it('says so on a terminal, with the exit code that a script gets', async () => {
    const {code, written} = await finished(['search', 'zzyzx', '--speaker', 'putin', '--at', '2025-05-14']);
    expect(code).toBe(1);
    expect(written.trimEnd()).toBe(
      'talks-tui: no quotation is like “zzyzx speaker:"putin"” up to 2025-05-14',
    );
  });

  it('names what nobody and nothing is called, and what there is', async () => {
    const {code, written} = await finished(['search', 'war', 'speaker:xqj', '--side', 'Mars']);
    expect(code).toBe(1);
    expect(written).toMatch(
      /^talks-tui: there is no speaker like "xqj" \((?:\w+, ){6}…\)\ntalks-tui: there is no side like "Mars" \(.*\brussia\b.*\)\s*$/,
    );
  });
});
