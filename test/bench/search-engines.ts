/** The engines that are measured, each at the best settings known for it, over one folded line a quotation. */
import {spawnSync} from 'node:child_process';
import {closeSync, mkdtempSync, openSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import UFuzzy from 'uFuzzy';
import {fold} from '../../source/search/fold.ts';
import {buildIndex, search} from '../../source/search/search.ts';
import type {Corpus} from '../search/corpus.ts';

export type Searcher = {
  /** Ids best first, a hundred at least where there are so many; `took`: milliseconds where the caller cannot tell. */
  search(query: string): {ids: string[]; took?: number};
  close?(): void;
};

export type Engine = {name: string; build(corpus: Corpus): Searcher | undefined};

/** Marks are worked out for so many rows: what a pane shows. */
const shown = 30;

export const ours: Engine = {
  name: 'talks-tui',
  build({story, quotes}) {
    const index = buildIndex(story, quotes);
    return {
      search(query) {
        const {hits} = search(index, query);
        for (const hit of hits.slice(0, shown)) void hit.matches;
        return {ids: hits.map(({quote}) => quote.id)};
      },
    };
  },
};

export const fuse: Engine = {
  name: 'Fuse.js',
  build(corpus) {
    const engine = new Fuse(records(corpus), {
      keys: ['line'],
      useTokenSearch: true,
      tokenMatch: 'any',
      threshold: 0.32,
      fieldNormWeight: 0.5,
      ignoreLocation: true,
      isCaseSensitive: true,
      includeMatches: true,
    });
    return {search: (query) => ({ids: engine.search(fold(query), {limit: 200}).map(({item}) => item.id)})};
  },
};

export const uFuzzy: Engine = {
  name: 'uFuzzy',
  build(corpus) {
    const all = records(corpus);
    const lines = all.map(({line}) => line);
    const engine = new UFuzzy({intraMode: 1});
    return {
      search(query) {
        const [found, info, order] = engine.search(lines, fold(query), 1, 1000);
        const places = info && order ? order.map((i) => info.idx[i]!) : (found ?? []);
        return {ids: places.slice(0, 200).map((i) => all[i]!.id)};
      },
    };
  },
};

export const miniSearch: Engine = {
  name: 'MiniSearch OR',
  build(corpus) {
    const engine = new MiniSearch<{id: string; line: string}>({fields: ['line']});
    engine.addAll(records(corpus));
    return {
      search(query) {
        const found = engine.search(fold(query), {fuzzy: 0.2, prefix: true, combineWith: 'OR'});
        return {ids: found.slice(0, 200).map(({id}) => String(id))};
      },
    };
  },
};

/**
 * fzf runs anew for each query; what it takes to start, read everything and print it without a pattern is taken off.
 * That includes some work a search needs too, to its favour.
 */
export const fzf: Engine = {
  name: 'fzf --filter',
  build(corpus) {
    if (spawnSync('fzf', ['--version']).error) return undefined;
    const folder = mkdtempSync(join(tmpdir(), 'talks-bench-'));
    const file = join(folder, 'lines');
    writeFileSync(
      file,
      records(corpus)
        .map(({id, line}) => `${id}\t${line}\n`)
        .join(''),
    );
    const filter = (query: string) => {
      const input = openSync(file, 'r');
      const start = performance.now();
      const {stdout} = spawnSync('fzf', ['--filter', query, '--delimiter', '\t', '--nth', '2..'], {
        stdio: [input, 'pipe', 'ignore'],
        maxBuffer: 2 ** 31,
      });
      const took = performance.now() - start;
      closeSync(input);
      return {took, stdout};
    };
    const rest = Math.min(...[1, 2, 3, 4, 5].map(() => filter('').took));
    return {
      search(query) {
        const {took, stdout} = filter(fold(query));
        const lines = stdout.subarray(0, 100_000).toString().split('\n', 200);
        return {ids: lines.map((line) => line.split('\t', 1)[0]!), took: Math.max(0, took - rest)};
      },
      close: () => rmSync(folder, {recursive: true}),
    };
  },
};

/** Text, speaker, side and source of each in one folded line. */
function records({story, quotes}: Corpus): Array<{id: string; line: string}> {
  const people = new Map(story.people.map((person) => [person.id, person]));
  const sides = new Map(story.sides.map((side) => [side.id, side.name]));
  const sources = new Map(story.sources.map((source) => [source.id, source.publisher]));
  return quotes.map(({id, text, speaker, sources: passages}) => {
    const person = people.get(speaker ?? '');
    const names = [person?.name, sides.get(person?.side ?? ''), sources.get(passages[0]!.source)];
    return {id, line: fold([text, ...names].join(' '))};
  });
}
