/**
 * The index over quotations: the words of each (`read`, to score it by) and the quotations of each word (`postings`, to
 * find it by). It only ever grows at the end, one quotation at a time in order of time; it can be searched at any
 * moment, and a search can be kept to the first so many. Both halves take a little more than two bytes a word: words are
 * numbered as they are met, so the common ones have small numbers.
 */
import type {Quote} from '../story/story.ts';
import {Names, type People} from './names.ts';
import {Postings} from './postings.ts';
import {grown, initialOf, Vocabulary} from './vocabulary.ts';
import {eachWord} from './words.ts';

const pageBits = 16;
const pageSize = 1 << pageBits;
/** A number from here on takes two places: the upper half with this added, then the lower. */
const wide = 0xf000;

/** A record begins with the speaker and the set of sources; the words follow in order. */
export const recordHead = 2;
/** The speaker of what nobody is quoted as saying. */
export const nobody = 0;

export class SearchIndex {
  /** The quotations indexed so far; the place of each is its rank in time. */
  readonly quotes: Quote[] = [];
  readonly vocabulary = new Vocabulary();
  readonly postings = new Postings();
  readonly names: Names;
  /** By quotation: which letters, a to z, its words and names begin with, as bits 1 to 26. */
  initials = new Uint32Array(1024);
  /** The record of the quotation read last. */
  record = new Int32Array(256);

  #starts = new Uint32Array(1024);
  #pages: Uint16Array[] = [];
  #free = pageSize;

  constructor(story: People) {
    this.vocabulary.reserve(); // nobody
    this.names = new Names(story, () => this.vocabulary.reserve());
  }

  get size(): number {
    return this.quotes.length;
  }

  /** Adds the next quotation in order of time. */
  add(quote: Quote): void {
    const doc = this.quotes.length;
    this.quotes.push(quote);
    this.record[0] = this.names.speaker(quote) ?? nobody;
    this.record[1] = this.names.sources(quote);
    let initials = this.names.initialsOf(this.record[0]!) | this.names.initialsOf(this.record[1]!);
    let length = recordHead;
    eachWord(quote.text, (codes, size) => {
      initials |= 1 << initialOf(codes[0]!);
      if (length === this.record.length) this.record = grown(this.record);
      this.record[length++] = this.vocabulary.intern(codes, size);
    });
    for (let i = 0; i < length; i++) {
      const word = this.record[i]!;
      if (word !== nobody) this.postings.add(word, doc);
    }
    this.#store(doc, length);
    this.initials[doc] = initials;
  }

  /** Has a quotation before number `until` a word or name that begins with this letter, a to z as 1 to 26? */
  hasInitial(initial: number, until: number): boolean {
    if (initial === 0) return false;
    let doc = 0;
    while (doc < until && (this.initials[doc]! & (1 << initial)) === 0) doc++;
    return doc < until;
  }

  /** Reads a quotation into `record`, and returns how many numbers stand there. */
  read(doc: number): number {
    const start = this.#starts[doc]!;
    const page = this.#pages[start >>> pageBits]!;
    const {record} = this;
    let at = start & (pageSize - 1);
    let length = page[at++]!;
    if (length >= wide) length = ((length - wide) << 16) | page[at++]!;
    for (let i = 0; i < length; i++) {
      const word = page[at++]!;
      record[i] = word < wide ? word : ((word - wide) << 16) | page[at++]!;
    }
    return length;
  }

  /** Bytes held beyond the story itself. */
  get bytes(): number {
    const pages = this.#pages.reduce((sum, page) => sum + page.byteLength, 0);
    const columns = this.#starts.byteLength + this.initials.byteLength + 8 * this.quotes.length;
    return pages + columns + this.postings.bytes + this.vocabulary.bytes;
  }

  #store(doc: number, length: number): void {
    const most = 2 * (length + 1);
    if (this.#free + most > pageSize) {
      // A record longer than a page gets one of its own length.
      this.#pages.push(new Uint16Array(Math.max(pageSize, most)));
      this.#free = 0;
    }
    const start = ((this.#pages.length - 1) << pageBits) | this.#free;
    const page = this.#pages.at(-1)!;
    let at = put(page, this.#free, length);
    for (let i = 0; i < length; i++) at = put(page, at, this.record[i]!);
    this.#free = at;
    if (doc === this.#starts.length) {
      this.#starts = grown(this.#starts);
      this.initials = grown(this.initials);
    }
    this.#starts[doc] = start >>> 0;
  }
}

/** Writes a number, and returns the place after it. */
function put(page: Uint16Array, at: number, number: number): number {
  if (number < wide) {
    page[at] = number;
    return at + 1;
  }
  page[at] = wide + (number >>> 16);
  page[at + 1] = number & 0xffff;
  return at + 2;
}
