/** Whom a pronoun may mean: those mentioned before it whom it fits, named or not. */
import type {Context} from '../attribution/context.ts';
import {isObjectPronoun, isSubjectPronoun, type Chunk} from '../chunks/chunk.ts';
import type {Pronoun} from '../unnamed.ts';
import {isPerson, latest, type Mention, type Referent} from './referent.ts';
import {salience} from './salience.ts';

/** How many sentences back a person can be meant by a pronoun, somebody unnamed, and a thing or several people. */
const reach = 12;
const unnamedReach = 5;
const shortReach = 3;

/** The pronoun, by itself or, as "his", before a noun. */
export function pronounOf(chunk: Chunk): NonNullable<Pronoun> | null {
  const word =
    isSubjectPronoun(chunk) || isObjectPronoun(chunk) ? chunk.word : (chunk.phrase?.determiner ?? '');
  if (/^(?:he|him|himself|his)$/.test(word)) return 'he';
  if (/^(?:she|her|herself)$/.test(word)) return 'she';
  if (!isSubjectPronoun(chunk)) return null;
  return word === 'it' || word === 'they' ? word : null;
}

/** Those whom the pronoun at `at` may mean, best first. */
export function rank(
  context: Context,
  mentions: readonly Mention[],
  at: number,
  pronoun: NonNullable<Pronoun>,
): Referent[] {
  const {sentence} = context;
  const scores = new Map<Referent, number>();
  const single = pronoun === 'he' || pronoun === 'she';
  for (const mention of latest(mentions)) {
    const {at: k, one} = mention;
    const distance = sentence[at]! - sentence[k]!;
    if (distance > (single ? reach : shortReach)) break;
    if (!isPerson(one) && distance > unnamedReach) continue;
    if (one.pronoun ? one.pronoun !== pronoun : !single) continue;
    const score = salience(context, at, mention, pronoun);
    if (score > (scores.get(one) ?? -Infinity)) scores.set(one, score);
  }
  return [...scores].sort((a, b) => b[1] - a[1]).map(([one]) => one);
}
