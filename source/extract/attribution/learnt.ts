/** What was learnt from labelled articles: the forest, and the probabilities that part the tiers of confidence. */
import file from './forest.json' with {type: 'json'};
import {readForest, type Forest} from './forest.ts';

export const forest: Forest = readForest(file.trees, file.traits);
export const tiers: {high: number; medium: number} = file.tiers;
