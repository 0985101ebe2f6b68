import {describe, expect, it} from 'vitest';
import {extract} from '../../source/extract/extract.ts';
import type {ExtractedQuote} from '../../source/extract/types.ts';
import {articles, type Label} from './labelled.ts';

/** The quotation that ends at a label, an interrupted one by any of its pieces. */
const at = (quotes: readonly ExtractedQuote[], {close}: Label): ExtractedQuote | undefined =>
  quotes.find((quote) => quote.end === close || quote.parts?.some(([, to]) => to === close));

const right = (quote: ExtractedQuote | undefined, {speaker}: Label): boolean => {
  if (!quote) return false;
  if (speaker === null || quote.speaker === null) return speaker === quote.speaker;
  return quote.speaker.toLowerCase().includes(speaker.toLowerCase().split(' ').at(-1)!);
};

const judged = articles.flatMap(({name, text, labels}) => {
  const {quotes} = extract(text);
  return labels.map((label) => ({name, text, label, quote: at(quotes, label)}));
});
const wrong = (rows: typeof judged, fits: (row: (typeof judged)[number]) => boolean): string[] =>
  rows
    .filter((row) => !fits(row))
    .map(({name, label, quote}) => `${name}: ${label.trap}: ${label.speaker} ≠ ${quote?.speaker}`);

describe('labelled articles', () => {
  it('are enough to say something', () => {
    expect(judged.length).toBeGreaterThanOrEqual(150);
  });

  it('every quotation is found, exact to the character', () => {
    expect(wrong(judged, ({quote}) => quote !== undefined)).toEqual([]);
    for (const {text, quote} of judged)
      if (quote && !quote.parts) expect(text.slice(quote.start, quote.end)).toBe(quote.exact);
  });

  it('speakers are right 95 times in 100', () => {
    const faults = wrong(judged, ({quote, label}) => right(quote, label));
    expect(faults.length / judged.length, faults.join('\n')).toBeLessThanOrEqual(0.05);
  });

  it('where confidence is high, 98 times in 100', () => {
    const sure = judged.filter(({quote}) => quote?.confidence === 'high');
    expect(sure.length / judged.length).toBeGreaterThan(0.5);
    const faults = wrong(sure, ({quote, label}) => right(quote, label));
    expect(faults.length / sure.length, faults.join('\n')).toBeLessThanOrEqual(0.02);
  });

  it('kinds are right 90 times in 100', () => {
    const faults = judged.filter(({quote, label}) => quote?.kind !== label.kind);
    const told = faults.map(
      ({name, label, quote}) => `${name}: ${label.trap}: ${label.kind} ≠ ${quote?.kind}`,
    );
    expect(faults.length / judged.length, told.join('\n')).toBeLessThanOrEqual(0.1);
  });
});
