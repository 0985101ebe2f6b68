/**
 * The dashboard with a fault in it, to see how it ends: bundled and started in a terminal by a test. It works until it is sent SIGUSR2;
 * its first argument says what goes wrong then.
 */
import {runDashboard} from '../../source/dashboard/run.ts';
import {timeline} from '../../source/replay/timeline.ts';
import {storyAt} from '../stories/made.ts';

const [, , where, ...rest] = process.argv;
const fault = (): never => {
  throw new Error('on purpose\u001B]0;gone\u0007');
};

let broken = false;
const story = storyAt(1, 2, 3, 30, 60, 90);
const title = 'A story with a fault';
Object.defineProperty(story, 'title', {get: () => (broken ? fault() : title)});

process.on('SIGUSR2', () => {
  if (where === 'timer') {
    setTimeout(fault, 0);
  } else if (where === 'promise') {
    void Promise.resolve().then(fault);
  } else {
    broken = true;
    // rings, so that a test knows
    process.stdout.write('\u0007');
  }
});

await runDashboard({
  timeline: timeline(story),
  pace: {rate: 3600, idleLimit: 0, dwell: 0},
  articles: undefined,
  paused: !rest.includes('playing'),
  loop: false,
  query: undefined,
});
