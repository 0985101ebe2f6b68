/** A story that takes longer than a moment to be read, in the built program: it shows that, takes keys meanwhile, and ends as it should. */
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {prompt, scratch, shell} from './shell.ts';
import {start} from './terminal.ts';

const asBefore = {alternate: false, cursor: true, mouse: 'none', bracketedPaste: false};
const count = 80_000;

/** A directory with a story of 80,000 entries, two a minute, in 13 MB; the last of them as told. */
function largeStory(last: object = {}): string {
  const directory = scratch();
  writeFileSync(
    join(directory, 'story.yaml'),
    'title: Two a minute\ntimeZone: UTC\nwindow: {from: 2025-05-01, to: 2025-05-31}\nsides: []\nsources: [{id: gazette}]\n',
  );
  const lineOf = (i: number): string => {
    const at = new Date(Date.UTC(2025, 4, 1) + i * 30_000).toISOString().slice(0, 16);
    const entry = {
      id: `e${i}`,
      at: {edtf: `${at}Z`},
      kind: 'report',
      headline: `Number ${i}`,
      text: 'What is told.',
    };
    const whole = {...entry, sources: [{source: 'gazette', paragraph: 1 + (i % 50)}]};
    return JSON.stringify(i === count - 1 ? {...whole, ...last} : whole);
  };
  writeFileSync(
    join(directory, 'entries.ndjson'),
    Array.from({length: count}, (_, i) => lineOf(i)).join('\n'),
  );
  return directory;
}

describe('a large story', {timeout: 60_000}, () => {
  it('is there after its reading has been shown, with the keys that were typed meanwhile', async () => {
    const terminal = start([largeStory(), '--paused']);
    await terminal.until(/Two a minute +reading…/);
    await terminal.until(/ entr(y|ies) so far/);
    expect(terminal.screen().join('\n')).not.toContain('Delegations');
    // to the end, and one back
    terminal.type('\u001B[F,');
    await terminal.until(/Number 79999[^]*Delegations|Delegations[^]*Number 79999/);
    await terminal.until(`${count} entries`);
    terminal.type('q');
    expect(await terminal.exit()).toEqual({code: 0, signal: undefined});
    expect(terminal.state()).toEqual(asBefore);
  });

  it.each([
    ['q', 'q', 0],
    ['Ctrl-C', '\u0003', 130],
  ])('is left with %s while it is read', async (_, key, code) => {
    const terminal = start([largeStory()]);
    await terminal.until(/reading…/);
    terminal.type(key);
    expect(await terminal.exit()).toEqual({code, signal: undefined});
    expect(terminal.written()).not.toContain('Delegations');
    expect(terminal.state()).toEqual(asBefore);
  });

  it('ends with a signal while it is read', async () => {
    const terminal = start([largeStory()]);
    await terminal.until(/reading…/);
    terminal.signal('SIGTERM');
    expect(await terminal.exit()).toEqual({code: 143, signal: undefined});
    expect(terminal.state()).toEqual(asBefore);
  });

  it('that is wrong in its last line is told of in one line, in a terminal that is as it was', async () => {
    const directory = largeStory({sources: [{source: 'gazete', paragraph: 1}]});
    const terminal = await shell();
    terminal.enter('echo "already here"; before=$(modes)');
    await terminal.until(/^already here\n\$/m);
    terminal.enter(`cd '${directory}' && talks-tui .; echo "code $?"`);
    await terminal.until(/reading…/);
    await terminal.until(/^code \d+$/m);
    await terminal.until(prompt);
    const screen = terminal.screen().join('\n');
    expect(screen).toMatch(
      /^already here\n.*\ntalks-tui: entries\.ndjson:80000:\d+: there is no source "gazete" \(did you mean "gazette"\?\)\ncode 2$/m,
    );
    expect(terminal.state()).toEqual(asBefore);
    terminal.enter('[ "$before" = "$(modes)" ] && echo "modes whole"');
    await terminal.until(/^modes whole$/m);
  });

  it('too large for the memory that there is, is refused before that is full', async () => {
    const directory = largeStory();
    const terminal = await shell({env: {NODE_OPTIONS: '--max-old-space-size=32'}});
    terminal.enter(`cd '${directory}' && talks-tui .; echo "code $?"`);
    await terminal.until(/^code \d+$/m);
    expect(terminal.screen().join('\n')).toMatch(
      /^talks-tui: entries\.ndjson: is too large for the 0\.1 GB of memory that Node takes here; NODE_OPTIONS=[^]*\ncode 2$/m,
    );
    expect(terminal.state()).toEqual(asBefore);
  });

  it('has no reading to show where it is printed', async () => {
    const terminal = start([largeStory(), '--json', '--since', '2025-05-28T18:39']);
    expect(await terminal.exit()).toEqual({code: 0, signal: undefined});
    expect(terminal.written()).not.toContain('\u001B');
    expect(terminal.written()).toContain('"headline":"Number 79999"');
  });
});
