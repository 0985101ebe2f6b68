/** What is said in the articles of a draft: every remark once, with all the places that quote it. */
import type {ExtractedQuote, Span} from '../../extract/types.ts';
import type {QuoteKind} from '../../story/schema.ts';
import type {Cast} from './cast.ts';
import {doubtsIn} from './doubts.ts';
import {timesIn, type At, type When} from './said-when.ts';
import {passageOf, type PassageFile, type SourceText} from './source-text.ts';

export type Remark = When & {
  text: string;
  kind: QuoteKind;
  speaker: string;
  passages: PassageFile[];
  /** What a person should look at. */
  doubts: string[];
  /** The longer remark that it is part of. */
  within?: Remark;
};

/** A quotation that is no part of the draft, and where it stands. */
export type Unclear = {text: string; source: string; paragraph: number};

/** What makes the same words the same, in whichever article they stand. */
const keyOf = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** So many words in a row are hardly said twice by chance. */
const telling = 3;

/**
 * Gathers the remarks of all articles, in the order of the articles. Scare quotes and titles are left out, and what stands inside of other
 * quotations; quotations of nobody known are given back by themselves.
 */
export function remarksOf(
  sources: readonly SourceText[],
  cast: Cast,
): {remarks: Remark[]; unclear: Unclear[]} {
  const remarks: Remark[] = [];
  const unclear: Unclear[] = [];
  const known = new Map<string, Remark>();
  for (const source of sources) {
    const whenOf = timesIn(source);
    const doubtsOf = doubtsIn(source);
    let last: Remark | undefined;
    for (const quote of source.found.quotes) {
      if (quote.nested || quote.continues || (quote.kind !== 'full' && quote.kind !== 'partial')) continue;
      const pieces = piecesOf(source, quote);
      const text = pieces.map(([from, to]) => source.article.text.slice(from, to)).join(' ');
      if (keyOf(text) === '') continue;
      const {paragraph} = quote;
      const speaker = cast.speaker(source.id, quote);
      if (speaker === undefined) {
        // an interviewer's questions have a mention ("Q"), and nobody need look for who asks
        if (quote.mention === null) unclear.push({text, source: source.id, paragraph});
        continue;
      }
      const passages = pieces.map((piece) => passageOf(source, piece, text));
      const when = goesOn(last, speaker, passages[0]!, whenOf(quote));
      const words = keyOf(text);
      // "no" is said more than once
      const place = words.split(' ').length < telling ? `${source.id} ${paragraph}` : '';
      const key = `${speaker} ${place} ${words}`;
      const before = known.get(key);
      if (before) {
        meet(before, when, source.id);
        before.passages.push(...passages.map((one) => told(one, source, pieces, before.text)));
        last = before;
        continue;
      }
      const doubts = doubtsOf(quote, cast.nameOf(speaker));
      if (cast.isGuess(source.id, quote))
        doubts.push(`check: is it ${cast.nameOf(speaker)}? (${source.id} has the surname alone)`);
      last = {text, kind: quote.kind, speaker, ...when, passages, doubts};
      known.set(key, last);
      remarks.push(last);
    }
  }
  link(remarks);
  for (const same of bySameWords(remarks)) doubtSpeakers(same, cast);
  return {remarks, unclear};
}

/** What somebody goes on to say, in the next paragraph at most, is said when the rest is. */
function goesOn(
  last: Remark | undefined,
  speaker: string,
  {source, paragraph}: PassageFile,
  when: When,
): When {
  const before = last?.passages.at(-1);
  const isNext =
    before?.source === source && paragraph - before.paragraph <= 1 && paragraph >= before.paragraph;
  return !when.isTimed && last?.isTimed && last.speaker === speaker && isNext
    ? {at: last.at, isTimed: true}
    : when;
}

const timeOf = ({edtf, part}: At): string => (part === undefined ? edtf : `${edtf} ${part}`);

/** The same words in another article: it may say when, and may say something else. */
function meet(remark: Remark, when: When, source: string): void {
  if (!when.isTimed) return;
  if (!remark.isTimed) Object.assign(remark, when);
  else if (timeOf(remark.at) !== timeOf(when.at))
    remark.doubts.push(
      `the sources differ: said ${timeOf(remark.at)}, or ${timeOf(when.at)} as ${source} has it?`,
    );
}

/** A passage says its words where they are not those of the remark, which may have another article's commas. */
function told(
  passage: PassageFile,
  {article}: SourceText,
  pieces: readonly Span[],
  text: string,
): PassageFile {
  if (passage.exact !== undefined || pieces.length > 1) return passage;
  const exact = article.text.slice(...pieces[0]!);
  return exact === text ? passage : {...passage, exact};
}

/**
 * The pieces of a quotation, each in one line of the text, which may be wrapped, without the spaces at their ends, and without the comma that
 * belongs to the article.
 */
function piecesOf({article: {text}}: SourceText, {parts, start, end}: ExtractedQuote): Span[] {
  const all: readonly Span[] = parts ?? [[start, end]];
  return all.flatMap(([from, to], i): Span[] => {
    const z =
      i === all.length - 1 && /,\s*$/.test(text.slice(Math.max(from, to - 9), to))
        ? text.lastIndexOf(',', to)
        : to;
    return [...text.slice(from, z).matchAll(/\S(?:.*\S)?/g)].map(({0: {length}, index}) => [
      from + index,
      from + index + length,
    ]);
  });
}

/** Links what one article quotes in part to the article that quotes more of it. */
function link(remarks: readonly Remark[]): void {
  const keys = remarks.map((remark) => ({remark, key: keyOf(remark.text)}));
  /** By speaker and words in a row, so that not every remark need be held against every other. */
  const byWords = new Map<string, typeof keys>();
  const runsOf = (key: string): string[] => {
    const words = key.split(' ');
    return words.slice(telling - 1).map((_, i) => words.slice(i, i + telling).join(' '));
  };
  for (const one of keys)
    for (const run of new Set(runsOf(one.key))) {
      const place = `${one.remark.speaker} ${run}`;
      const list = byWords.get(place);
      if (!list) byWords.set(place, [one]);
      else if (list.length < mostAlike) list.push(one);
    }
  for (const {remark, key} of keys) {
    const [run] = runsOf(key);
    const alike = run === undefined ? [] : byWords.get(`${remark.speaker} ${run}`)!;
    const longer = alike.filter(
      (other) =>
        other.key.length > key.length &&
        ` ${other.key} `.includes(` ${key} `) &&
        other.remark.passages.every(({source}) => remark.passages.every((own) => own.source !== source)),
    );
    if (longer.length > 0)
      remark.within = longer.reduce((a, b) => (b.key.length > a.key.length ? b : a)).remark;
  }
}

/** More remarks with the same three words are a chant. */
const mostAlike = 50;

/** Remarks of the same words that are given to several speakers. */
function bySameWords(remarks: readonly Remark[]): Remark[][] {
  const same = new Map<string, Remark[]>();
  for (const remark of remarks) {
    const key = keyOf(remark.text);
    if (key.split(' ').length >= telling) same.set(key, [...(same.get(key) ?? []), remark]);
  }
  return [...same.values()].filter((list) => list.length > 1);
}

function doubtSpeakers(remarks: readonly Remark[], cast: Cast): void {
  for (const remark of remarks)
    for (const other of remarks)
      if (other.speaker !== remark.speaker && remark.doubts.length < 3)
        remark.doubts.push(
          `the same words are given to ${cast.nameOf(other.speaker)} in ${other.passages[0]!.source}`,
        );
}
