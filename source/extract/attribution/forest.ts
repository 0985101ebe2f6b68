/**
 * Weighs a row of traits by a forest of small decision trees: each asks a few traits and ends in a number, and the numbers are added
 * up. The trees stand in `forest.json` and are grown by `training/train.ts`.
 *
 * A tree is a list of numbers, its nodes in the order of a walk that takes the left branch first. A node is the number of a trait and a
 * bound (left: at most that), or the number of a trait of kinds and the kinds that go left, as two sets of 31 bits; a leaf is -1 and its
 * weight in 128ths.
 *
 * No tree is walked (QuickScorer: Lucchese et al., SIGIR 2015). A node that sends a row to the right shuts the leaves on its left, and when
 * all nodes have been asked, the first leaf still open is the one that a walk would end in. A trait has few values, so what each of them
 * shuts in all trees is listed when it first comes.
 */
import {traits, values} from './traits.ts';

export type Forest = {
  readonly trees: number;
  /** Per tree the weights of its leaves from left to right, room for 32 each. */
  readonly weights: Int32Array;
  /** Of each tree that the value of a trait tells something to, its number and then the leaves that stay open in it, one bit each. */
  readonly stays: (trait: number, value: number) => Int32Array;
};

/** A node, with the leaves that stay open in its tree where it sends a row to the right. */
type Node = {tree: number; open: number; isLeft: (value: number) => boolean};

/** What the weights of leaves are counted in: so many make one. */
export const fraction = 128;
const room = 32;
const traitNames = traits.map(({name}) => name);

/**
 * @param names the traits by the numbers that the trees use
 * @throws Error where a tree is not as told above, or a trait is not known
 */
export function readForest(
  trees: readonly (readonly number[])[],
  names: readonly string[] = traitNames,
): Forest {
  const numbers = names.map((name) => {
    const number = traitNames.indexOf(name);
    if (number < 0) throw new Error(`the forest asks for a trait that is not known: ${name}`);
    return number;
  });
  const weights = new Int32Array(trees.length * room);
  /** Per trait, in the order of their trees. */
  const nodes: Node[][] = traits.map(() => []);
  for (const [number, tree] of trees.entries()) {
    let i = 0;
    let leaves = 0;
    const next = (): number => {
      const value = tree[i++];
      if (value === undefined) throw new Error('a tree of the forest ends too early');
      return value;
    };
    const read = (): void => {
      const asked = next();
      if (asked < 0) {
        if (leaves === room) throw new Error(`a tree of the forest has more than ${room} leaves`);
        weights[number * room + leaves++] = next();
        return;
      }
      const trait = numbers[asked]!;
      const isLeft = traits[trait]!.kinds ? isIn(next(), next()) : isAtMost(next());
      const first = leaves;
      read();
      const left = ((1 << (leaves - first)) - 1) << first;
      nodes[trait]!.push({tree: number, open: ~left, isLeft});
      read();
    };
    read();
    if (i !== tree.length) throw new Error('a tree of the forest has too many numbers');
  }
  const lists: (Int32Array | undefined)[] = Array.from({length: traits.length * values});
  const stays = (trait: number, value: number): Int32Array =>
    (lists[trait * values + value + 1] ??= listed(nodes[trait]!, value));
  return {trees: trees.length, weights, stays};
}

const isAtMost =
  (bound: number) =>
  (value: number): boolean =>
    value <= bound;

/** -1, for what cannot be said, is in no set. */
const isIn =
  (low: number, high: number) =>
  (kind: number): boolean =>
    kind >= 0 && (kind < 31 ? (low >> kind) & 1 : (high >> (kind - 31)) & 1) === 1;

/** What the nodes of a trait leave open for a value; the trees that it tells nothing to are left out. */
function listed(nodes: readonly Node[], value: number): Int32Array {
  const list: number[] = [];
  for (const {tree, open, isLeft} of nodes) {
    if (isLeft(value)) continue;
    if (list.at(-2) === tree) list.push(list.pop()! & open);
    else list.push(tree, open);
  }
  return Int32Array.from(list);
}

/** Weighs rows that have their traits in common from `shared` on: `hold` looks at these, `weigh` at the others. */
export type Scales = {hold: (row: Int8Array) => void; weigh: (row: Int8Array) => number};

export function scalesOf(forest: Forest, shared: number): Scales {
  const held = new Int32Array(forest.trees);
  const open = new Int32Array(forest.trees);
  return {
    hold: (row) => {
      held.fill(-1);
      narrow(forest, held, row, shared, row.length);
    },
    weigh: (row) => {
      open.set(held);
      narrow(forest, open, row, 0, shared);
      return sumOf(forest, open);
    },
  };
}

/** The sum of the leaves that a row ends in. */
export function weigh(forest: Forest, row: Int8Array): number {
  const open = new Int32Array(forest.trees).fill(-1);
  narrow(forest, open, row, 0, row.length);
  return sumOf(forest, open);
}

/** Shuts the leaves that some of the traits of a row rule out. */
function narrow({stays}: Forest, open: Int32Array, row: Int8Array, from: number, to: number): void {
  for (let trait = from; trait < to; trait++) {
    const list = stays(trait, row[trait]!);
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
