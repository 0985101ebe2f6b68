import {readFileSync} from 'node:fs';
import fc from 'fast-check';
import * as v from 'valibot';
import {describe, expect, it} from 'vitest';
import {quickCheck} from '../../source/story/quick-check.ts';
import {
  entryKinds,
  entrySchema,
  parts,
  positionKinds,
  quoteKinds,
  statuses,
} from '../../source/story/schema.ts';
import {parseYaml} from '../../source/story/yaml.ts';

const check = quickCheck(entrySchema);

const some = <T>(arbitrary: fc.Arbitrary<T>) => fc.array(arbitrary, {maxLength: 2});
const id = fc.stringMatching(/^[a-z0-9][a-z0-9._-]{0,9}$/);
const words = fc.string().map((text) => `${text}x`);
const passage = fc.record(
  {
    source: id,
    paragraph: fc.integer({min: 1, max: 99}),
    exact: words,
    prefix: fc.string(),
    suffix: fc.string(),
  },
  {requiredKeys: ['source', 'paragraph']},
);
const passages = fc.array(passage, {minLength: 1, maxLength: 2});
const soundEntry = fc.record(
  {
    id,
    at: fc.record(
      {
        edtf: fc.string(),
        part: fc.constantFrom(...parts),
        basis: fc.constantFrom('stated', 'inferred'),
      },
      {requiredKeys: ['edtf']},
    ),
    kind: fc.constantFrom(...entryKinds),
    key: fc.boolean(),
    headline: words,
    text: words,
    sources: passages,
    quotes: some(
      fc.record(
        {id, speaker: id, kind: fc.constantFrom(...quoteKinds), text: words, sources: passages, sameAs: id},
        {requiredKeys: ['id', 'kind', 'text', 'sources']},
      ),
    ),
    attendance: some(
      fc.record(
        {
          person: id,
          status: fc.constantFrom(...statuses),
          head: fc.boolean(),
          byOffice: fc.boolean(),
          place: words,
          note: words,
          question: id,
          sources: passages,
        },
        {requiredKeys: ['person', 'status']},
      ),
    ),
    positions: some(
      fc.record(
        {
          id,
          side: id,
          topic: id,
          kind: fc.constantFrom(...positionKinds),
          text: words,
          replaces: id,
          question: id,
          sources: passages,
        },
        {requiredKeys: ['side', 'topic', 'kind', 'text']},
      ),
    ),
    answers: some(fc.record({question: id, answer: words, sources: passages})),
  },
  {requiredKeys: ['id', 'at', 'kind', 'text', 'sources']},
);

type Json = Record<string | number, unknown>;

/** All places in a value: the object or list, and the key. */
function placesIn(value: unknown): Array<[Json, string | number]> {
  if (typeof value !== 'object' || value === null) return [];
  const at = value as Json;
  const keys = Array.isArray(value) ? value.map((_, i) => i) : Object.keys(value);
  return keys.flatMap((key) => [[at, key] as [Json, string | number], ...placesIn(at[key])]);
}

const odd = fc.oneof(
  fc.constantFrom('', ' ', '-x', 'A', 0, 0.5, -1, Infinity, Number.NaN, null, true, undefined),
  fc.constant({}).map(() => ({})),
  fc.constant([]).map(() => []),
  fc.jsonValue({maxDepth: 1}),
);

/** An entry in which something is replaced, left out or put in. */
const spoiltEntry = fc
  .tuple(
    soundEntry,
    fc.nat(),
    fc.constantFrom('put', 'drop', 'add'),
    odd,
    fc.constantFrom('x', '__proto__', '0'),
  )
  .map(([entry, which, how, value, key]) => {
    const copy = structuredClone(entry) as unknown;
    const places = placesIn(copy);
    const [at, step] = places[which % places.length]!;
    if (how === 'put') at[step] = value;
    else if (how === 'drop') delete at[step];
    else if (Array.isArray(at)) at.push(value);
    else Object.defineProperty(at, key, {value, enumerable: true, writable: true, configurable: true});
    return copy;
  });

describe('the quick check', () => {
  it('says yes to what is good: as valibot would, which changes nothing in it', () => {
    fc.assert(
      fc.property(soundEntry, (entry) => {
        expect(check(entry)).toBe(true);
        expect(v.parse(entrySchema, entry)).toEqual(entry);
      }),
    );
  });

  it('never says yes where valibot says no or would change something', () => {
    let refused = 0;
    fc.assert(
      fc.property(spoiltEntry, (entry) => {
        const {success, output} = v.safeParse(entrySchema, entry);
        if (!success) refused++;
        if (check(entry)) {
          expect(success).toBe(true);
          expect(output).toEqual(entry);
        }
      }),
      {numRuns: 3000},
    );
    expect(refused).toBeGreaterThan(1000);
  });

  it('says yes to every entry that ships, but for years written as numbers', () => {
    const file = new URL('../../feed/istanbul-2025/entries.yaml', import.meta.url);
    const {entries} = parseYaml(readFileSync(file, 'utf8'), 'entries.yaml').value as {
      entries: Array<{at: {edtf: unknown}}>;
    };
    expect(entries.length).toBeGreaterThan(50);
    expect(entries.filter((entry) => !check(entry)).map(({at}) => typeof at.edtf)).not.toContain('string');
  });

  it('leaves to valibot what it does not know', () => {
    expect(quickCheck(v.date())(new Date())).toBe(false);
    expect(quickCheck(v.pipe(v.string(), v.email()))('a@b.org')).toBe(false);
    expect(quickCheck(v.strictObject({a: v.optional(v.string(), 'x')}))({a: 'y'})).toBe(false);
  });
});
