import {describe, expect, it} from 'vitest';
import {finder} from '../../../source/dashboard/model/finder.ts';
import {timeline, type Timeline} from '../../../source/replay/timeline.ts';
import {entry, quoteOf, storyOf} from '../../stories/made.ts';
import type {Position} from '../../../source/story/story.ts';
import {begin, hour} from '../../times.ts';
import {makeCorpus} from '../../search/corpus.ts';

/** A timeline of so many invented quotations, an entry each: all that a finder looks at. */
function timelineOf(size: number): Timeline {
  const {story, quotes} = makeCorpus(size, {vocabulary: 2000, speakers: 20});
  const window = {start: quotes[0]!.at.earliest, end: quotes.at(-1)!.at.latest};
  const entries = quotes.map((quote, i) => entry(`e${i}`, quote.at.earliest, {quotes: [quote]}));
  const quoteCounts = Uint32Array.from({length: size + 1}, (_, i) => i);
  return {
    story: {...story, timeZone: 'UTC', window, topics: []},
    entries,
    quotes,
    quoteCounts,
  } as unknown as Timeline;
}

describe('a few quotations', () => {
  const found = finder(timelineOf(1000));

  it('are indexed when something is first looked for', () => {
    expect(found.find('government', 1000, false)).toMatchObject({indexed: 1000, complete: true});
    expect(found.build(0)).toBe(true);
  });

  it('are looked for among those out', () => {
    const {hits, total} = found.find('government', 300, false);
    expect(total).toBeGreaterThan(0);
    expect(hits.every(({index}) => index < 300)).toBe(true);
  });

  it('are looked for once: the last answer is kept', () => {
    expect(found.find('peace', 1000, true)).toBe(found.find('peace', 1000, true));
    expect(found.find('peace', 1000, false)).not.toBe(found.find('peace', 999, false));
  });

  it('are the newest first without a word', () => {
    expect(found.find('speaker:person-1', 1000, false).hits.map(({index}) => index)).toEqual(
      found
        .find('speaker:person-1 ', 1000, false)
        .hits.map(({index}) => index)
        .toSorted((a, b) => b - a),
    );
  });
});

it('many quotations are found as far as they are indexed, and looked for again as the index grows', () => {
  const size = 5000;
  const {build, find} = finder(timelineOf(size));
  const first = find('government', size, true);
  expect(first.indexed).toBeGreaterThan(0);
  expect(first.indexed).toBeLessThan(size);
  expect(first.hits.length).toBeGreaterThan(0);

  const answers = new Set([first]);
  let steps = 0;
  while (!build(0.001)) {
    const found = find('government', size, true);
    answers.add(found);
    steps++;
  }
  // Not at every step: each answer is a frame.
  expect(answers.size).toBeGreaterThan(3);
  expect(answers.size).toBeLessThan(steps);
  const last = find('government', size, true);
  expect(last.indexed).toBe(size);
  expect(last.total).toBeGreaterThan(first.total);
});

it('a time in a query is read in the time zone of the story', () => {
  const {find} = finder(timelineOf(1000));
  const {hits} = find('before:2020-01-01T01:00', 1000, false);
  expect(hits).toHaveLength(60);
  expect(find('before:someday', 1000, false).total).toBe(1000);
});

describe('what nobody is quoted with', () => {
  const position: Position = {
    side: 'north',
    topic: 'land',
    kind: 'demand',
    text: 'All of the valley',
    sources: [],
  };
  const line = timeline(
    storyOf([
      entry('e0', begin, {text: 'A harbour is closed.'}),
      entry('e1', begin + hour, {headline: 'Harbours reopen', positions: [position]}),
      entry('e2', begin + 2 * hour, {text: 'The harbour is busy, and the barges are late.'}),
      entry('e3', begin + 3 * hour, {text: 'The mayor speaks.', quotes: [quoteOf('q0', 'We shall see')]}),
    ]),
  );
  const {find} = finder(line);
  const told = (query: string, shown = 4): number[] => find(query, shown, false).told.map(({index}) => index);

  it('is found in the feed: in headlines, texts, positions and their topics', () => {
    expect(told('harbour').toSorted()).toEqual([0, 1, 2]);
    expect(told('reopen')).toEqual([1]);
    expect(told('valey')).toEqual([1]);
    expect(told('land')).toEqual([1]);
    expect(told('harbour barges')).toEqual([2]);
    expect(told('"the harbour"')).toEqual([2]);
    expect(told('harbour !barges').toSorted()).toEqual([0, 1]);
    expect(told('elephant')).toEqual([]);
  });

  it('is marked there', () => {
    const {told: hits} = find('barges', 4, false);
    const text = 'The harbour is busy, and the barges are late.';
    expect(hits[0]!.matches.map(([from, to]) => text.slice(from, to))).toEqual(['barges']);
  });

  it('is found in what is out, and in nothing else', () => {
    expect(told('barges', 2)).toEqual([]);
    expect(told('harbour', 1)).toEqual([0]);
  });

  it('is not looked for where somebody is quoted with it, or beside it, nor for filters', () => {
    expect(told('see')).toEqual([]);
    expect(told('mayor')).toEqual([]);
    expect(told('speaker:ann harbour')).toEqual([]);
    expect(told('side:north')).toEqual([]);
  });

  it('is not looked for in a very long feed', () => {
    expect(finder(timelineOf(2001)).find('tells elephant', 2001, false).told).toEqual([]);
  });
});
