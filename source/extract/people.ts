/**
 * Who is named in an article: finds the names of people among the noun phrases, merges spellings and short forms, and gathers the
 * role and country each is given.
 */
import {ByChunk} from './by-chunk.ts';
import {apposed, apposedRoles, countryBeside, labelledRole, type Role} from './appositions.ts';
import {
  endsParagraph,
  isActor,
  isCueVerb,
  isFiniteVerb,
  isName,
  isParagraphEnd,
  isQuotation,
  isSentenceEnd,
  isSubjectPronoun,
  type Chunk,
} from './chunks/chunk.ts';
import {cueClasses} from './lexicon/cues.ts';
import {places} from './lexicon/places.ts';
import {honorifics, placeNameWords, singularOf} from './lexicon/roles.ts';
import {
  genderOf,
  givenGender,
  isGivenName,
  isOpener,
  joinSurnames,
  likeness,
  matches,
  nameWords,
} from './names.ts';
import {isFirmAt, isKinAt, lendSurnames, lentSurname, type Relation} from './families.ts';
import {holdsOffice, officeOf} from './offices.ts';
import type {People, Person} from './person.ts';
import type {Quoted} from './types.ts';
import {isPersonNoun} from './unnamed.ts';

/** A name where it stands; `sure` if something right there shows it to be a person's. */
type Mention = Relation & {
  /** The number of its chunk; -1 inside quotations. */
  at: number;
  /** A title or a first name shows it. */
  isCertain: boolean;
  /** It stands where a place does: in Norburg. */
  isWithin: boolean;
  /** It speaks there: a person, or else a firm or a country. */
  speaks: boolean;
  /** Whether it is called like a firm; null where it is surely a person's. */
  firm: boolean | null;
  /** What the label of a transcript says of it. */
  role: Role | null;
  /** Whom it names, once that is found. */
  person: Person | undefined;
};

/** How many people of one surname are looked at. */
const namesakes = 8;

const cueLemmas = new Set<string>([
  ...cueClasses.say.split(' '),
  ...cueClasses.tell.split(' '),
  ...cueClasses.add.split(' '),
  ...cueClasses.state.split(/\s+/),
  ...cueClasses.claim.split(/\s+/),
  ...cueClasses.ask.split(' '),
  ...cueClasses.answer.split(' '),
  ...cueClasses.voice.split(/\s+/),
  ...cueClasses.promise.split(/\s+/),
  ...cueClasses.think.split(/\s+/),
  ...cueClasses.write.split(/\s+/),
  ...cueClasses.label.split(/\s+/),
  ...cueClasses.judge.split(/\s+/),
]);

/** An article whose people are sought. */
export type Named = {
  text: string;
  chunks: readonly Chunk[];
  /** The quotations outside all others, which `chunks` number. */
  quoted: readonly Quoted[];
  /** The chunks inside of each of these, read one after the other: only their names are kept. */
  inside: Iterable<readonly Chunk[]>;
};

/**
 * Finds the people among the chunks of an article (quotations outside and inside): first those with a full name, then the surnames and
 * first names that stand alone.
 */
