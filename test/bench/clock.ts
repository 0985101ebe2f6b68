/**
 * Does the story's clock keep time? An hour of replay on a clock that is moved by hand, with timers that come late as a busy system's do, and
 * a story played a million times as fast as it happened: `npm run bench -- clock`.
 */
import {loadStory} from '../../source/story/load.ts';
import {sceneOf} from '../../source/dashboard/model/scene.ts';
import {runtimeOf, type Clock} from '../../source/dashboard/terminal/runtime.ts';
import {themeFor} from '../../source/dashboard/theme.ts';
import {positionNow} from '../../source/replay/player.ts';
import type {Pace} from '../../source/replay/schedule.ts';
import {timeline as timelineOf} from '../../source/replay/timeline.ts';
import {fakeClock} from '../dashboard/clock.ts';
import {randomFrom} from '../search/random.ts';
import {quantile, root, row} from './screen.ts';

const theme = themeFor({TERM: 'xterm-256color'});
const hour = 3_600_000;
/** A thirtieth of a second. */
const frame = 1000 / 30;

/** A clock whose timers run up to 20 ms late. */
function late(clock: ReturnType<typeof fakeClock>): Clock {
  const random = randomFrom(1);
  return {now: () => clock.now(), after: (ms, run) => clock.after(ms + random.next() * 20, run)};
}

export async function run(): Promise<void> {
  const scene = sceneOf(timelineOf(await loadStory(`${root}/feed/istanbul-2025`)));
  const {window} = scene.story;
  const play = (pace: Pace, clock: Clock) =>
    runtimeOf(
      scene,
      theme,
      {pace, paused: false, loop: false, query: undefined, size: {columns: 120, rows: 36}},
      () => {},
      clock,
    );

  for (const rate of [1, 30, 100]) {
    const clock = fakeClock();
    const runtime = play({rate, idleLimit: 0, dwell: 0}, late(clock));
    runtime.start();
    clock.advance(hour);
    const off = positionNow(runtime.model().player, clock.now()).at - (window.start + hour * rate);
    row(
      `an hour at ${rate}×, the clock is off by`,
      `${(off / rate).toFixed(3)} ms`,
      `< ${frame.toFixed(0)} ms`,
    );
    runtime.stop();
  }

  const clock = fakeClock();
  const runtime = play({rate: 1_000_000, idleLimit: 0, dwell: 0}, late(clock));
  const shown: number[] = [];
  const note = (): void => void shown.push(positionNow(runtime.model().player, clock.now()).shown);
  runtime.subscribe(note);
  runtime.start();
  const answers: number[] = [];
  for (let i = 0; i < 60; i++) {
    clock.advance(20);
    const began = performance.now();
    runtime.send({type: 'key', key: {name: i % 2 ? 'k' : 'j', text: i % 2 ? 'k' : 'j'}});
    answers.push(performance.now() - began);
  }
  const ordered = shown.every((count, i) => i === 0 || count >= shown[i - 1]!);
  const all = shown.at(-1) === scene.timeline.entries.length;
  row('1,000,000×: every entry, in order', ordered && all ? 'yes' : 'no', 'yes');
  row('1,000,000×: a key is dealt with in', `p95 ${quantile(answers, 0.95).toFixed(1)} ms`, '≤ 16 ms');
  runtime.stop();
}
