import {describe, expect, it} from 'vitest';
import {finder} from '../../../source/dashboard/model/finder.ts';
import type {Timeline} from '../../../source/replay/timeline.ts';
import {makeCorpus} from '../../search/corpus.ts';

/** A timeline of so many invented quotations: all that a finder looks at. */
function timelineOf(size: number): Timeline {
  const {story, quotes} = makeCorpus(size, {vocabulary: 2000, speakers: 20});
  const window = {start: quotes[0]!.at.earliest, end: quotes.at(-1)!.at.latest};
  return {story: {...story, timeZone: 'UTC', window}, quotes} as unknown as Timeline;
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
