/** What is known of some chunks, by their numbers. Asked like a Map, but for texts of a million chunks quicker: a number is a place in a list. */
export class ByChunk<T> {
  readonly #list: (T | undefined)[];

  /** @param length how many chunks there are */
  constructor(length: number) {
    // oxlint-disable-next-line unicorn/no-new-array -- Array.from takes eight times as long
    this.#list = new Array<T | undefined>(length);
  }

  /** Undefined also for a number that no chunk has, such as -1. */
  get(at: number): T | undefined {
    return at < 0 ? undefined : this.#list[at];
  }

  has(at: number): boolean {
    return this.get(at) !== undefined;
  }

  set(at: number, value: T): void {
    this.#list[at] = value;
  }
}
