/**
 * Forms that need no weighing, since they name the speaker outright:
 *
 *     ROE: Well, …                          the label of a transcript inside the marks
 *     “…” — Jane Roe                        the credit behind a dash
 *     called a “…” by Roe                   the agent of a passive
 *     while Roe called it a “…”             who gives a thing a name
 *     with Roe warning of a “…”             the subject of a participle
 *     Doe says Roe vowed to “…”             the one whose words another reports
 *     Doe says so; Roe calls it “…”         the subject of a clause of its own
 *     Roe's claim that “…”                  the one whose claim it is
 *     in Roe's words, “…”; to Roe, it is “…”   in whose view it is so
 *     “…” Those were the words of Roe.      whose words they are
 */
import {
  endsParagraph,
  endsSentence,
  isActor,
  isActorNoun,
  isAddressee,
  isAuxiliary,
  isCueParticiple,
  isCueVerb,
  isName,
  isNameOrPronoun,
  isObjectNominal,
  isOf,
  isOtherNoun,
  isParagraphEnd,
  isQuotation,
  isSubordinator,
  ofTypes,
  type Chunk,
} from '../chunks/chunk.ts';
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
  const isBelow = isParagraphEnd(chunks[s.last + 1]);
  const dash = isBelow ? s.last + 2 : s.last + 1;
  if (chunks[dash]?.type !== '-') return null;
  const name = chunks[dash + 1];
  if (!isName(name) || name.phrase!.possessive) return null;
  // a line of its own may be one of a list
  if (
    isBelow &&
    (/^-(?!-)/.test(context.text.slice(chunks[dash]!.start, chunks[dash]!.start + 2)) ||
      chunks[s.first - 3]?.type === '-')
  )
    return null;
  if (chunks[dash + 2] && !endsCredit(chunks[dash + 2])) return null;
  return standsAlone(chunks, s.first - 1) ? dash + 1 : null;
}

const endsCredit = ofTypes('¶', 'Q', ',', '(', '.');
/** A sentence that is over, or has a verb. */
const isRunningText = ofTypes('¶', '.', 'V', 'v', 'G', 'g');

/** Does a paragraph begin behind this chunk, or did another credit end here? */
function standsAlone(chunks: readonly Chunk[], before: number): boolean {
  if (endsParagraph(chunks[before])) return true;
  for (let k = before; k > before - 10 && k > 0; k--) {
    if (chunks[k]!.type === '-' && isQuotation(chunks[k - 1])) return true;
    if (isRunningText(chunks[k])) return false;
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
  return between.every((chunk) => chunk.word === 'as' || isOtherNoun(chunk)) ? at : null;
}

/** The one who gives a thing a name in a clause of its own: while Roe called it a “…”; what Roe calls “…”, or describes as a “…” */
export function namer({chunks}: Context, s: Surroundings): number | null {
  const verb = chunks[s.verbBefore];
  if (!isCueVerb(verb) || verb.cue !== 'label' || verb.passive || verb.subject === undefined) return null;
  const at = verb.subject;
  if (at >= s.verbBefore || s.verbBefore - at > 2 || s.first - s.verbBefore > 3) return null;
  const between = chunks.slice(s.verbBefore + 1, s.first);
  const isBare = isActor(chunks[at]) && between.every(({word}) => /^(?:as|an?|the)$/.test(word));
  if (chunks[at - 1]?.word === 'what' && (between.length === 0 || isBare)) return at;
  return isNameOrPronoun(chunks[at]) && chunks[s.verbBefore + 1]?.word === 'it' ? at : null;
}

/** The subject that a participle has of its own: with Roe warning of a “…” */
export function participant({chunks}: Context, s: Surroundings): number | null {
  const verb = chunks[s.verbBefore];
  if (!isCueParticiple(verb) || !verb.own || verb.subject === undefined) return null;
  const subject = chunks[verb.subject]!;
  if (chunks[verb.subject - 1]?.word !== 'with' || (!isName(subject) && !isActorNoun(subject))) return null;
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
  const isNamed = chunks[s.first - 2]?.cue === 'label' && behind !== undefined && isObjectNominal(behind);
  const verb = isNamed || behind?.type === ':' ? s.first - 2 : s.first - 1;
  const at = verb - 1;
  const {subject, cue, passive, start, end} = chunks[verb] ?? {};
  if (!isCueVerb(chunks[verb]) || passive || subject !== at || (!isNamed && !voices.has(cue))) return null;
  if (!isActor(chunks[at]) || unsaid.test(text.slice(start, end))) return null;
  let before = at - 1;
  if (chunks[before]?.word === 'that') before--;
  if (isAddressee(chunks[before])) before--; // who was told
  const report = chunks[before];
  if (!isCueVerb(report) || !voices.has(report.cue) || report.subject === undefined) return null;
  const isBefore = report.subject < at && sentence[report.subject] === sentence[s.first];
  return isBefore ? at : null;
}

/** The subject of the verb of saying with which a clause behind a semicolon begins: …, Doe says; Roe puts it at “…” */
export function separate({chunks}: Context, s: Surroundings): number | null {
  const verb = chunks[s.cueBefore];
  if (!isCueVerb(verb) || verb.passive || verb.subject !== s.cueBefore - 1) return null;
  const isOwn = isActor(chunks[verb.subject]) && chunks[verb.subject - 1]?.type === ';';
  return isOwn && chunks.slice(s.cueBefore + 1, s.first).every((chunk) => !isStop(chunk))
    ? verb.subject
    : null;
}

const isStop = ofTypes(',', ';', ':', '-');

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
  if (isBeholder(chunks, s.first - 2, isSubordinator)) return s.first - 2;
  if (s.cueBefore >= 0 || s.cueAfter >= 0) return null;
  const opening = s.first - s.lead + 1;
  if (isBeholder(chunks, opening, endsSentence)) return opening;
  for (let k = Math.max(1, s.first - viewReach); k <= s.last + viewReach && chunks[k]; k++) {
    if (sentence[k] !== sentence[s.first] && sentence[k] !== sentence[s.last + 1]) continue;
    const at = viewerAt(chunks, k);
    if (at >= 0) return at;
  }
  return null;
}

/**
 * Is it the one to whom it seems so, with a comma behind: To Roe, it is “…”; because to her, “…”?
 * @param opens which chunks may stand before "to"
 */
const isBeholder = (
  chunks: readonly Chunk[],
  at: number,
  opens: (chunk: Chunk | undefined) => boolean,
): boolean =>
  chunks[at + 1]?.type === ',' &&
  isAddressee(chunks[at]) &&
  chunks[at - 1]?.word === 'to' &&
  opens(chunks[at - 2]);

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

/** What may stand between a quotation and the clause that says whose it was. */
const isSlightStop = ofTypes('-', ',', '.');

/** The one whose words they are: “…” – those were the words of Roe. */
export function author({chunks}: Context, s: Surroundings): number | null {
  const at = isSlightStop(chunks[s.last + 1]) ? s.last + 2 : s.last + 1;
  if (!/^(?:those|these|such)$/.test(chunks[at]?.word ?? '') || !isAuxiliary(chunks[at + 1])) return null;
  if (chunks[at + 2]?.word !== 'words' || !isOf(chunks[at + 3])) return null;
  let noun = at + 4;
  while (chunks[noun]?.phrase?.possessive) noun++;
  return isNoun(chunks[noun]) ? noun : null;
}
