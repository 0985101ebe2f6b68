/** Newline-delimited JSON (https://github.com/ndjson/ndjson-spec), one value a line, with the places of everything in it. */
import {StoryError, type Locate, type Problem} from './problems.ts';
import {decodeUtf8, sanitize} from './sanitize.ts';
import {parseYaml, sanitizeDeep} from './yaml.ts';

/** The values of the lines; paths begin with the index of a value. */
export type RawLines = {values: unknown[]; locate: Locate};

/** Can the text begin a JSON value? Engines word it differently; what they share is that the fault is at the end. */
function beginsJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    const message = String(error);
    const position = /position (\d+)/.exec(message)?.[1];
    if (position !== undefined) return Number(position) >= text.length;
    return /end of|unterminated/i.test(message);
  }
}

/** How many characters of a text that is no JSON value are good. */
function goodPrefix(text: string): number {
  // the prefixes that are good are those up to some length, so halve the interval
  let [good, bad] = [0, text.length + 1];
  while (bad - good > 1) {
    const middle = (good + bad) >>> 1;
    if (beginsJson(text.slice(0, middle))) good = middle;
    else bad = middle;
  }
  return good;
}

/**
 * Is there nothing in a line of JSON that would have to be sanitised? Then neither is there in its strings, unless an escape writes
 * it. One look at the line is many times quicker than one at each string.
 */
const isClean = (text: string): boolean => !/\\[^"\\/]/.test(text) && sanitize(text) === text;

/**
 * Blank lines are passed over, and counted.
 *
 * @throws StoryError with every line that is no JSON value
 */
export function parseNdjson(bytes: Buffer, file: string): RawLines {
  const name = sanitize(file);
  const values: unknown[] = [];
  const lines: Array<{row: number; start: number; end: number}> = [];
  const problems: Problem[] = [];
  for (let start = 0, row = 1, end: number; start < bytes.length; start = end + 1, row++) {
    const newline = bytes.indexOf(10, start);
    end = newline < 0 ? bytes.length : newline;
    const text = decodeUtf8(bytes.subarray(start, end)).trimEnd();
    if (text.trimStart() === '') continue;
    try {
      const value: unknown = JSON.parse(text);
      values.push(isClean(text) ? value : sanitizeDeep(value));
      lines.push({row, start, end});
    } catch (error) {
      if (error instanceof RangeError) {
        problems.push({file: name, line: row, column: 1, message: error.message});
        continue;
      }
      const good = goodPrefix(text);
      const message =
        good < text.length
          ? 'not JSON: a line holds one entry as a JSON object'
          : 'the line is cut off: its JSON object does not end';
      problems.push({file: name, line: row, column: good + 1, message});
    }
  }
  if (problems.length > 0) throw new StoryError(problems);
  return {
    values,
    locate([index = 0, ...rest], what) {
      const line = lines[Number(index)];
      if (!line) return {file: name, line: 1, column: 1};
      // JSON is YAML, so the one finder serves; only lines with a problem are read again
      const text = decodeUtf8(bytes.subarray(line.start, line.end));
      try {
        return {...parseYaml(text, file, {uniqueKeys: false}).locate(rest, what), line: line.row};
      } catch {
        // save for a few rarities, such as keys of more than 1,024 characters
        return {file: name, line: line.row, column: 1};
      }
    },
  };
}
