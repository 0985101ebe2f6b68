/**
 * Who is meant by "he", "the minister", "Roe": from a mention to the full name of a person, or to the words by which the article speaks of
 * somebody whom it never names.
 *
 * Names are resolved by `people.ts`. A noun phrase goes to the person in its apposition, else to the nearest who holds that office
 * (`offices.ts`); else it is somebody unnamed (`unnamed.ts`). A pronoun goes to the one before it whom it fits best: named or not, near, the
 * subject of a clause, one who speaks. Where nobody fits, nobody is named.
 */
import {ByChunk} from './by-chunk.ts';
import type {Chunk} from './chunks/chunk.ts';
import type {Context} from './attribution/context.ts';
import {speechNouns} from './lexicon/cues.ts';
import {isSubjectOfNext} from './clauses/nouns.ts';
import {bodyNouns, titles} from './lexicon/roles.ts';
import {holdersOf} from './offices.ts';
import {fold, isGivenName} from './names.ts';
import type {People, Person} from './person.ts';
import {isAnswer} from './turns/labels.ts';
import {
  complementEnd,
  epithetCountry,
  isPersonNoun,
  unnamedIn,
  type Pronoun,
  type Unnamed,
} from './unnamed.ts';

/** How many sentences back a person can be meant by a pronoun, somebody unnamed, and a thing or several people. */
const reach = 12;
const unnamedReach = 5;
const shortReach = 3;
/** What speaks against "the senator" for somebody new: most often it is one more name for somebody known. */
const unlikelyNew = 3.5;
/** How many mentions back are looked at. */
const lookBack = 30;

/** Somebody who may speak: a person, or somebody unnamed. One and the same object wherever the same one is meant. */
export type Referent = Person | Unnamed;

/** The pronoun, by itself or, as "his", before a noun. */
function pronounOf(chunk: Chunk): NonNullable<Pronoun> | null {
  const word = chunk.type === 'O' || chunk.type === 'o' ? chunk.word : (chunk.phrase?.determiner ?? '');
  if (/^(?:he|him|himself|his)$/.test(word)) return 'he';
  if (/^(?:she|her|herself)$/.test(word)) return 'she';
  if (chunk.type !== 'O') return null;
  return word === 'it' || word === 'they' ? word : null;
}

const isPerson = (one: Referent): one is Person => 'mentions' in one;
const lastName = (person: Person): string => person.name.split(' ').at(-1)!;

export type Resolver = {
  /** The same for somebody who says `words`: people seldom speak of themselves by name. */
  speaker: (at: number, words: string) => Referent | null;
  /** Whom a chunk means. */
  chunk: (at: number) => Referent | null;
  /** The person with this name, in capitals or not: the label of a transcript. */
  name: (text: string) => Person | null;
};

/** Who answers the questions: the one named most often before the first turn, who does not ask there and has not written the article. */
function interviewee({chunks, quoted, verbsOf}: Context, people: readonly Person[]): Person | null {
  const first = quoted.find(({label}) => label)?.open;
  if (first === undefined) return null;
  const asks = (at: number): boolean =>
    chunks[at - 1]?.word === 'by' || (verbsOf.get(at) ?? []).some((verb) => chunks[verb]!.cue === 'ask');
  let [best, most]: [Person | null, number] = [null, 0];
  for (const person of people) {
    const count = person.mentions.filter(([from]) => from < first).length;
    if (count <= most || person.chunks.some((at) => chunks[at]!.start < first && asks(at))) continue;
    [best, most] = [person, count];
  }
  return best;
}

/** Finds people by a label: all of its words are the person's; else by the last one, if no first name tells another. */
function byLabel(people: readonly Person[]): (label: string) => Person | null {
  const namesakes = new Map<string, Person[]>();
  for (const person of people) {
    const last = person.words.at(-1)!;
    namesakes.set(last, [...(namesakes.get(last) ?? []), person]);
  }
  return (label) => {
    const words = label
      .split(/\s+/)
      .filter((word) => !/^(?:[JS]r|JR|SR|II|III)\.?$/.test(word))
      .map(fold);
    const found = namesakes.get(words.at(-1) ?? '') ?? [];
    const own = words.slice(0, -1);
    const isGiven = own.some((word) => isGivenName(word[0]!.toUpperCase() + word.slice(1)));
    return (
      found.find((person) => own.length > 0 && own.every((word) => person.words.includes(word))) ??
      found.find(
        (person) => !isGiven || person.words.length === 1 || person.words.some((word) => own.includes(word)),
      ) ??
      null
    );
  };
}

