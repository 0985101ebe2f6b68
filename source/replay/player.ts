/**
 * The replay's state and its transitions, all of them pure. While it plays, the position is derived from an anchor: real
 * time since the anchor, put through the schedule. A pause, a seek or a new rate only moves the anchor.
 *
 * `now` is always ms of a monotonic clock, given by the caller.
 */
import type {Instant} from '../story/story.ts';
import {rates} from './pace.ts';
import {
  atEntry,
  duration,
  end,
  isEnd,
  positionAt,
  realAt,
  schedule,
  seek,
  start,
  stepBack,
  stepForward,
  type Pace,
  type Position,
  type Schedule,
} from './schedule.ts';
import type {Timeline} from './timeline.ts';

export type Player = {
  schedule: Schedule;
  /** The pace it was started with, to come back to. */
  startPace: Pace;
  playing: boolean;
  loop: boolean;
  /** Where it was at `wall`, which is `real` ms into the schedule. */
  anchor: {position: Position; real: number; wall: number};
};

export function player(timeline: Timeline, pace: Pace, loop = false): Player {
  const position = start(timeline);
  return {
    schedule: schedule(timeline, pace),
    startPace: pace,
    playing: false,
    loop,
    anchor: {position, real: 0, wall: 0},
  };
}

/** Real ms into the schedule; in a loop it starts over. */
function realNow({schedule: plan, playing, loop, anchor}: Player, now: number): number {
  if (!playing) return anchor.real;
  const real = anchor.real + Math.max(0, now - anchor.wall);
  const whole = duration(plan);
  return loop && whole > 0 ? real % whole : Math.min(real, whole);
}

/** Where the replay is. */
export function positionNow(state: Player, now: number): Position {
  return state.playing ? positionAt(state.schedule, realNow(state, now)) : state.anchor.position;
}

const anchored = (state: Player, position: Position, now: number): Player => ({
  ...state,
  anchor: {position, real: realAt(state.schedule, position), wall: now},
});

/** Has it come to the end? Then it stands there, until asked to go on. */
export function tick(state: Player, now: number): Player {
  if (!state.playing || state.loop || realNow(state, now) < duration(state.schedule)) return state;
  return {...anchored(state, end(state.schedule.timeline), now), playing: false};
}

/** Is it at the end, with everything out? */
export const isOver = (state: Player, now: number): boolean =>
  isEnd(state.schedule.timeline, positionNow(state, now));

/** Plays on; from the end, from the start again. */
export function play(state: Player, now: number): Player {
  if (state.playing) return state;
  const from = isOver(state, now) ? start(state.schedule.timeline) : state.anchor.position;
  return {...anchored(state, from, now), playing: true};
}

export function pause(state: Player, now: number): Player {
  return {...anchored(state, positionNow(state, now), now), playing: false};
}

/** Goes to an instant, from before the window to its start; plays on if it was playing. */
export function seekTo(state: Player, to: Instant, now: number): Player {
  const {timeline} = state.schedule;
  return anchored(state, to < timeline.story.window.start ? start(timeline) : seek(timeline, to), now);
}

/** Goes to where entry `index` has just come out; plays on if it was playing. */
export function goTo(state: Player, index: number, now: number): Player {
  return anchored(state, atEntry(state.schedule.timeline, index), now);
}

/** The next (1) or the previous (-1) entry; pauses, since one who steps wants to look. */
export function step(state: Player, direction: 1 | -1, now: number): Player {
  const paused = pause(state, now);
  const move = direction === 1 ? stepForward : stepBack;
  return anchored(paused, move(state.schedule.timeline, paused.anchor.position), now);
}

/** The next (1) or the previous (-1) key moment; without one further on, the end or the start of the window. */
export function jump(state: Player, direction: 1 | -1, now: number): Player {
  const {timeline} = state.schedule;
  const {shown} = positionNow(state, now);
  if (direction === 1) {
    const next = timeline.keys.find((index) => index >= shown);
    return next === undefined ? anchored(state, end(timeline), now) : goTo(state, next, now);
  }
  const before = timeline.keys.findLast((index) => index < shown - 1);
  return before === undefined ? anchored(state, start(timeline), now) : goTo(state, before, now);
}

/** Changes the playback rate by a factor, between real time and a year a second; idle limit and dwell keep their proportion. */
export function setRate(state: Player, factor: number, now: number): Player {
  const {pace} = state.schedule;
  // who started beyond these bounds is not thrown back to them by the first key
  const [slowest, fastest] = [Math.min(rates.slowest, pace.rate), Math.max(rates.fastest, pace.rate)];
  const rate = Math.min(Math.max(pace.rate * factor, slowest), fastest);
  return withPace(
    state,
    {...pace, rate, dwell: (pace.dwell * pace.rate) / rate, idleLimit: (pace.idleLimit * pace.rate) / rate},
    now,
  );
}

/** Back to the pace it was started with. */
export function resetRate(state: Player, now: number): Player {
  return withPace(state, state.startPace, now);
}

function withPace(state: Player, pace: Pace, now: number): Player {
  const position = positionNow(state, now);
  return anchored({...state, schedule: schedule(state.schedule.timeline, pace)}, position, now);
}

/**
 * Goes on in a newer timeline of the same story. Who is at the end stays there; otherwise what was out is out, and what has come in before
 * it as well.
 *
 * @param shown how many entries of the newer timeline those are
 */
export function renew(state: Player, timeline: Timeline, shown: number, now: number): Player {
  const next = isOver(state, now)
    ? end(timeline)
    : {at: positionNow(state, now).at, shown: Math.max(shown, timeline.background)};
  const {pace} = state.schedule;
  return anchored({...state, schedule: schedule(timeline, pace)}, next, now);
}

/** Real ms from now until the next entry is due, or the end; undefined while it does not play. */
export function untilNext(state: Player, now: number): number | undefined {
  if (!state.playing) return undefined;
  const real = realNow(state, now);
  const {due, timeline} = state.schedule;
  const {shown} = positionAt(state.schedule, real);
  return Math.max(0, due[Math.max(0, shown - timeline.background)]! - real);
}
