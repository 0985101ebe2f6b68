/** Stories for the monkey: the one that ships, small, huge, odd and generated ones. */
import fc from 'fast-check';
import type {Scene} from '../../source/dashboard/model/scene.ts';
import {anyStory} from '../stories/generated.ts';
import {entry, quoteOf} from '../stories/made.ts';
import {emptyStory, oddStory, sceneFor, shipped, smallStory} from '../stories/shown.ts';
import {begin} from '../times.ts';

const minute = 60_000;

/** More entries than one would write, and more quotations than are indexed at once. */
function hugeScene(): Scene {
  const entries = Array.from({length: 5000}, (_, i) =>
    entry(`e${i}`, begin + i * minute, {
      key: i % 100 === 0,
      quotes:
        i % 2 === 0
          ? [quoteOf(`q${i}`, `Words ${i} on the ceasefire, and ${i % 17} more of them`, `p${i % 4}`)]
          : [],
    }),
  );
  return sceneFor({...smallStory(), window: {start: begin, end: begin + 5000 * minute}, entries});
}

/** A scene for a seed: two in three are generated from it. */
export async function scenes(): Promise<(seed: number) => {name: string; scene: Scene}> {
  const known: ReadonlyArray<{name: string; scene: Scene}> = [
    {name: 'the shipped story', scene: sceneFor(await shipped())},
    {name: 'a small story', scene: sceneFor(smallStory())},
    {name: 'an odd story', scene: sceneFor(oddStory())},
    {name: 'an empty story', scene: sceneFor(emptyStory())},
    {name: 'a huge story', scene: hugeScene()},
  ];
  return (seed) => {
    const one = known[seed % 10];
    return one ?? {name: 'a generated story', scene: sceneFor(fc.sample(anyStory, {seed, numRuns: 1})[0]!)};
  };
}
