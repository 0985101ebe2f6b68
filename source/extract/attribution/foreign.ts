/**
 * Quotations in German and French marks, with a German or French clause beside them: „…“, sagte Jane Roe. Selon Jane Roe, « … ». The chunks,
 * read as English, tell nothing there, so the clause is read from its words alone. It may have a pronoun: sagte sie, a-t-il dit.
 */
import {foreignDeterminers, foreignParticles, foreignSources, foreignVerbs} from '../lexicon/foreign-cues.ts';
import {foreignMark} from '../lexicon/quotation-marks.ts';
import type {Span} from '../types.ts';
import type {Context} from './context.ts';
import type {Surroundings} from './surroundings.ts';

/** How far from the marks the clause is looked for, in UTF-16 units. */
const reach = 120;

const either = (words: readonly string[]): string =>
  `(?:${words.map((word) => word.replaceAll(' ', '\\s+')).join('|')})(?!\\p{L})`;
const withCapital = (words: readonly string[]): string[] =>
  words.flatMap((word) => [word, word[0]!.toUpperCase() + word.slice(1)]);

const pronoun = `(?:Er|Sie|Es|Wir|Ich|Man|Il|Elle|Ils|Elles|On|Nous|Je)`;
const word = `(?!${pronoun}(?!\\p{L}))\\p{Lu}[\\p{L}\\p{M}’'-]*`;
const name = `(?<name>${word}(?:\\s+(?:${either(foreignParticles)}\\s+){0,2}${word}){0,3})`;
/** What stands before a name in small letters: "die neue Ministerin Jane Roe", "le maire, Jane Roe". */
const office = `(?:(?:${either(withCapital(foreignDeterminers))}\\s+|[Ll][’'])(?:\\p{Ll}[\\p{L}-]*,?\\s+){0,4})?`;

const verb = `(?<cue>${either(foreignVerbs)})`;
const source = `(?<cue>${either(withCapital(foreignSources))})`;
const behind = [
  ...[verb, source].map((cue) => new RegExp(`^\\s*,?\\s*${cue}\\s+${office}${name}`, 'du')),
  // not: «…», so Roe left
  new RegExp(`^\\s*,\\s*(?<cue>so)\\s+${office}${name}(?=\\s*(?:[.,;]|$))`, 'du'),
];
const before = [
  new RegExp(`(?<!\\p{L})${office}${name}\\s+${verb}[^.!?]{0,60}$`, 'du'),
  new RegExp(`(?<!\\p{L})${source}\\s+${office}${name}[^.!?]{0,60}$`, 'du'),
];

const he = /^(?:er|il)$/i;
const she = /^(?:sie|elle)$/i;
/** Which pronoun in English it is; null for a name. */
export const pronounOf = (speaker: string): 'he' | 'she' | null =>
  he.test(speaker) ? 'he' : she.test(speaker) ? 'she' : null;

const they = '(?<name>er|sie|il|elle)(?!\\p{L})';
/** Of "a déclaré": déclaré. */
const participle = either(foreignVerbs.flatMap((one) => (one.startsWith('a ') ? one.slice(2) : [])));
const pronounBehind = [
  `${verb}\\s+${they}`, // sagte sie
  `${verb}-(?:t-)?${they}`, // dit-elle, affirme-t-elle
  `(?<cue>a-t-${they}\\s+${participle})`, // a-t-elle dit
].map((clause) => new RegExp(`^\\s*,?\\s*${clause}`, 'du'));
const pronounBefore = [
  new RegExp(`(?<!\\p{L})(?<name>[Ee]r|[Ss]ie|[Ii]l|[Ee]lle)\\s+${verb}[^.!?]{0,60}$`, 'du'),
];

/** The words that name the speaker, and those that hand the quotation over. */
export type Foreign = {speaker: Span; cue: Span};

/** Who is named beside a quotation in German or French marks, or else which pronoun is; null where nobody is. */
export function foreign({text, quoted}: Context, {quote}: Surroundings): Foreign | null {
  const {open, close} = quoted[quote]!;
  if (!foreignMark.test(text[open]!)) return null;
  const from = Math.max(0, open - reach, text.lastIndexOf('\n', open) + 1, quoted[quote - 1]?.close ?? 0);
  const lead = text.slice(from, open);
  const rest = text.slice(close, close + reach).split('\n', 1)[0]!;
  return (
    found([...behind, ...pronounBehind], rest, close) ?? found([...before, ...pronounBefore], lead, from)
  );
}

function found(patterns: readonly RegExp[], text: string, offset: number): Foreign | null {
  for (const pattern of patterns) {
    const groups = pattern.exec(text)?.indices?.groups;
    if (!groups) continue;
    const [speaker, cue] = [groups['name']!, groups['cue']!];
    return {speaker: [speaker[0] + offset, speaker[1] + offset], cue: [cue[0] + offset, cue[1] + offset]};
  }
  return null;
}
