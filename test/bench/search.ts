/**
 * Search as somebody types, beside the engines one would otherwise take: `npm run bench -- search [SIZE…] [ENGINE…]`.
 * Each size is a seeded collection; each engine searches the same keystrokes, the slow ones a sample of them. Beyond
 * 100,000 quotations only this program's engine runs unless others are named, as some take minutes.
 *
 * p50, p95 and max are by the clock. The time of the processor beside them says what is left of p95 on a machine that does
 * nothing else; fzf, a process by itself, has none. What is aimed at stands in brackets: milliseconds, seconds and bytes
 * for this program's engine, and for the others how many times slower than it their p95 should be.
 */
import {setFlagsFromString} from 'node:v8';
import {runInNewContext} from 'node:vm';
import {makeCorpus, type Corpus} from '../search/corpus.ts';
import {randomFrom} from '../search/random.ts';
import {mistypedQuery} from '../search/typos.ts';
import {fuse, fzf, miniSearch, ours, uFuzzy, type Engine, type Searcher} from './search-engines.ts';

type Target = {query: string; id: string};
type Figures = {
  name: string;
  p50: number;
  p95: number;
  max: number;
  build: number;
  bytes: number;
  mrr: number;
  strokes: number;
  /** 95th percentile of the processor's time. */
  busy: number;
};

const all = [uFuzzy, miniSearch, fzf, fuse];
const sizes = [1_000, 10_000, 100_000, 1_000_000];
/** Beyond so many quotations the others run only when asked for. */
const comparedUpTo = 100_000;
/** There is something to aim at from so many on. */
const aimedFrom = 100_000;

export async function run(args: string[]): Promise<void> {
  const wanted = args.filter((arg) => /^\d+$/.test(arg)).map(Number);
  for (const size of wanted.length > 0 ? wanted : sizes) {
    const corpus = makeCorpus(size);
    const strokes = typed(targets(corpus, 30, 5));
    const asked = targets(corpus, size > 10_000 ? 30 : 200, 6);
    console.log(
      `\n${size.toLocaleString('en')} quotations, ${strokes.length} keystrokes, ${asked.length} queries to rank`,
    );
    const named = all.filter(({name}) =>
      args.some((arg) => name.toLowerCase().startsWith(arg.toLowerCase())),
    );
    const engines = named.length > 0 ? [ours, ...named] : size <= comparedUpTo ? [ours, ...all] : [ours];
    const rows: Figures[] = [];
    for (const engine of engines) {
      const row = await measure(engine, corpus, strokes, asked);
      if (row) rows.push(row);
    }
    print(rows, size);
  }
}

/** Queries as people type them: a few words of a quotation, many with an error, some with who said it. */
function targets({quotes, story}: Corpus, count: number, seed: number): Target[] {
  const random = randomFrom(seed);
  const found: Target[] = [];
  while (found.length < count) {
    const quote = random.pick(quotes);
    if (!/[a-z]{6}/.test(quote.text)) continue;
    const words = mistypedQuery(quote.text, random);
    const surname = story.people
      .find(({id}) => id === quote.speaker)
      ?.name.split(' ')
      .at(-1);
    found.push({query: random.next() < 0.2 ? `${surname} ${words}` : words, id: quote.id});
  }
  return found;
}

function typed(queries: Target[]): string[] {
  return queries.flatMap(({query}) => Array.from(query, (_, i) => query.slice(0, i + 1)));
}

async function measure(
  engine: Engine,
  corpus: Corpus,
  strokes: string[],
  asked: Target[],
): Promise<Figures | undefined> {
  const before = held();
  const start = performance.now();
  const searcher = await engine.build(corpus);
  if (!searcher) return undefined;
  const build = performance.now() - start;
  const bytes = held() - before;
  // Warm first; then slow engines get every n-th keystroke: about 20 seconds' worth.
  const trials: number[] = [];
  const warm = performance.now();
  for (const stroke of strokes.slice(0, 60))
    if (trials.length < 3 || performance.now() - warm < 2000) trials.push(timed(searcher, stroke));
  const each = trials.reduce((sum, time) => sum + time, 0) / trials.length;
  const step = Math.max(1, Math.ceil((each * strokes.length) / 20_000));
  const times: number[] = [];
  const busy: number[] = [];
  for (const stroke of strokes.filter((_, i) => i % step === 0)) {
    const cpu = process.cpuUsage();
    times.push(timed(searcher, stroke));
    const {user, system} = process.cpuUsage(cpu);
    busy.push((user + system) / 1000);
  }
  const row: Figures = {
    name: engine.name,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    max: Math.max(...times),
    busy: percentile(busy, 0.95),
    build,
    bytes: bytes / corpus.quotes.length,
    mrr: meanReciprocalRank(searcher, asked),
    strokes: times.length,
  };
  await searcher.close?.();
  return row;
}

function percentile(times: number[], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(share * times.length))]!;
}

/** Milliseconds of one search, as the engine itself counts them where its start is not to count. */
function timed(searcher: Searcher, query: string): number {
  const start = performance.now();
  const {took} = searcher.search(query);
  return took ?? performance.now() - start;
}

/** One over the place of the quotation meant, among the first hundred, on average. */
function meanReciprocalRank(searcher: Searcher, asked: Target[]): number {
  let sum = 0;
  for (const {query, id} of asked) {
    const place = searcher.search(query).ids.slice(0, 100).indexOf(id);
    if (place >= 0) sum += 1 / (place + 1);
  }
  return sum / asked.length;
}

/** What is aimed at: of the first engine, at so many quotations; and how many times slower the others should be. */
const aims = {p95: (size: number) => (size > comparedUpTo ? 16 : 8), secondsPerMillion: 10, bytes: 250};
const slower = new Map([
  [fuse.name, 200],
  [fzf.name, 50],
  [miniSearch.name, 15],
  [uFuzzy.name, 3],
]);

function print(rows: Figures[], size: number): void {
  const first = rows[0]!;
  const line = (cells: string[]) =>
    console.log(
      cells.map((cell, i) => (i === 0 ? cell.padEnd(14) : cell.padStart(widths[i] ?? 10))).join(''),
    );
  line(['', 'p50 ms', 'p95 ms', 'max ms', 'p95 ×', 'busy p95', 'MRR', 'build s', 'bytes each', 'strokes']);
  for (const row of rows) {
    const aimed = (figure: string, aim: number) =>
      row === first && size >= aimedFrom ? `${figure} (≤ ${aim})` : figure;
    const times = (row.p95 / first.p95).toFixed(1);
    const beside = size === comparedUpTo ? `${times} (≥ ${slower.get(row.name)})` : times;
    line([
      row.name,
      row.p50.toFixed(2),
      aimed(row.p95.toFixed(2), aims.p95(size)),
      row.max.toFixed(1),
      row === first ? '1' : beside,
      row.name === fzf.name ? '' : row.busy.toFixed(2),
      row.mrr.toFixed(3),
      aimed((row.build / 1000).toFixed(2), (aims.secondsPerMillion * size) / 1_000_000),
      aimed(row.bytes.toFixed(0), aims.bytes),
      String(row.strokes),
    ]);
  }
}

/** Of the columns that are not ten wide. */
const widths: Record<number, number> = {2: 16, 4: 16, 7: 16, 8: 14};

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Bytes in use. Buffers that the first collection finds unused are given back by the second. */
function held(): number {
  collect();
  collect();
  const {heapUsed, external} = process.memoryUsage();
  return heapUsed + external;
}
