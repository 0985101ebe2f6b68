/** A passage's words in the article. */
import type {Passage} from './story.ts';

/**
 * Where a passage's exact words stand in its paragraph, as UTF-16 offsets: all places that fit its prefix and suffix.
 * One place is what a good passage has.
 */
export function findExact(
  paragraph: string,
  {exact, prefix, suffix}: Passage,
): Array<[from: number, to: number]> {
  const places: Array<[number, number]> = [];
  if (exact === undefined || exact === '') return places;
  for (let from = paragraph.indexOf(exact); from >= 0; from = paragraph.indexOf(exact, from + 1)) {
    const to = from + exact.length;
    const before = paragraph.slice(0, from).trimEnd();
    const after = paragraph.slice(to).trimStart();
    if (before.endsWith(prefix?.trimEnd() ?? '') && after.startsWith(suffix?.trimStart() ?? ''))
      places.push([from, to]);
  }
  return places;
}
