/**
 * The search engine in a thread of its own, for stories so large that indexing or searching them would hold up the
 * screen. Of several searches waiting only the newest is done. A program by itself: see `client.ts`.
 */
import {parentPort, workerData} from 'node:worker_threads';
import type {Quote} from '../story/story.ts';
import type {Reply, Request, Start} from './protocol.ts';
import {search, SearchIndex} from './search.ts';

const port = parentPort!;
const index = new SearchIndex((workerData as Start).story);
const reply = (message: Reply) => port.postMessage(message);
let waiting: Extract<Request, {kind: 'search'}> | undefined;

port.on('message', (request: Request) => {
  if (request.kind === 'quotes') {
    for (const quote of request.quotes) index.add(quote as Quote);
    reply({kind: 'indexed', size: index.size});
    return;
  }
  if (waiting) reply({kind: 'stale', id: waiting.id});
  else setImmediate(searchNewest);
  waiting = request;
});

/** After the messages that have come by now. */
function searchNewest(): void {
  if (!waiting) return;
  const {id, query, options} = waiting;
  waiting = undefined;
  const {hits, total, complete, ignored} = search(index, query, options);
  const found = hits.map(({index: at, score, matches}) => ({index: at, score, matches}));
  reply({kind: 'found', id, hits: found, total, complete, ignored});
}
