/* oxlint-disable no-unused-expressions -- a tagged template is a call: each tells the sink one feature */
/**
 * What is looked at when a quotation seeks its speaker. Each feature is a short readable string, present or not; `weights.json` gives
 * each its weight, and the candidate with the highest sum wins. "nobody" is a candidate like any other.
 */
import type {Chunk} from '../chunks.ts';
import {bodyNameWords, bodyNouns, personNouns} from '../lexicon/roles.ts';
import {femaleNames, maleNames} from '../lexicon/given-names.ts';
import {otherPlaces, places} from '../lexicon/places.ts';
import {speechNouns} from '../lexicon/cues.ts';
import type {Sink} from './sum.ts';
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
  /** What the quoted words are like: a verb, the first or second person, said before in the article. */
  inside: string;
  title: boolean;
  repeated: boolean;
  /** The nearest verb before it in its sentence, and right behind it. */
  verbBefore: number;
  verbAfter: number;
  /** Whom "according to" names in the same sentence, or -1. */
  report: number;
};

const bucket = (n: number): string =>
  n <= 4 ? String(n) : n <= 6 ? '5-6' : n <= 9 ? '7-9' : n <= 14 ? '10-14' : n <= 24 ? '15-24' : '25+';

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
  const ends = !quoted.closed
    ? 'open'
    : /[,]/.test(lastIn)
      ? ','
      : /[.…]/.test(lastIn)
        ? '.'
        : /[?!]/.test(lastIn)
          ? '?'
          : /[-—–]/.test(lastIn)
            ? '-'
            : '0';
  let verbBefore = -1;
  for (
    let k = first - 1;
    k >= 0 && k > first - 40 && sentence[k] === sentence[first] && chunks[k]!.type !== '¶';
    k--
  )
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
  let report = -1;
  for (
    let k = last + 1;
    k < chunks.length && k < last + 40 && sentence[k] === sentence[last + 1] && chunks[k]!.type !== '¶';
    k++
  )
    if (chunks[k]!.type === 'K') report = k + 1;
  for (let k = first - 1; report < 0 && k >= 0 && k > first - 40 && sentence[k] === sentence[first]; k--)
    if (chunks[k]!.type === 'K') report = k + 1;
  const previous = chunks[first - 1];
  const titleCase =
    count > 1 && count < 12 && !/(?:^|\s)\p{Ll}\p{L}{3,}/u.test(start) && /\s\p{Lu}/u.test(start);
  const size = bucket(count);
  const hasVerb =
    /(?<!\p{L})(?:is|are|was|were|am|be|been|has|have|had|do|does|did|will|would|can|could|should|shall|may|might|must|\p{L}+n[’']t|\p{L}+[’'](?:s|re|m|ve|ll|d))(?!\p{L})/iu.test(
      start,
    );
  const person = /(?<!\p{L})(?:I|me|my|we|us|our)(?!\p{L})/u.test(start)
    ? 1
    : /(?<!\p{L})you/iu.test(start)
      ? 2
      : 0;
  return {
    quote, first, last, words: size, capital, ends,
    shape: `${capital ? (titleCase ? 'T' : 'A') : 'a'}${ends}${count < 3 ? 1 : count < 7 ? 3 : 7}`,
    before: first > 0 ? previous!.type : '^',
    after: chunks[last + 1]?.type ?? '$',
    beforeWord: previous && previous.end > quoted.open - 3 ? previous.word : '',
    whole: (first === 0 || previous!.type === '¶') && (chunks[last + 1]?.type ?? '¶') === '¶',
    inside: `${hasVerb ? 'v' : '-'}${person}`, title: titleCase, repeated: count < 8 && context.isRepeated(quote), verbBefore, verbAfter, report,
  }; // prettier-ignore
}

const windowLeft = 12;
const windowRight = 5;

