import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {
  atEntry,
  duration,
  end,
  positionAt,
  realAt,
  schedule,
  seek,
  start,
  stepBack,
  stepForward,
  type Pace,
  type Position,
} from '../../source/replay/schedule.ts';
import {timeline, type Timeline} from '../../source/replay/timeline.ts';
import {anyStory, storyAndInstant} from '../stories/generated.ts';
import {entry, storyAt, storyOf} from '../stories/made.ts';
import {begin, hour, minute} from '../times.ts';

const rate = fc.oneof(fc.double({min: 0.01, max: 1e8, noNaN: true}), fc.constantFrom(1, 60, 3600, 86_400));
const idleLimit = fc.oneof(fc.constantFrom(0, Infinity), fc.double({min: 1, max: 10_000, noNaN: true}));
const dwell = fc.oneof(fc.constant(0), fc.double({min: 0, max: 2000, noNaN: true}));
const undelayed: fc.Arbitrary<Pace> = fc.record({rate, idleLimit, dwell: fc.constant(0)});
const anyPace: fc.Arbitrary<Pace> = fc.record({rate, idleLimit, dwell});

/** As near as sums of doubles come: a part in a thousand millions of the time, on a clock of ms. */
const near = (a: number, b: number, scale: number): void => {
  expect(Math.abs(a - b)).toBeLessThanOrEqual(Math.max(1e-3, scale * 1e-9));
};

describe('a schedule', () => {
  it('brings entries out in the order of the timeline, whatever the pace', () => {
    fc.assert(
      fc.property(anyStory, anyPace, (story, pace) => {
        const line = timeline(story);
        const {due} = schedule(line, pace);
        expect(due).toHaveLength(line.entries.length - line.background + 1);
        expect([...due]).toEqual([...due].sort((a, b) => a - b));
        expect([...due].every((one) => Number.isFinite(one) && one >= 0)).toBe(true);
      }),
    );
  });

  it('loses no entry on the way from start to end, and shows none twice', () => {
    fc.assert(
      fc.property(anyStory, anyPace, (story, pace) => {
        const line = timeline(story);
        const plan = schedule(line, pace);
        const shown = [...plan.due].map((real) => positionAt(plan, real).shown);
        expect(shown).toEqual([...shown].sort((a, b) => a - b));
        expect(shown.at(-1)).toBe(line.entries.length);
        expect(positionAt(plan, 0).shown).toBeGreaterThanOrEqual(line.background);
      }),
    );
  });

  it('lets nobody wait longer than the idle limit', () => {
    fc.assert(
      fc.property(anyStory, anyPace, (story, pace) => {
        const {due} = schedule(timeline(story), pace);
        const limit = pace.idleLimit > 0 ? pace.idleLimit : Infinity;
        for (const [i, one] of due.entries())
          expect(one - (due[i - 1] ?? 0)).toBeLessThanOrEqual(limit + 1e-6 * one);
      }),
    );
  });

  it('keeps every wait with an idle limit of 0', () => {
    const plan = schedule(timeline(storyAt(0, 10, 20)), {rate: hour / 1000, idleLimit: 0, dwell: 0});
    expect([...plan.due].map(Math.round)).toEqual([0, 10_000, 20_000, 120_000]);
  });

  it('cuts waits at the idle limit and stretches ties to the dwell', () => {
    const line = timeline(storyAt(0, 0, 10, 10, 20));
    expect([...schedule(line, {rate: 3600, idleLimit: 2000, dwell: 500}).due]).toEqual([
      500, 1000, 3000, 3500, 5500, 7500,
    ]);
    expect([...schedule(line, {rate: 3600, idleLimit: 200, dwell: 500}).due]).toEqual([
      200, 400, 600, 800, 1000, 1200,
    ]);
  });

  it.each([[[]], [[5]], [[5, 5, 5]], [[-5, -1]], [[119.9]]])('is whole for entries at hours %j', (hours) => {
    const line = timeline(storyAt(...hours));
    const plan = schedule(line, {rate: 3600, idleLimit: 4000, dwell: 300});
    expect(positionAt(plan, duration(plan))).toEqual(end(line));
    expect(positionAt(plan, 1e12)).toEqual(end(line));
    expect(positionAt(plan, 0).at).toBe(line.story.window.start);
  });
});

