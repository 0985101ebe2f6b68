import {beforeAll, describe, expect, it} from 'vitest';
import {play} from './monkey.ts';
import {scenes} from './scenes.ts';

describe('a monkey at the dashboard', {timeout: 60_000}, () => {
  let sceneOf: Awaited<ReturnType<typeof scenes>>;
  beforeAll(async () => {
    sceneOf = await scenes();
  });

  // a seed that fails is replayed with: npm run soak -- monkeys --seed N --steps 120 --minutes 0
  it.each(Array.from({length: 10}, (_, seed) => seed))('breaks no law with seed %i', (seed) => {
    const {scene} = sceneOf(seed);
    expect(() => play(scene, seed, 120)).not.toThrow();
  });
});
