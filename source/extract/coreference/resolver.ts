/**
 * Who is meant by "he", "the minister", "Roe": from a mention to the full name of a person, or to the words by which the article speaks of
 * somebody whom it never names.
 *
 * Names are resolved by `people.ts`. A noun phrase goes to the person in its apposition, else to the nearest who holds that office
 * (`definite-phrases.ts`); else it is somebody unnamed (`unnamed.ts`). A pronoun goes to the one before it whom it fits best: named or not,
 * near, the subject of a clause, one who speaks (`pronouns.ts`, `salience.ts`). Where nobody fits, nobody is named.
 */
import type {Context} from '../attribution/context.ts';
import {ByChunk} from '../by-chunk.ts';
import {isName, isOtherNoun, isRelative, isSubjectPronoun, type Chunk} from '../chunks/chunk.ts';
import {speechNouns} from '../lexicon/cues.ts';
import {bodyNouns, personNouns, titles} from '../lexicon/roles.ts';
import type {People, Person} from '../person.ts';
import {unnamedIn} from '../unnamed.ts';
import {epithetMeant, personMeant} from './definite-phrases.ts';
import {pronounOf, rank} from './pronouns.ts';
import {isPerson, type Mention, type Referent} from './referent.ts';
import {isNamedAsSource, opensSentence} from './salience.ts';
import {labelReader} from './speaker-labels.ts';

export type Resolver = {
  /** The same for somebody who says `words`: people seldom speak of themselves by name. */
  speaker: (at: number, words: string) => Referent | null;
  /** Whom a chunk means. */
  chunk: (at: number) => Referent | null;
  /** The person with this name, in capitals or not: the label of a transcript. */
  name: (text: string) => Person | null;
};

export function resolver(context: Context, people: People): Resolver {
  const {personAt, appositions, fitting, meant} = readMeanings(context, people);
  const chunk = (at: number): Referent | null =>
    personAt.get(at) ??
    appositions.get(at) ??
    (speaksFor(context.chunks[at]!) ? fitting.get(at)?.[0] : undefined) ??
    meant.get(at) ??
    null;
  const speaker = (at: number, words: string): Referent | null => {
    const one = chunk(at);
    const others = personAt.has(at) ? undefined : fitting.get(at);
    if (!one || !others || !isNamedIn(words, one)) return one;
    return others.slice(0, 3).find((other) => !isNamedIn(words, other)) ?? one;
  };
  return {chunk, speaker, name: labelReader(context, people)};
}

/** What the chunks of an article mean. */
type Meanings = {
  /** Whom a name names. */
  personAt: People['of'];
  /** The person in the apposition of a noun for a thing: his opposite number, Roe. */
  appositions: ReadonlyMap<number, Person>;
  /** Those whom a pronoun may mean, best first. */
  fitting: ByChunk<readonly Referent[]>;
  /** Whom another noun phrase means. */
  meant: ByChunk<Referent>;
};

/** Goes from the first chunk to the last, so that a chain of pronouns leads back to the name. */
function readMeanings(context: Context, people: People): Meanings {
  const {chunks} = context;
  const unnamed = unnamedIn(context);
  const personAt = people.of;
  const places: number[] = [];
  for (let at = 0; at < chunks.length; at++) if (personAt.has(at)) places.push(at);
  const names = {personAt, places};
  const meant = new ByChunk<Referent>(chunks.length);
  const appositions = new Map<number, Person>();
  const fitting = new ByChunk<readonly Referent[]>(chunks.length);
  const recent: Mention[] = [];

  /** Takes down whom a noun phrase without a name means. */
  const readPhrase = (at: number): Referent | null => {
    const apposed = personMeant(context, names, at);
    if (apposed && isOtherNoun(chunks[at])) appositions.set(at, apposed);
    const one = apposed ?? epithetMeant(context, recent, at) ?? unnamed.person(at);
    if (one) meant.set(at, one);
    return one;
  };
  /** Takes down whom a pronoun may mean. */
  const readPronoun = (at: number): void => {
    const pronoun = pronounOf(chunks[at]!);
    if (!pronoun) return;
    const ranked = rank(context, recent, at, pronoun);
    fitting.set(at, ranked);
    const [best] = ranked;
    if (!best || !isSubjectPronoun(chunks[at])) return;
    recent.push({at, one: best});
    if (!isPerson(best)) best.pronoun ??= pronoun;
  };
  for (const [at, chunk] of chunks.entries()) {
    const person = chunk.phrase && personAt.get(at);
    const one = person ?? (chunk.phrase ? readPhrase(at) : null);
    if (one && (person || isNamedAsSource(chunks, at) || (acts(context, at) && opensSentence(context, at))))
      recent.push({at, one});
    const body = one || !isName(chunk) || !acts(context, at) ? null : unnamed.body(at);
    if (body) recent.push({at, one: body});
    readPronoun(at);
  }
  return {personAt, appositions, fitting, meant};
}

/** Is it the subject of a clause of its own, not of a relative one alone? Who only asks is answered by another. */
function acts({chunks, sentence, verbsOf}: Context, at: number): boolean {
  const verbs = verbsOf.get(at) ?? [];
  const opens = sentence[at] !== sentence[at - 1];
  return verbs.some((verb) => chunks[verb]!.cue !== 'ask' && (opens || !isRelative(chunks[verb - 1])));
}

/** "His statement" speaks for him; his deputy, his family and his office do not. */
const speaksFor = ({phrase, word}: Chunk): boolean =>
  !phrase || (!personNouns.has(word) && !titles.has(word) && (!bodyNouns.has(word) || speechNouns.has(word)));

/** Does somebody's last name stand among the words, other than by "I" or "me"? */
function isNamedIn(words: string, one: Referent): boolean {
  if (!isPerson(one)) return false;
  const where = words.indexOf(one.name.split(' ').at(-1)!);
  return where >= 0 && !/(?<!\p{L})(?:I|me|my)(?!\p{L})[^.]{0,40}$/u.test(words.slice(0, where));
}
