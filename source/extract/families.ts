/** Names that lend a word to each other: a couple under one surname, a husband known by his first name alone, a firm called like its founder. */
import {isFiniteVerb, type Chunk} from './chunks/chunk.ts';
import {dependsOnPreposition, isObject} from './clauses/nouns.ts';
import {honorifics, kinNouns} from './lexicon/roles.ts';
import {fold, givenGender, isGivenName, type Gender, type NameWords} from './names.ts';

/** A name where it stands, as far as its relations go. */
export type Relation = NameWords & {
  chunk: Chunk;
  gender: Gender;
  sure: boolean;
  /** The surname that the next name lends it: the Lind of "Jon and Petra Lind". */
  lent: string | undefined;
  /** It stands behind a word for a relative: her husband, Luis. */
  isKin: boolean;
};

/** The surname of the second in "Jon and Petra Lind", for the first. */
export function lentSurname(chunks: readonly Chunk[], at: number): string | undefined {
  const [first, link, second] = [chunks[at]!.phrase!, chunks[at + 1], chunks[at + 2]];
  const name = second?.phrase?.name;
  if (link?.word !== 'and' || name?.length !== 2 || second!.phrase!.before.length > 0) return undefined;
  if (first.possessive || first.name.length !== 1 || first.tokens.length !== 1) return undefined;
  return [first.name[0]!, name[0]!].every(({text}) => isGivenName(text)) ? name[1]!.text : undefined;
}

/** Does it stand behind somebody's relative: her husband, Luis; Roe's son Paul? */
export function isKinAt(chunks: readonly Chunk[], at: number): boolean {
  const {name, before} = chunks[at]!.phrase!;
  if (name.length !== 1 || !isGivenName(name[0]!.text)) return false;
  const noun = chunks[at - 1]?.type === ',' ? chunks[at - 2]?.word : before.at(-1)?.lower;
  return noun !== undefined && kinNouns.has(noun);
}

/** Is it called by a word that goes with a firm: Roe's shares, Roe, which …? */
export function isFirmAt(chunks: readonly Chunk[], at: number): boolean {
  const [next, second] = [chunks[at + 1], chunks[at + 2]];
  if (chunks[at]!.phrase!.name.length > 1) return false;
  if (chunks[at]!.phrase!.possessive)
    return /^(?:shares|stock|subsidiary|subsidiaries|shareholders)$/.test(next?.word ?? '') || isChief(next);
  const isObjectOf = dependsOnPreposition(chunks, at) || isObject(chunks, at);
  const takesVerb = isFiniteVerb(chunks[at + 3]);
  return next?.type === ',' && second?.word === 'which' && takesVerb && !isObjectOf;
}

const isChief = (chunk: Chunk | undefined): boolean =>
  chunk?.word === 'ceo' || (chunk?.word === 'executive' && chunk.phrase!.tokens.at(-2)?.lower === 'chief');

/** Completes the names that others lend their surname to. Changes the names given. */
export function lendSurnames(names: readonly Relation[]): void {
  /** By surname: what the full names with it tell of "he" or "she". */
  const families = new Map<string, Set<Gender>>();
  for (const {folded, gender} of names)
    if (folded.length > 1) {
      const known = families.get(folded.at(-1)!);
      if (known) known.add(gender);
      else families.set(folded.at(-1)!, new Set([gender]));
    }
  for (const one of names)
    if (one.lent && one.folded.length === 1 && !families.has(one.folded[0]!)) complete(one, one.lent);
  const kin = {
    he: names.filter((one) => one.isKin && one.folded.length === 1 && givenGender(one.words[0]!) === 'he'),
    she: names.filter((one) => one.isKin && one.folded.length === 1 && givenGender(one.words[0]!) === 'she'),
  };
  for (const {chunk, words, folded, gender} of names) {
    if (folded.length > 1 || !gender || kin[gender].length === 0) continue;
    if (!chunk.phrase!.before.some(({lower}) => honorifics.has(lower))) continue;
    // Mr Roe, where Ada Roe alone has a full name
    const family = families.get(folded[0]!);
    if (family?.size !== 1 || !family.has(gender === 'he' ? 'she' : 'he')) continue;
    const [first, ...others] = kin[gender];
    if (others.some((one) => one.folded[0] !== first!.folded[0])) continue;
    for (const one of kin[gender].splice(0)) complete(one, words[0]!);
  }
}

function complete(one: Relation, surname: string): void {
  one.words.push(surname);
  one.folded.push(fold(surname));
  one.gender ??= givenGender(one.words[0]!);
  one.sure = true;
}
