/**
 * Grows the forest by gradient boosting: each tree is fitted to what the ones before it leave wrong in the probabilities of the
 * candidates of a quotation (a softmax over them, "nobody" among them), by second-order steps as in XGBoost and LightGBM. A tree grows
 * where it gains most, leaf by leaf. Kinds without an order are split into two sets, ordered by their gradients (Fisher 1958).
 * The features that a tree may ask are drawn by a fixed generator: the same data give the same forest.
 */
import {fraction} from '../attribution/forest.ts';
import {features, values} from '../attribution/features.ts';
import type {Examples} from './examples.ts';

export const settings = {
  trees: 160,
  leaves: 31,
  rate: 0.07,
  /** The fewest rows, and the least second derivative, on a side of a split. */
  fewest: 20,
  least: 1,
  /** Damping of a leaf's weight; of the sums of single kinds; and of leaves behind a split by kinds. */
  damping: 5,
  kindDamping: 20,
  kindsDamping: 15,
  /** The share of features drawn for each tree. */
  share: 0.7,
  /** Another one moves the share of right speakers by some three in a thousand. */
  seed: 9,
};
export type Settings = typeof settings;

/** One for each value that a feature may have. */
const bins = values;

type Split = {gain: number; feature: number; bound: number; low: number; high: number};
type Leaf = {from: number; to: number; sums: Histogram; split: Split | null; node: Node};
type Node = {weight: number; split?: Split; left?: Node; right?: Node};
/** Sums over rows per feature and value: first and second derivatives, and how many. */
type Histogram = {first: Float64Array; second: Float64Array; count: Float64Array};

/** @returns the trees as `write-trees.ts` writes them */
export function grow(examples: Examples, options: Partial<Settings> = {}): number[][] {
  const how = {...settings, ...options};
  const n = examples.also.length;
  const values = byFeature(examples.rows, n);
  const sums = new Float64Array(n);
  const first = new Float64Array(n);
  const second = new Float64Array(n);
  const random = generator(how.seed);
  const forest: number[][] = [];
  while (forest.length < how.trees) {
    differentiate(examples, sums, first, second);
    const drawn = features.flatMap((_, feature) => (random() < how.share ? [feature] : []));
    const order = Int32Array.from({length: n}, (_, i) => i);
    const leaves = growTree(values, order, first, second, drawn, how);
    for (const {from, to, node} of leaves.list)
      for (let i = from; i < to; i++) sums[order[i]!]! += node.weight / fraction;
    forest.push(written(leaves.root));
  }
  return forest;
}

/** The rows turned: per feature the values of all rows, counted from 0. */
function byFeature(rows: Int8Array, n: number): Uint8Array[] {
  return features.map((_, feature) =>
    Uint8Array.from({length: n}, (_, i) => rows[i * features.length + feature]! + 1),
  );
}

/** The derivatives of the loss by each row's sum. */
function differentiate(
  {starts, right, also}: Examples,
  sums: Float64Array,
  first: Float64Array,
  second: Float64Array,
): void {
  for (let quote = 0; quote < right.length; quote++) {
    const [from, to] = [starts[quote]!, starts[quote + 1]!];
    let highest = -Infinity;
    for (let i = from; i < to; i++) if (!also[i]) highest = Math.max(highest, sums[i]!);
    let all = 0;
    for (let i = from; i < to; i++) if (!also[i]) all += Math.exp(sums[i]! - highest);
    for (let i = from; i < to; i++) {
      const share = also[i] ? 0 : Math.exp(sums[i]! - highest) / all;
      first[i] = also[i] ? 0 : share - (i === right[quote] ? 1 : 0);
      second[i] = Math.max(share * (1 - share), 1e-6);
    }
  }
}

