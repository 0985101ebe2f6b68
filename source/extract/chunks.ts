/**
 * Reads an article as a row of chunks: noun phrases, verb groups, small words, punctuation, and each quotation as one chunk.
 * It is a shallow reading, made to see one thing: who stands next to which verb beside which quotation.
 */
import {auxiliaries, verbs} from './lexicon/verbs.ts';
import type {CueClass} from './lexicon/cues.ts';
import {bodyNouns, honorifics, personNouns, titles} from './lexicon/roles.ts';
import {
  adverbs, coordinators, determiners, indefinitePronouns, objectPronouns, possessives, prepositions, relatives, sentenceOpeners,
  subjectPronouns, subordinators, times,
} from './lexicon/function-words.ts'; // prettier-ignore
import {femaleNames, maleNames} from './lexicon/given-names.ts';
import {places} from './lexicon/places.ts';
import type {Paragraph} from './paragraphs.ts';
import type {Quoted} from './marks.ts';
import {tokenize, type Token} from './tokens.ts';

/**
 * What a chunk is, one letter each, so that a row of them can be written down as a word:
 *
 * N name · O pronoun as subject · o pronoun as object · H noun phrase for a person or body · n another one · D time ·
 * V cue verb · v another verb · G g -ing form of either · T t the same after "to" · a lone auxiliary · W who, which, that · S other
 * subordinator · C and, but, or · P preposition · F of · B by · K according to · R adverb · Q quotation · ¶ end of paragraph; punctuation as itself
 */
export type ChunkType =
  | 'N' | 'O' | 'o' | 'H' | 'n' | 'D' | 'V' | 'v' | 'G' | 'g' | 'T' | 't' | 'a' | 'W' | 'S' | 'C' | 'P' | 'F' | 'B' | 'K' | 'R' | 'Q' | '¶'
  | ',' | '.' | ':' | ';' | '-' | '(' | ')' | '?'; // prettier-ignore

export type Chunk = {
  type: ChunkType;
  start: number;
  end: number;
  /** Its main word in small letters: the lemma of a verb, the head of a noun phrase. */
  word: string;
  /** Of a verb. */
  cue?: CueClass | null;
  passive?: boolean;
  past?: boolean;
  /** Of a noun phrase. */
  phrase?: Phrase;
  /** Of a quotation: its number among those outside all others. */
  quote?: number;
  /** For verbs: the chunk that is its subject. Set by `subjects.ts`. */
  subject?: number;
  /** The subject stands behind it. */
  inverted?: boolean;
  /** Of a participle: its subject is not that of the sentence. */
  own?: boolean;
};

export type Phrase = {
  /** The name in it, titles taken off; empty where there is none. */
  name: Token[];
  /** Words before the name: titles, nouns, countries. */
  before: Token[];
  determiner: string;
  possessive: boolean;
  plural: boolean;
  tokens: Token[];
};

/** The chunks of a whole text, quotations (of depth 0) folded into one chunk each. */
export function chunk(text: string, paragraphs: readonly Paragraph[], quoted: readonly Quoted[]): Chunk[] {
  const chunks: Chunk[] = [];
  let q = 0;
  for (const paragraph of paragraphs) {
    let at = paragraph.start;
    while (q < quoted.length && quoted[q]!.open < paragraph.end) {
      const quote = quoted[q]!;
      if (quote.open > at) chunkStretch(tokenize(text, at, quote.open), chunks);
      const stop = Math.min(quote.close, paragraph.end);
      chunks.push({
        type: 'Q',
        start: Math.max(at, quote.open),
        end: stop,
        word: lastSign(text, stop),
        quote: q,
      });
      at = Math.max(at, Math.min(quote.close, paragraph.end));
      if (quote.close > paragraph.end) break;
      q++;
    }
    if (at < paragraph.end) chunkStretch(tokenize(text, at, paragraph.end), chunks);
    chunks.push({type: '¶', start: paragraph.end, end: paragraph.end, word: ''});
  }
  return chunks;
}

