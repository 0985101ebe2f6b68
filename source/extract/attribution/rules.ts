/**
 * Forms that need no weighing, since they name the speaker outright:
 *
 *     ROE: Well, …                          the label of a transcript inside the marks
 *     “…” — Jane Roe                        the credit behind a dash
 *     called a “…” by Roe                   the agent of a passive
 *     while Roe called it a “…”             who gives a thing a name
 *     with Roe warning of a “…”             the subject of a participle
 *     Doe says Roe vowed to “…”             the one whose words another reports
 *     Roe's claim that “…”                  the one whose claim it is
 *     in Roe's words, “…”; to Roe, it is “…”   in whose view it is so
 *     “…” Those were the words of Roe.      whose words they are
 */
import type {Chunk} from '../chunks/chunk.ts';
import {isNoun} from '../clauses/nouns.ts';
import {viewNouns} from '../lexicon/cues.ts';
import {speakerLabel} from '../turns/labels.ts';
import type {Span} from '../types.ts';
import {isOwned, type Context} from './context.ts';
import type {Surroundings} from './surroundings.ts';

/** The label at the beginning of the quoted words. */
export function labelled(context: Context, {quote}: Surroundings): Span | null {
  const [from, to] = context.quoted[quote]!.parts[0]!;
  const match = speakerLabel.exec(context.text.slice(from, Math.min(to, from + 60)));
  if (!match) return null;
  const start = from + match[0].indexOf(match[1]!);
  return [start, start + match[1]!.length];
}

/** The chunk of the credit behind a quotation that stands by itself. */
export function credited(context: Context, s: Surroundings): number | null {
  const {chunks} = context;
  const isBelow = chunks[s.last + 1]?.type === '¶';
  const dash = isBelow ? s.last + 2 : s.last + 1;
  if (chunks[dash]?.type !== '-') return null;
  const name = chunks[dash + 1];
  if (name?.type !== 'N' || name.phrase!.possessive) return null;
  // a line of its own may be one of a list
  if (
    isBelow &&
    (/^-(?!-)/.test(context.text.slice(chunks[dash]!.start, chunks[dash]!.start + 2)) ||
      chunks[s.first - 3]?.type === '-')
  )
    return null;
  if (!'¶Q,(.'.includes(chunks[dash + 2]?.type ?? '¶')) return null;
  return standsAlone(chunks, s.first - 1) ? dash + 1 : null;
}

/** Does a paragraph begin behind this chunk, or did another credit end here? */
function standsAlone(chunks: readonly Chunk[], before: number): boolean {
  const type = chunks[before]?.type ?? '¶';
  if (type === '¶') return true;
  for (let k = before; k > before - 10 && k > 0; k--) {
    if (chunks[k]!.type === '-' && chunks[k - 1]!.type === 'Q') return true;
    if (chunks[k]!.type === '¶' || 'VvGg.'.includes(chunks[k]!.type)) return false;
  }
  return false;
}

/** The one who acts in a passive right before the quotation: a report dismissed by Roe as “…” */
export function agent({chunks}: Context, s: Surroundings): number | null {
  const verb = chunks[s.verbBefore];
  if (!verb?.passive || !verb.cue || verb.subject === undefined) return null;
  const at = verb.subject;
  if (at <= s.verbBefore || at >= s.first || s.first - at > 3) return null;
  const between = chunks.slice(at + 1, s.first);
  return between.every((chunk) => chunk.word === 'as' || chunk.type === 'n') ? at : null;
}

/** The one who gives a thing a name in a clause of its own: while Roe called it a “…”; what Roe calls “…” */
export function namer({chunks}: Context, s: Surroundings): number | null {
  const verb = chunks[s.verbBefore];
  if (verb?.type !== 'V' || verb.cue !== 'label' || verb.passive || verb.subject === undefined) return null;
  const at = verb.subject;
  if (at >= s.verbBefore || s.verbBefore - at > 2 || s.first - s.verbBefore > 3) return null;
  if (chunks[at - 1]?.word === 'what' && s.first - s.verbBefore === 1) return at;
  const {type} = chunks[at]!;
  return (type === 'N' || type === 'O') && chunks[s.verbBefore + 1]?.word === 'it' ? at : null;
}

/** The subject that a participle has of its own: with Roe warning of a “…” */
export function participant({chunks}: Context, s: Surroundings): number | null {
  const verb = chunks[s.verbBefore];
  if (verb?.type !== 'G' || !verb.own || verb.subject === undefined) return null;
  const subject = chunks[verb.subject]!;
  if (chunks[verb.subject - 1]?.word !== 'with' || (subject.type !== 'N' && subject.type !== 'H'))
    return null;
  return s.first - s.verbBefore <= 4 ? verb.subject : null;
}

