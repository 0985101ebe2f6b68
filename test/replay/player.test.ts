import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {
  goTo,
  jump,
  pause,
  play,
  player,
  positionNow,
  resetRate,
  seekTo,
  setRate,
  step,
  tick,
  untilNext,
  type Player,
} from '../../source/replay/player.ts';
import {duration, end, positionAt, seek, start, type Pace} from '../../source/replay/schedule.ts';
import {timeline} from '../../source/replay/timeline.ts';
import {anyStory, storyAndInstant} from '../stories/generated.ts';
import {entry, storyAt, storyOf} from '../stories/made.ts';
import {begin, hour} from '../times.ts';

const hourASecond: Pace = {rate: 3600, idleLimit: 0, dwell: 0};
const anyPace: fc.Arbitrary<Pace> = fc.record({
  rate: fc.double({min: 1, max: 1e6, noNaN: true}),
  idleLimit: fc.oneof(fc.constant(0), fc.integer({min: 10, max: 5000})),
  dwell: fc.oneof(fc.constant(0), fc.integer({min: 0, max: 1000})),
});

/** What a reader may do, each at a time on the wall; `wait` lets time pass. */
type Move = {wait: number; does: 'play' | 'pause' | 'faster' | 'slower' | 'reset' | 'tick'};
const moves: fc.Arbitrary<Move[]> = fc.array(
  fc.record({
    wait: fc.double({min: 0, max: 20_000, noNaN: true}),
    does: fc.constantFrom('play', 'pause', 'faster', 'slower', 'reset', 'tick'),
  }),
);

const apply = (state: Player, does: Move['does'], now: number): Player =>
  ({
    play: () => play(state, now),
    pause: () => pause(state, now),
    faster: () => setRate(state, 2, now),
    slower: () => setRate(state, 0.5, now),
    reset: () => resetRate(state, now),
    tick: () => tick(state, now),
  })[does]();

describe('the clock', () => {
  it('is derived: an hour of playing in any number of looks is exactly an hour', () => {
    const line = timeline(storyAt(1, 2, 70));
    const slow = play(player(line, {rate: 1, idleLimit: 0, dwell: 0}), 0);
    const quick = play(player(line, {...hourASecond, rate: 10}), 0);
    for (let now = 0; now <= hour; now += 1000 / 60) {
      // looking at it changes nothing
      positionNow(tick(slow, now), now);
    }
    expect(positionNow(slow, hour)).toEqual({at: begin + hour, shown: 1});
    expect(positionNow(quick, hour)).toEqual({at: begin + 10 * hour, shown: 2});
  });

  it('starts paused at the start, and pausing in between adds nothing and loses nothing', () => {
    const line = timeline(storyAt(1, 2, 70));
    let state = player(line, hourASecond);
    expect(positionNow(state, 1e6)).toEqual(start(line));
    for (let i = 0; i < 10; i++) {
      state = play(state, i * 10_000);
      state = pause(state, i * 10_000 + 1000);
    }
    expect(positionNow(state, 1e9).at).toBeCloseTo(begin + 10 * hour, 2);
  });

  it('is never moved by play, pause or another rate; it moves on in playing and in nothing else', () => {
    fc.assert(
      fc.property(storyAndInstant, anyPace, moves, ([story, instant], pace, list) => {
        const line = timeline(story);
        let state = seekTo(player(line, pace), instant, 0);
        let now = 0;
        for (const {wait, does} of list) {
          const before = positionNow(state, now);
          const wasPlaying = state.playing;
          now += wait;
          const arrived = positionNow(state, now);
          if (wasPlaying) expect(arrived.at).toBeGreaterThanOrEqual(before.at);
          else expect(arrived).toEqual(before);
          const atEnd = arrived.at === end(line).at && arrived.shown === end(line).shown;
          state = apply(state, does, now);
          // from the end, playing begins again
          if (does === 'play' && atEnd && !wasPlaying)
            expect(positionNow(state, now).at).toBe(story.window.start);
          else {
            const after = positionNow(state, now);
            // a rounding error of doubles that count ms since 1970
            expect(Math.abs(after.at - arrived.at)).toBeLessThanOrEqual(1e-2);
            const onEntry = line.times.some((time) => Math.abs(time - after.at) <= 1e-2);
            if (!onEntry) expect(after.shown).toBe(arrived.shown);
          }
        }
      }),
    );
  });

  it('goes on from where it was when the rate changes while it plays', () => {
    const line = timeline(storyAt(1, 2, 70));
    const state = setRate(play(player(line, hourASecond), 0), 2, 5000);
    expect(positionNow(state, 5000).at).toBeCloseTo(begin + 5 * hour, 2);
    expect(positionNow(state, 6000).at).toBeCloseTo(begin + 7 * hour, 2);
    expect(positionNow(resetRate(state, 6000), 7000).at).toBeCloseTo(begin + 8 * hour, 2);
  });

  it('does not run backwards when the wall clock is looked at late', () => {
    const state = play(player(timeline(storyAt(1)), hourASecond), 1000);
    expect(positionNow(state, 500).at).toBe(begin);
  });
});

describe('seeking while it plays', () => {
  it('plays on from there as from a pause there', () => {
    fc.assert(
      fc.property(
        storyAndInstant,
        anyPace,
        fc.double({min: 0, max: 1e5, noNaN: true}),
        ([story, instant], pace, wait) => {
          const line = timeline(story);
          const playing = seekTo(play(player(line, pace), 0), instant, 1000);
          const paused = seekTo(player(line, pace), instant, 1000);
          expect(playing.playing).toBe(true);
          expect(paused.playing).toBe(false);
          expect(paused.anchor.position).toEqual(
            instant < story.window.start ? start(line) : seek(line, instant),
          );
          if (instant < story.window.end)
            expect(positionNow(playing, 1000 + wait)).toEqual(positionNow(play(paused, 1000), 1000 + wait));
        },
      ),
    );
  });
});

