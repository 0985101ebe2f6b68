/**
 * Which quotations hold a word: for each word their numbers in ascending order, read newest first. Numbers are added
 * one at a time and never move, so the index answers while it is being built and takes new entries at any moment.
 *
 * The layout is that of Twitter's Earlybird (Busch et al., ICDE 2012): a word's numbers lie in slices that double in
 * size, cut from large pages; the first place of a slice points to the slice before it. The first number of all stands
 * in a column, so that a word said once takes no slice at all.
 */
import {grown} from './vocabulary.ts';

const pageBits = 16;
const pageSize = 1 << pageBits;
/** Slices hold 4, 8, 16 … 2048 places, one of them the pointer. */
const smallest = 2;
const largest = 11;

const none = new Uint32Array();

export class Postings {
  /** By word: how many quotations hold it, the first and the last of them. */
  counts = new Uint32Array(1024);
  firsts = new Uint32Array(1024);
  lasts = new Uint32Array(1024);

  /** The slice being filled: where it starts, how many places are taken, and its size as a power of two (0: none). */
  #slices = new Uint32Array(1024);
  #taken = new Uint32Array(1024);
  #bits = new Uint8Array(1024);
  #pages: Uint32Array[] = [];
  #free = pageSize;
  #read = new Uint32Array(1024);

  /** Notes that quotation `doc` holds `word`. Quotations come in ascending order; one that comes twice counts once. */
  add(word: number, doc: number): void {
    if (word >= this.counts.length) this.#grow(word);
    if (this.counts[word] === 0) {
      this.firsts[word] = doc;
    } else {
      if (this.lasts[word] === doc) return;
      if (this.#bits[word] === 0 || this.#taken[word] === 1 << this.#bits[word]!) this.#open(word);
      const place = this.#slices[word]! + this.#taken[word]!++;
      this.#pages[place >>> pageBits]![place & (pageSize - 1)] = doc;
    }
    this.counts[word]!++;
    this.lasts[word] = doc;
  }

  /** In how many quotations before number `until` the word stands. */
  countBefore(word: number, until: number): number {
    let count = this.counts[word] ?? 0;
    if (count === 0 || this.lasts[word]! < until) return count;
    if (this.firsts[word]! >= until) return 0;
    let bits = this.#bits[word]!;
    let slice = this.#slices[word]!;
    let taken = this.#taken[word]!;
    while (bits > 0) {
      const page = this.#pages[slice >>> pageBits]!;
      const start = slice & (pageSize - 1);
      if (page[start + 1]! < until)
        return count - (taken - lowerBound(page, start + 1, start + taken, until) + start);
      count -= taken - 1;
      slice = page[start]!;
      bits = this.#before(bits, count);
      taken = 1 << bits;
    }
    return 1;
  }

  /**
   * The newest quotations before number `until` that hold the word, newest first, `most` of them at most. Good only until
   * the next call.
   */
  before(word: number, until: number, most = Infinity): Uint32Array {
    let count = this.counts[word] ?? 0;
    const room = Math.min(count, most);
    if (room <= 0 || this.firsts[word]! >= until) return none;
    if (room > this.#read.length) this.#read = new Uint32Array(room * 2);
    const into = this.#read;
    let read = 0;
    let bits = this.#bits[word]!;
    let slice = this.#slices[word]!;
    let taken = this.#taken[word]!;
    while (bits > 0) {
      const page = this.#pages[slice >>> pageBits]!;
      const start = slice & (pageSize - 1);
      if (page[start + 1]! < until) {
        for (let i = start + taken - 1; i > start; i--) {
          if (page[i]! >= until) continue;
          into[read++] = page[i]!;
          if (read === room) return into.subarray(0, read);
        }
      }
      count -= taken - 1;
      slice = page[start]!;
      bits = this.#before(bits, count);
      taken = 1 << bits;
    }
    into[read++] = this.firsts[word]!;
    return into.subarray(0, read);
  }

  /** Bytes held. */
  get bytes(): number {
    return this.#pages.length * pageSize * 4 + this.counts.length * 21;
  }

  /** The size of the slice before one of 2^bits, when `count` numbers lie before it. */
  #before(bits: number, count: number): number {
    if (count <= 1) return 0;
    // Only the largest size comes more than once; what lies before tells which it is.
    return bits === largest && count > smallerSlices ? largest : bits - 1;
  }

  #open(word: number): void {
    const bits = this.#bits[word] === 0 ? smallest : Math.min(this.#bits[word]! + 1, largest);
    const size = 1 << bits;
    if (this.#free + size > pageSize) {
      this.#pages.push(new Uint32Array(pageSize));
      this.#free = 0;
    }
    const page = this.#pages.length - 1;
    this.#pages[page]![this.#free] = this.#slices[word]!;
    this.#slices[word] = ((page << pageBits) | this.#free) >>> 0;
    this.#taken[word] = 1;
    this.#bits[word] = bits;
    this.#free += size;
  }

  #grow(word: number): void {
    while (word >= this.counts.length) {
      this.counts = grown(this.counts);
      this.firsts = grown(this.firsts);
      this.lasts = grown(this.lasts);
      this.#slices = grown(this.#slices);
      this.#taken = grown(this.#taken);
      this.#bits = grown(this.#bits);
    }
  }
}

/** How many numbers lie before the first slice of the largest size: one in the column, and all smaller slices full. */
const smallerSlices = (() => {
  let count = 1;
  for (let bits = smallest; bits < largest; bits++) count += (1 << bits) - 1;
  return count;
})();

/** The first place in [from, to) of an ascending run that holds `value` or more. */
function lowerBound(page: Uint32Array, from: number, to: number, value: number): number {
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (page[middle]! < value) from = middle + 1;
    else to = middle;
  }
  return from;
}
