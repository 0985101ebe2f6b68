/**
 * The labels of a transcript: who speaks, before the words. JANE ROE, HOST: Well, … · [00:12:04] Roe: Well, … · Q: Why? · A. Because.
 *
 * A list looks much the same ("Exports: 12 million"), and so do a line of service ("Read more: …") and a letter to the editor ("Dear Ann: …").
 * So it takes several labels, two speakers, one of whom comes back, words that people speak (I, we, you), and a label that is surely
 * somebody's: a first name, a title, a name that stands in full elsewhere, or question and answer.
 */
import {sentenceOpeners} from '../lexicon/function-words.ts';
import {doubleMark} from '../lexicon/quotation-marks.ts';
import {bodyNouns, honorifics, personNouns, titles} from '../lexicon/roles.ts';
import {femaleNames, maleNames} from '../lexicon/given-names.ts';
import type {Paragraph} from '../paragraphs.ts';
import type {Span} from '../types.ts';

/** How many make a transcript: in capitals or Q and A; otherwise. */
const fewestSure = 3;
const fewest = 4;
/** The share of turns with words of the first or second person, at least. */
const shareSpoken = 1 / 3;
/** UTF-16 units of a paragraph that a label may take. */
const longest = 260;

/** A paragraph that opens with a label. */
export type Label = {
  /** The number of the paragraph, from 0. */
  at: number;
  /** The name in the label, and where the words behind it begin; the end of the paragraph where they stand below. */
  name: Span;
  from: number;
  /** What the labels of one speaker have in common: the last word of the name. */
  key: string;
};
type Found = Label & {text: string; isSure: boolean; isPerson: boolean};

const time = String.raw`(?:[[(]?\d\d?:\d\d(?::\d\d)?(?:[.,]\d+)?(?:\s?[AaPp][Mm])?[\])]?\s+)?`;
const word = String.raw`\p{Lu}[\p{L}\p{M}.’'‑-]*`;
const particle = '(?:de|la|le|du|van|von|der|den|bin|al|el|da|di)';
const name = String.raw`${word}(?:\s+(?:${particle}\s+)*(?:${word}|#?\d{1,2}(?=[\s:,(*_]))){0,5}`;
const described = String.raw`(?<role>(?:\s*\([^()]{1,60}\)|,\s[^:?!()]{1,80}){0,3})`;
const emphasis = '[*_]{0,3}';
const named = new RegExp(
  String.raw`^\s*${emphasis}${time}${emphasis}(?<name>${name})${described}${emphasis}:${emphasis}(?=\s|$)`,
  'u',
);
const asked = new RegExp(String.raw`^\s*${emphasis}${time}${emphasis}(?<name>[QA])(?:[.:]${emphasis}\s|\s{2,}|(?<=Q)(?=\p{Lu}\p{Ll}))`, 'u'); // prettier-ignore
/** A time by itself, behind a label whose words stand below. */
const timeAlone = /^\s*(?:[[(]\d\d?:\d\d(?::\d\d)?[\])])?\s*$/;

