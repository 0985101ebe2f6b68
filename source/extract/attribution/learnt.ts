/** What was learnt from labelled articles: the forest, what words tell, and the probabilities that part the tiers of confidence. */
import file from './forest.json' with {type: 'json'};
import {readForest, type Forest} from './forest.ts';
import wordFile from './words.json' with {type: 'json'};
import {readWords, type WordLevels} from './words.ts';

export type Learnt = {forest: Forest; words: WordLevels};

export const learnt: Learnt = {forest: readForest(file.trees, file.features), words: readWords(wordFile)};
export const tiers: {high: number; medium: number} = file.tiers;
