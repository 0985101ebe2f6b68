/** Who holds an office: leads "the minister" and "the Russian envoy" to the person whom the article gives that role. */
import type {Chunk} from './chunks/chunk.ts';
import {titles} from './lexicon/roles.ts';
import {places} from './lexicon/places.ts';
import type {Person} from './person.ts';
import {wordsOf} from './unnamed.ts';

const abbreviations: Record<string, string | undefined> = {
  gov: 'governor',
  sen: 'senator',
  rep: 'representative',
  gen: 'general',
  adm: 'admiral',
  col: 'colonel',
  lt: 'lieutenant',
  capt: 'captain',
  maj: 'major',
  sgt: 'sergeant',
  ceo: 'executive',
};

/** Words that make another office of one. */
const lesser = /^(?:vice|deputy|assistant|under|associate|ex|former)$/;

/** Words that tell one holder of an office from another. */
const another = /^(?:new|next|incoming|other|another|rival|second)$/;

/** The words of a role up to its noun: "head of the agency" is a head, a "Secretary of State" a secretary. */
export const officeOf = (role: string): string[] =>
  role
    .toLowerCase()
    .split(/\s+(?:of|for|at|in|to|from|with)\s+|,/)[0]!
    .split(/[\s.-]+/)
    .filter(Boolean)
    .map((word) => abbreviations[word] ?? word);

/** Can a noun phrase stand for somebody in this office? "The finance minister" is no foreign minister, "the president" no vice president. */
function fits(phrase: readonly string[], office: readonly string[]): boolean {
  const noun = phrase.at(-1)!;
  const held = office.at(-1)!;
  const isHead = noun === 'leader' && phrase.length === 1; // of a country
  if (noun !== held && !(isHead && /^(?:president|minister|chancellor|premier)$/.test(held))) return false;
  if (office.some((word) => lesser.test(word) && word !== 'former' && !phrase.includes(word))) return false;
  if (phrase.some((word) => another.test(word) && !office.includes(word))) return false;
  return phrase
    .slice(0, -1)
    .every(
      (word) => !titles.has(word) || office.includes(word) || (office.length === 1 && !lesser.test(word)),
    );
}

/** Can a noun phrase stand for this person, as far as roles go? */
export function holdsOffice({roles}: Person, phrase: readonly string[]): boolean {
  for (const office of roles.values()) if (fits(phrase, office)) return true;
  return false;
}

/** Tells of people whether a phrase is one for them, as far as roles and countries go. */
export function holdersOf(chunk: Chunk): (person: Person) => boolean {
  const adjective = chunk.phrase!.tokens.find((token) => places.has(token.text));
  const country = adjective && places.get(adjective.text)!.code;
  const words = wordsOf(chunk)
    .filter((word) => word !== adjective?.lower)
    .flatMap((word) => word.split('-'));
  return (person) => !(country && person.country && person.country !== country) && holdsOffice(person, words);
}
