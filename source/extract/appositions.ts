/**
 * What stands in apposition to a name, with a comma between: Roe, the mayor of Norburg; the mayor of Norburg, Roe; and in the label of a
 * transcript, JANE ROE, MAYOR: …
 */
import {
  isActorNoun,
  isCueVerb,
  isName,
  isNounPhrase,
  isOf,
  isOtherNoun,
  isRelative,
  isTime,
  ofTypes,
  type Chunk,
  type Phrase,
} from './chunks/chunk.ts';
import {isSubjectOfNext} from './clauses/nouns.ts';
import {determiners, possessives} from './lexicon/function-words.ts';
import {places, type Place} from './lexicon/places.ts';
import {bodyNouns, kinNouns, partisans, tradeNouns} from './lexicon/roles.ts';
import {lowered} from './names.ts';
import {isPersonNoun} from './unnamed.ts';

/** The noun that a name stands in apposition to, behind a comma: the head of the agency, Roe. Undefined where there is none for a person. */
function nounOf(chunks: readonly Chunk[], at: number): number | undefined {
  if (chunks[at - 1]?.type !== ',') return undefined;
  let k = at - 2;
  while (/^(?:of|for|to)$/.test(chunks[k - 1]?.word ?? '') && chunks[k - 2]?.phrase && k > at - 8) k -= 2;
  const {phrase, word} = chunks[k] ?? {};
  if (!isActorNoun(chunks[k]) || !phrase || phrase.plural || phrase.determiner === '' || !isPersonNoun(word!))
    return undefined;
  // the mayor of the capital, Norburg
  return k === at - 2 || (chunks[at]!.phrase!.name.length > 1 && !placeNouns.has(chunks[at - 2]!.word))
    ? k
    : undefined;
}

const placeNouns = new Set(
  'capital city town village state province region county country island district port'.split(' '),
);

/** Does what stands beside a name show it to be a person's? Roe, 43, … · Roe, who … · Roe, a teacher, … · her counterpart, Roe, said */
export function apposed(chunks: readonly Chunk[], at: number): boolean {
  const [before, behind] = [chunks[at - 1], chunks[at + 1]];
  if (isTrader(chunks, at)) return false;
  const noun = nounOf(chunks, at);
  // a reader at Roe who left
  const isWithin = /^(?:at|in)$/.test(before?.word ?? '');
  // behind another name the capitals are those of a headline: Jane Roe, Cook Who Taught
  if (isRelative(behind) && behind.word === 'who' && !isWithin)
    return !(before?.type === ',' && isName(chunks[at - 2]));
  // “…,” said her lawyer, Roe.
  if (noun !== undefined && (behind?.type === ',' || isInverted(chunks, noun))) return true;
  if (behind?.type !== ',') return false;
  const next = chunks[at + 2];
  // Roe, Norland's envoy, … but not: In Norburg, Norland's envoy said
  if (isName(next) && next.phrase!.possessive && isOffice(chunks[at + 3]))
    return !isWithin && !isSubjectOfNext(chunks, at + 3);
  if (before?.type === ',') {
    const noun = chunks[at - 2]!;
    if (isActorNoun(noun) && !bodyNouns.has(noun.word)) return true;
    if (isOtherNoun(noun) && isCueVerb(next) && next.subject === at - 2) return true;
  }
  if (!next) return false;
  return (
    (isActorNoun(next) &&
      !isWithin &&
      (isWhose(next) ? kinNouns.has(next.word) : !bodyNouns.has(next.word))) ||
    (isRelative(next) && next.word === 'who') ||
    (isOtherNoun(next) && /^\d\d?$/.test(next.word) && !isTime(chunks[at + 3]))
  );
}

/** Havenwerk, the port operator, … or: the port operator, Havenwerk, … People in the trade go by more than one word. */
const isTrader = (chunks: readonly Chunk[], at: number): boolean =>
  chunks[at]!.phrase!.name.length === 1 &&
  [chunks[at - 2], chunks[at + 2]].some((noun) => isActorNoun(noun) && tradeNouns.has(noun.word));

const isOffice = (chunk: Chunk | undefined): boolean => isActorNoun(chunk) && isPersonNoun(chunk.word);

/** Does it stand behind a verb that it is the subject of? */
function isInverted(chunks: readonly Chunk[], at: number): boolean {
  let k = at - 1;
  while (chunks[k]?.phrase?.possessive) k--;
  return chunks[k]?.inverted === true && chunks[k]!.subject === at;
}

/** Roe, whose wife left, said so. */
const isWhose = ({phrase}: Chunk): boolean => phrase?.determiner === 'whose';

/** A role as the article words it, and the code of the country it is held for. */
export type Role = {role: string; country: string | undefined};

const endsApposition = ofTypes(',', '.', '¶', 'Q');

