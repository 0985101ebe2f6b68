/** An article of a draft: its text by paragraphs, and places in it as a story gives them. */
import {extract} from '../../extract/extract.ts';
import {articleDate, datelineDay} from '../../extract/dates/own-date.ts';
import {findParagraphs, type Paragraph} from '../../extract/paragraphs.ts';
import type {Extraction, Span} from '../../extract/types.ts';
import {findExact} from '../../story/find-exact.ts';
import type {StoryFile} from '../../story/schema.ts';
import type {Passage} from '../../story/story.ts';
import type {Article} from '../article.ts';
import {countWhile} from '../../story/count-while.ts';

export type PassageFile = StoryFile['entries'][number]['sources'][number];

export type SourceText = {
  id: string;
  article: Article;
  paragraphs: readonly Paragraph[];
  found: Extraction;
  /** The day the article is of, as 2025-05-15. */
  day: string;
  /** It says so itself; otherwise it was told. */
  isDated: boolean;
};

/**
 * Reads an article for a draft.
 *
 * @param id what the source is called in the story
 * @param date the day it is of, where it tells none
 * @returns undefined where there is no day to reckon from
 */
export function sourceText(id: string, article: Article, date: string | undefined): SourceText | undefined {
  const paragraphs = findParagraphs(article.text);
  const stated = ownDay(article, paragraphs) ?? datelineOf(article.text, paragraphs, date);
  const day = stated ?? date;
  if (day === undefined) return undefined;
  return {
    id,
    article,
    paragraphs,
    found: extract(article.text, {date: day}),
    day,
    isDated: stated !== undefined,
  };
}

/** The day that an article gives itself, in its text or beside it. */
export function ownDay(article: Article, paragraphs = findParagraphs(article.text)): string | undefined {
  const own = articleDate(article.text, paragraphs);
  return article.date ?? (own ? written(own) : undefined);
}

/** The day of a dateline that leaves the year out: the last such day up to the one that is known. */
function datelineOf(
  text: string,
  paragraphs: readonly Paragraph[],
  date: string | undefined,
): string | undefined {
  const day = date === undefined ? null : datelineDay(text, paragraphs);
  if (!day) return undefined;
  const y = Number(date!.slice(0, 4));
  return [y, y - 1].map((year) => written({y: year, ...day})).find((one) => one <= date!);
}

const written = ({y, m, d}: {y: number; m: number; d: number}): string =>
  `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;

/** The number of the paragraph at an offset, from 1. */
export function paragraphAt(paragraphs: readonly Paragraph[], offset: number): number {
  return Math.max(
    1,
    countWhile(paragraphs, ({start}) => start <= offset),
  );
}

/** The paragraph as a reader of the story has it. */
export function paragraphText({article, paragraphs}: SourceText, number: number): string {
  const {start, end} = paragraphs[number - 1]!;
  return article.text.slice(start, end).trim();
}

/** Words before an exact quotation that are tried, one after the other, where it stands twice. */
const contexts = [16, 48, Infinity];

/**
 * The passage of words of an article, with what stands around them where they stand twice in their paragraph (the W3C's TextQuoteSelector).
 *
 * @param text what the quotation reads; words that are the same need not be said again
 */
export function passageOf(source: SourceText, [from, to]: Span, text: string): PassageFile {
  const {id, article, paragraphs} = source;
  const number = paragraphAt(paragraphs, from);
  const paragraph = paragraphText(source, number);
  const exact = article.text.slice(from, to);
  const passage: PassageFile = {source: id, paragraph: number, ...(exact !== text && {exact})};
  const matches = (one: PassageFile): number => findExact(paragraph, {...one, exact} as Passage).length;
  if (matches(passage) < 2) return passage;
  const start = from - article.text.indexOf(paragraph, paragraphs[number - 1]!.start);
  const end = start + exact.length;
  for (const reach of contexts) {
    const prefix = paragraph.slice(Math.max(0, start - reach), start);
    const suffix = paragraph.slice(end, end + reach);
    for (const around of [prefix && {prefix}, suffix && {suffix}, {prefix, suffix}])
      if (around && matches({...passage, ...around}) === 1) return {...passage, ...around};
  }
  return passage;
}
