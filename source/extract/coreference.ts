/**
 * Who is meant by "he", "the minister", "Roe": from a mention to the full name of a person.
 *
 * Names are resolved by `people.ts`. A pronoun goes to the nearest earlier person whom it fits, one who is the subject of a
 * clause before one who is not; a noun phrase to the nearest person with that role. Where nothing fits, nobody is named.
 */
import type {Chunk} from './chunks/chunk.ts';
import type {Context} from './attribution/context.ts';
import {bodyNouns, personNouns, titles} from './lexicon/roles.ts';
import {places} from './lexicon/places.ts';
import {fold, type Gender, type People, type Person} from './people.ts';

/** How many sentences back a person can be meant by a pronoun. */
const reach = 12;

/** "he" or "she" by a pronoun, or by "his" or "her" before a noun. */
function genderOf(chunk: Chunk): 'he' | 'she' | null {
  const word = chunk.type === 'O' || chunk.type === 'o' ? chunk.word : (chunk.phrase?.determiner ?? '');
  return /^(?:he|him|himself|his)$/.test(word) ? 'he' : /^(?:she|her|herself)$/.test(word) ? 'she' : null;
}

const lastName = (person: Person): string => person.name.split(' ').at(-1)!;

export type Resolver = {
  /** The same for somebody who says `words`: people seldom speak of themselves by name. */
  speaker: (at: number, words: string) => Person | null;
  /** The person whom a chunk means. */
  chunk: (at: number) => Person | null;
  /** The person with this name, in capitals or not: the label of a transcript. */
  name: (text: string) => Person | null;
};

export function resolver(context: Context, people: People): Resolver {
  const {chunks, sentence, paragraph} = context;
  const named = [...people.of.keys()].sort((a, b) => a - b);
  const known = new Map<number, Person | null>();
  /** Pronouns in the order of the text, each with the persons it may mean, best first. */
  const fitting = new Map<number, Person[]>();

  /** The named chunks before a place, nearest first. */
  function* before(at: number): Generator<number> {
    let [low, high] = [0, named.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (named[middle]! < at) low = middle + 1;
      else high = middle;
    }
    for (let k = low - 1; k >= 0 && k > low - 30; k--) yield named[k]!;
  }

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

  /** How well a person named (or meant by another pronoun) at `k` fits a pronoun at `at`. */
  const fitness = (at: number, k: number, person: Person, gender: Gender): number => {
    const distance = sentence[at]! - sentence[k]!;
    const paragraphs = paragraph[k] === paragraph[at] ? 0 : 1;
    // an apposition shares its noun's verbs: Roe's wife, Joan, disagreed
    const verbs =
      context.verbsOf.get(k) ??
      (chunks[k - 1]?.type === ',' && chunks[k + 1]?.type === ',' ? context.verbsOf.get(k - 2) : undefined);
    const opens = verbs !== undefined && opensSentence(k);
    return (
      (person.gender === gender ? 1.2 : 0) +
      (verbs ? 2.5 : 0) +
      (opens ? 1.5 : 0) +
      (verbs?.some((verb) => chunks[verb]!.type === 'V') ? 0.8 : 0) -
      (chunks[k]!.phrase?.possessive ? 0.7 : 0) -
      0.9 * Math.min(distance, 8) -
      paragraphs +
      Math.min(2, person.mentions.length * 0.1) +
      (distance <= 1 + paragraphs && people.of.has(k) ? 1.5 : 0) - // named right before
      (at - k) * 0.01
    );
  };

  // pronouns from first to last, so that a chain of them leads back to the name
  const recent: {at: number; person: Person}[] = [];
  for (const [at, chunk] of chunks.entries()) {
    const person = people.of.get(at);
    if (person) recent.push({at, person});
    const gender = genderOf(chunk);
    if (!gender) continue;
    const scores = new Map<Person, number>();
    for (let k = recent.length - 1; k >= 0 && k > recent.length - 30; k--) {
      const one = recent[k]!;
      if (sentence[at]! - sentence[one.at]! > reach) break;
      if (one.person.gender && one.person.gender !== gender) continue;
      const score = fitness(at, one.at, one.person, gender);
      if (score > (scores.get(one.person) ?? -Infinity)) scores.set(one.person, score);
    }
    const ranked = [...scores].sort((a, b) => b[1] - a[1]).map(([one]) => one);
    fitting.set(at, ranked);
    if (ranked[0] && chunk.type === 'O') recent.push({at, person: ranked[0]});
  }

  const phrase = (at: number): Person | null => {
    const chunk = chunks[at]!;
    const head = chunk.word;
    // an apposition names its person: "the engineer, Jane Roe," and "a man named John Roe"
    const next = chunks[at + 1];
    if (next?.type === ',' && chunks[at + 3]?.type === ',' && !chunk.phrase?.plural && people.of.has(at + 2))
      return people.of.get(at + 2)!;
    if ((next?.word === 'name' || next?.word === 'call') && people.of.has(at + 2))
      return people.of.get(at + 2)!;
    if (chunk.type !== 'H') return null;
    if (
      !personNouns.has(head) ||
      bodyNouns.has(head) ||
      chunk.phrase?.plural ||
      chunk.phrase?.determiner === 'a' ||
      chunk.phrase?.determiner === 'an' ||
      chunk.phrase?.determiner === ''
    ) {
      // an apposition names its person all the same: a spokesman, John Roe, said
      return chunks[at + 1]?.type === ',' &&
        people.of.has(at + 2) &&
        chunks[at + 3]?.type === ',' &&
        titles.has(head)
        ? people.of.get(at + 2)!
        : null;
    }
    if (chunks[at + 1]?.type === ',' && people.of.has(at + 2)) return people.of.get(at + 2)!;
    const country = chunk.phrase?.tokens.map((token) => places.get(token.text)?.code).find(Boolean);
    for (const k of before(at)) {
      if (sentence[at]! - sentence[k]! > 25) break;
      const person = people.of.get(k)!;
      if (country && person.country && person.country !== country) continue;
      if (
        person.roles.some((role) =>
          role
            .toLowerCase()
            .split(/\s+/)
            .some(
              (word) =>
                word === head || (head === 'leader' && /president|minister|chancellor|premier/.test(word)),
            ),
        )
      )
        return person;
    }
    return null;
  };

  const name = (text: string): Person | null => {
    const words = text.split(/\s+/).map(fold);
    return people.list.find((person) => person.words.at(-1) === words.at(-1)) ?? null;
  };

  const chunk = (at: number): Person | null => {
    const hit = known.get(at);
    if (hit !== undefined) return hit;
    const chunk = chunks[at]!;
    let person: Person | null = people.of.get(at) ?? null;
    if (!person && fitting.has(at)) {
      if (!chunk.phrase || !personNouns.has(chunk.word)) person = fitting.get(at)![0] ?? null;
    }
    if (!person && (chunk.type === 'H' || chunk.type === 'n')) person = phrase(at);
    known.set(at, person);
    return person;
  };

  const speaker = (at: number, words: string): Person | null => {
    const person = chunk(at);
    if (!person || people.of.has(at) || !fitting.has(at)) return person;
    const named = (one: Person): boolean =>
      words.includes(lastName(one)) &&
      !/(?<!\p{L})(?:I|me|my)(?!\p{L})[^.]{0,40}$/u.test(words.slice(0, words.indexOf(lastName(one))));
    if (!named(person)) return person;
    const ranked = fitting.get(at)!;
    return ranked.slice(0, 3).find((one) => !named(one)) ?? person;
  };
  return {chunk, speaker, name};
}
