/** `talks-tui extract ARTICLE…`: quotations with their speakers, people and dates found in articles of plain text. */
import {decode} from '../import/decode.ts';
import {ImportError, readEach, receive} from '../import/receive.ts';
import {resolveTime} from '../story/time.ts';
import {extractArticle, type ArticleAsked, type Printed} from './extract-article.ts';
import {exit, printPieces, textWidth, UsageError} from './output.ts';
import {threadWord, type Options} from './table.ts';

/** A thread is worth its while for so many UTF-16 units, some 700 articles: until then V8 learns what the others know already. */
const worthThread = 3_500_000;
/** Longer articles are read one at a time, for what each takes of memory. */
const longest = 1_000_000;
const mostThreads = 8;

/**
 * How many threads to share articles out to.
 *
 * @param lengths of the articles, in UTF-16 units
 * @param atMost how many can run at once
 */
export function threadsFor(lengths: readonly number[], atMost: number): number {
  if (lengths.some((length) => length > longest)) return 1;
  const all = lengths.reduce((sum, length) => sum + length, 0);
  return Math.max(1, Math.min(Math.floor(all / worthThread), atMost, mostThreads));
}

/**
 * Prints what each article holds, in the order given: for people, or with `json` one object a line. Reads all of them before it
 * writes anything, so that a file that cannot be read leaves standard output empty.
 *
 * @throws UsageError where an article cannot be read; TimeError where there is no such `date`
 */
export async function extractArticles(
  given: readonly string[],
  {json = false, date}: Options<'extract'>,
): Promise<number> {
  checkDay(date);
  const articles = await readAll(articlesAsked(given));
  const [width, several] = [textWidth(), articles.length > 1];
  const asked = articles.map((article): ArticleAsked => ({...article, date, json, width, several}));
  let all = 0;
  for await (const {pieces, quotes} of extracted(asked)) {
    all += quotes;
    await printPieces(pieces);
  }
  return all > 0 || json ? exit.done : exit.nothing;
}

/** Many articles are shared out among threads. */
async function* extracted(articles: readonly ArticleAsked[]): AsyncGenerator<Printed> {
  const lengths = articles.map(({text}) => text.length);
  if (threadsFor(lengths, mostThreads) > 1) {
    const {inThreads, startThreads, threadsAtMost} = await import('./threads.ts');
    const threads = threadsFor(lengths, threadsAtMost());
    const workers = threads > 1 ? startThreads(threads, threadWord) : [];
    if (workers.length > 0) return yield* inThreads<ArticleAsked, Printed>(articles, workers);
  }
  for (const article of articles) yield extractArticle(article);
}

/**
 * The articles to be read. yargs drops a "-" that stands by itself in a list; nothing given and no terminal to read from means the same.
 *
 * @throws UsageError where there is none
 */
export function articlesAsked(given: readonly string[]): readonly string[] {
  if (given.length > 0) return given;
  if (process.stdin.isTTY)
    throw new UsageError('which articles? give files or addresses, or - for standard input');
  return ['-'];
}

/** @throws UsageError where it is not written as a day, TimeError where no calendar has it */
export function checkDay(date: string | undefined): void {
  if (date === undefined) return;
  if (!/^\d{4}-\d\d-\d\d$/.test(date)) throw new UsageError(`--date ${date}: write it 2025-05-15`);
  resolveTime({edtf: date}, 'UTC', 0);
}

type Read = Pick<ArticleAsked, 'file' | 'from' | 'text' | 'isFile'>;

/** @throws UsageError for the first that cannot be read */
async function readAll(files: readonly string[]): Promise<Read[]> {
  try {
    return await readEach(files, read);
  } catch (error) {
    throw error instanceof ImportError ? new UsageError(error.message) : error;
  }
}

/** As `import` reads it; offsets into plain text are those of the file. */
async function read(file: string, ends: AbortSignal): Promise<Read[]> {
  const received = await receive(file, ends);
  const {text, isPlain} = decode(received);
  // what is surely text need not wait for the readers of everything else to load
  if (received.type === '' && !/^\s*[<{]/.test(text) && !/\.(?:md|markdown)$/i.test(file))
    return [{file, from: file, text, isFile: isPlain}];
  const {articlesIn} = await import('../import/read.ts');
  return articlesIn(received).map(({from, text: own, bytes}) => ({
    file,
    from,
    text: bytes ? text : own,
    isFile: bytes !== undefined,
  }));
}
