/**
 * Finds the turns of a transcript that is printed without quotation marks: paragraphs that open with the name of the one who speaks, and a
 * colon. JANE ROE, HOST: Well, … · Roe: Well, … · Q: Why? A: Because.
 *
 * A list looks much the same ("Norland: 12 seats"), and so does a line of service ("Read more: …"). So it takes several such paragraphs,
 * two speakers, one of whom comes back, and words that people speak: I, we, you. The paragraphs up to the next turn go on with the turn
 * before them, as far as they are near and name no speaker. A question of nobody (Q) is not kept, for there is no one to give it to.
 */
import {verbs} from './lexicon/verbs.ts';
import type {Quoted} from './marks.ts';
import type {Paragraph} from './paragraphs.ts';
import type {Span} from './types.ts';

/** How many paragraphs, and lines that are merely wrapped, a turn goes on for. */
const paragraphsInTurn = 6;
const linesInTurn = 60;
/** How many characters a wrapped line has at least. */
const wrappedLength = 40;
/** How many turns make a transcript: of labels in capitals or Q and A; of other names. */
const fewestSure = 3;
const fewest = 4;
/** The share of turns with words of the first or second person, at least. */
const shareSpoken = 1 / 3;

const time = String.raw`(?:[[(]?\d\d?:\d\d(?::\d\d)?[\])]?\s+)?`;
const word = String.raw`\p{Lu}[\p{L}\p{M}.’'‑-]*`;
const name = String.raw`${word}(?:\s+(?:(?:de|la|le|du|van|von|der|den|bin|al|el|da|di)\s+)*${word}){0,4}`;
const label = new RegExp(
  String.raw`^\s*${time}[*_]{0,3}(${name})(?:\s*\([^()]{1,60}\)|,\s[^:.?!]{1,80})?[*_]{0,3}:[*_]{0,3}\s+(?=\S)`,
  'u',
);
const longestLabel = 240;
/** Labels of a line that nobody speaks. */
const service =
  /(?<!\p{L})(?:read|more|photos?|pictures?|images?|related|see|also|watch|updated?|sources?|notes?|editors?|videos?|listen|subscribe|share|tags?|topics?|follow|credits?|caption|by|date|time|where|when|what|who|why|how|location|subject|from|to|re|cc|click|quote|fact|claim|verdict|key|pros|cons|tip|step|day|part|chapter|score|result|mon|tues|wednes|thurs|fri|satur|sun)(?:day)?(?!\p{L})/iu;
const question = /^(?:q|question|frage|f)$/i;
const answer = /^(?:a|answer|antwort)$/i;
const spoken = /(?<!\p{L})(?:I|we|you|me|us|my|our|your|I[’'](?:m|ve|d|ll)|we[’']re|you[’']re)(?!\p{L})/iu;
const direction = /^\s*[*_]{0,2}[([][^()[\]]*[)\]][*_]{0,2}\.?\s*$|^[^\p{L}\p{N}]*$/u;
const mark = /^[“"„«‘']/;

/** The label of a turn that answers a question, where it tells no name. */
export const isAnswer = (label: string): boolean => answer.test(label);

type Opening = {at: number; label: Span; from: number; key: string; sure: boolean; bare: boolean};

/** The turns of a transcript, in their order; none where the text is no transcript. */
export function findTurns(text: string, paragraphs: readonly Paragraph[]): Quoted[] {
  const openings = openingsIn(text, paragraphs);
  const keys = new Set(openings.map(({key}) => key));
  return openings.flatMap(({at, from, key, label}, i) => {
    if (question.test(key)) return [];
    const last = lastOf(text, paragraphs, at, openings[i + 1]?.at ?? 0, keys);
    const parts = [trimmed(text, from, paragraphs[at]!.end)];
    for (const {start, end} of paragraphs.slice(at + 1, last + 1))
      if (!direction.test(text.slice(start, Math.min(end, start + 80))))
        parts.push(trimmed(text, start, end));
    return [{parts, open: parts[0]![0], close: parts.at(-1)![1], depth: 0, closed: true, label}];
  });
}

/** The paragraphs that open with a speaker's label, if together they look like a transcript. */
function openingsIn(text: string, paragraphs: readonly Paragraph[]): Opening[] {
  const all: Opening[] = [];
  const turns = new Map<string, number>();
  for (const [at, {start, end}] of paragraphs.entries()) {
    const match = label.exec(text.slice(start, Math.min(end, start + longestLabel)));
    if (!match || service.test(match[1]!)) continue;
    const from = start + match[0].length;
    if (mark.test(text[from]!)) continue; // the marks tell where the words begin and end
    const named = start + match[0].indexOf(match[1]!);
    const key = match[1]!.split(/\s+/).at(-1)!.toLowerCase();
    const sure = match[1] === match[1]!.toUpperCase();
    all.push({at, label: [named, named + match[1]!.length], from, key, sure, bare: !/\s/.test(match[1]!)});
    turns.set(key, (turns.get(key) ?? 0) + 1);
  }
  const isSure = all.filter(({sure}) => sure).length * 2 > all.length;
  const kept = all.filter(({key, sure, bare}) => (isSure ? sure : turns.get(key)! > 1 || !bare));
  const keys = new Set(kept.map(({key}) => key));
  const returns = kept.length > keys.size;
  const talk = kept.filter(({at, from}) => spoken.test(text.slice(from, paragraphs[at]!.end))).length;
  return kept.length >= (isSure ? fewestSure : fewest) &&
    keys.size > 1 &&
    returns &&
    talk >= kept.length * shareSpoken
    ? kept
    : [];
}

/** The last paragraph of the turn that opens `at` one paragraph, the next one at another. */
function lastOf(
  text: string,
  paragraphs: readonly Paragraph[],
  at: number,
  next: number,
  keys: ReadonlySet<string>,
): number {
  let last = at;
  let count = 0;
  for (let k = at + 1; k < next && k <= at + linesInTurn; k++) {
    const {start, end} = paragraphs[k]!;
    if (!isWrapped(text, paragraphs[k - 1]!) && ++count > paragraphsInTurn) return at;
    if (tellsOf(text.slice(start, end), keys)) break;
    last = k;
  }
  return last;
}

const isWrapped = (text: string, {start, end}: Paragraph): boolean =>
  end - start >= wrappedLength && !/[.!?…:)\]]["”’]?\s*$/.test(text.slice(end - 4, end));

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

function trimmed(text: string, from: number, to: number): Span {
  let end = to;
  while (end > from && /[\s*_]/.test(text[end - 1]!)) end--;
  let start = from;
  while (start < end && /\s/.test(text[start]!)) start++;
  return [start, end];
}
