/** Labelled articles as the trainer reads them, and what they say of each quotation that we find in them. */
import {candidatesFor} from '../attribution/candidates.ts';
import type {Context} from '../attribution/context.ts';
import {surroundings} from '../attribution/surroundings.ts';
import type {Resolver} from '../coreference/resolver.ts';
import {read} from '../reading.ts';
import type {Span} from '../types.ts';

/** One attribution: who (source) says what (content). Offsets in UTF-16 units; a source or content may come in pieces. */
export type Attribution = {source: Span[][]; content: Span[]};
export type Labelled = {id: string; text: string; anns: {attr: Attribution[]}[]};

/** What the annotators say of a quotation. */
export type Label = {
  /** Candidates that overlap the marked source; empty where nobody says it. */
  right: ReadonlySet<number>;
  /** The one of them to learn: where the source phrase begins. -1 for nobody. */
  target: number;
  /** Not to be learnt from: a source is missing, or is no candidate, or a transcript names it. */
  skip: boolean;
};

export type Article = {context: Context; resolve: Resolver; labels: Label[]; attributions: Attribution[]};

export function prepare({text, anns}: Labelled): Article {
  const {context, resolve} = read(text);
  const attributions = anns[0]!.attr;
  const labels = context.quoted.map((_, quote) => labelOf(context, quote, attributions));
  return {context, resolve, attributions, labels};
}

export const overlap = ([a, b]: Span, [c, d]: Span): number => Math.max(0, Math.min(b, d) - Math.max(a, c));
export const extent = (spans: readonly Span[]): Span => [spans[0]![0], spans.at(-1)![1]];

function labelOf(context: Context, quote: number, attributions: readonly Attribution[]): Label {
  const {text, chunks, verbsOf} = context;
  const {label, parts} = context.quoted[quote]!;
  // a transcript tells itself who speaks, and nobody says a title
  if (label || context.isTitle[quote]) return {right: new Set(), target: -1, skip: true};
  const span = parts[0]!;
  let gold: Attribution | undefined;
  let most = 0;
  for (const one of attributions) {
    const shared = overlap(span, extent(one.content));
    if (shared > most) [gold, most] = [one, shared];
  }
  if (!gold || most < 0.8 * (span[1] - span[0])) return {right: new Set(), target: -1, skip: false};
  const source = gold.source[0];
  if (!source) return {right: new Set(), target: -1, skip: true};
  let [from, to] = extent(source);
  const relative = /^(?:who|which|that)$/i.test(text.slice(from, to));
  if (relative) from -= 40; // the word it goes back to stands before it
  const found = candidatesFor(context, surroundings(context, quote)).filter(
    (at) => overlap([chunks[at]!.start, chunks[at]!.end], [from, to]) > 0,
  );
  if (found.length === 0) return {right: new Set(), target: -1, skip: true};
  // "The ministry's statement says": the ministry is part of that mention
  const next = found[0]! + 1;
  if (
    found.length === 1 &&
    chunks[found[0]!]!.phrase?.possessive &&
    chunks[next]?.phrase?.determiner === "'s" &&
    chunks[next].type !== 'N' &&
    verbsOf.has(next)
  )
    return {right: new Set([found[0]!, next]), target: next, skip: false};
  let target: number;
  if (relative) target = found.findLast((at) => verbsOf.has(at)) ?? found.at(-1)!;
  else {
    // the first of them that is not merely somebody's: in "Roe's lawyer" the lawyer
    const heads = found.filter((at) => !(chunks[at]!.phrase?.possessive && chunks[at]!.end < to - 4));
    target = (heads.length > 0 ? heads : found).reduce((a, b) =>
      chunks[b]!.start < chunks[a]!.start ? b : a,
    );
  }
  return {right: new Set(found), target, skip: false};
}
