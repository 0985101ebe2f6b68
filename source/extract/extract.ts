/**
 * From the text of an article to what was said, by whom, and when.
 *
 * How it works
 *
 * 1. `marks.ts` finds the quoted spans: one pass with a stack of open marks. `turns/` finds those of a transcript without marks.
 * 2. `chunks/` reads the rest as a row of chunks (noun phrases, verb groups, small words, punctuation; a quotation is one chunk), from word
 *    lists alone: `lexicon/`; capitals tell names, but for headlines, where they tell nothing. `clauses/` gives each verb its subject: over
 *    appositions, relative clauses, participles, passives and the inversion behind a quotation. This is no parser. It has to see one thing:
 *    who stands next to which verb beside which quotation.
 * 3. `attribution/` lets the names, pronouns and noun phrases around a quotation compete for it, "nobody" among them. Some forms that name
 *    the speaker outright are rules (`rules.ts`). For the others some seventy plain features of each candidate and of the quotation (`features.ts`:
 *    the class of the verb it is the subject of, how far, what stands between) are weighed by a forest of small decision trees
 *    (`forest.ts`), grown by gradient boosting from labelled articles (`training/train.ts`). Four features tell how often a word goes with
 *    somebody who says something at all, quoted or not (`words.ts`): a spokesman nearly always does, votes hardly ever. The sums become
 *    probabilities; that of a name counts for the other mentions of its person too, and the highest wins. From it comes the tier of
 *    confidence, set on articles left out of training. Each quotation is decided by itself: who spoke before and after was tried as well,
 *    in one pass and in two, and told nothing more.
 * 4. `people.ts` merges the names of people by what each tells (`names.ts`), what stands in apposition (`appositions.ts`) and who is kin
 *    to whom (`families.ts`); `coreference/` leads "she" and "the Frenchman" back to a name, `offices.ts` "the minister", and `unnamed.ts`
 *    keeps account of those without a name: a spokeswoman, the court.
 * 5. `kinds.ts` tells whole sentences, parts, scare quotes and titles apart; `dates/` reads expressions of time and reckons with them.
 *
 * German and French clauses beside their own marks are read by `attribution/foreign.ts`, from their words alone; `foreign-pronouns.ts` tells whom
 * their pronouns mean.
 *
 * A new cue verb, title or place is a word in `lexicon/`; verbs work at once, for the features know their class. A new feature is a line in
 * `features.ts`, and wants the forest grown anew; `words.json` is counted anew with it.
 *
 * What it costs
 *
 * Every step looks at each character, chunk or quotation a bounded number of times: windows are limited, regular expressions are sticky or
 * cannot backtrack far, and nothing is compared with everything. So time is linear in the text: some 6 ms for an article of 4,600
 * characters once the program is warm, a sixth of it for weighing candidates. These are looked for over two other quotations at most, so
 * that text made of nothing but short quotations costs two to three times as much a character as news does, and no more. Of a million
 * chunks much has to be kept at once: so what the words of a text tell is kept once, and of each quotation only what is asked for later.
 * Threads (`commands/threads.ts`) save time from some 1,500 articles on, since V8 learns anew in each.
 *
 * What it gets wrong
 *
 * A report within a report, where two annotators pick different levels too; scare quotes beside a verb of speech, and names of programmes
 * inside of what is said, given to somebody; a speaker in an outer clause three verbs away; pronouns when two people of one gender take
 * turns; an answer without a tag that follows a question; a name for a scare quote, such as a weapon's.
 */
