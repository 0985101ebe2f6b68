/**
 * Weighs a row of features by a forest of small decision trees: each asks a few features and ends in a number, and the numbers are added
 * up. The trees stand in `forest.json` and are grown by `training/train.ts`.
 *
 * The nodes and leaves of all trees stand in a row, in the order of a walk that takes the left branch first; what they say stands in rows
 * of their own, in which the package packs tightest. They are read as bytes, which Node does at once.
 *
 * No tree is walked (QuickScorer: Lucchese et al., SIGIR 2015). A node that sends a row to the right shuts the leaves on its left, and when
 * all nodes have been asked, the first leaf still open is the one that a walk would end in. A feature has few values, so what each of them
 * shuts in all trees is listed when it first comes.
 */
import {features, values} from './features.ts';

export type Forest = {
  readonly trees: number;
  /** Per tree the weights of its leaves from left to right, room for 32 each. */
  readonly weights: Int32Array;
  /** Of each tree that the value of a feature tells something to, its number and then the leaves that stay open in it, one bit each. */
  readonly stays: (feature: number, value: number) => Int32Array;
};

/** Trees as they are written: a number is a character, that many behind the first one, `zero`. */
export type WrittenTrees = {
  /** Leaves are 0, and nodes the number of the feature they ask for, from 1. */
  readonly nodes: string;
  /** Of nodes that ask for an amount: what at most goes left, and one more, since -1 is an amount. */
  readonly bounds: string;
  /** Of nodes that ask for a kind: those that go left, a bit each, from the lowest one of `low` on; four bytes a node, in base64. */
  readonly kinds: {readonly low: string; readonly high: string};
  /** Of leaves, in 128ths, less `least`. */
  readonly weights: string;
  readonly least: number;
};

/** No quotation mark, which JSON would write as two. */
export const zero = 35;

/** What the weights of leaves are counted in: so many make one. */
export const fraction = 128;
const room = 32;
const featureNames = features.map(({name}) => name);

/**
 * @param names the features by the numbers that the trees use
 * @throws Error where the trees are not written as told above, or a feature is not known
 */
export function readForest(written: WrittenTrees, names: readonly string[] = featureNames): Forest {
  const numbers = names.map((name) => {
    const number = featureNames.indexOf(name);
    if (number < 0) throw new Error(`the forest asks for a feature that is not known: ${name}`);
    return number;
  });
  const nodes = Buffer.from(written.nodes, 'latin1');
  const bounds = Buffer.from(written.bounds, 'latin1');
  const leafWeights = Buffer.from(written.weights, 'latin1');
  const lows = integers(written.kinds.low);
  const highs = integers(written.kinds.high);
  const trees = 2 * leafWeights.length - nodes.length;
  if (trees < 0) throw new Error('a tree of the forest ends too early');
  if (lows.byteLength !== highs.byteLength)
    throw new Error('the sets of the forest have not two halves each');

  const weights = new Int32Array(trees * room);
  /** Per feature, in the order of their trees: the tree, the leaves that stay open in it for a row sent to the right, who is sent to the left. */
  const asked: number[][] = features.map(() => []);
  let node = 0;
  let bound = 0;
  let kinds = 0;
  let weight = 0;
  for (let tree = 0; tree < trees; tree++) {
    let leaves = 0;
    const read = (): void => {
      const value = nodes[node++];
      if (value === undefined) throw new Error('a tree of the forest ends too early');
      if (value === zero) {
        if (leaves === room) throw new Error(`a tree of the forest has more than ${room} leaves`);
        weights[tree * room + leaves++] = leafWeights[weight++]! - zero + written.least;
        return;
      }
      const feature = numbers[value - zero - 1];
      if (feature === undefined)
        throw new Error('a tree of the forest asks for a feature that is not listed');
      let low = 0;
      let high = 0;
      if (features[feature]!.kinds) {
        if (kinds === lows.byteLength) throw new Error('the forest has too few sets');
        low = lows.getInt32(kinds, true);
        high = highs.getInt32(kinds, true);
        kinds += 4;
      } else low = bounds[bound++]! - zero - 1;
      const first = leaves;
      read();
      asked[feature]!.push(tree, ~(((1 << (leaves - first)) - 1) << first), low, high);
      read();
    };
    read();
  }
  if (node !== nodes.length || bound !== bounds.length || kinds !== lows.byteLength)
    throw new Error('the forest goes on behind its trees');

  const lists: (Int32Array | undefined)[] = Array.from({length: features.length * values});
  const stays = (feature: number, value: number): Int32Array =>
    (lists[feature * values + value + 1] ??= listed(
      asked[feature]!,
      value,
      features[feature]!.kinds !== undefined,
    ));
  return {trees, weights, stays};
}