/** What somebody does whose very words are quoted. */
const voices: ReadonlySet<string | null | undefined> = new Set([
  'say',
  'tell',
  'answer',
  'claim',
  'promise',
  'voice',
  'write',
]);
/** It was not said, or not yet. */
const unsaid = /\b(?:will|would|could|may|might|should|can|must|never|not|cannot)\b|n[’']t\b/i;

/** The one whose words another reports: Doe said Roe vowed “…”; Doe told the council that Roe had called her “…” */
export function reported({text, chunks, sentence}: Context, s: Surroundings): number | null {
  if (s.title) return null;
  const behind = chunks[s.first - 1];
  const isNamed =
    chunks[s.first - 2]?.cue === 'label' && behind !== undefined && 'oNHn'.includes(behind.type);
  const verb = isNamed || behind?.type === ':' ? s.first - 2 : s.first - 1;
  const at = verb - 1;
  const {type, subject, cue, passive, start, end} = chunks[verb] ?? {};
  if (type !== 'V' || passive || subject !== at || (!isNamed && !voices.has(cue))) return null;
  if (!'NH'.includes(chunks[at]!.type) || unsaid.test(text.slice(start, end))) return null;
  let before = at - 1;
  if (chunks[before]?.word === 'that') before--;
  if ('oHN'.includes(chunks[before]?.type ?? '$')) before--; // who was told
  const report = chunks[before];
  if (report?.type !== 'V' || !voices.has(report.cue) || report.subject === undefined) return null;
  const isBefore = report.subject < at && sentence[report.subject] === sentence[s.first];
  return isBefore ? at : null;
}

const claims: ReadonlySet<string> = new Set(
  'claim claims assertion contention allegation accusation insistence complaint warning promise pledge vow'.split(
    ' ',
  ),
);

/** The one whose claim it is: for Roe's claim that “…”, for her claim that the law “…” */
export function claimant({chunks}: Context, s: Surroundings): number | null {
  const that = isNoun(chunks[s.first - 1]) ? s.first - 2 : s.first - 1;
  const at = that - 1;
  const claim = chunks[at];
  if (chunks[that]?.word !== 'that' || !claim?.phrase || !claims.has(claim.word)) return null;
  if (isOwned(claim)) return at;
  return chunks[at - 1]?.phrase?.possessive ? at - 1 : null;
}

/** How far away in its sentence somebody's view is looked for, in chunks. */
const viewReach = 20;

/** The one in whose view it is so, where no verb of saying tells another: in Roe's words, “…”; in her view, it is “…”; to Roe, it is “…” */
export function viewer({chunks, sentence}: Context, s: Surroundings): number | null {
  if (isBeholder(chunks, s.first - 2, 'S')) return s.first - 2;
  if (s.cueBefore >= 0 || s.cueAfter >= 0) return null;
  const opening = s.first - s.lead + 1;
  if (isBeholder(chunks, opening, '.?¶')) return opening;
  for (let k = Math.max(1, s.first - viewReach); k <= s.last + viewReach && chunks[k]; k++) {
    if (sentence[k] !== sentence[s.first] && sentence[k] !== sentence[s.last + 1]) continue;
    const at = viewerAt(chunks, k);
    if (at >= 0) return at;
  }
  return null;
}

/**
 * Is it the one to whom it seems so, with a comma behind: To Roe, it is “…”; because to her, “…”?
 * @param opens the types of chunk that may stand before "to"
 */
const isBeholder = (chunks: readonly Chunk[], at: number, opens: string): boolean =>
  chunks[at + 1]?.type === ',' &&
  'NHo'.includes(chunks[at]?.type ?? '$') &&
  chunks[at - 1]?.word === 'to' &&
  opens.includes(chunks[at - 2]?.type ?? '¶');

/** Whose words or view the noun at `k` speaks of: in Roe's words, in her view. -1 for nobody. */
function viewerAt(chunks: readonly Chunk[], k: number): number {
  const noun = chunks[k];
  if (!noun || !viewNouns.has(noun.word)) return -1;
  const at = isOwned(noun) ? k : chunks[k - 1]?.phrase?.possessive ? k - 1 : -1;
  return chunks[at - 1]?.word === 'in' ? at : -1;
}

/** The words that say in whose view it is, where that is who stands at `at`: In Roe's words. */
export function viewCue({text, chunks}: Context, at: number): string | null {
  const noun = viewerAt(chunks, at) === at ? at : at + 1;
  return viewerAt(chunks, noun) === at ? text.slice(chunks[at - 1]!.start, chunks[noun]!.end) : null;
}

/** The one whose words they are: “…” – those were the words of Roe. */
export function author({chunks}: Context, s: Surroundings): number | null {
  const at = '-,.'.includes(chunks[s.last + 1]?.type ?? '$') ? s.last + 2 : s.last + 1;
  if (!/^(?:those|these|such)$/.test(chunks[at]?.word ?? '') || chunks[at + 1]?.type !== 'a') return null;
  if (chunks[at + 2]?.word !== 'words' || chunks[at + 3]?.type !== 'F') return null;
  let noun = at + 4;
  while (chunks[noun]?.phrase?.possessive) noun++;
  return isNoun(chunks[noun]) ? noun : null;
}
