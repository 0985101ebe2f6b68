/** Sentences, roughly: for what stands beside a word, not for counting. */
import type {Span} from '../../extract/types.ts';

/** How far a sentence is followed to either side, in UTF-16 units. */
const longest = 1000;
/** A stop with a capital behind it, but not that of "Mr. Roe", "J. Roe" or "the U.S. Congress". */
const stop =
  /(?<!\b(?:Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|Gov|Lt|Col|Prof|Jr|Sr|No|vs|\p{Lu}|[UD]\.\p{Lu}))[.!?…]["”’)]*(?=\s+["“‘(]?\p{Lu})/gu;

/** The sentence that holds a span, within its paragraph. */
export function sentenceAround(text: string, [from, to]: Span): Span {
  const above = Math.max(0, from - longest);
  let start = above + text.slice(above, from).search(/[^\n\r]*$/);
  const below = text.slice(to, to + longest).search(/[\n\r]/);
  let end = below < 0 ? Math.min(text.length, to + longest) : to + below;
  const first = start;
  for (const match of text.slice(first, end).matchAll(stop)) {
    const place = first + match.index + match[0].length;
    if (place <= from) start = place;
    else if (place >= to) {
      end = place;
      break;
    }
  }
  while (start < from && /\s/.test(text[start]!)) start++;
  return [start, end];
}
