/** A few quotations, a line each, to search in. */
import type {Quote} from '../../source/story/story.ts';
import {edtfOf, timeOf} from '../times.ts';

/** A cast of three people and the Kremlin, on three sides, in two papers. */
export const story = {
  people: [
    {id: 'zelenskyy', name: 'Volodymyr Zelenskyy', spellings: ['Zelensky'], side: 'ukraine'},
    {id: 'erdogan', name: 'Recep Tayyip Erdoğan', spellings: [], side: 'turkiye'},
    {id: 'mayor', name: 'Ann Kiefer', spellings: ['Anne Kieffer'], side: 'ukraine'},
  ],
  organisations: [{id: 'kremlin', name: 'Kremlin', spellings: [], side: 'russia'}],
  sides: [
    {id: 'ukraine', name: 'Ukraine', colour: 'yellow' as const},
    {id: 'turkiye', name: 'Türkiye', short: 'TR', colour: 'red' as const},
    {id: 'russia', name: 'Russia', colour: 'blue' as const},
  ],
  sources: [
    {id: 'post', publisher: 'Morning Post'},
    {id: 'daily', title: 'The Daily Lantern'},
  ],
};

export type Line = [speaker: string, text: string, source?: string];

/** A quotation a line, one after another in time. */
export function quotesOf(...lines: Line[]): Quote[] {
  return lines.map(([speaker, text, source = 'post'], i) => ({
    id: `q${i}`,
    speaker,
    kind: 'full',
    text,
    // the last second of one is the first of the next
    at: timeOf(`${edtfOf(i * 1000)}/${edtfOf((i + 1) * 1000)}`),
    entry: 'e',
    sources: [{source, paragraph: 1}],
  }));
}
