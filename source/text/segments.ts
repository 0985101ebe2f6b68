/**
 * Grapheme clusters (https://www.unicode.org/reports/tr29/), as Intl.Segmenter finds them, without its price.
 *
 * Nearly all text here is Latin, Greek or Cyrillic with typographic quotes and box drawing, in which every UTF-16 unit is one
 * cluster; such text never meets Intl.Segmenter, which takes some 10 ms to make and 1 µs a cluster. The bundle gives
 * these segments to Ink and its helpers as well, since they cut all that is on the screen into clusters for every frame.
 */

/** Characters that are one cluster of one column each, whichever of them stand side by side. */
const simple = String.raw`\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u202f-\u205e\u20a0-\u20bf\u2100-\u22ff\u2318\u238b\u23ce\u23f4-\u23f7\u2460-\u24ff\u2500-\u25fc\u25ff\u2605-\u2607\u2713-\u2718\u2800-\u28ff`;
const simpleText = new RegExp(`^[${simple}]*$`);
/** With control characters, as they stand in escape sequences. Without CR, which forms a cluster with LF. */
const singleUnits = new RegExp(String.raw`^[${simple}\x00-\x0c\x0e-\x1f\x7f]*$`);

/** Is every UTF-16 unit of the text one grapheme of one column? */
export const isSimple = (text: string): boolean => simpleText.test(text);

/** A cluster, and its UTF-16 offset in the text. */
export type Segment = {segment: string; index: number};

let segmenter: Intl.Segmenter | undefined;

/** The clusters of a text, from the first on, lazily: taking ten of a long text costs ten. */
export function* segments(text: string): Generator<Segment, void, undefined> {
  if (singleUnits.test(text)) {
    for (let index = 0; index < text.length; index++) yield {segment: text.charAt(index), index};
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
    let last: Segment | undefined;
    for (const {segment, index} of segmenter.segment(text.slice(from, to))) {
      if (last) yield last;
      start = from + index;
      last = {segment, index: start};
    }
    if (atEnd) {
      if (last) yield last;
      return;
    }
    // The last cluster may go on in the next chunk, so that one begins with it. Is there only one, the next is larger.
    size = start === from ? size * 2 : chunk;
  }
}

/** A drop-in for `new Intl.Segmenter()` in code that goes through texts from the front. */
export const segmenterLike = {
  segment: (text: string) => ({
    [Symbol.iterator]: () => segments(text),
    containing(index: number) {
      segmenter ??= new Intl.Segmenter();
      return segmenter.segment(text).containing(index);
    },
  }),
};

/** UTF-16 units given to Intl.Segmenter at a time: in V8 a step takes the longer, the longer the whole text is. */
const chunk = 256;

const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;
