/**
 * Finds the subject of each verb among the chunks, by a walk from left to right that remembers the clause it is in. Not a
 * parser: it knows appositions, relative clauses, participles, infinitives, coordination and the inversion after a quotation ("…," said Roe).
 */
import {
  endsParagraph,
  isCueParticiple,
  isCueVerb,
  isFullVerb,
  isName,
  isOtherNoun,
  isRelative,
  ofTypes,
  type Chunk,
} from '../chunks/chunk.ts';
import {skipBrackets} from './brackets.ts';
import {beforeInsertion} from './insertions.ts';
import {afterQuote, agentOf, followingNoun, invertedTail, opensWithVerb} from './inversions.ts';
import {
  adjacentNoun,
  before,
  dependsOnPreposition,
  isNoun,
  isObject,
  isTimeWith,
  nounBefore,
} from './nouns.ts';
import {asked, ownSubject, shared, subjectBehind} from './participles.ts';

/** Where the walk is. All are places of nouns. */
type Clause = {
  /** The subject of the clause we are in, of the one around it, and of the sentence's main one. */
  inner?: number | undefined;
  outer?: number | undefined;
  main?: number | undefined;
  /** The first noun since the last verb that follows no preposition. */
  first?: number | undefined;
  /** What a relative pronoun goes back to, until its verb comes. */
  relative?: number | undefined;
  /** Inside a clause that depends on the main one. */
  within?: boolean;
  /** The main clause has a verb of saying. */
  spoken?: boolean;
};

/** Sets `subject` (and `inverted`) on every verb chunk where one is found. */
export function findSubjects(chunks: Chunk[]): void {
  let clause: Clause = {};
  for (let i = 0; i < chunks.length; i++) {
    const chunk = chunks[i]!;
    switch (chunk.type) {
      case '(':
        i = skipBrackets(chunks, i);
        break;
      case '¶':
      case '.':
      case '?':
        clause = {};
        break;
      case ';':
        clause = {inner: clause.inner, main: clause.main, spoken: clause.spoken === true};
        break;
      case ',':
        // the nouns of a relative clause end with it
        if (clause.outer !== undefined && clause.relative === undefined) clause.first = undefined;
        if (clause.main === undefined) clause.within = false;
        break;
      case '-':
        if (endsDateline(chunks, i)) clause.first = undefined;
        break;
      case 'N':
      case 'O':
      case 'H':
      case 'n':
        if (chunk.phrase?.determiner === 'whose') {
          // Roe, whose brother left, said
          clause.outer = clause.first ?? clause.outer ?? clause.inner;
          clause.first = undefined;
          clause.within = true;
        }
        if (
          !chunk.phrase?.possessive &&
          !dependsOnPreposition(chunks, i) &&
          !isObject(chunks, i) &&
          !isTimeWith(chunks, i)
        )
          clause.first ??= i;
        break;
      case 'S': {
        const {first, inner} = clause;
        if (first !== undefined && (inner === undefined || (chunks[i - 1]?.type === ',' && first === i - 2)))
          clause.outer = first;
        clause.first = undefined;
        clause.within = true;
        break;
      }
      case 'W':
        clause.outer = clause.first ?? clause.outer ?? clause.inner;
        clause.relative = nounBefore(chunks, i);
        clause.first = undefined;
        clause.within = true;
        break;
      case 'V':
      case 'v':
      case 'a':
        readVerb(chunks, i, clause);
        break;
      case 'G':
      case 'g':
      case 'T':
      case 't':
        readParticiple(chunks, i, clause);
        break;
    }
  }
}

/** Gives a finite verb its subject, and goes on from there. */
function readVerb(chunks: Chunk[], at: number, clause: Clause): void {
  const verb = chunks[at]!;
  const subject = subjectOf(chunks, at, clause);
  if (subject !== undefined) {
    verb.subject = clause.inner = subject;
    if (opensClause(chunks, subject) || verb.inverted) clause.main = subject;
    else if (!clause.within) clause.main ??= subject;
    if (clause.main === subject && isCueVerb(verb)) clause.spoken = true;
  }
  if (!verb.inverted) clause.first = undefined;
  // "called absurd by Roe": the one who acts speaks
  const agent = verb.passive || verb.past ? agentOf(chunks, at, verb.passive === true) : undefined;
  if (agent !== undefined) verb.subject = agent;
}

