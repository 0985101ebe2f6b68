/**
 * Who says a quotation and where it stands, as things that can be searched. A speaker is one number in the index,
 * whatever the number of spellings, and so is a set of sources; the words of their names (and of the speaker's side)
 * point to these numbers. A name therefore costs no room in each quotation, and a new spelling none in the index.
 */
import type {Quote, Story} from '../story/story.ts';
import {distance} from './likeness.ts';
import {codesOf, Vocabulary} from './vocabulary.ts';
import {wordsOf} from './words.ts';

export type People = Pick<Story, 'people' | 'organisations' | 'sides' | 'sources'>;
export type NameField = 'speaker' | 'side' | 'source';
type Owner = {entity: number; field: NameField};

export class Names {
  /** The words of all names; not those of the quotations. */
  readonly vocabulary = new Vocabulary();
  /** By word of a name: what bears it. */
  readonly owners: Owner[][] = [];
  /** By number of a speaker or set of sources: their names, folded, between spaces, for words in quotation marks. */
  readonly phrases = new Map<number, string[]>();

  readonly #story: People;
  readonly #number: () => number;
  readonly #speakers = new Map<string, number>();
  readonly #sets = new Map<string, number>();
  readonly #initials = new Map<number, number>();
  readonly #variants = new Map<string, Set<string>>();

  /** @param number gives a new number */
  constructor(story: People, number: () => number) {
    this.#story = story;
    this.#number = number;
    for (const speaker of [...story.people, ...story.organisations]) {
      this.#findVariants([speaker.name, ...speaker.spellings]);
    }
  }

  /** The number of a quotation's speaker; undefined if nobody is quoted. */
  speaker(quote: Quote): number | undefined {
    const id = quote.speaker;
    if (id === undefined) return undefined;
    const known = this.#speakers.get(id);
    if (known !== undefined) return known;
    const speaker =
      this.#story.people.find((one) => one.id === id) ??
      this.#story.organisations.find((one) => one.id === id);
    const side = this.#story.sides.find((one) => one.id === speaker?.side);
    const entity = this.#number();
    this.#speakers.set(id, entity);
    this.#name(entity, 'speaker', speaker ? [speaker.name, ...speaker.spellings, id] : [id]);
    if (side) this.#name(entity, 'side', [side.name, side.short ?? '', side.id]);
    return entity;
  }

  /** The number of the set of sources a quotation stands in. */
  sources(quote: Quote): number {
    const ids = quote.sources.length === 1 ? undefined : sourcesOf(quote);
    const key = ids ? ids.join('\0') : quote.sources[0]!.source;
    const known = this.#sets.get(key);
    if (known !== undefined) return known;
    const entity = this.#number();
    this.#sets.set(key, entity);
    for (const id of ids ?? [key]) {
      const source = this.#story.sources.find((one) => one.id === id);
      this.#name(entity, 'source', [id, source?.publisher ?? '', source?.title ?? '']);
    }
    return entity;
  }

  /** Which letters, a to z, the words of a speaker's or a set of sources' names begin with, as bits 1 to 26. */
  initialsOf(entity: number): number {
    return this.#initials.get(entity) ?? 0;
  }

  /** Other spellings of a word, as the people of the story have them: Kyiv for Kiev. */
  variants(word: string): Iterable<string> {
    return this.#variants.get(word) ?? [];
  }

  #name(entity: number, field: NameField, names: string[]): void {
    const phrases = this.phrases.get(entity) ?? [];
    let initials = this.#initials.get(entity) ?? 0;
    for (const name of names) {
      const words = wordsOf(name);
      phrases.push(` ${words.join(' ')} `);
      for (const word of words) {
        const id = this.vocabulary.intern(codesOf(word), word.length);
        initials |= 1 << this.vocabulary.initials[id]!;
        const owners = (this.owners[id] ??= []);
        if (!owners.some((owner) => owner.entity === entity && owner.field === field))
          owners.push({entity, field});
      }
    }
    this.phrases.set(entity, phrases);
    this.#initials.set(entity, initials);
  }

  #findVariants(names: string[]): void {
    const words = [...new Set(names.flatMap(wordsOf))].filter((word) => word.length > 3);
    for (const word of words) {
      for (const other of words) {
        if (word === other || distance(word, other, 2) > 2) continue;
        const known = this.#variants.get(word) ?? new Set();
        this.#variants.set(word, known.add(other));
      }
    }
  }
}

function sourcesOf(quote: Quote): string[] {
  return [...new Set(quote.sources.map((passage) => passage.source))].sort();
}
