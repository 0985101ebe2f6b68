import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {NdjsonReader} from '../../source/story/ndjson.ts';
import {StoryError} from '../../source/story/problems.ts';

/** The values of a file and the lines they stand on, or its problems; taken in pieces that end at these places. */
function read(bytes: Buffer, cuts: readonly number[] = []): unknown {
  const reader = new NdjsonReader('x.ndjson', (from, to) => bytes.subarray(from, to));
  const ends = [...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length].sort((a, b) => a - b);
  const room = Buffer.alloc(bytes.length);
  try {
    const values: unknown[] = [];
    let from = 0;
    for (const to of ends) {
      // always in the same place, as a file is read
      const piece = room.subarray(0, bytes.copy(room, 0, from, to));
      values.push(...reader.take(piece));
      from = to;
    }
    values.push(...reader.end());
    return values.map((value, i) => [value, reader.locate([i])]);
  } catch (error) {
    return (error as StoryError).problems;
  }
}

const line = fc.oneof(
  {weight: 5, arbitrary: fc.jsonValue({maxDepth: 2}).map((value) => JSON.stringify(value))},
  fc.constantFrom('', '  ', '\r', '{"a": "ž€😀"}', '{"a": "\\u001b[31m"}', '\ufeff{"b": 1}', '{"a": 1} \t\r'),
);
const wrong = fc.constantFrom('{"a": ', '{"a": tru}', '[1,', 'x', '{}}');

describe('NDJSON', () => {
  it('is the same wherever the pieces end in which it is read', () => {
    const lines = fc.array(fc.oneof({weight: 20, arbitrary: line}, wrong), {maxLength: 8});
    fc.assert(
      fc.property(
        lines,
        fc.constantFrom('', '\n'),
        fc.array(fc.nat(), {maxLength: 5}),
        (list, last, cuts) => {
          const bytes = Buffer.from(list.join('\n') + last);
          expect(read(bytes, cuts)).toEqual(read(bytes));
        },
      ),
      {numRuns: 150},
    );
  });

  it('gives the value and the place of every line that is not blank', () => {
    const bytes = Buffer.from('\n{"a": 1}\r\n \n[2]\n"\\u001b[1mthree"');
    const at = (row: number) => ({file: 'x.ndjson', line: row, column: 1});
    expect(read(bytes)).toEqual([
      [{a: 1}, at(2)],
      [[2], at(4)],
      ['three', at(5)],
    ]);
  });

  it('tells every line that is no JSON, and where it goes wrong', () => {
    expect(read(Buffer.from('{"a": 1}\n{"a" 1}\n{"a": [1,'))).toMatchObject([
      {line: 2, column: 6, message: expect.stringContaining('not JSON')},
      {line: 3, column: 10, message: expect.stringContaining('cut off')},
    ]);
  });

  it.each([
    ['that is clean', ''],
    // of that the strings are looked at one by one
    ['with an escape', String.raw`,"\u0041"`],
  ])('refuses a value that nests without end, in a line %s', (_, also) => {
    const nested = (levels: number): Buffer =>
      Buffer.from(
        `1\n{"a":${'[{"b":'.repeat(levels / 2)}1${'}]'.repeat(levels / 2)}${also && `,"c":[1${also}]`}}`,
      );
    expect(read(nested(48))).toHaveLength(2);
    for (const levels of [50, 5000, 100_000])
      expect(read(nested(levels))).toEqual([
        {file: 'x.ndjson', line: 2, column: 1, message: 'is nested more than 50 levels deep'},
      ]);
  });

  it('takes a value of many brackets that does not nest', () => {
    const flat = JSON.stringify([Array.from({length: 100}, () => [{}]), '[['.repeat(100)]);
    expect(read(Buffer.from(flat))).toMatchObject([[JSON.parse(flat), {line: 1}]]);
  });

  it('refuses a line that no entry could fill, without waiting for its end', () => {
    const reader = new NdjsonReader('x.ndjson', () => Buffer.alloc(0));
    const piece = Buffer.alloc(1024 * 1024, 'x');
    const flood = (): void => {
      for (let i = 0; i < 100; i++) expect([...reader.take(piece)]).toEqual([]);
    };
    expect(flood).toThrow('x.ndjson:1:1: a line of more than 64 MB; a line holds one entry');
  });

  it('gives the line alone where the file cannot be read again', () => {
    const reader = new NdjsonReader('x.ndjson', () => {
      throw new Error('a pipe');
    });
    expect([...reader.take(Buffer.from('\n{"a": 1}\n'))]).toEqual([{a: 1}]);
    expect(reader.locate([0, 'a'])).toEqual({file: 'x.ndjson', line: 2, column: 1});
  });
});
