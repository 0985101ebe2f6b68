/**
 * Makes `attribution/weights.json` anew from labelled articles:
 *
 *     npx tsx source/extract/training/train.ts LABELLED.json
 *
 * LABELLED.json holds [{id, text, anns: [{attr: [{source: [[[from, to], …]], content: [[from, to], …]}]}]}], offsets in UTF-16 units, as
 * the PARC and PolNeAR corpora of attributions can be written. The tiers of confidence are set on articles left out in turn.
 */
import {readFileSync, writeFileSync} from 'node:fs';
import {judge, learn} from './learn.ts';
import {prepare, type Labelled} from './data.ts';

const folds = 5;
/** The share of right speakers that each tier promises. */
const promise = {high: 0.97, medium: 0.93};

const file = process.argv[2];
if (!file) throw new Error('which labelled articles? see the head of this file');
const articles = (JSON.parse(readFileSync(file, 'utf8')) as Labelled[]).map(prepare);
const judged = Array.from({length: folds}, (_, fold) =>
  judge(
    articles.filter((_, i) => i % folds === fold),
    learn(articles.filter((_, i) => i % folds !== fold)),
  ),
).flat();
const tiers = {high: threshold(promise.high), medium: threshold(promise.medium)};
const weights = [...learn(articles)]
  .map(([feature, weight]) => [feature, Number(weight.toFixed(3))] as const)
  // A third of the features weigh next to nothing: without them the scores are the same and the file smaller.
  .filter(([, weight]) => Math.abs(weight) >= 0.04)
  .sort(([a], [b]) => (a < b ? -1 : 1));
writeFileSync(
  new URL('../attribution/weights.json', import.meta.url),
  `${JSON.stringify({tiers, weights: Object.fromEntries(weights)}, null, 2)}\n`,
);
console.log(`${articles.length} articles, ${weights.length} weights, tiers ${JSON.stringify(tiers)}`);

/** The lowest probability from which on so large a share is right. */
function threshold(share: number): number {
  const sorted = judged.toSorted((a, b) => b.probability - a.probability);
  let right = 0;
  let lowest = 1;
  for (const [i, one] of sorted.entries()) {
    if (one.right) right++;
    if (i > 50 && right / (i + 1) >= share) lowest = one.probability;
  }
  return Number(lowest.toFixed(4));
}
