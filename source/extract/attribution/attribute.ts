/**
 * Gives each quotation its speaker, from first to last: the candidates and "nobody" are weighed, and the highest sum wins. A decision
 * is part of what the next quotation is judged by, since a speaker tends to go on speaking.
 */
import type {Span} from '../types.ts';
import {candidatesFor} from './candidates.ts';
import type {Context} from './context.ts';
import {weigh, type Forest} from './forest.ts';
import {History} from './history.ts';
import {agent, credited, labelled, namer, participant} from './rules.ts';
import {surroundings, type Surroundings} from './surroundings.ts';
import {describeCandidate, describeNobody, traits} from './traits.ts';

/** What somebody must have ahead of "nobody": a quotation given to the wrong person does more harm than one left open. */
const caution = 0.6;
/** How often the rules are right. */
const ruled = 0.8;

export type Decision = {
  surroundings: Surroundings;
  /** The chunk that names the speaker, or -1 for nobody. */
  chunk: number;
  /** The speaker's label inside the marks, in a transcript; it stands in no chunk. */
  label: Span | null;
  /** How probable the winner is among the candidates, 0 to 1. */
  probability: number;
};

export function attribute(context: Context, forest: Forest): Decision[] {
  const decisions: Decision[] = [];
  const history = new History(context);
  const row = new Int8Array(traits.length);
  for (let quote = 0; quote < context.quoted.length; quote++) {
    const s = surroundings(context, quote);
    const decision = byRule(context, s) ?? byWeight(context, s, history, forest, row);
    decisions.push(decision);
    history.add(quote, decision.chunk);
  }
  return decisions;
}

function byRule(context: Context, s: Surroundings): Decision | null {
  const label = labelled(context, s);
  const chunk =
    credited(context, s) ?? agent(context, s) ?? namer(context, s) ?? participant(context, s) ?? -1;
  return label || chunk >= 0 ? {surroundings: s, chunk, label, probability: ruled} : null;
}

function byWeight(
  context: Context,
  s: Surroundings,
  history: History,
  forest: Forest,
  row: Int8Array,
): Decision {
  const view = {context, s, history};
  describeNobody(view, row);
  let chunk = -1;
  let highest = weigh(forest, row) + caution;
  const sums = [highest];
  for (const candidate of candidatesFor(context, s)) {
    describeCandidate(view, candidate, row);
    const sum = weigh(forest, row);
    sums.push(sum);
    if (sum > highest) [chunk, highest] = [candidate, sum];
  }
  let all = 0;
  for (const sum of sums) all += Math.exp(sum - highest);
  return {surroundings: s, chunk, label: null, probability: 1 / all};
}
