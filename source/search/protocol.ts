/** What is said between the search client and its worker. */
import type {Quote} from '../story/story.ts';
import type {Range} from './marks.ts';
import type {People} from './names.ts';
import type {Query, SearchOptions} from './search.ts';

/** What the index needs of a quotation; the rest stays with the client. */
export type Indexed = Pick<Quote, 'text' | 'speaker' | 'at' | 'sources'>;

export type Request =
  {kind: 'quotes'; quotes: Indexed[]} | {kind: 'search'; id: number; query: Query; options: SearchOptions};

export type Found = {index: number; score: number; matches: Range[]};

export type Reply =
  /** So many quotations can be searched. */
  | {kind: 'indexed'; size: number}
  | {kind: 'found'; id: number; hits: Found[]; total: number; complete: boolean; ignored: string[]}
  /** A newer search came before this one was begun. */
  | {kind: 'stale'; id: number};

/** What the worker is started with. */
export type Start = {story: People};
