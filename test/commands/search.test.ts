/** `talks-tui search`: quotations found, in words and as NDJSON. */
import * as v from 'valibot';
import {describe, expect, it} from 'vitest';
import * as contract from './contract.ts';
import {all, ndjson, talks} from './program.ts';

describe('the search', {timeout: 60_000}, () => {
  it('is found in: words, filters, exactly, up to a time, so many', async () => {
    const find = async (...args: string[]): Promise<contract.Hit[]> =>
      all(contract.hit, await talks(['search', '--json', ...args]));
    const [everything, slips, slap, russia, speaker, list, early, two] = await Promise.all([
      find(),
      find('decoratve'),
      find('slap', 'in the face'),
      find('--side', 'russia'),
      find('--speaker', 'zelenskyy'),
      find('--source', 's5'),
      find('--at', '2025-05-14'),
      find('--limit', '2'),
    ]);
    const feed = all(contract.entry, await talks('--json'));
    const quoted = feed.flatMap(({quotes}) => quotes);
    expect(everything!.map(({quote}) => quote.id)).toEqual(quoted);
    expect(slips![0]!.quote.text).toBe('decorative');
    expect(slap!.slice(0, 2).map(({quote}) => quote.text)).toEqual(['slap in the face', 'slap in the face']);
    for (const {quote} of russia!) expect(quote.speaker?.side).toBe('russia');
    for (const {quote} of speaker!) expect(quote.speaker?.id).toBe('zelenskyy');
    for (const {quote} of list!) expect(quote.sources.map(({source}) => source)).toContain('s5');
    for (const {quote} of early!) expect(quote.at.earliest <= '2025-05-13T21:00:00.000Z').toBe(true);
    expect(early!.length).toBeLessThan(everything!.length);
    expect(two).toEqual(everything!.slice(0, 2));
    for (const {quote, matches} of [...slips!, ...slap!])
      for (const [from, to] of matches) {
        expect(from).toBeLessThan(to);
        expect(to).toBeLessThanOrEqual(quote.text.length);
      }
    for (const found of [russia, speaker, list, slap]) expect(found!.length).toBeGreaterThan(0);
  });

  it('says that a filter does not exist, and which is meant, and finds what it can', async () => {
    const {stdout, stderr, code} = await talks(['search', 'speakr:war']);
    expect(code).toBe(0);
    expect(stdout).toContain('war');
    expect(stderr).toBe('talks-tui: “speakr:” is no filter; meant is perhaps speaker:\n');
    expect((await talks(['search', 'topic:war'])).stderr).toBe(
      'talks-tui: “topic:” is no filter; meant is perhaps speaker:, side:, source:, before:, after:\n',
    );
  });

  it('finds quotations by what the feed says beside them, and says so', async () => {
    const {stdout, stderr, code} = await talks(['search', '--json', 'ceasfire']);
    expect({code, stderr}).toEqual({
      code: 0,
      stderr: 'talks-tui: nobody says “ceasfire”: found where the feed does\n',
    });
    const entries = new Map(all(contract.entry, await talks('--json')).map((entry) => [entry.id, entry]));
    const hits = ndjson(stdout).map((hit) => v.parse(contract.hit, hit));
    expect(hits.length).toBeGreaterThan(1);
    for (const {quote, matches, beside} of hits) {
      expect(matches).toEqual([]);
      expect(beside!.matches.map(([from, to]) => beside!.text.slice(from, to))).toContain('ceasefire');
      expect(JSON.stringify(entries.get(quote.entry))).toContain('ceasefire');
    }
    expect((await talks(['search', '--exact', 'ceasefire'])).code).toBe(1);
    expect((await talks(['search', 'country:russia'])).stderr).not.toContain('nobody says');
  });

  it('names a word of the search that nothing is like', async () => {
    const whole = await talks('search decorative');
    const {stdout, stderr, code} = await talks('search decorative banana');
    expect({stdout, code}).toEqual({stdout: whole.stdout, code: 0});
    expect(stderr).toBe('talks-tui: nothing is like “banana”: left out\n');
  });

  it('has no such quotation: nothing printed, 1', async () => {
    const results = await Promise.all(
      [
        'search zyxwvu',
        'search --json zyxwvu',
        'search --exact decoratve',
        'search --speaker nobody',
        'search --at 2020',
      ].map(async (line) => talks(line)),
    );
    for (const result of results) expect(result).toEqual({stdout: '', stderr: '', code: 1});
  });
});
