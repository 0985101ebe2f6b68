/**
 * Weighs a row of traits by a forest of small decision trees: each asks a few traits and ends in a number, and the numbers are added
 * up. The trees stand in `forest.json` and are grown by `training/train.ts`.
 *
 * A tree is a list of numbers, its nodes in the order of a walk that takes the left branch first. A node is the number of a trait and a
 * bound (left: at most that), or the number of a trait of kinds and the kinds that go left, as two sets of 31 bits; a leaf is -1 and its
 * weight in thousandths.
 */
import {traits} from './traits.ts';

export type Forest = {
  /** Per node: its trait, or -1 for a leaf. */
  readonly trait: Int16Array;
  /** The bound or the lower set; a leaf's weight. */
  readonly low: Int32Array;
  readonly high: Int32Array;
  /** The right branch; the left one is the next node. */
  readonly right: Int32Array;
  readonly roots: Int32Array;
};

const traitNames = traits.map(({name}) => name);
const ofKinds = Uint8Array.from(traits, ({kinds}) => (kinds ? 1 : 0));

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
  const trait: number[] = [];
  const low: number[] = [];
  const high: number[] = [];
  const right: number[] = [];
  const roots: number[] = [];
  for (const tree of trees) {
    let i = 0;
    const next = (): number => {
      const value = tree[i++];
      if (value === undefined) throw new Error('a tree of the forest ends too early');
      return value;
    };
    const read = (): void => {
      const node = trait.length;
      const asked = next();
      const which = asked < 0 ? -1 : numbers[asked]!;
      trait.push(which);
      low.push(next());
      high.push(ofKinds[which] === 1 ? next() : 0);
      right.push(0);
      if (which < 0) return;
      read();
      right[node] = trait.length;
      read();
    };
    roots.push(trait.length);
    read();
    if (i !== tree.length) throw new Error('a tree of the forest has too many numbers');
  }
  return {
    trait: Int16Array.from(trait),
    low: Int32Array.from(low),
    high: Int32Array.from(high),
    right: Int32Array.from(right),
    roots: Int32Array.from(roots),
  };
}

/** The sum of the leaves that a row ends in. */
export function weigh({trait, low, high, right, roots}: Forest, row: Int8Array): number {
  let sum = 0;
  for (let r = 0; r < roots.length; r++) {
    let node = roots[r]!;
    for (let which = trait[node]!; which >= 0; which = trait[node]!) {
      const value = row[which]!;
      const left = ofKinds[which] === 1 ? isIn(value, low[node]!, high[node]!) : value <= low[node]!;
      node = left ? node + 1 : right[node]!;
    }
    sum += low[node]!;
  }
  return sum / 1000;
}

/** -1, for what cannot be said, is in no set. */
const isIn = (kind: number, low: number, high: number): boolean =>
  kind >= 0 && (kind < 31 ? (low >> kind) & 1 : (high >> (kind - 31)) & 1) === 1;
