/**
 * How readily somebody spoken of before comes to mind: the nearer, the more often named, the subject of a clause, one who speaks. The
 * weights of such signs are summed up: S. Lappin and H. Leass, "An Algorithm for Pronominal Anaphora Resolution", Computational
 * Linguistics 20, 1994.
 */
import type {Context} from '../attribution/context.ts';
import {isAccordingTo, isCueVerb, isParagraphEnd, isSubjectPronoun, type Chunk} from '../chunks/chunk.ts';
import {bodyNouns} from '../lexicon/roles.ts';
import type {Pronoun} from '../unnamed.ts';
import {isPerson, type Mention} from './referent.ts';

/** What speaks against "the senator" for somebody new: most often it is one more name for somebody known. */
const unlikelyNew = 3.5;

/** How well somebody mentioned before fits a pronoun, or a phrase that stands for one, at the chunk `at`. */
export function salience(context: Context, at: number, {at: k, one}: Mention, pronoun: Pronoun): number {
  const {chunks, sentence, paragraph} = context;
  const distance = sentence[at]! - sentence[k]!;
  const paragraphs = paragraph[k] === paragraph[at] ? 0 : 1;
  const verbs = verbsOf(context, k);
  const isSource = isNamedAsSource(chunks, k);
  const speaks = isSource || verbs?.some((verb) => isCueVerb(chunks[verb]));
  return (
    (one.pronoun === pronoun ? 1.2 : 0) +
    (verbs || isSource ? 2.5 : 0) +
    (verbs && opensSentence(context, k) ? 1.5 : 0) +
    (speaks ? 0.8 : 0) -
    (chunks[k]!.phrase?.possessive ? 0.7 : 0) -
    0.9 * Math.min(distance, 8) -
    paragraphs +
    (isPerson(one) ? Math.min(2, one.mentions.length * 0.1) : one.isNew || isSource ? 0 : -unlikelyNew) +
    (distance <= 1 + paragraphs && !isSubjectPronoun(chunks[k]) ? 1.5 : 0) - // named right before
    (at - k) * 0.01
  );
}

/** According to Roe. */
export const isNamedAsSource = (chunks: readonly Chunk[], at: number): boolean =>
  isAccordingTo(chunks[at - 1]);

/** Is it the first subject of its sentence? */
export function opensSentence({chunks, sentence, verbsOf}: Context, at: number): boolean {
  for (
    let k = at - 1;
    k > at - 12 && k >= 0 && sentence[k] === sentence[at] && !isParagraphEnd(chunks[k]);
    k--
  )
    if (verbsOf.has(k)) return false;
  return true;
}

/** The verbs of a mention, or of the noun it shares them with. */
const verbsOf = (context: Context, at: number): readonly number[] | undefined =>
  context.verbsOf.get(at) ?? context.verbsOf.get(partnerOf(context.chunks, at));

/** Roe and her team want more. Roe's office refused. Roe's wife, Joan, disagreed. */
function partnerOf(chunks: readonly Chunk[], at: number): number {
  const [next, {phrase}] = [chunks[at + 1], chunks[at]!];
  if (next?.word === 'and') return at + 2;
  if (phrase?.possessive && next && bodyNouns.has(next.word)) return at + 1;
  return chunks[at - 1]?.type === ',' && next?.type === ',' ? at - 2 : -1;
}
