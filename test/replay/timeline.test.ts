import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {countBefore, countUntil, timeline, entryOfQuote} from '../../source/replay/timeline.ts';
import {randomFrom} from '../search/random.ts';
import {anyStory} from '../stories/generated.ts';
import {entry, storyAt, storyOf} from '../stories/made.ts';
import {begin} from '../times.ts';

const ids = (story: Parameters<typeof timeline>[0]): string[] => timeline(story).entries.map(({id}) => id);

describe('timeline', () => {
  it('is in the order of time and loses nothing', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const {entries, times} = timeline(story);
        expect(entries.map(({id}) => id).sort()).toEqual(story.entries.map(({id}) => id).sort());
        expect([...times]).toEqual([...times].sort((a, b) => a - b));
        expect(entries.map(({at}) => at.earliest)).toEqual([...times]);
      }),
    );
  });

  it('keeps the order of the file among entries of one instant', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const place = new Map(story.entries.map(({id}, i) => [id, i]));
        const {entries} = timeline(story);
        for (const [i, one] of entries.entries()) {
          const next = entries[i + 1];
          if (next?.at.earliest === one.at.earliest)
            expect(place.get(one.id)!).toBeLessThan(place.get(next.id)!);
        }
      }),
    );
    expect(ids(storyAt(3, 1, 3, 1, 3))).toEqual(['e1', 'e3', 'e0', 'e2', 'e4']);
  });

  it('puts many that are in no order into it, as a stable sort would', () => {
    const random = randomFrom(5);
    for (const range of [10, 1_000_000]) {
      const story = storyAt(...Array.from({length: 10_000}, () => random.below(range)));
      expect(timeline(story).entries).toEqual(
        story.entries.toSorted((a, b) => a.at.earliest - b.at.earliest),
      );
    }
  });

  it('counts as background what lies before the window, and key moments from its start on', () => {
    const key = {key: true};
    const story = storyOf([
      entry('before', begin - 1000, key),
      entry('start', begin, key),
      entry('later', begin + 1000, key),
    ]);
    expect(timeline(story)).toMatchObject({background: 1, keys: [1, 2]});
  });

  it('counts the quotations of the first entries', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const {entries, quotes, quoteCounts} = timeline(story);
        for (let shown = 0; shown <= entries.length; shown++) {
          const carried = entries.slice(0, shown).flatMap((one) => one.quotes);
          expect(quotes.slice(0, quoteCounts[shown])).toEqual(carried);
        }
      }),
    );
  });

  it('tells which entry brings a quotation', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const one = timeline(story);
        for (const [rank, {id}] of one.quotes.entries())
          expect(one.entries[entryOfQuote(one, rank)]!.quotes.map((quote) => quote.id)).toContain(id);
      }),
    );
  });
});

describe('countUntil and countBefore', () => {
  it('agree with counting one by one', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({min: 0, max: 20})), fc.integer({min: -1, max: 21}), (list, t) => {
        const times = Float64Array.from(list.sort((a, b) => a - b));
        expect(countUntil(times, t)).toBe(list.filter((one) => one <= t).length);
        expect(countBefore(times, t)).toBe(list.filter((one) => one < t).length);
      }),
    );
  });
});
