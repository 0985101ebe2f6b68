/**
 * Folding: what two spellings must share to count as the same letters. Every UTF-16 unit folds to exactly one unit, so
 * an offset into folded text is an offset into the text itself and nothing ever has to be mapped back.
 *
 * Folded away: case, diacritics (also ı, ł, ø and others that Unicode does not decompose), full-width forms, the many
 * apostrophes. What cannot keep its length stays: ß becomes one s, and "strasse" is then one edit away.
 */

/** What a unit is to the tokeniser. */
export const separator = 0;
export const letter = 1;
/** Says nothing about the word it stands in: combining accents, soft hyphens, zero-width marks. */
export const ignorable = 2;
export const apostrophe = 3;
/** Of a script written without spaces between words. */
export const unspaced = 4;
const unknown = 255;

const apostrophes = /^['’‘ʼ‛`´′＇]$/u;
const marks =
  /^(?:\p{Script=Inherited}|\p{Cf}|(?=\p{Mn})[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Cyrillic}]|\u0640)$/u;
const withoutSpaces =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30fc]$/u;
const letters = /^[\p{L}\p{N}\p{M}]$/u;
const onlyMarks = /^\p{M}*$/u;

/** Letters that Unicode does not take apart. */
const plain = new Map(
  Object.entries({
    ı: 'i',
    ł: 'l',
    đ: 'd',
    ð: 'd',
    ø: 'o',
    ħ: 'h',
    ŧ: 't',
    þ: 't',
    ß: 's',
    æ: 'a',
    œ: 'o',
    ς: 'σ',
    ə: 'e',
  }),
);

/** By unit: what it folds to, and above these sixteen bits its kind. Filled as units are met: most texts use a hundred. */
const folds = new Uint32Array(0x10000).fill(unknown << 16);

/** What a unit folds to in the lower sixteen bits, its kind above. A surrogate is judged with its other half. */
export function foldAndKind(unit: number): number {
  const known = folds[unit]!;
  return known >>> 16 === unknown ? learn(unit) : known;
}

/** The kind of a unit. */
export const kindOf = (unit: number): number => foldAndKind(unit) >>> 16;

/** The unit a unit folds to. */
export const foldUnit = (unit: number): number => foldAndKind(unit) & 0xffff;

/** `text` folded; the same length, unit by unit. */
export function fold(text: string): string {
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) units[i] = foldUnit(text.charCodeAt(i));
  let folded = '';
  // A call takes only so many arguments.
  for (let i = 0; i < units.length; i += 0x2000)
    folded += String.fromCharCode.apply(null, units.subarray(i, i + 0x2000) as unknown as number[]);
  return folded;
}

/** Is the pair of surrogates at `i` a letter or digit? */
export function isLetterPair(text: string, i: number): boolean {
  const point = text.codePointAt(i)!;
  return point > 0xffff && letters.test(String.fromCodePoint(point));
}

export const isHighSurrogate = (unit: number): boolean => (unit & 0xfc00) === 0xd800;

function learn(unit: number): number {
  let char = foldChar(String.fromCharCode(unit));
  // What a character is taken apart into may have to be folded in its turn: ℍ is H, and H is h.
  for (let again = foldChar(char); again !== char; again = foldChar(char)) char = again;
  return (folds[unit] = (kindOfChar(char) << 16) | char.charCodeAt(0));
}

function foldChar(char: string): string {
  if (apostrophes.test(char)) return "'";
  const lower = char.toLowerCase();
  const parts = lower.normalize('NFKD');
  const known = plain.get(lower) ?? plain.get(parts[0]!);
  if (known) return known;
  if (onlyMarks.test(parts.slice(1))) return parts[0]!;
  return lower.length === 1 ? lower : char;
}

function kindOfChar(char: string): number {
  if (char === "'") return apostrophe;
  if (marks.test(char)) return ignorable;
  if (withoutSpaces.test(char)) return unspaced;
  return letters.test(char) ? letter : separator;
}
