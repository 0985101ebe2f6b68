/** The weights as data, and the marks that part the tiers of confidence. `npm run` nothing: see `training/train.ts`. */
import file from './weights.json' with {type: 'json'};

export const weights: ReadonlyMap<string, number> = new Map(Object.entries(file.weights as Record<string, number>));
export const tiers: {high: number; medium: number} = file.tiers;
