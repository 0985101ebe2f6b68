/* oxlint-disable no-control-regex */
import {execFileSync} from 'node:child_process';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, it} from 'vitest';
import {has, scratch, shell} from './shell.ts';
import {node, program, start, type Terminal} from './terminal.ts';

/** The dashboard in an environment, drawn whole. */
async function dashboard(env: Record<string, string>): Promise<Terminal> {
  const terminal = start(['--paused', '-S', '2025-05-15'], {env});
  await terminal.until((screen) => screen.includes('? help') && terminal.state().mouse === 'vt200');
  return terminal;
}

/** Colours asked for, as SGR parameters. */
function colours(terminal: Terminal): Set<string> {
  const sequences = [...terminal.written().matchAll(/\u001B\[([\d;]*)m/g)].map(([, codes = '']) => codes);
  return new Set(
    sequences.flatMap((codes) => /(?:^|;)([34][0-7]|9\d|10[0-7]|[34]8;[25];[\d;]+)/.exec(codes)?.[1] ?? []),
  );
}

async function leave(terminal: Terminal): Promise<void> {
  terminal.type('q');
  expect(await terminal.exit()).toEqual({code: 0, signal: undefined});
}

describe('colours', {timeout: 60_000}, () => {
  it.each([
    ['none with NO_COLOR', {NO_COLOR: '1'}, /^$/],
    ['none with FORCE_COLOR=0', {FORCE_COLOR: '0'}, /^$/],
    ['sixteen in xterm', {TERM: 'xterm', COLORTERM: ''}, /^(3[0-7]|9\d)$/],
    ['sixteen with FORCE_COLOR=1', {FORCE_COLOR: '1'}, /^(3[0-7]|9\d)$/],
    ['256 in xterm-256color', {COLORTERM: ''}, /^38;5;\d+$/],
    ['256 with FORCE_COLOR=2', {TERM: 'xterm', COLORTERM: '', FORCE_COLOR: '2'}, /^38;5;\d+$/],
  ] as const)('are %s, and the selection is seen', async (name, env, expected) => {
    const terminal = await dashboard(env);
    const found = [...colours(terminal)];
    if (name.startsWith('none')) expect(found).toEqual([]);
    else {
      expect(found.length).toBeGreaterThan(1);
      for (const colour of found) expect(colour).toMatch(expected);
    }
    expect(terminal.screen().join('\n')).toContain('▸');
    await leave(terminal);
  });
});

describe('terminals', {timeout: 60_000}, () => {
  it.each([
    ['TERM=linux', {TERM: 'linux', COLORTERM: ''}],
    ['LANG=C', {LANG: 'C'}],
  ] as const)('without Unicode have ASCII marks: %s', async (_, env) => {
    const terminal = await dashboard(env);
    const screen = terminal.screen().join('\n');
    expect(screen).not.toMatch(/[\u2010-\u2BFF]/);
    expect(screen).toMatch(/^\+ 1 Feed -+\+/m);
    await leave(terminal);
  });

  it.each([
    ['TERM=dumb', {TERM: 'dumb'}],
    ['a screen reader', {INK_SCREEN_READER: 'true'}],
  ] as const)('that cannot draw get the feed as text, in order: %s', async (_, env) => {
    // in a shell, which keeps the terminal open until all that was written has come
    const terminal = await shell({env});
    terminal.enter('talks-tui -s 10000d; echo "code $?"');
    await terminal.until(/^code 0$/m);
    const written = terminal.written();
    expect(written).not.toMatch(/[\u001B\u2500-\u259F]/);
    const headlines = execFileSync(node, [program, '--json'], {encoding: 'utf8'})
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as {headline?: string}).headline)
      .filter((headline) => headline !== undefined && headline.length < 40);
    const flat = written.replaceAll(/\s+/g, ' ');
    const places = headlines.map((headline) => flat.indexOf(`· ${headline}`));
    expect(places.length).toBeGreaterThan(10);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
  });

  it.each([
    ['TERM=dumb', {TERM: 'dumb'}],
    ['a screen reader', {INK_SCREEN_READER: 'true'}],
  ] as const)('that cannot draw get a story that is followed as text: %s', async (_, env) => {
    const terminal = await shell({env});
    terminal.enter(`talks-tui follow '${fileURLToPath(new URL('harbour', import.meta.url))}'`);
    await terminal.until('Enough is enough');
    expect(terminal.written()).not.toMatch(/[\u001B\u2500-\u259F]/);
    terminal.type('\u0003');
    await terminal.until(/\^C/);
  });

  it('are not taken for another in CI', async () => {
    const terminal = await dashboard({CI: 'true', GITHUB_ACTIONS: 'true'});
    // the first picture is not Ink's
    terminal.type('?');
    await terminal.until('type to filter');
    terminal.type('\u0003');
    expect((await terminal.exit()).code).toBe(130);
  });

  it('for a screen reader are written to as entries arrive, not before', async () => {
    const terminal = start(['-s', '1h', '-i', '0'], {env: {INK_SCREEN_READER: 'true'}, rows: 200});
    // what was known before the story begins is there at once; what comes next is due in hours
    await terminal.until('Sun 11 May');
    const known = execFileSync(node, [program, '--plain'], {encoding: 'utf8'});
    const lastWords = known.trimEnd().split('\n').at(-1)!.trim();
    expect(lastWords.length).toBeGreaterThan(10);
    expect(terminal.screen().join('\n')).not.toContain(lastWords);
    terminal.type('\u0003');
    expect((await terminal.exit()).signal).toBe('SIGINT');
  });

  it.each([
    // also not by root, who may write to any directory of a disk
    ['cannot be written to', {HOME: '/proc', XDG_CACHE_HOME: '/proc/cache', TMPDIR: '/proc'}],
    ['is no directory', {HOME: '/dev/null/home', TMPDIR: '/dev/null'}],
    ['is empty', {HOME: ''}],
  ] as const)('need no home: it %s', async (_, env) => {
    await leave(await dashboard(env));
  });
});

