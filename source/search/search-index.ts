/**
 * The index over quotations: the words of each (`forward`, to score it by) and the quotations of each word (`postings`,
 * to find it by). It only ever grows at the end, one quotation at a time in order of time; it can be searched at any
 * moment, and a search can be kept to the first so many. Both halves take about four bytes a word.
 */
import type {Quote} from '../story/story.ts';
import {Names, type People} from './names.ts';
import {Postings} from './postings.ts';
import {grown, Vocabulary} from './vocabulary.ts';
import {eachWord} from './words.ts';

const pageBits = 16;
const pageSize = 1 << pageBits;
/** A record: how many numbers follow it, the speaker, the set of sources, and the words in order. */
export const recordHead = 3;
/** The speaker of what nobody is quoted as saying. */
export const nobody = 0;

export class SearchIndex {
  /** The quotations indexed so far; the place of each is its rank in time. */
  readonly quotes: Quote[] = [];
  readonly vocabulary = new Vocabulary();
  readonly postings = new Postings();
  readonly names: Names;

  #starts = new Uint32Array(1024);
  #pages: Uint32Array[] = [];
  #free = pageSize;
  #record = new Uint32Array(256);

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
    this.#record[1] = this.names.speaker(quote) ?? nobody;
    this.#record[2] = this.names.sources(quote);
    let length = recordHead;
    eachWord(quote.text, (codes, size) => {
      if (length === this.#record.length) this.#record = grown(this.#record);
      this.#record[length++] = this.vocabulary.intern(codes, size);
    });
    this.#record[0] = length;
    for (let i = 1; i < length; i++) {
      const word = this.#record[i]!;
      if (word !== nobody) this.postings.add(word, doc);
    }
    this.#store(doc, length);
  }

  /** The page a quotation's record lies in, and where in it. */
  page(doc: number): Uint32Array {
    return this.#pages[this.#starts[doc]! >>> pageBits]!;
  }
  offset(doc: number): number {
    return this.#starts[doc]! & (pageSize - 1);
  }

  /** Bytes held beyond the story itself. */
  get bytes(): number {
    const pages = this.#pages.reduce((sum, page) => sum + page.byteLength, 0);
    return (
      pages + this.#starts.byteLength + this.postings.bytes + this.vocabulary.bytes + 8 * this.quotes.length
    );
  }

  #store(doc: number, length: number): void {
    if (this.#free + length > pageSize) {
      // A record longer than a page gets one of its own length.
      this.#pages.push(new Uint32Array(Math.max(pageSize, length)));
      this.#free = 0;
    }
    const page = this.#pages.length - 1;
    const places = this.#pages[page]!;
    for (let i = 0; i < length; i++) places[this.#free + i] = this.#record[i]!;
    if (doc === this.#starts.length) this.#starts = grown(this.#starts);
    this.#starts[doc] = ((page << pageBits) | this.#free) >>> 0;
    this.#free += length;
  }
}