/** The roles that stand behind a name, or before it: Igor Roe, head of the agency, … · the head of the agency, Igor Roe, … */
export function apposedRoles(text: string, chunks: readonly Chunk[], at: number): Role[] {
  const noun = !chunks[at + 1] || endsApposition(chunks[at + 1]) ? nounOf(chunks, at) : undefined;
  const before = noun === undefined ? [] : [roleFrom(text, chunks[noun]!, chunks[at - 2]!.end)];
  const behind = roleBehind(text, chunks, at);
  return behind ? [...before, behind] : before;
}

/** What a role goes over: secretary of state for trade and industry. */
const isOfRole = ofTypes('F', 'P', 'N', 'n', 'H', 'C');

function roleBehind(text: string, chunks: readonly Chunk[], at: number): Role | null {
  if (chunks[at + 1]?.type !== ',') return null;
  let k = at + 2;
  while (chunks[k]?.phrase?.possessive && k < at + 5) k++; // Norland's envoy
  const next = chunks[k];
  if (
    !next?.phrase ||
    next.phrase.possessive ||
    next.phrase.plural ||
    isWhose(next) ||
    isSubjectOfNext(chunks, k)
  )
    return null;
  if (!(isActorNoun(next) && isPersonNoun(next.word)) && !isOfficeInCapitals(next.phrase)) return null;
  let stop = next.end;
  for (let i = k + 1; i < k + 7 && isOfRole(chunks[i]); i++)
    if (isNounPhrase(chunks[i])) stop = chunks[i]!.end;
  const {role, country} = roleFrom(text, next, stop);
  return {role, country: country ?? (k > at + 2 ? countryOf(chunks[at + 2]!)?.code : undefined)};
}

/** The code of the country that stands beside a name: Norland's President Roe · President Roe of Norland. Not: Norland's rival Roe. */
export function countryBeside(chunks: readonly Chunk[], at: number): string | undefined {
  const {before, determiner, possessive} = chunks[at]!.phrase!;
  const whose = chunks[at - 1];
  if (determiner === "'s" && whose?.phrase?.possessive) {
    const isForeign = before.some(({lower}) => /^(?:rivals?|ally|enemy|foe|critic|opponent)$/.test(lower));
    return isForeign ? undefined : countryOf(whose)?.code;
  }
  const country = !possessive && isOf(chunks[at + 1]) && chunks[at + 2];
  if (!country || country.phrase?.possessive !== false || countryOf(country)?.is !== 'country')
    return undefined;
  // Senator Roe of Georgia is of the state
  const isState = nameOf(country) === 'Georgia' && !before.some(({lower}) => headsState.test(lower));
  return isState ? undefined : countryOf(country)!.code;
}

const headsState = /^(?:president|minister|premier)$/;
const nameOf = ({phrase}: Chunk): string => phrase?.name.map(({text}) => text).join(' ') ?? '';
const countryOf = (chunk: Chunk): Place | undefined => places.get(nameOf(chunk));

/** Chief Executive Officer of Brightwater, Commissioner for Trade, but not: Republican of Norland. */
const isOfficeInCapitals = ({name, before}: Phrase): boolean =>
  /^(?:of|for)$/.test(name[0]?.lower ?? '') &&
  isPersonNoun(before.at(-1)?.lower ?? '') &&
  !partisans.has(before.at(-1)!.lower);

function roleFrom(text: string, {phrase, start}: Chunk, stop: number): Role {
  const {tokens} = phrase!;
  const from = tokens.find(({lower}) => !determiners.has(lower) && !possessives.has(lower))?.start ?? start;
  const country = tokens.map((token) => places.get(token.text)?.code).find(Boolean);
  return {role: text.slice(from, stop).replace(/\s+/g, ' '), country};
}

/**
 * The role in the label of a transcript, between the name and the colon: the first of its pieces that ends in a noun for a person. It is read
 * from the words alone, for in capitals they all look like names.
 */
export function labelledRole(text: string, from: number, to: number): Role | null {
  const pieces = text.slice(from, to).split(/[,()]/);
  const role = pieces.map((piece) => piece.trim().replace(/\s+/g, ' ')).find(endsInPerson);
  if (role === undefined) return null;
  // an ambassador to France is none of France
  const words = role.split(/\s(?:to|in|at|from)\s/i, 1)[0]!.split(' ');
  const spelled = words.map(lowered);
  const names = words.flatMap((word, i) => [`${spelled[i]} ${spelled[i + 1]}`, spelled[i]!, word]);
  const country = /\b(?:correspondent|reporter)\b/i.test(role)
    ? undefined
    : names.map((name) => places.get(name)).find((place) => place && place.is !== 'seat');
  return {role: role.replace(/^(?:the|an?)\s/i, ''), country: country?.code};
}

/** Anchor, Secretary of State; but not: via translator. */
const endsInPerson = (piece: string): boolean => {
  const head = piece.toLowerCase().split(/\s(?:of|for|to|in|at|from|with|and)\s/, 1)[0]!;
  return isPersonNoun(/[^\s]+$/.exec(head)?.[0] ?? '') && !/^(?:via|through|voice)\b/.test(head);
};
