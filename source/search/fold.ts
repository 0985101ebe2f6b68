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

/** Filled as units are met: most texts use a hundred of the 65,536. */
const folds = new Uint16Array(0x10000);
const kinds = new Uint8Array(0x10000).fill(unknown);

/** The kind of a unit. A surrogate is judged by `kindAt`, with its other half. */
export function kindOf(unit: number): number {
  const kind = kinds[unit]!;
  return kind === unknown ? learn(unit) : kind;
}

/** The unit a unit folds to. */
export function foldUnit(unit: number): number {
  if (kinds[unit] === unknown) learn(unit);
  return folds[unit]!;
}

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
  folds[unit] = char.charCodeAt(0);
  return (kinds[unit] = kindOfChar(char));
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
