import {describe, expect, it} from 'vitest';
import {unmatchedFilters} from '../../source/commands/unmatched-filters.ts';
import {timeline as timelineOf} from '../../source/replay/timeline.ts';
import {buildIndex, parseQuery} from '../../source/search/search.ts';
import {frame, load} from '../story/on-disk.ts';

/** Speakers in the order in which they speak, a quotation each, from source a; of the last one from b. */
async function told(
  speakers: readonly string[],
  query: string,
  until = speakers.length,
  at?: string,
  written: {side?: string} = {},
): Promise<string[]> {
  const people = [...new Set(speakers)].map(
    (id) => `  - {id: ${id}, name: ${id}, side: ${id === 'ann' ? 'north' : 'south'}}\n`,
  );
  const entries = speakers.map(
    (speaker, i) => `  - id: e${i}
    at: {edtf: 2025-05-14}
    kind: statement
    text: Somebody speaks.
    sources: [{source: a, paragraph: 1}]
    quotes: [{id: q${i}, speaker: ${speaker}, kind: full, text: Hello, sources: [{source: ${i < speakers.length - 1 ? 'a' : 'b'}, paragraph: 1}]}]
`,
  );
  const story = await load({
    'story.yaml': frame
      .replace('  - {id: ann, name: Ann, side: north}\n', people.join(''))
      .replace('sides:\n', 'sides:\n  - {id: west, name: Far West, colour: green}\n'),
    'entries.yaml': `entries:\n${entries.join('')}`,
  });
  const index = buildIndex(story, timelineOf(story).quotes);
  return unmatchedFilters({index, query: parseQuery(query, {finished: true}), story, until, at, written});
}

describe('filters that fit nothing', () => {
  const few = ['ann', 'bob', 'bob'];

  it.each([
    ['side:mars', 'there is no side like "mars" (south, north)'],
    ['speaker:xyz', 'there is no speaker like "xyz" (bob, ann)'],
    ['source:s99', 'there is no source like "s99" (a, b)'],
  ])('%s: what there is, the most frequent first', async (query, line) => {
    expect(await told(few, query)).toEqual([line]);
  });

  it('are told as they were written', async () => {
    expect(await told(few, 'side:"Märs"', 3, undefined, {side: 'Märs'})).toEqual([
      'there is no side like "Märs" (south, north)',
    ]);
  });

  it('are told each, with six names at the most', async () => {
    const many = ['ann', 'bob', 'cid', 'dora', 'eve', 'fred', 'gus'];
    expect(await told(many, 'side:mars speaker:xyz hello')).toEqual([
      'there is no side like "mars" (south, north)',
      'there is no speaker like "xyz" (ann, bob, cid, dora, eve, fred, …)',
    ]);
    expect(await told(many.slice(0, 6), 'speaker:xyz')).toEqual([
      'there is no speaker like "xyz" (ann, bob, cid, dora, eve, fred)',
    ]);
  });

  it('up to a time are those that fit nothing by then, and nobody is named who comes later', async () => {
    expect(await told(few, 'side:mars', 1, '14:00')).toEqual([
      'there is no side like "mars" up to 14:00 (north)',
    ]);
    expect(await told(few, 'speaker:bob', 1, '14:00')).toEqual([
      'there is no speaker like "bob" up to 14:00 (ann)',
    ]);
    expect(await told(few, 'source:b', 2, '14:00')).toEqual(['there is no source like "b" up to 14:00 (a)']);
    expect(await told(few, 'side:west', 2, '14:00')).toEqual([
      'there is no side like "west" up to 14:00 (north, south)',
    ]);
    expect(await told(few, 'side:mars', 0, '14:00')).toEqual([]);
  });

  it.each([
    'side:north',
    'side:nort',
    'speaker:bob',
    'source:second',
    'side:west',
    'speaker:tribune',
    'mars',
    '!side:mars',
  ])('is not %s', async (query) => {
    expect(await told(few, query)).toEqual([]);
  });
});
