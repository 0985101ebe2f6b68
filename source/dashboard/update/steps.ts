/** Round steps of story time. */
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Steps that divide a clock's face or a calendar without a remainder. */
const steps = [
  1000,
  5000,
  15_000,
  30_000,
  minute,
  2 * minute,
  5 * minute,
  10 * minute,
  15 * minute,
  30 * minute,
  hour,
  2 * hour,
  3 * hour,
  6 * hour,
  12 * hour,
  day,
  2 * day,
  7 * day,
  14 * day,
  30 * day,
  91 * day,
  365 * day,
];

/** The round step nearest to a span, in ms, as ratios go. */
export function nearestStep(span: number): number {
  return steps.reduce((best, step) =>
    Math.abs(Math.log(step / span)) < Math.abs(Math.log(best / span)) ? step : best,
  );
}

/** The smallest round step that is at least the span, in ms. */
export function stepOf(span: number): number {
  return steps.find((step) => step >= span) ?? steps.at(-1)!;
}
