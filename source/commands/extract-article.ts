/** What `extract` prints of one article. A thread of its own may do it, see `threads.ts`. */
import {extract} from '../extract/extract.ts';
import {reportOf} from '../extract/report.ts';
import {printableJson} from '../story/sanitize.ts';

/** An article and how it is asked for. */
export type ArticleAsked = {
  file: string;
  /** Tells several of one file apart. */
  from: string;
  text: string;
  /** Is the text what the file holds, as it is? */
  isFile: boolean;
  date: string | undefined;
  json: boolean;
  /** Columns of a report. */
  width: number;
  /** It is one of several. */
  several: boolean;
};

/** In pieces, since a long article can make more JSON than a string may hold. */
export type Printed = {pieces: Iterable<string>; quotes: number};

/** Finds what there is in an article, and words it. */
export function extractArticle({
  file,
  from,
  text,
  isFile,
  date,
  json,
  width,
  several,
}: ArticleAsked): Printed {
  const found = extract(text, date === undefined ? {} : {date});
  const pieces = json
    ? jsonLine({file, ...(!isFile && {text}), ...found})
    : [reportOf(from, found, width, several)];
  return {pieces, quotes: found.quotes.length};
}

/** How many items of a list are written at once. */
const atOnce = 1000;

/** The JSON of an object with something in it, its lists piece by piece. */
export function* jsonLine(object: Record<string, unknown>): Generator<string> {
  let sign = '{';
  for (const [key, value] of Object.entries(object)) {
    yield `${sign}${JSON.stringify(key)}:`;
    sign = ',';
    if (!Array.isArray(value) || value.length <= atOnce) yield printableJson(value);
    else {
      for (let i = 0; i < value.length; i += atOnce)
        yield (i === 0 ? '[' : ',') + printableJson(value.slice(i, i + atOnce)).slice(1, -1);
      yield ']';
    }
  }
  yield '}\n';
}
