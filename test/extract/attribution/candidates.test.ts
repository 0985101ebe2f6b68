import {describe, expect, it} from 'vitest';
import {candidatesFor, nearestVerb} from '../../../source/extract/attribution/candidates.ts';
import {surroundings} from '../../../source/extract/attribution/surroundings.ts';
import {read} from '../../../source/extract/reading.ts';

/** Who may have said the last quotation of a text: to the left, the nearest first, then to the right. */
function candidates(text: string): string[] {
  const {context} = read(text);
  const s = surroundings(context, context.quoted.length - 1);
  return candidatesFor(context, s).map((at) =>
    text.slice(context.chunks[at]!.start, context.chunks[at]!.end),
  );
}

describe('who may have said a quotation', () => {
  it.each([
    [
      'those who stand before it, then those behind it',
      'Bo Lind sold boats. Ada Holm came. “It is safe,” she said to Lind.',
      ['Ada Holm', 'Bo Lind', 'she', 'Lind'],
    ],
    [
      'nobody more than four paragraphs away',
      'Ada Holm came.\n\nBo Lind sold boats.\n\nCy Moor sang.\n\nDi Nash ran.\n\nEd Orr slept.\n\n“It is safe,” he said.',
      ['Ed Orr', 'Di Nash', 'Cy Moor', 'Bo Lind', 'he'],
    ],
    [
      'nobody beyond two other quotations',
      'Ada Holm came. “One.” Bo Lind came. “Two.” Cy Moor came. “Three.” Di Nash came. “Four.”',
      ['Di Nash', 'Cy Moor', 'Bo Lind'],
    ],
    [
      'in another sentence only those who do something',
      'Ada Holm sold Bo Lind a boat. “It is safe.”',
      ['Ada Holm'],
    ],
    ['the one behind a dash', '“It is safe.” — Ada Holm', ['Ada Holm']],
    ['nobody where nobody is named', '“It is safe.”', []],
  ])('%s', (_, text, expected) => {
    expect(candidates(text)).toEqual(expected);
  });
});

describe('the verb nearest to a quotation', () => {
  it.each([
    ['of two', 'Ada Holm came and said: “It is safe.”', 'say'],
    ['behind a relative clause', '“It is safe,” Ada Holm, who leads the union, said.', 'say'],
    ['where there is none', '“It is safe.” — Ada Holm', undefined],
  ])('%s', (_, text, expected) => {
    const {context} = read(text);
    const at = context.chunks.findIndex(({start}) => text.startsWith('Ada', start));
    expect(context.chunks[nearestVerb(context, at, surroundings(context, 0))]?.word).toBe(expected);
  });
});
