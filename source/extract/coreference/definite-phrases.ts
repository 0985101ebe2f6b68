/**
 * Whom a noun phrase means: "the engineer, Jane Roe", the minister of whom was told before, "the Frenchman".
 */
import {countWhile} from '../../story/count-while.ts';
import type {Context} from '../attribution/context.ts';
import type {ByChunk} from '../by-chunk.ts';
import {isActorNoun, isCoordinator, isOtherNoun, ofTypes, type Chunk} from '../chunks/chunk.ts';
import {isSubjectOfNext} from '../clauses/nouns.ts';
import {holdersOf} from '../offices.ts';
import type {Person} from '../person.ts';
import {complementEnd, epithetCountry, isPersonNoun} from '../unnamed.ts';
import {isPerson, latest, lookBack, type Mention} from './referent.ts';
import {salience} from './salience.ts';

/** How many sentences back the holder of an office may be named, and somebody whom an epithet means. */
const officeReach = 25;
const epithetReach = 3;

/** Where people are named. */
export type Names = {
  /** Per chunk, whom it names. */
  personAt: Pick<ByChunk<Person>, 'get'>;
  /** The chunks that name somebody, in order. */
  places: readonly number[];
};

/** The person named beside a noun phrase, or who holds the office that it tells of. */
export function personMeant(context: Context, names: Names, at: number): Person | null {
  const {chunks} = context;
  if (!isActorNoun(chunks[at]) && !isOtherNoun(chunks[at])) return null;
  return (
    calledSo(chunks, names, at) ??
    apposedBefore(chunks, names, at) ??
    apposedBehind(context, names, at) ??
    holder(context, names, at)
  );
}

const isOffice = (chunk: Chunk): boolean => isActorNoun(chunk) && isPersonNoun(chunk.word);

/** An office, and not any holder of it: the mayor, but not "a mayor". */
const isCertainOffice = (chunk: Chunk): boolean =>
  isOffice(chunk) &&
  !chunk.phrase?.plural &&
  !/^(?:an?|one|another|some|any|)$/.test(chunk.phrase?.determiner ?? '');

/** A man named John Roe. */
function calledSo(chunks: readonly Chunk[], {personAt}: Names, at: number): Person | undefined {
  const next = chunks[at + 1]?.word;
  return next === 'name' || next === 'call' ? personAt.get(at + 2) : undefined;
}

/** Roe, the first mayor to do so. */
function apposedBefore(chunks: readonly Chunk[], {personAt}: Names, at: number): Person | undefined {
  const person = chunks[at - 1]?.type === ',' ? personAt.get(at - 2) : undefined;
  const {phrase} = chunks[at]!;
  if (!person || !isOffice(chunks[at]!) || phrase?.plural || phrase?.determiner === 'whose') return undefined;
  const isOther = isSubjectOfNext(chunks, at) || isListed(chunks, at) || leadsToName(chunks, at);
  return isOther ? undefined : person;
}

/** "The engineer, Jane Roe," and "the envoy to Norland, Jane Roe,". */
function apposedBehind({chunks, verbsOf}: Context, {personAt}: Names, at: number): Person | undefined {
  const chunk = chunks[at]!;
  const end = complementEnd(chunks, at, /^(?:of|for|at|from|to|in|on)$/);
  const person = chunks[end + 1]?.type === ',' ? personAt.get(end + 2) : undefined;
  if (!person || chunk.phrase?.plural) return undefined;
  const isSetOff = (chunks[end + 3]?.type === ',' || verbsOf.has(at)) && (end === at || isOffice(chunk));
  return isSetOff || isCertainOffice(chunk) ? person : undefined;
}

/** Who holds the office, of those named before it the nearest. */
function holder({chunks, sentence}: Context, names: Names, at: number): Person | null {
  if (!isCertainOffice(chunks[at]!)) return null;
  const holds = holdersOf(chunks[at]!);
  for (const k of placesBefore(names, at)) {
    if (sentence[at]! - sentence[k]! > officeReach) break;
    const person = names.personAt.get(k)!;
    if (holds(person)) return person;
  }
  return null;
}

/** The last chunks before this one that name somebody, nearest first. */
function* placesBefore({places}: Names, at: number): Generator<number> {
  const count = countWhile(places, (place) => place < at);
  for (let i = count - 1; i >= 0 && i > count - lookBack; i--) yield places[i]!;
}

/** Does it stand in a row: Roe, a baker and a priest? */
const isListed = (chunks: readonly Chunk[], at: number): boolean =>
  isCoordinator(chunks[at + 1]) || chunks[at - 3]?.type === ',';

const isStop = ofTypes(',', '.', '¶');
const endsPhrase = (next: Chunk | undefined): boolean => !next || isStop(next);

/** "Speaker Jane Roe": an office without an article, before its holder's name. */
const leadsToName = (chunks: readonly Chunk[], at: number): boolean =>
  chunks[at]!.phrase?.determiner === '' && !endsPhrase(chunks[complementEnd(chunks, at) + 1]);

/** "The Democrat", "the Frenchman", "the 19-year-old": the one named just before whom it can mean. */
export function epithetMeant(context: Context, mentions: readonly Mention[], at: number): Person | null {
  const {chunks, sentence} = context;
  const country = epithetCountry(chunks[at]!);
  if (country === null) return null;
  let [best, highest]: [Person | null, number] = [null, -Infinity];
  for (const mention of latest(mentions)) {
    const {at: k, one} = mention;
    if (sentence[at]! - sentence[k]! > epithetReach) break;
    if (!isPerson(one) || (one.country && country && one.country !== country)) continue;
    const score = salience(context, at, mention, one.pronoun);
    if (score > highest) [best, highest] = [one, score];
  }
  return best;
}
