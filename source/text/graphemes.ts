/** Text as readers see it: grapheme clusters and the terminal columns each takes. */
import stringWidth from 'string-width';
import {memoize} from './memoize.ts';
import {isSimple, segments} from './segments.ts';

export type Grapheme = {
  text: string;
  /** UTF-16 offset in the text it was taken from. */
  start: number;
  /** Terminal columns. */
  width: number;
};

/** The graphemes of a text, lazily. */
export function* graphemes(text: string): Generator<Grapheme, void, undefined> {
  for (const {segment, index} of segments(text)) {
    yield {text: segment, start: index, width: graphemeWidth(segment)};
  }
}

/** string-width looks at one cluster after the other, so the widths of clusters add up to that of the text. */
const graphemeWidth = memoize(
  (grapheme) => (isSimple(grapheme) ? grapheme.length : stringWidth(grapheme)),
  10_000,
);
