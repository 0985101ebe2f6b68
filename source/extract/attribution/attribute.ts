/**
 * Gives each quotation its speaker, from first to last: candidates are weighed by `weights.json`, and the highest sum wins.
 * A decision is part of what the next quotation is judged by, since a speaker tends to go on speaking.
 */
import type {Context} from './context.ts';
import type {Span} from '../types.ts';
import {Sum} from './sum.ts';
import {agent, credited, labelled, namer} from './rules.ts';
import {
  candidateFeatures,
  candidatesFor,
  nobodyFeatures,
  surroundings,
  type History,
  type Surroundings,
} from './features.ts';

/** By the hash of the feature's name. */
export type Weights = ReadonlyMap<number, number>;

/** What somebody must have ahead of "nobody": a quotation given to the wrong person does more harm than one left open. */
const caution = 0.6;

export type Decision = {
  surroundings: Surroundings;
  /** The chunk that names the speaker, or -1 for nobody. */
  chunk: number;
  /** The speaker's label inside the marks, in a transcript; it stands in no chunk. */
  label: Span | null;
  /** How probable the winner is among the candidates, 0 to 1. */
  probability: number;
};

export function attribute(context: Context, weights: Weights): Decision[] {
  const decisions: Decision[] = [];
  const sum = new Sum(weights);
  let history: History = {speaker: -1, quote: -1};
  for (let quote = 0; quote < context.quoted.length; quote++) {
    const s = surroundings(context, quote);
    const label = labelled(context, s);
    const credit = credited(context, s) ?? agent(context, s) ?? namer(context, s);
    if (label || credit !== null) {
      decisions.push({surroundings: s, chunk: credit ?? -1, label, probability: 0.94});
      history = {speaker: credit ?? -1, quote};
      continue;
    }
    let best = -1;
    sum.total = 0;
    nobodyFeatures(context, s, history, sum.add);
    let most = sum.total + caution;
    const sums = [most];
    for (const candidate of candidatesFor(context, s)) {
      sum.total = 0;
      candidateFeatures(context, s, candidate, history, sum.add);
      const {total} = sum;
      sums.push(total);
      if (total > most) [best, most] = [candidate, total];
    }
    let all = 0;
    for (const total of sums) all += Math.exp(total - most);
    decisions.push({surroundings: s, chunk: best, label: null, probability: 1 / all});
    history = {speaker: best, quote};
  }
  return decisions;
}
