/**
 * Gives each quotation its speaker: the candidates and "nobody" are weighed, and the most probable one wins.
 */
import {isName} from '../chunks/chunk.ts';
import type {Resolver} from '../coreference/resolver.ts';
import {joins} from '../lists.ts';
import {beginning} from '../marks.ts';
import {isAnswer} from '../turns/labels.ts';
import type {Span} from '../types.ts';
import {candidatesFor} from './candidates.ts';
import {nameKey, type Context} from './context.ts';
import {foreign} from './foreign.ts';
import {scalesOf, type Scales} from './forest.ts';
import type {Learnt} from './learnt.ts';
import {
  agent,
  author,
  claimant,
  credited,
  labelled,
  namer,
  participant,
  reported,
  separate,
  viewer,
} from './rules.ts';
import {surroundings, type Surroundings} from './surroundings.ts';
import {describer, ofQuotation, features, type Describer} from './features.ts';

/** What somebody must have ahead of "nobody": a quotation given to the wrong person does more harm than one left open. */
const caution = 0.5;
/** How often a name, and a pronoun or noun phrase, means the same person as a name that it is taken to mean. */
const sameName = 0.9;
const sameOther = 0.8;
/** How likely, against the name, a mention must be by itself to be taken in its stead. */
const likely = 0.7;
/** A smaller share than this is not added to another. */
const slight = 0.01;
/** How often the rules are right. */
const ruled = 0.8;
/** How often the label before a turn of a transcript names the one who speaks. */
const labelledTurn = 0.99;

/** What is kept of a quotation's surroundings: a long text has many. */
export type Place = Pick<Surroundings, 'quote' | 'first' | 'last' | 'capital'>;

/** Who speaks, but for the quotation. */
type Answer = {
  /** The chunk that names the speaker, or -1 for nobody. */
  chunk: number;
  /** The words that name the speaker where no chunk does: the label inside the marks of a transcript, or a name in another language. */
  label: Span | null;
  /** What hands the words over, behind such a label; a colon where nothing is said of it. */
  cue?: Span | undefined;
  /** How probable the winner is among the candidates, 0 to 1. */
  probability: number;
};

export type Decision = Answer & {place: Place};

export function attribute(context: Context, resolve: Resolver, learnt: Learnt): Decision[] {
  const row = new Int8Array(features.length);
  const scales = scalesOf(learnt.forest, row, ofQuotation);
  const describe = describer(context, learnt.words, row);
  const decisions: Decision[] = [];
  for (const quote of context.quoted.keys()) {
    const s = surroundings(context, quote);
    const answer = byRule(context, s) ?? byWeight(context, s, resolve, describe, scales);
    const {chunk, label, cue, probability} = asInList(context, quote, answer, decisions.at(-1));
    const place = {quote, first: s.first, last: s.last, capital: s.capital};
    decisions.push({place, chunk, label, cue, probability});
  }
  return decisions;
}

/** What is nobody's by itself, and goes on a list, is said by whoever says the list. */
function asInList(context: Context, quote: number, answer: Answer, before: Answer | undefined): Answer {
  const isOpen = answer.chunk < 0 && !answer.label && !context.isTitle[quote];
  if (!isOpen || !before || before.chunk < 0) return answer;
  if (!joins(context.text, context.quoted[quote - 1], context.quoted[quote]!)) return answer;
  return {...before, probability: before.probability * (1 - answer.probability)};
}

function byRule(context: Context, s: Surroundings): Answer | null {
  const turn = context.quoted[s.quote]!.label;
  if (turn) {
    const isNamed = turn.isSure && !isAnswer(context.text.slice(...turn.name));
    return {chunk: -1, label: turn.name, probability: isNamed ? labelledTurn : ruled};
  }
  if (context.isTitle[s.quote]) return {chunk: -1, label: null, probability: ruled};
  const label = labelled(context, s);
  const clause = label ? null : foreign(context, s);
  if (clause) return {chunk: -1, label: clause.speaker, cue: clause.cue, probability: ruled};
  const chunk =
    credited(context, s) ??
    agent(context, s) ??
    namer(context, s) ??
    participant(context, s) ??
    reported(context, s) ??
    separate(context, s) ??
    claimant(context, s) ??
    author(context, s) ??
    viewer(context, s) ??
    -1;
  return label || chunk >= 0 ? {chunk, label, probability: ruled} : null;
}

function byWeight(
  context: Context,
  s: Surroundings,
  resolve: Resolver,
  describe: Describer,
  scales: Scales,
): Answer {
  describe.nobody(s);
  scales.hold();
  const candidates = candidatesFor(context, s);
  const sums = [scales.weigh() + caution];
  for (const candidate of candidates) {
    describe.candidate(s, candidate);
    sums.push(scales.weigh());
  }
  const shares = softmax(sums);
  const isSame = sameSpeaker(context, s, resolve);
  const isNamed = (at: number): boolean => isName(context.chunks[at]);
  const weighed = candidates.map((at, i) => ({at, share: shares[i + 1]!}));
  const names = weighed.filter(({at, share}) => share > slight && isNamed(at));
  let [chunk, probability] = [-1, shares[0]!];
  for (const {at: candidate, share: own} of weighed) {
    const trust = isNamed(candidate) ? sameName : sameOther;
    let share = own;
    for (const name of names)
      if (name.at !== candidate && own >= likely * name.share && isSame(candidate, name.at))
        share += name.share * trust;
    if (share > probability) [chunk, probability] = [candidate, share];
  }
  return {chunk, label: null, probability};
}

/**
 * Do a candidate and a name mean the same speaker? Then the share of the name is the candidate's as well: "she said" and "Roe said" are
 * one answer, and two mentions of one person shall not split the vote.
 */
export function sameSpeaker(
  {chunks, text, quoted}: Context,
  {quote}: Pick<Surroundings, 'quote'>,
  resolve: Resolver,
): (candidate: number, name: number) => boolean {
  const words = beginning(text, quoted[quote]!);
  return (candidate, name) => {
    const person = resolve.speaker(candidate, words);
    if (person) return person === resolve.speaker(name, words);
    const key = nameKey(chunks[candidate]);
    return key !== '' && key === nameKey(chunks[name]);
  };
}

function softmax(sums: readonly number[]): number[] {
  const highest = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - highest));
  const all = powers.reduce((a, b) => a + b);
  return powers.map((power) => power / all);
}
