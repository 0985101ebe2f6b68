/** Verb groups: a main verb with its auxiliaries, and verbs that stand alone. */
import {auxiliaries, inflect, verbs, type VerbEntry, type VerbForm} from '../lexicon/verbs.ts';
import {phrasalCues} from '../lexicon/cues.ts';
import {adverbs, determiners, possessives} from '../lexicon/function-words.ts';
import {personNouns, titles} from '../lexicon/roles.ts';
import type {Token} from '../tokens.ts';
import {
  isActorNoun,
  isQuotation,
  isSubjectPronoun,
  push,
  pushToken,
  type Chunk,
  type ChunkType,
} from './chunk.ts';
import {startsNoun, takesObject} from './neighbours.ts';

/** The main verb behind an auxiliary, over adverbs and further auxiliaries; null where none follows. */
export function afterAuxiliary(tokens: readonly Token[], from: number): number | null {
  let k = from;
  for (; k < from + 5 && tokens[k]; k++) {
    const word = tokens[k]!.lower;
    if (auxiliaries.has(word) || adverbs.has(word) || word === 'not' || /.{3}ly$/.test(word)) continue;
    const entry = tokens[k]!.capital ? undefined : verbs.get(word);
    return entry || (/.{2}(ed|ing)$/.test(word) && !tokens[k]!.capital) ? k : null;
  }
  return null;
}

export function pushVerb(
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
  const phrasal =
    entry &&
    endsPhrasal(tokens[main + 2], chunks) &&
    phrasalCues[tokens[main + 1]?.lower ?? '']?.get(entry.lemma);
  const cue = phrasal || (entry?.cue ?? null);
  const past = entry?.form === 'past' || helped;
  const last = phrasal ? main + 1 : main;
  const [start, end] = [tokens[from]!.start, tokens[last]!.end];
  push(chunks, cue ? 'V' : 'v', start, end, entry?.lemma ?? word, {cue, passive, past});
  return last + 1;
}

/** What stands behind a particle of saying: Roe shot back, “…”; weighed in with a “…”; “…,” fired back Roe. Not: profits jumped in March. */
const endsPhrasal = (next: Token | undefined, chunks: readonly Chunk[]): boolean =>
  next === undefined || next.kind === 'mark' || next.lower === 'with' || isQuotation(chunks.at(-1));

const beginnings: ReadonlySet<ChunkType | undefined> = new Set(['.', '¶', '-', 'Q', ':', undefined]);
const beforeParticiple: ReadonlySet<ChunkType | undefined> = new Set([
  'N', 'O', 'H', 'n', 'W', 'R', 'D', 'Q', 'C', ',', ')', '-',
]); // prettier-ignore
const beforeSingular: ReadonlySet<ChunkType | undefined> = new Set([
  'O',
  'W',
  'N',
  'H',
  'R',
  'Q',
  ',',
  ')',
  'C',
]);
const beforeBase: ReadonlySet<ChunkType | undefined> = new Set(['O', 'W', '.', '¶', 'a', 'Q', undefined]);
const beforeSure: ReadonlySet<ChunkType | undefined> = new Set(['N', 'H', 'n', ',', 'D', 'R']);

/** A verb without an auxiliary. Returns the next token, or null where it is none. */
export function verb(
  tokens: readonly Token[],
  i: number,
  chunks: Chunk[],
  before: ChunkType | undefined,
): number | null {
  const token = tokens[i]!;
  const entry = verbs.get(token.lower);
  const next = tokens[i + 1];
  if (token.possessive || (token.capital && !opensSentence(tokens, i, entry, before))) return null;
  if (!entry) {
    if (
      /.{3}ing$/.test(token.lower) &&
      !(next && startsNoun(next) && before !== ',' && !takesObject(next) && !(next.capital && before === 'P'))
    )
      return (pushToken(chunks, 'g', token), i + 1);
    return /.{3}ed$/.test(token.lower) && beforeParticiple.has(before)
      ? pushVerb(tokens, i, i, chunks, false)
      : null;
  }
  if (entry.form === 'ing') {
    const {lemma, cue} = entry;
    push(chunks, cue ? 'G' : 'g', token.start, token.end, lemma, {cue});
    return i + 1;
  }
  return isFinite(token, entry, next, chunks, before) ? pushVerb(tokens, i, i, chunks, false) : null;
}

/** A verb with a capital letter stands where a sentence begins, and before no name: "Added Jane Roe: …" but for that. */
function opensSentence(
  tokens: readonly Token[],
  i: number,
  entry: VerbEntry | undefined,
  before: ChunkType | undefined,
): boolean {
  if (!entry || !beginnings.has(before) || isFollowedByFinite(tokens, i)) return false;
  if (entry.form === 'base' && (leadsToOffice(tokens, i) || leadsToBody(tokens, i))) return false;
  if (entry.form === 'past' && !entry.cue && isBareNoun(tokens[i + 1])) return false; // Retired teacher Jane Roe
  if (!tokens[i + 1]?.capital || entry.form === 'ing') return true;
  return entry.form === 'past' && entry.cue !== null && nameAndColon(tokens, i + 1);
}

