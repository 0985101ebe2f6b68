/**
 * The words of a vocabulary in the order of their letters, so that words which begin alike are compared once for all of
 * them. A new word waits in a tail until there are enough to sort; sorted runs of like size are merged, each at least
 * twice the next (a log-structured merge), so no single word makes anybody wait long.
 */
import type {Vocabulary} from './vocabulary.ts';

/** Words in order, and how many letters each shares with the one before it. */
export type Run = {words: Uint32Array; shared: Uint8Array};

const tailSize = 4096;

export class SortedWords {
  readonly runs: Run[] = [];
  /** Words from this number on are not in a run yet. */
  tail = 0;
  readonly #vocabulary: Vocabulary;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** To be told of each new word. */
  added(): void {
    const {size, lengths} = this.#vocabulary;
    if (size - this.tail < tailSize) return;
    const words = new Uint32Array(size - this.tail);
    let count = 0;
    for (let id = this.tail; id < size; id++) if (lengths[id]! > 0) words[count++] = id;
    this.tail = size;
    let merged: Uint32Array = words.slice(0, count).sort((a, b) => this.#compare(a, b));
    while (this.runs.length > 0 && this.runs.at(-1)!.words.length < 2 * merged.length)
      merged = this.#merge(this.runs.pop()!.words, merged);
    this.runs.push({words: merged, shared: this.#sharedIn(merged)});
  }

  get bytes(): number {
    return this.runs.reduce((sum, {words}) => sum + 5 * words.length, 0);
  }

  #merge(a: Uint32Array, b: Uint32Array): Uint32Array {
    const merged = new Uint32Array(a.length + b.length);
    let i = 0;
    let j = 0;
    for (let at = 0; at < merged.length; at++) {
      const takeA = j === b.length || (i < a.length && this.#compare(a[i]!, b[j]!) < 0);
      merged[at] = takeA ? a[i++]! : b[j++]!;
    }
    return merged;
  }

  #compare(a: number, b: number): number {
    const {letters, starts, lengths} = this.#vocabulary;
    const shared = this.#shared(a, b);
    if (shared === lengths[a] || shared === lengths[b]) return lengths[a]! - lengths[b]!;
    return letters[starts[a]! + shared]! - letters[starts[b]! + shared]!;
  }

  #shared(a: number, b: number): number {
    const {letters, starts, lengths} = this.#vocabulary;
    const most = Math.min(lengths[a]!, lengths[b]!);
    const from = starts[a]!;
    const other = starts[b]!;
    let shared = 0;
    while (shared < most && letters[from + shared] === letters[other + shared]) shared++;
    return shared;
  }

  #sharedIn(words: Uint32Array): Uint8Array {
    const shared = new Uint8Array(words.length);
    for (let i = 1; i < words.length; i++) shared[i] = this.#shared(words[i - 1]!, words[i]!);
    return shared;
  }
}
