/**
 * Finds the subject of each verb among the chunks, by a walk from left to right that remembers the clause it is in. Not a
 * parser: it knows appositions, relative clauses, participles, infinitives, coordination and the inversion after a quotation ("…," said Roe).
 */
import type {Chunk} from './chunks/chunk.ts';

const isNoun = (chunk: Chunk | undefined): boolean =>
  chunk !== undefined &&
  (chunk.type === 'N' || chunk.type === 'O' || chunk.type === 'H' || chunk.type === 'n') &&
  chunk.phrase?.possessive !== true;

/** Sets `subject` (and `inverted`) on every verb chunk where one is found. */
export function findSubjects(chunks: Chunk[]): void {
  let clause: number | undefined; // the subject of the clause we are in
  let outer: number | undefined; // the one of the clause around it
  let first: number | undefined; // the first noun since the last verb that follows no preposition
  let relative: number | undefined;
  let main: number | undefined; // the subject of the sentence's main clause
  let within = false; // inside a clause that depends on the main one
  let spoken = false; // the main clause has a verb of saying
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
        clause = outer = first = relative = main = undefined;
        within = spoken = false;
        break;
      case ',':
        // the nouns of a relative clause end with it
        if (outer !== undefined && relative === undefined) first = undefined;
        if (main === undefined) within = false;
        break;
      case 'N':
      case 'O':
      case 'H':
      case 'n': {
        const before = chunks[i - 1]?.type;
        if (chunk.phrase?.possessive) break;
        if (before === 'P' || before === 'F' || before === 'B' || before === 'K') break;
        if (isObject(chunks, i)) break;
        first ??= i;
        break;
      }
      case ';':
        first = undefined;
        break;
      case '-':
        if (endsDateline(chunks, i)) first = undefined;
        break;
      case 'S':
        if (first !== undefined && clause === undefined) outer = first;
        first = undefined;
        within = true;
        break;
      case 'W': {
        within = true;
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
        if (
          relative !== undefined &&
          (chunks[i - 1]?.type === 'W' || (chunks[i - 1]?.type === 'R' && chunks[i - 2]?.type === 'W'))
        ) {
          subject = relative;
          relative = undefined;
        } else if (afterQuote(chunks, i) && isNoun(followingNoun(chunks, i)?.chunk) && chunk.type === 'V') {
          const following = followingNoun(chunks, i)!;
          subject = following.at;
          chunk.inverted = true;
          first = following.at;
        } else if (invertedTail(chunks, i) || opensWithVerb(chunks, i)) {
          subject = i + 1;
          chunk.inverted = true;
          first = undefined;
        } else if (adjacent !== undefined) {
          subject = adjacent;
        } else if (chunk.type === 'V' && spoken && main !== undefined && chunks[i - 1]?.type === 'C') {
          subject = main; // said it was late and added
        } else if (first !== undefined && chunks[i - 1]?.type !== 'C') subject = first;
        else if (chunks[i - 1]?.type === ',' && outer !== undefined) {
          subject = outer;
          outer = undefined;
        } else subject = clause ?? first ?? outer;
        if (subject !== undefined) {
          chunk.subject = subject;
          clause = subject;
          if (opensClause(chunks, subject) || chunk.inverted) main = subject;
          else if (!within) main ??= subject;
          if (main === subject && chunk.type === 'V') spoken = true;
        }
        if (!chunk.inverted) first = undefined;
        // "called absurd by Roe": the one who acts speaks
        const agent = chunk.passive ? agentOf(chunks, i) : undefined;
        if (agent !== undefined) chunk.subject = agent;
        break;
      }
      case 'G':
      case 'g':
      case 'T':
      case 't': {
        // "with Roe calling it", ", Roe saying": a participle with a subject of its own
        const noun = chunks[i - 1]?.type === 'R' ? i - 2 : i - 1;
        const own =
          isNoun(chunks[noun]) &&
          (chunks[noun - 1]?.type === ',' ||
            chunks[noun - 1]?.type === 'C' ||
            (chunks[noun - 1]?.type === 'P' && chunks[noun - 1]!.word === 'with'))
            ? noun
            : undefined;
        const subject =
          own ??
          (chunk.type === 'G' && chunks[i - 1]?.type === ',' ? main : undefined) ??
          clause ??
          first ??
          outer;
        if (own !== undefined) chunk.own = true;
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

/** BRUSSELS (Agency) – …: the place that opens a report takes no part in its first sentence. */
export function endsDateline(chunks: readonly Chunk[], at: number): boolean {
  for (let k = at - 1; k >= at - 9; k--) {
    const type = chunks[k]?.type ?? '¶';
    if (type === '¶') {
      const place = chunks[k + 1];
      return k < at - 1 && place?.type === 'N' && /^\p{Lu}{3,}/u.test(place.phrase!.tokens[0]!.text);
    }
    if (!'N,.()DnH'.includes(type)) return false;
  }
  return false;
}

/** Does a main clause begin with this subject: behind a quotation, or behind a comma and "and"? */
function opensClause(chunks: readonly Chunk[], at: number): boolean {
  const before = chunks[at - 1]?.type;
  return before === 'Q' || (before === 'C' && (chunks[at - 2]?.type === ',' || chunks[at - 2]?.type === '-'));
}

/** Does it stand right behind a verb? */
function isObject(chunks: readonly Chunk[], at: number): boolean {
  let k = at - 1;
  while (chunks[k]?.type === 'R') k--;
  const type = chunks[k]?.type;
  return (
    type === 'V' ||
    type === 'v' ||
    type === 'G' ||
    type === 'g' ||
    type === 'T' ||
    type === 't' ||
    type === 'a'
  );
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
  while (chunks[k]?.phrase?.possessive && chunks[k + 1]?.phrase) k++; // Roe's lawyer
  return chunks[k] ? {at: k, chunk: chunks[k]!} : undefined;
}

const tailVerbs = new Set(
  'say add note explain write report argue state observe remark tweet recall conclude'.split(' '),
);

/** "…, said Roe." at the end of a sentence that began without its speaker. */
function invertedTail(chunks: readonly Chunk[], at: number): boolean {
  const next = chunks[at + 1];
  if (chunks[at]!.type !== 'V' || !tailVerbs.has(chunks[at]!.word) || chunks[at - 1]?.type !== ',' || !next)
    return false;
  if ((next.type !== 'N' && next.type !== 'H') || next.phrase?.possessive) return false;
  const after = chunks[at + 2]?.type ?? '¶';
  return (
    after === '.' ||
    after === ',' ||
    after === '¶' ||
    after === 'F' ||
    (after === 'P' && chunks[at + 2]!.word !== 'to') ||
    after === 'W'
  );
}

/** The noun behind the "by" of a passive. */
function agentOf(chunks: readonly Chunk[], verb: number): number | undefined {
  let k = verb + 1;
  while (chunks[k]?.type === 'R') k++;
  if (chunks[k]?.type === 'Q' || chunks[k]?.type === 'n') k++; // was called a “…” by Roe
  if (chunks[k]?.type === 'Q') k++;
  if (chunks[k]?.type !== 'B') return undefined;
  k++;
  while (chunks[k]?.phrase?.possessive) k++;
  return isNoun(chunks[k]) ? k : undefined;
}

/** "Added Roe: …" */
function opensWithVerb(chunks: readonly Chunk[], at: number): boolean {
  const before = chunks[at - 1]?.type ?? '¶';
  const next = chunks[at + 1];
  return (
    (before === '¶' || before === '.' || before === 'Q') &&
    chunks[at]!.type === 'V' &&
    (next?.type === 'N' || next?.type === 'H') &&
    chunks[at + 2]?.type === ':'
  );
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