export function resolver(context: Context, people: People): Resolver {
  const {chunks, sentence, paragraph} = context;
  const unnamed = unnamedIn(context);
  const named = [...people.of.keys()].sort((a, b) => a - b);
  const personAt = new ByChunk<Person>(chunks.length);
  for (const [at, person] of people.of) personAt.set(at, person);
  /** Whom a noun phrase means. */
  const meant = new ByChunk<Referent>(chunks.length);
  /** The person in the apposition of a noun for a thing: his opposite number, Roe. */
  const appositions = new Map<number, Person>();
  /** Those whom a pronoun may mean, best first. */
  const fitting = new ByChunk<Referent[]>(chunks.length);

  /** The named chunks before a place, nearest first. */
  function* before(at: number): Generator<number> {
    let [low, high] = [0, named.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (named[middle]! < at) low = middle + 1;
      else high = middle;
    }
    for (let k = low - 1; k >= 0 && k > low - lookBack; k--) yield named[k]!;
  }

  /** The person whom an apposition names, or who holds the office. */
  const phrase = (at: number): Person | null => {
    const chunk = chunks[at]!;
    if (chunk.type !== 'H' && chunk.type !== 'n') return null;
    const {phrase: own} = chunk;
    const [next, name] = [chunks[at + 1], personAt.get(at + 2)];
    // "a man named John Roe", and "Roe, the first mayor to do so"
    if (name && (next?.word === 'name' || next?.word === 'call')) return name;
    const isOffice = chunk.type === 'H' && isPersonNoun(chunk.word);
    const earlier = chunks[at - 1]?.type === ',' ? personAt.get(at - 2) : undefined;
    if (
      earlier &&
      isOffice &&
      !own?.plural &&
      own?.determiner !== 'whose' &&
      !isSubjectOfNext(chunks, at) &&
      !isListed(at) &&
      !leadsToName(at)
    )
      return earlier;
    // "the engineer, Jane Roe," and "the envoy to Norland, Jane Roe,"
    const end = complementEnd(chunks, at, /^(?:of|for|at|from|to|in|on)$/);
    const apposed = chunks[end + 1]?.type === ',' ? personAt.get(end + 2) : undefined;
    if (
      apposed &&
      !own?.plural &&
      (chunks[end + 3]?.type === ',' || context.verbsOf.has(at)) &&
      (end === at || isOffice)
    )
      return apposed;
    if (!isOffice || own?.plural || /^(?:an?|)$/.test(own?.determiner ?? '')) return null;
    if (apposed) return apposed;
    const holds = holdersOf(chunk);
    for (const k of before(at)) {
      if (sentence[at]! - sentence[k]! > 25) break;
      const person = personAt.get(k)!;
      if (holds(person)) return person;
    }
    return null;
  };

  /** Does it stand in a row: Roe, a baker and a priest? */
  const isListed = (at: number): boolean => chunks[at + 1]?.type === 'C' || chunks[at - 3]?.type === ',';

  /** "Speaker Jane Roe": an office without an article, before its holder's name. */
  const leadsToName = (at: number): boolean =>
    chunks[at]!.phrase?.determiner === '' &&
    !',.¶'.includes(chunks[complementEnd(chunks, at) + 1]?.type ?? '¶');

  /** Is it the first subject of its sentence? */
  const opensSentence = (at: number): boolean => {
    for (
      let k = at - 1;
      k > at - 12 && k >= 0 && sentence[k] === sentence[at] && chunks[k]!.type !== '¶';
      k--
    )
      if (context.verbsOf.has(k)) return false;
    return true;
  };

  /** The verbs of a mention, or of the noun it shares them with. */
  const verbsOf = (k: number): readonly number[] | undefined =>
    context.verbsOf.get(k) ?? context.verbsOf.get(partnerOf(k));

  /** Roe and her team want more. Roe's office refused. Roe's wife, Joan, disagreed. */
  const partnerOf = (k: number): number => {
    const [next, {phrase: own}] = [chunks[k + 1], chunks[k]!];
    if (next?.word === 'and') return k + 2;
    if (own?.possessive && next && bodyNouns.has(next.word)) return k + 1;
    return chunks[k - 1]?.type === ',' && next?.type === ',' ? k - 2 : -1;
  };

  const isSource = (k: number): boolean => chunks[k - 1]?.type === 'K';

  /** How well somebody named (or meant by another pronoun) at `k` fits a pronoun at `at`. */
  const fitness = (at: number, k: number, one: Referent, pronoun: Pronoun): number => {
    const distance = sentence[at]! - sentence[k]!;
    const paragraphs = paragraph[k] === paragraph[at] ? 0 : 1;
    const verbs = verbsOf(k);
    const speaks = isSource(k) || verbs?.some((verb) => chunks[verb]!.type === 'V');
    return (
      (one.pronoun === pronoun ? 1.2 : 0) +
      (verbs || isSource(k) ? 2.5 : 0) +
      (verbs && opensSentence(k) ? 1.5 : 0) +
      (speaks ? 0.8 : 0) -
      (chunks[k]!.phrase?.possessive ? 0.7 : 0) -
      0.9 * Math.min(distance, 8) -
      paragraphs +
      (isPerson(one) ? Math.min(2, one.mentions.length * 0.1) : one.isNew || isSource(k) ? 0 : -unlikelyNew) +
      (distance <= 1 + paragraphs && chunks[k]!.type !== 'O' ? 1.5 : 0) - // named right before
      (at - k) * 0.01
    );
  };

  /** Is it the subject of a clause of its own, not of a relative one alone? Who only asks is answered by another. */
  const acts = (at: number): boolean => {
    const verbs = context.verbsOf.get(at) ?? [];
    const opens = sentence[at] !== sentence[at - 1];
    return verbs.some((verb) => chunks[verb]!.cue !== 'ask' && (opens || chunks[verb - 1]?.type !== 'W'));
  };

  // from first to last, so that a chain of pronouns leads back to the name
  const recent: {at: number; one: Referent}[] = [];
  const rank = (at: number, pronoun: NonNullable<Pronoun>): Referent[] => {
    const scores = new Map<Referent, number>();
    const single = pronoun === 'he' || pronoun === 'she';
    for (let i = recent.length - 1; i >= 0 && i > recent.length - lookBack; i--) {
      const {at: k, one} = recent[i]!;
      const distance = sentence[at]! - sentence[k]!;
      if (distance > (single ? reach : shortReach)) break;
      if (!isPerson(one) && distance > unnamedReach) continue;
      if (one.pronoun ? one.pronoun !== pronoun : !single) continue;
      const score = fitness(at, k, one, pronoun);
      if (score > (scores.get(one) ?? -Infinity)) scores.set(one, score);
    }
    return [...scores].sort((a, b) => b[1] - a[1]).map(([one]) => one);
  };
  /** "The Democrat", "the Frenchman", "the 19-year-old": the one named just before whom it can mean. */
  const epithet = (at: number): Person | null => {
    const country = epithetCountry(chunks[at]!);
    if (country === null) return null;
    let [best, highest]: [Person | null, number] = [null, -Infinity];
    for (let i = recent.length - 1; i >= 0 && i > recent.length - lookBack; i--) {
      const {at: k, one} = recent[i]!;
      if (sentence[at]! - sentence[k]! > shortReach) break;
      if (!isPerson(one) || (one.country && country && one.country !== country)) continue;
      const score = fitness(at, k, one, one.pronoun);
      if (score > highest) [best, highest] = [one, score];
    }
    return best;
  };
  for (let at = 0; at < chunks.length; at++) {
    const chunk = chunks[at]!;
    const person = chunk.phrase && personAt.get(at);
    const apposed = chunk.phrase && !person ? phrase(at) : null;
    if (apposed && chunk.type === 'n') appositions.set(at, apposed);
    const one = person ?? (chunk.phrase ? (apposed ?? epithet(at) ?? unnamed.person(at)) : null);
    if (one && !person) meant.set(at, one);
    if (one && (person || isSource(at) || (acts(at) && opensSentence(at)))) recent.push({at, one});
    const body = one || chunk.type !== 'N' || !acts(at) ? null : unnamed.body(at);
    if (body) recent.push({at, one: body});
    const pronoun = pronounOf(chunk);
    if (!pronoun) continue;
    const ranked = rank(at, pronoun);
    fitting.set(at, ranked);
    const [best] = ranked;
    if (!best || chunk.type !== 'O') continue;
    recent.push({at, one: best});
    if (!isPerson(best)) best.pronoun ??= pronoun;
  }

  /** "His statement" speaks for him; his deputy and his office do not. */
  const speaksFor = ({phrase: own, word}: Chunk): boolean =>
    !own || (!isPersonNoun(word) && !titles.has(word) && (!bodyNouns.has(word) || speechNouns.has(word)));

  const chunk = (at: number): Referent | null =>
    personAt.get(at) ??
    appositions.get(at) ??
    (speaksFor(chunks[at]!) ? fitting.get(at)?.[0] : undefined) ??
    meant.get(at) ??
    null;

  const labelled = byLabel(people.list);
  const answers = interviewee(context, people.list);
  const name = (text: string): Person | null => (isAnswer(text) ? answers : labelled(text));

  const speaker = (at: number, words: string): Referent | null => {
    const one = chunk(at);
    const ranked = fitting.get(at);
    if (!one || personAt.has(at) || !ranked) return one;
    const isNamed = (other: Referent): boolean => {
      if (!isPerson(other)) return false;
      const where = words.indexOf(lastName(other));
      return where >= 0 && !/(?<!\p{L})(?:I|me|my)(?!\p{L})[^.]{0,40}$/u.test(words.slice(0, where));
    };
    if (!isNamed(one)) return one;
    return ranked.slice(0, 3).find((other) => !isNamed(other)) ?? one;
  };
  return {chunk, speaker, name};
}
