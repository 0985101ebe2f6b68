/**
 * The long runs of what CI does shortly.
 *
 *     npm run soak -- [--minutes 60]                             the built program plays in a loop: does it leak?
 *     npm run soak -- monkeys [--minutes 10] [--steps 1000]      monkeys at the dashboard, with ever new seeds
 *     npm run soak -- properties FILE… [--minutes 10]            the properties in these tests, a file after another
 *
 * A fault is told with its seed; `--seed SEED` begins with that one, and does the same again.
 */
import {existsSync} from 'node:fs';
import {parseArgs} from 'node:util';
import {play} from './monkey.ts';
import {replaySoak, slopeOf, type Sample} from './replay.ts';
import {scenes} from './scenes.ts';

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {minutes: {type: 'string'}, steps: {type: 'string', default: '1000'}, seed: {type: 'string'}},
});
const [what = 'replay', ...files] = positionals;
const first = values.seed === undefined ? Date.now() % 1_000_000_000 : Number(values.seed);

/** Time for a first fill of every cache, in minutes; of short runs a third. */
const warm = (all: number): number => Math.min(5, all / 3);

/** What a run cannot tell from caches that fill and are emptied is no leak: MB in all the time after the first minutes. */
const noise = {heap: 4, resident: 20};

async function replay(minutes: number): Promise<boolean> {
  const line = (label: string, sample: Sample): string =>
    `${label}: heap ${sample.heap.toFixed(1)} MB, resident ${sample.resident.toFixed(1)} MB, ${sample.files} files, ` +
    `${sample.handles} handles, ${sample.listeners} listeners; ${(sample.written / 1024).toFixed(0)} KB written, ${sample.paused} bytes while paused`;
  const all = await replaySoak(minutes * 60, Math.min(60, minutes * 6), (sample) =>
    console.log(line(`minute ${sample.minutes.toFixed(1)}`, sample)),
  );
  const samples = all.filter(({minutes: at}) => at > warm(minutes));
  const [start, end] = [samples[0]!, samples.at(-1)!];
  const slope = (of: 'heap' | 'resident'): number =>
    slopeOf(samples.map((sample) => [sample.minutes, sample[of]]));
  const growth = {heap: slope('heap'), resident: slope('resident')};
  const time = end.minutes - start.minutes;
  console.log(
    `after the first ${start.minutes.toFixed(1)} minutes: heap ${(growth.heap * 1024).toFixed(1)} KB a minute, ` +
      `resident ${(growth.resident * 1024).toFixed(1)} KB a minute`,
  );
  const faults = [
    ...(['heap', 'resident'] as const)
      .filter((of) => growth[of] * time > noise[of])
      .map((of) => `${of} memory grows`),
    ...(['files', 'handles', 'listeners'] as const)
      .filter((of) => samples.some((sample) => sample[of] !== start[of]))
      .map((of) => `the number of ${of} changes`),
    ...(all.some(({paused}) => paused > 0) ? ['it writes while it is paused'] : []),
  ];
  console.log(
    faults.length > 0 ? faults.join('; ') : 'it holds what it held, and writes nothing while paused',
  );
  return faults.length === 0;
}

async function monkeys(minutes: number): Promise<boolean> {
  const sceneOf = await scenes();
  const steps = Number(values.steps);
  const until = performance.now() + minutes * 60_000;
  let [seed, faults] = [first, 0];
  do {
    const {name, scene} = sceneOf(seed);
    try {
      play(scene, seed, steps);
    } catch (error) {
      faults++;
      console.error(`${name}, ${(error as Error).message}`);
      console.error(((error as Error).cause as Error | undefined)?.stack ?? '');
      console.error(`again: npm run soak -- monkeys --seed ${seed} --steps ${steps} --minutes 0`);
    }
    seed++;
  } while (performance.now() < until);
  console.log(`monkeys: seeds ${first} to ${seed - 1}, ${steps} steps each, ${faults} faults`);
  return faults === 0;
}

/** How long a property is tried with one seed, in seconds: less than any test's time limit. */
const slice = 20;

/** Each file again and again with ever new seeds: fast-check tries short values first, so that a new start is worth its while. */
async function properties(minutes: number): Promise<boolean> {
  const {startVitest} = await import('vitest/node');
  for (const file of files) {
    if (!existsSync(file)) throw new Error(`no such file: ${file}`);
    const began = performance.now();
    let seed = first;
    do {
      process.env['FUZZ_SEED'] = String(seed);
      process.env['FUZZ_SECONDS'] = String(slice);
      const vitest = await startVitest('test', [file], {
        watch: false,
        reporters: ['dot'],
        setupFiles: [new URL('every-property.ts', import.meta.url).pathname],
        testTimeout: 60_000,
      });
      const failed = vitest.state.getCountOfFailedTests() + vitest.state.getUnhandledErrors().length;
      await vitest.close();
      if (failed > 0) {
        console.error(`again: npm run soak -- properties ${file} --seed ${seed} --minutes 0`);
        return false;
      }
      seed++;
    } while (performance.now() < began + minutes * 60_000);
    const took = (performance.now() - began) / 60_000;
    console.log(`${file}: seeds ${first} to ${seed - 1}, ${took.toFixed(1)} minutes, no fault`);
  }
  return true;
}

const runs: Record<string, {minutes: number; run: (minutes: number) => Promise<boolean>}> = {
  replay: {minutes: 60, run: replay},
  monkeys: {minutes: 10, run: monkeys},
  properties: {minutes: 10, run: properties},
};
const chosen = runs[what];
if (!chosen) throw new Error(`no such run: ${what}; there are ${Object.keys(runs).join(', ')}`);
process.exit((await chosen.run(Number(values.minutes ?? chosen.minutes))) ? 0 : 1);
