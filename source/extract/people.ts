/**
 * Who is named in an article: finds the names of people among the noun phrases, merges spellings and short forms, and gathers the
 * role and country each is given.
 */
import type {Chunk, Phrase} from './chunks/chunk.ts';
import {cueClasses} from './lexicon/cues.ts';
import {femaleNames, maleNames} from './lexicon/given-names.ts';
import {otherPlaces, places} from './lexicon/places.ts';
import {bodyNameWords, honorifics, personNouns, placeNameWords, titles} from './lexicon/roles.ts';
import {sentenceOpeners, times} from './lexicon/function-words.ts';
import type {Span} from './types.ts';

export type Gender = 'he' | 'she' | null;

export type Person = {
  name: string;
  /** Folded words of the longest form of the name. */
  words: string[];
  spellings: Set<string>;
  roles: string[];
  country: string | undefined;
  /** The pronoun they take, where the article or the name tells. */
  pronoun: Gender;
  mentions: Span[];
  /** Chunks that name this person, in order. */
  chunks: number[];
};

export type People = {
  list: Person[];
  /** From a chunk to the person it names. */
  of: ReadonlyMap<number, Person>;
};

const suffix = /^(?:jr|sr|ii|iii|iv)$/i;
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

/** A word of a name with what differs between spellings taken off: Zelenskyy, Zelenskiy and Zelensky fold together. */
export function fold(word: string): string {
  const plain = word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ı/g, 'i')
    .replace(/[’'.]/g, '');
  return plain.length > 5 ? plain.replace(/(?:iy|ij|yy|yi|ii)$/, 'y') : plain;
}

/** The words of a name as they count for sameness: no suffix, no initial in the middle. */
function nameWords(phrase: Phrase): {text: string[]; folded: string[]} {
  const tokens = phrase.name.filter(
    (token, i) =>
      !suffix.test(token.lower) && !(i > 0 && i < phrase.name.length - 1 && /^\p{Lu}\.?$/u.test(token.text)),
  );
  return {text: tokens.map((token) => token.text), folded: tokens.map((token) => fold(token.text))};
}

/** Words for places and bodies that are family names too. */
const surnames = new Set(
  'hill hills west north east hall lake park lane day bay church post star bank law south valley'.split(' '),
);

const isAcronym = (word: string): boolean =>
  word.length > 1 && /^[\p{Lu}\p{N}.&-]+$/u.test(word) && !/^\p{Lu}\.$/u.test(word);

/** How sure a noun phrase is to name a person, from itself alone: 2 certain, 1 possible, 0 no. */
function likeness(chunk: Chunk): 0 | 1 | 2 {
  const phrase = chunk.phrase;
  if (!phrase || phrase.name.length === 0 || phrase.name.length > 5) return 0;
  const words = phrase.name;
  const whole = words.map((token) => token.text).join(' ');
  if (places.has(whole) || otherPlaces.has(whole)) return 0;
  const last = words.at(-1)!;
  const first = words[0]!;
  if (
    words.some(
      (token) =>
        times.has(token.lower) &&
        token.lower !== 'may' &&
        token.lower !== 'march' &&
        token.lower !== 'april' &&
        token.lower !== 'june' &&
        token.lower !== 'august',
    )
  )
    return 0;
  if (words.some((token) => token.kind === 'number' || /^(?:of|the|and|&|for|on)$/.test(token.lower)))
    return 0;
  if (!last.capital || last.text.length < 2) return 0;
  const titled = phrase.before.some(
    (token) => honorifics.has(token.lower) || titles.has(token.lower) || personNouns.has(token.lower),
  );
  const given = maleNames.has(first.text) || femaleNames.has(first.text);
  const isThing = bodyNameWords.has(last.lower) || placeNameWords.has(last.lower);
  if (isThing && !(given && words.length === 2 && surnames.has(last.lower))) return 0;
  if (words.every((token) => isAcronym(token.text))) return 0;
  if (places.get(first.text)?.is === 'adjective' && words.length > 1 && !given) return 0;
  if (personNouns.has(last.lower) && !given) return 0;
  if (titled || (words.length > 1 && given)) return 2;
  if (phrase.determiner === 'the') return 0;
  if (words.length === 1 && (sentenceOpeners.has(last.lower) || titles.has(last.lower))) return 0;
  return 1;
}

const initialFits = (a: string, b: string): boolean =>
  a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));

