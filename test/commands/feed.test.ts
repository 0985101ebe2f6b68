/** The feed as the built program prints it into a pipe: text and NDJSON, at once and at replay speed. */
import {execFile} from 'node:child_process';
import {existsSync} from 'node:fs';
import {beforeAll, describe, expect, it} from 'vitest';
import * as contract from './contract.ts';
import {all, node, program, start, talks, type Result} from './program.ts';

describe('the feed', {timeout: 60_000}, () => {
  let feed: contract.Entry[];
  let plain: Result;
  beforeAll(async () => {
    const [json, text] = await Promise.all([talks('--json'), talks('')]);
    feed = all(contract.entry, json);
    plain = text;
  }, 60_000);

  it('as NDJSON is in the order of time, in the contract’s shape and in camelCase', () => {
    expect(feed.length).toBeGreaterThan(50);
    const instants = feed.map(({at}) => at.earliest);
    expect(instants).toEqual(instants.toSorted());
    for (const key of contract.keysOf(feed)) expect(key).toMatch(/^[a-z][A-Za-z0-9]*$/);
    for (const {at} of feed) expect(at.earliest <= at.latest).toBe(true);
  });

  it('as text has every headline, text and quotation, and no escape', () => {
    expect(plain).toMatchObject({stderr: '', code: 0});
    for (const {headline, text} of feed) expect(plain.stdout).toContain(`${headline}\n  ${text}\n`);
    expect(plain.stdout).toContain('  “decorative” — Volodymyr Zelenskyy (Ukraine)\n');
    expect(plain.stdout).not.toMatch(/(?!\n)\p{Cc}/u);
    expect(plain.stdout.split('\n\n')).toHaveLength(feed.length);
  });

  it('is as wide as COLUMNS says, where it says it with a whole number above 0, and NDJSON is not', async () => {
    const [narrow, json, ...others] = await Promise.all([
      talks('', {COLUMNS: '40'}),
      talks('--json', {COLUMNS: '40'}),
      ...['', '0', '-1', '4e1', 'wide'].map((COLUMNS) => talks('', {COLUMNS})),
    ]);
    const widths = narrow.stdout.split('\n').map((line) => line.length);
    expect(Math.max(...widths)).toBeLessThanOrEqual(40);
    expect(Math.max(...widths)).toBeGreaterThan(35);
    const flat = (text: string): string => text.replaceAll(/\s+/g, '');
    expect(flat(narrow.stdout)).toBe(flat(plain.stdout));
    expect(all(contract.entry, json)).toEqual(feed);
    for (const other of others) expect(other).toEqual(plain);
  });

  it('is text in a pipe, asked for or not, and whatever colours are asked for', async () => {
    const [asked, coloured] = await Promise.all([talks('--plain'), talks('', {FORCE_COLOR: '3'})]);
    expect(asked).toEqual(plain);
    expect(coloured).toEqual(plain);
  });

  it('is cut by --since and --until', async () => {
    const [until, since] = await Promise.all([
      talks('--json --until 2025-05-13'),
      talks('--json --since 2025-05-15 --until 2025-05-15'),
    ]);
    const cut = all(contract.entry, until);
    const last = '2025-05-13T20:59:59.999Z';
    expect(cut).toEqual(feed.filter(({at}) => at.earliest <= last));
    expect(cut.length).toBeLessThan(feed.length);
    expect(all(contract.entry, since)).toEqual(
      feed.filter(({at}) => at.earliest >= '2025-05-14T21:00' && at.earliest < '2025-05-15T21:00'),
    );
  });

  it.runIf(existsSync('/dev/full'))('says in one line that there is no room for what it writes', async () => {
    const result = await new Promise<Pick<Result, 'stderr' | 'code'>>((resolve) => {
      const line = ['-c', '"$0" "$1" --json > /dev/full', node, program];
      execFile('sh', line, (error, _, stderr) => resolve({stderr, code: Number(error?.code ?? 0)}));
    });
    const stderr = 'talks-tui: standard output takes no more: ENOSPC: no space left on device\n';
    expect(result).toEqual({stderr, code: 2});
  });

  it('ends without a word when its reader goes away', async () => {
    const child = start(['--json']);
    const stderr: string[] = [];
    child.stderr.on('data', (data) => stderr.push(String(data)));
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.once('close', resolve));
    expect({code, stderr}).toEqual({code: 0, stderr: []});
  });
});

describe('--pace', {timeout: 60_000}, () => {
  it.each([['--plain'], ['--json']])(
    'brings %s entry by entry, all of them, in the same order',
    async (form) => {
      const [paced, atOnce] = await Promise.all([talks(`${form} --pace --speed 365d`), talks(form)]);
      expect(paced).toEqual(atOnce);
    },
  );

  it('waits: what is due later has not come when the first has', async () => {
    const child = start(['--json', '--pace', '--speed', '1h']);
    let out = '';
    await new Promise<void>((resolve) => {
      child.stdout.on('data', (data) => {
        out += String(data);
        if (out.includes('"id":"leaders-meet"')) resolve();
      });
    });
    // four days of story, at an hour a second, lie between
    expect(out).not.toContain('"at":{"edtf":"2025-05-15');
    child.kill();
    await new Promise((resolve) => child.once('close', resolve));
  });
});
