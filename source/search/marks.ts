/** What to mark in a quotation that was found: where the words stand that the terms of the query mean. */
import Fuse from 'fuse.js';
import {segmenterLike} from '../text/segments.ts';
import {likenessBeside} from './beside.ts';
import {apostrophe, fold, ignorable, kindOf} from './fold.ts';
import {likenessOf, same} from './likeness.ts';
import type {Plan, PlanTerm, Sequence} from './plan.ts';
import type {SearchIndex} from './search-index.ts';
import type {Term} from './term.ts';
import {countBits, maskOf} from './vocabulary.ts';
import {eachWord} from './words.ts';

export type Range = [from: number, to: number];

type Word = {from: number; to: number; token: number; letters: Uint16Array; mask: number};

/** In order, apart from one another, in UTF-16 units, never inside what readers take for one character. */
export function marksOf(index: SearchIndex, plan: Plan, text: string): Range[] {
  const words: Word[] = [];
  eachWord(text, (codes, length, from, to) => {
    const letters = codes.slice(0, length);
    words.push({from, to, token: index.vocabulary.find(codes, length), letters, mask: maskOf(letters)});
  });
  const ranges: Range[] = [];
  for (const term of plan.terms) {
    const likes = words.map((word) => likenessIn(term, word));
    const best = Math.max(0, ...likes);
    // A quotation that has the word itself is not marked where another only resembles it.
    for (const [i, word] of words.entries())
      if (likes[i]! > 0 && likes[i]! >= best - 0.2) ranges.push(partOf(text, word, term.terms[0]!));
    for (const sequence of term.sequences) ranges.push(...runs(sequence, words));
  }
  return snapped(text, merged(ranges));
}

function likenessIn(
  {terms, tokens, likenesses, byLetters, initial}: PlanTerm,
  {token, letters, mask}: Word,
): number {
  const term = terms[0]!;
  let likeness = 0;
  // An error takes away one letter at most: most words lack more of the term's.
  if (terms.length === 1 && byLetters + initial > 0 && countBits(term.mask & ~mask) <= term.errors)
    likeness = likenessOf(term, letters, 0, letters.length);
  for (let i = byLetters; i < tokens.length; i++)
    if (tokens[i] === token && likenesses[i]! > likeness) likeness = likenesses[i]!;
  return likeness;
}

/** In what the feed says beside a quotation, the words that the query means and nobody says. */
export function marksBeside(plan: Plan, text: string): Range[] {
  const ranges: Range[] = [];
  for (const {terms, beside} of plan.terms)
    if (beside.size > 0)
      eachWord(text, (codes, length, from, to) => {
        if (likenessBeside(terms[0]!, codes.subarray(0, length)) > 0) ranges.push([from, to]);
      });
  return snapped(text, merged(ranges));
}

/** Ranges as Fuse.js finds them: for letters that no word of the index has. */
export function looseMarks(plan: Plan, text: string): Range[] {
  const folded = fold(text);
  const ranges: Range[] = [];
  for (const {terms, beside} of plan.terms) {
    // what stands beside a quotation is not in it
    if (beside.size > 0) continue;
    for (const term of terms) {
      const {isMatch, indices} = Fuse.match(term.word, folded, {
        includeMatches: true,
        ignoreLocation: true,
        isCaseSensitive: true,
        threshold: 0.34,
        minMatchCharLength: 2,
      });
      if (isMatch) for (const [from, last] of indices ?? []) ranges.push([from, last + 1]);
    }
  }
  return snapped(text, merged(ranges));
}

/** The part of a word that the term is: its beginning or inside where it has the very letters, otherwise all of it. */
function partOf(text: string, {from, to, letters}: Word, term: Term): Range {
  const word = String.fromCharCode(...letters);
  const at = word.indexOf(term.word);
  if (at < 0 || likenessOf(term, letters, 0, letters.length) === same) return [from, to];
  let start = from;
  for (let skipped = 0; start < to && (skipped < at || !isLetterAt(text, start)); start++)
    if (isLetterAt(text, start)) skipped++;
  let end = start;
  for (let taken = 0; end < to && taken < term.word.length; end++) if (isLetterAt(text, end)) taken++;
  while (end < to && kindOf(text.charCodeAt(end)) === ignorable) end++;
  return [start, end];
}

function isLetterAt(text: string, at: number): boolean {
  const kind = kindOf(text.charCodeAt(at));
  return kind !== ignorable && kind !== apostrophe;
}

function runs({steps}: Sequence, words: Word[]): Range[] {
  const found: Range[] = [];
  for (let i = 0; i + steps.length <= words.length; i++)
    if (steps.every((step, j) => step.has(words[i + j]!.token)))
      found.push([words[i]!.from, words[i + steps.length - 1]!.to]);
  return found;
}

function merged(ranges: Range[]): Range[] {
  const apart: Range[] = [];
  for (const [from, to] of ranges.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = apart.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else apart.push([from, to]);
  }
  return apart;
}

/** Widened to whole graphemes. Plain letters each are one. */
function snapped(text: string, ranges: Range[]): Range[] {
  if (ranges.length === 0 || !/[^\0-\u02ff\u2010-\u203a]/u.test(text)) return ranges;
  const segments = segmenterLike.segment(text);
  return merged(
    ranges.map(([from, to]) => {
      const last = segments.containing(to - 1);
      return [segments.containing(from)?.index ?? from, last ? last.index + last.segment.length : to];
    }),
  );
}