/** Finds the people among the chunks of an article (quotations outside and inside). */
export function findPeople(text: string, chunks: readonly Chunk[], quotedChunks: readonly Chunk[]): People {
  const list: Person[] = [];
  const byLast = new Map<string, Person[]>();
  const of = new Map<number, Person>();
  const seen: {chunk: Chunk; at: number; sure: boolean}[] = [];
  const single: typeof seen = [];

  const consider = (chunk: Chunk, at: number, all: readonly Chunk[], k: number): void => {
    const like = likeness(chunk);
    if (like === 0 || isCredit(text, chunk)) return;
    const length = nameWords(chunk.phrase!).folded.length;
    if (length === 0) return;
    const evidence = like === 2 || speaks(all, k) || apposed(all, k);
    (length > 1 ? seen : single).push({chunk, at, sure: evidence});
  };
  for (const [k, chunk] of chunks.entries()) consider(chunk, k, chunks, k);
  for (const [k, chunk] of quotedChunks.entries()) consider(chunk, -1, quotedChunks, k);

  // full names first; a name counts once anything, anywhere in the article, shows it to be a person's
  const sure = new Set<string>();
  const alone = new Set<string>();
  for (const {chunk, sure: isSure} of single) if (isSure) alone.add(nameWords(chunk.phrase!).folded[0]!);
  for (const {chunk, sure: isSure} of seen)
    if (isSure || alone.has(nameWords(chunk.phrase!).folded.at(-1)!))
      sure.add(nameWords(chunk.phrase!).folded.join(' '));
  const add = (chunk: Chunk, at: number): void => {
    const {text: words, folded} = nameWords(chunk.phrase!);
    const last = folded.at(-1)!;
    const gender = genderOf(chunk.phrase!, words);
    const same = byLast.get(last)?.findLast((person) => matches(person, folded, gender)) ?? null;
    const person = same ?? {
      name: words.join(' '),
      words: folded,
      spellings: new Set<string>(),
      roles: [],
      country: undefined,
      pronoun: null,
      mentions: [],
      chunks: [],
    };
    if (!same) {
      list.push(person);
      const others = byLast.get(last);
      if (others) others.push(person);
      else byLast.set(last, [person]);
    } else if (folded.length > person.words.length && words.length <= 4) {
      person.name = words.join(' ');
      person.words = folded;
    }
    const only = !same && words.length === 1 ? givenGender(words[0]!) : null;
    note(text, person, chunk, at, words, gender ?? only);
    if (at >= 0) of.set(at, person);
  };
  for (const {chunk, at} of seen) if (sure.has(nameWords(chunk.phrase!).folded.join(' '))) add(chunk, at);
  for (const {chunk, at} of single) {
    const word = nameWords(chunk.phrase!).folded[0]!;
    if (byLast.has(word) || alone.has(word)) add(chunk, at);
  }
  for (const person of list) {
    person.mentions.sort((a, b) => a[0] - b[0]);
    person.chunks.sort((a, b) => a - b);
  }
  for (const [at, person] of of) apposedRole(text, chunks, at, person);
  list.sort((a, b) => a.mentions[0]![0] - b.mentions[0]![0]);
  return {list, of};
}

function matches(person: Person, folded: readonly string[], gender: Gender): boolean {
  if (gender && person.pronoun && gender !== person.pronoun) return false;
  if (folded.length === 1 || person.words.length === 1) return true;
  return (
    initialFits(person.words[0]!, folded[0]!) ||
    person.words.slice(0, -1).includes(folded[0]!) ||
    folded.slice(0, -1).includes(person.words[0]!)
  );
}

