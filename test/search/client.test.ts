import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {build} from 'esbuild';
import {afterAll, beforeAll, expect, it} from 'vitest';
import {SearchClient} from '../../source/search/client.ts';
import {buildIndex, parseQuery, search} from '../../source/search/search.ts';
import {withOthers} from './labelled.ts';

const folder = mkdtempSync(join(tmpdir(), 'talks-search-'));
const program = join(folder, 'worker.mjs');

beforeAll(() =>
  build({
    entryPoints: [new URL('../../source/search/worker.ts', import.meta.url).pathname],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
  }),
);
afterAll(() => rmSync(folder, {recursive: true}));

const {story, quotes} = withOthers(1000);

/** A client, and a way to wait until it can search so many quotations. */
function open() {
  let size = 0;
  const awaited: Array<{least: number; resolve: () => void}> = [];
  const client = new SearchClient(pathToFileURL(program), story, (indexed) => {
    size = indexed;
    for (const {least, resolve} of awaited) if (size >= least) resolve();
  });
  const reached = (least: number) =>
    new Promise<void>((resolve) => {
      if (size >= least) resolve();
      else awaited.push({least, resolve});
    });
  return {client, reached};
}

async function filled(): Promise<SearchClient> {
  const {client, reached} = open();
  client.add(quotes);
  await reached(quotes.length);
  return client;
}

it('answers as the engine itself does', async () => {
  const client = await filled();
  const index = buildIndex(story, quotes);
  for (const text of ['ceasfire', 'speaker:hrynko', 'front line tablecloth', '']) {
    const {hits, ...rest} = search(index, text, {limit: 20});
    const answer = await client.search(parseQuery(text), {limit: 20});
    expect(answer).toEqual({...rest, hits: hits.map((hit) => ({...hit}))});
    expect(answer!.hits[0]!.quote).toBe(hits[0]!.quote);
  }
  await client.close();
});

it('drops the searches a newer one makes needless, and answers the newest', async () => {
  const client = await filled();
  const answers = await Promise.all(
    ['c', 'ce', 'cea', 'ceas'].map((text) => client.search(parseQuery(text))),
  );
  expect(answers.at(-1)!.total).toBeGreaterThan(0);
  expect(answers.slice(0, -1).filter((answer) => answer === undefined).length).toBeGreaterThan(0);
  await client.close();
});

it('takes quotations later, and answers from those it has', async () => {
  const {client, reached} = open();
  const total = async () => (await client.search(parseQuery('')))!.total;
  client.add(quotes.slice(0, 1));
  await reached(1);
  expect(await total()).toBe(1);
  client.add(quotes.slice(1, 800));
  client.add(quotes.slice(800, 900));
  await reached(900);
  expect(await total()).toBe(900);
  await client.close();
});

it('fails what is asked of it once it has ended', async () => {
  const client = await filled();
  await client.close();
  await expect(client.search(parseQuery('peace'))).rejects.toThrow('has ended');
});
