/** What kind of quotation it is: whole sentences, words inside a sentence of the article, scare quotes, or the title of a work. */
import {ofTypes} from './chunks/chunk.ts';
import type {Context} from './attribution/context.ts';
import {lastCharacter} from './attribution/context.ts';
import type {Place} from './attribution/attribute.ts';
import {surelyFinite} from './chunks/verb-groups.ts';
import {subjectPronouns} from './lexicon/function-words.ts';
import {auxiliaries, verbs} from './lexicon/verbs.ts';
import {isTitleCase, mayBeTitle} from './titles.ts';
import type {Kind} from './types.ts';

const isStop = ofTypes('.', '¶');

/** A quotation of no more words than this is short. */
const fewWords = 6;

export function kindOf(context: Context, s: Place, attributed: boolean): Kind {
  const quoted = context.quoted[s.quote]!;
  if (quoted.label) return 'full';
  if (context.isTitle[s.quote]) return 'title';
  const [from, to] = quoted.parts[0]!;
  const words = context.text.slice(from, Math.min(to, from + 300));
  const lead = leadOf(context.text, quoted.open);
  if (!attributed && mayBeTitle(words, lead)) return 'title';
  if (!s.capital) return attributed ? 'partial' : 'scare';
  const short = words.split(/\s+/).length <= fewWords;
  const isEnded =
    /[.?!…,;—–-]/.test(lastCharacter(context.text, quoted)) ||
    !quoted.closed ||
    isStop(context.chunks[s.last + 1]);
  if (!attributed) return isEnded && !short ? 'full' : 'scare';
  const isInside = runsOn(lead);
  if (isEnded && !(isInside && short) && /\S\s+\S/.test(words)) return 'full';
  // “It is late”, said Roe
  const isWhole =
    !isInside && context.chunks[s.last + 1]?.type === ',' && !isTitleCase(words) && hasFiniteVerb(words);
  return isWhole ? 'full' : 'partial';
}

/** What stands before a quotation in its line, up to sixty characters of it. */
const leadOf = (text: string, open: number): string =>
  text.slice(Math.max(0, open - 60), open).replace(/^[^]*[\n\r]/, '');

const handsOver =
  /\b(?:say|said|says|saying|add|added|adding|ask|asked|asking|tweeted|wrote|replied|that|and|stating|read|reads)$/iu;

/** Does a sentence run on into the quotation: with no comma, colon or verb before it a capital belongs to a name, not to a sentence. */
function runsOn(lead: string): boolean {
  const end = lead.trimEnd();
  return /[\p{L}\p{N}]$/u.test(end.slice(-2)) && !handsOver.test(end.slice(-12));
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
