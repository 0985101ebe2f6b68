/** `talks-tui extract ARTICLE…`: quotations with their speakers, people and dates found in articles of plain text. */
import {extract} from '../extract/extract.ts';
import {reportOf} from '../extract/report.ts';
import {decode} from '../import/decode.ts';
import {ImportError, readEach, receive} from '../import/receive.ts';
import {printableJson} from '../story/sanitize.ts';
import {resolveTime} from '../story/time.ts';
import {exit, print, textWidth, UsageError} from './output.ts';
import type {Options} from './table.ts';

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
  const texts = await readAll(articlesAsked(given));
  let quotes = 0;
  for (const {file, from, text, isFile} of texts) {
    const found = extract(text, date === undefined ? {} : {date});
    quotes += found.quotes.length;
    await print(
      json
        ? `${printableJson({file, ...(!isFile && {text}), ...found})}\n`
        : reportOf(from, found, textWidth(), texts.length > 1),
    );
  }
  return quotes > 0 || json ? exit.done : exit.nothing;
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

/** An article: `from` tells several of one file apart. Is its text what the file holds, as it is? */
type Read = {file: string; from: string; text: string; isFile: boolean};

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
