import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {
  quickSegments,
  quickStringWidth,
  rememberRows,
  withoutDevtools,
  yogaFromFile,
} from '../../source/build/plugins.ts';
import {reconcilerForInk} from '../../source/build/reconciler.ts';
import {withoutErrorPicture} from '../../source/build/smaller.ts';
import {prompt, scratch, shell, type Shell} from './shell.ts';
import {gone, node, program, run, start} from './terminal.ts';

const title = 'Istanbul talks';
const asBefore = {alternate: false, cursor: true, mouse: 'none', bracketedPaste: false};

/** Keyboard protocols, focus reports, application keys, mouse movement: none of them is ever asked for. */
// oxlint-disable-next-line no-control-regex
const otherModes = /\u001B\[(?:[<>=][\d;]*[um]|\?(?:1|1002|1003|1004|2031)h)|\u001B=/;

/** Runs the program in a shell until `end` ends it, and sees what the shell is left with. */
async function afterwards(
  args: string,
  end: (terminal: Shell) => void,
  {of, shows = title}: {of?: string; shows?: string} = {},
): Promise<{code: number; terminal: Shell}> {
  const terminal = await shell(of === undefined ? {} : {of});
  terminal.enter('echo "already here"; before=$(modes)');
  await terminal.until(/^already here\n\$/m);
  terminal.enter(`talks-tui ${args}; code=$?`);
  await terminal.until((screen) => screen.includes(shows) && !screen.includes('already here'));
  end(terminal);
  await terminal.until(prompt);
  expect(terminal.state()).toEqual(asBefore);
  expect(terminal.written()).not.toMatch(otherModes);
  expect(terminal.screen()[1]).toBe('already here');
  terminal.enter('[ "$before" = "$(modes)" ] && echo "modes whole, code $code"');
  await terminal.until(/^modes whole, code \d+$/m);
  return {code: Number(/^modes whole, code (\d+)$/m.exec(terminal.screen().join('\n'))![1]), terminal};
}

describe('the shell has its terminal back', {timeout: 60_000}, () => {
  it.each([
    ['q', 'q', 0],
    ['Esc', '\u001B', 0],
    ['Ctrl-C', '\u0003', 130],
    ['Ctrl-C while a search is typed', '/ceas\u0003', 130],
    ['Esc for each thing that is open', 'z/ceas\u001B', undefined],
  ] as const)('after %s', async (name, keys, expected) => {
    const {code} = await afterwards('', (terminal) => {
      if (expected !== undefined) return terminal.type(keys);
      terminal.type(keys);
      // one after another: what comes in one chunk is one key, Alt and Esc
      void terminal
        .until((screen) => !screen.includes('ceas'))
        .then(() => terminal.type('\u001B'))
        .then(async () => terminal.until(/2 Delegations/))
        .then(() => terminal.type('\u001B'));
    });
    expect(code, name).toBe(expected ?? 0);
  });

  it.each([
    ['SIGTERM', 143],
    ['SIGHUP', 129],
    ['SIGINT', 130],
    ['SIGQUIT', 131],
  ] as const)('after %s', async (signal, expected) => {
    const {code} = await afterwards('', (terminal) => terminal.signalProgram(signal));
    expect(code).toBe(expected);
  });
});

/** A signal and what is typed take ways of their own; the program rings when the signal has come. */
function onceBroken(terminal: Shell, act: () => void): void {
  void terminal.until(() => terminal.written().includes('\u0007')).then(act);
}

describe('a fault of the program', {timeout: 60_000}, () => {
  let directory: string;
  let faulty: string;
  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'talks-tui-'));
    await build({
      entryPoints: {faulty: fileURLToPath(new URL('faulty.ts', import.meta.url))},
      outdir: directory,
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      outExtension: {'.js': '.mjs'},
      logLevel: 'error',
      define: {'process.env.NODE_ENV': '"production"'},
      banner: {
        js: `import {createRequire as $createRequire} from 'node:module'; const require = $createRequire(import.meta.url);`,
      },
      plugins: [
        yogaFromFile,
        quickSegments,
        quickStringWidth,
        rememberRows,
        withoutDevtools,
        reconcilerForInk,
        withoutErrorPicture,
      ],
    });
    faulty = join(directory, 'faulty.mjs');
  });
  afterAll(() => rmSync(directory, {recursive: true, force: true}));

  it.each([
    // Enter, for the shell takes it without harm where the first picture's last effect was quicker than the key
    ['in a view, after a key', 'view', (terminal: Shell) => onceBroken(terminal, () => terminal.type('\r'))],
    ['in a view, while it plays', 'view playing', () => {}],
    [
      'in an effect of React',
      'view',
      (terminal: Shell) => onceBroken(terminal, () => terminal.resize(100, 30)),
    ],
    ['in a timer', 'timer', () => {}],
    ['in a promise', 'promise', () => {}],
  ] as const)('%s gives the terminal back, and is told', async (_, args, then) => {
    const {code, terminal} = await afterwards(
      args,
      (shell) => {
        shell.signalProgram('SIGUSR2');
        then(shell);
      },
      {of: faulty, shows: 'A story with a fault'},
    );
    expect(code).toBe(70);
    expect(terminal.screen().join('\n')).toContain(
      'talks-tui: a fault of the program, please report it: Error: on purpose',
    );
    expect(terminal.written()).not.toContain('\u001B]0;');
  });

  it('is told on standard error', async () => {
    const errors = join(scratch(), 'errors');
    const {code} = await afterwards(
      `promise 2> '${errors}'`,
      (terminal) => terminal.signalProgram('SIGUSR2'),
      {of: faulty, shows: 'A story with a fault'},
    );
    expect(code).toBe(70);
    expect(readFileSync(errors, 'utf8')).toMatch(
      /^talks-tui: a fault of the program, please report it: Error: on purpose\n/,
    );
  });
});

