/**
 * What is looked at when a quotation seeks its speaker. Each feature is a short readable string, present or not; `weights.json` gives
 * each its weight, and the candidate with the highest sum wins. "nobody" is a candidate like any other.
 */
import type {Chunk} from '../chunks.ts';
import {bodyNameWords, bodyNouns, personNouns} from '../lexicon/roles.ts';
import {femaleNames, maleNames} from '../lexicon/given-names.ts';
import {otherPlaces, places} from '../lexicon/places.ts';
import {speechNouns} from '../lexicon/cues.ts';
import {lastCharacter, nameKey, type Context} from './context.ts';

/** What is known of a quotation by itself. */
export type Surroundings = {
  quote: number;
  first: number;
  last: number;
  words: string;
  capital: boolean;
  ends: string;
  shape: string;
  before: string;
  after: string;
  beforeWord: string;
  whole: boolean;
  /** The nearest verb before it in its sentence, and right behind it. */
  verbBefore: number;
  verbAfter: number;
};

const bucket = (n: number): string => (n <= 4 ? String(n) : n <= 6 ? '5-6' : n <= 9 ? '7-9' : n <= 14 ? '10-14' : n <= 24 ? '15-24' : '25+');

export function surroundings(context: Context, quote: number): Surroundings {
  const {text, chunks, sentence} = context;
  const first = context.firstChunk[quote]!;
  const last = context.lastChunk[quote]!;
  const quoted = context.quoted[quote]!;
  const [from, to] = quoted.parts[0]!;
  const start = text.slice(from, Math.min(to, from + 400));
  let count = 0;
  for (const [a, z] of quoted.parts) {
    let inWord = false;
    for (let i = a; i < z && count < 60; i++) {
      const space = /\s/.test(text[i]!);
      if (!space && !inWord) count++;
      inWord = !space;
    }
  }
  const capital = /^[^\p{L}]*\p{Lu}/u.test(start);
  const lastIn = lastCharacter(text, quoted);
  const ends = !quoted.closed ? 'open' : /[,]/.test(lastIn) ? ',' : /[.…]/.test(lastIn) ? '.' : /[?!]/.test(lastIn) ? '?' : /[-—–]/.test(lastIn) ? '-' : '0';
  let verbBefore = -1;
  for (let k = first - 1; k >= 0 && k > first - 40 && sentence[k] === sentence[first] && chunks[k]!.type !== '¶'; k--)
    if ('VvGgTta'.includes(chunks[k]!.type)) {
      verbBefore = k;
      break;
    }
  let verbAfter = -1;
  for (let k = last + 1; k < chunks.length && k < last + 12 && !'.?¶:Q'.includes(chunks[k]!.type); k++)
    if ('VvGga'.includes(chunks[k]!.type)) {
      verbAfter = k;
      break;
    }
  const previous = chunks[first - 1];
  const titleCase = count > 1 && count < 12 && !/(?:^|\s)\p{Ll}\p{L}{3,}/u.test(start) && /\s\p{Lu}/u.test(start);
  const size = bucket(count);
  return {
    quote, first, last, words: size, capital, ends,
    shape: `${capital ? (titleCase ? 'T' : 'A') : 'a'}${ends}${count < 3 ? 1 : count < 7 ? 3 : 7}`,
    before: first > 0 ? previous!.type : '^',
    after: chunks[last + 1]?.type ?? '$',
    beforeWord: previous && previous.end > quoted.open - 3 ? previous.word : '',
    whole: (first === 0 || previous!.type === '¶') && (chunks[last + 1]?.type ?? '¶') === '¶',
    verbBefore, verbAfter,
  }; // prettier-ignore
}

export const windowLeft = 12;
export const windowRight = 6;

/** The chunks that may name the speaker of a quotation, nearest first on each side. */
export function candidatesFor(context: Context, s: Surroundings): number[] {
  const {candidates, candidatesBefore, paragraph} = context;
  const found: number[] = [];
  const at = candidatesBefore[s.first]!;
  for (let k = at - 1; k >= 0 && k >= at - windowLeft; k--) {
    const chunk = candidates[k]!;
    const paragraphs = paragraph[s.first]! - paragraph[chunk]!;
    if (paragraphs > 4 || (paragraphs > 0 && found.length >= 10)) break;
    found.push(chunk);
  }
  const right = candidatesBefore[s.last]!;
  for (let k = right; k < candidates.length && k < right + windowRight; k++) {
    const chunk = candidates[k]!;
    const paragraphs = paragraph[chunk]! - paragraph[s.last]!;
    if (paragraphs > 1 || (paragraphs > 0 && k > right + 1)) break;
    found.push(chunk);
  }
  return found;
}

