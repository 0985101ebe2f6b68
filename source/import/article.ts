/** An article that is to become part of a story: its text, one paragraph a line, and what it says of itself. */
import {sanitize} from '../story/sanitize.ts';

export type Article = {
  /** Where it comes from: a file's name or an address. */
  from: string;
  /** Sanitised; a line a paragraph. */
  text: string;
  title?: string;
  publisher?: string;
  url?: string;
  /** The day it is of, as 2025-05-15, where it says so outside its text. */
  date?: string;
  /** The file's own bytes, where it is plain text: what is kept of it then, so that its SHA-256 is that of the file. */
  bytes?: Uint8Array;
};

/** What a format gives: texts not yet sanitised. */
export type Raw = Pick<Article, 'text' | 'title' | 'publisher' | 'url' | 'date'>;

/** The lines of an article as `paragraphs` in `story/articles.ts` parts them: only what ends a line there ends one here. */
export const lines = (text: string): string =>
  text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => sanitize(line))
    .join('\n');

/** On one line, without spaces about it; undefined where nothing is left. */
function line(text: string | undefined): string | undefined {
  return (
    sanitize(text ?? '')
      .replaceAll(/\s+/g, ' ')
      .trim() || undefined
  );
}

/**
 * Makes what a format gave safe; what is empty is left out.
 *
 * @param base where addresses in it are relative to; of them only those of the web are kept
 */
export function articleOf(from: string, raw: Raw, base = from): Article {
  const article: Article = {from, text: lines(raw.text)};
  for (const key of ['title', 'publisher', 'url'] as const) {
    const value = key === 'url' ? addressOf(line(raw.url), base) : line(raw[key]);
    if (value !== undefined) article[key] = value;
  }
  const date = dayOf(raw.date);
  if (date !== undefined) article.date = date;
  return article;
}

/**
 * The day in a date of the web: ISO 8601 as in Atom and HTML, or RFC 5322 as in RSS. It is the day that the article's own clock shows, not
 * that of this machine or of UTC.
 */
export function dayOf(date: string | undefined): string | undefined {
  const text = date?.trim() ?? '';
  const iso = /^(\d{4}-\d\d-\d\d)(?!\d)/.exec(text)?.[1];
  const mail = /^(?:[a-z]{3,9},?\s+)?(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{4})\b/i.exec(text);
  const month = mail ? months.indexOf(mail[2]!.toLowerCase()) + 1 : 0;
  const day = iso ?? (month > 0 ? `${mail![3]}-${two(month)}-${two(Number(mail![1]))}` : undefined);
  // a day that no calendar has comes back as another
  return day !== undefined && day >= '0001' && new Date(`${day}T00:00Z`).toJSON()?.startsWith(day)
    ? day
    : undefined;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const two = (n: number): string => String(n).padStart(2, '0');

function addressOf(url: string | undefined, base: string): string | undefined {
  if (url === undefined) return undefined;
  try {
    const {protocol, href} = new URL(url, /^https?:/i.test(base) ? base : undefined);
    return /^https?:$/.test(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}