/** Outside its sentence only those are weighed who do something there, or are named as a source. */
function mayHaveSpoken({chunks, sentence, verbsOf}: Context, at: number, s: Surroundings): boolean {
  if (
    sentence[at] === sentence[s.first] ||
    sentence[at] === sentence[s.last] ||
    sentence[at] === sentence[s.last + 1]
  )
    return true;
  if (verbsOf.has(at)) return true;
  const before = chunks[at - 1]?.type;
  const after = chunks[at + 1]?.type;
  return before === 'K' || before === 'B' || before === '-' || after === ':' || before === 'F';
}

/** The chunks that may name the speaker of a quotation, nearest first on each side. */
export function candidatesFor(context: Context, s: Surroundings): number[] {
  const {candidates, candidatesBefore, paragraph} = context;
  const found: number[] = [];
  const at = candidatesBefore[s.first]!;
  for (let k = at - 1; k >= 0 && k >= at - windowLeft; k--) {
    const chunk = candidates[k]!;
    const paragraphs = paragraph[s.first]! - paragraph[chunk]!;
    if (paragraphs > 4 || (paragraphs > 0 && found.length >= 8)) break;
    if (mayHaveSpoken(context, chunk, s)) found.push(chunk);
  }
  const right = candidatesBefore[s.last]!;
  for (let k = right; k < candidates.length && k < right + windowRight; k++) {
    const chunk = candidates[k]!;
    const paragraphs = paragraph[chunk]! - paragraph[s.last]!;
    if (paragraphs > 1 || (paragraphs > 0 && k > right + 1)) break;
    if (paragraphs > 0 || mayHaveSpoken(context, chunk, s)) found.push(chunk);
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
    return (
      chunk.type +
      (word === 'he' || word === 'she'
        ? '1'
        : word === 'i' || word === 'we'
          ? 'i'
          : word === 'they'
            ? 'p'
            : word === 'it'
              ? 't'
              : word === 'you'
                ? 'u'
                : '')
    );
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

/** "with Roe calling it": is the chunk the subject of a participle of its own? */
const verbOwn = (context: Context, at: number): boolean =>
  context.verbsOf.get(at)?.some((verb) => context.chunks[verb]!.own) ?? false;

const patternOf = (chunks: readonly Chunk[], from: number, to: number, limit: number): string => {
  if (to - from > limit) return '~';
  let row = '';
  for (let k = from; k < to; k++) if (chunks[k]!.type !== 'R') row += chunks[k]!.type;
  return row;
};

/** The features of one candidate. */
export function candidateFeatures(
  context: Context,
  s: Surroundings,
  at: number,
  history: History,
  f: Sink,
): void {
  const {chunks, sentence, paragraph, candidatesBefore, cuesBefore, verbsBefore} = context;
  const chunk = chunks[at]!;
  const left = at < s.first;
  const side = left ? 'L' : 'R';
  const from = left ? at + 1 : s.last + 1;
  const to = left ? s.first : at;
  const type = mentionType(context, at);
  const sentences = Math.min(
    4,
    Math.abs(left ? sentence[s.first]! - sentence[at]! : sentence[at]! - sentence[s.last]!),
  );
  const paragraphs = Math.min(
    3,
    Math.abs(left ? paragraph[s.first]! - paragraph[at]! : paragraph[at]! - paragraph[s.last]!),
  );
  const mentions = bucket(Math.max(0, candidatesBefore[to]! - candidatesBefore[from]!));
  const cues = Math.min(3, cuesBefore[to]! - cuesBefore[from]!);
  const verbsBetween = Math.min(4, verbsBefore[to]! - verbsBefore[from]!);
  let quotes = 0;
  for (let k = from; k < to && quotes < 3; k++) if (chunks[k]!.type === 'Q') quotes++;
  const pattern = patternOf(chunks, from, to, 9);
  const where = `${side}${sentences}${paragraphs}`;
  const before = verbOwn(context, at) ? 'w' : (chunks[at - 1]?.type ?? '^');
  const after = chunks[at + 1]?.type ?? '$';
  const shape = s.shape;

  f`pat ${side}${pattern}`;
  f`pat ${side}${pattern} ${shape.charAt(0)}${s.ends}`;
  {
    f`where ${where}`;
    f`where ${where} ${shape}`;
    f`where ${where} ${type}`;
  }
  {
    f`between ${where} m${mentions}`;
    f`between ${side}${paragraphs} c${cues} v${verbsBetween} q${quotes}`;
    f`between ${where} q${quotes}`;
  }
  {
    f`type ${type}`;
    f`type ${side}${type} ${shape.charAt(0)}`;
  }
  {
    f`edge ${side}${before}_${after}`;
    f`edge ${where} ${before}_`;
    f`edge ${where} _${after}`;
  }
  if (left) f`near L${patternOf(chunks, Math.max(from, s.first - 3), s.first, 3)} ${sentences}`;
  else f`near R${patternOf(chunks, s.last + 1, Math.min(to, s.last + 4), 3)} ${s.ends}`;
  if (chunk.phrase) {
    f`det ${side}${chunk.phrase.possessive ? "'s" : ''} ${chunk.phrase.determiner === 'the' || chunk.phrase.determiner === 'a' || chunk.phrase.determiner === 'an' ? chunk.phrase.determiner : chunk.phrase.determiner ? 'x' : ''} ${chunk.type}`;
    if (chunk.phrase.possessive)
      f`poss ${side} ${after} ${chunks[at + 1] && speechNouns.has(chunks[at + 1]!.word) ? 'speech' : ''}`;
    if (chunk.type !== 'N') f`head ${chunk.word}`;
  } else f`word ${side}${chunk.word}`;

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
  if (verb < 0) f`noverb ${where} ${shape.charAt(0)}`;
  else {
    const said = chunks[verb]!;
    const verbSide = verb < s.first ? 'l' : 'r';
    const gap =
      verbSide === 'l' ? patternOf(chunks, verb + 1, s.first, 6) : patternOf(chunks, s.last + 1, verb, 6);
    const form = `${said.type}${said.passive ? 'p' : ''}${said.inverted ? 'i' : ''}${said.own ? 'o' : ''}`;
    const cls = said.cue ?? 'x';
    const verbSentences = Math.min(
      3,
      Math.abs(verbSide === 'l' ? sentence[s.first]! - sentence[verb]! : sentence[verb]! - sentence[s.last]!),
    );
    f`verb ${side}${verbSide}${verbSentences} ${cls} ${form}`;
    f`verb ${side}${verbSide}${verbSentences} ${form} ${gap}`;
    f`verb ${side}${verbSide}${verbSentences} ${form} ${shape}`;
    f`verbtype ${side}${verbSide}${verbSentences} ${form} ${type}`;
    if (verbSide === 'l') {
      let inserts = '';
      for (let k = verb + 1; k < s.first && inserts.length < 4; k++)
        if (chunks[k]!.type === 'W' || chunks[k]!.type === '-' || chunks[k]!.type === 'S')
          inserts += chunks[k]!.type;
      f`inserts ${cls} ${inserts}`;
    }
    if (said.cue) f`lemma ${verbSide}${verbSentences} ${said.word}`;
    f`verb ${side}${verbSide} ${cls} ${gap.length > 4 ? '~' : gap} ${s.ends}${shape.charAt(0)}`;
    if (verb === s.verbBefore) {
      f`governs ${cls} ${form}`;
      f`governs ${shape}`;
      f`governs ${gap}`;
      f`governs ${cls} ${gap}`;
      f`governs ${said.word} ${shape.charAt(0)}`;
    }
    if (verb === s.verbAfter) {
      f`follows ${cls} ${form}`;
      f`follows ${shape}`;
      f`follows ${gap} ${s.ends}`;
    }
  }
  if (s.verbBefore >= 0 && verb !== s.verbBefore)
    f`othergov ${side} ${chunks[s.verbBefore]!.cue ?? 'x'} ${chunks[s.verbBefore]!.subject === undefined ? '-' : '+'}`;
  if (s.verbAfter >= 0 && verb !== s.verbAfter)
    f`otherfollow ${side} ${chunks[s.verbAfter]!.cue ?? 'x'} ${s.ends}`;
  if (before === 'K') {
    f`according ${side}${sentences} ${s.ends}`;
    f`according`;
  }
  if (before === 'B')
    f`by ${where} ${chunks[at - 2]?.passive ? 'passive' : ''} ${chunks[at - 2]?.cue ?? 'x'}`;

  // somebody reports what somebody else said: "…," Roe said, according to the paper
  const report = s.report < 0 ? '' : at === s.report ? 'is' : at > s.report ? 'behind' : 'other';
  if (report) {
    f`report ${report} ${side}`;
    f`report ${report} ${s.verbBefore >= 0 && chunks[s.verbBefore]!.cue ? 'b' : s.verbAfter >= 0 && chunks[s.verbAfter]!.cue ? 'a' : '-'} ${verb < 0 ? '-' : (chunks[verb]!.cue ?? 'x')}`;
    f`report ${report} ${shape} ${type.charAt(0)}`;
  }

  // what went before
  if (history.speaker >= 0) {
    const previousAt = context.lastChunk[history.quote]!;
    const gone = Math.min(3, sentence[s.first]! - sentence[previousAt]!);
    const sameParagraph =
      paragraph[s.first] === paragraph[previousAt]
        ? 's'
        : paragraph[s.first]! - paragraph[previousAt]! === 1
          ? 'n'
          : 'f';
    const previous = chunks[history.speaker]!;
    const key = nameKey(chunk);
    const same =
      at === history.speaker
        ? 'same'
        : key && key === nameKey(previous)
          ? 'name'
          : chunk.type === 'O' && previous.type === 'O' && chunk.word === previous.word
            ? 'pronoun'
            : 'other';
    const local =
      s.verbBefore >= 0 && chunks[s.verbBefore]!.cue
        ? 'b'
        : s.verbAfter >= 0 && chunks[s.verbAfter]!.cue
          ? 'a'
          : '0';
    {
      f`history ${same} ${sameParagraph}${gone}`;
      f`history ${same} ${sameParagraph} ${local} ${shape.charAt(0)}${s.ends}`;
      f`history ${same} ${local} ${side}${sentences}`;
    }
    if (s.before === '.' || s.before === '¶' || s.before === 'Q')
      f`history ${same} ${sameParagraph} ${s.before} ${s.after}`;
  } else f`history none ${side}${sentences}`;
  const fame = context.fame.get(nameKey(chunk)) ?? 0;
  f`fame ${side} ${bucket(fame)}`;
  f`frame ${side}${sentences} ${s.before} ${s.after === 'V' || s.after === ',' || s.after === 'N' || s.after === 'O' || s.after === '.' || s.after === '¶' ? s.after : '*'} ${shape.charAt(0)}`;
  if (s.whole) f`whole ${where} ${type.charAt(0)} v${verb >= 0 ? (chunks[verb]!.cue ?? 'x') : '-'}`;
  f`inside ${side}${sentences}${verb >= 0 ? (chunks[verb]!.cue ? 'c' : 'v') : '-'} ${s.inside}`;
}

/** The features of "nobody". */
export function nobodyFeatures(context: Context, s: Surroundings, history: History, f: Sink): void {
  const {chunks, sentence, paragraph, cuesBefore} = context;
  f`nobody`;
  const before = chunks[s.first - 1];
  const second = chunks[s.first - 2];
  const shape = s.shape;
  {
    f`0 shape ${shape}`;
    f`0 words ${s.words}`;
    f`0 ends ${s.ends}${s.capital}`;
  }
  {
    f`0 before ${s.before}`;
    f`0 before ${second?.type ?? '^'}${s.before}`;
    f`0 before ${s.before} ${shape}`;
  }
  {
    f`0 inside ${s.inside}`;
    f`0 inside ${s.inside} ${s.words} ${s.before}`;
    f`0 inside ${s.inside} ${s.before}_${s.after}`;
  }
  if (s.repeated) {
    f`0 repeated`;
    f`0 repeated ${s.words}`;
  }
  if (s.title) {
    f`0 title ${before?.phrase?.possessive ? "'s" : s.beforeWord}`;
    f`0 title ${s.before}_${s.after}`;
    f`0 title ${s.inside}`;
  }
  if (before?.phrase?.possessive) f`0 possessed ${before.type} ${shape}`;
  if (s.verbBefore >= 0 && chunks[s.verbBefore]!.subject !== undefined) {
    const verb = chunks[s.verbBefore]!;
    {
      f`0 gov ${verb.cue ?? 'x'} ${mentionType(context, verb.subject!)}`;
      f`0 govs ${mentionType(context, verb.subject!)} ${shape}`;
    }
  }
  const afterChunk = chunks[s.last + 1];
  if (afterChunk && s.after !== '¶') f`0 then ${afterChunk.word}`;
  {
    f`0 after ${s.after}`;
    f`0 around ${s.before}_${s.after}`;
    f`0 around ${s.before}_${s.after} ${shape.charAt(0)}${s.words === '1' || s.words === '2' ? 's' : 'l'}`;
  }
  if (before && s.beforeWord) f`0 word ${s.beforeWord}`;
  if (s.verbBefore >= 0) {
    const verb = chunks[s.verbBefore]!;
    const gap = patternOf(chunks, s.verbBefore + 1, s.first, 5);
    {
      f`0 verb ${verb.cue ?? 'x'} ${verb.type}${verb.passive ? 'p' : ''} ${gap}`;
      f`0 lemma ${verb.word} ${gap.length > 2 ? '~' : gap}`;
      f`0 verb ${verb.cue ?? 'x'} ${shape}`;
      f`0 vb ${verb.cue ?? 'x'} ${verb.type}`;
    }
  } else f`0 noverb ${shape} ${s.before}`;
  if (s.verbAfter >= 0) {
    const verb = chunks[s.verbAfter]!;
    {
      f`0 next ${verb.cue ?? 'x'} ${patternOf(chunks, s.last + 1, s.verbAfter, 4)}`;
      f`0 next ${verb.cue ?? 'x'} ${s.ends}`;
    }
  } else f`0 nonext ${s.ends}`;
  let start = s.first;
  while (start > 0 && sentence[start - 1] === sentence[s.first]) start--;
  let end = s.last;
  while (end + 1 < chunks.length && sentence[end + 1] === sentence[s.last]) end++;
  const cues = Math.min(2, cuesBefore[end]! - cuesBefore[start]!);
  {
    f`0 cues ${cues}`;
    f`0 cues ${cues} ${shape}`;
  }
  if (paragraph[s.first] === 0) f`0 headline`;
  if (s.whole) {
    f`0 whole`;
    f`0 whole ${shape}`;
  }
  if (chunks[s.first - 1]?.type === '(' && chunks[s.last + 1]?.type === ')') f`0 brackets`;
  f`${history.quote < 0 ? '0 first' : history.speaker < 0 ? '0 again' : `0 after said ${Math.min(3, sentence[s.first]! - sentence[context.lastChunk[history.quote]!]!)}`}`;
  let inSentence = 0;
  for (let k = s.first - 1; k >= start && inSentence < 3; k--) if (chunks[k]!.type === 'Q') inSentence++;
  f`0 quotes ${inSentence} ${history.speaker < 0 ? 'n' : 's'}`;
}