function integers(base64: string): DataView {
  const {buffer, byteOffset, byteLength} = Buffer.from(base64, 'base64');
  return new DataView(buffer, byteOffset, byteLength);
}

/** What the nodes of a feature leave open for a value; the trees that it tells nothing to are left out. -1 is no kind, and in no set. */
function listed(asked: readonly number[], value: number, isKind: boolean): Int32Array {
  const list: number[] = [];
  const bit = value & 31;
  for (let i = 0; i < asked.length; i += 4) {
    const low = asked[i + 2]!;
    const isLeft = isKind
      ? value >= 0 && (((value < 32 ? low : asked[i + 3]!) >> bit) & 1) === 1
      : value <= low;
    if (isLeft) continue;
    const tree = asked[i]!;
    const open = asked[i + 1]!;
    if (list.at(-2) === tree) list.push(list.pop()! & open);
    else list.push(tree, open);
  }
  return Int32Array.from(list);
}

/** Weighs what stands in a row. Features from `shared` on stay as they are until `hold` tells that they have changed. */
export type Scales = {hold: () => void; weigh: () => number};

/** How many rows are remembered; a text of many short quotations has a few, which come again and again. */
const remembered = 10_000;

export function scalesOf(forest: Forest, row: Int8Array, shared: number): Scales {
  const held = new Int32Array(forest.trees);
  const open = new Int32Array(forest.trees);
  let isHeld = false;
  const known = new Map<string, number>();
  const bytes = Buffer.from(row.buffer, row.byteOffset, row.length);
  const weighed = (): number => {
    if (!isHeld) {
      held.fill(-1);
      narrow(forest, held, row, shared, row.length);
      isHeld = true;
    }
    open.set(held);
    narrow(forest, open, row, 0, shared);
    return sumOf(forest, open);
  };
  return {
    hold: () => (isHeld = false),
    weigh: () => {
      const key = bytes.toString('latin1');
      let sum = known.get(key);
      if (sum === undefined) {
        if (known.size === remembered) known.clear();
        known.set(key, (sum = weighed()));
      }
      return sum;
    },
  };
}

/** The sum of the leaves that a row ends in. */
export function weigh(forest: Forest, row: Int8Array): number {
  const open = new Int32Array(forest.trees).fill(-1);
  narrow(forest, open, row, 0, row.length);
  return sumOf(forest, open);
}

/** Shuts the leaves that some of the features of a row rule out. */
function narrow({stays}: Forest, open: Int32Array, row: Int8Array, from: number, to: number): void {
  for (let feature = from; feature < to; feature++) {
    const list = stays(feature, row[feature]!);
    for (let i = 0; i < list.length; i += 2) open[list[i]!]! &= list[i + 1]!;
  }
}

function sumOf({weights}: Forest, open: Int32Array): number {
  let sum = 0;
  for (let tree = 0; tree < open.length; tree++) {
    const first = open[tree]! & -open[tree]!;
    sum += weights[tree * room + 31 - Math.clz32(first)]!;
  }
  return sum / fraction;
}
