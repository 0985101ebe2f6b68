/** When a quotation was said, as far as its article tells. */
import type {ExtractedDate, ExtractedQuote, Span} from '../../extract/types.ts';
import {sentenceAround} from './sentences.ts';
import type {At} from './remarks.ts';
import type {SourceText} from './source-text.ts';

/** How far from who says it, or from the quotation, a time may stand and still be that of the saying, in UTF-16 units. */
const reach = 60;

/**
 * A time beside the speaker in the sentence that quotes them (Roe said on Tuesday), unless it is after the article; else the day of the
 * article, inferred.
 */
export function saidWhen(source: SourceText, quote: ExtractedQuote): {at: At; isTimed: boolean} {
  const {article, found, day} = source;
  const mention: Span = quote.mention ? [quote.mention.start, quote.mention.end] : [quote.start, quote.end];
  const sentence = sentenceAround(article.text, mention);
  const inside = (one: ExtractedDate): boolean =>
    found.quotes.some(({start, end, parts = [[start, end]]}) => parts.some(([from, to]) => one.start < to && one.end > from)); // prettier-ignore
  const near = found.dates
    .filter((one) => one.start >= sentence[0] && one.end <= sentence[1])
    .map((one) => ({one, distance: gap(mention, one)}))
    .filter(({one, distance}) => distance <= reach && isPast(one.edtf, day) && !inside(one))
    .sort((a, b) => a.distance - b.distance)[0]?.one;
  if (near === undefined) return {at: {edtf: day, basis: 'inferred'}, isTimed: false};
  const {edtf, part, basis} = near;
  return {at: {edtf, ...(part && /^\d{4}-\d\d-\d\d$/.test(edtf) && {part}), basis}, isTimed: true};
}

const gap = ([from, to]: Span, {start, end}: ExtractedDate): number => Math.max(0, start - to, from - end);

/** A whole day, or a clock time of one, not after the article: nobody said in 2019 what is news today. */
const isPast = (edtf: string, day: string): boolean => /^\d{4}-\d\d-\d\d(?:T|$)/.test(edtf) && edtf.slice(0, 10) <= day; // prettier-ignore
