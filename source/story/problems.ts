/** What is wrong with a story on disk, and where. */

/** Keys and list indexes from the top of the story down to a value: ['entries', 3, 'at', 'edtf']. */
export type Path = ReadonlyArray<string | number>;

/** Line and column count from 1; 0 where a whole file is meant. */
export type Place = {file: string; line: number; column: number};

export type Problem = Place & {message: string};

/** Finds the place of a value in the files; with `key`, of its key. Falls back to the nearest thing that is there. */
export type Locate = (path: Path, what?: 'key' | 'value') => Place;

const shown = 20;

function line({file, line: row, column, message}: Problem): string {
  return row === 0 ? `${file}: ${message}` : `${file}:${row}:${column}: ${message}`;
}

/** A story that does not load. `message` is one line; `report` has the first twenty problems and a count. */
export class StoryError extends Error {
  override name = 'StoryError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const [first] = problems;
    const more = problems.length - 1;
    super(
      first === undefined
        ? 'the story does not load'
        : `${line(first)}${more > 0 ? ` (and ${more} more: talks-tui check lists them)` : ''}`,
    );
    this.problems = problems;
  }

  get report(): string {
    const lines = this.problems.slice(0, shown).map(line);
    if (this.problems.length > shown) lines.push(`… and ${this.problems.length - shown} more`);
    return lines.join('\n');
  }
}
