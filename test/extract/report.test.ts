import {describe, expect, it} from 'vitest';
import {extract} from '../../source/extract/extract.ts';
import {reportOf} from '../../source/extract/report.ts';

const report = (text: string, date?: string) =>
  reportOf('a.txt', extract(text, date === undefined ? {} : {date}), Infinity, false);

describe('the report of an article', () => {
  const text = 'Ada Holm came on Wednesday. She left in March 2024.';

  it('marks dates that the article leaves open, and says how to tell', () => {
    expect(report(text)).toContain(
      [
        'Dates',
        '  Wednesday  XXXX-XX-XX  year not given',
        '  March 2024  2024-03  stated',
        '  1 without a year: --date 2025-05-15 gives the article’s own date',
      ].join('\n'),
    );
    expect(report(text, '2025-05-15')).toMatch(/Wednesday {2}2025-05-14 {2}inferred\n {2}March 2024.*\n$/);
  });

  it('gives the words of somebody unnamed to the words that name him', () => {
    expect(report('A spokeswoman for the port said it was shut. “We are sorry,” she said.')).toBe(
      'A spokeswoman for the port\n  ¶1  “We are sorry,”  said · “she”\n',
    );
  });
});
