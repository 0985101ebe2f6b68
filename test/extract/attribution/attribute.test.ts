import {describe, expect, it} from 'vitest';
import {attribute, sameSpeaker} from '../../../source/extract/attribution/attribute.ts';
import {fraction, readForest} from '../../../source/extract/attribution/forest.ts';
import {features} from '../../../source/extract/attribution/features.ts';
import {middle} from '../../../source/extract/attribution/words.ts';
import {read} from '../../../source/extract/reading.ts';
import {writeTrees} from '../../../source/extract/training/write-trees.ts';

const text = 'Ada Holm met Bo Lind. Lind waited while she spoke. “It is late,” Holm noted.';
const {context, resolve} = read(text);
const at = (words: string, from = 0): number =>
  context.chunks.findIndex(({start, end}) => start >= from && text.slice(start, end) === words);

const words = (): number => middle;

describe('the mentions of one person', () => {
  const {place} = attribute(context, resolve, {forest: readForest(writeTrees([])), words})[0]!;
  const isSame = sameSpeaker(context, place, resolve);

  it('are told from those of another', () => {
    expect(isSame(at('she'), at('Ada Holm'))).toBe(true);
    expect(isSame(at('Holm', 40), at('Ada Holm'))).toBe(true);
    expect(isSame(at('Lind', 20), at('Ada Holm'))).toBe(false);
    expect(isSame(at('she'), at('Bo Lind'))).toBe(false);
  });

  it('share their votes', () => {
    // full names weigh most, and alone Ada Holm's would have no more than Bo Lind's
    const mention = features.findIndex(({name}) => name === 'mention');
    const isFull = features[mention]!.kinds!.indexOf('full name');
    const forest = readForest(writeTrees([[mention, 1 << isFull, 0, -1, fraction, -1, 0]]));
    const [decision] = attribute(context, resolve, {forest, words});
    expect(resolve.chunk(decision!.chunk)?.name).toBe('Ada Holm');
    expect(decision!.probability).toBeGreaterThan(0.4);
  });
});
