/**
 * The words of a vocabulary in the order of their letters, so that words which begin alike are compared once for all of
 * them. A new word waits in a tail until there are enough to sort; sorted runs of like size are merged, each at least
 * twice the next (a log-structured merge). Beyond a size they are not merged any more: walking over a few of them costs
 * little, and merging the whole vocabulary would hold up whoever adds the one word too many.
 */

/** Words by number, as `Vocabulary` holds them: where the letters of each start, how many there are, and which. */
type Words = {
  readonly size: number;
  readonly starts: Uint32Array;
  readonly lengths: Uint8Array;
  readonly letters: Uint16Array;
};

/**
 * Words in order, front-coded: of each only the letters it does not share with the one before it, all in a row, so that
 * walking over them is walking through memory.
 */
export type Run = {
  words: Uint32Array;
  /** By place: how many letters it shares with the word before, how many it has, where those not shared begin. */
  shared: Uint8Array;
  sizes: Uint8Array;
  offsets: Uint32Array;
  letters: Uint16Array;
  /** By block of 64 words: the fewest letters any of them shares with the word before. */
  least: Uint8Array;
};

export const blockBits = 6;

const tailSize = 4096;
/** So many words are merged within a frame. */
const largestRun = 32_768;

export class SortedWords {
  readonly runs: Run[] = [];
  /** Words from this number on are not in a run yet. */
  tail = 0;
  readonly #vocabulary: Words;

  constructor(vocabulary: Words) {
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
    for (
      let last = this.runs.at(-1);
      last && last.words.length < 2 * merged.length;
      last = this.runs.at(-1)
    ) {
      if (last.words.length + merged.length > largestRun) break;
      merged = this.#merge(last.words, merged);
      this.runs.pop();
    }
    this.runs.push(this.#code(merged));
  }

  get bytes(): number {
    return this.runs.reduce((sum, {words, letters}) => sum + 10 * words.length + letters.byteLength, 0);
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

  #code(words: Uint32Array): Run {
    const {letters, starts, lengths} = this.#vocabulary;
    const count = words.length;
    const shared = new Uint8Array(count);
    const sizes = new Uint8Array(count);
    const offsets = new Uint32Array(count);
    const least = new Uint8Array((count >>> blockBits) + 1).fill(255);
    let total = 0;
    for (let i = 0; i < count; i++) {
      if (i > 0) shared[i] = this.#shared(words[i - 1]!, words[i]!);
      sizes[i] = lengths[words[i]!]!;
      offsets[i] = total;
      total += sizes[i]! - shared[i]!;
      const block = i >>> blockBits;
      if (shared[i]! < least[block]!) least[block] = shared[i]!;
    }
    const own = new Uint16Array(total);
    for (let i = 0, at = 0; i < count; i++) {
      const start = starts[words[i]!]!;
      for (let j = shared[i]!; j < sizes[i]!; j++) own[at++] = letters[start + j]!;
    }
    return {words, shared, sizes, offsets, letters: own, least};
  }
}
