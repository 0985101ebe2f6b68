/**
 * Newline-delimited JSON (https://github.com/ndjson/ndjson-spec), one value a line: read piece by piece as the bytes come, with the
 * places of everything in it. Of the lines only their places are kept; those with a problem are read again.
 */
import {checkDepth, mayNestDeep} from './depth.ts';
import {mostTold, StoryError, type Locate, type Path, type Place, type Problem} from './problems.ts';
import {decodeUtf8, sanitize} from './sanitize.ts';
import {parseYaml, sanitizeDeep} from './yaml.ts';

/** Bytes; the largest entry that anybody would write is a thousandth of that. */
const longestLine = 64 * 1024 * 1024;

const newline = 10;

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
const isClean = (text: string): boolean =>
  !(text.includes('\\') && /\\[^"\\/]/.test(text)) && sanitize(text) === text;

/** A line as text, without a byte order mark before it and white space behind it. */
function textOf(bytes: Buffer, start: number, end: number): string {
  const text = bytes.toString('utf8', start, end);
  return (text.startsWith('\ufeff') ? text.slice(1) : text).trimEnd();
}

/** What a line gives that is blank, or no JSON value. */
const nothing = Symbol('nothing');

/** Takes a file piece by piece and gives the values of its lines. Blank lines are passed over, and counted. */
export class NdjsonReader {
  /** Lines that are no JSON value, the first of them, and how many there are. */
  readonly #problems: Problem[] = [];
  #wrong = 0;
  readonly #file: string;
  readonly #readAgain: (start: number, end: number) => Buffer;
  /** Of each value: where its line begins and ends, and which line it is. */
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #rows: number[] = [];
  /** What has come of a line that is not whole. */
  #begun: Buffer[] = [];
  #row = 1;
  /** Where the next line begins. */
  #start = 0;

  /**
   * @param file what places are given in
   * @param readAgain gives bytes of the file that have been taken before; may throw, or give others
   */
  constructor(file: string, readAgain: (start: number, end: number) => Buffer) {
    this.#file = file;
    this.#readAgain = readAgain;
  }

  /** How many values there have been. */
  get count(): number {
    return this.#rows.length;
  }

  /** The values of the lines that this piece makes whole. The piece is not kept. */
  *take(piece: Buffer): Generator<unknown, void, void> {
    let from = 0;
    for (let end; (end = piece.indexOf(newline, from)) >= 0; from = end + 1) {
      const value =
        this.#begun.length === 0
          ? this.#line(piece, from, end)
          : this.#line(this.#whole(piece.subarray(from, end)), 0);
      this.#row++;
      if (value !== nothing) yield value;
    }
    // the caller may put the next piece in the same place
    if (from < piece.length) this.#begun.push(Buffer.from(piece.subarray(from)));
    if (this.#begun.reduce((sum, {length}) => sum + length, 0) > longestLine) {
      const message = `a line of more than ${longestLine / 1024 / 1024} MB; a line holds one entry`;
      throw new StoryError([...this.#problems, {...this.#place(this.#row), message}], this.#wrong + 1);
    }
  }

  /**
   * The last line, where the file does not end with a line's end.
   *
   * @throws StoryError where any line was no JSON value
   */
  *end(): Generator<unknown, void, void> {
    const value = this.#line(this.#whole(), 0);
    if (this.#wrong > 0) throw new StoryError(this.#problems, this.#wrong);
    if (value !== nothing) yield value;
  }

  /** The line that has been begun, with its end. */
  #whole(...end: Buffer[]): Buffer {
    const line = Buffer.concat([...this.#begun, ...end]);
    this.#begun = [];
    return line;
  }

  #line(bytes: Buffer, from: number, to = bytes.length): unknown {
    const start = this.#start;
    this.#start += to - from + 1;
    const text = textOf(bytes, from, to);
    if (text.trimStart() === '') return nothing;
    try {
      const value: unknown = JSON.parse(text);
      if (mayNestDeep(text)) checkDepth(value);
      const clean = isClean(text) ? value : sanitizeDeep(value);
      this.#starts.push(start);
      this.#ends.push(start + to - from);
      this.#rows.push(this.#row);
      return clean;
    } catch (error) {
      if (this.#wrong++ < mostTold) this.#problems.push(this.#problem(text, error));
      return nothing;
    }
  }

  #problem(text: string, error: unknown): Problem {
    if (error instanceof RangeError) return {...this.#place(this.#row), message: error.message};
    const good = goodPrefix(text);
    const message =
      good < text.length
        ? 'not JSON: a line holds one entry as a JSON object'
        : 'the line is cut off: its JSON object does not end';
    return {...this.#place(this.#row), column: good + 1, message};
  }

  #place(line: number): Place {
    return {file: sanitize(this.#file), line, column: 1};
  }

  /** Where a path leads that begins with the index of a value. */
  readonly locate: Locate = ([index = 0, ...rest]: Path, what) => {
    const at = Number(index);
    const row = this.#rows[at];
    if (row === undefined) return this.#place(1);
    try {
      // JSON is YAML, so the one finder serves
      const text = decodeUtf8(this.#readAgain(this.#starts[at]!, this.#ends[at]!));
      return {...parseYaml(text, this.#file, {uniqueKeys: false}).locate(rest, what), line: row};
    } catch {
      // it cannot be read again, or is one of a few rarities, such as keys of more than 1,024 characters
      return this.#place(row);
    }
  };
}
