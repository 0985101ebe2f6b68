import {chmodSync, mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {scratch} from './shell.ts';
import {finished} from './terminal.ts';

const frame =
  'title: T\ntimeZone: UTC\nwindow: {from: 2025-05-01, to: 2025-05-03}\nsides: []\nsources: [{id: a}]\n';
const entry = (id: string, edtf: string): string =>
  `  - {id: ${id}, at: {edtf: "${edtf}"}, kind: event, text: x, sources: [{source: a, paragraph: 1}]}\n`;
const bomb = `a: &a [x, x]\n${[...'bcdefghijklm'].map((key, i) => `${key}: &${key} [${`*${'abcdefghijklm'[i]!}, `.repeat(9)}]`).join('\n')}\n`;

/** What stands in a file, and the exit code: 2 where nothing could be read, or the story is wrong. */
const stories: Record<string, string | Buffer> = {
  empty: '',
  blank: ' \n\n',
  binary: Buffer.from(Array.from({length: 4096}, (_, i) => (i * 7919) % 256)),
  'cut off': `${frame}entries:\n  - {id: e1, at: {edtf: "2025-`,
  'a list': '- a\n- b\n',
  'a bomb of aliases': bomb + frame,
  'a cycle': `x: &x [*x]\n${frame}`,
  'an id twice': `${frame}entries:\n${entry('e1', '2025-05-01')}${entry('e1', '2025-05-02')}`,
  'an id unknown': `${frame}entries:\n${entry('e1', '2025-05-01').replace('source: a', 'source: b')}`,
  'a day that is none': `${frame}entries:\n${entry('e1', '2025-02-30')}`,
  'a window the wrong way round': frame.replace('2025-05-01', '2025-05-09'),
  'ten thousand errors': `${frame}entries:\n${Array.from({length: 10_000}, (_, i) => entry(`e${i}`, '2025-02-30')).join('')}`,
  'a key unknown': `${frame}titel: T\nentries: []\n`,
};

/** One clear line, no stack trace, the terminal untouched. */
async function expectOneLine(args: readonly string[], codes: readonly number[] = [2]): Promise<string> {
  const {code, written} = await finished(args, {columns: 500});
  expect(codes, written).toContain(code);
  expect(written).not.toContain('\u001B');
  expect(written).not.toMatch(/^ +at /m);
  expect(written.trimEnd().split('\n'), written).toHaveLength(1);
  expect(written).toMatch(/^talks-tui: .+/);
  return written;
}

describe('a story that is wrong', {timeout: 60_000}, () => {
  it.each(Object.keys(stories))('is told in one line: %s', async (name) => {
    const file = join(scratch(), 'story.yaml');
    writeFileSync(file, stories[name]!);
    const line = await expectOneLine([file]);
    expect(line).toContain('story.yaml');
    // and with the line and column, as far as there are any
    if (!['empty', 'blank', 'binary'].includes(name)) expect(line).toMatch(/story\.yaml:\d+:\d+: /);
  });

  it('is told in one line: nothing, an empty directory, a file without a story, a file that may not be read', async () => {
    const directory = scratch();
    await expectOneLine([join(directory, 'none')]);
    await expectOneLine([directory]);
    await expectOneLine(['/dev/null']);
    mkdirSync(join(directory, 'story.yaml'));
    await expectOneLine([directory]);
    const hidden = join(directory, 'hidden.yaml');
    writeFileSync(hidden, frame);
    chmodSync(hidden, 0);
    // root reads it all the same, and then finds no entries
    await expectOneLine([hidden]);
  });

  it('is told by check with the first twenty of ten thousand, and a count', async () => {
    const file = join(scratch(), 'story.yaml');
    writeFileSync(file, stories['ten thousand errors']!);
    const {code, written} = await finished(['check', file], {columns: 500});
    expect(code).toBe(1);
    const lines = written.trimEnd().split('\n');
    expect(lines).toHaveLength(21);
    expect(lines[20]).toMatch(/9980 more/);
  });
});
