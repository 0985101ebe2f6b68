/** Small words: pronouns, prepositions, conjunctions, adverbs, words of time, and the verb groups that an auxiliary opens. */
import {auxiliaries, verbs} from '../lexicon/verbs.ts';
import {viewNouns} from '../lexicon/cues.ts';
import {personNouns} from '../lexicon/roles.ts';
import {
  adverbs, coordinators, indefinitePronouns, objectPronouns, possessives, prepositions, relatives, sentenceOpeners, subjectPronouns, subordinators, times,
} from '../lexicon/function-words.ts'; // prettier-ignore
import type {Token} from '../tokens.ts';
import {push, pushToken, type Chunk, type ChunkType, type Phrase} from './chunk.ts';
import {beginsSentence, clauseFollows, isSingularNoun, startsNoun} from './neighbours.ts';
import {afterAuxiliary, isFollowedByFinite, pushVerb} from './verb-groups.ts';

/** A word of time; "may" and "march" only with a capital and a number behind, "second" never. */
const isTimeWord = (token: Token, next: Token | undefined): boolean =>
  times.has(token.lower) &&
  (!/^(?:may|march|sun|sat|mon|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/.test(token.lower) ||
    (token.capital && next?.kind === 'number'));

/** Small words that are a chunk by themselves. Returns the next token, or null where something else begins. */
export function small(
  tokens: readonly Token[],
  i: number,
  chunks: Chunk[],
  before: ChunkType | undefined,
): number | null {
  const token = tokens[i]!;
  const word = token.lower;
  if (token.kind === 'word' && !mayBeSmall(word)) return null;
  const next = tokens[i + 1];
  if (word === 'according' && next?.lower === 'to') {
    push(chunks, 'K', token.start, next.end, 'according to');
    return i + 2;
  }
  if (
    word === 'in' &&
    next?.lower === 'the' &&
    viewNouns.has(tokens[i + 2]?.lower ?? '') &&
    tokens[i + 3]?.lower === 'of'
  ) {
    push(chunks, 'K', token.start, tokens[i + 3]!.end, 'in the words of');
    return i + 4;
  }
  if (isTimeWord(token, next) && !(token.capital && next?.capital && !times.has(next.lower)))
    return timeExpression(tokens, i, chunks);
  if (isName(tokens, i, chunks)) return null;
  const contraction = contracted(tokens, i, chunks);
  if (contraction !== null) return contraction;
  if (auxiliaries.has(word) && !isFloating(word, before, next)) {
    const main = afterAuxiliary(tokens, i + 1);
    if (main !== null) return pushVerb(tokens, i, main, chunks, true);
  }
  if (word === 'to') return infinitive(tokens, i, chunks);
  if (
    isCounted(token) &&
    (next?.lower === 'in' || (next?.lower === 'out' && tokens[i + 2]?.lower === 'of'))
  ) {
    const of = i + (next.lower === 'in' ? 2 : 3);
    if (isCounted(tokens[of]) && !/^\d{4}$/.test(tokens[of]!.text)) {
      // three in 10, nine out of 10
      const last = tokens[of]!;
      push(chunks, 'H', token.start, last.end, 'one', {phrase: bare(token, true)});
      return of + 1;
    }
  }
  if (word === 'not') return i + 1;
  const type = typeOf(tokens, i, chunks, before);
  if (!type) return null;
  if (type === 'H') push(chunks, type, token.start, token.end, word, {phrase: bare(token, false)});
  else pushToken(chunks, type, token);
  return i + 1;
}

/** Most words are none, and one look tells it; they’re, two-thirds and largely want a second one. */
const mayBeSmall = (word: string): boolean =>
  smallWords.has(word) || word.endsWith('ly') || /[’'-]/.test(word);

/** What a single small word is; null where it is none. */
function typeOf(
  tokens: readonly Token[],
  i: number,
  chunks: readonly Chunk[],
  before: ChunkType | undefined,
): ChunkType | null {
  const token = tokens[i]!;
  const word = token.lower;
  const next = tokens[i + 1];
  const noun = next !== undefined && startsNoun(next);
  if (isFloating(word, before, next)) return 'R';
  if (word === 'who' || word === 'whom' || word === 'which') return 'W';
  if (word === 'that' && !(noun && before !== 'N' && before !== 'H' && isSingularNoun(tokens, i + 1)))
    return before === 'N' || before === 'H' || before === 'n' ? 'W' : 'S';
  if (subjectPronouns.has(word)) return 'O';
  if (objectPronouns.has(word) && !(possessives.has(word) && noun)) return 'o';
  if (auxiliaries.has(word)) return 'a';
  if (word === 'of') return 'F';
  if (word === 'by') return 'B';
  if (coordinators.has(word)) return 'C';
  if (isCounted(next) && (approximators.has(word) ? beforeCount.has(before) : isMoreThan(tokens, i)))
    return 'R';
  if (next?.lower === 'than' && isCounted(tokens[i + 2]) && isMoreThan(tokens, i + 1)) return 'R';
  if (next?.lower === 'of' && quantities.has(word)) return 'H';
  if (prepositions.has(word) && !(subordinators.has(word) && clauseFollows(tokens, i + 1))) return 'P';
  if (subordinators.has(word)) return 'S';
  if (
    indefinitePronouns.has(word) &&
    !(noun && (!verbs.has(next.lower) || personNouns.has(next.lower))) &&
    next?.lower !== 'of'
  )
    return 'H';
  const adverb = adverbs.has(word) || (/.{3}ly$/.test(word) && !next?.capital && !personNouns.has(word));
  return adverb && (!token.capital || beginsSentence(chunks, i)) ? 'R' : null;
}

/** "About 200 protesters", "over half": no preposition where no verb or noun goes before. */
const approximators: ReadonlySet<string> = new Set('about around over under'.split(' '));
const beforeCount: ReadonlySet<ChunkType | undefined> = new Set([
  '.', '¶', ',', 'S', 'C', ':', '-', '?', 'W', 'P', 'F', ';', 'Q', undefined,
]); // prettier-ignore
/** "Most of the voters": a part stands for them. */
const quantities: ReadonlySet<string> = new Set('most none neither either'.split(' '));
/** "More than 200 protesters" are counted, not compared. */
const isMoreThan = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]!.lower === 'than' && /^(?:more|less|fewer)$/.test(tokens[i - 1]?.lower ?? '');
const numberWords: ReadonlySet<string> = new Set(
  'two three four five six seven eight nine ten half dozen twenty thirty forty fifty'.split(' '),
);
const parts = /-(?:thirds|quarters|fifths)$/;
const isCounted = (next: Token | undefined): boolean =>
  next !== undefined &&
  (next.kind === 'number' ||
    numberWords.has(next.lower) ||
    (next.lower.includes('-') && numberWords.has(next.lower.replace(parts, ''))));

const smallWords: ReadonlySet<string> = new Set([
  ...subjectPronouns, ...objectPronouns, ...indefinitePronouns, ...possessives, ...auxiliaries, ...prepositions, ...coordinators, ...subordinators,
  ...relatives, ...adverbs, ...times, ...approximators, ...quantities, ...numberWords,
  'according', 'all', 'both', 'each', 'fewer', 'less', 'more', 'not', 'than', 'there', 'what',
]); // prettier-ignore

/** A capital in the middle of a sentence, or of a word that opens none: a name that looks like a small word, Will Roe. */
function isName(tokens: readonly Token[], i: number, chunks: readonly Chunk[]): boolean {
  const {capital, text, lower} = tokens[i]!;
  if (!capital) return false;
  if (text.length > 1 && !sentenceOpeners.has(lower) && !verbs.has(lower)) return true;
  if (tokens[i + 1]?.capital && auxiliaries.has(lower) && !beginsSentence(chunks, i)) return true;
  if (text === 'May' || text === 'Will') {
    let last = i;
    while (tokens[last + 1]?.capital) last++;
    if (isFollowedByFinite(tokens, last)) return true; // May said, Will Roe was
  }
  return text === 'US' || text === 'IT' || text === 'WHO';
}

/** "Roe and Doe both denounced it": of those before, and no subject. */
const isFloating = (word: string, before: ChunkType | undefined, next: Token | undefined): boolean =>
  (word === 'both' || word === 'all' || word === 'each') &&
  (before === 'N' || before === 'H' || before === 'O') &&
  next !== undefined &&
  (auxiliaries.has(next.lower) || verbs.get(next.lower)?.form === 'past');

function timeExpression(tokens: readonly Token[], i: number, chunks: Chunk[]): number {
  let k = i + 1;
  while (tokens[k] && (times.has(tokens[k]!.lower) || tokens[k]!.kind === 'number')) k++;
  push(chunks, 'D', tokens[i]!.start, tokens[k - 1]!.end, tokens[i]!.lower);
  return k;
}

/** she's, they've, who'd: a pronoun with its verb. Null where it is none. */
function contracted(tokens: readonly Token[], i: number, chunks: Chunk[]): number | null {
  const {lower: word, possessive, start, end} = tokens[i]!;
  const match = /^(he|she|they|we|i|it|that|who|there|what)[’'](?:s|re|m|ve|d|ll)$/.exec(word);
  if (!match && !(possessive && /^(?:he|she|it|who|that|there|what)$/.test(word))) return null;
  const stem = match?.[1] ?? word;
  const type = stem === 'that' || stem === 'who' ? 'W' : subjectPronouns.has(stem) ? 'O' : 'R';
  const middle = start + stem.length;
  push(chunks, type, start, middle, stem);
  const main = afterAuxiliary(tokens, i + 1);
  if (main !== null) return pushVerb(tokens, i + 1, main, chunks, true);
  push(chunks, 'a', middle, end, 'be');
  return i + 1;
}

/** "to say", or the preposition. */
function infinitive(tokens: readonly Token[], i: number, chunks: Chunk[]): number {
  const token = tokens[i]!;
  let k = i + 1;
  while (tokens[k] && adverbs.has(tokens[k]!.lower)) k++;
  const verb = tokens[k];
  const entry = verb && !verb.capital ? verbs.get(verb.lower) : undefined;
  if (!entry || (entry.form !== 'base' && entry.lemma !== verb!.lower)) {
    pushToken(chunks, 'P', token);
    return i + 1;
  }
  const {lemma, cue} = entry;
  push(chunks, cue ? 'T' : 't', token.start, verb!.end, lemma, {cue});
  return k + 1;
}

const bare = (token: Token, plural: boolean): Phrase => ({
  name: [],
  before: [],
  determiner: '',
  possessive: token.possessive,
  plural,
  tokens: [token],
});
