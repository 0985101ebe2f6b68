/**
 * Makes `attribution/forest.json` and `attribution/words.json` anew from labelled articles, in some minutes:
 *
 *     npx tsx source/extract/training/train.ts LABELLED.json && npx prettier --write source/extract/attribution/*.json
 *
 * LABELLED.json holds [{id, text, anns: [{attr: [{source: [[[from, to], …]], content: [[from, to], …]}]}]}], offsets in UTF-16 units, as
 * the PARC and PolNeAR corpora of attributions can be written. The tiers of confidence are set on articles left out in turn.
 */
import {readFileSync, writeFileSync} from 'node:fs';
import {attribute, sameSpeaker} from '../attribution/attribute.ts';
import {readForest} from '../attribution/forest.ts';
import type {Learnt} from '../attribution/learnt.ts';
import {features} from '../attribution/features.ts';
import {prepare, type Article, type Labelled} from './data.ts';
import {examplesOf} from './examples.ts';
import {grow} from './grow.ts';
import {addUp, countWords, levelsOf, writeWords, type Counts} from './words.ts';
import {writeTrees} from './write-trees.ts';

const folds = 5;
/** The share of right speakers in each tier. */
const promise = {high: 0.977, medium: 0.88};

type Judged = {probability: number; right: boolean};

const file = process.argv[2];
if (!file) throw new Error('which labelled articles? see the head of this file');
const articles = (JSON.parse(readFileSync(file, 'utf8')) as Labelled[]).map(prepare);
const counts = new Map(articles.map((article) => [article, countWords(article)]));
const judged = Array.from({length: folds}, (_, fold) => {
  const {trees, words} = learn(articles.filter((_, i) => i % folds !== fold));
  return judge(
    articles.filter((_, i) => i % folds === fold),
    {forest: readForest(writeTrees(trees)), words: levelsOf(words)},
  );
}).flat();
const high = threshold(judged, promise.high);
const medium = threshold(
  judged.filter(({probability}) => probability < high),
  promise.medium,
);
const tiers = {high, medium};
const {trees, words} = learn(articles);
write('forest.json', {tiers, features: features.map(({name}) => name), trees: writeTrees(trees)});
write('words.json', writeWords(words));
const said = articles.flatMap(({context, labels}) =>
  labels.filter(
    ({target, skip}, quote) =>
      (target >= 0 || skip) && !context.quoted[quote]!.label && !context.isTitle[quote],
  ),
).length;
const right = judged.filter((one) => one.right).length;
console.log(
  `${articles.length} articles, ${trees.length} trees, tiers ${JSON.stringify(tiers)}; on articles left out: ` +
    `F1 ${((2 * right) / (said + judged.length)).toFixed(4)}, ` +
    `high ${(judged.filter(({probability}) => probability >= high).length / said).toFixed(2)} of all`,
);

/** What words tell is counted without the article that they stand in, lest it be learnt from its own labels. */
function learn(from: readonly Article[]): {trees: number[][]; words: Counts} {
  const words = addUp(from.map((article) => counts.get(article)!));
  return {trees: grow(examplesOf(from, (article) => levelsOf(words, counts.get(article)))), words};
}

function write(name: string, content: unknown): void {
  writeFileSync(new URL(`../attribution/${name}`, import.meta.url), JSON.stringify(content));
}

/** How often each probability is right, on articles that were not learnt from: the speaker named, or another word for the same one. */
function judge(unseen: readonly Article[], learnt: Learnt): Judged[] {
  return unseen.flatMap(({context, resolve, labels}) =>
    attribute(context, resolve, learnt).flatMap(({place, chunk, probability}, quote) => {
      if (chunk < 0) return [];
      const isSame = sameSpeaker(context, place, resolve);
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