describe('inside of another terminal', {timeout: 60_000}, () => {
  it.skipIf(!has('tmux'))('tmux: draws, and gives the shell back', async () => {
    const terminal = await shell({env: {TMUX_TMPDIR: scratch()}});
    terminal.enter('tmux -f /dev/null new-session -x 120 -y 36 "bash --noprofile --norc --noediting -i"');
    await terminal.until(/0:bash/);
    terminal.enter('echo "in there"; talks-tui --paused');
    await terminal.until((screen) => screen.includes('? help') && screen.includes('Istanbul talks'));
    expect(terminal.screen().filter((row) => /^╭ 1 Feed ─+╮╭ 2 Delegations ─+╮$/.test(row))).toHaveLength(1);
    terminal.type('.');
    await terminal.until('10 entries');
    terminal.type('q');
    await terminal.until((screen) => screen.includes('in there') && !screen.includes('Istanbul talks'));
    terminal.enter('exit');
    await terminal.until(/\[exited\]/);
  });

  it.skipIf(!has('screen')).each([
    ['as it comes, without an alternate screen', '', /^\$ ?\n+$/],
    ['with one', 'altscreen on', /in there/],
  ] as const)('screen, %s: draws, and gives the shell back', async (_, setting, back) => {
    const directory = scratch();
    writeFileSync(join(directory, 'screenrc'), setting);
    const terminal = await shell({env: {SCREENDIR: directory}});
    terminal.enter(`screen -U -c '${directory}/screenrc' bash --noprofile --norc --noediting -i`);
    await terminal.until(/^\$ ?\n+$/);
    terminal.enter('echo "in ${STY:+there}"; talks-tui --paused');
    await terminal.until((screen) => screen.includes('? help') && screen.includes('Istanbul talks'));
    expect(terminal.screen().filter((row) => /^╭ 1 Feed ─+╮╭ 2 Delegations ─+╮$/.test(row))).toHaveLength(1);
    terminal.type('.');
    await terminal.until('10 entries');
    terminal.type('q');
    await terminal.until((screen) => back.test(screen) && !screen.includes('Istanbul talks'));
    terminal.enter('exit');
    await terminal.until(/terminating/);
  });
});