function growTree(
  values: readonly Uint8Array[],
  order: Int32Array,
  first: Float64Array,
  second: Float64Array,
  drawn: readonly number[],
  how: Settings,
): {root: Node; list: Leaf[]} {
  const sumUp = (from: number, to: number): Histogram => {
    const size = features.length * bins;
    const firsts = new Float64Array(size);
    const seconds = new Float64Array(size);
    const counts = new Float64Array(size);
    const g = new Float64Array(to - from);
    const h = new Float64Array(to - from);
    for (let i = from; i < to; i++) {
      g[i - from] = first[order[i]!]!;
      h[i - from] = second[order[i]!]!;
    }
    for (const feature of drawn) {
      const column = values[feature]!;
      const base = feature * bins;
      for (let i = from; i < to; i++) {
        const bin = base + column[order[i]!]!;
        firsts[bin]! += g[i - from]!;
        seconds[bin]! += h[i - from]!;
        counts[bin]! += 1;
      }
    }
    return {first: firsts, second: seconds, count: counts};
  };
  const leafOf = (from: number, to: number, sums: Histogram, kinds: boolean): Leaf => {
    let [g, h] = [0, 0];
    for (let i = from; i < to; i++) {
      g += first[order[i]!]!;
      h += second[order[i]!]!;
    }
    const damping = kinds ? how.kindsDamping : how.damping;
    const node: Node = {weight: Math.round((-g / (h + damping)) * how.rate * fraction)};
    return {from, to, sums, split: bestSplit(sums, drawn, g, h, to - from, how), node};
  };
  const start = leafOf(0, order.length, sumUp(0, order.length), false);
  const leaves = [start];
  while (leaves.length < how.leaves) {
    const best = leaves.reduce((a, b) => ((b.split?.gain ?? 0) > (a.split?.gain ?? 0) ? b : a));
    if (!best.split) break;
    const {split} = best;
    const middle = partition(values[split.feature]!, order, best.from, best.to, split);
    // the smaller side is summed up, the larger one is what remains
    const leftIsSmall = middle - best.from < best.to - middle;
    const small = leftIsSmall ? sumUp(best.from, middle) : sumUp(middle, best.to);
    const large = less(best.sums, small);
    const kinds = features[split.feature]!.kinds !== undefined;
    const left = leafOf(best.from, middle, leftIsSmall ? small : large, kinds);
    const right = leafOf(middle, best.to, leftIsSmall ? large : small, kinds);
    best.node.split = split;
    best.node.left = left.node;
    best.node.right = right.node;
    leaves.splice(leaves.indexOf(best), 1, left, right);
  }
  return {root: start.node, list: leaves};
}

/** What is in `from` and not in `part`; takes the place of `from`. */
function less(from: Histogram, part: Histogram): Histogram {
  for (let i = 0; i < from.count.length; i++) {
    from.first[i]! -= part.first[i]!;
    from.second[i]! -= part.second[i]!;
    from.count[i]! -= part.count[i]!;
  }
  return from;
}

const goesLeft = (bin: number, {feature, bound, low, high}: Split): boolean => {
  const value = bin - 1;
  if (features[feature]!.kinds === undefined) return value <= bound;
  return value >= 0 && (value < 31 ? (low >> value) & 1 : (high >> (value - 31)) & 1) === 1;
};

/** Orders the rows of a leaf so that those that go left come first. */
function partition(column: Uint8Array, order: Int32Array, from: number, to: number, split: Split): number {
  const left: number[] = [];
  const right: number[] = [];
  for (let i = from; i < to; i++) (goesLeft(column[order[i]!]!, split) ? left : right).push(order[i]!);
  order.set(left, from);
  order.set(right, from + left.length);
  return from + left.length;
}

function bestSplit(
  sums: Histogram,
  drawn: readonly number[],
  g: number,
  h: number,
  count: number,
  how: Settings,
): Split | null {
  let best: Split | null = null;
  const whole = (g * g) / (h + how.damping);
  for (const feature of drawn) {
    const base = feature * bins;
    const kinds = features[feature]!.kinds !== undefined;
    const damping = kinds ? how.kindsDamping : how.damping;
    let present: number[] = [];
    for (let bin = 0; bin < bins; bin++) if (sums.count[base + bin]! > 0) present.push(bin);
    if (kinds) {
      // -1 is no kind and always goes right; so do kinds that are too rare to tell
      present = present.filter((bin) => bin > 0 && sums.count[base + bin]! >= 10);
      const slope = (bin: number): number =>
        sums.first[base + bin]! / (sums.second[base + bin]! + how.kindDamping);
      present.sort((a, b) => slope(a) - slope(b));
    }
    for (const list of kinds ? [present, present.toReversed()] : [present]) {
      let [g1, h1, n1, low, high] = [0, 0, 0, 0, 0];
      for (const bin of list.slice(0, kinds ? 32 : -1)) {
        g1 += sums.first[base + bin]!;
        h1 += sums.second[base + bin]!;
        n1 += sums.count[base + bin]!;
        if (kinds) {
          if (bin <= 31) low |= 1 << (bin - 1);
          else high |= 1 << (bin - 32);
        }
        if (n1 < how.fewest || h1 < how.least) continue;
        if (count - n1 < how.fewest || h - h1 < how.least) break;
        const gain = (g1 * g1) / (h1 + damping) + ((g - g1) * (g - g1)) / (h - h1 + damping) - whole;
        if (gain > (best?.gain ?? 1e-6)) best = {gain, feature, bound: bin - 1, low, high};
      }
    }
  }
  return best;
}

function written({weight, split, left, right}: Node): number[] {
  if (!split) return [-1, weight];
  const asked =
    features[split.feature]!.kinds === undefined
      ? [split.feature, split.bound]
      : [split.feature, split.low, split.high];
  return [...asked, ...written(left!), ...written(right!)];
}

/** A small generator of numbers from 0 to 1 that is the same everywhere. */
function generator(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1103515245 + 12345) & 0x7fffffff) / 0x7fffffff;
}