const isBareNoun = (next: Token | undefined): boolean =>
  next?.kind === 'word' &&
  !next.capital &&
  startsNoun(next) &&
  !takesObject(next) &&
  !adverbs.has(next.lower) &&
  !/.{3}(?:ly|ing)$/.test(next.lower) &&
  !verbs.has(next.lower);

/** "Head coach Jane Roe", "Press secretary Jane Roe": no verbs, but what somebody is. */
function leadsToOffice(tokens: readonly Token[], i: number): boolean {
  if (surelyVerbs.has(tokens[i]!.lower)) return false;
  for (let k = i + 1; k < i + 4 && tokens[k]; k++) {
    const {capital, kind, lower} = tokens[k]!;
    if (capital) return k > i + 1 && isOffice(tokens[k - 1]!.lower);
    if (kind !== 'word' || !startsNoun(tokens[k]!) || determiners.has(lower) || possessives.has(lower))
      return false;
  }
  return false;
}

/** "Save the Norlanders said": no verb, but a body. */
const leadsToBody = (tokens: readonly Token[], i: number): boolean =>
  tokens[i + 1]?.lower === 'the' && tokens[i + 2]?.capital === true && isFollowedByFinite(tokens, i + 2);

const isOffice = (word: string): boolean => personNouns.has(word) || titles.has(word);

/** "Mark said", "Cross was late": behind a verb at the head of a sentence stands no other finite one, so it is a name. */
export function isFollowedByFinite(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  if (!next || next.capital) return false;
  const entry = verbs.get(next.lower);
  return (
    /^(?:is|was|has|had)$/.test(next.lower) ||
    (entry?.form === 'past' && entry.cue !== null && entry.lemma !== next.lower)
  );
}

/** "reports", "call": a verb only where a subject goes before and the number fits. */
function isFinite(
  token: Token,
  {form, cue}: VerbEntry,
  next: Token | undefined,
  chunks: readonly Chunk[],
  before: ChunkType | undefined,
): boolean {
  // "…," said retired General Roe: part of what follows
  if (form === 'past')
    return cue !== null || before !== 'V' || !next || !startsNoun(next) || !isBehindQuotation(chunks);
  if (surelyVerbs.has(token.lower) && beforeSure.has(before)) return true;
  if (form === 's') {
    if (surelyFinite.has(token.lower)) return true;
    // "polls show", "records are": a noun
    if (
      before === 'N' &&
      next &&
      (auxiliaries.has(next.lower) || /^(?:show|say|suggest|indicate|reveal)$/.test(next.lower))
    )
      return false;
    if (beforeSingular.has(before)) return true;
    if (before !== 'n' && before !== 'D') return false;
    return next ? takesObject(next) || (cue !== null && /^(?:[:,]|that)$/.test(next.lower)) : cue !== null;
  }
  const subject = chunks.at(-1);
  return (
    beforeBase.has(before) ||
    (before === 'R' && isSubjectPronoun(chunks.at(-2))) ||
    isPlural(before === 'R' ? chunks.at(-2) : subject)
  );
}

/** Verbs that are hardly ever nouns: their base form, and the one in -s. */
const hardlyNouns =
  `say tell ask add write argue believe insist agree disagree contend concede think know accuse acknowledge admit explain suggest describe declare deny
  refuse reveal seem become give take make begin get want bring see keep send speak lose happen appear include allow feel come go seek
  prefer understand remain oppose express mention envision continue decide defend ensure follow hear involve learn leave mean
  provide pursue receive remember require serve try urge warn`.split(/\s+/);
const formsOf = (form: VerbForm): ReadonlySet<string> =>
  new Set(
    hardlyNouns.flatMap((lemma) => inflect(lemma).flatMap((one) => (one.form === form ? one.word : []))),
  );

/** Base forms that are hardly ever nouns. */
export const surelyVerbs = formsOf('base');
/** Forms that are hardly ever nouns or participles. */
export const surelyFinite: ReadonlySet<string> = new Set([
  ...formsOf('s'),
  ...'said told thought knew became gave took began saw went came wrote insisted conceded argued'.split(' '),
]);

const isPlural = (chunk: Chunk | undefined): boolean =>
  chunk !== undefined &&
  ((chunk.phrase?.plural === true && !chunk.phrase.possessive) ||
    (isActorNoun(chunk) && severalWords.has(chunk.word)));
const severalWords: ReadonlySet<string> = new Set('others some many both few most several all'.split(' '));

/** Is the last chunk a verb right behind a quotation? */
const isBehindQuotation = (chunks: readonly Chunk[]): boolean => {
  const before = chunks.at(-2)?.type;
  return before === 'Q' || (before === ',' && isQuotation(chunks.at(-3)));
};

/** "Added Jane Roe: …" */
const nameAndColon = (tokens: readonly Token[], from: number): boolean => {
  for (let k = from; k < from + 4 && tokens[k]; k++) {
    if (tokens[k]!.lower === ':') return k > from;
    if (!tokens[k]!.capital) return false;
  }
  return false;
};
