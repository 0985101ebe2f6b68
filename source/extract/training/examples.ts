/** Labelled articles as rows of features: per quotation one row for "nobody" and one for each candidate. */
import {candidatesFor} from '../attribution/candidates.ts';
import {surroundings} from '../attribution/surroundings.ts';
import {describer, features} from '../attribution/features.ts';
import type {WordLevels} from '../attribution/words.ts';
import type {Article} from './data.ts';

export type Examples = {
  /** One row after the other. */
  rows: Int8Array;
  /** Per quotation, where its rows begin; at the end, where they all end. */
  starts: Int32Array;
  /** Per quotation, the row that is right. */
  right: Int32Array;
  /** Per row: it is right as well, and neither learnt nor learnt against. */
  also: Uint8Array;
};

/** @param wordsFor what is known of words without looking at the article itself */
export function examplesOf(
  articles: readonly Article[],
  wordsFor: (article: Article) => WordLevels,
): Examples {
  const rows: Int8Array[] = [];
  const starts: number[] = [];
  const right: number[] = [];
  const also: number[] = [];
  for (const article of articles) {
    const {context, labels} = article;
    const row = new Int8Array(features.length);
    const describe = describer(context, wordsFor(article), row);
    for (const [quote, label] of labels.entries()) {
      if (!label.skip) {
        const s = surroundings(context, quote);
        const candidates = candidatesFor(context, s);
        describe.nobody(s);
        starts.push(rows.length);
        right.push(rows.length + candidates.indexOf(label.target) + 1);
        rows.push(row.slice());
        also.push(0);
        for (const candidate of candidates) {
          describe.candidate(s, candidate);
          rows.push(row.slice());
          also.push(candidate !== label.target && label.right.has(candidate) ? 1 : 0);
        }
      }
    }
  }
  const all = new Int8Array(rows.length * features.length);
  for (const [i, row] of rows.entries()) all.set(row, i * features.length);
  return {
    rows: all,
    starts: Int32Array.from([...starts, rows.length]),
    right: Int32Array.from(right),
    also: Uint8Array.from(also),
  };
}
