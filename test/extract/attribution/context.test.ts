import {describe, expect, it} from 'vitest';
import type {Context} from '../../../source/extract/attribution/context.ts';
import {read} from '../../../source/extract/reading.ts';

const contextOf = (text: string): Context => read(text).context;

/** The chunks of each sentence, by their first words. */
function sentences(text: string): string[] {
  const {chunks, sentence} = contextOf(text);
  const lists: string[][] = [];
  for (const [i, {start, end}] of chunks.entries())
    if (end > start) (lists[sentence[i]!] ??= []).push(text.slice(start, end));
  return lists.filter(Boolean).map((list) => list.join(' '));
}

describe('sentences', () => {
  it.each([
    ['end at a stop', 'Holm left. Lund stayed.', ['Holm left .', 'Lund stayed .']],
    ['end with a quotation', '“It is late.” Lund stayed.', ['“It is late.”', 'Lund stayed .']],
    ['go on behind what somebody asks', '“Why?” Lund asked.', ['“Why?” Lund asked .']],
    ['go on behind a comma in the marks', '“It is late,” Lund said.', ['“It is late,” Lund said .']],
  ])('%s', (_, text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });
});

describe('counts before a chunk', () => {
  const text = 'Holm said it rained, and Lund, who came, agreed. “Yes,” Lund said.';
  const {chunks, ...counts} = contextOf(text);
  it.each([
    ['cuesBefore', 3],
    ['verbsBefore', 5],
    ['quotesBefore', 1],
    ['clausesBefore', 1],
    ['commasBefore', 3],
    ['paragraph', 1],
  ] as const)('%s', (name, all) => {
    expect(counts[name][0]).toBe(0);
    expect(counts[name].at(-1)).toBe(all);
    expect(counts[name]).toHaveLength(chunks.length + 1);
  });
});

it('names and pronouns can name a speaker; things only where they do something', () => {
  const text = 'The dam near the bridge broke, Holm said. She left.';
  const {candidates, chunks} = contextOf(text);
  const named = Array.from(candidates, (at) => text.slice(chunks[at]!.start, chunks[at]!.end));
  expect(named).toEqual(['The dam', 'Holm', 'She']);
});

it('knows the verbs of a subject', () => {
  const {verbsOf, chunks} = contextOf('Holm came and said no. Lund left.');
  expect(verbsOf.get(0)!.map((at) => chunks[at]!.word)).toEqual(['come', 'say']);
});

it('knows the same words between marks again', () => {
  const {isRepeated} = contextOf('They call it “the pit”. Those in “the pit” sing. Others “never do”.');
  expect(isRepeated).toEqual([true, true, false]);
});
