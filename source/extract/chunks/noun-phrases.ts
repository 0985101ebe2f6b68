/** Noun phrases: where one ends. What is in it, `phrase.ts` tells. */
import {auxiliaries, verbs} from '../lexicon/verbs.ts';
import {bodyNameWords, bodyNouns, honorifics, personNouns, titles} from '../lexicon/roles.ts';
import {
  adverbs, coordinators, determiners, objectPronouns, possessives, prepositions, relatives, sentenceOpeners, subjectPronouns, subordinators,
  times,
} from '../lexicon/function-words.ts'; // prettier-ignore
import {otherPlaces, places} from '../lexicon/places.ts';
import type {Token} from '../tokens.ts';
import {pushToken, type Chunk} from './chunk.ts';
import {endsSentence, isNameAfterAll, startsNoun, takesObject} from './neighbours.ts';
import {inNames, isGivenName, particles, pushPhrase, timeNouns} from './phrase.ts';
import {surelyFinite, surelyVerbs} from './verb-groups.ts';

/** From a determiner, an adjective, a noun or a name to the end of the phrase. Returns the next token. */
export function nounPhrase(tokens: readonly Token[], i: number, chunks: Chunk[]): number {
  const words: Token[] = [];
  const nameFirst = isNameAfterAll(tokens, i, chunks);
  let determiner = '';
  let k = i;
  for (; tokens[k] && !(k === i && nameFirst) && isDeterminer(tokens[k]!, k > i); k++) {
    determiner ||= tokens[k]!.lower;
    words.push(tokens[k]!);
  }
  for (; tokens[k]; k++) {
    const token = tokens[k]!;
    const next = tokens[k + 1];
    if (token.lower === '/' && next?.capital && !(k === i && nameFirst)) continue; // Roe/Doe
    if (
      !(k === i && nameFirst) &&
      ends(token, {words, determiner, last: words.at(-1), next}) &&
      !isInBody(tokens, k, words)
    )
      break;
    if (k > i && endsSentence(tokens, k)) break;
    words.push(token);
  }
  if (words.length === 0) {
    pushToken(chunks, 'n', tokens[i]!);
    return i + 1;
  }
  pushPhrase(words, determiner, chunks);
  return k;
}

/** Is it the small word in the name of a body: Save the Norlanders, the Canal and Ferry Union? */
function isInBody(tokens: readonly Token[], k: number, words: readonly Token[]): boolean {
  const last = words.at(-1);
  if (!last?.capital || last.possessive || !tokens[k + 1]?.capital) return false;
  if (tokens[k]!.lower === 'the') return words.length === 1 && verbs.get(last.lower)?.form === 'base';
  if (tokens[k]!.lower !== 'and' || words[0]!.lower !== 'the' || words.some(isNamed)) return false;
  let end = k + 1;
  while (tokens[end + 1]?.capital && !tokens[end]!.possessive && end < k + 4) end++;
  return end > k + 1 && jointBodies.test(tokens[end]!.lower) && !tokens.slice(k, end).some(isNamed);
}

/** A body, a place or a person by itself: the Senate and Canal Committee are two. */
const isNamed = ({lower, text}: Token): boolean =>
  bodyNameWords.has(lower) ||
  places.has(text) ||
  otherPlaces.has(text) ||
  isGivenName(text) ||
  /^\p{Lu}[\p{Lu}.]+$/u.test(text);
const jointBodies =
  /^(?:union|association|federation|society|institute|administration|committee|commission|council|board|ministry|department|agency|authority)$/;

const isDeterminer = (token: Token, inside: boolean): boolean =>
  !token.possessive &&
  (determiners.has(token.lower) || possessives.has(token.lower)) &&
  !(token.capital && inside);

/** A phrase so far, and the token behind the one in question. */
type Beginning = {
  words: readonly Token[];
  determiner: string;
  last: Token | undefined;
  next: Token | undefined;
};

/** Does the phrase end before this token? */
function ends(token: Token, phrase: Beginning): boolean {
  const {words, determiner, last, next} = phrase;
  const {kind, capital, lower: word} = token;
  if (kind === 'mark') return true;
  if (last && word === 'close' && next?.lower === 'to') return true; // a source close to Roe
  // The ministry two weeks ago said; the ministry less than
  if (last?.capital && next && (kind === 'number' || determiners.has(word)) && timeNouns.has(next.lower))
    return true;
  if (last && next?.lower === 'than' && /^(?:less|fewer|more)$/.test(word)) return true;
  if (kind === 'number') return /^\d{4}-/.test(token.text);
  if (capital && !(words.length === 0 && sentenceOpeners.has(word) && !next?.capital))
    return endsBeforeCapital(token, phrase);
  if (last?.capital && next?.capital) {
    if (particles.has(word)) return false;
    // "Ministry of Trade": a body's name goes over "of"
    if (
      (word === 'of' || word === 'for') &&
      (bodyNouns.has(last.lower) || titles.has(last.lower)) &&
      !times.has(next.lower)
    )
      return false;
  }
  if (word === 'and' && last?.lower === 'police' && next?.lower === 'crime') return false; // their commissioner
  if (!capital && functionWords.has(word)) return true;
  if (last?.capital && /^(?:late|early|earlier|later|last)$/.test(word)) return true;
  if (pronounsAndDeterminers.has(word)) return word !== 'one' && word !== 'two';
  if (last && (adverbs.has(word) || /.{3}ly$/.test(word)))
    if (!(next && startsNoun(next) && determiner && words.length === 1)) return true;
  if (last && times.has(word)) return true;
  if (last && surelyVerbs.has(word) && !determiners.has(last.lower)) return true;
  return endsBeforeVerb(word, phrase);
}

