import {readFileSync} from 'node:fs';
import {beforeAll, describe, expect, it, vi} from 'vitest';
import {complete} from '../../source/commands/completion.ts';
import {helpFor} from '../../source/commands/help.ts';
import {main} from '../../source/commands/main.ts';
import {commands, names, optionsOf} from '../../source/commands/table.ts';
import {directoryOf, sound} from '../story/on-disk.ts';
import {talks, words, type Result} from './program.ts';

const {version} = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

/** What is written to standard output in this process. */
const output = vi.hoisted(() => ({text: ''}));
vi.mock('node:fs', async (original) => ({
  ...(await original<typeof import('node:fs')>()),
  writeSync(_: number, bytes: Uint8Array): number {
    output.text += Buffer.from(bytes).toString();
    return bytes.length;
  },
}));

/** The command line in this process, where an error costs no start of Node. In its words `@` is a little story. */
async function ask(args: readonly string[]): Promise<Result> {
  output.text = '';
  const err = vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
  try {
    const code = await main(
      args.map((word) => (word === '@' ? little : word)),
      () => version,
    );
    return {stdout: output.text, stderr: err.mock.calls.map(([text]) => String(text)).join(''), code};
  } finally {
    err.mockRestore();
  }
}

let little = '';
beforeAll(async () => {
  little = await directoryOf(sound);
});