export function findPeople({text, chunks, quoted, inside}: Named): People {
  const opensTurn = (next: Chunk | undefined): boolean =>
    next?.quote !== undefined && quoted[next.quote]!.label !== undefined;
  const mentions = mentionsIn(text, chunks, (at) => at, opensTurn);
  for (const own of inside) for (const one of mentionsIn(text, own, () => -1, opensTurn)) mentions.push(one);
  mentions.sort((a, b) => a.chunk.start - b.chunk.start);
  // "in Kirkby Norburg": a place, unless a title or a first name shows it to be a person's anywhere
  const within = new Set(mentions.flatMap(({isWithin, folded}) => (isWithin ? folded.join(' ') : [])));
  for (const one of mentions) one.sure &&= one.isCertain || !within.has(one.folded.join(' '));
  joinSurnames(mentions);
  lendSurnames(mentions);
  const full = mentions.filter(({folded}) => folded.length > 1);
  // a founder who speaks goes by the surname too
  const speakers = new Set(full.flatMap((one) => (one.speaks ? one.folded.at(-1)! : [])));
  const firms = new Set(
    mentions.flatMap(({firm, folded}) => (firm && !speakers.has(folded[0]!) ? folded[0]! : [])),
  );
  const isSingle = ({folded, firm}: Mention): boolean =>
    folded.length === 1 && !(firm !== null && firms.has(folded[0]!));
  const single = mentions.filter(isSingle);

  // a name counts once anything, anywhere in the article, shows it to be a person's
  const alone = new Set(single.filter((one) => one.sure).map(({folded}) => folded[0]!));
  const speaking = new Set(single.filter((one) => one.sure || one.speaks).map(({folded}) => folded[0]!));
  const sure = new Set<string>();
  for (const one of full) if (one.sure || speaking.has(one.folded.at(-1)!)) sure.add(one.folded.join(' '));

  const list: Person[] = [];
  const of = new ByChunk<Person>(chunks.length);
  const byLast = new Map<string, Person[]>();
  const byFirst = new Map<string, Set<Person>>();
  const enter = (mention: Mention, known: Person | undefined): Person => {
    const person = known ?? newPerson(mention);
    if (!known) {
      list.push(person);
      add(byLast, mention.folded.at(-1)!, person);
    }
    note(text, person, mention);
    if (mention.at >= 0) of.set(mention.at, person);
    mention.person = person;
    return person;
  };
  for (const mention of full) {
    const {folded} = mention;
    if (!sure.has(folded.join(' '))) continue;
    const others = byLast.get(folded.at(-1)!)?.slice(-namesakes);
    const person = enter(
      mention,
      others?.findLast((other) => fits(other, mention)),
    );
    const bearers = byFirst.get(folded[0]!);
    if (bearers) bearers.add(person);
    else byFirst.set(folded[0]!, new Set([person]));
  }
  const talkers = new Set<Person>();
  for (const {speaks, person} of full) if (speaks && person) talkers.add(person);
  /** How often somebody is named in full. */
  const inFull = new Map(list.map((person) => [person, person.mentions.length]));
  /** By surname: those named so far in the text, the latest last. */
  const latest = new Map<string, Person[]>();
  for (const mention of mentions) {
    const [word] = mention.folded;
    const last = mention.folded.at(-1)!;
    if (isSingle(mention)) {
      const bearers = byFirst.get(word!);
      const family = byLast.get(last)?.slice(0, namesakes) ?? [];
      const known =
        namesakeOf(mention, family, latest.get(last) ?? [], talkers, inFull) ??
        (bearers?.size === 1 ? [...bearers].find((other) => fits(other, mention)) : undefined);
      if (known || alone.has(last)) enter(mention, known);
    }
    const {person} = mention;
    const before = latest.get(last) ?? [];
    if (person && before.at(-1) !== person)
      latest.set(last, [...before.filter((other) => other !== person).slice(1 - namesakes), person]);
  }
  for (const person of list) {
    person.mentions.sort((a, b) => a[0] - b[0]);
    person.chunks.sort((a, b) => a - b);
  }
  for (const mentioned of [full, single])
    for (const {at, person} of mentioned) if (at >= 0 && person) noteBeside(text, chunks, person, at);
  list.sort((a, b) => a.mentions[0]![0] - b.mentions[0]![0]);
  return {list, of};
}

function add(lists: Map<string, Person[]>, key: string, person: Person): void {
  const list = lists.get(key);
  if (list) list.push(person);
  else lists.set(key, [person]);
}

/** Is this chunk the turn of a transcript, so that what stands before it is the label? */
type OpensTurn = (chunk: Chunk | undefined) => boolean;

function mentionsIn(
  text: string,
  chunks: readonly Chunk[],
  numberOf: (at: number) => number,
  opensTurn: OpensTurn,
): Mention[] {
  const found: Mention[] = [];
  for (let k = 0; k < chunks.length; k++) {
    const mention = isName(chunks[k]) ? mentionAt(text, chunks, k, numberOf(k), opensTurn) : null;
    if (mention) found.push(mention);
  }
  return found;
}

