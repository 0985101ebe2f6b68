import {stat} from 'node:fs/promises';
import {join} from 'node:path';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {loadStory, type Progress} from '../../source/story/load.ts';
import {atOnce, inSlices, type Sliced} from '../../source/story/slices.ts';
import {directoryOf, frame, problemsIn} from './on-disk.ts';

/** Lines of entries, in no order of time, each of which speaks of ones before and after it. */
function linesOf(count: number, spoil = (entry: object, _index: number): object => entry): string {
  const passage = [{source: 'a', paragraph: 1}];
  const lines = Array.from({length: count}, (_, i) =>
    spoil(
      {
        id: `e${i}`,
        at: {edtf: `2025-05-1${1 + ((i * 7) % 5)}T${String((i * 5) % 24).padStart(2, '0')}:30`},
        kind: 'statement',
        text: `Entry ${i}, “quoted”.`,
        sources: passage,
        quotes: [
          {
            id: `q${i}`,
            speaker: 'ann',
            kind: 'full',
            text: `Words ${i}`,
            sources: passage,
            sameAs: `q${count - 1 - i}`,
          },
        ],
      },
      i,
    ),
  );
  return lines.map((line) => JSON.stringify(line)).join('\n');
}

/** Yields so often and gives the sum of what it came by. */
function* counting(times: number): Sliced<number> {
  let sum = 0;
  for (let i = 0; i < times; i++) {
    sum += i;
    yield;
  }
  return sum;
}

describe('work in slices', () => {
  it('gives what it gives at once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(50), fc.constantFrom(0, 1000), async (times, ms) => {
        expect(await inSlices(ms)(counting(times))).toBe(atOnce(counting(times)));
      }),
    );
  });

  it('lets everything else that waits have its turn between two slices', async () => {
    let turns = 0;
    let working = true;
    const turn = (): void => {
      turns++;
      if (working) setImmediate(turn);
    };
    setImmediate(turn);
    await inSlices(0)(counting(50));
    working = false;
    expect(turns).toBeGreaterThanOrEqual(50);
  });
});

describe('a story of many lines', () => {
  it('is the same read in slices and at once', async () => {
    const directory = await directoryOf({'story.yaml': frame, 'entries.ndjson': linesOf(2000)});
    const told: Progress[] = [];
    const story = await loadStory(directory, {
      doing: inSlices(0),
      onProgress: (progress) => told.push(progress),
    });
    expect(story).toEqual(await loadStory(directory));
    expect(story.entries.map(({id}) => id)).toEqual(Array.from({length: 2000}, (_, i) => `e${i}`));
    expect(told.length).toBeGreaterThan(1);
    const {size} = await stat(join(directory, 'entries.ndjson'));
    expect(told[0]).toEqual({title: 'A little story', entries: 0, size, share: 0});
    expect(told.at(-1)).toEqual({title: 'A little story', entries: 1999, size, share: 1});
    expect(told.map(({share}) => share)).toEqual(told.map(({share}) => share).toSorted((a, b) => a - b));
  });

  it('shares the time of its neighbours, and not of others', async () => {
    const times = ['2025-05-14', '2025-05-14', '2025-05-15', '2025-05-14'];
    const lines = linesOf(4, (entry, i) => ({...entry, at: {edtf: times[i]}}));
    const {entries} = await loadStory(await directoryOf({'story.yaml': frame, 'entries.ndjson': lines}));
    expect(entries.map(({at}) => at.edtf)).toEqual(times);
    expect(entries[1]!.at).toBe(entries[0]!.at);
  });

  it.each([
    [
      'a reference to nothing',
      {kind: 'event', sources: [{source: 'c', paragraph: 1}]},
      'there is no source "c"',
    ],
    ['a time after the window', {at: {edtf: '2026'}}, 'lies after the end of the story'],
    ['a shape that is none', {kind: 'evnt'}, 'did you mean "event"'],
    ['an id for the second time', {id: 'e0'}, 'there are two entries with the id "e0"'],
  ])('tells %s in its last line, with the place, and in slices the same', async (_, spoilt, message) => {
    const lines = linesOf(1500, (entry, i) => (i === 1499 ? {...entry, ...spoilt} : entry));
    const files = {'story.yaml': frame, 'entries.ndjson': lines};
    const [problem, ...more] = await problemsIn(files);
    expect(more).toEqual([]);
    expect(problem).toMatch(/^entries\.ndjson:1500:\d+: /);
    expect(problem).toContain(message);
    const directory = await directoryOf(files);
    await expect(loadStory(directory, {doing: inSlices(0)})).rejects.toThrow(message);
  });

  it('tells what quotations and positions refer to in vain, wherever that would have stood', async () => {
    const position = {side: 'north', topic: 'truce', kind: 'demand', text: 'Now'};
    const positions = [
      [{...position, id: 'p0', replaces: 'p1'}],
      [{...position, id: 'p1'}],
      [
        {...position, replaces: 'p0'},
        {...position, replaces: 'p9'},
      ],
    ];
    const at = (day: number) => ({edtf: `2025-05-1${day}`});
    const story = (days: number[], last = positions[2]!.slice(0, 1)) => ({
      'story.yaml': frame,
      'entries.ndjson': linesOf(3, (entry, i) => ({
        ...entry,
        at: at(days[i]!),
        quotes: [],
        positions: i === 2 ? last : positions[i],
      })),
    });
    // the order of time counts, not that of the file
    expect(await problemsIn(story([3, 2, 4]))).toEqual([]);
    expect(await problemsIn(story([2, 3, 4]))).toEqual([
      expect.stringContaining('"p1" is not stated before this position'),
    ]);
    expect(await problemsIn(story([3, 2, 4], positions[2]))).toEqual([
      expect.stringContaining('there is no position "p9" (did you mean "p0"?)'),
    ]);
  });
});
