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

/** Which letters a word has. */
export function maskOf(codes: Uint16Array): number {
  let mask = 0;
  for (let i = 0; i < codes.length; i++) mask |= letterBit(codes[i]!);
  return mask;
}

/** A letter's place in the alphabet from 1 to 26, 0 for what is not in it. */
export function initialOf(code: number): number {
  return code >= 0x61 && code <= 0x7a ? code - 0x60 : 0;
}

/** How many bits of 32 are set. */
export function countBits(mask: number): number {
  let n = mask - ((mask >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Before the letters of a word stand its number, in two halves, and how many letters there are. */
const head = 3;

export class Vocabulary {
  size = 0;
  /** By word: where its letters start, how many there are, which they are. */
  starts = new Uint32Array(1024);
  lengths = new Uint8Array(1024);
  masks = new Uint32Array(1024);
  /** By word: its first letter, 1 to 26 for a to z; 0 for any other. */
  initials = new Uint8Array(1024);
  /** The letters of all words, one after another, with a head before each. */
  letters = new Uint16Array(8192);
  readonly sorted = new SortedWords(this);

  #used = 0;
  /** Open addressing: where the letters of a word start, or 0. */
  #table = new Int32Array(4096);

  /** The number of a word, or -1. */
  find(codes: Uint16Array, length: number): number {
    return this.#numberAt(this.#table[this.#slot(codes, length)]!);
  }

  /** The number of a word, which is added if it is new. */
  intern(codes: Uint16Array, length: number): number {
    const slot = this.#slot(codes, length);
    const found = this.#table[slot]!;
    if (found > 0) return this.#numberAt(found);

    if (this.#used + head + length > this.letters.length) this.letters = grown(this.letters);
    const id = this.#take();
    const start = this.#used + head;
    this.letters[start - 3] = id & 0xffff;
    this.letters[start - 2] = id >>> 16;
    this.letters[start - 1] = length;
    for (let i = 0; i < length; i++) this.letters[start + i] = codes[i]!;
    this.#used = start + length;
    this.starts[id] = start;
    this.lengths[id] = length;
    this.masks[id] = maskOf(codes.subarray(0, length));
    this.initials[id] = initialOf(codes[0]!);
    this.#table[slot] = start;
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
      this.initials.byteLength +
      this.letters.byteLength +
      this.#table.byteLength +
      this.sorted.bytes
    );
  }

  #take(): number {
    if (this.size === this.starts.length) {
      this.starts = grown(this.starts);
      this.lengths = grown(this.lengths);
      this.masks = grown(this.masks);
      this.initials = grown(this.initials);
    }
    return this.size++;
  }

  #numberAt(start: number): number {
    return start === 0 ? -1 : this.letters[start - 3]! | (this.letters[start - 2]! << 16);
  }

  /** Where in the table a word is, or would be. */
  #slot(codes: Uint16Array, length: number): number {
    const table = this.#table;
    const letters = this.letters;
    const last = table.length - 1;
    let slot = hash(codes, 0, length) & last;
    for (;;) {
      const start = table[slot]!;
      if (start === 0) return slot;
      if (letters[start - 1] === length) {
        let i = 0;
        while (i < length && letters[start + i] === codes[i]) i++;
        if (i === length) return slot;
      }
      slot = (slot + 1) & last;
    }
  }

  #rehash(): void {
    const table = new Int32Array(this.#table.length * 2);
    const last = table.length - 1;
    for (let id = 0; id < this.size; id++) {
      const start = this.starts[id]!;
      if (start === 0) continue;
      let slot = hash(this.letters, start, this.lengths[id]!) & last;
      while (table[slot]! > 0) slot = (slot + 1) & last;
      table[slot] = start;
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

/** The same numbers with half as much room again. */
export function grown<A extends Uint8Array | Uint16Array | Uint32Array | Int32Array>(array: A): A {
  const bigger = new (array.constructor as new (length: number) => A)(Math.ceil(array.length * 1.5));
  bigger.set(array);
  return bigger;
}

/** FNV-1a, 32 bits, its high bits mixed down for tables of powers of two. */
function hash(letters: Uint16Array, start: number, length: number): number {
  let h = 0x811c9dc5;
  for (let i = start; i < start + length; i++) h = Math.imul(h ^ letters[i]!, 0x01000193);
  return h ^ (h >>> 15);
}