/** What went before: whom the quotation before this one was given to. */
export type History = {
  /** Its chunk, or -1 for nobody. */
  speaker: number;
  quote: number;
};

function mentionType(context: Context, at: number): string {
  const chunk = context.chunks[at]!;
  if (chunk.type === 'O' || chunk.type === 'o') {
    const word = chunk.word;
    return chunk.type + (word === 'he' || word === 'she' ? '1' : word === 'i' || word === 'we' ? 'i' : word === 'they' ? 'p' : word === 'it' ? 't' : word === 'you' ? 'u' : '');
  }
  if (chunk.type === 'N') return nameType(chunk);
  const word = chunk.word;
  return `${chunk.type}${personNouns.has(word) ? 'p' : bodyNouns.has(word) ? 'b' : speechNouns.has(word) ? 's' : ''}`;
}

function nameType(chunk: Chunk): string {
  const {name, before} = chunk.phrase!;
  const whole = name.map((token) => token.text).join(' ');
  const place = places.get(whole);
  if (place) return place.is === 'adjective' ? 'Nadj' : 'Nland';
  if (otherPlaces.has(whole)) return 'Nplace';
  if (before.some((token) => personNouns.has(token.lower))) return 'Nrole';
  const given = name[0]!.text;
  if (name.length > 1 && (maleNames.has(given) || femaleNames.has(given))) return 'Nperson';
  if (bodyNameWords.has(name.at(-1)!.lower)) return 'Nbody';
  return name.length > 1 ? 'N2' : 'N1';
}

const patternOf = (chunks: readonly Chunk[], from: number, to: number, limit: number): string => {
  if (to - from > limit) return '~';
  let row = '';
  for (let k = from; k < to; k++) if (chunks[k]!.type !== 'R') row += chunks[k]!.type;
  return row;
};

