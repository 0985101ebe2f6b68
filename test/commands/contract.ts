/** The shapes of the program's JSON, as the README promises them: what is there, and nothing in another spelling. */
import * as v from 'valibot';
import {entryKinds, parts, positionKinds, quoteKinds, statuses} from '../../source/story/schema.ts';

const instant = v.pipe(v.string(), v.isoTimestamp());
export const at = v.strictObject({
  edtf: v.string(),
  part: v.exactOptional(v.picklist(parts)),
  earliest: instant,
  latest: instant,
  label: v.string(),
  basis: v.picklist(['stated', 'inferred']),
});
const passage = v.strictObject({
  source: v.string(),
  paragraph: v.number(),
  exact: v.exactOptional(v.string()),
  prefix: v.exactOptional(v.string()),
  suffix: v.exactOptional(v.string()),
});
const sources = v.pipe(v.array(passage), v.minLength(1));

/** A line of `--json`. */
export const entry = v.strictObject({
  id: v.string(),
  at,
  kind: v.picklist(entryKinds),
  key: v.boolean(),
  headline: v.exactOptional(v.string()),
  text: v.string(),
  sources,
  quotes: v.array(v.string()),
  attendance: v.array(
    v.strictObject({
      person: v.string(),
      status: v.picklist(statuses),
      head: v.exactOptional(v.boolean()),
      byOffice: v.exactOptional(v.boolean()),
      place: v.exactOptional(v.string()),
      note: v.exactOptional(v.string()),
      question: v.exactOptional(v.string()),
      sources,
    }),
  ),
  positions: v.array(
    v.strictObject({
      id: v.exactOptional(v.string()),
      side: v.string(),
      topic: v.string(),
      kind: v.picklist(positionKinds),
      text: v.string(),
      replaces: v.exactOptional(v.string()),
      question: v.exactOptional(v.string()),
      sources,
    }),
  ),
  answers: v.array(v.strictObject({question: v.string(), answer: v.string(), sources})),
});

/** A line of `search --json`. */
export const hit = v.strictObject({
  quote: v.strictObject({
    id: v.string(),
    text: v.string(),
    kind: v.picklist(quoteKinds),
    speaker: v.nullable(v.strictObject({id: v.string(), name: v.string(), side: v.nullable(v.string())})),
    at,
    entry: v.string(),
    sources,
    sameAs: v.exactOptional(v.string()),
  }),
  score: v.number(),
  matches: v.array(v.tuple([v.number(), v.number()])),
  beside: v.exactOptional(
    v.strictObject({text: v.string(), matches: v.array(v.tuple([v.number(), v.number()]))}),
  ),
});

/** What `state --json` prints. */
export const state = v.strictObject({
  at: instant,
  delegations: v.array(
    v.strictObject({
      side: v.nullable(v.string()),
      members: v.pipe(
        v.array(
          v.strictObject({
            person: v.string(),
            name: v.string(),
            role: v.nullable(v.string()),
            status: v.picklist(statuses),
            head: v.boolean(),
            byOffice: v.exactOptional(v.boolean()),
            place: v.exactOptional(v.string()),
            note: v.exactOptional(v.string()),
            question: v.exactOptional(v.string()),
            since: at,
            sources,
          }),
        ),
        v.minLength(1),
      ),
    }),
  ),
  demands: v.array(
    v.strictObject({
      topic: v.string(),
      name: v.string(),
      positions: v.pipe(
        v.array(
          v.strictObject({
            side: v.string(),
            kind: v.picklist(positionKinds),
            text: v.string(),
            since: at,
            question: v.exactOptional(v.string()),
            sources,
          }),
        ),
        v.minLength(1),
      ),
    }),
  ),
  questions: v.array(
    v.strictObject({
      question: v.string(),
      id: v.string(),
      answers: v.pipe(v.array(v.strictObject({answer: v.string(), since: at, sources})), v.minLength(1)),
    }),
  ),
});

/** Every key in a value, however deep. */
export function keysOf(value: unknown): Set<string> {
  if (Array.isArray(value)) return new Set(value.flatMap((item) => [...keysOf(item)]));
  if (typeof value !== 'object' || value === null) return new Set();
  return new Set(Object.entries(value).flatMap(([key, item]) => [key, ...keysOf(item)]));
}

export type Entry = v.InferOutput<typeof entry>;
export type Hit = v.InferOutput<typeof hit>;
export type State = v.InferOutput<typeof state>;
