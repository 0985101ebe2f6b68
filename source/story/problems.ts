/** What is wrong with a story on disk, and where. */

/** Keys and list indexes from the top of the story down to a value: ['entries', 3, 'at', 'edtf']. */
export type Path = ReadonlyArray<string | number>;

/** Line and column count from 1, columns in UTF-16 units; 0 where a whole file is meant, one that cannot be read. */
export type Place = {file: string; line: number; column: number};

export type Problem = Place & {message: string};

/** Finds the place of a value in the files; with `key`, of its key. Falls back to the nearest thing that is there. */
export type Locate = (path: Path, what?: 'key' | 'value') => Place;

const shown = 20;

/** Of more problems than these only the count is kept. */
export const mostTold = 100;

/** A value as a message names it: its beginning, where it is long. */
export function excerpt(text: string, length = 60): string {
  if (text.length <= length) return text;
  return `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

function line({file, line: row, column, message}: Problem): string {
  return row === 0 ? `${file}: ${message}` : `${file}:${row}:${column}: ${message}`;
}

/** A story that does not load. `message` is one line; `report` has the first twenty problems and a count. */
export class StoryError extends Error {
  override name = 'StoryError';
  /** The problems told one by one, in the order of their places. */
  readonly problems: readonly Problem[];
  /** How many there are in all. */
  readonly count: number;

  constructor(problems: readonly Problem[], count = problems.length) {
    const [first] = problems;
    super(
      first === undefined
        ? 'the story does not load'
        : `${line(first)}${count > 1 ? ` (and ${count - 1} more: talks-tui check lists them)` : ''}`,
    );
    this.problems = problems;
    this.count = count;
  }

  /** Is it that something could not be read at all, rather than that what was read is wrong? */
  get unreadable(): boolean {
    return this.problems[0]?.line === 0;
  }

  get report(): string {
    const lines = this.problems.slice(0, shown).map(line);
    if (this.count > lines.length) lines.push(`… and ${this.count - lines.length} more`);
    return lines.join('\n');
  }
}
