/** Bytes that are no UTF-8, wherever they may come from: shown as U+FFFD or refused in one line, and never handed to the terminal. */
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {scratch} from './shell.ts';
import {finished, start} from './terminal.ts';

/** A lone continuation, an overlong slash, a C1 control as a byte, a surrogate, a beginning without an end. */
const bad = Buffer.from([0x80, 0xc0, 0xaf, 0x9b, 0x33, 0x31, 0x6d, 0xed, 0xa0, 0x80, 0xff, 0xe2, 0x82]);
const marked = (text: string): Buffer =>
  Buffer.concat(
    text.split('§').flatMap((part, i) => (i === 0 ? [Buffer.from(part)] : [bad, Buffer.from(part)])),
  );

const frame =
  'title: T§t\ntimeZone: UTC\nwindow: {from: 2025-05-01, to: 2025-05-03}\nsources: [{id: a, title: "S§"}]\n' +
  'sides: [{id: x, name: "X§", colour: red}]\npeople: [{id: p, name: "P§", side: x}]\n';
const entry =
  '{"id": "e1", "at": {"edtf": "2025-05-02"}, "kind": "event", "headline": "Head§line", "text": "Words§ here", ' +
  '"sources": [{"source": "a", "paragraph": 1}], ' +
  '"quotes": [{"id": "q1", "speaker": "p", "kind": "full", "text": "Said§ so", "sources": [{"source": "a", "paragraph": 1}]}]}';

function story(kind: 'yaml' | 'ndjson'): string {
  const directory = scratch();
  writeFileSync(join(directory, 'story.yaml'), marked(frame));
  if (kind === 'yaml') writeFileSync(join(directory, 'entries.yaml'), marked(`entries:\n  - ${entry}\n`));
  else writeFileSync(join(directory, 'entries.ndjson'), marked(`${entry}\n`));
  return directory;
}

/** The terminal was sent neither a control character nor, in its place, a byte that is none of any text. */
function expectClean(written: string): void {
  // oxlint-disable-next-line no-control-regex
  expect(written).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/);
}

describe('bytes that are no UTF-8', {timeout: 60_000}, () => {
  it.each(['yaml', 'ndjson'] as const)(
    'in a story of %s are told apart, and are not obeyed',
    async (kind) => {
      const directory = story(kind);
      const lines = ['talks "$1" --json', 'talks "$1" --plain -s 1000d', 'talks search --story "$1"'];
      for (const line of [...lines, 'talks state --at 2025-05-03 --story "$1"']) {
        const {code, written} = await finished([directory], {}, line);
        expect(code, `${line}: ${written}`).toBe(0);
        expectClean(written);
        if (!line.includes('state')) expect(written, line).toMatch(/(Said|Words)\uFFFD+31m\uFFFD+ (so|here)/);
      }
    },
  );

  it('in a story are drawn one column wide', async () => {
    const terminal = start([story('ndjson'), '--paused', '-S', '2025-05-03']);
    await terminal.until((screen) => screen.includes('? help') && terminal.state().mouse === 'vt200');
    await terminal.until(/Head\uFFFD+31m\uFFFD+line/);
    for (const row of terminal.screen().slice(1, -3)) expect(row).toMatch(/^[╭│╰].{118}[╮│╯]$/u);
    terminal.type('q');
    expect((await terminal.exit()).code).toBe(0);
  });

  it('break no syntax unseen: where one stands for a quote or a brace, the error has a place', async () => {
    const directory = scratch();
    writeFileSync(join(directory, 'story.yaml'), marked(frame));
    writeFileSync(join(directory, 'entries.ndjson'), marked(`${entry.replace('"e1"', '§')}\n`));
    const {code, written} = await finished([directory]);
    expect(code).toBe(2);
    expectClean(written);
    expect(written).toMatch(/^talks-tui: .*entries\.ndjson:1:8: .+\n$/);
  });

  it('in an article are refused by extract, from a file and from standard input', async () => {
    const file = join(scratch(), 'article.txt');
    writeFileSync(file, marked('“We§ agree,” said Ivan Petrov.'));
    for (const line of ['talks extract "$1"', 'talks extract --json < "$1"', 'talks extract - < "$1"']) {
      const {code, written} = await finished([file], {}, line);
      expect(code, line).toBe(2);
      expectClean(written);
      expect(written, line).toMatch(/^talks-tui: .+: not a text in UTF-8\n$/);
    }
  });

  it.each([
    ['a story', 'talks "$bad"'],
    ['a story to check', 'talks check "$bad"'],
    ['an article', 'talks extract "$bad"'],
    ['an option', 'talks "--$bad"'],
    ['a speed', 'talks -s "$bad"'],
    ['a time', 'talks -S "$bad"'],
    ['a command', 'talks search "speaker:$bad" --at "$bad"'],
  ])('on the command line are named as U+FFFD: %s', async (_, line) => {
    const octal = [...bad].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');
    const {code, written} = await finished([], {}, `bad=$(printf '${octal}'); ${line}`);
    expect(code).toBeGreaterThan(0);
    expectClean(written);
    expect(written).toMatch(/^(talks-tui: )?.*\uFFFD.*\n$/);
  });

  it('in the names of directories and files do no harm: what lies there is found from inside', async () => {
    const parent = scratch();
    const directory = Buffer.concat([Buffer.from(`${parent}/`), bad]);
    mkdirSync(directory);
    const inside = (name: string): Buffer => Buffer.concat([directory, Buffer.from(`/${name}`)]);
    writeFileSync(inside('story.yaml'), marked(frame));
    writeFileSync(inside('entries.ndjson'), marked(`${entry}\n`));
    writeFileSync(Buffer.concat([inside(''), bad]), 'an article');
    const {code, written} = await finished([parent], {}, 'cd "$1"/*; talks . --json --sources .');
    expect(code).toBe(0);
    expectClean(written);
    const [warning, line] = written.split('\n');
    expect(warning).toContain('none of the story');
    expect((JSON.parse(line!) as {id: string}).id).toBe('e1');
  });

  it('among keys and in a paste do no harm', async () => {
    const terminal = start(['--paused']);
    await terminal.until((screen) => screen.includes('? help') && terminal.state().mouse === 'vt200');
    const keys = (bytes: Buffer): void => terminal.type(bytes as unknown as string);
    keys(bad);
    keys(
      Buffer.concat([Buffer.from('/'), bad, Buffer.from('\u001B[200~'), bad, Buffer.from('\u001B[201~ok')]),
    );
    await terminal.until(/\/ .*ok/);
    expect(terminal.written()).not.toMatch(/[\u0080-\u009F]/);
    for (const row of terminal.screen().slice(1, -3)) expect(row).toMatch(/^[╭│╰].{118}[╮│╯]$/u);
    terminal.type('\u0003');
    expect((await terminal.exit()).code).toBe(130);
  });
});
