/** Long work that can be put down now and then, so that keys and frames have their turn. */

/** Work that yields wherever it may be put down, about every tenth of a millisecond, and returns what it is for. */
export type Sliced<T> = Generator<void, T, void>;

/** How such work is done: all at once, or in slices. */
export type Doing = <T>(work: Sliced<T>) => T | Promise<T>;

/** Does it in one go. */
export function atOnce<T>(work: Sliced<T>): T {
  for (;;) {
    const {done, value} = work.next();
    if (done) return value;
  }
}

/**
 * How long a story may be worked on before keys and frames have their turn, in ms; V8 may collect garbage for as long again, and both
 * should fit into a frame.
 */
export const slice = 5;

/** Does it in slices of so many ms; between two of them, whatever else waits in the event loop has its turn. */
export function inSlices(ms: number): Doing {
  let until = performance.now() + ms;
  return async (work) => {
    for (;;) {
      const {done, value} = work.next();
      if (done) return value;
      if (performance.now() < until) continue;
      await new Promise((resolve) => setImmediate(resolve));
      until = performance.now() + ms;
    }
  };
}