import {countWhile} from '../story/count-while.ts';
import {attribute, type Decision} from './attribution/attribute.ts';
import {isAside} from './attribution/candidates.ts';
import type {Context} from './attribution/context.ts';
import {viewCue} from './attribution/rules.ts';
import {learnt, tiers} from './attribution/learnt.ts';
import {isAccordingTo, isCoordinator, isName, type Chunk} from './chunks/chunk.ts';
import {dependsOnPreposition} from './clauses/nouns.ts';
import type {Resolver} from './coreference/resolver.ts';
import {findDates} from './dates/dates.ts';
import {resolveForeign} from './foreign-pronouns.ts';
import {interruptions} from './interrupted.ts';
import {kindOf} from './kinds.ts';
import {beginning} from './marks.ts';
import type {Paragraph} from './paragraphs.ts';
import type {Person} from './person.ts';
import {read} from './reading.ts';
import {bodyNouns, partisans} from './lexicon/roles.ts';
import {isAnswer, isQuestion} from './turns/labels.ts';
import type {Confidence, ExtractedPerson, ExtractedQuote, Extraction, Quoted, Span} from './types.ts';
import {complementEnd, isFamiliar} from './unnamed.ts';

/**
 * Finds quotations with their speakers, people and dates in the plain text of one article.
 *
 * @param options.date the article's own date (ISO 8601), where the caller knows it; otherwise it is sought in the text
 */
export function extract(text: string, options: {date?: string} = {}): Extraction {
  const {paragraphs, all, context, people, resolve} = read(text);
  const {quoted} = context;
  const decisions = attribute(context, resolve, learnt);
  const quotes: ExtractedQuote[] = [];
  let whole: ExtractedQuote | undefined;
  const goesOn = interruptions(context, decisions, resolve);
  for (const [at, decision] of decisions.entries()) {
    const quote = quoteOf(context, quoted[at]!, decision, resolve);
    if (goesOn[at]) {
      quote.continues = true;
      whole!.parts ??= [[whole!.start, whole!.end]];
      whole!.parts.push([quote.start, quote.end]);
    }
    if (!quote.continues) whole = quote;
    quotes.push(quote);
  }
  resolveForeign(text, quotes, people.list);
  for (const one of all) if (one.depth > 0) quotes.push(nestedOf(text, one));
  number(quotes, paragraphs);
  quotes.sort((a, b) => a.start - b.start || b.end - a.end);
  return {quotes, people: people.list.map(personOf), dates: findDates(text, paragraphs, options.date)};
}

const exactOf = (text: string, {parts}: Quoted): string =>
  parts.length === 1 ? text.slice(...parts[0]!) : parts.map((part) => text.slice(...part)).join('\n');

function quoteOf(context: Context, quoted: Quoted, decision: Decision, resolve: Resolver): ExtractedQuote {
  const {text, chunks} = context;
  const named = decision.chunk < 0 ? null : chunks[decision.chunk]!;
  const [from, to] = decision.label ?? (named ? mentionOf(chunks, decision.chunk) : [0, 0]);
  const mention = to > from ? {text: text.slice(from, to), start: from, end: to} : null;
  const person = named
    ? resolve.speaker(decision.chunk, beginning(text, quoted))
    : mention
      ? resolve.name(mention.text)
      : null;
  return {
    exact: exactOf(text, quoted),
    start: quoted.parts[0]![0],
    end: quoted.parts.at(-1)![1],
    ...(quoted.parts.length > 1 && {parts: quoted.parts}),
    paragraph: 0,
    kind: kindOf(context, decision.place, mention !== null),
    speaker:
      mention && (person?.name ?? (named || !isNameless(mention.text) ? spoken(named, mention.text) : null)),
    mention,
    cue: mention && cueOf(context, decision),
    confidence: tierOf(decision),
  };
}

/** Q and A: a label that tells no name. */
const isNameless = (label: string): boolean => isQuestion(label) || isAnswer(label);

/** Where a mention begins and ends: whose lawyer, and whose statement, belongs to it, and what sources are familiar with. */
function mentionOf(chunks: readonly Chunk[], at: number): Span {
  let k = at;
  if (!isName(chunks[at]))
    while (chunks[k]!.phrase?.determiner === "'s" && chunks[k - 1]?.phrase?.possessive) k--;
  const last = isFamiliar(chunks[at]!) ? complementEnd(chunks, at) : at;
  return [chunks[k]!.start, chunks[last]!.end];
}

