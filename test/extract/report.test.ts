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
        '  Wednesday  XXXX-XX-XX  date not given',
        '  March 2024  2024-03  stated',
        '  1 left open: --date 2025-05-15 gives the article’s own date',
      ].join('\n'),
    );
    expect(report(text, '2025-05-15')).toMatch(/Wednesday {2}2025-05-14 {2}inferred\n {2}March 2024.*\n$/);
  });

  it('says what of a date is left open', () => {
    const text = 'VELMORA, May 15 – Ada Holm came on Wednesday. She left yesterday, or in the month before.';
    expect(report(text)).toMatch(
      / {2}Wednesday {2}XXXX-05-XX {2}day and year not given\n {2}yesterday {2}XXXX-05-14 {2}year not given/,
    );
  });

  it('gives the words of somebody unnamed to the words that name him', () => {
    expect(report('A spokeswoman for the port said it was shut. “We are sorry,” she said.')).toBe(
      'A spokeswoman for the port\n  ¶1  “We are sorry,”  said · “she”\n',
    );
  });

  it('gives questions of nobody to their label', () => {
    const text = 'Ada Holm dives.\n\nQ: Are you cold?\n\nA: I am.\n\nQ: Why?\n\nA: You asked me in.';
    expect(report(text)).toContain('Q\n  ¶2  “Are you cold?”  :\n  ¶4  “Why?”  :\n\nAda Holm\n');
    expect(report(text)).not.toContain('Nobody');
  });
});
