/** `talks-tui export` as the built program prints it: the shipped story in every format, whole and up to a time. */
import {beforeAll, describe, expect, it} from 'vitest';
import {recordsOf} from '../print/export/records.ts';
import {directoryOf, entries, frame, sound} from '../story/on-disk.ts';
import * as contract from './contract.ts';
import {all, ndjson, talks} from './program.ts';

/** Standard output, where all is well. */
async function exported(...args: string[]): Promise<string> {
  const {stdout, stderr, code} = await talks(['export', ...args]);
  expect({stderr, code}).toEqual({stderr: '', code: 0});
  return stdout;
}

type Node = {id: string; type: string} & Record<string, unknown>;
const graphOf = (stdout: string): Node[] => (JSON.parse(stdout) as {'@graph': Node[]})['@graph'];

describe('the Istanbul story, exported', {timeout: 60_000}, () => {
  let feed: contract.Entry[];
  let quotes: Array<contract.Hit['quote']>;
  beforeAll(async () => {
    const [json, search] = await Promise.all([talks('--json'), talks('search --json')]);
    feed = all(contract.entry, json);
    quotes = all(contract.hit, search).map(({quote}) => quote);
  }, 60_000);

  it('is a document with every entry, every quotation and every article', async () => {
    const document = await exported();
    expect(await exported('--format', 'md', '--what', 'story')).toBe(document);
    const lines = new Set(document.split('\n'));
    for (const {headline} of feed) expect(lines).toContain(`### ${headline}`);
    for (const {text} of quotes) expect(lines).toContain(`> “${text}”`);
    expect(document.match(/^- \*\*s\d\*\*, .*SHA-256 `[0-9a-f]{64}`$/gm)).toHaveLength(5);
    expect(document).not.toMatch(/(?!\n)\p{Cc}|undefined|null|NaN|\[object|\n\n\n/u);
    const alone = await exported('--what', 'quotes');
    expect(alone.match(/^> “.*”$/gm)).toEqual(quotes.map(({text}) => `> “${text}”`));
  });

  it('is a table with a row for each', async () => {
    const [entries, said] = await Promise.all([
      exported('-f', 'csv'),
      exported('-f', 'csv', '--what', 'quotes'),
    ]);
    expect(recordsOf(entries).map(({id, text}) => ({id, text}))).toEqual(
      feed.map(({id, text}) => ({id, text})),
    );
    expect(recordsOf(said).map(({id, text, speaker, label}) => ({id, text, speaker, label}))).toEqual(
      quotes.map(({id, text, speaker, at: {label}}) => ({id, text, speaker: speaker?.id ?? '', label})),
    );
  });

  it('is NDJSON as the other commands print it, with citations, and quotations in their entries', async () => {
    const [entries, said] = await Promise.all([
      exported('-f', 'jsonl'),
      exported('-f', 'jsonl', '--what', 'quotes'),
    ]);
    for (const key of contract.keysOf(ndjson(entries))) expect(key).toMatch(/^[a-z][A-Za-z0-9]*$/);
    const uncited = (text: string): unknown[] =>
      ndjson(text.replaceAll(/,"citation":"(?:[^"\\]|\\.)*"/g, ''));
    expect(uncited(said)).toEqual(quotes);
    const byId = new Map(quotes.map((quote) => [quote.id, quote]));
    expect(uncited(entries)).toEqual(
      feed.map((entry) => ({...entry, quotes: entry.quotes.map((id) => byId.get(id))})),
    );
  });

  it('is linked data with every quotation and each of its passages', async () => {
    const graph = graphOf(await exported('-f', 'jsonld'));
    const ofType = (type: string) => graph.filter((node) => node.type === type);
    expect(ofType('schema:NewsArticle')).toHaveLength(5);
    expect(ofType('schema:Quotation').map((node) => node['schema:text'])).toEqual(
      quotes.map(({text}) => text),
    );
    const exact = ofType('Annotation').flatMap(
      ({target}) => (target as {selector?: {exact: string}}).selector?.exact ?? [],
    );
    expect(exact).toEqual(quotes.flatMap(({sources}) => sources.map((passage) => passage.exact)));
  });

  it.each(['md', 'csv', 'jsonl', 'jsonld'])(
    'up to a time does not tell in %s what came later',
    async (format) => {
      const at = '2025-05-14T00:00+03:00';
      const until = '2025-05-13T21:00:00.000Z';
      const text = await exported('-f', format, '--at', at);
      const plain = format === 'csv' ? text.replaceAll('""', '"') : text;
      const [before, after] = [true, false].map((is) =>
        feed.filter((entry) => entry.at.earliest <= until === is),
      );
      expect(Math.min(before!.length, after!.length)).toBeGreaterThan(10);
      for (const {headline} of before!) expect(plain).toContain(headline);
      for (const {headline} of after!) expect(plain).not.toContain(headline);
      const later = quotes.filter((quote) => quote.at.earliest > until);
      for (const {text: words} of later) expect(plain).not.toContain(`“${words}”`);
      // the headline of an article that was not out
      expect(plain).not.toContain('Russian Delegation');
    },
  );

  it('up to a time names nobody who is still to come', async () => {
    const actors = (text: string): string[] =>
      graphOf(text).flatMap(({id}) => (id.startsWith('#actors/') ? id.slice('#actors/'.length) : []));
    const [then, whole] = await Promise.all(
      [['--at', '2025-05-14'], []].map(async (at) => actors(await exported('-f', 'jsonld', ...at))),
    );
    const acting = new Set([
      ...feed.flatMap(({at, attendance}) =>
        at.earliest <= '2025-05-13T21:00:00.000Z' ? attendance.map(({person}) => person) : [],
      ),
      ...quotes.flatMap(({at, speaker}) =>
        at.earliest <= '2025-05-13T21:00:00.000Z' && speaker ? speaker.id : [],
      ),
    ]);
    expect(new Set(then)).toEqual(acting);
    expect(then!.length).toBeLessThan(whole!.length);
  });

  it('of nothing is an empty document, and says so', async () => {
    const none = await talks('export --format csv --what quotes --at 2019');
    expect(none).toMatchObject({stderr: 'talks-tui: no quotation up to 2019\n', code: 1});
    expect(none.stdout).toMatch(/^id,text,.*\r\n$/);
    const story = await directoryOf({...sound, 'entries.yaml': 'entries: []\n'});
    const empty = await talks(['export', story]);
    expect(empty).toMatchObject({stderr: 'talks-tui: no entry\n', code: 1});
    expect(empty.stdout).toMatch(/^# A little story\n\n.*\n$/);
  });

  it('of a story that means harm is clean', async () => {
    const evil = JSON.stringify('*a*\u001b]0;owned\u0007\u001b[2J\u202e\u009b31m\r\n<b>');
    const story = await directoryOf({
      'story.yaml': frame.replaceAll(/A little story|\bAnn\b|\bFirst\b|When do they meet\?/g, evil),
      'entries.yaml': entries.replaceAll(/Ann speaks\.|Hello|At once|Soon/g, evil),
    });
    const [document, ...others] = await Promise.all(
      ['md', 'csv', 'jsonl', 'jsonld'].map(async (format) => exported('-f', format, story)),
    );
    for (const text of [document!, ...others]) {
      expect(text.replaceAll('\r\n', '\n')).not.toMatch(/(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
      expect(text).not.toMatch(/\\u00(?:0|1|9)|owned/);
    }
    expect(document!.split(String.raw`\*a\* \<b>`).length).toBeGreaterThan(8);
  });

  it('of a story of one’s own', async () => {
    const story = await directoryOf(sound);
    expect(await exported(story, '--what', 'quotes')).toContain(
      '> “Hello”\n>\n> — Ann (North), Wed 14 May, late · “First”, paragraph 1\n',
    );
  });
});
