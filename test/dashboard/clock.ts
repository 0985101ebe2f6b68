import type {Clock} from '../../source/dashboard/terminal/runtime.ts';

/** A clock that stands until it is moved; timers run when their time has come. */
export function fakeClock() {
  let now = 0;
  const timers = new Set<{at: number; run: () => void}>();
  const clock: Clock = {
    now: () => now,
    after(ms, run) {
      const timer = {at: now + ms, run};
      timers.add(timer);
      return {cancel: () => void timers.delete(timer)};
    },
  };
  return {
    ...clock,
    pending: () => [...timers].map(({at}) => at - now),
    /** Moves on, from timer to timer. */
    advance(ms: number) {
      const end = now + ms;
      for (;;) {
        const next = [...timers].toSorted((a, b) => a.at - b.at)[0];
        if (!next || next.at > end) break;
        timers.delete(next);
        now = Math.max(now, next.at);
        next.run();
      }
      now = end;
    },
  };
}
