/* oxlint-disable no-control-regex */
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {width} from '../../source/text/width.ts';
import {scratch, shell} from './shell.ts';
import {finished, node, program, run, start} from './terminal.ts';

const marker = 'PWNED';
/** What a story must not be able to do to a terminal, and what it must not be able to hide. */
const hostile = [
  `\u001B]0;${marker}\u0007`,
  `\u001B]8;;https://example.org/${marker}\u001B\\link\u001B]8;;\u001B\\`,
  `\u001B]52;c;${Buffer.from(marker).toString('base64')}\u0007`,
  '\u001B[2J\u001B[H\u001B[31;8mconcealed',
  '\u001B[?1049l\u001B[?25h',
  `\u001BP+q${marker}\u001B\\`,
  `\u001B_${marker}\u001B\\`,
  '\u009B31m\u009D0;c1\u009C',
  '\u0000\u0001\u0007\u0008\u000B\u000C\u000E\u001A\u007F',
  '\u202Egnol\u202C\u2066iso\u2069\u200E\u200F',
  '\uD800 \uDFFF',
  '\u200B'.repeat(300),
  'e' + '\u0301'.repeat(300),
  '\tand\ttabs\rand\r\nline\nends\u2028',
  '和平 שָׁלוֹם مُحَمَّد',
].join(' ');

/** A story whose every text is hostile; one of them is a line of a million characters. */
function hostileStory(): string {
  const directory = join(scratch(), `story \u001B]0;${marker}\u0007\u202E`);
  mkdirSync(directory);
  const passage = {source: 'a', paragraph: 1, exact: hostile, prefix: hostile, suffix: hostile};
  writeFileSync(
    join(directory, 'story.yaml'),
    // JSON is YAML, escapes and all
    JSON.stringify({
      title: `T ${hostile}`,
      timeZone: 'UTC',
      window: {from: '2025-05-01', to: '2025-05-03'},
      sides: [
        {id: 'x', name: `X ${hostile}`, short: `X ${hostile}`, colour: 'red'},
        {id: 'y', name: `Y ${hostile}`, colour: 'blue'},
      ],
      opposing: ['x', 'y'],
      topics: [{id: 't', name: `Topic ${hostile}`}],
      sources: [
        {id: 'a', title: `S ${hostile}`, publisher: `P ${hostile}`, url: `https://${hostile}`, date: hostile},
      ],
      people: [{id: 'p', name: `Person ${hostile}`, spellings: [hostile], side: 'x', role: hostile}],
      organisations: [{id: 'o', name: `Body ${hostile}`, spellings: [hostile], side: 'y'}],
      questions: [{id: 'q', question: `Question ${hostile}`}],
    }),
  );
  const entry = (i: number) => ({
    id: `e${i}`,
    at: {edtf: '2025-05-02'},
    kind: 'event',
    headline: `H${i} ${hostile}`,
    text: i === 2 ? 'long '.repeat(200_000) : `Text ${hostile}`,
    sources: [passage],
    quotes: [
      {id: `q${i}`, speaker: i % 2 ? 'p' : 'o', kind: 'full', text: `Said ${hostile}`, sources: [passage]},
    ],
    attendance: [
      {person: 'p', status: 'named', place: hostile, note: hostile, question: 'q', sources: [passage]},
    ],
    positions: [
      {side: i % 2 ? 'x' : 'y', topic: 't', kind: 'demand', text: `Demand ${hostile}`, sources: [passage]},
    ],
    answers: [{question: 'q', answer: `Answer ${i} ${hostile}`, sources: [passage]}],
  });
  writeFileSync(join(directory, 'entries.ndjson'), [1, 2, 3].map((i) => JSON.stringify(entry(i))).join('\n'));
  return directory;
}

/** Everything a terminal would obey, but for the ends of lines. */
const obeyed =
  /[\u0000-\u0009\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\u200B\u200E\u200F\u2028\uD800-\uDFFF]/u;