/** The last character of a quotation but for the marks. */
function lastSign(text: string, stop: number): string {
  let i = stop - 1;
  while (i > 0 && /[\s“”"’'»]/.test(text[i]!)) i--;
  return text[i] ?? '';
}

/** Does a sentence begin here, so that a capital letter says nothing? */
function beginsSentence(chunks: readonly Chunk[], i: number): boolean {
  const before = chunks.at(-1);
  if (
    i > 0 &&
    before?.type !== '.' &&
    before?.type !== '?' &&
    before?.type !== ':' &&
    before?.type !== '-' &&
    before?.type !== '('
  )
    return false;
  return (
    before === undefined || '.?¶:-('.includes(before.type) || (before.type === 'Q' && before.word !== ',')
  );
}

/** "Will", "From", "Cross": a small word or a verb with a capital in the middle of a sentence is a name. */
function isNameAfterAll(tokens: readonly Token[], i: number, chunks: readonly Chunk[]): boolean {
  const token = tokens[i]!;
  if (!token.capital || token.text.length < 2 || /^i[’']/.test(token.lower) || times.has(token.lower))
    return false;
  return !tokens[i + 1]?.capital && !tokens[i - 1]?.capital && !beginsSentence(chunks, i);
}

const punctuation: Record<string, ChunkType> = {
  ',': ',', '.': '.', ':': ':', ';': ';', '-': '-', '–': '-', '—': '-', '--': '-', '(': '(', '[': '(', ')': ')', ']': ')', '?': '?', '!': '?', '…': '.',
}; // prettier-ignore

function chunkStretch(tokens: readonly Token[], chunks: Chunk[]): void {
  let i = 0;
  while (i < tokens.length) {
    const token = tokens[i]!;
    if (token.kind === 'mark') {
      const type =
        punctuation[token.lower] ??
        (token.lower.startsWith('-') ? '-' : token.lower.startsWith('..') ? '.' : null);
      if (type) chunks.push({type, start: token.start, end: token.end, word: token.lower});
      i++;
      continue;
    }
    if (token.kind === 'number' && /^\d{4}-\d\d-\d\d$/.test(token.text)) {
      push(chunks, 'D', token);
      i++;
      continue;
    }
    const before = chunks.at(-1)?.type;
    const next = isNameAfterAll(tokens, i, chunks)
      ? nounPhrase(tokens, i, chunks)
      : (small(tokens, i, chunks, before) ??
        verb(tokens, i, chunks, before) ??
        nounPhrase(tokens, i, chunks));
    i = Math.max(next, i + 1);
  }
}

const push = (chunks: Chunk[], type: ChunkType, token: Token, word = token.lower): void => {
  chunks.push({type, start: token.start, end: token.end, word});
};

/** A word of time; "may" and "march" only with a capital and a number behind, "second" never. */
const isTimeWord = (token: Token, next: Token | undefined): boolean =>
  times.has(token.lower) &&
  (!/^(?:may|march|sun|sat|mon|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/.test(token.lower) ||
    (token.capital && next?.kind === 'number'));

/** Small words that are a chunk by themselves. Returns the next token, or null where something else begins. */
function small(
  tokens: readonly Token[],
  i: number,
  chunks: Chunk[],
  before: ChunkType | undefined,
): number | null {
  const token = tokens[i]!;
  const word = token.lower;
  const next = tokens[i + 1];
  if (word === 'according' && next?.lower === 'to') {
    chunks.push({type: 'K', start: token.start, end: next.end, word: 'according to'});
    return i + 2;
  }
  if (isTimeWord(token, next) && !(token.capital && next?.capital && !times.has(next.lower))) {
    let k = i + 1;
    while (tokens[k] && (times.has(tokens[k]!.lower) || tokens[k]!.kind === 'number')) k++;
    chunks.push({type: 'D', start: token.start, end: tokens[k - 1]!.end, word});
    return k;
  }
  if (token.capital && token.text.length > 1 && !sentenceOpeners.has(word) && !verbs.has(word)) return null;
  if (token.text === 'US' || token.text === 'IT' || token.text === 'WHO') return null;
  const contracted = /^(he|she|they|we|i|it|that|who|there|what)[’'](s|re|m|ve|d|ll)$/.exec(word);
  if (contracted || (token.possessive && /^(he|she|it|who|that|there|what)$/.test(word))) {
    const stem = contracted?.[1] ?? word;
    const pronoun = subjectPronouns.has(stem) && stem !== 'who';
    const end = token.start + stem.length;
    chunks.push({
      type: pronoun ? 'O' : stem === 'that' || stem === 'who' ? 'W' : 'R',
      start: token.start,
      end,
      word: stem,
    });
    const helped = afterAuxiliary(tokens, i + 1);
    if (helped !== null) return pushVerb(tokens, i + 1, helped, chunks, true);
    chunks.push({type: 'a', start: end, end: token.end, word: 'be'});
    return i + 1;
  }
  if (word === 'who' || word === 'whom') return (push(chunks, 'W', token), i + 1);
  if (word === 'which') return (push(chunks, 'W', token), i + 1);
  if (
    word === 'that' &&
    !(next && startsNoun(next) && before !== 'N' && before !== 'H' && isSingularNoun(tokens, i + 1))
  )
    return (push(chunks, before === 'N' || before === 'H' || before === 'n' ? 'W' : 'S', token), i + 1);
  if (subjectPronouns.has(word)) return (push(chunks, 'O', token), i + 1);
  if (objectPronouns.has(word) && !(possessives.has(word) && next && startsNoun(next)))
    return (push(chunks, 'o', token), i + 1);
  if (auxiliaries.has(word)) {
    const main = afterAuxiliary(tokens, i + 1);
    if (main !== null) return pushVerb(tokens, i, main, chunks, true);
    push(chunks, 'a', token);
    return i + 1;
  }
  if (word === 'to') {
    let k = i + 1;
    while (tokens[k] && adverbs.has(tokens[k]!.lower)) k++;
    const entry = tokens[k] && !tokens[k]!.capital ? verbs.get(tokens[k]!.lower) : undefined;
    if (entry && (entry.form === 'base' || entry.lemma === tokens[k]!.lower)) {
      chunks.push({
        type: entry.cue ? 'T' : 't',
        start: token.start,
        end: tokens[k]!.end,
        word: entry.lemma,
        cue: entry.cue,
      });
      return k + 1;
    }
    push(chunks, 'P', token);
    return i + 1;
  }
  if (word === 'of') return (push(chunks, 'F', token), i + 1);
  if (word === 'by') return (push(chunks, 'B', token), i + 1);
  if (word === 'not') return i + 1;
  if (coordinators.has(word)) return (push(chunks, 'C', token), i + 1);
  if (prepositions.has(word) && !(subordinators.has(word) && clauseFollows(tokens, i + 1)))
    return (push(chunks, 'P', token), i + 1);
  if (subordinators.has(word)) return (push(chunks, 'S', token), i + 1);
  if (
    indefinitePronouns.has(word) &&
    !(next && startsNoun(next) && !verbs.has(next.lower)) &&
    next?.lower !== 'of'
  ) {
    chunks.push({type: 'H', start: token.start, end: token.end, word, phrase: bare(token)});
    return i + 1;
  }
  if (
    (!token.capital || beginsSentence(chunks, i)) &&
    (adverbs.has(word) || (/.{3}ly$/.test(word) && !next?.capital && !personNouns.has(word)))
  )
    return (push(chunks, 'R', token), i + 1);
  return null;
}

const bare = (token: Token): Phrase => ({
  name: [],
  before: [],
  determiner: '',
  possessive: token.possessive,
  plural: false,
  tokens: [token],
});

/** The main verb behind an auxiliary, over adverbs and further auxiliaries; null where none follows. */
function afterAuxiliary(tokens: readonly Token[], from: number): number | null {
  let k = from;
  for (; k < from + 5 && tokens[k]; k++) {
    const word = tokens[k]!.lower;
    if (auxiliaries.has(word) || adverbs.has(word) || word === 'not' || /.{3}ly$/.test(word)) continue;
    const entry = tokens[k]!.capital ? undefined : verbs.get(word);
    return entry || (/.{2}(ed|ing)$/.test(word) && !tokens[k]!.capital) ? k : null;
  }
  return null;
}

function pushVerb(
  tokens: readonly Token[],
  from: number,
  main: number,
  chunks: Chunk[],
  helped: boolean,
): number {
  const word = tokens[main]!.lower;
  const entry = verbs.get(word);
  let passive = false;
  if (helped && (entry?.form === 'past' || word.endsWith('ed')))
    for (let k = from; k < main; k++)
      if (/^(is|are|was|were|be|been|being|am)$/.test(tokens[k]!.lower)) passive = true;
  if (!helped && entry?.form !== 's' && tokens[main + 1]?.lower === 'by') passive = true; // a claim dismissed by …
  const cue = entry?.cue ?? null;
  chunks.push({
    type: cue ? 'V' : 'v',
    start: tokens[from]!.start,
    end: tokens[main]!.end,
    word: entry?.lemma ?? word,
    cue,
    ...(passive && {passive}),
    ...((entry?.form === 'past' || helped) && {past: true}),
  });
  return main + 1;
}

const nounBefore: ReadonlySet<string | undefined> = new Set([
  'N',
  'O',
  'H',
  'n',
  'W',
  'R',
  'D',
  'Q',
  'C',
  ',',
  ')',
  '-',
]);

/** A verb without an auxiliary. */
function verb(
  tokens: readonly Token[],
  i: number,
  chunks: Chunk[],
  before: ChunkType | undefined,
): number | null {
  const token = tokens[i]!;
  const entry = verbs.get(token.lower);
  const next = tokens[i + 1];
  if (
    token.capital &&
    !(
      entry &&
      (before === undefined ||
        before === '.' ||
        before === '¶' ||
        before === '-' ||
        before === 'Q' ||
        before === ':')
    )
  )
    return null;
  if (token.possessive) return null;
  if (token.capital && next?.capital && entry?.form !== 'ing') return null;
  if (!entry) {
    if (/.{3}ing$/.test(token.lower) && !(next && startsNoun(next) && before !== ','))
      return (push(chunks, 'g', token), i + 1);
    if (/.{3}ed$/.test(token.lower) && nounBefore.has(before)) return pushVerb(tokens, i, i, chunks, false);
    return null;
  }
  if (entry.form === 'ing') {
    chunks.push({
      type: entry.cue ? 'G' : 'g',
      start: token.start,
      end: token.end,
      word: entry.lemma,
      cue: entry.cue,
    });
    return i + 1;
  }
  if (entry.form === 'past') return pushVerb(tokens, i, i, chunks, false);
  // "reports", "call": a verb only where a subject goes before and the number fits
  const subject = chunks.at(-1);
  if (entry.form === 's' && before === 'n' && next && takesObject(next))
    return pushVerb(tokens, i, i, chunks, false);
  if (
    entry.form === 's' &&
    before === 'n' &&
    entry.cue &&
    (!next || next.lower === ':' || next.lower === ',' || next.lower === 'that')
  )
    return pushVerb(tokens, i, i, chunks, false);
  if (entry.form === 's')
    return before === 'O' ||
      before === 'W' ||
      before === 'N' ||
      before === 'H' ||
      before === 'R' ||
      before === 'Q' ||
      before === ',' ||
      before === ')' ||
      before === 'C'
      ? pushVerb(tokens, i, i, chunks, false)
      : null;
  if (before === 'O' || before === 'W' || (before === 'R' && chunks.at(-2)?.type === 'O'))
    return pushVerb(tokens, i, i, chunks, false);
  if (subject?.phrase?.plural && !subject.phrase.possessive) return pushVerb(tokens, i, i, chunks, false);
  if (before === undefined || before === '.' || before === '¶' || before === 'a' || before === 'Q')
    return pushVerb(tokens, i, i, chunks, false);
  return null;
}

/** After a word in -s that may be a noun or a verb: does what follows make it a verb? */
const takesObject = (next: Token): boolean =>
  determiners.has(next.lower) ||
  possessives.has(next.lower) ||
  (subjectPronouns.has(next.lower) && next.lower !== 'who') ||
  objectPronouns.has(next.lower);

const startsNoun = (token: Token): boolean =>
  token.kind === 'number' ||
  (token.kind === 'word' &&
    !auxiliaries.has(token.lower) &&
    !prepositions.has(token.lower) &&
    !coordinators.has(token.lower) &&
    !subordinators.has(token.lower) &&
    !subjectPronouns.has(token.lower));

const isSingularNoun = (tokens: readonly Token[], i: number): boolean =>
  !tokens[i]!.capital &&
  !verbs.has(tokens[i]!.lower) &&
  !determiners.has(tokens[i]!.lower) &&
  !possessives.has(tokens[i]!.lower) &&
  !tokens[i]!.lower.endsWith('s');

/** Does a clause with a verb of its own follow, so that "before" or "after" is no preposition? */
function clauseFollows(tokens: readonly Token[], from: number): boolean {
  for (let k = from; k < from + 6 && tokens[k]; k++) {
    const {lower, kind, capital} = tokens[k]!;
    if (kind === 'mark') return false;
    if (subjectPronouns.has(lower)) return true;
    if (auxiliaries.has(lower)) return true;
    if (!capital && verbs.get(lower)?.form === 'past') return true;
  }
  return false;
}

const inNames = new Set([
  'of',
  'the',
  'and',
  '&',
  'for',
  'de',
  'la',
  'le',
  'du',
  'van',
  'von',
  'der',
  'den',
  'bin',
  'ibn',
  'al',
  'el',
  'da',
  'di',
  'dos',
  'on',
  'y',
]);
const particles = new Set([
  'de',
  'la',
  'le',
  'du',
  'van',
  'von',
  'der',
  'den',
  'bin',
  'ibn',
  'al',
  'el',
  'da',
  'di',
  'dos',
  '&',
]);

/** From a determiner, an adjective, a noun or a name to the end of the phrase. */
function nounPhrase(tokens: readonly Token[], i: number, chunks: Chunk[]): number {
  const words: Token[] = [];
  let k = i;
  let determiner = '';
  while (
    tokens[k] &&
    !tokens[k]!.possessive &&
    !(k === i && isNameAfterAll(tokens, k, chunks)) &&
    (determiners.has(tokens[k]!.lower) || possessives.has(tokens[k]!.lower)) &&
    !(tokens[k]!.capital && k > i)
  ) {
    determiner ||= tokens[k]!.lower;
    words.push(tokens[k]!);
    k++;
  }
  for (; tokens[k]; k++) {
    const token = tokens[k]!;
    const word = token.lower;
    const next = tokens[k + 1];
    if (k === i && isNameAfterAll(tokens, k, chunks)) {
      words.push(token);
      continue;
    }
    if (token.kind === 'mark') {
      if (token.lower === '/' && next?.capital) continue;
      break;
    }
    if (token.kind === 'number') {
      if (/^\d{4}-/.test(token.text)) break;
      words.push(token);
      continue;
    }
    const last = words.at(-1);
    if (token.capital && !(words.length === 0 && sentenceOpeners.has(word) && !next?.capital)) {
      if (last && token.text === 'I') break;
      if (
        last &&
        !last.capital &&
        !last.possessive &&
        last.kind === 'word' &&
        !determiners.has(last.lower) &&
        !possessives.has(last.lower) &&
        !leadsToName(last, words.length, determiner)
      )
        break;
      if (last && times.has(word) && word !== 'may' && word !== 'march' && !next?.capital) break;
      words.push(token);
      continue;
    }
    if (last && particles.has(word) && last.capital && next?.capital) {
      words.push(token);
      continue;
    }
    // "Ministry of Trade": a body's name goes over "of"
    if (
      last?.capital &&
      (word === 'of' || word === 'for') &&
      next?.capital &&
      (bodyNouns.has(last.lower) || titles.has(last.lower)) &&
      !times.has(next.lower)
    ) {
      words.push(token);
      continue;
    }
    if (
      !token.capital &&
      (auxiliaries.has(word) ||
        prepositions.has(word) ||
        coordinators.has(word) ||
        subordinators.has(word) ||
        relatives.has(word))
    )
      break;
    if (
      last?.capital &&
      (word === 'late' || word === 'early' || word === 'earlier' || word === 'later' || word === 'last')
    )
      break;
    if (
      subjectPronouns.has(word) ||
      objectPronouns.has(word) ||
      determiners.has(word) ||
      possessives.has(word)
    ) {
      if (word === 'one' || word === 'two') words.push(token);
      else break;
      continue;
    }
    if (
      last &&
      (adverbs.has(word) || /.{3}ly$/.test(word)) &&
      !(next && startsNoun(next) && determiner && words.length === 1)
    )
      break;
    if (times.has(word) && last) {
      if (last.possessive || next?.kind === 'mark' || !next) break;
      break;
    }
    const entry = verbs.get(word);
    if (entry && last) {
      const modifies = words.length === (determiner ? 1 : 0) || isAdjectiveLike(last);
      const nounNext =
        next !== undefined &&
        next.kind === 'word' &&
        startsNoun(next) &&
        !determiners.has(next.lower) &&
        !possessives.has(next.lower);
      if (entry.form === 'past' || entry.form === 'ing') {
        if (!(
          modifies &&
          (nounNext || entry.form === 'ing') &&
          !last.capital &&
          (determiner || last.possessive)
        ))
          break;
      } else if (entry.form === 's') {
        if (
          !(determiner && (modifies || last.possessive)) &&
          !last.possessive &&
          !personNouns.has(word) &&
          !bodyNouns.has(word)
        )
          break;
        if ((last.capital || personNouns.has(last.lower)) && !last.possessive && entry.cue) break;
        if (next && takesObject(next)) break;
      } else if (
        !last.capital &&
        !last.possessive &&
        /[^s]s$|^(?:people|police|men|women|children|media)$/.test(last.lower)
      )
        break;
    } else if (
      !entry &&
      last &&
      /.{3}ed$/.test(word) &&
      !(
        isAdjectiveLike(last) &&
        next !== undefined &&
        next.kind === 'word' &&
        startsNoun(next) &&
        !next.capital
      ) &&
      !(words.length === 1 && determiner)
    ) {
      break;
    } else if (entry && entry.form !== 'base' && !last && entry.form === 'past') {
      if (!(next && startsNoun(next))) break;
    }
    words.push(token);
    if (token.possessive && !next) break;
  }
  if (words.length === 0) {
    push(chunks, 'n', tokens[i]!);
    return i + 1;
  }
  pushPhrase(words, determiner, chunks);
  return k;
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

const isAdjectiveLike = (token: Token): boolean =>
  !token.capital &&
  !token.possessive &&
  !personNouns.has(token.lower) &&
  !bodyNouns.has(token.lower) &&
  !token.lower.endsWith('s');

/** Splits possessors off ("Trump's spokeswoman") and pushes what remains; the possessor is a chunk of its own. */
function pushPhrase(words: readonly Token[], determiner: string, chunks: Chunk[]): void {
  let from = 0;
  for (let k = 0; k < words.length; k++)
    if (words[k]!.possessive) {
      pushOne(words.slice(from, k + 1), from === 0 ? determiner : "'s", chunks);
      from = k + 1;
    }
  if (from < words.length) pushOne(words.slice(from), from === 0 ? determiner : "'s", chunks);
}

function pushOne(words: readonly Token[], determiner: string, chunks: Chunk[]): void {
  const last = words.at(-1)!;
  // the last run of capitals is the name, where the phrase ends in it
  let from = words.length;
  while (
    from > 0 &&
    (words[from - 1]!.capital ||
      (from < words.length && from > 1 && words[from - 2]!.capital && inNames.has(words[from - 1]!.lower)))
  )
    from--;
  let name = words.slice(from);
  // what stands before an office is no name: "NATO Secretary General Roe", "French Foreign Minister Roe"
  for (let k = name.length - 2; k > 0; k--)
    if (
      titles.has(name[k]!.lower) &&
      !isGivenName(name[0]!.text) &&
      !/^(?:jr|sr|ii|iii|iv)$/.test(name[k + 1]!.lower)
    ) {
      name = name.slice(k);
      from += k;
      break;
    }
  // "Referee Lena Roe": what stands before a first name is an office
  if (
    name.length > 2 &&
    !isGivenName(name[0]!.text) &&
    isGivenName(name[1]!.text) &&
    !/^\p{Lu}\.$/u.test(name[0]!.text)
  ) {
    name = name.slice(1);
    from++;
  }
  while (
    name.length > 0 &&
    (honorifics.has(name[0]!.lower) ||
      (titles.has(name[0]!.lower) && name.length > 1) ||
      (determiners.has(name[0]!.lower) && name[0]!.lower !== 'another'))
  ) {
    name = name.slice(1);
    from++;
  }
  // Secretary of State Jane Roe: what the office is for belongs to the title
  if (name.length > 2 && name[0]!.lower === 'of') {
    let k = 1;
    while (k < name.length - 1 && (departments.has(name[k]!.lower) || places.has(name[k]!.text))) k++;
    if (k > 1) {
      name = name.slice(k);
      from += k;
      while (name.length > 1 && (honorifics.has(name[0]!.lower) || titles.has(name[0]!.lower))) {
        name = name.slice(1);
        from++;
      }
    }
  }
  const head = last.lower;
  const isRole = personNouns.has(head) || bodyNouns.has(head);
  if (
    name.length === 1 &&
    name[0]!.capital &&
    (personNouns.has(head) || titles.has(head)) &&
    !isAllCaps(last.text)
  )
    name = [];
  const isTime = name.length === 0 && timeNouns.has(head);
  const type: ChunkType = isTime
    ? 'D'
    : name.length > 0
      ? 'N'
      : isRole || titles.has(head) || indefinitePronouns.has(head) || /\d-year-olds?$/.test(head)
        ? 'H'
        : 'n';
  const plural =
    name.length === 0 && (/[^s]s$/.test(head) || /^(people|men|women|children|police)$/.test(head));
  chunks.push({
    type,
    start: words[0]!.start,
    end: last.end,
    word: head,
    phrase: {
      name,
      before: words.slice(0, from),
      determiner,
      possessive: last.possessive,
      plural,
      tokens: [...words],
    },
  });
}

const isGivenName = (word: string): boolean => maleNames.has(word) || femaleNames.has(word);
const departments = new Set(
  'state defense defence treasury commerce labor labour energy education agriculture interior justice health transportation transport finance staff homeland security human services foreign affairs veterans war trade state and the house representatives commons'.split(
    ' ',
  ),
);
const timeNouns = new Set(
  'day days week weeks month months year years hour hours minute minutes moment moments weekend weekends decade decades time times night nights'.split(
    ' ',
  ),
);

const isAllCaps = (text: string): boolean => text.length > 1 && text === text.toUpperCase();

/** The chunks of one stretch of text, such as the inside of a quotation. */
export function chunkSpan(text: string, from: number, to: number): Chunk[] {
  const chunks: Chunk[] = [];
  chunkStretch(tokenize(text, from, to), chunks);
  return chunks;
}