/** The features of one candidate. */
export function candidateFeatures(context: Context, s: Surroundings, at: number, history: History): string[] {
  const {chunks, sentence, paragraph, candidatesBefore, cuesBefore, verbsBefore} = context;
  const chunk = chunks[at]!;
  const f: string[] = [];
  const left = at < s.first;
  const side = left ? 'L' : 'R';
  const from = left ? at + 1 : s.last + 1;
  const to = left ? s.first : at;
  const type = mentionType(context, at);
  const sentences = Math.min(4, Math.abs(left ? sentence[s.first]! - sentence[at]! : sentence[at]! - sentence[s.last]!));
  const paragraphs = Math.min(3, Math.abs(left ? paragraph[s.first]! - paragraph[at]! : paragraph[at]! - paragraph[s.last]!));
  const mentions = bucket(Math.max(0, candidatesBefore[to]! - candidatesBefore[from]!));
  const cues = Math.min(3, cuesBefore[to]! - cuesBefore[from]!);
  const verbsBetween = Math.min(4, verbsBefore[to]! - verbsBefore[from]!);
  let quotes = 0;
  for (let k = from; k < to && quotes < 3; k++) if (chunks[k]!.type === 'Q') quotes++;
  const pattern = patternOf(chunks, from, to, 9);
  const where = `${side}${sentences}${paragraphs}`;
  const before = chunks[at - 1]?.type ?? '^';
  const after = chunks[at + 1]?.type ?? '$';
  const shape = s.shape;

  f.push(`pat ${side}${pattern}`);
  f.push(`pat ${side}${pattern} ${shape[0]}${s.ends}`);
  f.push(`where ${where}`, `where ${where} ${shape}`, `where ${where} ${type}`);
  f.push(`between ${where} m${mentions}`, `between ${side}${paragraphs} c${cues} v${verbsBetween} q${quotes}`, `between ${where} q${quotes}`);
  f.push(`type ${type}`, `type ${side}${type} ${shape[0]}`);
  f.push(`edge ${side}${before}_${after}`, `edge ${where} ${before}_`, `edge ${where} _${after}`);
  if (left) f.push(`near L${patternOf(chunks, Math.max(from, s.first - 3), s.first, 3)} ${sentences}`);
  else f.push(`near R${patternOf(chunks, s.last + 1, Math.min(to, s.last + 4), 3)} ${s.ends}`);
  if (chunk.phrase) {
    f.push(`det ${side}${chunk.phrase.possessive ? "'s" : ''} ${chunk.phrase.determiner === 'the' || chunk.phrase.determiner === 'a' || chunk.phrase.determiner === 'an' ? chunk.phrase.determiner : chunk.phrase.determiner ? 'x' : ''} ${chunk.type}`);
    if (chunk.phrase.possessive) f.push(`poss ${side} ${after} ${chunks[at + 1] && speechNouns.has(chunks[at + 1]!.word) ? 'speech' : ''}`);
    if (chunk.type !== 'N') f.push(`head ${chunk.word}`);
  } else f.push(`word ${side}${chunk.word}`);

  // the verbs it is the subject of: the nearest before the quotation and the nearest behind it
  const verbs = context.verbsOf.get(at);
  let verb = -1;
  let nearest = Infinity;
  if (verbs)
    for (const v of verbs) {
      const distance = v < s.first ? s.first - v : v - s.last;
      if (distance < nearest) {
        nearest = distance;
        verb = v;
      }
    }
  if (verb < 0) f.push(`noverb ${where} ${shape[0]}`);
  else {
    const said = chunks[verb]!;
    const verbSide = verb < s.first ? 'l' : 'r';
    const gap = verbSide === 'l' ? patternOf(chunks, verb + 1, s.first, 6) : patternOf(chunks, s.last + 1, verb, 6);
    const form = `${said.type}${said.passive ? 'p' : ''}${said.inverted ? 'i' : ''}`;
    const cls = said.cue ?? 'x';
    const verbSentences = Math.min(3, Math.abs(verbSide === 'l' ? sentence[s.first]! - sentence[verb]! : sentence[verb]! - sentence[s.last]!));
    f.push(`verb ${side}${verbSide}${verbSentences} ${cls} ${form}`);
    f.push(`verb ${side}${verbSide}${verbSentences} ${form} ${gap}`);
    f.push(`verb ${side}${verbSide}${verbSentences} ${form} ${shape}`);
    f.push(`verbtype ${side}${verbSide}${verbSentences} ${form} ${type}`);
    if (said.cue) f.push(`lemma ${verbSide}${verbSentences} ${said.word}`);
    f.push(`verb ${side}${verbSide} ${cls} ${gap.length > 4 ? '~' : gap} ${s.ends}${shape[0]}`);
    if (verb === s.verbBefore) f.push(`governs ${cls} ${form}`, `governs ${shape}`, `governs ${gap}`, `governs ${said.word} ${shape[0]}`);
    if (verb === s.verbAfter) f.push(`follows ${cls} ${form}`, `follows ${shape}`, `follows ${gap} ${s.ends}`);
  }
  if (s.verbBefore >= 0 && verb !== s.verbBefore) f.push(`othergov ${side} ${chunks[s.verbBefore]!.cue ?? 'x'} ${chunks[s.verbBefore]!.subject === undefined ? '-' : '+'}`);
  if (s.verbAfter >= 0 && verb !== s.verbAfter) f.push(`otherfollow ${side} ${chunks[s.verbAfter]!.cue ?? 'x'} ${s.ends}`);
  if (before === 'K') f.push(`according ${side}${sentences} ${s.ends}`, 'according');
  if (before === 'B') f.push(`by ${where} ${chunks[at - 2]?.passive ? 'passive' : ''} ${chunks[at - 2]?.cue ?? 'x'}`);

  // what went before
  if (history.speaker >= 0) {
    const previousAt = context.lastChunk[history.quote]!;
    const gone = Math.min(3, sentence[s.first]! - sentence[previousAt]!);
    const sameParagraph = paragraph[s.first] === paragraph[previousAt] ? 's' : paragraph[s.first]! - paragraph[previousAt]! === 1 ? 'n' : 'f';
    const previous = chunks[history.speaker]!;
    const key = nameKey(chunk);
    const same = at === history.speaker ? 'same' : key && key === nameKey(previous) ? 'name' : chunk.type === 'O' && previous.type === 'O' && chunk.word === previous.word ? 'pronoun' : 'other';
    const local = s.verbBefore >= 0 && chunks[s.verbBefore]!.cue ? 'b' : s.verbAfter >= 0 && chunks[s.verbAfter]!.cue ? 'a' : '0';
    f.push(`history ${same} ${sameParagraph}${gone}`, `history ${same} ${sameParagraph} ${local} ${shape[0]}${s.ends}`, `history ${same} ${local} ${side}${sentences}`);
    if (s.before === '.' || s.before === '¶' || s.before === 'Q') f.push(`history ${same} ${sameParagraph} ${s.before} ${s.after}`);
  } else f.push(`history none ${side}${sentences}`);
  const fame = context.fame.get(nameKey(chunk)) ?? 0;
  f.push(`fame ${side} ${bucket(fame)}`);
  f.push(`frame ${side}${sentences} ${s.before} ${s.after === 'V' || s.after === ',' || s.after === 'N' || s.after === 'O' || s.after === '.' || s.after === '¶' ? s.after : '*'} ${shape[0]}`);
  if (s.whole) f.push(`whole ${where} ${type[0]} v${verb >= 0 ? (chunks[verb]!.cue ?? 'x') : '-'}`);
  return f;
}

