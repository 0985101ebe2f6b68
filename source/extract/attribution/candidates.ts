/** Which chunks may name the speaker of a quotation. */
import {isRelative, isSentenceEnd, type Chunk} from '../chunks/chunk.ts';
import type {Context} from './context.ts';
import type {Surroundings} from './surroundings.ts';

const windowLeft = 12;
const windowRight = 5;
/** The most quotations between: of 8,000 labelled ones, eleven have their speaker further to the left, none to the right. */
const quotationsLeft = 2;
const quotationsRight = 1;

/** Outside its sentence only those are weighed who do something there, or are named as a source. */
function mayHaveSpoken(context: Context, at: number, s: Surroundings): boolean {
  const {chunks, sentence, verbsOf} = context;
  if (isInserted(context, s, nearestVerb(context, at, s))) return false;
  if (
    sentence[at] === sentence[s.first] ||
    sentence[at] === sentence[s.last] ||
    sentence[at] === sentence[s.last + 1]
  )
    return true;
  if (verbsOf.has(at)) return true;
  const before = chunks[at - 1]?.type;
  const after = chunks[at + 1]?.type;
  return before === 'K' || before === 'B' || before === '-' || after === ':' || before === 'F';
}

/** The chunks that may name the speaker of a quotation, nearest first on each side. */
export function candidatesFor(context: Context, s: Surroundings): number[] {
  const {candidates, candidatesBefore, paragraph, quotesBefore} = context;
  const found: number[] = [];
  const at = candidatesBefore[s.first]!;
  for (let k = at - 1; k >= 0 && k >= at - windowLeft; k--) {
    const chunk = candidates[k]!;
    const paragraphs = paragraph[s.first]! - paragraph[chunk]!;
    if (paragraphs > 4 || (paragraphs > 0 && found.length >= 8)) break;
    if (quotesBefore[s.first]! - quotesBefore[chunk]! > quotationsLeft) break;
    if (mayHaveSpoken(context, chunk, s)) found.push(chunk);
  }
  const right = candidatesBefore[s.last]!;
  for (let k = right; k < candidates.length && k < right + windowRight; k++) {
    const chunk = candidates[k]!;
    const paragraphs = paragraph[chunk]! - paragraph[s.last]!;
    if (paragraphs > 1 || (paragraphs > 0 && k > right + 1)) break;
    if (quotesBefore[chunk]! - quotesBefore[s.last + 1]! > quotationsRight) break;
    if (paragraphs > 0 || mayHaveSpoken(context, chunk, s)) found.push(chunk);
  }
  return found;
}

/**
 * The nearest to the quotation of the verbs that a chunk is the subject of, or -1. That of a relative clause gives way to one of saying
 * behind it: Roe, who leads the union, said.
 */
export function nearestVerb({chunks, verbsOf}: Context, at: number, s: Surroundings): number {
  let verb = -1;
  let nearest = Infinity;
  for (const one of verbsOf.get(at) ?? []) {
    const distance = one < s.first ? s.first - one : one - s.last;
    if (distance < nearest || isAside(chunks, verb, one, s)) [verb, nearest] = [one, distance];
  }
  return verb;
}

/** Does a verb stand in a relative clause, and one of saying behind it: who leads the union, said? */
export const isAside = (
  chunks: readonly Chunk[],
  verb: number,
  next: number,
  {last}: Pick<Surroundings, 'last'>,
): boolean => verb > last && isRelative(chunks[verb - 1]) && next > verb && Boolean(chunks[next]!.cue);

/** Does the quotation stand in dashes or brackets that open behind the verb: Roe says Doe – under threat of “…” – will not come. */
function isInserted({chunks}: Context, s: Surroundings, verb: number): boolean {
  if (verb < 0 || verb > s.first) return false;
  let open: string | undefined;
  for (let k = verb + 1; k < s.first; k++) {
    const {type} = chunks[k]!;
    if (type === '(' || type === '-') open = open === '-' && type === '-' ? undefined : type;
    else if (type === ')') open = undefined;
  }
  if (!open) return false;
  const close = open === '(' ? ')' : '-';
  for (let k = s.last + 1; k <= s.last + 20 && chunks[k] && !isSentenceEnd(chunks[k]); k++)
    if (chunks[k]!.type === close) return true;
  return false;
}