describe('real time and story time', () => {
  it('are each other’s inverse: from a position to its real time and back', () => {
    fc.assert(
      fc.property(storyAndInstant, anyPace, ([story, instant], pace) => {
        const line = timeline(story);
        const plan = schedule(line, pace);
        const position = seek(line, instant);
        const back = positionAt(plan, realAt(plan, position));
        near(back.at, position.at, position.at - story.window.start);
        // a hair's breadth before an entry may round to it
        if (line.times.every((time) => Math.abs(time - position.at) > 1 || time === position.at))
          expect(back.shown).toBe(position.shown);
      }),
    );
  });

  it('are each other’s inverse: from real time to a position and back, but for ties, which have one instant', () => {
    fc.assert(
      fc.property(anyStory, undelayed, fc.double({min: 0, max: 1, noNaN: true}), (story, pace, share) => {
        const plan = schedule(timeline(story), pace);
        const real = share * duration(plan);
        near(realAt(plan, positionAt(plan, real)), real, duration(plan) * 1e3);
      }),
    );
  });

  it('run the same way: later is never earlier', () => {
    fc.assert(
      fc.property(
        anyStory,
        anyPace,
        fc.array(fc.double({min: 0, max: 1.2, noNaN: true})),
        (story, pace, shares) => {
          const plan = schedule(timeline(story), pace);
          const positions = shares
            .sort((a, b) => a - b)
            .map((share) => positionAt(plan, share * duration(plan)));
          for (const [i, position] of positions.entries()) {
            const before = positions[i - 1];
            if (!before) continue;
            expect(position.at).toBeGreaterThanOrEqual(before.at);
            expect(position.shown).toBeGreaterThanOrEqual(before.shown);
          }
        },
      ),
    );
  });
});

describe('seeking to an instant', () => {
  it('equals playing to it, at any rate and idle limit', () => {
    const share = fc.double({min: 0, max: 1, noNaN: true});
    fc.assert(
      fc.property(anyStory, undelayed, share, fc.nat(), (story, pace, part, pick) => {
        const line = timeline(story);
        const plan = schedule(line, pace);
        for (const real of [part * duration(plan), plan.due[pick % plan.due.length]!]) {
          const played = positionAt(plan, real);
          const sought = seek(line, played.at);
          expect(sought.at).toBe(played.at);
          // instants are doubles, 1/4096 ms apart: an entry as near as that may be out or not
          const beside = line.times.some((time) => time !== played.at && Math.abs(time - played.at) < 1e-2);
          const onTime = line.times.includes(played.at) && !plan.due.includes(real);
          if (!beside && !onTime) expect(sought.shown).toBe(played.shown);
        }
      }),
      {numRuns: 300},
    );
  });

  it('equals playing to it when it is where an entry comes out', () => {
    fc.assert(
      fc.property(anyStory, undelayed, (story, pace) => {
        const line = timeline(story);
        const plan = schedule(line, pace);
        for (let i = line.background; i < line.entries.length; i++)
          expect(positionAt(plan, realAt(plan, seek(line, line.times[i]!)))).toEqual(
            seek(line, line.times[i]!),
          );
      }),
    );
  });

  it('shows all that is out by then, also with a dwell once the ties are through', () => {
    fc.assert(
      fc.property(storyAndInstant, anyPace, ([story, instant], pace) => {
        const line = timeline(story);
        const {at, shown} = seek(line, instant);
        expect(shown).toBe(line.times.filter((time) => time <= at).length);
        const plan = schedule(line, pace);
        const out = Math.max(0, shown - line.background);
        if (out > 0) expect(positionAt(plan, plan.due[out - 1]!).shown).toBeGreaterThanOrEqual(shown);
      }),
    );
  });

  it('is taken to the nearer end outside of the window', () => {
    const line = timeline(storyAt(-1, 0, 1));
    const {start: first, end: last} = line.story.window;
    expect(seek(line, first - hour)).toEqual({at: first, shown: 2});
    expect(seek(line, last + hour)).toEqual({at: last, shown: 3});
  });
});

describe('stepping', () => {
  /** Everywhere a step can lead. */
  const stops = (line: Timeline): Position[] => {
    const list = [start(line)];
    for (let i = line.background; i < line.entries.length; i++) list.push(atEntry(line, i));
    const last = list.at(-1)!;
    return last.at === end(line).at && last.shown === end(line).shown ? list : [...list, end(line)];
  };

  it('goes from stop to stop, each entry once', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const line = timeline(story);
        const list = stops(line);
        let position = start(line);
        for (const stop of list.slice(1)) expect((position = stepForward(line, position))).toEqual(stop);
        expect(stepForward(line, position)).toEqual(end(line));
        for (const stop of list.slice(0, -1).reverse())
          expect((position = stepBack(line, position))).toEqual(stop);
        expect(stepBack(line, position)).toEqual(start(line));
      }),
    );
  });

  it('forward and back is where one was', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const line = timeline(story);
        for (const stop of stops(line).slice(0, -1))
          expect(stepBack(line, stepForward(line, stop))).toEqual(stop);
        for (const stop of stops(line).slice(1))
          expect(stepForward(line, stepBack(line, stop))).toEqual(stop);
      }),
    );
  });

  it('forward and back shows what was shown, from between two entries too', () => {
    fc.assert(
      fc.property(storyAndInstant, ([story, instant]) => {
        const line = timeline(story);
        const position = seek(line, instant);
        if (position.at < end(line).at)
          expect(stepBack(line, stepForward(line, position)).shown).toBe(position.shown);
      }),
    );
  });

  it('steps through entries of one instant one by one', () => {
    const line = timeline(storyOf([1, 2, 3].map((i) => entry(`e${i}`, begin + minute))));
    let position = start(line);
    const shown = [0, 1, 2].map(() => (position = stepForward(line, position)).shown);
    expect(shown).toEqual([1, 2, 3]);
    expect(position.at).toBe(begin + minute);
  });
});
