import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {jsonLines} from '../../../source/print/export/jsonl.ts';
import {toldBy, type What} from '../../../source/print/export/told.ts';
import {entryJson, quoteJson} from '../../../source/print/json.ts';
import {timeline} from '../../../source/replay/timeline.ts';
import {speakersOf, type Story} from '../../../source/story/story.ts';
import {anyStory} from '../../stories/generated.ts';

const linesOf = (story: Story, what: What): string[] => [...jsonLines(toldBy(story, what))];

/** A line as the other commands print it: without citations in words. */
const uncited = (line: string): unknown =>
  JSON.parse(line, (key, value: unknown) => (key === 'citation' ? undefined : value));

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('NDJSON', () => {
  it('of quotations is what a search prints, with citations', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const expected = timeline(story).quotes.map((quote) => quoteJson(quote, speakersOf(story)));
        expect(linesOf(story, 'quotes').map(uncited)).toEqual(plain(expected));
      }),
    );
  });

  it('of a story is what a replay prints, with citations and with the quotations themselves', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const speakers = speakersOf(story);
        const expected = timeline(story).entries.map((entry) => ({
          ...entryJson(entry),
          quotes: entry.quotes.map((quote) => quoteJson(quote, speakers)),
        }));
        expect(linesOf(story, 'story').map(uncited)).toEqual(plain(expected));
      }),
    );
  });

  it('cites every passage', () => {
    fc.assert(
      fc.property(anyStory, fc.constantFrom<What>('story', 'quotes'), (story, what) => {
        const sources = story.sources.map(({id}) => ({id, publisher: 'The Post', date: '2025-05-15'}));
        const cited = {...story, sources};
        for (const line of linesOf(cited, what)) {
          const passages = line.match(/\{"source":[^}]*\}/g)!;
          for (const passage of passages)
            expect(passage).toMatch(/"paragraph":(\d),.*"citation":"The Post, 2025-05-15, paragraph \1"\}$/);
        }
      }),
    );
  });
});
