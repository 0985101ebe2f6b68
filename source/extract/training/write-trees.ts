/** Writes grown trees as `attribution/forest.ts` reads them. */
import {zero, type WrittenTrees} from '../attribution/forest.ts';
import {features} from '../attribution/features.ts';

/**
 * A tree as it is grown: a list of numbers, its nodes in the order of a walk that takes the left branch first. A node is the number of a
 * feature and a bound (left: at most that), or the number of a feature of kinds and the kinds that go left, as two sets of 31 bits; a leaf is
 * -1 and its weight in 128ths.
 */
export type Tree = readonly number[];

/** ISO 8859-1 has no more characters. */
const most = 255 - zero;

/**
 * @param isKinds whether a feature is one of kinds
 * @throws Error where a tree ends too early or goes on, or a number is too large to be written
 */
export function writeTrees(
  trees: readonly Tree[],
  isKinds = (feature: number) => features[feature]!.kinds !== undefined,
): WrittenTrees {
  const nodes: number[] = [];
  const bounds: number[] = [];
  const sets: bigint[] = [];
  const weights: number[] = [];
  for (const tree of trees) {
    let i = 0;
    const next = (): number => {
      const value = tree[i++];
      if (value === undefined) throw new Error('a tree of the forest ends too early');
      return value;
    };
    const write = (): void => {
      const asked = next();
      nodes.push(asked + 1);
      if (asked < 0) {
        weights.push(next());
        return;
      }
      if (isKinds(asked)) sets.push(BigInt(next()) | (BigInt(next()) << 31n));
      else bounds.push(next() + 1);
      write();
      write();
    };
    write();
    if (i !== tree.length) throw new Error('a tree of the forest has too many numbers');
  }
  const least = weights.reduce((a, b) => Math.min(a, b), 0);
  return {
    nodes: characters(nodes),
    bounds: characters(bounds),
    kinds: {low: integers(sets), high: integers(sets.map((set) => set >> 32n))},
    weights: characters(weights.map((weight) => weight - least)),
    least,
  };
}

/** The lowest 32 bits of each, in base64. */
function integers(sets: readonly bigint[]): string {
  const bytes = Buffer.alloc(4 * sets.length);
  for (const [i, set] of sets.entries()) bytes.writeInt32LE(Number(BigInt.asIntN(32, set)), 4 * i);
  return bytes.toString('base64');
}

function characters(numbers: readonly number[]): string {
  for (const number of numbers)
    if (!(number >= 0 && number <= most)) throw new Error(`there is no character for ${number}`);
  return numbers.map((number) => String.fromCharCode(zero + number)).join('');
}
