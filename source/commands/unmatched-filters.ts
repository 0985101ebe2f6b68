/** Filters of a search that fit nobody and nothing quoted in a story: what there is instead. */
import {parseQuery, search, type Query, type QueryFilter, type SearchIndex} from '../search/search.ts';
import {wordsOf} from '../search/words.ts';
import {sanitize} from '../story/sanitize.ts';
import type {Quote, Story} from '../story/story.ts';

type Field = QueryFilter['field'];

/** So many names are told. */
const most = 6;

export type Searched = {
  index: SearchIndex;
  query: Query;
  story: Story;
  /** Only the first so many quotations count. */
  until: number;
  /** The time after which nothing counts, as the reader gave it. */
  at: string | undefined;
  /** The filters as the reader wrote them, where that was not within the query. */
  written: Partial<Record<Field, string | undefined>>;
};

/** A line for each filter that fits nothing at all by that time; none where nothing has been said by then. */
export function unmatchedFilters({index, query, story, until, at, written}: Searched): string[] {
  if (until === 0) return [];
  const said = index.quotes.slice(0, until);
  const fitsNone = (filter: QueryFilter): boolean =>
    search(index, {...parseQuery(''), filters: [filter]}, {until, limit: 1}).total === 0;
  return (
    query.filters
      .filter((filter) => !filter.not && fitsNone(filter))
      // who is there and is not quoted is no stranger; of a time before the end that would tell who is still to come
      .filter((filter) => at !== undefined || !isDeclared(filter, story))
      .map(({field, words}) => {
        const name = words.join(' ');
        const own = written[field];
        const value = own !== undefined && wordsOf(own).join(' ') === name ? own : name;
        const known = byFrequency(said.flatMap(bearersIn(field, story)));
        const told = [...known.slice(0, most), ...(known.length > most ? ['…'] : [])].join(', ');
        const time = at === undefined ? '' : ` up to ${sanitize(at)}`;
        return `there is no ${field} like "${sanitize(value)}"${time}${told === '' ? '' : ` (${told})`}`;
      })
  );
}

/** Gives the ids of a quotation's speaker, side or sources. */
function bearersIn(field: Field, {people, organisations}: Story): (quote: Quote) => string | string[] {
  if (field === 'source') return ({sources}) => [...new Set(sources.map(({source}) => source))];
  if (field === 'speaker') return ({speaker}) => (speaker === undefined ? [] : [speaker]);
  const sides = new Map([...people, ...organisations].map(({id, side}) => [id, side]));
  return ({speaker = ''}) => sides.get(speaker) ?? [];
}

/** The different ones, the most frequent first. */
function byFrequency(ids: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([id]) => id);
}

/** Does the story have one so named, quoted or not? */
function isDeclared({field, words}: QueryFilter, story: Story): boolean {
  const names: Record<Field, () => Array<Array<string | undefined>>> = {
    speaker: () =>
      [...story.people, ...story.organisations].map((one) => [one.id, one.name, ...one.spellings]),
    side: () => story.sides.map(({id, name, short}) => [id, name, short]),
    source: () => story.sources.map(({id, publisher, title}) => [id, publisher, title]),
  };
  return names[field]().some((of) => {
    const has = new Set(of.flatMap((name) => wordsOf(name ?? '')));
    return words.every((word) => has.has(word));
  });
}
