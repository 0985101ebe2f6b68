import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {defaultPace, formatRate, paceFor, parseDuration, parseRate} from '../../source/replay/pace.ts';
import {duration, schedule, type Pace} from '../../source/replay/schedule.ts';
import {timeline} from '../../source/replay/timeline.ts';
import type {Story} from '../../source/story/story.ts';
import {anyStory} from '../stories/generated.ts';
import {entry, storyAt, storyOf} from '../stories/made.ts';
import {begin, day, hour, minute} from '../times.ts';

const notNumbers = [
  '',
  ' ',
  '0',
  '0h',
  '-1',
  '-1h',
  'NaN',
  'nan',
  'Infinity',
  'inf',
  '1e999',
  '1e-3',
  '0x10',
  '1,5',
  'h',
  '1y',
  '1 2',
  'abc',
  '１h',
  '9'.repeat(400),
];

describe('parseDuration', () => {
  it.each([
    ['90s', 90_000],
    ['5m', 5 * minute],
    ['5min', 5 * minute],
    ['500ms', 500],
    ['1h30m', 1.5 * hour],
    ['1.5d', 1.5 * day],
    ['.5h', 0.5 * hour],
    ['2w', 14 * day],
    ['1H', hour],
    [' 1h ', hour],
    ['0s', 0],
    ['1d1h1m1s', day + hour + minute + 1000],
  ])('%s is %d ms', (text, expected) => {
    expect(parseDuration(text)).toBe(expected);
  });

  it.each(notNumbers.filter((text) => text !== '0h'))('%j is none', (text) => {
    expect(parseDuration(text)).toBeUndefined();
  });

  it('is never negative, infinite or no number, whatever is asked', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d.hmsdw ]{1,12}$/)), (text) => {
        const value = parseDuration(text);
        if (value !== undefined) expect(Number.isFinite(value) && value >= 0).toBe(true);
      }),
      {numRuns: 2000},
    );
  });
});

describe('parseRate', () => {
  it.each([
    ['1h', 3600],
    ['1h/s', 3600],
    ['30m', 1800],
    ['1d', 86_400],
    ['1h30m', 5400],
    ['3600', 3600],
    ['3600x', 3600],
    ['3600×', 3600],
    ['0.5', 0.5],
    ['.5x', 0.5],
    ['1e3', 1000],
    ['1H/S', 3600],
    [' 2h ', 7200],
  ])('%s is %d', (text, expected) => {
    expect(parseRate(text)).toBe(expected);
  });

  it.each(notNumbers)('%j is none', (text) => {
    expect(parseRate(text)).toBeUndefined();
  });

  it('is above 0 and finite, whatever is asked', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d.ehmsdwx/]{1,12}$/)), (text) => {
        const value = parseRate(text);
        if (value !== undefined) expect(Number.isFinite(value) && value > 0).toBe(true);
      }),
      {numRuns: 2000},
    );
  });

  it('reads what formatRate writes, to the digits it shows', () => {
    fc.assert(
      fc.property(fc.double({min: 1, max: 31_557_600, noNaN: true}), (rate) => {
        expect(Math.abs(parseRate(formatRate(rate))! / rate - 1)).toBeLessThan(0.006);
      }),
    );
    for (const text of ['1h/s', '30m/s', '1.5d/s', '2×', '30×'])
      expect(formatRate(parseRate(text)!)).toBe(text);
  });
});

const total = (story: Story, pace: Pace): number => duration(schedule(timeline(story), pace));

describe('defaultPace', () => {
  const many = (count: number, after: (i: number) => number, length: number): Story =>
    storyOf(
      Array.from({length: count}, (_, i) => entry(`e${i}`, begin + after(i))),
      {start: begin, end: begin + length - 1},
    );
  const shapes: Array<[name: string, story: Story, least: number]> = [
    ['no entries', storyAt(), 1],
    ['one entry', storyAt(60), 1],
    ['five over five days', storyAt(1, 20, 50, 90, 110), 10],
    ['seventy over five days', many(70, (i) => i * 1.7 * hour, 5 * day), 110],
    ['all at one instant', many(200, () => hour, 5 * day), 110],
    ['ten thousand at one instant', many(10_000, () => hour, 5 * day), 110],
    ['three hundred thousand at one instant', many(300_000, () => hour, 5 * day), 110],
    ['ten thousand over a year', many(10_000, (i) => i * 50 * minute, 365 * day), 110],
    [
      'a burst at each end',
      many(100, (i) => (i < 50 ? i * 1000 : 5 * day - minute + i * 1000), 5 * day),
      110,
    ],
    ['within one minute', many(100, (i) => i * 500, minute), 50],
    ['over a thousand years', many(100, (i) => i * 3650 * day, 365_250 * day), 60],
    ['before the window', storyAt(-5, -4, -3), 1],
  ];

  it.each(shapes)('%s: about two minutes, or less where there is little to see', (_, story, least) => {
    const pace = defaultPace(timeline(story));
    const seconds = total(story, pace) / 1000;
    expect(seconds).toBeLessThanOrEqual(133);
    expect(seconds).toBeGreaterThanOrEqual(least);
    expect(pace.rate).toBeGreaterThan(0);
    expect(pace.dwell).toBeGreaterThanOrEqual(0);
  });

  it('is never more, and never no number', () => {
    fc.assert(
      fc.property(anyStory, fc.constantFrom(0, 500, 4000, Infinity), (story, idleLimit) => {
        const pace = defaultPace(timeline(story), idleLimit);
        expect(Object.values(pace).every((value) => !Number.isNaN(value))).toBe(true);
        expect(total(story, pace)).toBeLessThanOrEqual(133_000);
      }),
    );
  });

  it('has a rate that reads well', () => {
    expect(formatRate(defaultPace(timeline(storyAt(1, 2, 60, 110))).rate)).toBe('1h/s');
  });
});

describe('paceFor', () => {
  it('takes the time that was asked for', () => {
    fc.assert(
      fc.property(anyStory, fc.integer({min: 100, max: 1e7}), (story, asked) => {
        expect(total(story, paceFor(timeline(story), asked, 0)) / asked).toBeCloseTo(1, 6);
      }),
    );
  });

  it('takes it with an idle limit too, as long as that lets it', () => {
    fc.assert(
      fc.property(
        anyStory,
        fc.integer({min: 100, max: 1e6}),
        fc.integer({min: 1, max: 5000}),
        (story, asked, idleLimit) => {
          const line = timeline(story);
          const most = (line.entries.length - line.background + 1) * idleLimit;
          const taken = total(story, paceFor(line, asked, idleLimit));
          expect(taken).toBeLessThanOrEqual(Math.min(asked, most) * 1.000_001);
          // waits of nothing cannot be stretched
          const waits =
            new Set([story.window.start, ...line.times.slice(line.background), story.window.end]).size - 1;
          expect(taken).toBeGreaterThanOrEqual(Math.min(asked, waits * idleLimit) * 0.999_99);
        },
      ),
    );
  });

  it('where the idle limit makes it too long, is as fast as it can be without being quicker over', () => {
    const story = storyAt(24, 48);
    const pace = paceFor(timeline(story), 1e6, 1000);
    expect(total(story, pace)).toBeCloseTo(3000, 3);
    expect(pace.rate).toBeCloseTo(day / 1000, 0);
  });
});
