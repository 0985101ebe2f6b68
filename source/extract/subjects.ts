/**
 * Finds the subject of each verb among the chunks, by a walk from left to right that remembers the clause it is in. Not a
 * parser: it knows appositions, relative clauses, participles, infinitives, coordination and the inversion after a quotation ("…," said Roe).
 */
import type {Chunk} from './chunks.ts';

const isNoun = (chunk: Chunk | undefined): boolean =>
  chunk !== undefined && (chunk.type === 'N' || chunk.type === 'O' || chunk.type === 'H' || chunk.type === 'n') && chunk.phrase?.possessive !== true;

/** Sets `subject` (and `inverted`) on every verb chunk where one is found. */
export function findSubjects(chunks: Chunk[]): void {
  let clause: number | undefined; // the subject of the clause we are in
  let outer: number | undefined; // the one of the clause around it
  let first: number | undefined; // the first noun since the last verb that follows no preposition
  let relative: number | undefined;
  for (let i = 0; i < chunks.length; i++) {
    const chunk = chunks[i]!;
    if (chunk.type === '(') {
      i = skipBrackets(chunks, i);
      continue;
    }
    switch (chunk.type) {
      case '¶':
      case '.':
      case '?':
        clause = outer = first = relative = undefined;
        break;
      case 'N':
      case 'O':
      case 'H':
      case 'n': {
        const before = chunks[i - 1]?.type;
        if (chunk.phrase?.possessive) break;
        if (before === 'P' || before === 'F' || before === 'B' || before === 'K') break;
        first ??= i;
        break;
      }
      case ';':
        first = undefined;
        break;
      case 'S':
        if (first !== undefined && clause === undefined) outer = first;
        first = undefined;
        break;
      case 'W': {
        outer ??= first ?? clause;
        relative = nounBefore(chunks, i);
        first = undefined;
        break;
      }
      case 'V':
      case 'v':
      case 'a': {
        const adjacent = adjacentNoun(chunks, i);
        let subject: number | undefined;
        if (relative !== undefined && (chunks[i - 1]?.type === 'W' || (chunks[i - 1]?.type === 'R' && chunks[i - 2]?.type === 'W'))) {
          subject = relative;
          relative = undefined;
        } else if (afterQuote(chunks, i) && isNoun(followingNoun(chunks, i)?.chunk) && chunk.type === 'V') {
          const following = followingNoun(chunks, i)!;
          subject = following.at;
          chunk.inverted = true;
          first = following.at;
        } else if (adjacent !== undefined) {
          subject = adjacent;
        } else if (first !== undefined && chunks[i - 1]?.type !== 'C') subject = first;
        else if (chunks[i - 1]?.type === ',' && outer !== undefined) {
          subject = outer;
          outer = undefined;
        } else subject = clause ?? first ?? outer;
        if (subject !== undefined) {
          chunk.subject = subject;
          clause = subject;
        }
        if (!chunk.inverted) first = undefined;
        break;
      }
      case 'G':
      case 'g':
      case 'T':
      case 't': {
        const subject = clause ?? first ?? outer;
        if (subject !== undefined) chunk.subject = subject;
        else if (chunk.type === 'G' || chunk.type === 'g') {
          // "Speaking to reporters, Roe said": the subject comes behind
          for (let k = i + 1; k < i + 14 && chunks[k]; k++) {
            const type = chunks[k]!.type;
            if (type === '¶' || type === '.' || type === 'V' || type === 'v') break;
            if (type === ',' && isNoun(chunks[k + 1])) {
              chunk.subject = k + 1;
              break;
            }
          }
        }
        break;
      }
    }
  }
}

/** What stands in brackets takes no part in the sentence: (R-Ohio), (43). */
function skipBrackets(chunks: readonly Chunk[], at: number): number {
  for (let k = at + 1; k < at + 10 && chunks[k]; k++) {
    if (chunks[k]!.type === ')') return k;
    if (chunks[k]!.type === '¶' || chunks[k]!.type === 'Q') break;
  }
  return at;
}

/** The noun right before a verb, adverbs skipped; not over a comma, and no object of a preposition. */
function adjacentNoun(chunks: readonly Chunk[], verb: number): number | undefined {
  let k = verb - 1;
  while (chunks[k] && (chunks[k]!.type === 'R' || chunks[k]!.type === 'D')) k--;
  if (chunks[k]?.type === ')') {
    // a name, its party in brackets, and the verb
    for (let j = k - 1; j > k - 8 && j > 0; j--)
      if (chunks[j]!.type === '(') {
        k = j - 1;
        break;
      }
  }
  if (!isNoun(chunks[k])) return undefined;
  const before = chunks[k - 1]?.type;
  if (before === 'P' || before === 'F' || before === 'B' || before === 'K') return undefined;
  return k;
}

/** Does the verb stand right behind a quotation, but for a comma, a dash or an adverb? */
function afterQuote(chunks: readonly Chunk[], verb: number): boolean {
  let k = verb - 1;
  while (chunks[k] && (chunks[k]!.type === ',' || chunks[k]!.type === '-' || chunks[k]!.type === 'R')) k--;
  return chunks[k]?.type === 'Q';
}

function followingNoun(chunks: readonly Chunk[], verb: number): {at: number; chunk: Chunk} | undefined {
  let k = verb + 1;
  while (chunks[k]?.type === 'R') k++;
  return chunks[k] ? {at: k, chunk: chunks[k]!} : undefined;
}

/** The noun a relative pronoun goes back to. */
function nounBefore(chunks: readonly Chunk[], at: number): number | undefined {
  let fallback: number | undefined;
  for (let k = at - 1; k > at - 8 && k >= 0; k--) {
    const type = chunks[k]!.type;
    if (type === 'N' || type === 'H') return k;
    if (type === 'n') fallback ??= k;
    if (type === '.' || type === '¶' || type === 'V' || type === 'v') break;
  }
  return fallback;
}
