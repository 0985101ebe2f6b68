/**
 * Block quotations: an element, or `>` in Markdown, stands for the quotation marks. Where it is said whose words they are, in a credit
 * ("— Jane Roe") or in words that lead up to them ("Roe wrote:"), the marks are written as in print, so that they are read as direct speech.
 * Others may be of a law or a poem, and stay as they are. Posts that pages embed have a credit: "— Jane Roe (@roe) May 13, 2025".
 */

/** Lines before and behind a block quotation, and what its credit begins with, where an element tells it. No text has these characters. */
export const opens = '\u0002';
export const closes = '\u0003';
export const credits = '\u0004';

/** What stands behind a dash and is no sentence. */
const dashed = /^[—–―-]+\s*[\p{Lu}@][^!?]*[^!?.]$/u;
/** The same behind the words, on their line. */
const behind = /(?<=[.!?…"”’])\s+(?:[—–―]|--)\s?(?=\p{Lu}[^.!?]{1,80}$)/u;
const longest = 120;
/** A name, an address and the rest of the credit of a post. Names may be given again in other letters, and have pictures. */
const poster = /^(.*?)\s*(\(@[^()]+\).*)$/;
const pictures = /\p{Extended_Pictographic}|\p{RI}|\u200d|\ufe0f/gu;
/** What a post ends with: addresses of what it shows. */
const attached = /(?:\s*(?:https?:\/\/t\.co|pic\.(?:twitter|x)\.com)\/\w+){1,9}$/;

const signs = new RegExp(`[${opens}-${credits}]`, 'g');
const isCredit = (line = ''): boolean =>
  line.length < longest && (line.startsWith(credits) || dashed.test(line));

/** The lines of a text, with marks about its block quotations where they are somebody's words. */
export function withMarks(lines: readonly string[]): string[] {
  const text: string[] = [];
  for (let i = 0; i < lines.length; i++) {
    if (lines[i] !== opens) {
      text.push(lines[i]!);
      continue;
    }
    const quoted: string[] = [];
    for (let depth = 1; depth > 0 && ++i < lines.length;)
      if (lines[i] === opens) depth++;
      else if (lines[i] === closes) depth--;
      else quoted.push(lines[i]!);
    if (isCredit(lines[i + 1])) quoted.push(lines[++i]!);
    for (const line of marked(quoted, text.at(-1) ?? '')) text.push(line);
  }
  return text.map((line) => line.replaceAll(signs, '').trim()).filter((line) => line !== '');
}

/** @param before the line that leads up to them */
function marked(lines: readonly string[], before: string): readonly string[] {
  const words = [...lines];
  let credit = words.length > 1 && isCredit(words.at(-1)) ? words.pop()! : '';
  let last = words.pop() ?? '';
  if (credit === '') [last, credit = ''] = last.split(behind, 2) as [string, string?];
  else last = last.replace(/(?<![\s—–―-])[\s—–―-]+$/, '').replace(attached, '');
  if (last !== '') words.push(last);
  const [isBegun, isEnded] = [/^["“„«]/.test(words[0] ?? ''), /["”“»]$/.test(words.at(-1) ?? '')];
  if (words.length === 0 || (credit === '' && (isBegun || !before.endsWith(':')))) return lines;
  const whole = isBegun && isEnded ? words : words.map((line, i) => `“${line}${i === words.length - 1 ? '”' : ''}`); // prettier-ignore
  return credit === '' ? whole : [...whole.slice(0, -1), `${whole.at(-1)} — ${named(credit)}`];
}

function named(credit: string): string {
  const plain = credit.replace(credits, '').replace(/^[\s—–―-]+/, '');
  const [, name, rest] = poster.exec(plain) ?? [];
  const [first] = (name ?? '').replaceAll(pictures, '').split(/\s[/|•]\s/);
  return first?.trim() ? `${first.trim()} ${rest}` : plain;
}
