/**
 * Finds the spans between quotation marks.
 *
 * One pass over each paragraph with a stack of open marks. Most marks say by themselves which way they face; a straight
 * one, and one used the other way round as in „German“, »German« and ”Swedish”, is read by what stands on either side of it.
 * A double mark that is still open at the end of a paragraph is carried on when the next paragraph opens with a mark again
 * (the rule of print for several paragraphs), or when the line is merely wrapped; otherwise it ends with the paragraph. A single
 * mark counts only when it finds its partner, there or in the paragraphs that it is carried on to, for it may be an apostrophe.
 *
 * Cost: each character is looked at once, each mark is pushed and popped at most once.
 */
import {anyMark, closers, singles} from './lexicon/quotation-marks.ts';
import type {Paragraph} from './paragraphs.ts';
import {speakerLabel} from './turns/labels.ts';
import type {Quoted, Span} from './types.ts';

/** The words with which a quotation begins: its first paragraph, and no more than a thousand characters. */
export const beginning = (text: string, {parts}: Quoted): string =>
  text.slice(parts[0]![0], Math.min(parts[0]![1], parts[0]![0] + 1000));

const isMark = new RegExp(anyMark);
const everyMark = new RegExp(anyMark, 'g');

/** Words that begin with an apostrophe. */
const elision = /^(?:\d\ds?|em|til|tis|twas|cause|bout|round|n|cos|nuff|er|im|ere|neath)(?![\p{L}\p{N}])/iu;
const space = /[\s\u00a0]/;
const letter = /[\p{L}\p{N}]/u;
const before = /[\s\u00a0([{<—–\-/“„«‘"'‹「『|*_>:]/;

type Open = {mark: string; at: number; from: number; inner: number; parts: Span[]};

/** All quoted spans, in order of their opening marks; empty ones are left out. */
export function findQuoted(text: string, paragraphs: readonly Paragraph[]): Quoted[] {
  const found: Quoted[] = [];
  let carried: Open | null = null;
  const first = text.search(isMark);
  let nextMark = first < 0 ? text.length : first;
  for (const [index, paragraph] of paragraphs.entries()) {
    // a text without marks is not searched again from every paragraph
    if (nextMark >= paragraph.end && !carried) continue;
    const stack: Open[] = carried ? [carried] : [];
    carried = null;
    const next = paragraphs[index + 1];
    nextMark = scan(text, paragraph, next, stack, found);
    while (stack.length > 1) settle(stack, found, text, paragraph.end);
    const last = stack[0];
    if (!last) continue;
    if (next && goesOn(text, paragraph, next, last)) carried = last;
    else settle(stack, found, text, paragraph.end);
  }
  found.sort((a, b) => a.open - b.open || b.close - a.close);
  return setDepths(found);
}

/** Reads one paragraph; leaves on the stack what is still open at its end. Returns where the next mark behind it is. */
function scan(
  text: string,
  paragraph: Paragraph,
  following: Paragraph | undefined,
  stack: Open[],
  found: Quoted[],
): number {
  let i = paragraph.start;
  const carried = stack[0];
  if (carried && carried.from < 0) {
    // the opening mark is repeated: the same quotation goes on behind it
    while (space.test(text[i]!)) i++;
    carried.from = i += carried.mark === '``' ? 2 : 1;
  }
  const strong = strongClosers(text, paragraph);
  let attribute = false;
  everyMark.lastIndex = i;
  for (let match = everyMark.exec(text); ; match = everyMark.exec(text)) {
    if (!match) return text.length;
    if (match.index >= paragraph.end) return match.index;
    i = match.index;
    let mark = match[0];
    const next = text[i + 1] ?? ' ';
    const previous = i > paragraph.start ? text[i - 1]! : ' ';
    if (mark === '`' || (mark === "'" && next === "'" && isDoubled(text, i, previous, stack))) {
      if (next !== mark) continue;
      mark += mark;
      everyMark.lastIndex = i + 2;
    }
    if ((mark === "'" || mark === '’') && /^['’]n['’]/i.test(text.slice(i, i + 3))) {
      everyMark.lastIndex = i + 3; // rock 'n' roll
      continue;
    }
    if (mark === '"' && /\d['’]\d\d?$/.test(text.slice(Math.max(paragraph.start, i - 5), i))) continue; // 6'2"
    if (mark === '"' && attribute) {
      attribute = false;
      continue;
    }
    if (mark === '"' && previous === '=' && !holds(stack, '"')) {
      attribute = true;
      continue;
    }
    const after = text[i + mark.length] ?? ' ';
    const left = before.test(previous) && !space.test(after);
    const right = !space.test(previous) && !letter.test(after);
    const single = singles.has(mark);
    if (closes(mark, stack) && closesHere(text, i, mark, left, right, stack, strong)) {
      while (stack.length > 0) {
        const open = stack.pop()!;
        if (closers[open.mark]!.includes(mark)) {
          keep(open, i, i + mark.length, true, text, found);
          // “so” inside "…" is whole: the outer one goes on
          const outer = stack.at(-1);
          if (outer?.mark === '"' && outer.inner === open.at && open.mark === '“' && mark === '”')
            outer.inner = -1;
          break;
        }
        if (!singles.has(open.mark)) keep(open, i, i, false, text, found);
      }
      continue;
    }
    // ’87 inside of ‘…’: none opens inside of its like
    const isElision =
      single && singles.has(stack.at(-1)?.mark ?? '') && elision.test(text.slice(i + 1, i + 8));
    const mayOpen = (): boolean =>
      strong.any(i + 1) || (following !== undefined && isRepeated(text, paragraph, following, mark));
    if (!isElision && opensHere(text, i, mark, left, single, previous, after, strong, mayOpen)) {
      // single marks inside belong to it, closed or not
      for (let k = stack.length - 1; !single && k >= 0 && stack[k]!.inner < 0; k--) stack[k]!.inner = i;
      stack.push({mark, at: i, from: i + mark.length, inner: -1, parts: []});
    }
  }
}

const holds = (stack: readonly Open[], mark: string): boolean =>
  stack.some((open, at) => at > stack.length - 4 && closers[open.mark]!.includes(mark));

/** Is it the first of two straight single marks that stand for a double one, ''so''? */
const isDoubled = (text: string, i: number, previous: string, stack: readonly Open[]): boolean =>
  holds(stack, "''") || (before.test(previous) && letter.test(text[i + 2] ?? ' '));

/** Could this mark close one of the innermost open ones? */
function closes(mark: string, stack: readonly Open[]): boolean {
  for (let k = stack.length - 1; k >= 0 && k > stack.length - 4; k--) {
    const open = stack[k]!;
    if (closers[open.mark]!.includes(mark)) return true;
    if (singles.has(mark)) return false; // a single mark closes the innermost or nothing
  }
  return false;
}

function closesHere(
  text: string,
  i: number,
  mark: string,
  left: boolean,
  right: boolean,
  stack: readonly Open[],
  strong: Strong,
): boolean {
  if (mark === '“') return right && !left;
  if (mark === '"') {
    // a straight mark with a space before and a word behind opens anew, unless the open one was written loosely too
    const open = stack.at(-1)!;
    return !(left && !right && space.test(text[i - 1] ?? ' ') && !space.test(text[open.from] ?? ' '));
  }
  if (mark === "'" || mark === '’') {
    if (!right) return false;
    const possessive =
      /s/i.test(text[i - 1] ?? '') && text[i + 1] === ' ' && /[\p{Ll}]/u.test(text[i + 2] ?? '');
    return !(possessive && strong.next(i + 1) !== null);
  }
  return true;
}

function opensHere(
  text: string,
  i: number,
  mark: string,
  left: boolean,
  single: boolean,
  previous: string,
  after: string,
  strong: Strong,
  mayOpen: () => boolean,
): boolean {
  if (!(mark in closers)) return false;
  if (single) {
    if (mark === '’') return false;
    if (!left || !/[\p{L}\p{N}“"«([$£€…]/u.test(after)) return false;
    if (elision.test(text.slice(i + 1, i + 8)) && strong.next(i + 1) === null) return false;
    return mark === '‚' || mayOpen();
  }
  if (mark === '"') {
    if (space.test(after) && !space.test(previous)) return false; // a stray closing mark
    return !/[\p{L}\p{N}]/u.test(previous); // inches, seconds, a mark inside a word
  }
  if (mark === '”' || mark === '»') return left && space.test(previous);
  return true;
}

/** Where a single mark may close, asked from left to right: so each list is walked once. */
type Strong = {next: (from: number) => number | null; any: (from: number) => boolean};

/** The single closing marks that cannot be apostrophes: punctuation on one side. Found only if there are single marks at all. */
function strongClosers(text: string, paragraph: Paragraph): Strong {
  let sure: number[] | null = null;
  let likely: number[] = [];
  const openers: number[] = [];
  let s = 0;
  let l = 0;
  let o = 0;
  const find = (): number[] => {
    const list: number[] = [];
    likely = [];
    for (let i = paragraph.start + 1; i < paragraph.end; i++) {
      const c = text[i];
      if (c === '‘') openers.push(i);
      if (c !== "'" && c !== '’') continue;
      const previous = text[i - 1]!;
      const next = i + 1 < paragraph.end ? text[i + 1]! : ' ';
      if (space.test(previous)) {
        if (c === "'") openers.push(i);
        continue;
      }
      if (letter.test(next)) continue;
      likely.push(i);
      if (/[.,!?…]/.test(previous) || /[.,;:!?)\]”"—–]/.test(next) || i + 1 === paragraph.end) list.push(i);
    }
    return list;
  };
  return {
    next: (from) => {
      sure ??= find();
      while (s < sure.length && sure[s]! < from) s++;
      while (o < openers.length && openers[o]! < from) o++;
      const at = sure[s];
      return at === undefined || (openers[o] ?? Infinity) < at ? null : at;
    },
    any: (from) => {
      sure ??= find();
      while (l < likely.length && likely[l]! < from) l++;
      return l < likely.length;
    },
  };
}

/** Takes what is still open off the stack: it ends with the paragraph, or where a mark of its own kind opened anew. */
function settle(stack: Open[], found: Quoted[], text: string, end: number): void {
  const open = stack.pop()!;
  if (singles.has(open.mark)) return;
  keep(open, open.inner >= 0 ? open.inner : end, open.inner >= 0 ? open.inner : end, false, text, found);
}

/** What a transcript says of the room, in brackets: (Laughter.) */
const stageDirection =
  /^\s*[([]\s*(?:crosstalk|laughter|laughs|applause|cheers|cheering|boos|booing|inaudible|unintelligible|indistinct|off-mike|pause|music|(?:begin|end) (?:video|audio))[^()[\]]{0,40}[)\]]\s*$/i;

/** The paragraphs of a quotation with one more, in the same list where it holds some; a stage direction is nobody's words. */
function withPart(parts: Span[], from: number, to: number, text: string): Span[] {
  if (to <= from || stageDirection.test(text.slice(from, Math.min(to, from + 80)))) return parts;
  if (parts.length === 0) return [[from, to]]; // a list that grows takes room for more, and hardly any has a second one
  parts.push([from, to]);
  return parts;
}

function keep(open: Open, to: number, close: number, closed: boolean, text: string, found: Quoted[]): void {
  let end = to;
  if (!closed) while (end > open.from && space.test(text[end - 1]!)) end--;
  const parts = open.from < 0 ? open.parts : withPart(open.parts, open.from, end, text);
  if (parts.some(([a, z]) => /\S/.test(text.slice(a, Math.min(z, a + 200)))))
    found.push({parts, open: open.at, close, depth: 0, closed});
}

/** Does a paragraph end with its sentence, and the next one open with this single mark? */
function isRepeated(text: string, {start, end}: Paragraph, next: Paragraph, mark: string): boolean {
  if (!/[.!?…]\s*$/.test(text.slice(Math.max(start, end - 3), end))) return false;
  return text.startsWith(mark, startOf(text, next));
}

/** Where the words of a paragraph begin. */
function startOf(text: string, {start, end}: Paragraph): number {
  let at = start;
  while (at < end && space.test(text[at]!)) at++;
  return at;
}

/** Does an open quotation go on in the next paragraph? If so it is made ready for it. */
function goesOn(text: string, paragraph: Paragraph, next: Paragraph, open: Open): boolean {
  const at = startOf(text, next);
  const isSingle = singles.has(open.mark);
  const repeated = isSingle
    ? isRepeated(text, paragraph, next, open.mark)
    : text.startsWith(open.mark, at) || (open.mark === '“' && text[at] === '"');
  if (
    repeated &&
    open.inner < 0 &&
    !speakerLabel.test(text.slice(at + open.mark.length, Math.min(next.end, at + 60)))
  ) {
    let end = paragraph.end;
    while (end > open.from && space.test(text[end - 1]!)) end--;
    open.parts = withPart(open.parts, open.from, end, text);
    open.from = -1;
    return true;
  }
  if (isSingle) return false;
  const wrapped = next.start - paragraph.end <= 2 && paragraph.end - paragraph.start > 40;
  if (!wrapped || /[.!?…:]\s*$/.test(text.slice(Math.max(paragraph.start, paragraph.end - 3), paragraph.end)))
    return false;
  // a wrapped line: only where the closing mark comes before another opening one
  for (let i = next.start; i < next.end && i < next.start + 2000; i++)
    if (isMark.test(text[i]!) && !singles.has(text[i]!))
      return closers[open.mark]!.includes(text[i]!) && !space.test(text[i - 1] ?? ' ');
  return false;
}

/** The turns of a transcript among the spans between marks, which stand inside of them; what stands across the end of a turn is left out. */
export function withTurns(marked: readonly Quoted[], turns: readonly Quoted[]): Quoted[] {
  let t = 0;
  const isAcross = ({open, close}: Quoted): boolean => {
    while (t < turns.length && turns[t]!.close <= open) t++;
    const turn = turns[t];
    return turn !== undefined && turn.open < close && (open < turn.open || close > turn.close);
  };
  if (turns.length === 0) return [...marked];
  const all = [...marked.filter((one) => !isAcross(one)), ...turns];
  return setDepths(all.sort((a, b) => a.open - b.open || b.close - a.close));
}

function setDepths(found: Quoted[]): Quoted[] {
  const ends: number[] = [];
  for (const quoted of found) {
    while (ends.length > 0 && ends.at(-1)! <= quoted.open) ends.pop();
    quoted.depth = ends.length;
    ends.push(quoted.close);
  }
  return found;
}
