/** Who was given the quotations so far: a speaker tends to go on speaking. */
import {nameKey, type Context} from './context.ts';

export class History {
  /** The last quotation that was decided, its speaker's chunk and that of the one before; -1 for nobody. */
  quote = -1;
  speaker = -1;
  earlier = -1;
  readonly #given = new Map<string, number>();
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  /** Takes down the next decision. */
  add(quote: number, speaker: number): void {
    this.earlier = this.speaker;
    this.quote = quote;
    this.speaker = speaker;
    const key = nameKey(this.#context.chunks[speaker]);
    if (key) this.#given.set(key, this.given(key) + 1);
  }

  /** How many quotations were given to a name. */
  given(key: string): number {
    return this.#given.get(key) ?? 0;
  }
}
