/**
 * Makes `attribution/forest.json` anew from labelled articles, in some minutes:
 *
 *     npx tsx source/extract/training/train.ts LABELLED.json && npx prettier --write source/extract/attribution/forest.json
 *
 * LABELLED.json holds [{id, text, anns: [{attr: [{source: [[[from, to], …]], content: [[from, to], …]}]}]}], offsets in UTF-16 units, as
 * the PARC and PolNeAR corpora of attributions can be written. The tiers of confidence are set on articles left out in turn.
 */
import {readFileSync, writeFileSync} from 'node:fs';
import {attribute, sameSpeaker} from '../attribution/attribute.ts';
import {readForest} from '../attribution/forest.ts';
import {traits} from '../attribution/traits.ts';
import {prepare, type Article, type Labelled} from './data.ts';
import {examplesOf} from './examples.ts';
import {grow} from './grow.ts';

const folds = 5;
/** The share of right speakers in each tier. */
const promise = {high: 0.972, medium: 0.88};

type Judged = {probability: number; right: boolean};

const file = process.argv[2];
if (!file) throw new Error('which labelled articles? see the head of this file');
const articles = (JSON.parse(readFileSync(file, 'utf8')) as Labelled[]).map(prepare);
const judged = Array.from({length: folds}, (_, fold) => {
  const trees = grow(examplesOf(articles.filter((_, i) => i % folds !== fold)));
  return judge(
    articles.filter((_, i) => i % folds === fold),
    trees,
  );
}).flat();
const high = threshold(judged, promise.high);
const medium = threshold(
  judged.filter(({probability}) => probability < high),
  promise.medium,
);
const tiers = {high, medium};
const trees = grow(examplesOf(articles));
writeFileSync(
  new URL('../attribution/forest.json', import.meta.url),
  JSON.stringify({tiers, traits: traits.map(({name}) => name), trees}),
);
console.log(`${articles.length} articles, ${trees.length} trees, tiers ${JSON.stringify(tiers)}`);

/** How often each probability is right, on articles that were not learnt from: the speaker named, or another word for the same one. */
function judge(unseen: readonly Article[], trees: readonly (readonly number[])[]): Judged[] {
  const forest = readForest(trees);
  return unseen.flatMap(({context, resolve, labels}) =>
    attribute(context, forest, resolve).flatMap(({surroundings, chunk, probability}, quote) => {
      if (chunk < 0) return [];
      const isSame = sameSpeaker(context, surroundings, resolve);
      const right = [...labels[quote]!.right].some(
        (at) => at === chunk || (context.chunks[at]!.type === 'N' && isSame(chunk, at)),
      );
      return [{probability, right}];
    }),
  );
}

/** The lowest probability from which on so large a share is right. */
function threshold(among: readonly Judged[], share: number): number {
  const sorted = among.toSorted((a, b) => b.probability - a.probability);
  let right = 0;
  let lowest = 1;
  for (const [i, one] of sorted.entries()) {
    if (one.right) right++;
    if (i > 50 && right / (i + 1) >= share) lowest = one.probability;
  }
  return Number(lowest.toFixed(4));
}
