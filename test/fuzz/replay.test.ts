import {expect, it} from 'vitest';
import {replaySoak, slopeOf} from './replay.ts';

it(
  'the replay in a loop holds what it held, and writes nothing while paused',
  {timeout: 60_000},
  async () => {
    const [first, last] = await replaySoak(4, 2);
    expect([first!.paused, last!.paused]).toEqual([0, 0]);
    expect(last!.heap - first!.heap).toBeLessThan(8);
    const {files, handles, listeners} = first!;
    expect(last).toMatchObject({files, handles, listeners});
    expect(files * handles * listeners).toBeGreaterThan(0);
  },
);

it('a slope is what a line rises by in a minute, whatever lies about it', () => {
  const noise = [1, -1, -1, 1];
  expect(slopeOf(noise.map((off, minute) => [minute, 50 + 3 * minute + off]))).toBeCloseTo(3);
  expect(slopeOf([[1, 50]])).toBe(0);
});
