/**
 * Learns the weights: multinomial logistic regression over the candidates of each quotation ("nobody" among them), by stochastic
 * gradient descent with AdaGrad steps, averaged over the later rounds. The order is shuffled by a fixed generator: the same
 * data give the same weights.
 */
import {attribute, type Weights} from '../attribution/attribute.ts';
import {
  candidateFeatures,
  candidatesFor,
  nobodyFeatures,
  surroundings,
  type History,
} from '../attribution/features.ts';
import {hashOf, namer, type Sink} from '../attribution/sum.ts';
import type {Article} from './data.ts';

export const settings = {rounds: 8, rate: 0.03, decay: 1e-3, rarest: 3, smallest: 0.01};

/** One quotation: the features of each candidate as numbers, which is right, and which are left out as right too. */
type Example = {rows: Int32Array[]; right: number; also: ReadonlySet<number>};

export function learn(
  articles: readonly Article[],
  options: Partial<typeof settings> = {},
): Map<string, number> {
  const {rounds, rate, decay, rarest, smallest} = {...settings, ...options};
  const numbers = new Map<string, number>();
  const counts: number[] = [];
  const count = (feature: string): number => {
    let id = numbers.get(feature);
    if (id === undefined) numbers.set(feature, (id = numbers.size));
    counts[id] = (counts[id] ?? 0) + 1;
    return id;
  };
  const examples = articles.flatMap((article) => examplesOf(article, count));
  for (const example of examples)
    example.rows = example.rows.map((row) => row.filter((id) => counts[id]! >= rarest));
  const weights = new Float64Array(numbers.size);
  const squares = new Float64Array(numbers.size).fill(1e-2);
  const average = new Float64Array(numbers.size);
  const order = examples.map((_, i) => i);
  const random = generator(7);
  for (let round = 0; round < rounds; round++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    for (const i of order) step(examples[i]!, weights, squares, rate, decay * examples.length * 0.001);
    for (let k = 0; k < weights.length; k++) weights[k]! *= 1 - decay * 10;
    if (round >= rounds / 2)
      for (let k = 0; k < weights.length; k++) average[k]! += weights[k]! / Math.ceil(rounds / 2);
  }
  const learnt = new Map<string, number>();
  for (const [feature, id] of numbers)
    if (counts[id]! >= rarest && Math.abs(average[id]!) > smallest) learnt.set(feature, average[id]!);
  return learnt;
}

function examplesOf({context, labels}: Article, count: (feature: string) => number): Example[] {
  const examples: Example[] = [];
  let history: History = {speaker: -1, quote: -1};
  for (const [quote, {right, target, skip}] of labels.entries()) {
    if (!skip) {
      const s = surroundings(context, quote);
      const candidates = candidatesFor(context, s);
      const rows = [
        named((f) => nobodyFeatures(context, s, history, f)),
        ...candidates.map((at) => named((f) => candidateFeatures(context, s, at, history, f))),
      ];
      examples.push({
        rows: rows.map((row) => Int32Array.from(new Set(row.map(count)))),
        right: candidates.indexOf(target) + 1,
        also: new Set(candidates.flatMap((at, i) => (at !== target && right.has(at) ? [i + 1] : []))),
      });
    }
    history = {speaker: target, quote};
  }
  return examples;
}

function named(tell: (f: Sink) => void): string[] {
  const {names, add} = namer();
  tell(add);
  return names;
}

function step(
  {rows, right, also}: Example,
  weights: Float64Array,
  squares: Float64Array,
  rate: number,
  decay: number,
): void {
  const sums = rows.map((row, i) => {
    if (also.has(i)) return -Infinity;
    let total = 0;
    for (const k of row) total += weights[k]!;
    return total;
  });
  const most = Math.max(...sums);
  const shares = sums.map((total) => Math.exp(total - most));
  const all = shares.reduce((a, b) => a + b, 0);
  for (const [i, row] of rows.entries()) {
    const slope = shares[i]! / all - (i === right ? 1 : 0);
    if (Math.abs(slope) < 1e-4) continue;
    for (const k of row) {
      const g = slope + decay * weights[k]!;
      squares[k]! += g * g;
      weights[k]! -= (rate * g) / Math.sqrt(squares[k]!);
    }
  }
}

/** A small generator of numbers from 0 to 1 that is the same everywhere. */
function generator(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1103515245 + 12345) & 0x7fffffff) / 0x7fffffff;
}

/** How often each probability is right, for the tiers: decisions on articles that were not learnt from. */
export function judge(
  articles: readonly Article[],
  learnt: ReadonlyMap<string, number>,
): {probability: number; right: boolean}[] {
  const weights: Weights = new Map([...learnt].map(([feature, weight]) => [hashOf(feature), weight]));
  return articles.flatMap(({context, labels}) =>
    attribute(context, weights).flatMap(({chunk, probability}, quote) =>
      chunk < 0 ? [] : [{probability, right: labels[quote]!.right.has(chunk)}],
    ),
  );
}
