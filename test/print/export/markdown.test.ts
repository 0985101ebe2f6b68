import {describe, expect, it} from 'vitest';
import {markdownLines} from '../../../source/print/export/markdown.ts';
import {toldBy, type What} from '../../../source/print/export/told.ts';
import type {At, Entry, Quote, Story} from '../../../source/story/story.ts';
import {entry, storyOf} from '../../stories/made.ts';
import {begin, day, hour, timeOf} from '../../times.ts';

const document = (story: Story, what: What = 'story', at?: number): string =>
  [...markdownLines(toldBy(story, what, at))].join('\n');

const on = (label: string, earliest: number, basis: At['basis'] = 'stated'): At => ({
  ...entry('any', earliest).at,
  label,
  basis,
});
const sunday = on('Sun 11 May, late', begin);
const told = (more: Partial<Entry>): Entry => entry('first', begin, {at: sunday, ...more});
const quote = (more: Partial<Quote> = {}): Quote => ({
  id: 'q',
  speaker: 'ann',
  kind: 'full',
  text: 'Yes',
  at: sunday,
  entry: 'first',
  sources: [{source: 'a', paragraph: 3, exact: 'Yes'}],
  ...more,
});

describe('a document', () => {
  it('of a small story', () => {
    const sources = [{source: 'a', paragraph: 1}];
    const elsewhere = [{source: 'b', paragraph: 2}];
    const story: Story = {
      ...storyOf([
        told({
          headline: 'They meet',
          quotes: [quote()],
          attendance: [
            {person: 'ann', status: 'waiting', head: true, place: 'Ankara', note: 'until noon', sources},
            {person: 'cyd', status: 'declined', byOffice: true, sources: elsewhere},
          ],
          positions: [{side: 'north', topic: 'truce', kind: 'demand', text: 'At once', sources}],
          answers: [
            {question: 'when', answer: 'Soon', sources},
            {question: 'when', answer: 'Late', sources: elsewhere},
            {question: 'where', answer: 'Here', sources},
            {question: 'where', answer: 'Here', sources: elsewhere},
          ],
        }),
      ]),
      sources: [
        {
          id: 'a',
          publisher: 'The Post',
          title: 'News',
          date: '2025-05-15',
          url: 'https://post.example/a_b',
          words: 90,
        },
        {id: 'b', sha256: '0'.repeat(64)},
      ],
    };
    expect(document(story)).toBe(`# A made-up story

Sun 11 May 2025 – Fri 16 May 2025. Times are those of UTC; days without a year are of 2025.

## Sun 11 May

### They meet

**Sun 11 May, late**: What first tells.

> “Yes”
>
> — Ann, president (North) · The Post, “News”, 2025-05-15, paragraph 3

- Ann, president (North): waiting (Ankara); head of delegation; until noon
- Cyd: declined; by office only (b, paragraph 2)
- North on Truce, demand: At once

Source: The Post, “News”, 2025-05-15, paragraph 1

## Where the sources differ

### When do they meet?

- Soon (Sun 11 May, late; The Post, “News”, 2025-05-15, paragraph 1)
- Late (Sun 11 May, late; b, paragraph 2)

## Sources

- **a**, The Post, “News”, 2025-05-15, 90 words, <https://post.example/a_b>
- **b**, SHA-256 \`${'0'.repeat(64)}\``);
  });

  it('of its quotations says with each of them when it was said', () => {
    const at = on('Mon 12 May, morning', begin + day, 'inferred');
    const list = [quote(), quote({id: 'r', kind: 'partial', text: 'perhaps', at})];
    const story = storyOf([
      told({quotes: [list[0]!]}),
      entry('second', begin + day, {at, quotes: [list[1]!]}),
    ]);
    expect(document(story, 'quotes')).toContain(`
## Sun 11 May

> “Yes”
>
> — Ann, president (North), Sun 11 May, late · a, paragraph 3

## Mon 12 May

> “perhaps”
>
> — Ann, president (North), partial quotation, Mon 12 May, morning, date inferred · a, paragraph 3: “Yes”

## Sources

- **a**`);
  });

  it('puts what lies before the window under one heading, with the time of each', () => {
    const before = ['2019', 'Mar 2022'].map((label, i) =>
      entry(`e${i}`, begin - (9 - i) * day, {at: on(label, begin - (9 - i) * day)}),
    );
    const headings = document(storyOf([...before, told({})])).match(/^## .*|^\*\*.*\*\*/gm);
    expect(headings).toEqual([
      '## Background',
      '**2019**',
      '**Mar 2022**',
      '## Sun 11 May',
      '**Sun 11 May, late**',
      '## Sources',
    ]);
  });

  it('puts an interval under its day where it begins at a clock time, and otherwise under its days', () => {
    const edtfs = ['2025-05-12/2025-05-13T12:00', '2025-05-12T10:00/2025-05-12T12:00', '2025-05-13'];
    const story = storyOf(edtfs.map((edtf, i) => entry(`e${i}`, 0, {at: timeOf(edtf)})));
    expect(document(story).match(/^## .*|^\*\*.*\*\*/gm)).toEqual([
      '## Mon 12 May – Tue 13 May',
      '**Mon 12 May – Tue 13 May, 12:00**',
      '## Mon 12 May',
      '**Mon 12 May, 10:00 – Mon 12 May, 12:00**',
      '## Tue 13 May',
      '**Tue 13 May**',
      '## Sources',
    ]);
  });

  it('says up to when it had been told', () => {
    expect(document(storyOf([told({})]), 'story', begin + 21 * hour)).toContain(
      '\n\nWhat had been told by Sun 11 May 2025, 21:00. Times are',
    );
  });

  it('cites each source once, and says how it has the words where it has others', () => {
    const sources = [
      {source: 'a', paragraph: 7, exact: 'We will wait'},
      {source: 'a', paragraph: 3, exact: 'and see.'},
      {source: 'b', paragraph: 1, exact: 'We wait and see.'},
    ];
    const text = 'We will wait and see.';
    expect(document(storyOf([told({quotes: [quote({text, sources})]})]))).toContain(
      '> — Ann, president (North) · a, paragraphs 3, 7; b, paragraph 1: “We wait and see.”',
    );
  });

  it('says that two quotations are the same remark, and who speaks where nobody does', () => {
    const other = {id: 'r', text: 'Aye', sources: [{source: 'b', paragraph: 1, exact: 'Aye'}]};
    const {speaker: _, ...nobody} = quote({id: 's', kind: 'scare'});
    const lines = document(storyOf([told({quotes: [quote({sameAs: 'r'}), quote(other), nobody]})]));
    expect(lines.match(/^> — .*/gm)).toEqual([
      '> — Ann, president (North) · a, paragraph 3 · the same remark as “Aye” (b, paragraph 1)',
      '> — Ann, president (North) · b, paragraph 1',
      '> — in quotation marks, attributed to nobody · a, paragraph 3',
    ]);
  });

  it('links to addresses of the web alone', () => {
    for (const url of ['javascript:alert(1)', 'https://a.b/<x>', 'see <b>'])
      expect(document({...storyOf([told({})]), sources: [{id: 'a', url}]})).not.toMatch(
        /[^\\]<(?!x|b)|^- .*, </m,
      );
  });

  it('shows text as it stands, wherever it stands', () => {
    const odd = '*x* <b> [y](z) | # 1.';
    const written = String.raw`\*x\* \<b> \[y\](z) \| \# 1.`;
    const sources = [{source: 'a', paragraph: 1}];
    const entries = [
      told({
        headline: odd,
        text: odd,
        quotes: [quote({text: odd})],
        attendance: [{person: 'ann', status: 'named', note: odd, sources}],
        positions: [{side: 'north', topic: 'truce', kind: 'demand', text: odd, sources}],
        answers: [1, 2].map(() => ({question: 'when', answer: odd, sources})),
      }),
    ];
    const story: Story = {
      ...storyOf(entries),
      title: odd,
      sides: [{id: 'north', name: odd, colour: 'red'}],
      topics: [{id: 'truce', name: odd}],
      people: [{id: 'ann', name: odd, spellings: [], role: odd}],
      sources: [{id: 'a', title: odd, publisher: odd, date: odd, url: odd}],
      questions: [{id: 'when', question: odd}],
    };
    const text = document(story);
    expect(text.split(written).length).toBeGreaterThan(20);
    expect(
      text.replaceAll(written, '').replaceAll(/^\*\*[\w ,]+\*\*|^- \*\*a\*\*|^[#>]+|^- /gm, ''),
    ).not.toMatch(/[*<[\]|#]/);
  });
});