describe('usage errors: one line on standard error, nothing on standard output, 2', () => {
  it.each<[line: string, says: string]>([
    ['--spede 1h', 'unknown option --spede (did you mean "--speed"?); see talks-tui --help'],
    ['--no-plain', 'unknown option --no-plain (did you mean "--plain"?); see talks-tui --help'],
    ['search --limt 3', 'unknown option --limt (did you mean "--limit"?); see talks-tui search --help'],
    ['--limit 3', 'unknown option --limit; see talks-tui --help'],
    ['-x', 'unknown option -x; see talks-tui --help'],
    ['--_ 3', 'unknown option --_; see talks-tui --help'],
    ['--speed', '--speed needs a value; see talks-tui --help'],
    ['--speed --json', '--speed needs a value; see talks-tui --help'],
    ['--json=1', '--json takes no value; see talks-tui --help'],
    ['search --json=no war', '--json takes no value; see talks-tui search --help'],
    ['-p=1', '-p takes no value; see talks-tui --help'],
    ['state --at', '--at needs a value; see talks-tui state --help'],
    ['state', '--at is needed: the time to look at; see talks-tui state --help'],
    ['state here --at 14:00', '"here" is one too many; see talks-tui --help'],
    ['one two', 'there is no command or story "one"; see talks-tui --help'],
    ['@ two', '"two" is one too many; see talks-tui --help'],
    ['help serch', 'there is no command "serch" (did you mean "search"?); see talks-tui --help'],
    ['help one', 'there is no command "one"; see talks-tui --help'],
    ['help search state', '"state" is one too many; see talks-tui --help'],
    ['seach war', 'there is no command "seach" (did you mean "search"?); see talks-tui --help'],
    ['check one two', '"two" is one too many; see talks-tui --help'],
    ['completion bash zsh', '"zsh" is one too many; see talks-tui --help'],
    ['completion tcsh', 'completion is for bash, zsh, fish, not for "tcsh"'],
    ...['0', '-1', '-0', 'NaN', 'Infinity', '1e999', 'abc', '1h/m', '0h'].map((speed): [string, string] => [
      `--speed ${speed} @`,
      `--speed ${speed}: give story time per second (1h, 30m, 1d) or a factor above 0 (3600, 3600x)`,
    ]),
    ['-s 0 @', '--speed 0: give story time per second (1h, 30m, 1d) or a factor above 0 (3600, 3600x)'],
    ['-s0 @', '--speed 0: give story time per second (1h, 30m, 1d) or a factor above 0 (3600, 3600x)'],
    ['--speed= @', '--speed : give story time per second (1h, 30m, 1d) or a factor above 0 (3600, 3600x)'],
    ['--speed 1h --duration 5m @', '--speed and --duration exclude each other'],
    ...['0', '0s', '-5m', 'NaN', '5', 'soon'].map((time): [string, string] => [
      `--duration ${time} @`,
      `--duration ${time}: give a time above 0 with its unit, such as 90s or 5m`,
    ]),
    ...['-1', 'NaN', 'Infinity', 'abc', '1e9'].map((limit): [string, string] => [
      `--idle-limit ${limit} @`,
      `--idle-limit ${limit}: give seconds, such as 2 or 0.5, or 0 to keep every wait`,
    ]),
    [
      '--since soon @',
      '"soon" is not a time; write it as 2025-05-14, 2025-05-14T21:00, "Wed 14 May, late", 14:00, +6h, -1d or 40%',
    ],
    ['--since 2025-02-30 @', '"2025-02-30": Feb 2025 has 28 days'],
    ['--since 25:00 @', '"25:00": no clock shows that time'],
    ['--since 120% @', '"120%": a share of the story is at most 100%'],
    ['--since -1x @', '"-1x" is not a length of time such as +6h, -1d or +1h30m'],
    ['--since 2026 @', '--since 2026: the story is over by then'],
    ['--until 2020 @', '--until 2020: the story has not begun by then'],
    ['--since 2025-05-15 --until 2025-05-14 @', '--until 2025-05-14 does not come after --since 2025-05-15'],
    ['state --story @ --at +99999999999999d', '"+99999999999999d" is beyond the years 1 to 9999'],
    [
      'search --story @ --at later',
      '"later" is not a time; write it as 2025-05-14, 2025-05-14T21:00, "Wed 14 May, late", 14:00, +6h, -1d or 40%',
    ],
    ...['0', '00', '-1', '1.5', '0x2', '1e0', '1e3', 'Infinity', 'NaN', 'all'].map(
      (limit): [string, string] => [
        `search --story @ --limit ${limit}`,
        `--limit ${limit}: give a whole number from 1`,
      ],
    ),
    ['export -f json @', '--format json: give md, csv, jsonl, jsonld (did you mean "jsonl"?)'],
    ['export --format xml @', '--format xml: give md, csv, jsonl, jsonld'],
    ['export --format= @', '--format : give md, csv, jsonl, jsonld'],
    ['export --what quote @', '--what quote: give story, quotes (did you mean "quotes"?)'],
    ['export --format', '--format needs a value; see talks-tui export --help'],
    ['export @ two', '"two" is one too many; see talks-tui --help'],
    [
      'export @ --at soon',
      '"soon" is not a time; write it as 2025-05-14, 2025-05-14T21:00, "Wed 14 May, late", 14:00, +6h, -1d or 40%',
    ],
    ['export nowhere', 'nowhere: no story here: there is no such file or directory'],
    ['nowhere', 'nowhere: no story here: there is no such file or directory'],
    ['serch', 'serch: no story here: there is no such file or directory (did you mean "search"?)'],
    ['-s 1h chekc', 'chekc: no story here: there is no such file or directory (did you mean "check"?)'],
    ['check serch', 'serch: no story here: there is no such file or directory'],
    ['search --story nowhere', 'nowhere: no story here: there is no such file or directory'],
    ['--sources nowhere @', 'nowhere: no articles here: there is no such file or directory'],
    ['package.json/x', 'package.json/x: no story here: part of the path is a file and no directory'],
    ['source', 'source: no story here: there is no story.yaml in it'],
    ['-- --json', '--json: no story here: there is no such file or directory'],
  ])('talks-tui %s', async (line, says) => {
    expect(await ask(words(line))).toEqual({stdout: '', stderr: `talks-tui: ${says}\n`, code: 2});
  });

  it.each<[string[], string]>([
    [[''], 'STORY is empty'],
    [['check', ''], 'STORY is empty'],
    [
      ['state', '--story', '@', '--at', ''],
      '"" is not a time; write it as 2025-05-14, 2025-05-14T21:00, "Wed 14 May, late", 14:00, +6h, -1d or 40%',
    ],
    [['\u001b[31mred\u0007'], 'red: no story here: there is no such file or directory'],
    [['--\u001b[31mred'], 'unknown option --red; see talks-tui --help'],
    [['two\nlines'], 'two lines: no story here: there is no such file or directory'],
  ])('talks-tui %j', async (args, says) => {
    expect(await ask(args)).toEqual({stdout: '', stderr: `talks-tui: ${says}\n`, code: 2});
  });

  it.concurrent.each([
    [
      '--spede 1h',
      /^talks-tui: unknown option --spede \(did you mean "--speed"\?\); see talks-tui --help\n$/,
    ],
    ['--speed', /^talks-tui: --speed needs a value; see talks-tui --help\n$/],
    ['--speed 0', /^talks-tui: --speed 0: give story time per second .*\n$/],
    ['--since soon', /^talks-tui: "soon" is not a time; .*\n$/],
    ['search --limit 0', /^talks-tui: --limit 0: give a whole number from 1\n$/],
    ['serch', /^talks-tui: serch: no story here: .* \(did you mean "search"\?\)\n$/],
  ])('the built program: talks-tui %s', {timeout: 30_000}, async (line, says) => {
    const {stdout, stderr, code} = await talks(line);
    expect({stdout, code}).toEqual({stdout: '', code: 2});
    expect(stderr).toMatch(says);
  });
});