/** How many chunks the label of a transcript has at most. */
const longestLabel = 12;

/** Where the label ends that this name opens, or -1: ROE: …, or JANE ROE, HOST: … */
function endOfLabel(chunks: readonly Chunk[], k: number): number {
  if (!endsParagraph(chunks[k - 1])) return -1;
  if (chunks[k + 1]?.type === ':') return k + 1;
  if (chunks[k + 1]?.type !== ',' && chunks[k + 1]?.type !== '(') return -1;
  for (let at = k + 2; at < k + longestLabel && chunks[at]; at++) {
    if (chunks[at]!.type === ':') return isQuotation(chunks[at + 1]) ? at : -1;
    if (isSentenceEnd(chunks[at]) || isQuotation(chunks[at]) || isFiniteVerb(chunks[at])) return -1;
  }
  return -1;
}

/** UNIDENTIFIED MALE: … */
const isUnknown = ({phrase}: Chunk): boolean =>
  phrase!.name.some(({lower}) => /^(?:un(?:identified|known)|(?:fe)?male)$/.test(lower));

function mentionAt(
  text: string,
  chunks: readonly Chunk[],
  k: number,
  at: number,
  opensTurn: OpensTurn,
): Mention | null {
  const chunk = chunks[k]!;
  const label = endOfLabel(chunks, k);
  const isLabel = label >= 0;
  const said = Boolean(chunk.phrase?.name.length) && speaks(chunks, k);
  const like = likeness(chunk, isLabel, said);
  if (like === 0 || isCredit(text, chunk) || (isLabel && isUnknown(chunk))) return null;
  const {words, folded} = nameWords(chunk.phrase!, isLabel);
  if (folded.length === 0) return null;
  // countries and firms speak under one word too, parks and palaces under two
  const isPlace = placeNameWords.has(folded.at(-1)!);
  const isSpeaker =
    said && ((folded.length > 1 && !isPlace) || isGivenName(words[0]!) || ownsPronoun(chunks, k));
  const sure =
    !isOpener(words) &&
    (like === 2 ||
      isSpeaker ||
      apposed(chunks, k) ||
      (isLabel && folded.length > 1 && opensTurn(chunks[label + 1])));
  const gender = genderOf(chunk.phrase!, words);
  return {
    chunk,
    at,
    words,
    folded,
    gender,
    speaks: said,
    sure,
    isCertain: like === 2,
    isWithin: /^(?:in|near)$/.test(chunks[k - 1]?.word ?? '') && !chunk.phrase!.possessive,
    lent: lentSurname(chunks, k),
    isKin: isKinAt(chunks, k),
    firm: folded.length > 1 || sure || gender ? null : isFirmAt(chunks, k),
    role: isLabel ? labelledRole(text, chunk.end, chunks[label]!.start) : null,
    person: undefined,
  };
}

const newPerson = ({words, folded}: Mention): Person => ({
  name: words.join(' '),
  words: folded,
  spellings: new Set(),
  roles: new Map(),
  country: undefined,
  pronoun: words.length === 1 ? givenGender(words[0]!) : null,
  mentions: [],
  chunks: [],
});

/** Can this person be meant, as far as the words and "he" or "she" tell? */
const fits = ({words, pronoun}: Person, {folded, gender}: Mention): boolean =>
  !(gender && pronoun && gender !== pronoun) && matches(words, folded);

/**
 * Of several people of one surname the one who holds the office named with it; for a speaker the only one so far who speaks under the full name
 * too, if the others are named so but once; else the one named last, or else first in the article.
 */
function namesakeOf(
  mention: Mention,
  family: readonly Person[],
  latest: readonly Person[],
  talkers: ReadonlySet<Person>,
  inFull: ReadonlyMap<Person, number>,
): Person | undefined {
  const fitting = family.filter((person) => fits(person, mention));
  if (fitting.length < 2) return fitting[0];
  const office = mention.chunk
    .phrase!.before.filter(({lower, text}) => !honorifics.has(lower) && !places.has(text))
    .map(({lower}) => lower);
  const holders = office.length === 0 ? [] : fitting.filter((person) => holdsOffice(person, office));
  if (holders.length === 1) return holders[0];
  const talking = mention.speaks ? fitting.filter((one) => talkers.has(one) && latest.includes(one)) : [];
  const inPassing = fitting.filter((other) => inFull.get(other) === 1 && !talkers.has(other));
  if (talking.length === 1 && inPassing.length === fitting.length - 1) return talking[0];
  return latest.findLast((person) => fits(person, mention)) ?? fitting[0];
}

