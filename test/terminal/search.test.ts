/** What the search says to who has a terminal. */
import {cpSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {expect, it} from 'vitest';
import {node, program, run} from './terminal.ts';
import {scratch} from './shell.ts';

it('tells how a story is searched that is given in place of words', {timeout: 60_000}, async () => {
  const cwd = scratch();
  cpSync(fileURLToPath(new URL('harbour', import.meta.url)), join(cwd, 'zyxwvu'), {recursive: true});
  const said = async (...words: string[]): Promise<string> => {
    const terminal = run(node, [program, 'search', ...words], {columns: 120, rows: 24, cwd});
    await terminal.exit();
    return terminal.written().trim();
  };
  expect(await said('zyxwvu')).toBe(
    'talks-tui: no quotation is like “zyxwvu”; to search that story: --story zyxwvu',
  );
  expect(await said('qjqjqj')).toBe('talks-tui: no quotation is like “qjqjqj”');
  expect(await said('decorative', 'zyxwvu')).toContain(
    'talks-tui: nothing is like “zyxwvu”: left out; to search that story: --story zyxwvu',
  );
});
