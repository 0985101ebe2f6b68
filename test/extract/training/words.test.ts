import {describe, expect, it} from 'vitest';
import {headWord, middle, readWords, wordBehind} from '../../../source/extract/attribution/words.ts';
import {prepare} from '../../../source/extract/training/data.ts';
import {addUp, countWords, levelsOf, writeWords} from '../../../source/extract/training/words.ts';

/** An article in which the spokesman says something and the dog does not. */
const article = (number: number) => {
  const text = `The spokesman said that all ${number} were safe. The dog slept.`;
  const source = [[[0, 13]]] as [[[number, number]]];
  const attr = [{source, content: [[text.indexOf('all'), text.indexOf('. ')]] as [[number, number]]}];
  return countWords(prepare({id: String(number), text, anns: [{attr}]}));
};
const articles = Array.from({length: 12}, (_, number) => article(number));
const counts = addUp(articles);

describe('what words tell', () => {
  it('is high for those who say something, and low for those who do not', () => {
    const levels = levelsOf(counts);
    expect(levels('head', 'spokesman')).toBeGreaterThan(middle);
    expect(levels('verb', 'say')).toBeGreaterThan(middle);
    expect(levels('head', 'dog')).toBeLessThanOrEqual(middle);
    expect(levels('verb', 'sleep')).toBeLessThan(middle);
  });

  it('is nothing for rare words', () => {
    expect(levelsOf(addUp(articles.slice(0, 7)))('head', 'spokesman')).toBe(middle);
    expect(levelsOf(counts)('head', 'admiral')).toBe(middle);
  });

  it('can leave an article out', () => {
    const some = addUp(articles.slice(0, 8));
    expect(levelsOf(some)('head', 'spokesman')).toBeGreaterThan(middle);
    expect(levelsOf(some, articles[0])('head', 'spokesman')).toBe(middle);
  });

  it('is read as it was written', () => {
    const file = writeWords(counts) as Parameters<typeof readWords>[0];
    const levels = readWords(file);
    for (const place of ['head', 'verb', 'before', 'behind'] as const)
      for (const word of ['spokesman', 'dog', 'say', 'sleep', '^', 'admiral'])
        expect(levels(place, word), `${place} ${word}`).toBe(levelsOf(counts)(place, word));
  });
});

describe('the word that stands for a chunk', () => {
  it('is the title of a name, and what an owner owns', () => {
    const {context} = prepare({id: '', text: 'President Roe left. Roe’s claim is old.', anns: [{attr: []}]});
    const [first, second] = context.chunks.flatMap((chunk, at) => (chunk.type === 'N' ? [at] : []));
    expect(headWord(context.chunks[first!]!)).toBe('N:president');
    expect(headWord(context.chunks[second!]!)).toBe('N:');
    expect(wordBehind(context.chunks, first!)).toBe('leave');
    expect(wordBehind(context.chunks, second!)).toBe('’s:claim');
  });
});
