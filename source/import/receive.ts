/** Bytes from a file, from standard input or from an address. */
import {createReadStream} from 'node:fs';
import {addAbortSignal} from 'node:stream';
import {reason} from '../story/reason.ts';

/** What could not be read, and why, in one line. */
export class ImportError extends Error {
  override name = 'ImportError';
}

/** As they came, with the media type where somebody says it: "text/html; charset=utf-8". */
export type Received = {bytes: Uint8Array; type: string; from: string};

/** As much as an article may have, in bytes; a page of news has some hundred thousand. */
export const largest = 16 * 1024 * 1024;
/** How long an address may take for all of its answer, in ms. */
const patience = 30_000;

export const isAddress = (from: string): boolean => /^https?:\/\//i.test(from);

/**
 * @param from a file, - for standard input, or an address
 * @param ends tells that it is no longer wanted
 * @throws ImportError
 */
export async function receive(from: string, ends = new AbortController().signal): Promise<Received> {
  if (isAddress(from)) return fetched(from, ends);
  if (/^[a-z][a-z\d+.-]+:\/\//i.test(from))
    throw new ImportError(`${from}: an address begins with http:// or https://`);
  try {
    const stream = addAbortSignal(ends, from === '-' ? process.stdin : createReadStream(from));
    return {bytes: await whole(stream, from), type: '', from};
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw new ImportError(`${from}: ${reason(error)}`);
  }
}

/** @throws ImportError where there is too much: it is not read to its end, which it may not have */
async function whole(pieces: AsyncIterable<Uint8Array>, from: string): Promise<Buffer> {
  const all: Uint8Array[] = [];
  let size = 0;
  for await (const piece of pieces) {
    all.push(piece);
    size += piece.length;
    if (size > largest)
      throw new ImportError(`${from}: is larger than ${largest / 1024 / 1024} MB, and no article`);
  }
  return Buffer.concat(all);
}

async function fetched(from: string, ends: AbortSignal): Promise<Received> {
  const accept = 'text/html, application/atom+xml, application/rss+xml, application/feed+json, */*;q=0.5';
  try {
    const signal = AbortSignal.any([ends, AbortSignal.timeout(patience)]);
    const response = await fetch(from, {headers: {accept}, signal});
    if (!response.ok)
      throw new ImportError(`${from}: answers ${response.status} ${response.statusText}`.trimEnd());
    const type = response.headers.get('content-type') ?? '';
    return {bytes: response.body ? await whole(response.body, from) : new Uint8Array(), type, from};
  } catch (error) {
    throw error instanceof ImportError ? error : new ImportError(`${from}: ${whyNot(error)}`);
  }
}

/** Why an address gave nothing. `fetch` itself says little, its cause says more. */
function whyNot(error: unknown): string {
  const {name, message, cause} = error as Error & {cause?: NodeJS.ErrnoException};
  if (name === 'TimeoutError') return `gave no whole answer in ${patience / 1000} seconds`;
  switch (cause?.code) {
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'there is no such host, or no network';
    case 'ECONNREFUSED':
      return 'nobody answers there';
    case 'UND_ERR_SOCKET':
      return 'the connection broke off';
    default:
      return `gave no answer: ${cause?.message || message}`;
  }
}

/** So many files and addresses at a time. */
const atOnce = 8;

/**
 * Reads one after the other, some at a time. Rejects with the first that cannot be read; the others are given up then.
 *
 * @param read what is in one, until the signal
 */
export async function readEach<T>(
  from: readonly string[],
  read: (one: string, ends: AbortSignal) => Promise<T[]>,
): Promise<T[]> {
  const found: T[] = [];
  const all = new AbortController();
  try {
    for (let i = 0; i < from.length; i += atOnce) {
      const some = from.slice(i, i + atOnce).map((one) => read(one, all.signal));
      found.push(...(await Promise.all(some)).flat());
    }
  } finally {
    all.abort();
  }
  return found;
}
