/** When a quotation was said, as far as its article tells. */
import type {ExtractedDate, ExtractedQuote, Span} from '../../extract/types.ts';
import type {StoryFile} from '../../story/schema.ts';
import {countWhile} from '../../story/count-while.ts';
import {sentenceAround} from './sentences.ts';
import type {SourceText} from './source-text.ts';

export type At = StoryFile['entries'][number]['at'];

/** `isTimed`: the article says so; otherwise it is its day. */
export type When = {at: At; isTimed: boolean};

/** How far from who says it, or from the quotation, a time may stand and still be that of the saying, in UTF-16 units. */
const reach = 60;
/** A paragraph that has so much more than a time in it is no heading of a live blog ("10.30am GMT"). */
const stamp = 12;

/**
 * Tells of the quotations of an article when they were said: at a time beside the speaker in the sentence that names them (Roe said on
 * Tuesday), unless it is after the article; else at the time that heads their part of a live blog; else on the day of the article, inferred.
 */
export function timesIn({
  article: {text},
  paragraphs,
  found,
  day,
}: SourceText): (quote: ExtractedQuote) => When {
  const quoted = found.quotes
    .flatMap(({start, end, parts = [[start, end]]}) => parts)
    .sort((a, b) => a[0] - b[0]);
  const isQuoted = ({start}: ExtractedDate): boolean => {
    const last = quoted[countWhile(quoted, ([from]) => from <= start) - 1];
    return last !== undefined && start < last[1];
  };
  const dates = found.dates.filter((one) => isPast(one.edtf, day) && !isQuoted(one));
  const headings = dates.filter(({start, end, edtf}) => {
    const paragraph = paragraphs[countWhile(paragraphs, (one) => one.start <= start) - 1]!;
    return edtf.includes('T') && paragraph.end - paragraph.start <= end - start + stamp;
  });
  return ({mention, start, end}) => {
    const who: Span = mention ? [mention.start, mention.end] : [start, end];
    const [from, to] = sentenceAround(text, who);
    const near = dates
      .slice(
        countWhile(dates, (one) => one.start < from),
        countWhile(dates, (one) => one.start < to),
      )
      .map((one) => ({one, distance: gap(who, one)}))
      .filter(({distance}) => distance <= reach)
      .sort((a, b) => a.distance - b.distance)[0]?.one;
    const time = near ?? headings[countWhile(headings, (one) => one.start < start) - 1];
    return time ? {at: atOf(time), isTimed: true} : {at: {edtf: day, basis: 'inferred'}, isTimed: false};
  };
}

function atOf({edtf, part, basis}: ExtractedDate): At {
  return {edtf, ...(part && /^\d{4}-\d\d-\d\d$/.test(edtf) && {part}), basis};
}

const gap = ([from, to]: Span, {start, end}: ExtractedDate): number => Math.max(0, start - to, from - end);

/** Does it begin not later than the day of the article? "Last week" does, "next week" does not. */
const isPast = (edtf: string, day: string): boolean => edtf.slice(0, 10) <= day.slice(0, Math.min(10, edtf.length)); // prettier-ignore
