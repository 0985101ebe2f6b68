/** The cast of a draft: people, bodies and countries of all its articles, each once, and the sides they are on. */
import type {Extraction, ExtractedPerson, ExtractedQuote} from '../../extract/types.ts';
import {bodyNouns, personNouns, singularOf} from '../../extract/lexicon/roles.ts';
import {particles} from '../../extract/chunks/phrase.ts';
import {places} from '../../extract/lexicon/places.ts';
import {fold, isGivenName, matches} from '../../extract/names.ts';
import {idMaker, slug} from './ids.ts';

/** A person, a body or a country. */
export type Member = {
  id: string;
  name: string;
  spellings: Set<string>;
  role?: string;
  /** ISO 3166-1 alpha-2. */
  country?: string;
  /** How many quotations are theirs. */
  quotes: number;
  isPerson: boolean;
};

/** Words for a speaker who is not named; pronouns that were not resolved. */
const pronoun = /^(?:he|she|they|it|we|i|you|who|one|this|that|these|those|some|others?|many|both)$/i;
const determiner =
  /^(?:the|an?|one|two|three|four|five|some|several|many|most|another|other|both|his|her|their|its|our|my|senior|former|officials|sources)\s/i;

export class Cast {
  readonly #members: Member[] = [];
  readonly #byId = new Map<string, Member>();
  /** By the last word of the name, folded. */
  readonly #byLast = new Map<string, Member[]>();
  /** People of each article, by the name it has for them. */
  readonly #named = new Map<string, Member>();
  /** Names of an article, likewise, that are surnames and no more. */
  readonly #guesses = new Set<string>();
  readonly #organisations = new Map<string, Member>();
  readonly #id = idMaker();

  /** Takes the people of the articles in: first those with a full name, to whom surnames elsewhere can belong. */
  constructor(articles: ReadonlyArray<{id: string; found: Extraction}>) {
    for (const isFull of [true, false])
      for (const {id, found} of articles)
        for (const person of found.people) if (/\s/.test(person.name) === isFull) this.#enter(id, person);
  }

