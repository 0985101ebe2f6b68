/**
 * Set up by the soak before a file of tests: each property is tried for `FUZZ_SECONDS` from the seed `FUZZ_SEED` on, instead of a
 * number of times. The tests themselves know nothing of it.
 */
import {vi} from 'vitest';

vi.mock('fast-check', async (original) => {
  const whole = await original<typeof import('fast-check')>();
  const long = {
    seed: Number(process.env['FUZZ_SEED']),
    numRuns: 1e9,
    interruptAfterTimeLimit: Number(process.env['FUZZ_SECONDS']) * 1000,
  };
  const assert = ((property, parameters) =>
    whole.assert(property as never, {...parameters, ...long} as never)) as typeof whole.assert;
  return {...whole, assert, default: {...whole.default, assert}};
});
