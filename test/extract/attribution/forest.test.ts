import {describe, expect, it} from 'vitest';
import {fraction, readForest, scalesOf, weigh} from '../../../source/extract/attribution/forest.ts';
import {traits} from '../../../source/extract/attribution/traits.ts';

const numberOf = (name: string): number => traits.findIndex((trait) => trait.name === name);
const row = (values: Record<string, number>): Int8Array => {
  const row = new Int8Array(traits.length).fill(-1);
  for (const [name, value] of Object.entries(values)) row[numberOf(name)] = value;
  return row;
};
const distance = numberOf('chunks between');
const type = numberOf('type');
const name = traits[type]!.kinds!.indexOf('N');

describe('forest', () => {
  it('adds up the leaves that a row ends in', () => {
    const forest = readForest([
      [distance, 3, -1, fraction / 2, -1, -fraction / 4],
      [-1, fraction],
    ]);
    expect(weigh(forest, row({'chunks between': 3}))).toBe(1.5);
    expect(weigh(forest, row({'chunks between': 4}))).toBe(0.75);
  });

  it('asks for kinds by sets, in which what is missing never is', () => {
    const forest = readForest([[type, 1 << name, 0, -1, 1, -1, 2]]);
    expect(weigh(forest, row({type: name}))).toBe(1 / fraction);
    expect(weigh(forest, row({type: name + 1}))).toBe(2 / fraction);
    expect(weigh(forest, row({}))).toBe(2 / fraction);
    const high = readForest([[type, 0, 1, -1, 1, -1, 2]]);
    expect(weigh(high, row({type: 31}))).toBe(1 / fraction);
    expect(weigh(high, row({type: 0}))).toBe(2 / fraction);
  });

  it('knows traits by their names, whatever their order was', () => {
    const forest = readForest([[0, 3, -1, fraction / 2, -1, -fraction / 4]], ['chunks between']);
    expect(weigh(forest, row({'chunks between': 3}))).toBe(0.5);
    expect(() => readForest([], ['colour of the hat'])).toThrow('colour of the hat');
  });

  it('refuses trees that are cut off or go on', () => {
    expect(() => readForest([[distance, 3, -1, 500]])).toThrow('too early');
    expect(() => readForest([[-1, 500, 7]])).toThrow('too many');
  });

  it('finds each of as many leaves as a tree may have', () => {
    const chain = (leaves: number): number[] =>
      leaves === 1 ? [-1, 0] : [distance, 33 - leaves, -1, fraction * (leaves - 1), ...chain(leaves - 1)];
    const forest = readForest([chain(32)]);
    for (let leaf = 1; leaf <= 32; leaf++)
      expect(weigh(forest, row({'chunks between': leaf}))).toBe(32 - leaf);
    expect(() => readForest([chain(33)])).toThrow('more than 32 leaves');
  });

  it('weighs the same where what rows have in common is looked at once', () => {
    const forest = readForest([
      [distance, 3, type, 1 << name, 0, -1, fraction, -1, 2 * fraction, -1, 4 * fraction],
      [type, 1 << name, 0, -1, 8 * fraction, -1, 16 * fraction],
    ]);
    const scales = scalesOf(forest, type);
    scales.hold(row({type: name}));
    for (const at of [3, 4]) {
      const one = row({type: name, 'chunks between': at});
      expect(scales.weigh(one)).toBe(weigh(forest, one));
    }
    expect(scales.weigh(row({type: name, 'chunks between': 3}))).toBe(9);
  });
});