describe('the end', () => {
  it('is reached after the schedule’s time, and it stops there', () => {
    fc.assert(
      fc.property(anyStory, anyPace, (story, pace) => {
        const line = timeline(story);
        const state = play(player(line, pace), 0);
        const whole = duration(state.schedule);
        expect(tick(state, whole * 0.999).playing).toBe(whole > 0);
        const over = tick(state, whole + 1e-6 * whole);
        expect(over.playing).toBe(false);
        expect(positionNow(over, whole * 10)).toEqual(end(line));
      }),
    );
  });

  it('is where playing begins again', () => {
    const line = timeline(storyAt(1));
    const over = tick(play(player(line, hourASecond), 0), 1e9);
    expect(positionNow(play(over, 1e9), 1e9)).toEqual(start(line));
  });

  it('is the start of the next round in a loop', () => {
    const line = timeline(storyAt(1, 2));
    const state = play(player(line, hourASecond, true), 0);
    const whole = duration(state.schedule);
    expect(whole).toBe(120_000);
    for (const round of [0, 1, 1000]) {
      const now = round * whole + 1500;
      expect(tick(state, now)).toBe(state);
      expect(positionNow(state, now).at).toBeCloseTo(begin + 1.5 * hour, 2);
      expect(positionNow(state, now).shown).toBe(1);
    }
  });

  it('does not come in a loop, however often a story of any shape goes round', () => {
    fc.assert(
      fc.property(anyStory, anyPace, fc.double({min: 0, max: 1e9, noNaN: true}), (story, pace, now) => {
        const state = play(player(timeline(story), pace, true), 0);
        const {at, shown} = positionNow(state, now);
        expect(tick(state, now).playing).toBe(true);
        expect(at).toBeGreaterThanOrEqual(story.window.start);
        expect(at).toBeLessThanOrEqual(story.window.end);
        expect(shown).toBeLessThanOrEqual(story.entries.length);
        expect(untilNext(state, now)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('the rate', () => {
  it.each([
    [3600, 2, 7200],
    [1, 0.5, 1],
    [31_557_600, 2, 31_557_600],
    // who started beyond the bounds stays there, and is not thrown the other way
    [0.25, 0.5, 0.25],
    [0.25, 2, 0.5],
    [1e9, 2, 1e9],
    [1e9, 0.5, 5e8],
  ])('%d × %d is %d', (rate, factor, expected) => {
    const state = player(timeline(storyAt(1)), {rate, idleLimit: 0, dwell: 0});
    expect(setRate(state, factor, 0).schedule.pace.rate).toBe(expected);
  });

  it('makes all waits longer or shorter alike, idle limit and dwell too', () => {
    fc.assert(
      fc.property(anyStory, anyPace, (story, pace) => {
        const state = player(timeline(story), {...pace, rate: 3600});
        const twice = setRate(state, 2, 0);
        const [one, half] = [duration(state.schedule), duration(twice.schedule)];
        expect(Math.abs(half * 2 - one)).toBeLessThanOrEqual(1e-6 * one);
        expect(resetRate(twice, 0).schedule.pace).toEqual(state.schedule.pace);
      }),
    );
  });
});

describe('steps and jumps', () => {
  const key = {key: true};
  const line = timeline(
    storyOf([
      entry('a', begin + hour),
      entry('b', begin + 2 * hour, key),
      entry('c', begin + 3 * hour),
      entry('d', begin + 3 * hour, key),
      entry('e', begin + 4 * hour),
    ]),
  );
  const shown = (state: Player): number => positionNow(state, 0).shown;

  it('a step pauses, a jump does not', () => {
    const playing = play(player(line, hourASecond), 0);
    expect(step(playing, 1, 0)).toMatchObject({playing: false, anchor: {position: {shown: 1}}});
    expect(jump(playing, 1, 0).playing).toBe(true);
  });

  it('jumps go from key moment to key moment, and to the ends', () => {
    let state = player(line, hourASecond);
    const forward = [1, 2, 3, 4].map(() => shown((state = jump(state, 1, 0))));
    expect(forward).toEqual([2, 4, 5, 5]);
    expect(positionNow(state, 0)).toEqual(end(line));
    const back = [1, 2, 3, 4].map(() => shown((state = jump(state, -1, 0))));
    expect(back).toEqual([4, 2, 0, 0]);
    expect(positionNow(state, 0)).toEqual(start(line));
  });

  it('goes to an entry as it comes out', () => {
    expect(positionNow(goTo(player(line, hourASecond), 2, 0), 0)).toEqual({
      at: begin + 3 * hour,
      shown: 3,
    });
  });
});

describe('the next thing due', () => {
  it('is the next entry, and brings it out', () => {
    fc.assert(
      fc.property(anyStory, anyPace, (story, pace) => {
        const line = timeline(story);
        const state = play(player(line, pace), 0);
        expect(untilNext(pause(state, 0), 0)).toBeUndefined();
        let now = 0;
        for (let i = 0; i < line.entries.length + 2; i++) {
          const {shown} = positionNow(state, now);
          const wait = untilNext(state, now)!;
          expect(wait).toBeGreaterThanOrEqual(0);
          if (shown < line.entries.length && wait > 1e-6) {
            const {due} = state.schedule;
            expect(positionAt(state.schedule, due[shown - line.background]!).shown).toBeGreaterThan(shown);
            expect(positionNow(state, now + wait * 0.999).shown).toBe(shown);
          }
          now += wait + 1e-9 * (now + wait) + 1e-9;
        }
        expect(positionNow(state, now)).toEqual(end(line));
      }),
    );
  });
});
