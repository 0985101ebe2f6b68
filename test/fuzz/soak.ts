/**
 * The long run: monkeys with ever new seeds, then the replay in a loop.
 *
 *     npm run soak -- [--minutes 2] [--steps 1000] [--from SEED]
 *     npm run soak -- --seed SEED [--steps 1000]      one seed again, which failed
 */
import {parseArgs} from 'node:util';
import {sceneFor, shipped} from '../dashboard/stories.ts';
import {play} from './monkey.ts';
import {soak} from './replay-soak.tsx';
import {scenes} from './scenes.ts';

const {values} = parseArgs({
  options: {
    minutes: {type: 'string', default: '2'},
    steps: {type: 'string', default: '1000'},
    seed: {type: 'string'},
    from: {type: 'string'},
  },
});
const minutes = Number(values.minutes);
const steps = Number(values.steps);
const sceneOf = await scenes();

/** @returns whether no law was broken */
function monkey(seed: number): boolean {
  const {name, scene} = sceneOf(seed);
  try {
    play(scene, seed, steps);
    return true;
  } catch (error) {
    console.error(`${name}, ${(error as Error).message}`);
    console.error(((error as Error).cause as Error | undefined)?.stack ?? '');
    console.error(`again: npm run soak -- --seed ${seed} --steps ${steps}`);
    return false;
  }
}

if (values.seed !== undefined) {
  const good = monkey(Number(values.seed));
  console.log(good ? `seed ${values.seed}: no law broken in ${steps} steps` : 'broken');
  process.exit(good ? 0 : 1);
}

const first = values.from === undefined ? Date.now() % 1_000_000_000 : Number(values.from);
const until = performance.now() + (minutes / 2) * 60_000;
let seed = first;
let faults = 0;
for (; performance.now() < until; seed++) if (!monkey(seed)) faults++;
console.log(`monkeys: seeds ${first} to ${seed - 1}, ${(seed - first) * steps} steps, ${faults} faults`);

const found = await soak(sceneFor(await shipped()), (minutes / 2) * 60);
const {hours, frames, slope, heap, pausedBytes, handles, listeners} = found;
console.log(
  [
    `replay: ${hours.toFixed(1)} hours in a loop, ${frames} writes`,
    `heap: ${heap.first.toFixed(1)} MB to ${heap.last.toFixed(1)} MB, ${slope.toFixed(1)} KB a minute`,
    `written while paused: ${pausedBytes} bytes`,
    `handles: ${handles.start} and ${handles.end}, listeners: ${listeners.start} and ${listeners.end}`,
  ].join('\n'),
);
const leaks = heap.last - heap.first > 8 || handles.end > handles.start || listeners.end > listeners.start;
process.exit(faults > 0 || leaks || pausedBytes > 0 ? 1 : 0);
