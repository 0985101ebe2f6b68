/**
 * A large table of names and numbers, made small: 550 KB of JSON become 45. Sorted, each name is written as how much of the one
 * before it repeats and what is new; the numbers follow by themselves, in thousandths; Brotli does the rest.
 */
import {isDeepStrictEqual} from 'node:util';
import {brotliCompressSync, brotliDecompressSync, constants} from 'node:zlib';

type Table = Readonly<Record<string, number>>;

/** @throws Error where a number is not a multiple of 0.001, or a name cannot be written */
export function packTable(table: Table): Buffer {
  let before = '';
  const names = Object.keys(table).sort();
  const ends = names.map((name) => {
    let same = 0;
    while (same < 90 && same < before.length && before[same] === name[same]) same++;
    before = name;
    return String.fromCharCode(33 + same) + name.slice(same);
  });
  const thousandths = names.map((name) => Math.round(table[name]! * 1000));
  const packed = brotliCompressSync(`${ends.join('\n')}\n\n${thousandths.join(' ')}`, {
    params: {[constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY},
  });
  if (!isDeepStrictEqual(unpackTable(packed), table))
    throw new Error('the table is not what it was, unpacked');
  return packed;
}

export function unpackTable(packed: Uint8Array): Record<string, number> {
  const [ends = '', thousandths = ''] = brotliDecompressSync(packed).toString().split('\n\n');
  const numbers = thousandths.split(' ');
  const table: Record<string, number> = {};
  let name = '';
  for (const [index, end] of ends.split('\n').entries()) {
    name = name.slice(0, end.charCodeAt(0) - 33) + end.slice(1);
    table[name] = Number(numbers[index]) / 1000;
  }
  return table;
}
