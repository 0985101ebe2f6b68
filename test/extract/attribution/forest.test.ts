import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {fraction, readForest, scalesOf, weigh} from '../../../source/extract/attribution/forest.ts';
import {features} from '../../../source/extract/attribution/features.ts';
import {writeTrees, type Tree} from '../../../source/extract/training/write-trees.ts';

/** As it is written and read again. */
const forestOf = (trees: Tree[], names?: string[]) => readForest(writeTrees(trees), names);
const numberOf = (name: string): number => features.findIndex((feature) => feature.name === name);
const row = (values: Record<string, number>): Int8Array => {
  const row = new Int8Array(features.length).fill(-1);
  for (const [name, value] of Object.entries(values)) row[numberOf(name)] = value;
  return row;
};
const distance = numberOf('chunks between');
const type = numberOf('type');
const name = features[type]!.kinds!.indexOf('N');

describe('forest', () => {
  it('adds up the leaves that a row ends in', () => {
    const forest = forestOf([
      [distance, 3, -1, fraction / 2, -1, -fraction / 4],
      [-1, fraction],
    ]);
    expect(weigh(forest, row({'chunks between': 3}))).toBe(1.5);
    expect(weigh(forest, row({'chunks between': 4}))).toBe(0.75);
  });

  it('asks for kinds by sets, in which what is missing never is', () => {
    const forest = forestOf([[type, 1 << name, 0, -1, 1, -1, 2]]);
    expect(weigh(forest, row({type: name}))).toBe(1 / fraction);
    expect(weigh(forest, row({type: name + 1}))).toBe(2 / fraction);
    expect(weigh(forest, row({}))).toBe(2 / fraction);
    const high = forestOf([[type, 0, 1, -1, 1, -1, 2]]);
    expect(weigh(high, row({type: 31}))).toBe(1 / fraction);
    expect(weigh(high, row({type: 0}))).toBe(2 / fraction);
  });

  it('knows features by their names, whatever their order was', () => {
    const forest = forestOf([[0, 3, -1, fraction / 2, -1, -fraction / 4]], ['chunks between']);
    expect(weigh(forest, row({'chunks between': 3}))).toBe(0.5);
    expect(() => forestOf([], ['colour of the hat'])).toThrow('colour of the hat');
  });

  it('refuses trees that are cut off or go on', () => {
    expect(() => writeTrees([[distance, 3, -1, 50]])).toThrow('too early');
    expect(() => writeTrees([[-1, 50, 7]])).toThrow('too many');
    expect(() => writeTrees([[-1, 500]])).toThrow('no character for 500');
    const whole = writeTrees([[distance, 3, -1, 50, type, 1, 0, -1, 60, -1, 70]]);
    for (const part of ['nodes', 'bounds', 'weights'] as const) {
      expect(() => readForest({...whole, [part]: whole[part].slice(1)})).toThrow('forest');
      expect(() => readForest({...whole, [part]: whole[part] + whole[part].at(-1)!})).toThrow('forest');
    }
    expect(() => readForest({...whole, kinds: {low: 'AQEBAQ==', high: ''}})).toThrow('two halves');
    expect(() => readForest({...whole, nodes: `~${whole.nodes.slice(1)}`})).toThrow('not listed');
    const {low, high} = writeTrees([[type, 1, 0, type, 1, 0, -1, 1, -1, 1, -1, 1]]).kinds;
    expect(() => readForest({...whole, kinds: {low, high}})).toThrow('forest');
  });

  it('finds each of as many leaves as a tree may have', () => {
    const chain = (leaves: number): number[] =>
      leaves === 1 ? [-1, 0] : [distance, 33 - leaves, -1, 4 * (leaves - 1), ...chain(leaves - 1)];
    const forest = forestOf([chain(32)]);
    for (let leaf = 1; leaf <= 32; leaf++)
      expect(weigh(forest, row({'chunks between': leaf}))).toBe((4 * (32 - leaf)) / fraction);
    expect(() => forestOf([chain(33)])).toThrow('more than 32 leaves');
  });

  it('weighs the same where what rows have in common is looked at once', () => {
    const forest = forestOf([
      [distance, 3, type, 1 << name, 0, -1, fraction, -1, -fraction / 2, -1, fraction / 2],
      [type, 1 << name, 0, -1, fraction / 4, -1, fraction / 8],
    ]);
    const one = row({});
    const scales = scalesOf(forest, one, type);
    // the second time each is remembered
    for (const kind of [name, name + 1, name, name + 1]) {
      one[type] = kind;
      scales.hold();
      for (const at of [3, 4]) {
        one[distance] = at;
        expect(scales.weigh()).toBe(weigh(forest, one));
      }
    }
    one.set(row({type: name, 'chunks between': 3}));
    scales.hold();
    expect(scales.weigh()).toBe(1.25);
  });

  it('ends each row in the leaves that a walk through the trees as they were grown ends in', () => {
    const leaf: fc.Arbitrary<number[]> = fc.integer({min: -60, max: 150}).map((weight) => [-1, weight]);
    const half = fc.integer({min: 0, max: 2 ** 31 - 1});
    const asked = fc
      .integer({min: 0, max: features.length - 1})
      .chain((feature): fc.Arbitrary<number[]> =>
        features[feature]!.kinds
          ? fc.tuple(fc.constant(feature), half, half)
          : fc.tuple(fc.constant(feature), fc.integer({min: -1, max: 61})),
      );
    const {tree} = fc.letrec<{tree: number[]; node: number[]}>((tie) => ({
      tree: fc.oneof({maxDepth: 4}, leaf, tie('node')),
      node: fc.tuple(asked, tie('tree'), tie('tree')).map((parts) => parts.flat()),
    }));
    const anyRow = fc.array(fc.integer({min: -1, max: 61}), {
      minLength: features.length,
      maxLength: features.length,
    });
    fc.assert(
      fc.property(
        fc.array(tree, {maxLength: 8}),
        fc.array(anyRow, {minLength: 1, maxLength: 5}),
        (trees, rows) => {
          const forest = forestOf(trees);
          expect(forest.trees).toBe(trees.length);
          for (const values of rows) {
            const sum = trees.reduce((sum, one) => sum + walk(one, values), 0);
            expect(weigh(forest, Int8Array.from(values))).toBe(sum / fraction);
          }
        },
      ),
    );
  });
});

/** The weight of the leaf that a row ends in. */
function walk(tree: Tree, row: readonly number[]): number {
  let i = 0;
  const read = (isHere: boolean): number => {
    const feature = tree[i++]!;
    if (feature < 0) return isHere ? tree[i++]! : (i++, 0);
    const value = row[feature]!;
    const [low, high] = [tree[i++]!, features[feature]!.kinds ? tree[i++]! : 0];
    const set = BigInt(low) | (BigInt(high) << 31n);
    const isLeft = features[feature]!.kinds
      ? value >= 0 && ((set >> BigInt(value)) & 1n) === 1n
      : value <= low;
    return read(isHere && isLeft) + read(isHere && !isLeft);
  };
  return read(true);
}
