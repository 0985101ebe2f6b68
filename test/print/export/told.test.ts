import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {csvLines} from '../../../source/print/export/csv.ts';
import {jsonLdLines} from '../../../source/print/export/jsonld.ts';
import {jsonLines} from '../../../source/print/export/jsonl.ts';
import {markdownLines} from '../../../source/print/export/markdown.ts';
import {toldBy, type Told, type What} from '../../../source/print/export/told.ts';
import type {Story} from '../../../source/story/story.ts';
import {storyAndInstant} from '../../stories/generated.ts';
import {entry, storyOf} from '../../stories/made.ts';
import {begin, hour} from '../../times.ts';

const formats = [markdownLines, csvLines, jsonLines, jsonLdLines];
const all = (told: Told): string[] => formats.map((lines) => [...lines(told)].join('\n'));
const whats: What[] = ['story', 'quotes'];

describe('what had been told by a time', () => {
  it('is the same in every format, whatever came later', () => {
    fc.assert(
      fc.property(storyAndInstant, fc.constantFrom(...whats), ([story, at], what) => {
        const before = story.entries.filter((one) => one.at.earliest <= at);
        const ids = new Set(
          before.flatMap(({quotes, attendance}) => [
            ...quotes.map(({speaker}) => speaker),
            ...attendance.map(({person}) => person),
          ]),
        );
        const then: Story = {
          ...story,
          people: story.people.filter(({id}) => ids.has(id)),
          entries: before,
        };
        expect(all(toldBy(story, what, at))).toEqual(all(toldBy(then, what, at)));
      }),
    );
  });

  const sources = [{source: 'a', paragraph: 1, exact: 'One'}];
  const quoted = (id: string, after: number, sameAs?: string) => {
    const bare = entry(id, begin + after * hour);
    const quote = {id: `${id}-q`, speaker: 'ann', kind: 'full' as const, text: 'One', at: bare.at, entry: id};
    return {...bare, quotes: [{...quote, sources, ...(sameAs === undefined ? {} : {sameAs})}]};
  };

  it('does not link a quotation to one that is still to come', () => {
    const story = storyOf([quoted('first', 1, 'second-q'), quoted('second', 2)]);
    const links = (at?: number) =>
      toldBy(story, 'quotes', at).story.entries.map(({quotes}) => quotes[0]!.sameAs);
    expect(links(begin + hour)).toEqual([undefined]);
    expect(links(begin + 2 * hour)).toEqual(['second-q', undefined]);
    expect(links()).toEqual(['second-q', undefined]);
  });

  it('has neither headline nor address of an article that was not out, and both once it was', () => {
    const article = {title: 'They meet', url: 'https://post.example/they-meet', publisher: 'The Post'};
    const story = {
      ...storyOf([quoted('first', 1)]),
      sources: [{id: 'a', ...article, out: begin + 9 * hour}],
    };
    const sourcesAt = (at?: number) => toldBy(story, 'story', at).story.sources;
    expect(sourcesAt(begin + 8 * hour)).toEqual([{id: 'a', publisher: 'The Post', out: begin + 9 * hour}]);
    expect(sourcesAt(begin + 9 * hour)).toEqual(story.sources);
    expect(sourcesAt()).toEqual(story.sources);
    for (const text of all(toldBy(story, 'story', begin + 8 * hour))) expect(text).not.toMatch(/they.meet/i);
    for (const text of all(toldBy(story, 'story')).filter((_, i) => i !== 1))
      expect(text).toContain('They meet');
  });

  it('names nobody and nothing that no entry speaks of', () => {
    const {story} = toldBy(storyOf([quoted('first', 1)]), 'story');
    expect(story.people.map(({id}) => id)).toEqual(['ann']);
    expect(story.sides.map(({id}) => id)).toEqual(['north']);
    expect(story.sources.map(({id}) => id)).toEqual(['a']);
    expect([...story.organisations, ...story.questions]).toEqual([]);
  });

  it('of quotations alone leaves out all else', () => {
    const change = {person: 'bob', status: 'named' as const, sources: [{source: 'b', paragraph: 1}]};
    const busy = {...quoted('first', 1), attendance: [change]};
    const {story} = toldBy(storyOf([busy, entry('second', begin)]), 'quotes');
    expect(story.entries.map(({id}) => id)).toEqual(['first']);
    expect([story.people, story.sources].map((list) => list.map(({id}) => id))).toEqual([['ann'], ['a']]);
  });
});
