/** Search in a worker thread: the same engine and the same answers as `search`, later, and without holding anybody up. */
import {Worker} from 'node:worker_threads';
import type {Quote} from '../story/story.ts';
import type {People} from './names.ts';
import type {Indexed, Reply, Request, Start} from './protocol.ts';
import type {Hits, Query, SearchOptions} from './search.ts';

/** So many quotations are handed over at a time: about a millisecond's copying. */
const batch = 500;

export class SearchClient {
  /** How many quotations the worker can search by now. */
  size = 0;
  readonly #worker: Worker;
  readonly #quotes: Quote[] = [];
  readonly #waiting = new Map<
    number,
    {resolve: (hits: Hits | undefined) => void; reject: (error: Error) => void}
  >();
  readonly #progress: (size: number) => void;
  #sent = 0;
  #asked = 0;
  #failed: Error | undefined;

  /**
   * @param program where the worker is, built
   * @param progress is told how many quotations can be searched, each time there are more
   */
  constructor(program: URL, story: People, progress: (size: number) => void = () => {}) {
    const {people, organisations, sides, sources} = story;
    const start: Start = {story: {people, organisations, sides, sources}};
    this.#worker = new Worker(program, {workerData: start});
    this.#progress = progress;
    this.#worker.on('message', (reply: Reply) => this.#hear(reply));
    this.#worker.on('error', (error: Error) => this.#fail(error));
    this.#worker.on('exit', () => this.#fail(new Error('the search worker has ended')));
    // It should not keep a program alive that is done.
    this.#worker.unref();
  }

  /** Takes the next quotations in order of time, to hand them over little by little. */
  add(quotes: readonly Quote[]): void {
    for (const quote of quotes) this.#quotes.push(quote);
    if (this.#sent === this.size) this.#hand();
  }

  /**
   * The hits, or undefined if a newer search made this one needless.
   *
   * @throws if the worker has failed
   */
  search(query: Query, options: SearchOptions = {}): Promise<Hits | undefined> {
    const id = this.#asked++;
    return new Promise((resolve, reject) => {
      if (this.#failed) {
        reject(this.#failed);
        return;
      }
      this.#waiting.set(id, {resolve, reject});
      this.#ask({kind: 'search', id, query, options});
    });
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  /** One batch at a time: the next when the worker is done with the last, so that searches get in between. */
  #hand(): void {
    const next = this.#quotes.slice(this.#sent, this.#sent + batch);
    if (next.length === 0 || this.#failed) return;
    this.#sent += next.length;
    this.#ask({kind: 'quotes', quotes: next.map(indexed)});
  }

  #ask(request: Request): void {
    this.#worker.postMessage(request);
  }

  #hear(reply: Reply): void {
    if (reply.kind === 'indexed') {
      this.size = reply.size;
      this.#progress(reply.size);
      this.#hand();
      return;
    }
    const asker = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if (reply.kind === 'stale') {
      asker?.resolve(undefined);
      return;
    }
    const {total, complete, ignored} = reply;
    const hits = reply.hits.map((hit) => ({...hit, quote: this.#quotes[hit.index]!}));
    asker?.resolve({hits, total, complete, ignored});
  }

  #fail(error: Error): void {
    this.#failed ??= error;
    for (const {reject} of this.#waiting.values()) reject(this.#failed);
    this.#waiting.clear();
  }
}

function indexed({text, speaker, at, sources}: Quote): Indexed {
  const kept = {text, at, sources};
  return speaker === undefined ? kept : {...kept, speaker};
}
