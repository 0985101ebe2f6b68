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
  // yargs drops a "-" that stands by itself in a list; nothing given and no terminal to read from means the same
  const article = options.article?.length ? options.article : process.stdin.isTTY ? [] : ['-'];
  if (article.length === 0) throw new UsageError('which article? give files, or - for standard input');
  if (date !== undefined && !/^\d{4}-\d\d-\d\d$/.test(date))
    throw new UsageError(`--date ${date}: write it 2025-05-15`);
  if (date !== undefined) resolveTime({edtf: date}, 'UTC', 0);
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

const decoder = new TextDecoder('utf-8', {fatal: true});

async function read(file: string): Promise<string> {
  let bytes: Buffer;
  try {
    bytes = file === '-' ? await buffer(process.stdin) : await readFile(file);
  } catch (error) {
    throw new UsageError(`${file}: ${reason(error as NodeJS.ErrnoException)}`);
  }
  try {
    return decoder.decode(bytes);
  } catch {
    throw new UsageError(`${file}: not a text in UTF-8`);
  }
}

function reason({code, message}: NodeJS.ErrnoException): string {
  if (code === 'ENOENT') return 'no such file';
  if (code === 'EISDIR') return 'is a directory; give the articles in it';
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read';
  return message;
}
