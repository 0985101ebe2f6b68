/**
 * Finds the turns of a transcript that is printed without quotation marks: the words behind each label (`labels.ts`), and the paragraphs
 * that go on with them.
 *
 * Lines that are merely wrapped always go on. A whole paragraph does where another label follows within a few of them, unless it opens
 * like a label, a quotation or a heading, or tells of a speaker. So words may be left out, but hardly any are given to the wrong person.
 * A question (Q) is a turn like others, though nobody is named who asks: without it the answer tells nothing.
 */
import {doubleMark} from '../lexicon/quotation-marks.ts';
import {verbs} from '../lexicon/verbs.ts';
import type {Paragraph} from '../paragraphs.ts';
import type {Quoted, Span} from '../types.ts';
import {isSpoken, labelsIn, type Label} from './labels.ts';

/** How many paragraphs a turn goes on for at most. */
const mostParagraphs = 6;
/** How many characters a wrapped line has at least. */
const wrappedLength = 40;
/** Words of a heading, at most. */
const headingWords = 6;

/** In brackets, or nothing but signs: (Laughter.) Nobody's words. */
const direction = /^\s*[*_]{0,2}[([][^()[\]]*[)\]][*_]{0,2}\.?\s*$|^[^\p{L}\p{N}]*$/u;
/** A clip, a pause. */
const interlude =
  /^\s*(?:[[(][\d:.,]+[\])]\s*)?[([][^()[\]]*(?:begin|end|clip|video|audio|break|commercial|music|tape)[^()[\]]*[)\]]\s*$/i;
/** Another label, though it be none that we read; a time, the number of a subtitle. */
const opening =
  /^\s*(?:[*_([]{0,3}(?:[\p{Lu}\d#(][^\s:“”"]*\s+){0,7}[\p{Lu}\d#(][^\s:“”"]*:(?:\s|$)|[QA](?:[.:\u00a0]|\s{2})|\d+\s*$|[[(]?\d\d?:\d\d)/u;

/** The turns of a transcript, in their order; none where the text is no transcript. */
export function findTurns(text: string, paragraphs: readonly Paragraph[]): Quoted[] {
  const labels = labelsIn(text, paragraphs);
  const keys = new Set(labels.flatMap(({key}) => (key.length > 1 ? key : [])));
  return labels.flatMap((label, i) => {
    const {last, isSure} = extentOf(text, paragraphs, label, labels[i + 1]?.at, keys);
    const parts = [trimmed(text, label.from, paragraphs[label.at]!.end)];
    for (const {start, end} of paragraphs.slice(label.at + 1, last + 1))
      if (!isDirection(text, start, end)) parts.push(trimmed(text, start, end));
    const said = parts.filter(([from, to]) => to > from);
    if (said.length === 0) return [];
    const [open, close] = [said[0]![0], said.at(-1)![1]];
    return [{parts: said, open, close, depth: 0, closed: true, label: {name: label.name, isSure}}];
  });
}

/** The last paragraph of a turn; sure where it is clear from the text that the turn goes on so far. */
function extentOf(
  text: string,
  paragraphs: readonly Paragraph[],
  {at, from}: Label,
  next: number | undefined,
  keys: ReadonlySet<string>,
): {last: number; isSure: boolean} {
  let [last, wrapped, count, isSure] = [at, at, 0, true];
  for (let k = at + 1; k < (next ?? paragraphs.length); k++) {
    const {start, end} = paragraphs[k]!;
    const before = paragraphs[k - 1]!;
    const isBelow = k === at + 1 && from === before.end; // the label has a line of its own
    const head = text.slice(start, Math.min(end, start + 160));
    if (interlude.test(head) || opening.test(head) || doubleMark.test(head.trimStart()[0] ?? '')) break;
    if (isBelow || isWrapped(text, before)) {
      if (last === k - 1) last = k;
      if (wrapped === k - 1) wrapped = k;
      continue;
    }
    if (next === undefined) break;
    if (isDirection(text, start, end)) continue;
    if (++count > mostParagraphs) return {last: wrapped, isSure: true};
    const words = text.slice(start, end);
    const isTalk = isSpoken(words);
    if (!isTalk && (doubleMark.test(words) || isHeading(words) || tellsOf(words, keys))) break;
    isSure &&= isTalk;
    last = k;
  }
  return {last, isSure: isSure || last === wrapped};
}

const isDirection = (text: string, start: number, end: number): boolean =>
  direction.test(text.slice(start, Math.min(end, start + 80)));

const isWrapped = (text: string, {start, end}: Paragraph): boolean =>
  end - start >= wrappedLength && !/[.!?…:)\]]["”’]?\s*$/.test(text.slice(end - 4, end));

const isHeading = (words: string): boolean =>
  !/[.!?…,;:]["”’]?\s*$/.test(words) && words.trim().split(/\s+/).length <= headingWords;

/** Does the article speak here, of what a speaker does: Roe then turned to the dam? */
function tellsOf(paragraph: string, keys: ReadonlySet<string>): boolean {
  const words = paragraph.match(/[\p{L}’'-]+/gu) ?? [];
  return words.some(
    (word, i) =>
      /^\p{Lu}/u.test(word) &&
      keys.has(word.toLowerCase()) &&
      [words[i + 1], words[i + 2], words[i - 1]].some((near) => verbs.get(near ?? '')?.form === 'past'),
  );
}

/** Without spaces, and without signs of emphasis on either side. */
function trimmed(text: string, from: number, to: number): Span {
  let [start, end] = [from, to];
  while (end > start && /[\s*_]/.test(text[end - 1]!)) end--;
  while (start < end && /[\s*_]/.test(text[start]!)) start++;
  return [start, end];
}