describe('a terminal that goes away', {timeout: 60_000}, () => {
  it.each([
    ['the dashboard', ['--paused'], title],
    ['the dashboard while it plays', [], title],
    ['the paced feed', ['--plain', '-s', '1h'], 'Sun 11 May'],
  ] as const)('ends %s', async (_, args, shows) => {
    const terminal = start(args);
    await terminal.until(shows);
    terminal.close();
    await gone(terminal.pid);
  });

  it('ends the dashboard also where nobody says so', async () => {
    const terminal = run('sh', ['-c', 'trap "" HUP; exec "$@"', 'sh', node, program, '--paused']);
    await terminal.until(title);
    terminal.close();
    await gone(terminal.pid);
  });

  it('is not found at the end of another input: then the feed is text', async () => {
    const terminal = await shell();
    terminal.enter('talks-tui -s 1000d < /dev/null; echo "code $?"');
    await terminal.until(/^code 0$/m);
    expect(terminal.written()).not.toContain('\u001B[?1049h');
  });
});

describe('a reader that goes away', {timeout: 60_000}, () => {
  /** More than any pipe holds. */
  function largeStory(): string {
    const directory = scratch();
    writeFileSync(
      join(directory, 'story.yaml'),
      'title: Long\ntimeZone: UTC\nwindow: {from: 2025-05-01, to: 2025-05-30}\nsides: []\nsources: [{id: a}]\n',
    );
    const entry = (i: number): string =>
      JSON.stringify({
        id: `e${i}`,
        at: {edtf: '2025-05-02'},
        kind: 'event',
        text: `Entry ${i}, and more of it. `.repeat(8),
        sources: [{source: 'a', paragraph: 1}],
      });
    writeFileSync(
      join(directory, 'entries.ndjson'),
      Array.from({length: 3000}, (_, i) => entry(i)).join('\n'),
    );
    return directory;
  }

  it.each(['--plain', '--json', '--json --pace -s 1000d'])(
    'ends it without a word: %s | head',
    async (args) => {
      const terminal = await shell();
      terminal.enter(
        `talks-tui '${largeStory()}' ${args} | head -n 1 > /dev/null; echo "codes \${PIPESTATUS[*]}"`,
      );
      await terminal.until(/^codes \d+ \d+\n\$/m);
      expect(terminal.screen().join('\n')).toMatch(/^codes 0 0\n\$/m);
      expect(terminal.screen().filter((row) => row.includes('talks-tui:'))).toEqual([]);
    },
  );
});
