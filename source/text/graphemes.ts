/**
 * Text as readers see it: grapheme clusters (https://www.unicode.org/reports/tr29/) and the terminal columns each takes.
 *
 * Nearly all text here is Latin, Greek or Cyrillic with typographic quotes and box drawing, in which every UTF-16 unit is one
 * grapheme of one column. Such text never meets Intl.Segmenter, which takes about 10 ms to make and 1 µs a grapheme.
 */
import stringWidth from 'string-width';

/** Characters that are one grapheme of one column each, whichever of them stand side by side. */
const simpleText =
  /^[\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u202f-\u205e\u20a0-\u20bf\u2100-\u21ff\u2460-\u24ff\u2500-\u25fc\u25ff\u2605-\u2607\u2713-\u2718\u2800-\u28ff]*$/;

/** Is every UTF-16 unit of the text one grapheme of one column? */
export const isSimple = (text: string): boolean => simpleText.test(text);

export type Grapheme = {
  text: string;
  /** UTF-16 offset in the text it was taken from. */
  start: number;
  /** Terminal columns. */
  width: number;
};

let segmenter: Intl.Segmenter | undefined;

/** The graphemes of a text, from the first on, lazily: taking ten of a long text costs ten. */
export function* graphemes(text: string): Generator<Grapheme, void, undefined> {
  if (isSimple(text)) {
    for (let start = 0; start < text.length; start++) yield {text: text.charAt(start), start, width: 1};
    return;
  }
  segmenter ??= new Intl.Segmenter();
  let start = 0;
  let size = chunk;
  while (start < text.length) {
    const from = start;
    // Not between the halves of a surrogate pair.
    const to = from + size + (isLowSurrogate(text.charCodeAt(from + size)) ? 1 : 0);
    const atEnd = to >= text.length;
    let last: Grapheme | undefined;
    for (const {segment, index} of segmenter.segment(text.slice(from, to))) {
      if (last) yield last;
      start = from + index;
      last = {text: segment, start, width: graphemeWidth(segment)};
    }
    if (atEnd && last) yield last;
    if (atEnd) return;
    // The last grapheme may go on in the next chunk, so that one begins with it. Nothing but it: a larger chunk is needed.
    size = start === from ? size * 2 : chunk;
  }
}

const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** UTF-16 units given to Intl.Segmenter at a time: in V8 a step takes the longer, the longer the whole text is. */
const chunk = 256;

const knownWidths = new Map<string, number>();
const mostKnownWidths = 10_000;

/** string-width looks at one cluster after the other, so the widths of clusters add up to that of the text. */
function graphemeWidth(grapheme: string): number {
  let width = knownWidths.get(grapheme);
  if (width === undefined) {
    width = isSimple(grapheme) ? grapheme.length : stringWidth(grapheme);
    if (knownWidths.size >= mostKnownWidths) knownWidths.clear();
    knownWidths.set(grapheme, width);
  }
  return width;
}
