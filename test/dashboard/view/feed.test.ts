import {describe, expect, it} from 'vitest';
import type {Part} from '../../../source/story/schema.ts';
import {entry} from '../../stories/made.ts';
import {emptyStory, sceneFor} from '../../stories/shown.ts';
import {begin, timeOf} from '../../times.ts';
import {readerOf} from '../reader.ts';

/** The rows of the feed at the end of a story of these times, without its border; the last of them is selected. */
function feed(times: Array<[edtf: string, part?: Part]>, columns = 120): string[] {
  const entries = times.map(([edtf, part], i) =>
    entry(`e${i}`, begin, {at: timeOf(edtf, part ? {part} : {}), headline: `Headline ${i}`}),
  );
  const window = {start: begin, end: begin + 9 * 86_400_000};
  const reader = readerOf(sceneFor({...emptyStory(), window, entries}), {size: {columns, rows: 30}});
  reader.press('1', 'end', 'z');
  return reader.rows().flatMap((row) => {
    const text = /^│\s*(.*?)\s*│$/.exec(row)?.[1] ?? '';
    return text === '' || /^What e\d tells/.test(text) ? [] : [text.replace(/ +\d•$/, '')];
  });
}

describe('the time beside an entry of the feed', () => {
  it('is the start of what goes on, under its day, and its end where it is selected', () => {
    expect(feed([['2025-05-14T09:00'], ['2025-05-14T10:00/2025-05-14T12:00']])).toEqual([
      'Wed 14 May',
      '09:00      Headline 0',
      '▸ 10:00 –    Headline 1',
      'until 12:00',
    ]);
    expect(feed([['2025-05-14T13:00/2025-05-15T09:00']])).toEqual([
      'Wed 14 May',
      '▸ 13:00 –    Headline 0',
      'until Thu 15 May, 09:00',
    ]);
  });

  it('is the end, where the source gives no more of the start than its day', () => {
    expect(feed([['2025-05-14/2025-05-15T12:00']])).toEqual([
      'Wed 14 May – Thu 15 May',
      '▸ – 12:00    Headline 0',
    ]);
  });

  it('is nothing where the source gives days, months or years', () => {
    expect(feed([['2025-05-11/2025-05-14'], ['2025-05-14']])).toEqual([
      'Sun 11 May – Wed 14 May',
      'Headline 0',
      'Wed 14 May',
      '▸            Headline 1',
    ]);
  });

  it.each([40, 80, 120])('is whole, and so is the headline beside it, in %d columns', (columns) => {
    const rows = feed(
      [
        ['2025-05-14', 'early morning'],
        ['2025-05-14', 'afternoon'],
      ],
      columns,
    );
    expect(rows.map((row) => row.replace(/^▸ /, '').replace(/ +/g, ' '))).toEqual([
      'Wed 14 May',
      'early morning Headline 0',
      'afternoon Headline 1',
    ]);
  });
});
