/**
 * Which quotations hold a word: for each word their numbers in ascending order, read newest first. Numbers are added
 * one at a time and never move, so the index answers while it is being built and takes new entries at any moment.
 *
 * The layout is that of Twitter's Earlybird (Busch et al., ICDE 2012): a word's numbers lie in slices, each twice as
 * large as the one before, which it points back to; slices of one size lie in pages of their own. Stored are the gaps
 * between one number and the next, mostly two bytes each. The first number and the last stand in the word's record, so
 * that a word said once takes no slice at all, and reading goes from the last one back, gap by gap.
 */
import {grown} from './vocabulary.ts';

const pageBits = 14;
const pageSize = 1 << pageBits;
/** Slices hold 4, 8, 16 … 4096 places; the first two are the pointer back. */
const smallest = 2;
const largest = 12;
const head = 2;
/** Set in a pointer back to a slice of the largest size: only these come more than once. */
const sameSize = 0x8000;
/** From here on a gap takes two places: its lower half, then the upper with this added. */
const wide = 0xf000;

/** A word's record: how many quotations hold it, the first, the last, the slice being filled, its size in bits (0: none). */
const record = 5;
const first = 1;
const last = 2;
const next = 3;
const bits = 4;

const none = new Uint32Array();

export class Postings {
  #records = new Uint32Array(1024 * record);
  /** By size of the slices in them. */
  readonly #pages: Uint16Array[][] = Array.from({length: largest + 1}, () => []);
  readonly #used = new Uint32Array(largest + 1);
  #read = new Uint32Array(1024);

  /** Notes that quotation `doc` holds `word`. Quotations come in ascending order; one that comes twice counts once. */
  add(word: number, doc: number): void {
    const at = word * record;
    while (at >= this.#records.length) this.#records = grown(this.#records);
    const records = this.#records;
    if (records[at] === 0) {
      records[at + first] = doc;
    } else {
      const gap = doc - records[at + last]!;
      if (gap === 0) return;
      if (gap < wide) this.#put(at, gap);
      else this.#putWide(at, gap);
    }
    records[at]!++;
    records[at + last] = doc;
  }

  /** How many quotations hold a word. */
  count(word: number): number {
    return this.#records[word * record] ?? 0;
  }

  /** Does a word stand in a quotation before number `until`? */
  isKnown(word: number, until: number): boolean {
    return this.count(word) > 0 && this.#records[word * record + first]! < until;
  }

  /** In how many quotations before number `until` the word stands. */
  countBefore(word: number, until: number): number {
    const at = word * record;
    const count = this.#records[at] ?? 0;
    if (count === 0 || this.#records[at + last]! < until) return count;
    return this.before(word, until).length;
  }

  /**
   * The newest quotations before number `until` that hold the word, newest first, `most` of them at most. Good only until
   * the next call.
   */
  before(word: number, until: number, most = Infinity): Uint32Array {
    const at = word * record;
    const records = this.#records;
    const room = Math.min(this.count(word), most);
    if (room <= 0 || !this.isKnown(word, until)) return none;
    if (room > this.#read.length) this.#read = new Uint32Array(room * 2);
    const into = this.#read;
    let doc = records[at + last]!;
    let read = 0;
    if (doc < until) into[read++] = doc;
    let size = records[at + bits]!;
    let end = records[at + next]!;
    while (size > 0 && read < room) {
      const page = this.#pages[size]![(end - 1) >>> pageBits]!;
      let place = ((end - 1) & (pageSize - 1)) + 1;
      const start = (place - 1) & -(1 << size);
      while (place > start + head && read < room) {
        let gap = page[--place]!;
        // A place left empty as a gap of two did not fit.
        if (gap === 0) continue;
        if (gap >= wide) gap = ((gap - wide) << 16) | page[--place]!;
        doc -= gap;
        if (doc < until) into[read++] = doc;
      }
      const upper = page[start + 1]!;
      end = ((upper & ~sameSize) << 16) | page[start]!;
      if ((upper & sameSize) === 0) size = size === smallest ? 0 : size - 1;
    }
    return into.subarray(0, read);
  }

  /** Bytes held. */
  get bytes(): number {
    return this.#records.byteLength + this.#pages.flat().length * pageSize * 2 + this.#read.byteLength;
  }

  #put(at: number, gap: number): void {
    const place = this.#room(at, 1);
    this.#pages[this.#records[at + bits]!]![place >>> pageBits]![place & (pageSize - 1)] = gap;
  }

  #putWide(at: number, gap: number): void {
    const place = this.#room(at, 2);
    const page = this.#pages[this.#records[at + bits]!]![place >>> pageBits]!;
    page[place & (pageSize - 1)] = gap & 0xffff;
    page[(place + 1) & (pageSize - 1)] = wide + (gap >>> 16);
  }

  /** Where the next so many places of a word are. */
  #room(at: number, count: number): number {
    const records = this.#records;
    const size = records[at + bits]!;
    let place = records[at + next]!;
    // Slices begin at multiples of their size.
    const left = size === 0 ? 0 : -place & ((1 << size) - 1);
    if (left < count) place = this.#open(at, size, place);
    records[at + next] = place + count;
    return place;
  }

  /** Begins a slice, and returns its first free place. */
  #open(at: number, before: number, end: number): number {
    const size = before === 0 ? smallest : Math.min(before + 1, largest);
    const start = this.#used[size]!;
    this.#used[size] = start + (1 << size);
    const pages = this.#pages[size]!;
    if (start >>> pageBits === pages.length) pages.push(new Uint16Array(pageSize));
    const page = pages[start >>> pageBits]!;
    const place = start & (pageSize - 1);
    page[place] = end & 0xffff;
    page[place + 1] = (end >>> 16) | (before === largest ? sameSize : 0);
    this.#records[at + bits] = size;
    return start + head;
  }
}
