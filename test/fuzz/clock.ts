/** A clock that stands until it is moved. */
import type {Clock} from '../../source/dashboard/terminal/runtime.ts';

export type FakeClock = Clock & {
  /** Moves on by so many ms; what falls due is run in its order, at its time. */
  advance(ms: number): void;
  /** How many timers wait. */
  waiting(): number;
};

export function fakeClock(): FakeClock {
  let now = 1000;
  let count = 0;
  const timers = new Map<number, {at: number; run: () => void}>();
  return {
    now: () => now,
    after(ms, run) {
      const id = count++;
      timers.set(id, {at: now + ms, run});
      return {cancel: () => void timers.delete(id)};
    },
    advance(ms) {
      const until = now + ms;
      for (;;) {
        const due = [...timers].filter(([, {at}]) => at <= until).toSorted(([, a], [, b]) => a.at - b.at)[0];
        if (!due) break;
        timers.delete(due[0]);
        now = Math.max(now, due[1].at);
        due[1].run();
        // a timer for now set by a timer is of the next round
        if (due[1].at === until && ms === 0) break;
      }
      now = until;
    },
    waiting: () => timers.size,
  };
}
