/**
 * The different words of a collection, numbered in the order they are met. Letters lie in one array, and what the
 * matcher needs to pass a word over (its length, the set of its letters) in columns beside it: looking at every word
 * once is then a sweep through memory, 100,000 words in a fraction of a millisecond.
 *
 * Words are looked up by the letters themselves, without making a string of each: that is most of what building costs.
 */

import {SortedWords} from './sorted-words.ts';

/** One bit a letter: which letters a word has, a to z apart, others by their code. */
export function letterBit(code: number): number {
  return 1 << (code & 31);
}

/** How many bits of 32 are set. */
export function countBits(mask: number): number {
  let n = mask - ((mask >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

export class Vocabulary {
  size = 0;
  /** By word: where its letters start, how many there are, which they are. */
  starts = new Uint32Array(1024);
  lengths = new Uint8Array(1024);
  masks = new Uint32Array(1024);
  /** The letters of all words, one after another. */
  letters = new Uint16Array(8192);
  readonly sorted = new SortedWords(this);

  #used = 0;
  #hashes = new Uint32Array(1024);
  /** Open addressing; a word's number plus one. */
  #table = new Uint32Array(4096);

  /** The number of a word, or -1. */
  find(codes: Uint16Array, length: number): number {
    return this.#table[this.#slot(codes, length, hash(codes, length))]! - 1;
  }

  /** The number of a word, which is added if it is new. */
  intern(codes: Uint16Array, length: number): number {
    const hashed = hash(codes, length);
    const slot = this.#slot(codes, length, hashed);
    const found = this.#table[slot]!;
    if (found > 0) return found - 1;

    if (this.#used + length > this.letters.length) this.letters = grown(this.letters);
    let mask = 0;
    for (let i = 0; i < length; i++) {
      this.letters[this.#used + i] = codes[i]!;
      mask |= letterBit(codes[i]!);
    }
    const id = this.#take();
    this.starts[id] = this.#used;
    this.lengths[id] = length;
    this.masks[id] = mask;
    this.#hashes[id] = hashed;
    this.#used += length;
    this.#table[slot] = id + 1;
    if (this.size * 2 > this.#table.length) this.#rehash();
    this.sorted.added();
    return id;
  }

  /** A number that no word has: for what is no word and yet stands in the index. */
  reserve(): number {
    return this.#take();
  }

  /** The word of a number. */
  word(id: number): string {
    const start = this.starts[id]!;
    return String.fromCharCode(...this.letters.subarray(start, start + this.lengths[id]!));
  }

  /** Bytes held. */
  get bytes(): number {
    return (
      this.starts.byteLength +
      this.lengths.byteLength +
      this.masks.byteLength +
      this.letters.byteLength +
      this.#hashes.byteLength +
      this.#table.byteLength +
      this.sorted.bytes
    );
  }

  #take(): number {
    if (this.size === this.starts.length) {
      this.starts = grown(this.starts);
      this.lengths = grown(this.lengths);
      this.masks = grown(this.masks);
      this.#hashes = grown(this.#hashes);
    }
    return this.size++;
  }

  #slot(codes: Uint16Array, length: number, hashed: number): number {
    const last = this.#table.length - 1;
    let slot = hashed & last;
    for (;;) {
      const found = this.#table[slot]!;
      if (found === 0 || (this.#hashes[found - 1] === hashed && this.#is(found - 1, codes, length)))
        return slot;
      slot = (slot + 1) & last;
    }
  }

  #is(id: number, codes: Uint16Array, length: number): boolean {
    if (this.lengths[id] !== length) return false;
    const start = this.starts[id]!;
    for (let i = 0; i < length; i++) if (this.letters[start + i] !== codes[i]) return false;
    return true;
  }

  #rehash(): void {
    const table = new Uint32Array(this.#table.length * 2);
    const last = table.length - 1;
    for (let id = 0; id < this.size; id++) {
      if (this.lengths[id] === 0) continue;
      let slot = this.#hashes[id]! & last;
      while (table[slot]! > 0) slot = (slot + 1) & last;
      table[slot] = id + 1;
    }
    this.#table = table;
  }
}

/** The letters of a word, as the vocabulary takes them. */
export function codesOf(word: string): Uint16Array {
  const codes = new Uint16Array(word.length);
  for (let i = 0; i < word.length; i++) codes[i] = word.charCodeAt(i);
  return codes;
}

/** The same numbers with twice the room. */
export function grown<A extends Uint8Array | Uint16Array | Uint32Array>(array: A): A {
  const bigger = new (array.constructor as new (length: number) => A)(array.length * 2);
  bigger.set(array);
  return bigger;
}

/** FNV-1a, 32 bits, its high bits mixed down for tables of powers of two. */
function hash(codes: Uint16Array, length: number): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < length; i++) h = Math.imul(h ^ codes[i]!, 0x01000193);
  return (h ^ (h >>> 15)) >>> 0;
}
