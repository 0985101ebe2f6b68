/** From files and addresses to articles, whatever they are written in. A feed gives several. */
import {readFile} from 'node:fs/promises';
import {buffer} from 'node:stream/consumers';
import {reason} from '../story/read.ts';
import {articleOf, type Article, type Raw} from './article.ts';
import {readJsonFeed, readXmlFeed} from './feeds.ts';
import {readHtml} from './html.ts';
import {readMarkdown} from './markdown.ts';

/** What could not be read, and why, in one line. */
export class ImportError extends Error {
  override name = 'ImportError';
}

/** As much as an article may have, in bytes; a page of news has some hundred thousand. */
const largest = 16 * 1024 * 1024;
/** How long an address may take to answer, in ms. */
const patience = 30_000;

/** Bytes as they came, with the media type where somebody says it: "text/html; charset=utf-8". */
export type Received = {bytes: Uint8Array; type: string; from: string};

const isAddress = (from: string): boolean => /^https?:\/\//i.test(from);

/**
 * Reads a file, standard input (-) or an address.
 *
 * @throws ImportError
 */
export async function readArticles(from: string): Promise<Article[]> {
  return articlesIn(await (isAddress(from) ? fetched(from) : opened(from)));
}

async function opened(from: string): Promise<Received> {
  if (/^[a-z][a-z\d+.-]+:\/\//i.test(from))
    throw new ImportError(`${from}: an address begins with http:// or https://`);
  try {
    return {bytes: from === '-' ? await buffer(process.stdin) : await readFile(from), type: '', from};
  } catch (error) {
    throw new ImportError(`${from}: ${reason(error)}`);
  }
}

async function fetched(from: string): Promise<Received> {
  const fail = (why: string): never => {
    throw new ImportError(`${from}: ${why}`);
  };
  let response: Response;
  try {
    response = await fetch(from, {
      headers: {
        accept: 'text/html, application/atom+xml, application/rss+xml, application/feed+json, */*;q=0.5',
      },
      signal: AbortSignal.timeout(patience),
    });
  } catch (error) {
    return fail(whyNot(error));
  }
  if (!response.ok) return fail(`answers ${response.status} ${response.statusText}`.trimEnd());
  const pieces: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const piece of response.body ?? []) {
      pieces.push(piece as Uint8Array);
      size += (piece as Uint8Array).length;
      if (size > largest) return fail(tooLarge);
    }
  } catch (error) {
    if (error instanceof ImportError) throw error;
    return fail(whyNot(error));
  }
  return {bytes: Buffer.concat(pieces), type: response.headers.get('content-type') ?? '', from};
}

const tooLarge = `is larger than ${largest / 1024 / 1024} MB, and no article`;

/** Why an address gave nothing. `fetch` itself says little, its cause says more. */
function whyNot(error: unknown): string {
  const {name, message, cause} = error as Error & {cause?: NodeJS.ErrnoException};
  if (name === 'TimeoutError') return `gave no answer in ${patience / 1000} seconds`;
  if (cause?.code === 'ENOTFOUND' || cause?.code === 'EAI_AGAIN')
    return 'there is no such host, or no network';
  if (cause?.code === 'ECONNREFUSED') return 'nobody answers there';
  return cause?.message || message;
}

/**
 * The articles in what was received. What it is written in is told by its first characters, as far as they tell, and then by what it says
 * it is, since servers and names of files are often wrong.
 *
 * @throws ImportError where it is no text, or has none
 */
export function articlesIn({bytes, type, from}: Received): Article[] {
  if (bytes.length > largest) throw new ImportError(`${from}: ${tooLarge}`);
  const text = decoded(bytes, type, from);
  const head = text.slice(0, 4096).trimStart();
  const raws =
    (head.startsWith('{') ? readJsonFeed(text) : undefined) ??
    (/^<[\s\S]*<?(?:rss|feed|rdf:RDF)[\s>]/.test(head) ? readXmlFeed(text) : undefined) ??
    (isHtml(head, type) ? [readHtml(text)] : undefined) ??
    (/\.(?:md|markdown)$/i.test(from) || /\bmarkdown\b/i.test(type) ? [readMarkdown(text)] : undefined);
  const articles = raws === undefined ? [plain(from, text, bytes)] : raws.map((raw) => named(from, raw));
  const written = articles.filter(({text}) => /\S/.test(text));
  if (written.length === 0) throw new ImportError(`${from}: holds no text`);
  return written;
}

/** It begins with an element, or with what may stand before one. */
const isHtml = (head: string, type: string): boolean =>
  /^(?:<!--[\s\S]*?-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype\s|[a-z][a-z\d-]*[\s/>])/i.test(head) ||
  (/\bx?html\b/i.test(type) && head.startsWith('<'));

/** What a page says of its own address counts for more than where it was found: that may be a copy. */
const named = (from: string, raw: Raw): Article =>
  articleOf(from, {...(isAddress(from) && {url: from}), ...raw});

function plain(from: string, text: string, bytes: Uint8Array): Article {
  const [first] = /^[^\S\n]*\S.*$/m.exec(text) ?? [''];
  const title = first.trim();
  const isTitle = title.length < 120 && /^\p{Lu}/u.test(title) && !/[.,;:!?…”"’—–-]$/.test(title) && /\s/.test(title); // prettier-ignore
  const isDated = /\b\d{4}\b/.test(title);
  const url = isAddress(from) ? {url: from} : {};
  return {...articleOf(from, {text, ...url, ...(isTitle && !isDated && {title})}), bytes};
}

/**
 * The text in bytes: by the charset that the server or the text itself gives, else UTF-8
 * (https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding, shortened).
 *
 * @throws ImportError where it is no text
 */
function decoded(bytes: Uint8Array, type: string, from: string): string {
  const mark = bomOf(bytes);
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  const label =
    mark ??
    /charset\s*=\s*["']?([\w.:-]+)/i.exec(type)?.[1] ??
    /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)/i.exec(head)?.[1] ??
    /<meta[^>]+charset\s*=\s*["']?([\w.:-]+)/i.exec(head)?.[1] ??
    'utf-8';
  if (mark === undefined && bytes.subarray(0, 65_536).includes(0))
    throw new ImportError(`${from}: is binary and no article`);
  try {
    return new TextDecoder(label, {fatal: true}).decode(bytes);
  } catch (error) {
    const isUnknown = error instanceof RangeError;
    throw new ImportError(`${from}: ${isUnknown ? `its charset "${label}" is unknown` : `not a text in ${label.toUpperCase()}`}`); // prettier-ignore
  }
}

function bomOf([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : undefined;
}