const plain = (word: string): string => word.toLowerCase().replace(/\.$/, '');

const addRole = ({roles}: Person, role: string): void => {
  if (!roles.has(role)) roles.set(role, officeOf(role));
};

/** Takes down what a mention tells of a person. */
function note(text: string, person: Person, mention: Mention): void {
  const {chunk, at, words, folded, gender} = mention;
  const phrase = chunk.phrase!;
  if (folded.length > person.words.length && words.length <= 4)
    [person.name, person.words] = [words.join(' '), folded];
  person.pronoun ??= gender;
  const from = phrase.name[0]!.start;
  const to = phrase.name.at(-1)!.end;
  person.spellings.add(
    words.length > 1 || phrase.name.length > 1 ? text.slice(from, to).replace(/\s+/g, ' ') : words[0]!,
  );
  person.mentions.push([from, to]);
  if (at >= 0) person.chunks.push(at);
  if (mention.role) {
    addRole(person, mention.role.role);
    person.country ??= mention.role.country;
  }
  const role: string[] = [];
  for (const token of phrase.before) {
    const place = places.get(token.text);
    if (place) person.country ??= place.code;
    else if (!honorifics.has(token.lower) && !(token.lower === phrase.determiner) && token.kind === 'word')
      role.push(token.text);
  }
  if (role.map(plain).some(isPersonNoun))
    addRole(person, [...role.slice(0, -1), singularOf(role.at(-1)!)].join(' ').replace(/\s+(?:of|for)$/, ''));
}

/** Takes down what stands beside a name. */
function noteBeside(text: string, chunks: readonly Chunk[], person: Person, at: number): void {
  for (const {role, country} of apposedRoles(text, chunks, at)) {
    addRole(person, role);
    person.country ??= country;
  }
  person.country ??= countryBeside(chunks, at);
}

/** Is it the subject of a verb of saying? */
function speaks(chunks: readonly Chunk[], at: number): boolean {
  for (let k = at + 1; k < at + 8 && chunks[k]; k++) {
    const chunk = chunks[k]!;
    if (isParagraphEnd(chunk) || chunk.type === '.') break;
    if (isCueVerb(chunk) && chunk.subject === at && cueLemmas.has(chunk.word)) return true;
  }
  const before = chunks[at - 1];
  return isCueVerb(before) && before.subject === at && cueLemmas.has(before.word);
}

/** Roe said he would. Roe defended her record. “…,” Roe said. He left. */
function ownsPronoun(chunks: readonly Chunk[], at: number): boolean {
  for (let k = at + 1; k < at + 16 && chunks[k]; k++) {
    const {word, phrase} = chunks[k]!;
    if (isParagraphEnd(chunks[k]) || isActor(chunks[k])) return false;
    if (isSubjectPronoun(chunks[k])) return word === 'he' || word === 'she';
    if (phrase?.determiner === 'his' || phrase?.determiner === 'her') return true;
  }
  return false;
}

/** A photographer's name: (Jane Roe/Agency), Photo by Jane Roe. */
function isCredit(text: string, chunk: Chunk): boolean {
  const before = text.slice(Math.max(0, chunk.start - 24), chunk.start);
  if (/(?:photos?|photographs?|pictures?|image|credit|illustration|graphic)(?:\s+by|:)\s*$/i.test(before))
    return true;
  const after = text.slice(chunk.end, chunk.end + 2);
  if (/^\/\p{Lu}/u.test(after) || /\/\s*$/.test(before)) return true;
  return /[([][^)\]]*$/.test(before) && /\/\p{Lu}/u.test(text.slice(chunk.start, chunk.end));
}
