/**
 * Whom "sagte sie" and "a-t-il dit" mean: the last one who was quoted and whom the pronoun fits, unless somebody else is named in between.
 * Where that is not safe to say, the pronoun stands for itself.
 */
import {pronounOf} from './attribution/foreign.ts';
import {isGivenName} from './names.ts';
import type {Person} from './person.ts';
import type {ExtractedQuote} from './types.ts';
import type {Pronoun} from './unnamed.ts';

/** Somebody who was quoted: the pronoun they take, as far as it is known, and where the quotation ends. */
type Quoted = {name: string; pronoun: Pronoun; end: number};

/** How many quotations back one can be meant, and how many UTF-16 units. */
const reach = 3;
const distance = 1500;

/** Gives quotations whose mention is a German or French pronoun to whom it means. Changes the quotations, which come in their order. */
export function resolveForeign(
  text: string,
  quotes: readonly ExtractedQuote[],
  people: readonly Person[],
): void {
  const pronouns = new Map(people.map(({name, pronoun}) => [name, pronoun]));
  const recent: Quoted[] = [];
  for (const quote of quotes) {
    if (!quote.mention || quote.speaker === null) continue;
    const pronoun = pronounOf(quote.mention.text);
    const name = pronoun ? meantBy(pronoun, text, quote, recent) : quote.speaker;
    if (name === null) continue;
    quote.speaker = name;
    recent.push({name, pronoun: pronouns.get(name) ?? pronoun, end: quote.end});
    if (recent.length > reach) recent.shift();
  }
}

function meantBy(
  pronoun: 'he' | 'she',
  text: string,
  {start, mention}: ExtractedQuote,
  recent: readonly Quoted[],
): string | null {
  const one = recent.findLast((other) => other.pronoun === null || other.pronoun === pronoun);
  const until = Math.min(start, mention!.start);
  if (!one || until - one.end > distance) return null;
  for (const [name, first] of text
    .slice(one.end, until)
    .matchAll(/(\p{Lu}\p{Ll}+)(?:[ -]\p{Lu}[\p{L}-]+)+/gu))
    if (isGivenName(first!) && !recent.some((other) => other.name.includes(name))) return null;
  return one.name;
}
