/**
 * Gives each quotation its speaker, from first to last: candidates are weighed by `weights.json`, and the highest sum wins.
 * A decision is part of what the next quotation is judged by, since a speaker tends to go on speaking.
 */
import type {Context} from './context.ts';
import {candidateFeatures, candidatesFor, nobodyFeatures, surroundings, type History, type Surroundings} from './features.ts';

export type Weights = ReadonlyMap<string, number>;

export type Decision = {
  surroundings: Surroundings;
  /** The chunk that names the speaker, or -1 for nobody. */
  chunk: number;
  /** How probable the winner is among the candidates, 0 to 1. */
  probability: number;
};

const sum = (weights: Weights, features: readonly string[]): number => {
  let total = 0;
  for (const feature of features) total += weights.get(feature) ?? 0;
  return total;
};

export function attribute(context: Context, weights: Weights): Decision[] {
  const decisions: Decision[] = [];
  let history: History = {speaker: -1, quote: -1};
  for (let quote = 0; quote < context.quoted.length; quote++) {
    const s = surroundings(context, quote);
    let best = -1;
    let most = sum(weights, nobodyFeatures(context, s, history));
    const sums = [most];
    for (const candidate of candidatesFor(context, s)) {
      const total = sum(weights, candidateFeatures(context, s, candidate, history));
      sums.push(total);
      if (total > most) [best, most] = [candidate, total];
    }
    let all = 0;
    for (const total of sums) all += Math.exp(total - most);
    decisions.push({surroundings: s, chunk: best, probability: 1 / all});
    history = {speaker: best, quote};
  }
  return decisions;
}