const functionWords: ReadonlySet<string> = new Set([
  ...auxiliaries, ...prepositions, ...coordinators, ...subordinators, ...relatives,
]); // prettier-ignore
const pronounsAndDeterminers: ReadonlySet<string> = new Set([
  ...subjectPronouns, ...objectPronouns, ...determiners, ...possessives,
]); // prettier-ignore

function endsBeforeCapital(token: Token, {words, determiner, last, next}: Beginning): boolean {
  if (!last) return false;
  if (token.text === 'I') return true;
  if (
    !last.capital &&
    !last.possessive &&
    last.kind === 'word' &&
    !determiners.has(last.lower) &&
    !possessives.has(last.lower) &&
    !leadsToName(last, words.length, determiner)
  )
    return true;
  const {lower} = token;
  return times.has(lower) && lower !== 'may' && lower !== 'march' && !next?.capital;
}

/** Many words are nouns or adjectives as well as verbs: does what stands around this one make it a verb, or a participle of its own? */
function endsBeforeVerb(word: string, {words, determiner, last, next}: Beginning): boolean {
  const entry = verbs.get(word);
  const nounNext =
    next !== undefined &&
    next.kind === 'word' &&
    startsNoun(next) &&
    !adverbs.has(next.lower) &&
    !/.{3}ly$/.test(next.lower);
  if (!last) return entry?.form === 'past' && !(next && startsNoun(next));
  if (!entry) {
    if (!/.{3}ed$/.test(word)) return false;
    return !(isAdjectiveLike(last) && nounNext && !next.capital) && !(words.length === 1 && determiner);
  }
  const modifies = words.length === (determiner ? 1 : 0) || isAdjectiveLike(last);
  if (determiner !== '' && words.length === 1 && entry.form !== 'past' && entry.form !== 'ing')
    return (
      standAlone.has(last.lower) && !(entry.form === 'base' && /^(?:this|that|one|another)$/.test(last.lower))
    );
  if (words.length === 1 && determiner === 'those' && entry.form !== 'base') return true; // those describing it
  if (surelyFinite.has(word)) return true;
  switch (entry.form) {
    case 'past':
    case 'ing': {
      // the rally denounced President Roe, but: the disputed Roe claim
      if (entry.form === 'past' && entry.cue && next?.capital && words.length > (determiner ? 1 : 0))
        return true;
      const before = nounNext && !determiners.has(next.lower) && !possessives.has(next.lower);
      // the determiner has the capital of the sentence: A planning officer
      const isName = last.capital && !(determiner !== '' && words.length === 1);
      return !(
        modifies &&
        (before || entry.form === 'ing') &&
        !isName &&
        (determiner !== '' || last.possessive)
      );
    }
    case 's':
      if (next && takesObject(next) && (next.lower !== 'that' || entry.cue)) return true;
      if (last.possessive) return false;
      if ((last.capital || personNouns.has(last.lower)) && entry.cue) return true;
      return !(determiner && modifies) && !personNouns.has(word) && !bodyNouns.has(word);
    default:
      return (
        (!last.capital || personNouns.has(last.lower)) &&
        !last.possessive &&
        /[^s]s$|^(?:people|police|men|women|children|media)$/.test(last.lower)
      );
  }
}

/** Can a name follow this small-letter word in one phrase: "spokesman Roe", "a defiant Roe"? */
const leadsToName = (last: Token, length: number, determiner: string): boolean =>
  titles.has(last.lower) ||
  personNouns.has(last.lower) ||
  bodyNouns.has(last.lower) ||
  honorifics.has(last.lower) ||
  particles.has(last.lower) ||
  inNames.has(last.lower) ||
  (determiner !== '' && length <= 2) ||
  /^(?:late|fellow|rival|longtime|then|ex-.*|newly|celebrity|retired|disgraced|embattled|veteran)$/.test(
    last.lower,
  );

/** Determiners that can be a subject by themselves: these show, all agree. */
const standAlone: ReadonlySet<string> = new Set(
  'this that these those some many several few another both one two three four five six seven eight nine ten dozens hundreds thousands all most more half'.split(
    ' ',
  ),
);

const isAdjectiveLike = (token: Token): boolean =>
  !token.capital &&
  !token.possessive &&
  !personNouns.has(token.lower) &&
  !bodyNouns.has(token.lower) &&
  !token.lower.endsWith('s');
