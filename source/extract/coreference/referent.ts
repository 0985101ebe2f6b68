/** Whom an article speaks of. */
import type {Person} from '../person.ts';
import type {Unnamed} from '../unnamed.ts';

/** Somebody who may speak: a person, or somebody unnamed. One and the same object wherever the same one is meant. */
export type Referent = Person | Unnamed;

export const isPerson = (one: Referent): one is Person => 'mentions' in one;

/** Somebody spoken of, and the number of the chunk. */
export type Mention = {at: number; one: Referent};

/** How many mentions back are looked at. */
export const lookBack = 30;

/** The last mentions, the latest first. */
export function* latest(mentions: readonly Mention[]): Generator<Mention> {
  const first = Math.max(0, mentions.length - lookBack + 1);
  for (let i = mentions.length - 1; i >= first; i--) yield mentions[i]!;
}
