/** What is said in the articles of a draft: every remark once, with all the places that quote it. */
import type {ExtractedQuote, Span} from '../../extract/types.ts';
import type {QuoteKind, StoryFile} from '../../story/schema.ts';
import {beginningOf} from './ids.ts';
import type {Cast} from './cast.ts';
import {paragraphAt, passageOf, type PassageFile, type SourceText} from './source-text.ts';
import {saidWhen} from './said-when.ts';

export type At = StoryFile['entries'][number]['at'];

export type Remark = {
  text: string;
  kind: QuoteKind;
  speaker: string;
  at: At;
  /** The article says when; otherwise it is the day of the article. */
  isTimed: boolean;
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

/** Fewer words than these may stand in two remarks by chance. */
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
    for (const quote of source.found.quotes) {
      if (quote.nested || quote.continues || (quote.kind !== 'full' && quote.kind !== 'partial')) continue;
      const pieces = piecesOf(source, quote);
      const text = pieces.map(([from, to]) => source.article.text.slice(from, to)).join(' ');
      if (keyOf(text) === '') continue;
      const speaker = cast.speaker(source.id, quote);
      if (speaker === undefined) {
        unclear.push({text, source: source.id, paragraph: paragraphAt(source.paragraphs, quote.start)});
        continue;
      }
      const key = `${speaker} ${keyOf(text)}`;
      const passages = pieces.map((piece) => passageOf(source, piece, text));
      const when = saidWhen(source, quote);
      const before = known.get(key);
      if (before) {
        before.passages.push(...passages.map((one) => told(one, source, pieces, before.text)));
        if (when.isTimed && !before.isTimed) Object.assign(before, when);
        continue;
      }
      const remark: Remark = {text, kind: quote.kind, speaker, ...when, passages, doubts: doubtsOf(quote, cast.nameOf(speaker))}; // prettier-ignore
      known.set(key, remark);
      remarks.push(remark);
    }
  }
  link(remarks);
  return {remarks, unclear};
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

/** The pieces of a quotation without the spaces at their ends, and without the comma that belongs to the article. */
function piecesOf({article: {text}}: SourceText, {parts, start, end}: ExtractedQuote): Span[] {
  const all: readonly Span[] = parts ?? [[start, end]];
  return all.flatMap(([from, to], i): Span[] => {
    let [a, z] = [from, to];
    while (a < z && /\s/.test(text[a]!)) a++;
    while (z > a && /\s/.test(text[z - 1]!)) z--;
    if (i === all.length - 1 && text[z - 1] === ',') z--;
    return z > a ? [[a, z]] : [];
  });
}

function doubtsOf({confidence, mention, cue, exact}: ExtractedQuote, name: string): string[] {
  if (confidence === 'high') return [];
  const seen = cue === null || cue === ':' ? `“${mention!.text}”` : `“${mention!.text}”, “${cue}”`;
  const unsure = confidence === 'low' ? 'check, a guess' : 'check';
  return [`${unsure}: “${beginningOf(exact, 40)}” – ${name}? (${seen})`];
}

/** Links what one article quotes in part to the article that quotes more of it. */
function link(remarks: readonly Remark[]): void {
  const bySpeaker = new Map<string, Remark[]>();
  for (const remark of remarks)
    bySpeaker.set(remark.speaker, [...(bySpeaker.get(remark.speaker) ?? []), remark]);
  for (const own of bySpeaker.values()) {
    const keyed = own.map((remark) => ({remark, key: ` ${keyOf(remark.text)} `}));
    for (const {remark, key} of keyed) {
      if (key.trim().split(' ').length < telling) continue;
      const longer = keyed.filter((other) => other.key.length > key.length && other.key.includes(key));
      if (longer.length > 0)
        remark.within = longer.reduce((a, b) => (b.key.length > a.key.length ? b : a)).remark;
    }
  }
}
