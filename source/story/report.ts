/** What is found wrong while a story is checked. */
import {mostTold, StoryError, type Locate, type Path, type Problem} from './problems.ts';

/** Tells a problem. The message of one that nobody will see is never made. */
export type Report = (path: Path, message: string | (() => string), what?: 'key' | 'value') => void;

/** In the order in which a story is checked. What is found in one rests on those before being right, so only the first is told. */
const stages = ['shape', 'time zone', 'window', 'content', 'replacements'] as const;
export type Stage = (typeof stages)[number];

/** The problems of all stages; of each the first, and a count, since a place costs a walk through the file. */
export class Findings {
  readonly #locate: Locate;
  readonly #found = new Map<Stage, {problems: Problem[]; count: number}>();

  constructor(locate: Locate) {
    this.#locate = locate;
  }

  report(stage: Stage): Report {
    return (path, message, what = 'value') => {
      const found = this.#found.get(stage) ?? {problems: [], count: 0};
      this.#found.set(stage, found);
      if (found.count++ >= mostTold) return;
      found.problems.push({
        ...this.#locate(path, what),
        message: typeof message === 'string' ? message : message(),
      });
    };
  }

  /** Is anything wrong so far in these stages, or in any? */
  in(...some: readonly Stage[]): boolean {
    return some.length === 0 ? this.#found.size > 0 : some.some((stage) => this.#found.has(stage));
  }

  /** @throws StoryError with what is wrong in the first stage in which something is */
  throwIfAny(): void {
    const first = stages.find((stage) => this.#found.has(stage));
    if (first === undefined) return;
    const {problems, count} = this.#found.get(first)!;
    throw new StoryError(problems.sort(byPlace), count);
  }
}

const byPlace = (a: Problem, b: Problem): number =>
  a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1;