it('a fault of the program is told with its place, and is no fault of the terminal', async () => {
  const err = vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
  const code = await main(['--version'], () => {
    throw new Error('on purpose\u001B]0;gone\u0007');
  });
  const said = err.mock.calls.map(([text]) => String(text)).join('');
  err.mockRestore();
  expect(said).toMatch(/^talks-tui: a fault of the program, please report it: Error: on purpose\n +at .+\n/);
  expect(said).not.toMatch(/(?!\n)\p{Cc}/u);
  expect(code).toBe(70);
});

describe('what the parser lets through', () => {
  it.each([
    '-S -99d --json @',
    '--since -99d --json @',
    '--since=-99d --json @',
    '-S-99d --json @',
    '-s1h --json @',
    '-i.5 --json @',
    '-pl --json @',
    '--json @',
    '-q search --json @',
    '--speed 0 --speed 1h --json @',
    '--until 80% --json @',
    '--since 2025-05-14 --until +22h --json @',
    '--json -- @',
  ])('talks-tui %s', async (line) => {
    const {stdout, stderr, code} = await ask(words(line));
    expect({stderr, code}).toEqual({stderr: '', code: 0});
    expect(stdout).toMatch(/^\{"id":"first".*\}\n$/);
  });

  it('finds the command behind its options', async () => {
    const found = await ask(words('--json --story @ search hello'));
    expect(found.stdout).toMatch(/^\{"quote":/);
    expect(found).toEqual(await ask(words('search hello --story @ --json')));
  });
});

describe('--help and --version', () => {
  it.each(names)('of %s', async (name) => {
    const line = name === 'replay' ? '' : name;
    const help = {
      stdout: `${helpFor(name, Math.min(100, process.stdout.columns || 80))}\n`,
      stderr: '',
      code: 0,
    };
    expect(await ask(words(`${line} --help`))).toEqual(help);
    expect(await ask(words(`-h ${line}`))).toEqual(help);
    expect(await ask(words(`${line} -V`))).toEqual({stdout: `${version}\n`, stderr: '', code: 0});
  });

  it.each(names)('help %s tells the same', async (name) => {
    expect(await ask(['help', name])).toEqual(await ask([name, '--help']));
  });

  it('help by itself tells what --help does', async () => {
    expect(await ask(['help'])).toEqual(await ask(['--help']));
  });

  it.concurrent('of the built program', {timeout: 30_000}, async () => {
    expect(await talks('--help')).toEqual({stdout: `${helpFor('replay', 80)}\n`, stderr: '', code: 0});
    expect(await talks('--version')).toEqual({stdout: `${version}\n`, stderr: '', code: 0});
  });

  it.each(names)('the help of %s tells its options and no others, in the width there is', (name) => {
    for (const width of [40, 80, 100]) {
      const help = helpFor(name, width);
      const told = [...help.matchAll(/^ {2}(?:-\w, | {4})--([\w-]+)/gm)].map(([, option]) => option);
      expect(told).toEqual(Object.keys(optionsOf(name)));
      if (width >= 80) for (const row of help.split('\n')) expect(row.length).toBeLessThanOrEqual(width);
      expect(help).toMatch(/\nExamples\n {2}talks-tui/);
    }
  });

  it('the first help lists the commands', () => {
    for (const name of names.slice(1)) expect(helpFor('replay', 80)).toContain(`\n  ${name}`);
    expect(helpFor('search', 80)).not.toContain('Commands');
  });

  it('no letter stands for two options of a command', () => {
    for (const name of names) {
      const letters = Object.values(optionsOf(name)).flatMap(({letter}) => letter ?? []);
      expect(new Set(letters).size).toBe(letters.length);
    }
    expect(Object.keys(commands)[0]).toBe('replay');
  });
});

const formats = ['md', 'csv', 'jsonl', 'jsonld'];

describe('completion', () => {
  it.each([
    [
      ['talks-tui', ''],
      ['search', 'state', 'check', 'extract', 'export', 'import', 'follow', 'completion', 'help'],
    ],
    [
      ['talks-tui', 's'],
      ['search', 'state'],
    ],
    [['/usr/bin/talks-tui', 'se'], ['search']],
    [['talks-tui', 'fe'], []],
    [
      ['talks-tui', '--s'],
      ['--speed', '--since', '--sources'],
    ],
    [
      ['talks-tui', '--speed', '1h', '--s'],
      ['--since', '--sources'],
    ],
    [
      ['talks-tui', 'search', '--s'],
      ['--speaker', '--side', '--source', '--story'],
    ],
    [['talks-tui', 'search', 'dec'], []],
    [
      ['talks-tui', 'state', '--'],
      ['--at', '--story', '--json', '--help', '--version'],
    ],
    [['talks-tui', 'check', '--so'], ['--sources']],
    [
      ['talks-tui', 'completion', ''],
      ['bash', 'zsh', 'fish'],
    ],
    [['talks-tui', 'completion', 'bash', ''], []],
    [
      ['talks-tui', 'help', ''],
      ['search', 'state', 'check', 'extract', 'export', 'import', 'follow', 'completion', 'help'],
    ],
    [['talks-tui', '--json', 'se'], ['search']],
    [['talks-tui', '-q', 'search', 'st'], ['state']],
    [['talks-tui', '-q', 'search', '--pac'], ['--pace']],
    [['talks-tui', '-q', 'search', '--lim'], []],
    [['talks-tui', '-q', 'war', 'search', '--lim'], ['--limit']],
    [['talks-tui', '-pq', 'search', '--pac'], ['--pace']],
    [['talks-tui', '--', 'se'], []],
    [['talks-tui', '--story', ''], []],
    [['talks-tui', 'export', '--format', ''], formats],
    [
      ['talks-tui', 'export', '-f', 'json'],
      ['jsonl', 'jsonld'],
    ],
    [['talks-tui', 'export', '--what', 'q'], ['quotes']],
    [['talks-tui', 'export', '--format=c'], ['--format=csv']],
    [['talks-tui', 'export', '--at=2'], []],
    // as bash takes it apart
    [['talks-tui', 'export', '--format', '='], formats],
    [['talks-tui', 'export', '--format', '=', 'm'], ['md']],
    [['talks-tui', 'help', 'se'], ['search']],
    [['talks-tui', 'help', 'search', ''], []],
    [
      ['talks-tui'],
      ['search', 'state', 'check', 'extract', 'export', 'import', 'follow', 'completion', 'help'],
    ],
  ])('of %j', (line, expected) => {
    expect(complete(line)).toEqual(expected);
  });

  it.each([
    ['/bin/bash', /^complete .* talks-tui$/m],
    ['/usr/bin/zsh', /^#compdef talks-tui$/m],
    ['/usr/bin/fish', /^complete -c talks-tui -f /m],
    ['/bin/tcsh', /^complete .* talks-tui$/m],
  ])('prints a script for %s that asks the program', {timeout: 30_000}, async (shell, expected) => {
    const {stdout, stderr, code} = await talks('completion', {SHELL: shell});
    expect({stderr, code}).toEqual({stderr: '', code: 0});
    expect(stdout).toMatch(expected);
    expect(stdout).toContain('talks-tui --get-yargs-completions');
    expect(stdout).not.toMatch(/undefined|\{\{/);
  });

  it('answers the script', {timeout: 30_000}, async () => {
    const {stdout, code} = await talks('--get-yargs-completions talks-tui search --li');
    expect({stdout, code}).toEqual({stdout: '--limit\n', code: 0});
  });
});
