/**
 * A large table of names and numbers, made small: 550 KB of JSON become 45 KB. Sorted, each name is written as how much of the one
 * before it repeats and what is new; the numbers follow by themselves, in thousandths of 16 bits, their low halves before their
 * high ones; Brotli does the rest.
 */
import {isDeepStrictEqual} from 'node:util';
import {brotliCompressSync, brotliDecompressSync, constants} from 'node:zlib';

/** Between the names and the numbers. */
const end = '\n\n';

type Table = Readonly<Record<string, number>>;

/** @throws Error where a number is not a multiple of 0.001 below 32, or a name has a line end */
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
  const low = Buffer.from(thousandths.map((number) => number & 0xff));
  const high = Buffer.from(thousandths.map((number) => (number >> 8) & 0xff));
  const packed = brotliCompressSync(Buffer.concat([Buffer.from(ends.join('\n') + end), low, high]), {
    params: {[constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY},
  });
  if (!isDeepStrictEqual(unpackTable(packed), table))
    throw new Error('the table is not what it was, unpacked');
  return packed;
}

export function unpackTable(packed: Uint8Array): Record<string, number> {
  const bytes = brotliDecompressSync(packed);
  const numbers = bytes.indexOf(end) + end.length;
  const count = (bytes.length - numbers) / 2;
  const table: Record<string, number> = {};
  let name = '';
  for (const [index, line] of bytes
    .toString('utf8', 0, numbers - end.length)
    .split('\n')
    .entries()) {
    name = name.slice(0, line.charCodeAt(0) - 33) + line.slice(1);
    const [low, high] = [bytes.readUInt8(numbers + index), bytes.readInt8(numbers + count + index)];
    table[name] = (high * 256 + low) / 1000;
  }
  return table;
}
