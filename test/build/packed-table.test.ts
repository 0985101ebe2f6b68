import fc from 'fast-check';
import {expect, it} from 'vitest';
import {packTable, unpackTable} from '../../source/build/packed-table.ts';

const name = fc.string({unit: fc.constantFrom(...'abc ¶—'), minLength: 1, maxLength: 200});
const number = fc.integer({min: -32768, max: 32767}).map((thousandths) => thousandths / 1000);

it('comes out as it went in', () => {
  fc.assert(
    fc.property(fc.dictionary(name, number, {minKeys: 1, noNullPrototype: true}), (table) => {
      expect(unpackTable(packTable(table))).toEqual(table);
    }),
  );
});

it('is not packed where that would change it', () => {
  expect(() => packTable({a: 0.0001})).toThrow('not what it was');
  expect(() => packTable({a: 40})).toThrow('not what it was');
  expect(() => packTable({'a\nb': 1})).toThrow();
});
