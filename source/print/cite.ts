/** Where something stands, in words: for plain text, the sources view and the clipboard. */
import type {Passage, Source, Story} from '../story/story.ts';

/** What a source is called: its publisher, its title, or its id. */
export function sourceName({id, publisher, title}: Source): string {
  return publisher ?? title ?? id;
}

/** "a ¶3, b ¶1": each source once, its paragraphs together. */
export function citeShort(passages: readonly Passage[]): string {
  const bySource = new Map<string, Set<number>>();
  for (const {source, paragraph} of passages) {
    const list = bySource.get(source) ?? new Set();
    bySource.set(source, list.add(paragraph));
  }
  return [...bySource].map(([source, list]) => `${source} ¶${[...list].join('+')}`).join(', ');
}

/**
 * "Publisher, “Title”, 2025-05-15, paragraph 3"
 *
 * @param isTitled whether a source may be called by its title: one that is still to come may not
 */
export function citeLong(
  {source: id, paragraph}: Passage,
  {sources}: Pick<Story, 'sources'>,
  isTitled: (source: string) => boolean = () => true,
): string {
  const source = sources.find((one) => one.id === id);
  const title = source?.title === undefined || !isTitled(id) ? undefined : `“${source.title}”`;
  const parts = [source?.publisher, title ?? (source?.publisher ? undefined : id), source?.date];
  return [...parts.filter((part) => part !== undefined), `paragraph ${paragraph}`].join(', ');
}
