/** What a noun phrase consists of: titles, a name, a head; and whether it names somebody. */
import {bodyNouns, honorifics, kinNouns, personNouns, titles} from '../lexicon/roles.ts';
import {determiners, indefinitePronouns} from '../lexicon/function-words.ts';
import {femaleNames, maleNames, middleNames} from '../lexicon/given-names.ts';
import {places} from '../lexicon/places.ts';
import type {Token} from '../tokens.ts';
import {push, type Chunk, type ChunkType} from './chunk.ts';

/** Small words inside a name: Bank of Norland, Ines de la Roe. */
export const inNames = new Set(
  'of the and & for de la le du van von der den bin ibn al el da di dos on y'.split(' '),
);
export const particles = new Set('de la le du van von der den bin ibn al el da di dos &'.split(' '));

/** Splits possessors off ("Trump's spokeswoman") and pushes what remains; the possessor is a chunk of its own. */
export function pushPhrase(words: readonly Token[], determiner: string, chunks: Chunk[]): void {
  let from = 0;
  for (let k = 0; k < words.length; k++)
    if (words[k]!.possessive) {
      pushOne(words.slice(from, k + 1), from === 0 ? determiner : "'s", chunks);
      from = k + 1;
    }
  if (from < words.length) pushOne(words.slice(from), from === 0 ? determiner : "'s", chunks);
}

function pushOne(words: readonly Token[], determiner: string, chunks: Chunk[]): void {
  const last = words.at(-1)!;
  // the last run of capitals is the name, where the phrase ends in it
  let from = words.length;
  while (
    from > 0 &&
    (words[from - 1]!.capital ||
      (from === words.length && /^(?:plc|ltd|gmbh|llc|inc)$/.test(last.lower)) ||
      (from < words.length && from > 1 && inNames.has(words[from - 1]!.lower) && isInName(words, from - 2)))
  )
    from--;
  let name = from === 0 ? words : words.slice(from);
  // what stands before an office is no name: "NATO Secretary General Roe", "French Foreign Minister Roe"
  for (let k = name.length - 2; k > 0; k--)
    if (
      titles.has(name[k]!.lower) &&
      !isGivenName(name[0]!.text) &&
      !/^(?:jr|sr|ii|iii|iv)$/.test(name[k + 1]!.lower)
    ) {
      name = name.slice(k);
      from += k;
      break;
    }
  // "Referee Lena Roe", "Husband Derek": what stands before a first name is an office, or whose relative it is
  if (
    (name.length > 2 || (name.length === 2 && kinNouns.has(name[0]!.lower))) &&
    !isGivenName(name[0]!.text) &&
    isGivenName(name[1]!.text) &&
    !(middleNames.has(name[1]!.text) && !tellsRole(name[0]!)) &&
    !/^\p{Lu}\.$/u.test(name[0]!.text)
  ) {
    name = name.slice(1);
    from++;
  }
  while (
    name.length > 0 &&
    (honorifics.has(name[0]!.lower) ||
      (titles.has(name[0]!.lower) && name.length > 1) ||
      (name.length > 2 && name[0]!.lower === 'canon' && honorifics.has(words[from - 1]?.lower ?? '')) || // the Rev Canon Roe
      (determiners.has(name[0]!.lower) && name[0]!.lower !== 'another'))
  ) {
    name = name.slice(1);
    from++;
  }
  // Secretary of State Jane Roe, Commissioner for Trade Jane Roe: what the office is for belongs to the title
  if (name.length > 2 && /^(?:of|for)$/.test(name[0]!.lower)) {
    let k = 1;
    while (k < name.length - 1 && (departments.has(name[k]!.lower) || places.has(name[k]!.text))) k++;
    const affairs = name.findIndex(({lower}) => lower === 'affairs') + 1;
    const given = name.findIndex(({text}, i) => i > 1 && i < name.length - 1 && isGivenName(text));
    k = Math.max(k, ...[affairs, given].filter((one) => one < name.length));
    if (k > 1) {
      name = name.slice(k);
      from += k;
      while (name.length > 1 && (honorifics.has(name[0]!.lower) || titles.has(name[0]!.lower))) {
        name = name.slice(1);
        from++;
      }
    }
  }
  // people familiar with the talks
  const head = (words.length > 1 && last.lower === 'familiar' ? words.at(-2)! : last).lower;
  const isRole = personNouns.has(head) || bodyNouns.has(head);
  if (
    name.length === 1 &&
    name[0]!.capital &&
    (personNouns.has(head) || titles.has(head)) &&
    !isAllCaps(last.text)
  )
    name = none;
  const isTime = name.length === 0 && timeNouns.has(head);
  const type: ChunkType = isTime
    ? 'D'
    : name.length > 0
      ? 'N'
      : isRole || titles.has(head) || indefinitePronouns.has(head) || /\d-year-olds?$/.test(head)
        ? 'H'
        : 'n';
  const plural =
    name.length === 0 && (/[^s]s$/.test(head) || /^(people|men|women|children|police)$/.test(head));
  const before = from === 0 ? none : from === words.length ? words : words.slice(0, from);
  const phrase = {name, before, determiner, possessive: last.possessive, plural, tokens: words};
  push(chunks, type, words[0]!.start, last.end, head, {phrase});
}

/** What somebody is, or where from, rather than a name. */
const tellsRole = ({lower, text}: Token): boolean =>
  personNouns.has(lower) || titles.has(lower) || bodyNouns.has(lower) || places.has(text);

const none: readonly Token[] = [];

/** A capital, or a particle behind one: Jan van der Roe. */
const isInName = (words: readonly Token[], at: number): boolean =>
  words[at]!.capital || (particles.has(words[at]!.lower) && words[at - 1]?.capital === true);

export const isGivenName = (word: string): boolean => maleNames.has(word) || femaleNames.has(word);
const departments = new Set(
  'state defense defence treasury commerce labor labour energy education agriculture interior justice health transportation transport finance staff homeland security human services foreign affairs veterans war trade state and the house representatives commons'.split(
    ' ',
  ),
);
export const timeNouns = new Set(
  'day days week weeks month months year years hour hours minute minutes moment moments weekend weekends decade decades time times night nights'.split(
    ' ',
  ),
);

const isAllCaps = (text: string): boolean => text.length > 1 && text === text.toUpperCase();