function subjectOf(chunks: Chunk[], at: number, clause: Clause): number | undefined {
  const verb = chunks[at]!;
  const {inner, outer, main, first, relative} = clause;
  const previous = chunks[at - 1]?.type;
  if (relative !== undefined && (previous === 'W' || (previous === 'R' && isRelative(chunks[at - 2])))) {
    clause.relative = undefined;
    return relative;
  }
  const following = followingNoun(chunks, at);
  if (
    isCueVerb(verb) &&
    afterQuote(chunks, at) &&
    isNoun(following?.chunk) &&
    !(first !== undefined && isOtherNoun(following!.chunk))
  ) {
    verb.inverted = true;
    clause.first = following!.at;
    return following!.at;
  }
  if (invertedTail(chunks, at) || opensWithVerb(chunks, at)) {
    verb.inverted = true;
    clause.first = undefined;
    return at + 1;
  }
  const near = adjacentNoun(chunks, at);
  if (near !== undefined) {
    if (outer === undefined || !endsRelative(chunks, near)) return near;
    clause.outer = undefined;
    return outer;
  }
  const apart = beforeInsertion(chunks, at);
  if (apart !== undefined) {
    if (outer === apart) clause.outer = undefined;
    return apart;
  }
  if (previous === 'C') {
    const other = chunks[at - 2];
    if (isFullVerb(other) && other!.subject !== undefined) return other!.subject; // laughed and said
    if (isCueVerb(verb) && clause.spoken && main !== undefined) return main; // said it was late and added
  }
  if (outer !== undefined && chunks[before(chunks, at)]?.type === ',') {
    clause.outer = undefined;
    return outer;
  }
  return first !== undefined && previous !== 'C' ? first : (inner ?? first ?? outer);
}

/** Gives a participle or an infinitive its subject: one of its own, else that of the clause. */
function readParticiple(chunks: Chunk[], at: number, {inner, outer, main, first}: Clause): void {
  const chunk = chunks[at]!;
  const own = ownSubject(chunks, at) ?? asked(chunks, at) ?? shared(chunks, at);
  const ofMain = isCueParticiple(chunk) && chunks[at - 1]?.type === ',' ? main : undefined;
  const subject = own ?? ofMain ?? inner ?? first ?? outer ?? subjectBehind(chunks, at);
  if (own !== undefined) chunk.own = true;
  if (subject !== undefined) chunk.subject = subject;
}

/** Does a main clause begin with this subject: behind a quotation, or behind a comma and "and"? */
function opensClause(chunks: readonly Chunk[], at: number): boolean {
  const previous = chunks[at - 1]?.type;
  return (
    previous === 'Q' || (previous === 'C' && (chunks[at - 2]?.type === ',' || chunks[at - 2]?.type === '-'))
  );
}

/** Is it the object of a verb that takes no clause: a law that would end trade failed? */
const endsRelative = (chunks: readonly Chunk[], at: number): boolean =>
  isObject(chunks, at) && chunks[before(chunks, at)]?.cue === null;

const isOfDateline = ofTypes('N', ',', '.', '(', ')', 'D', 'n', 'H');

/** BRUSSELS (Agency) – …: the place that opens a report takes no part in its first sentence. */
function endsDateline(chunks: readonly Chunk[], at: number): boolean {
  for (let k = at - 1; k >= at - 9; k--) {
    if (endsParagraph(chunks[k])) {
      const place = chunks[k + 1];
      return k < at - 1 && isName(place) && /^\p{Lu}{3,}/u.test(place.phrase!.tokens[0]!.text);
    }
    if (!isOfDateline(chunks[k])) return false;
  }
  return false;
}
