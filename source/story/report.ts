/** What is found wrong while a story is checked. */
import {mostTold, StoryError, type Locate, type Path, type Problem} from './problems.ts';

/** Tells a problem. The message of one that nobody will see is never made. */
export type Report = (path: Path, message: string | (() => string), what?: 'key' | 'value') => void;

/** The problems found; of many the first, and a count, since a place costs a walk through the file. */
export class Findings {
  readonly #locate: Locate;
  readonly #problems: Problem[] = [];
  #count = 0;

  constructor(locate: Locate) {
    this.#locate = locate;
  }

  readonly report: Report = (path, message, what = 'value') => {
    if (this.#count++ >= mostTold) return;
    this.#problems.push({
      ...this.#locate(path, what),
      message: typeof message === 'string' ? message : message(),
    });
  };

  /** Is anything wrong so far? */
  get any(): boolean {
    return this.#count > 0;
  }

  /** @throws StoryError with what is wrong, in the order of the files */
  throwIfAny(): void {
    if (this.any) throw new StoryError(this.#problems.sort(byPlace), this.#count);
  }
}

const byPlace = (a: Problem, b: Problem): number =>
  a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1;
