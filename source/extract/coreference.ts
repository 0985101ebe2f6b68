/**
 * Who is meant by "he", "the minister", "Roe": from a mention to the full name of a person.
 *
 * Names are resolved by `people.ts`. A pronoun goes to the nearest earlier person whom it fits, one who is the subject of a
 * clause before one who is not; a noun phrase to the nearest person with that role. Where nothing fits, nobody is named.
 */
import type {Context} from './attribution/context.ts';
import {bodyNouns, personNouns, titles} from './lexicon/roles.ts';
import {places} from './lexicon/places.ts';
import type {Gender, People, Person} from './people.ts';

/** How many sentences back a person can be meant by a pronoun. */
const reach = 12;

export type Resolver = (chunk: number) => Person | null;

export function resolver(context: Context, people: People): Resolver {
  const {chunks, sentence, paragraph} = context;
  const named = [...people.of.keys()].sort((a, b) => a - b);
  const known = new Map<number, Person | null>();
  const kinds = new Map<Person, Gender>();
  for (const person of people.list) kinds.set(person, person.gender);

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

  const pronoun = (at: number, gender: 'he' | 'she'): Person | null => {
    let best: Person | null = null;
    let most = -Infinity;
    for (const k of before(at)) {
      const distance = sentence[at]! - sentence[k]!;
      if (distance > reach) break;
      const person = people.of.get(k)!;
      const fits = kinds.get(person) ?? null;
      if (fits && fits !== gender) continue;
      const chunk = chunks[k]!;
      const isSubject = context.verbsOf.has(k);
      const score = (fits === gender ? 2 : 0) + (isSubject ? 2.5 : 0) - (chunk.phrase?.possessive ? 0.7 : 0) - 0.9 * Math.min(distance, 8) - (paragraph[k] !== paragraph[at] ? 0.4 : 0) + Math.min(2, person.mentions.length * 0.1) - (at - k) * 0.01;
      if (score > most) [best, most] = [person, score];
    }
    return best;
  };

  const phrase = (at: number): Person | null => {
    const chunk = chunks[at]!;
    const head = chunk.word;
    if (!personNouns.has(head) || bodyNouns.has(head) || chunk.phrase?.plural || chunk.phrase?.determiner === 'a' || chunk.phrase?.determiner === 'an' || chunk.phrase?.determiner === '') {
      // an apposition names its person all the same: a spokesman, John Roe, said
      return chunks[at + 1]?.type === ',' && people.of.has(at + 2) && chunks[at + 3]?.type === ',' && titles.has(head) ? people.of.get(at + 2)! : null;
    }
    if (chunks[at + 1]?.type === ',' && people.of.has(at + 2)) return people.of.get(at + 2)!;
    const country = chunk.phrase?.tokens.map((token) => places.get(token.text)?.code).find(Boolean);
    for (const k of before(at)) {
      if (sentence[at]! - sentence[k]! > 25) break;
      const person = people.of.get(k)!;
      if (country && person.country && person.country !== country) continue;
      if (person.roles.some((role) => role.toLowerCase().split(/\s+/).some((word) => word === head || (head === 'leader' && /president|minister|chancellor|premier/.test(word))))) return person;
    }
    return null;
  };

  return (at) => {
    const hit = known.get(at);
    if (hit !== undefined) return hit;
    const chunk = chunks[at]!;
    let person: Person | null = people.of.get(at) ?? null;
    const determiner = chunk.phrase?.determiner;
    if (!person && (chunk.type === 'O' || chunk.type === 'o')) {
      const gender = /^(?:he|him|himself|his)$/.test(chunk.word) ? 'he' : /^(?:she|her|herself)$/.test(chunk.word) ? 'she' : null;
      if (gender) person = pronoun(at, gender);
    } else if (!person && chunk.type === 'H') person = phrase(at);
    else if (!person && (determiner === 'his' || determiner === 'her') && !personNouns.has(chunk.word)) person = pronoun(at, determiner === 'his' ? 'he' : 'she');
    known.set(at, person);
    return person;
  };
}