/** What a name tells of "he" or "she": an honorific, or the given name. */
function genderOf(phrase: Phrase, words: readonly string[]): Gender {
  for (const token of phrase.before) {
    if (
      /^(?:mr|sir|lord|king|prince|father|brother|herr|monsieur|spokesman|chairman|congressman|councilman|businessman|actor)$/.test(
        token.lower,
      )
    )
      return 'he';
    if (
      /^(?:mrs|ms|miss|dame|lady|queen|princess|sister|madam|madame|frau|spokeswoman|chairwoman|congresswoman|councilwoman|businesswoman|actress)$/.test(
        token.lower,
      )
    )
      return token.lower === 'lady' && phrase.before.some((other) => other.lower === 'first') ? 'she' : 'she';
  }
  return words.length < 2 ? null : givenGender(words[0]!);
}

function givenGender(name: string): Gender {
  const [male, female] = [maleNames.has(name), femaleNames.has(name)];
  return male === female ? null : male ? 'he' : 'she';
}

function note(
  text: string,
  person: Person,
  chunk: Chunk,
  at: number,
  words: readonly string[],
  gender: Gender,
): void {
  const phrase = chunk.phrase!;
  person.pronoun ??= gender;
  const from = phrase.name[0]!.start;
  const to = phrase.name.at(-1)!.end;
  person.spellings.add(words.length > 1 ? text.slice(from, to).replace(/\s+/g, ' ') : words[0]!);
  person.mentions.push([from, to]);
  if (at >= 0) person.chunks.push(at);
  const role: string[] = [];
  for (const token of phrase.before) {
    const place = places.get(token.text);
    if (place) person.country ??= place.code;
    else if (!honorifics.has(token.lower) && !(token.lower === phrase.determiner) && token.kind === 'word')
      role.push(token.text);
  }
  if (role.some((word) => titles.has(word.toLowerCase()) || personNouns.has(word.toLowerCase())))
    person.roles.push(role.join(' '));
}

/** Is it the subject of a verb of saying? */
function speaks(chunks: readonly Chunk[], at: number): boolean {
  for (let k = at + 1; k < at + 8 && chunks[k]; k++) {
    const chunk = chunks[k]!;
    if (chunk.type === '¶' || chunk.type === '.') break;
    if (chunk.type === 'V' && chunk.subject === at && cueLemmas.has(chunk.word)) return true;
  }
  const before = chunks[at - 1];
  return before?.type === 'V' && before.subject === at && cueLemmas.has(before.word);
}

/** Roe, 43, … · Roe, who … · Roe, a teacher … */
function apposed(chunks: readonly Chunk[], at: number): boolean {
  if (chunks[at + 1]?.type === 'W' && chunks[at + 1]!.word === 'who') return true;
  if (chunks[at + 1]?.type !== ',') return false;
  if (chunks[at - 1]?.type === ',' && chunks[at - 2]?.type === 'H') return true;
  const next = chunks[at + 2];
  return (
    next?.type === 'H' ||
    (next?.type === 'W' && next.word === 'who') ||
    (next?.type === 'n' && /^\d\d?$/.test(next.word))
  );
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

/** Igor Roe, head of the agency, … : the role that stands behind the name. */
function apposedRole(text: string, chunks: readonly Chunk[], at: number, person: Person): void {
  if (chunks[at + 1]?.type !== ',') return;
  const next = chunks[at + 2];
  if (!next?.phrase || next.type !== 'H' || next.phrase.possessive) return;
  if (!personNouns.has(next.word) && !titles.has(next.word)) return;
  let stop = next.end;
  for (let k = at + 3; k < at + 9 && chunks[k]; k++) {
    const chunk = chunks[k]!;
    if (!'FPNnHC'.includes(chunk.type)) break;
    if (chunk.type === 'N' || chunk.type === 'n' || chunk.type === 'H') stop = chunk.end;
  }
  const start = next.phrase.tokens.find((token) => !/^(?:the|an?)$/.test(token.lower))?.start ?? next.start;
  person.roles.push(text.slice(start, stop).replace(/\s+/g, ' '));
  for (const token of next.phrase.tokens) person.country ??= places.get(token.text)?.code;
}
