import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {csvLines} from '../../../source/print/export/csv.ts';
import {toldBy, type What} from '../../../source/print/export/told.ts';
import type {Entry} from '../../../source/story/story.ts';
import {entry, storyOf} from '../../stories/made.ts';
import {begin} from '../../times.ts';
import {recordsOf} from './records.ts';

const table = (entries: Entry[], what: What) =>
  recordsOf([...csvLines(toldBy(storyOf(entries), what))].map((line) => `${line}\n`).join(''));

/** An entry whose headline and only quotation are these words. */
function saying(words: string): Entry {
  const bare = entry('first', begin, {headline: words});
  const sources = [
    {source: 'a', paragraph: 3, exact: words},
    {source: 'b', paragraph: 1, exact: words},
  ];
  return {
    ...bare,
    quotes: [{id: 'q', speaker: 'ann', kind: 'full', text: words, at: bare.at, entry: 'first', sources}],
  };
}

describe('a table', () => {
  it('has a row for each quotation', () => {
    expect(table([saying('Well, “yes”'), entry('second', begin)], 'quotes')).toEqual([
      {
        id: 'q',
        text: 'Well, “yes”',
        kind: 'full',
        speaker: 'ann',
        speakerName: 'Ann',
        role: 'president',
        side: 'north',
        earliest: '2025-05-11T00:00:00.000Z',
        latest: '2025-05-11T00:00:59.999Z',
        edtf: '2025-05-11T00:00Z',
        part: '',
        label: 'Sun 11 May, 00:00',
        basis: 'stated',
        entry: 'first',
        sameAs: '',
        sources: 'a ¶3 | b ¶1',
        citations: 'a, paragraph 3 | b, paragraph 1',
      },
    ]);
  });

  it('or for each entry, with what it carries', () => {
    const sources = [{source: 'a', paragraph: 1}];
    const busy = entry('first', begin, {
      ...saying('Yes'),
      attendance: [
        {person: 'ann', status: 'not sent', sources},
        {person: 'bob', status: 'named', sources},
      ],
      positions: [{side: 'north', topic: 'truce', kind: 'demand', text: 'At once', sources}],
      answers: [{question: 'when', answer: 'Soon', sources}],
    });
    expect(table([busy, entry('second', begin)], 'story')).toMatchObject([
      {
        id: 'first',
        headline: 'Yes',
        text: 'What first tells.',
        kind: 'event',
        key: 'false',
        quotes: 'q',
        attendance: 'ann not sent | bob named',
        positions: 'north truce demand: At once',
        answers: 'when: Soon',
        sources: 'a ¶1',
      },
      {id: 'second', headline: '', quotes: '', attendance: '', positions: '', answers: ''},
    ]);
  });

  it('has a passage for each citation, also where one source has several', () => {
    const said = saying('Yes');
    const sources = [3, 4].map((paragraph) => ({source: 'a', paragraph, exact: 'Yes'}));
    const [row] = table([{...said, quotes: said.quotes.map((quote) => ({...quote, sources}))}], 'quotes');
    expect(row!['sources']!.split(' | ')).toEqual(['a ¶3', 'a ¶4']);
    expect(row!['citations']!.split(' | ')).toEqual(['a, paragraph 3', 'a, paragraph 4']);
  });

  it('keeps every word as it is, commas, quotation marks, spaces and beginnings of formulas too', () => {
    const odd = fc.oneof(
      fc.string({unit: fc.constantFrom('"', ',', ' ', '=', '-', '\r\n', '\n', 'a', 'é')}),
      fc.constantFrom('=1+1', '-no', '@ann', '+1', ' "', '""', ','),
      fc.string({unit: 'grapheme'}),
    );
    fc.assert(
      fc.property(odd, (words) => {
        expect(table([saying(words)], 'quotes')[0]).toMatchObject({text: words});
        expect(table([saying(words)], 'story')[0]).toMatchObject({headline: words});
      }),
    );
  });

  it('of nothing has the names of its columns', () => {
    for (const what of ['story', 'quotes'] as const) {
      const lines = [...csvLines(toldBy(storyOf([]), what))];
      expect(lines).toHaveLength(1);
      expect(lines[0]).toMatch(/^id,[a-zA-Z,]+,citations\r$/);
    }
  });
});