describe('hostile text', {timeout: 60_000}, () => {
  it.each([
    ['--plain', '-s', '1000d'],
    ['--json'],
    ['check'],
    ['search'],
    ['search', '--json'],
    ['state'],
    ['state', '--json'],
  ])('reaches no terminal: %s %s', async (...args) => {
    const story = hostileStory();
    const [name = '', ...rest] = args;
    const words = name.startsWith('-')
      ? [story, ...args]
      : name === 'check'
        ? ['check', story]
        : [name, ...rest, '--story', story, ...(name === 'state' ? ['--at', '2025-05-03'] : [])];
    const {code, written} = await finished(words);
    expect(code).toBe(0);
    // JSON may tell of it in escapes, which is text
    expect(obeyed.exec(written)?.[0]).toBeUndefined();
    // with all three entries, up to the last
    if (name !== 'check') expect(written).toMatch(name.startsWith('--') ? /H3/ : /Said|Demand/);
    if (name === '--json')
      expect(
        written
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line)),
      ).toHaveLength(3);
  });

  it.each([['extract'], ['extract', '--json']])(
    'in an article reaches no terminal: %s %s',
    async (...args) => {
      const directory = scratch();
      const articles = Object.entries({
        hostile: `“We said ${hostile} yes,” said Ivan Petrov ${hostile}.\n\n“No,” ${hostile} he said.`,
        'a line of a million': `“${'long '.repeat(200_000)}” said Ivan Petrov.`,
        'a word of a million': 'x'.repeat(1_000_000),
        'zero width': `Ivan${'\u200B'.repeat(50_000)} Petrov said${'\u200D'.repeat(50_000)} “no ${'\u2060'.repeat(5000)}”.`,
        'a tower': `“We agree${'\u0301'.repeat(5000)}”, said Ivan Petrov${'\u0300'.repeat(50_000)}.`,
      }).map(([name, text]) => {
        const file = join(directory, `${name} \u001B]0;${marker}\u0007\u009B1m`);
        writeFileSync(file, text);
        return file;
      });
      const json = args.includes('--json');
      // megabytes are not for a terminal, but what is in them may come to one
      const out = join(directory, 'out');
      const {code, written: shown} = await finished(
        [...args, ...articles],
        {},
        `talks "$@"${json ? ` > '${out}'` : ''}`,
      );
      const written = json ? readFileSync(out, 'utf8') : shown;
      expect(code).toBe(0);
      expect(obeyed.exec(written)?.[0]).toBeUndefined();
      if (json) {
        const found = written.trimEnd().split('\n');
        expect(found.map((line) => (JSON.parse(line) as {file: string}).file)).toEqual(articles);
      } else {
        expect(written).toContain('Ivan Petrov');
        for (const line of written.split('\n')) expect(width(line), line).toBeLessThanOrEqual(100);
      }
    },
  );

  it.each([
    ['hostile', `peace ${hostile.replaceAll('\u0000', '')}`],
    [
      'a flood',
      `pea${'\u200B'.repeat(10_000)}ce${'\u0301'.repeat(20_000)} ${'x'.repeat(40_000)} ${'peace '.repeat(2000)}`,
    ],
  ])('in what is looked for is text like any other: %s', async (_, query) => {
    const {code, written} = await finished(['search', query]);
    expect([0, 1]).toContain(code);
    expect(obeyed.exec(written)?.[0]).toBeUndefined();
    const terminal = start(['--paused', '--query', query]);
    await terminal.until((screen) => screen.includes('? help') && terminal.state().mouse === 'vt200');
    terminal.type('\u001B[F');
    await terminal.until('■ end');
    expect(terminal.written()).not.toContain(`${marker}\u0007`);
    for (const row of terminal.screen().slice(1, -3)) expect(row, row).toMatch(/^[╭│╰].*[╮│╯]$/);
    terminal.type('\u0003');
    expect((await terminal.exit()).code).toBe(130);
  });

  it('is named in an error, and is not obeyed there either', async () => {
    const directory = hostileStory();
    const words = [`${directory}/none`, `--${hostile.replaceAll('\u0000', '')}`, directory];
    const broken = join(scratch(), 'broken.yaml');
    writeFileSync(
      broken,
      JSON.stringify({title: 1, [hostile]: hostile, timeZone: hostile, sides: [{id: hostile}]}),
    );
    for (const args of [
      [words[0]!],
      [words[1]!],
      ['-s', hostile.replaceAll('\u0000', '')],
      ['-S', hostile.replaceAll('\u0000', '')],
      ['search', '--story', words[0]!, 'a'],
      [broken],
      ['check', broken],
    ]) {
      const {code, written} = await finished(args);
      expect(code).toBeGreaterThan(0);
      expect(obeyed.exec(written)?.[0], args[0]).toBeUndefined();
      expect(written, args[0]).not.toMatch(/^ +at /m);
      expect(written.startsWith('talks-tui: ') || args[0] === 'check', written).toBe(true);
    }
  });

  it('stays inside of its pane, and out of the clipboard', async () => {
    const terminal = run(node, [program, hostileStory(), '--paused', '-S', '2025-05-02T12:00']);
    await terminal.until((screen) => /1 Feed/.test(screen) && terminal.state().mouse === 'vt200');
    for (const key of ['2', '3', '4', 's', '\u001B', 'd', '\u001B']) {
      const before = terminal.written().length;
      terminal.type(key);
      await terminal.until(() => terminal.written().length > before);
    }
    terminal.type('y');
    await terminal.until('copied');
    const written = terminal.written();
    const [, copied = ''] = /\u001B\]52;c;([^\u0007]*)\u0007/.exec(written) ?? [];
    const text = Buffer.from(copied, 'base64').toString();
    expect(text).toContain('Said');
    expect(obeyed.exec(text)?.[0]).toBeUndefined();
    // the only such sequence is ours; no title, no link, no concealment, no device string
    expect(written.match(/\u001B\]/g)).toHaveLength(1);
    expect(written).not.toContain(marker);
    expect(written).not.toMatch(/\u001B\[(?:\d+;)*8(?:;\d+)*m|\u001B[P_X^]|[\u0080-\u009F]/);
    for (const row of terminal.screen().slice(1, -3)) {
      expect(row, row).toMatch(/^[╭│╰]/);
      expect(row, row).toMatch(/[╮│╯]$/);
      expect(width(row), row).toBe(120);
    }
    terminal.type('\u0003');
    expect((await terminal.exit()).code).toBe(130);
  });

  it('reaches no shell', async () => {
    const terminal = await shell();
    terminal.enter(`talks-tui search --story '$(touch ${marker})' '; touch ${marker}'; ls; echo "end"`);
    await terminal.until(/^end$/m);
    expect(terminal.screen().some((row) => row === marker)).toBe(false);
  });
});