/** A body or a country speaks under its own name, without the article and what it is; other phrases as they stand. */
function spoken(mention: Chunk | null, said: string): string {
  if (!mention || !isName(mention)) return said;
  const {before, name} = mention.phrase!;
  if (bodyNouns.has(before.at(-1)?.lower ?? '')) return said.slice(name[0]!.start - mention.start);
  return said.replace(/^(?:the|an?)\s+/i, '');
}

function tierOf(decision: Decision): Confidence {
  return decision.probability >= tiers.high
    ? 'high'
    : decision.probability >= tiers.medium
      ? 'medium'
      : 'low';
}

/** The verb whose subject the speaker is, the one nearest to the quotation; or "according to", "in her words", or a colon. */
function cueOf(context: Context, {chunk, label, cue, place: s}: Decision): string | null {
  const {chunks, text} = context;
  if (label) return cue ? text.slice(...cue) : ':';
  if (isAccordingTo(chunks[chunk - 1])) return text.slice(chunks[chunk - 1]!.start, chunks[chunk - 1]!.end);
  let best = -1;
  let nearest = Infinity;
  for (const at of context.verbsOf.get(chunk) ?? []) {
    const distance = at < s.first ? s.first - at : at - s.last;
    if (best >= 0 && best < s.first && at > s.last && isCoordinator(chunks[at - 1])) continue; // said it was “…” and left
    const isBetter = says(chunks[at])
      ? distance < nearest || !says(chunks[best]) || isAside(chunks, best, at, s)
      : distance < nearest && !says(chunks[best]);
    if (isBetter) [best, nearest] = [at, distance];
  }
  const verb = chunks[best];
  if (verb && (verb.cue || !dependsOnPreposition(chunks, chunk))) return text.slice(verb.start, verb.end);
  return viewCue(context, chunk) ?? (chunks[s.first - 1]?.type === ':' ? ':' : null);
}

/** A verb of saying, but: declined to say. */
const says = (verb: Chunk | undefined): boolean => Boolean(verb?.cue) && verb!.type !== 'T';

/** A quotation inside another: whose words it gives is for the one who speaks to say. */
function nestedOf(text: string, quoted: Quoted): ExtractedQuote {
  const exact = exactOf(text, quoted);
  return {
    exact,
    start: quoted.parts[0]![0],
    end: quoted.parts.at(-1)![1],
    ...(quoted.parts.length > 1 && {parts: quoted.parts}),
    paragraph: 0,
    kind:
      /^\p{Lu}/u.test(exact) && '.?!,'.includes(exact.at(-1)!)
        ? 'full'
        : exact.slice(0, 300).split(/\s+/).length > 4
          ? 'partial'
          : 'scare',
    nested: true,
    speaker: null,
    mention: null,
    cue: null,
    confidence: 'low',
  };
}

/** Fills in the paragraphs. */
function number(quotes: ExtractedQuote[], paragraphs: readonly Paragraph[]): void {
  for (const quote of quotes) {
    const count = countWhile(paragraphs, ({start}) => start <= quote.start);
    quote.paragraph = paragraphs[Math.max(0, count - 1)]?.number ?? 1;
  }
}

function personOf(person: Person): ExtractedPerson {
  // the longest says most; those of labels may be in capitals, and a party is no office
  const isLoud = (role: string): number => Number(role === role.toUpperCase());
  const rank = (role: string): number => isLoud(role) + 2 * Number(partisans.has(role.toLowerCase()));
  const [role] = [...person.roles.keys()]
    .filter((role) => !/^\d+-year-old (?:man|woman|boy|girl)$/.test(role))
    .sort((a, b) => rank(a) - rank(b) || b.length - a.length);
  return {
    name: person.name,
    spellings: [...person.spellings],
    ...(role !== undefined && {role}),
    ...(person.country !== undefined && {country: person.country}),
    mentions: person.mentions,
  };
}
