/** The weights as data, and the marks that part the tiers of confidence. Made by `training/train.ts`. */
import {hashOf} from './sum.ts';
import file from './weights.json' with {type: 'json'};

export const weights: ReadonlyMap<number, number> = new Map(
  Object.entries(file.weights as Record<string, number>).map(([feature, weight]) => [
    hashOf(feature),
    weight,
  ]),
);
export const tiers: {high: number; medium: number} = file.tiers;
