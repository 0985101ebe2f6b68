/** A reader's way through the built program: play, step, search, go there, sources, questions, seek, resize, leave. */
import {fileURLToPath} from 'node:url';
import {describe, expect, it} from 'vitest';
import {start} from './terminal.ts';

const end = '\u001B[F';
const home = '\u001B[H';
const small = {columns: 80, rows: 24};

describe('the dashboard in a terminal', () => {
  it('plays by itself, pauses and steps', async () => {
    const terminal = start(['--speed', '12h']);
    await terminal.until('▶');
    await terminal.until(/Mon 12 May|Tue 13 May|Wed 14 May/);
    terminal.type(' ');
    await terminal.until('‖ paused');
    const count = (): number => Number(/(\d+) entries/.exec(terminal.screen()[0]!)?.[1]);
    const before = count();
    terminal.type('.');
    await terminal.until(`${before + 1} entries`);
    terminal.type(',');
    await terminal.until(`${before} entries`);
    terminal.type('q');
    expect((await terminal.exit()).code).toBe(0);
  });

  it('searches as one types, forgives errors, and goes to the moment of what was found', async () => {
    const terminal = start(['--paused']);
    await terminal.until('0 so far');
    terminal.type(end);
    await terminal.until('■ end');
    terminal.type('/zelenski plays gmaes');
    await terminal.until(/1 of \d+ so far/);
    expect(terminal.screen().join('\n')).toContain('If Putin does not arrive and plays games');
    terminal.type('\r');
    await terminal.until(/‖ paused.*Wed 14 May, evening/);
  });

  it('says how things stood: who came, who stayed away, what each side wants, where the sources differ', async () => {
    const terminal = start(['--paused', '--until', '100%']);
    await terminal.until('Delegations');
    terminal.type(end);
    await terminal.until('■ end');
    await terminal.until(/Medinsky.*in Istanbul/);
    await terminal.until(/Putin.*declined/);
    await terminal.until('Permanent neutrality');
    terminal.type('d');
    await terminal.until('Where the sources differ');
    terminal.type('j\r');
    await terminal.until(/Sources \d/);
    terminal.type('\u001B');
    await terminal.until('Where the sources differ');
  });

  it('shows a passage in its article, where the article is at hand', async () => {
    const directory = fileURLToPath(new URL('harbour', import.meta.url));
    const terminal = start([directory, '--paused', '--sources', directory]);
    await terminal.until('Harbour strike');
    terminal.type(`${end}s`);
    await terminal.until('Sources');
    await terminal.until('The cranes of the old harbour');
  });

  it('goes to a time, says what is wrong with one, and comes back to the start', async () => {
    const terminal = start(['--paused']);
    await terminal.until('9 entries');
    terminal.type(':soon\r');
    await terminal.until('is not a time');
    terminal.type('\u00152025-05-14T12:30\r');
    await terminal.until('Wed 14 May  12:30');
    terminal.type(home);
    await terminal.until('9 entries');
  });

  it('is left by Ctrl-C also in a paste that never ends', async () => {
    const terminal = start(['--paused']);
    await terminal.until((screen) => screen.includes('? help') && terminal.state().mouse === 'vt200');
    terminal.type('/');
    await terminal.until(() => terminal.state().cursor);
    terminal.type('\u001B[200~words');
    // nothing shows that it was read; what comes behind it is a chunk of its own once this has been answered
    terminal.resize(100, 30);
    await terminal.until((screen) => /^.*entries\n/.test(screen) && screen.split('\n').length === 30);
    terminal.type('\u0003');
    expect((await terminal.exit()).code).toBe(130);
  });

  it('keeps the place through windows of every size', async () => {
    const terminal = start(['--paused', '-S', '2025-05-15'], small);
    await terminal.until('▸1 Feed');
    terminal.type('3');
    await terminal.until('▸3 Demands');
    terminal.resize(120, 36);
    await terminal.until('2 Delegations');
    terminal.resize(30, 8);
    await terminal.until('needs 40×12');
    terminal.resize(80, 24);
    await terminal.until('▸3 Demands');
  });
});