  #enter(source: string, person: ExtractedPerson): void {
    const known = this.#known(person);
    if (known && /\s/.test(known.name) && !/\s/.test(person.name))
      this.#guesses.add(`${source} ${person.name}`);
    const member = known ?? this.#newPerson(person.name);
    for (const spelling of [person.name, ...person.spellings]) member.spellings.add(spelling);
    if (foldedOf(person.name).length > foldedOf(member.name).length) member.name = person.name;
    if (person.role !== undefined) member.role ??= person.role;
    if (person.country !== undefined) member.country ??= person.country;
    this.#named.set(`${source} ${person.name}`, member);
  }

  /** Is it by the surname alone, which others may have, that somebody of an article is taken for one whom another article names in full? */
  isGuess(source: string, {speaker}: ExtractedQuote): boolean {
    return this.#guesses.has(`${source} ${speaker?.trim()}`);
  }

  /** The id of whoever says a quotation; undefined where nobody can be told from the words: "he", unresolved. */
  speaker(source: string, {speaker, mention}: ExtractedQuote): string | undefined {
    if (speaker === null || mention === null) return undefined;
    const name = speaker.trim();
    if (name === '' || pronoun.test(name)) return undefined;
    const member =
      this.#named.get(`${source} ${name}`) ??
      (isUnnamed(name)
        ? this.#unnamed(source, name)
        : (this.#namesake(source, name) ?? this.#organisation(name)));
    member.quotes++;
    return member.id;
  }

  #known({name, country}: {name: string; country?: string}): Member | undefined {
    const folded = foldedOf(name);
    const namesakes = (this.#byLast.get(folded.at(-1)!) ?? []).filter(
      (other) =>
        matches(foldedOf(other.name), folded) &&
        (country === undefined || other.country === undefined || country === other.country),
    );
    return namesakes.find((other) => foldedOf(other.name).join(' ') === folded.join(' ')) ?? (namesakes.length === 1 ? namesakes[0] : undefined); // prettier-ignore
  }

  /** Whom another article names in full, or somebody whose first name tells that it is a person. */
  #namesake(source: string, name: string): Member | undefined {
    if (places.has(name)) return undefined;
    const [first, second] = name.split(' ');
    if (second !== undefined) {
      const known = this.#known({name});
      return (
        known ??
        (isGivenName(first!.normalize('NFD').replaceAll(/\p{M}/gu, '')) && /^\p{Lu}/u.test(second)
          ? this.#newPerson(name)
          : undefined)
      );
    }
    const namesakes = (this.#byLast.get(fold(name)) ?? []).filter((one) => one.name.includes(' '));
    if (namesakes.length !== 1) return undefined;
    this.#guesses.add(`${source} ${name}`);
    return namesakes[0];
  }

  #newPerson(name: string): Member {
    const id = this.#id(slug(surnameOf(name)) || slug(name) || 'person', slug(name));
    return this.#add({id, name, spellings: new Set(), quotes: 0, isPerson: true});
  }

  /** "A senior official" of one article is not that of another. */
  #unnamed(source: string, name: string): Member {
    const said = isPlain(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
    const key = `${source} ${said}`;
    const known = this.#named.get(key);
    if (known) return known;
    const id = this.#id(`${source}-${slug(said.replace(/^(?:the|an?)\s/, '')) || 'speaker'}`);
    const isPerson = !bodyNouns.has(headOf(said));
    const member = this.#add({id, name: said, spellings: new Set(), quotes: 0, isPerson});
    this.#named.set(key, member);
    return member;
  }

  #organisation(name: string): Member {
    const key = fold(name.replace(/^the\s/i, ''));
    const known = this.#organisations.get(key);
    if (known) return known;
    const country = places.get(name.replace(/^the\s/i, ''))?.code;
    const member = this.#add({
      id: this.#id(slug(name) || 'organisation'),
      name,
      spellings: new Set(),
      quotes: 0,
      isPerson: false,
      ...(country !== undefined && {country}),
    });
    this.#organisations.set(key, member);
    return member;
  }

  #add(member: Member): Member {
    this.#members.push(member);
    this.#byId.set(member.id, member);
    const last = foldedOf(member.name).at(-1) ?? '';
    if (member.isPerson) this.#byLast.set(last, [...(this.#byLast.get(last) ?? []), member]);
    return member;
  }

  /** Of somebody that an article names, by the name it has for them. */
  idOf(source: string, name: string): string {
    return this.#named.get(`${source} ${name}`)!.id;
  }

  nameOf(id: string): string {
    return this.#byId.get(id)!.name;
  }

  /** What a headline calls somebody: by the surname, where nobody else in the cast has it. */
  shortNameOf(id: string): string {
    const member = this.#byId.get(id)!;
    const last = member.name.split(' ').at(-1)!;
    const isName = member.isPerson && last !== member.name && /^\p{Lu}.{2}/u.test(last);
    const isAlone = (this.#byLast.get(fold(last)) ?? []).length === 1;
    const name = isName && isAlone ? surnameOf(member.name) : member.name;
    return name.charAt(0).toUpperCase() + name.slice(1);
  }

  roleOf(id: string): string | undefined {
    return this.#byId.get(id)!.role;
  }

  /** The whole cast, in the order in which the articles bring them. */
  get members(): readonly Member[] {
    return this.#members;
  }
}

/** What belongs to a surname though it stands apart from it: de Vries, van der Berg, Al Rashid. */
const isParticle = (word: string): boolean =>
  particles.has(word.toLowerCase()) || /^(?:\p{Ll}.*|Do|Abu|Ten|Ter)$/u.test(word);

/** The surname with its particles; one word is all of a name that has no other. */
function surnameOf(name: string): string {
  const words = name.split(' ');
  let first = words.length - 1;
  while (first > 1 && isParticle(words[first - 1]!)) first--;
  return words.slice(first).join(' ');
}

const foldedOf = (name: string): string[] => name.split(/\s+/).map(fold);

/** The noun that says what it is: the official in "an official at the ministry". */
function headOf(name: string): string {
  const phrase = name.replace(/\s(?:of|for|at|in|from|with|on|to|close|familiar)\s.*$/, '');
  return singularOf(phrase.split(/\s+/).at(-1)!.toLowerCase());
}

/** Does it begin with a word that has its capital from the sentence? "UN envoy" does not. */
const isPlain = (name: string): boolean =>
  /^\p{Lu}\p{Ll}*(?=\s|$)/u.test(name) && !/^\p{Lu}\p{Ll}+[’']s(?=\s)/u.test(name);

/** Is it a description rather than a name: "a senior official", "Officials"? */
function isUnnamed(name: string): boolean {
  if (determiner.test(name) || /^\p{Ll}/u.test(name)) return true;
  if (/\s\p{Lu}/u.test(name)) return false;
  const noun = headOf(name);
  return personNouns.has(noun) || bodyNouns.has(noun);
}
