/** What kind of quotation it is: whole sentences, words inside a sentence of the article, scare quotes, or the title of a work. */
import {ofTypes} from './chunks/chunk.ts';
import type {Context} from './attribution/context.ts';
import {lastCharacter} from './attribution/context.ts';
import type {Surroundings} from './attribution/surroundings.ts';
import {surelyFinite} from './chunks/verb-groups.ts';
import {subjectPronouns} from './lexicon/function-words.ts';
import {auxiliaries, verbs} from './lexicon/verbs.ts';
import {isTitleCase, mayBeTitle} from './titles.ts';
import type {Kind} from './types.ts';

const isStop = ofTypes('.', '¶');

export function kindOf(context: Context, s: Surroundings, attributed: boolean): Kind {
  const quoted = context.quoted[s.quote]!;
  if (quoted.label) return 'full';
  const [from, to] = quoted.parts[0]!;
  const words = context.text.slice(from, Math.min(to, from + 300));
  const before = context.text.slice(Math.max(0, quoted.open - 60), quoted.open).replace(/^[^]*[\n\r]/, '');
  const titled = isTitleCase(words);
  if (context.isTitle[s.quote]) return 'title';
  if (!attributed && mayBeTitle(words, before)) return 'title';
  const short = words.split(/\s+/).length <= 6;
  const last = lastCharacter(context.text, quoted);
  const sentence =
    s.capital &&
    (/[.?!…,;—–-]/.test(last) || !quoted.closed || isStop(context.chunks[s.last + 1])) &&
    !(titled && short && !/[?!,]/.test(last) && !attributed);
  if (!attributed) return sentence && !short ? 'full' : short || !sentence ? 'scare' : 'full';
  // a capital inside a running sentence with no comma, colon or verb before it belongs to a name, not to a sentence
  const runsOn =
    /[\p{L}\p{N}]\s*$/u.test(before) &&
    !/\b(?:say|said|says|saying|add|added|adding|ask|asked|asking|tweeted|wrote|replied|that|and|stating|read|reads)\s*$/iu.test(
      before,
    );
  // “It is late”, said Roe
  const isWhole =
    s.capital && !titled && !runsOn && context.chunks[s.last + 1]?.type === ',' && hasFiniteVerb(words);
  return (sentence && !(runsOn && short) && words.trim().split(/\s+/).length > 1) || isWhole
    ? 'full'
    : 'partial';
}

/** Is there a verb, or a subject pronoun, which has one: It’s late; the goats came home? */
const hasFiniteVerb = (words: string): boolean =>
  words
    .toLowerCase()
    .replaceAll('’', "'")
    .split(/[^\p{L}']+/u)
    .some(
      (word, i) =>
        auxiliaries.has(word) ||
        subjectPronouns.has(word.split("'", 1)[0]!) ||
        (i > 0 && (surelyFinite.has(word) || verbs.get(word)?.form === 'past')),
    );
