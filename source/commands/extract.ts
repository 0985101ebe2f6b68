/** `talks-tui extract ARTICLE…`: quotations with their speakers, people and dates found in articles of plain text. */
import {readFile} from 'node:fs/promises';
import {buffer} from 'node:stream/consumers';
import {extract} from '../extract/extract.ts';
import {reportOf} from '../extract/report.ts';
import {printableJson} from '../story/sanitize.ts';
import {resolveTime} from '../story/time.ts';
import {exit, print, textWidth, UsageError} from './output.ts';

export type ExtractOptions = {article?: string[]; json?: boolean; date?: string};

/**
 * Prints what each article holds, in the order given: for people, or with `json` one object a line. Reads all of them before it
 * writes anything, so that a file that cannot be read leaves standard output empty.
 *
 * @throws UsageError where an article cannot be read; TimeError where there is no such `date`
 */
export async function extractArticles(options: ExtractOptions): Promise<number> {
  const {json = false, date} = options;
  const article = articlesAsked(options.article, 'which article? give files, or - for standard input');
  checkDay(date);
  const texts = await Promise.all(article.map(read));
  let quotes = 0;
  for (const [i, file] of article.entries()) {
    const found = extract(texts[i]!, date === undefined ? {} : {date});
    quotes += found.quotes.length;
    await print(
      json ? `${printableJson({file, ...found})}\n` : reportOf(file, found, textWidth(), article.length > 1),
    );
  }
  return quotes > 0 || json ? exit.done : exit.nothing;
}

/**
 * The articles to be read. yargs drops a "-" that stands by itself in a list; nothing given and no terminal to read from means the same.
 *
 * @throws UsageError in these words, where there is none
 */
export function articlesAsked(given: readonly string[] | undefined, words: string): readonly string[] {
  if (given?.length) return given;
  if (process.stdin.isTTY) throw new UsageError(words);
  return ['-'];
}

/** @throws UsageError where it is not written as a day, TimeError where no calendar has it */
export function checkDay(date: string | undefined): void {
  if (date === undefined) return;
  if (!/^\d{4}-\d\d-\d\d$/.test(date)) throw new UsageError(`--date ${date}: write it 2025-05-15`);
  resolveTime({edtf: date}, 'UTC', 0);
}

const decoder = new TextDecoder('utf-8', {fatal: true});

async function read(file: string): Promise<string> {
  let bytes: Buffer;
  try {
    bytes = file === '-' ? await buffer(process.stdin) : await readFile(file);
  } catch (error) {
    throw new UsageError(`${file}: ${reason(error as NodeJS.ErrnoException)}`);
  }
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    throw new UsageError(`${file}: not a text in UTF-8`);
  }
  return isPage.test(text) ? articleIn(bytes, file) : text;
}

/** A page of HTML: its marks and menus are no part of the article. */
const isPage = /^\s*<(?:!doctype\s+html|html|head|body)[\s>]/i;

/** @throws UsageError where there is none in it */
async function articleIn(bytes: Uint8Array, from: string): Promise<string> {
  const [{articlesIn}, {ImportError}] = await Promise.all([
    import('../import/read.ts'),
    import('../import/receive.ts'),
  ]);
  try {
    return articlesIn({bytes, type: '', from})[0]!.text;
  } catch (error) {
    throw error instanceof ImportError ? new UsageError(error.message) : error;
  }
}

function reason({code, message}: NodeJS.ErrnoException): string {
  if (code === 'ENOENT') return 'no such file';
  if (code === 'EISDIR') return 'is a directory; give the articles in it';
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read';
  return message;
}