/** The features of "nobody". */
export function nobodyFeatures(context: Context, s: Surroundings, history: History): string[] {
  const {chunks, sentence, paragraph, cuesBefore} = context;
  const f = ['nobody'];
  const before = chunks[s.first - 1];
  const second = chunks[s.first - 2];
  const shape = s.shape;
  f.push(`0 shape ${shape}`, `0 words ${s.words}`, `0 ends ${s.ends}${s.capital}`);
  f.push(`0 before ${s.before}`, `0 before ${second?.type ?? '^'}${s.before}`, `0 before ${s.before} ${shape}`);
  f.push(`0 after ${s.after}`, `0 around ${s.before}_${s.after}`, `0 around ${s.before}_${s.after} ${shape[0]}${s.words === '1' || s.words === '2' ? 's' : 'l'}`);
  if (before && s.beforeWord) f.push(`0 word ${s.beforeWord}`);
  if (s.verbBefore >= 0) {
    const verb = chunks[s.verbBefore]!;
    const gap = patternOf(chunks, s.verbBefore + 1, s.first, 5);
    f.push(`0 verb ${verb.cue ?? 'x'} ${verb.type}${verb.passive ? 'p' : ''} ${gap}`, `0 lemma ${verb.word} ${gap.length > 2 ? '~' : gap}`, `0 verb ${verb.cue ?? 'x'} ${shape}`, `0 vb ${verb.cue ?? 'x'} ${verb.type}`);
  } else f.push(`0 noverb ${shape} ${s.before}`);
  if (s.verbAfter >= 0) {
    const verb = chunks[s.verbAfter]!;
    f.push(`0 next ${verb.cue ?? 'x'} ${patternOf(chunks, s.last + 1, s.verbAfter, 4)}`, `0 next ${verb.cue ?? 'x'} ${s.ends}`);
  } else f.push(`0 nonext ${s.ends}`);
  let start = s.first;
  while (start > 0 && sentence[start - 1] === sentence[s.first]) start--;
  let end = s.last;
  while (end + 1 < chunks.length && sentence[end + 1] === sentence[s.last]) end++;
  const cues = Math.min(2, cuesBefore[end]! - cuesBefore[start]!);
  f.push(`0 cues ${cues}`, `0 cues ${cues} ${shape}`);
  if (paragraph[s.first] === 0) f.push('0 headline');
  if (s.whole) f.push('0 whole', `0 whole ${shape}`);
  if (chunks[s.first - 1]?.type === '(' && chunks[s.last + 1]?.type === ')') f.push('0 brackets');
  f.push(history.quote < 0 ? '0 first' : history.speaker < 0 ? '0 again' : `0 after said ${Math.min(3, sentence[s.first]! - sentence[context.lastChunk[history.quote]!]!)}`);
  let inSentence = 0;
  for (let k = s.first - 1; k >= start && inSentence < 3; k--) if (chunks[k]!.type === 'Q') inSentence++;
  f.push(`0 quotes ${inSentence} ${history.speaker < 0 ? 'n' : 's'}`);
  return f;
}
