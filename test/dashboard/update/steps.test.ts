import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {nearestStep, stepOf} from '../../../source/dashboard/update/steps.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

describe('round steps', () => {
  it.each([
    [1, 1000],
    [50 * minute, hour],
    [1.4 * hour, hour],
    [1.5 * hour, 2 * hour],
    [5 * hour, 6 * hour],
    [9 * day, 7 * day],
    [9000 * day, 365 * day],
  ])('nearest to %i ms: %i', (span, step) => {
    expect(nearestStep(span)).toBe(step);
  });

  it.each([
    [0, 1000],
    [minute, minute],
    [minute + 1, 2 * minute],
    [13 * hour, day],
    [1e15, 365 * day],
  ])('at least %i ms: %i', (span, step) => {
    expect(stepOf(span)).toBe(step);
  });

  it('grow with the span', () => {
    const span = fc.double({min: 1, max: 1e12, noNaN: true});
    fc.assert(
      fc.property(span, span, (a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        expect(nearestStep(less)).toBeLessThanOrEqual(nearestStep(more));
        expect(stepOf(less)).toBeLessThanOrEqual(stepOf(more));
      }),
    );
  });
});