const question = /^(?:q|question|frage)$/i;
const answer = /^(?:a|answer|antwort)$/i;
/** One to four capitalised words and a colon: the label of a speaker, right behind an opening mark. */
export const speakerLabel = /^\s*((?:\p{Lu}[\p{L}.’'-]*\s+){0,3}\p{Lu}[\p{Lu}.’'-]+):\s/u;

/** The label of a turn that asks, where it tells no name. */
export const isQuestion = (label: string): boolean => question.test(label);
/** The label of a turn that answers, where it tells no name. */
export const isAnswer = (label: string): boolean => answer.test(label);

/** First words of labels of lines that nobody speaks. */
const service: ReadonlySet<string> = new Set(
  `read more photo photos picture pictures image images related see also watch update updated source sources note notes editor video videos listen subscribe
  share tag tags topic topics follow credit credits caption by date time location subject from to re cc click quote fact claim verdict key pros cons tip tips
  step part chapter score result results title author dear when where what who why how which here there this that these those bottom warning myth reality
  monday tuesday wednesday thursday friday saturday sunday`.split(/\s+/),
);
/** Words of the first and second person: I, but not the US. */
const person =
  /(?<!\p{L})(?:I|[Ww]e|[Yy]ou|[Mm]e|[Uu]s|[Mm]y|[Oo]ur|[Yy]our|I[’'](?:m|ve|d|ll)|[Ww]e[’'](?:re|ve|ll)|[Yy]ou[’'](?:re|ve|ll)|[Ii]ch|[Ww]ir|[Uu]ns|[Mm]ich|[Mm]ir|Sie|[Jj]e|[Nn]ous|[Vv]ous)(?!\p{L})/u;
export const isSpoken = (words: string): boolean => person.test(words);

/** The labels of a text, where together they look like those of a transcript; else none. */
export function labelsIn(text: string, paragraphs: readonly Paragraph[]): Label[] {
  const all = paragraphs.flatMap((paragraph, at) => labelOf(text, paragraph, at) ?? []);
  if (all.length < fewestSure) return [];
  const counts = new Map<string, number>();
  for (const {key} of all) counts.set(key, (counts.get(key) ?? 0) + 1);
  const names = all.filter(({text}) => !isQuestion(text) && !isAnswer(text));
  const isSure = names.filter((one) => one.isSure).length * 2 > names.length;
  const kept = all.filter(
    ({key, text, isSure: sure}) =>
      isQuestion(text) || isAnswer(text) || (isSure ? sure : counts.get(key)! > 1 || /\s/.test(text)),
  );
  return isTranscript(text, paragraphs, kept, isSure || names.length * 2 < all.length) ? kept : [];
}

function labelOf(text: string, {start, end}: Paragraph, at: number): Found | null {
  const head = text.slice(start, Math.min(end, start + longest));
  const match = named.exec(head) ?? asked.exec(head);
  if (!match) return null;
  const {name, role = ''} = match.groups as {name: string; role?: string};
  const words = name.split(/\s+/);
  const first = words[0]!.toLowerCase().replace(/[’']s$/, '');
  const isSure =
    !/\p{Ll}{3}/u.test(name) && /^\p{Lu}$|\p{Lu}{2}/u.test(words.at(-1)!.replace(/^#?\d+$/, 'NN'));
  if (service.has(first) || (!isSure && (/^(?:the|an?)$/.test(first) || /[.]\s/.test(role)))) return null;
  const place = start + match.index + match[0].indexOf(name, match[0].search(/\p{Lu}/u));
  const behind = start + match[0].length;
  const from =
    timeAlone.test(text.slice(behind, Math.min(end, behind + 20))) && end - behind < 20 ? end : behind;
  if (from < end && isMarked(text, from, end)) return null; // the marks tell where the words begin and end
  const key = keyOf(words);
  return {
    at,
    name: [place, place + name.length],
    from,
    key,
    text: name,
    isSure,
    isPerson: isPersons(words, role),
  };
}

/** The last word of a name, without what stands behind names; with the number of a reporter who has one. */
function keyOf(words: readonly string[]): string {
  const plain = words.map((word) => word.toLowerCase().replace(/[.,]$/, ''));
  if (/\d$/.test(plain.at(-1)!)) return plain.slice(-2).join(' ');
  return plain.findLast((word) => !/^(?:[js]r|ii|iii|iv)$/.test(word)) ?? plain[0]!;
}

/** Do marks open here that close where the paragraph ends? */
const isMarked = (text: string, from: number, end: number): boolean => {
  const words = text.slice(from, Math.min(end, from + 40)).trimStart();
  return (
    doubleMark.test(words[0] ?? ' ') &&
    doubleMark.test(
      text
        .slice(Math.max(from, end - 6), end)
        .trimEnd()
        .slice(-2),
    )
  );
};

/** A first name, a title, or what somebody is. */
function isPersons(words: readonly string[], role: string): boolean {
  const plain = words.map((word) => word.toLowerCase().replace(/\.$/, ''));
  const first = words[0]![0]! + words[0]!.slice(1).toLowerCase();
  if (maleNames.has(first) || femaleNames.has(first)) return true;
  if (plain.some((word) => honorifics.has(word) || titles.has(word) || personNouns.has(word))) return true;
  return role.toLowerCase().split(/[^\p{L}-]+/u).some((word) => titles.has(word) || personNouns.has(word) || bodyNouns.has(word)); // prettier-ignore
}

function isTranscript(
  text: string,
  paragraphs: readonly Paragraph[],
  kept: readonly Found[],
  isSure: boolean,
): boolean {
  const keys = new Set(kept.map(({key}) => key));
  const answers = kept.filter((one) => isAnswer(one.text)).length;
  if (kept.length < (isSure ? fewestSure : fewest) || (kept.length <= keys.size && answers === 0))
    return false;
  const people = new Set(kept.map((one) => one.text.toLowerCase()).filter((one) => /\s/.test(one)));
  if (keys.size < 2 && people.size < 2 && answers < fewestSure) return false;
  const talk = kept.filter(({at, from}) => {
    const {start, end} =
      paragraphs[at]!.end > from ? paragraphs[at]! : (paragraphs[at + 1] ?? paragraphs[at]!);
    return isSpoken(text.slice(Math.max(from, start), end));
  });
  if (talk.length < kept.length * shareSpoken) return false;
  return answers > 0 || kept.some((one) => one.isPerson) || isNamedInFull(text, keys);
}

/** Does a name stand in full somewhere: Jane Roe, for the label ROE? */
function isNamedInFull(text: string, keys: ReadonlySet<string>): boolean {
  for (const [, first, last] of text.matchAll(/(?<!\p{L})(\p{Lu}\p{Ll}+) (\p{Lu}[\p{L}’'-]+)(?!\p{L})/gu))
    if (keys.has(last!.toLowerCase()) && !sentenceOpeners.has(first!.toLowerCase())) return true;
  return false;
}
