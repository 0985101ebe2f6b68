/** The completion in the shells it is for, each started as its reader has it, without settings of its own. */
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {has, pathWith, scratch} from './shell.ts';
import {run, type Terminal} from './terminal.ts';

/** How each is started, takes the script for itself, and is made to show only `> ` before a line. */
const shells = {
  bash: {
    args: ['--noprofile', '--norc', '-i'],
    settings: `PS1='> '; source <(talks-tui completion bash)`,
  },
  zsh: {
    args: ['-f', '-i'],
    settings: `PS1='> '; source <(talks-tui completion zsh)`,
  },
  fish: {
    args: ['--no-config', '-i'],
    settings: `function fish_prompt; printf '> '; end; talks-tui completion fish | source`,
  },
} as const;

type Name = keyof typeof shells;
const names = Object.keys(shells) as Name[];

/** A shell that completes for the program, at home: in a directory with a story and an article. */
async function ready(name: Name, settings: string = shells[name].settings): Promise<Terminal> {
  const cwd = scratch();
  mkdirSync(join(cwd, 'my-story'));
  writeFileSync(join(cwd, 'article.txt'), '');
  const {args} = shells[name];
  const env = {PATH: pathWith(), HOME: cwd, SHELL: '/bin/sh'};
  const terminal = run(name, args, {columns: 100, rows: 24, cwd, env});
  await terminal.until(/\S\s*$/);
  terminal.type(`${settings}; clear\r`);
  await terminal.until(/^>\s*$/);
  return terminal;
}

/** Types the line, lets the shell complete it, and clears it. */
async function completes(terminal: Terminal, typed: string, completed: string): Promise<void> {
  terminal.type(`talks-tui ${typed}\t`);
  await terminal.until((screen) => screen.split('\n')[0]!.trimEnd() === `> talks-tui ${completed}`);
  terminal.type('\u0015');
  await terminal.until(/^>\s*$/);
}

describe.each(names)('%s', (name) => {
  it.skipIf(!has(name))('completes commands and options', {timeout: 60_000}, async () => {
    const terminal = await ready(name);
    await completes(terminal, 'sea', 'search');
    await completes(terminal, 'search --lim', 'search --limit');
    await completes(terminal, "search 'two words' --lim", "search 'two words' --limit");
    await completes(terminal, '--speed 1h --pac', '--speed 1h --pace');
    await completes(terminal, 'completion z', 'completion zsh');
    await completes(terminal, 'export --format c', 'export --format csv');
    await completes(terminal, 'export --format=c', 'export --format=csv');
  });

  it.skipIf(!has(name))('completes files where nothing else may follow', {timeout: 60_000}, async () => {
    const terminal = await ready(name);
    await completes(terminal, 'my', 'my-story/');
    await completes(terminal, 'check my', 'check my-story/');
    await completes(terminal, 'check ~/my', 'check ~/my-story/');
    await completes(terminal, '--sources my', '--sources my-story/');
    await completes(terminal, 'extract art', 'extract article.txt');
  });

  it.skipIf(!has(name))('lists what may follow', {timeout: 60_000}, async () => {
    const terminal = await ready(name);
    terminal.type('talks-tui s\t\t');
    await terminal.until((screen) => /search/.test(screen) && /state/.test(screen));
    expect(terminal.screen()[0]).toMatch(/^> talks-tui s/);
    expect(terminal.screen().join('\n')).not.toMatch(/my-story|error|not found/i);
  });
});

describe('zsh, with the script as a file of $fpath', () => {
  it.skipIf(!has('zsh')).each(['_talks-tui', '_talks_tui'])('%s', {timeout: 60_000}, async (file) => {
    const functions = scratch();
    const write = `talks-tui completion zsh > ${functions}/${file}`;
    const load = `fpath=(${functions} $fpath); autoload -Uz compinit; compinit -u`;
    const terminal = await ready('zsh', `PS1='> '; ${write}; ${load}`);
    // the first time it is loaded, the second time called
    await completes(terminal, 'sea', 'search');
    await completes(terminal, 'sta', 'state');
    await completes(terminal, 'search --lim', 'search --limit');
  });
});
