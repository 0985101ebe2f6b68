import {describe, expect, it} from 'vitest';
import {citeLong, citeShort, sourceName} from '../../source/print/cite.ts';
import {atJson, entryJson} from '../../source/print/json.ts';
import {entryPlain, quoteLine, quotePlain, situationPlain} from '../../source/print/plain.ts';
import {indexSituation, situationAt} from '../../source/replay/situation.ts';
import {timeline} from '../../source/replay/timeline.ts';
import {speakersOf, type Quote} from '../../source/story/story.ts';
import {width as columns} from '../../source/text/width.ts';
import {entry, storyOf} from '../stories/made.ts';
import {begin, timeOf} from '../times.ts';

const bare = entry('first', begin);
const quote = (more: Partial<Quote> = {}): Quote => ({
  id: 'q',
  kind: 'full',
  text: 'Hello',
  at: {...bare.at, label: 'Sun 11 May'},
  entry: 'first',
  sources: [{source: 'a', paragraph: 3, exact: 'Hello'}],
  ...more,
});
const story = storyOf([bare]);
const speakers = speakersOf(story);

describe('a citation', () => {
  it.each([
    [[['a', 3]], 'a ¶3'],
    [
      [
        ['a', 3],
        ['b', 1],
      ],
      'a ¶3, b ¶1',
    ],
    [
      [
        ['a', 3],
        ['b', 1],
        ['a', 2],
        ['a', 3],
      ],
      'a ¶3+2, b ¶1',
    ],
    [[], ''],
  ] as const)('of %j is %s', (list, expected) => {
    expect(citeShort(list.map(([source, paragraph]) => ({source, paragraph})))).toBe(expected);
  });

  it.each([
    [
      {id: 'a', publisher: 'The Post', title: 'News', date: '2025-05-15'},
      'The Post',
      'The Post, “News”, 2025-05-15, paragraph 3',
    ],
    [{id: 'a', title: 'News'}, 'News', '“News”, paragraph 3'],
    [{id: 'a', publisher: 'The Post'}, 'The Post', 'The Post, paragraph 3'],
    [{id: 'a', date: '2025'}, 'a', 'a, 2025, paragraph 3'],
    [{id: 'a'}, 'a', 'a, paragraph 3'],
  ])('of the source %j', (source, name, long) => {
    expect(sourceName(source)).toBe(name);
    expect(citeLong({source: 'a', paragraph: 3}, {sources: [source]})).toBe(long);
  });
});

describe('a quotation in a line', () => {
  it.each([
    ['ann', '“Hello” — Ann (North)'],
    // on no side
    ['cyd', '“Hello” — Cyd'],
    ['tribune', '“Hello” — The Tribune'],
    [undefined, '“Hello”'],
  ])('said by %s', (speaker, expected) => {
    expect(quoteLine(quote(speaker === undefined ? {} : {speaker}), speakers, story)).toBe(expected);
  });

  it('does not name the side twice where a side speaks', () => {
    const state = {
      ...story,
      organisations: [{id: 'north-state', name: 'North', spellings: [], side: 'north'}],
    };
    expect(quoteLine(quote({speaker: 'north-state'}), speakersOf(state), state)).toBe('“Hello” — North');
  });

  it('has its time and sources below', () => {
    expect(quotePlain(quote({speaker: 'ann'}), story, speakers)).toBe(
      '“Hello” — Ann (North)\n  Sun 11 May · a ¶3',
    );
  });
});

describe('an entry as text', () => {
  it('says when, what and where it stands, and whether the date is inferred', () => {
    const inferred = {
      ...bare,
      headline: 'They meet',
      at: {...bare.at, label: 'Sun 11 May', basis: 'inferred' as const},
      quotes: [quote({speaker: 'ann'})],
    };
    expect(entryPlain(inferred, story, speakers)).toBe(
      'Sun 11 May (date inferred) · They meet\n  What first tells.\n  “Hello” — Ann (North)\n  [a ¶1]',
    );
  });

  it('is wrapped to the width of a terminal, and to none in a pipe', () => {
    const long = {...bare, text: 'word '.repeat(60).trim()};
    expect(entryPlain(long, story, speakers).split('\n')).toHaveLength(3);
    for (const width of [20, 40, 80, 100])
      for (const line of entryPlain(long, story, speakers, width).split('\n'))
        expect(columns(line)).toBeLessThanOrEqual(Math.max(width, 22));
  });
});

describe('how things stood, as text', () => {
  it('has its headings when nothing is known', () => {
    const line = timeline(storyOf([]));
    expect(situationPlain(situationAt(indexSituation(line), 0), line.story, 'the start')).toBe(
      'As of the start\n\nDELEGATIONS\n\nDEMANDS\n\nWHERE THE SOURCES DIFFER (0)',
    );
  });

  it('says of each what is known of them', () => {
    const sources = [{source: 'a', paragraph: 1}];
    const told = entry('first', begin, {
      attendance: [
        {
          person: 'ann',
          status: 'waiting',
          head: true,
          byOffice: true,
          place: 'Ankara',
          note: 'until noon',
          sources,
        },
        {person: 'cyd', status: 'declined', sources},
      ],
      positions: [{side: 'north', topic: 'truce', kind: 'demand', text: 'At once', sources}],
      answers: [
        {question: 'when', answer: 'Soon', sources},
        {question: 'when', answer: 'Late', sources: [{source: 'b', paragraph: 2}]},
        {question: 'where', answer: 'Here', sources},
        {question: 'where', answer: 'Here', sources: [{source: 'b', paragraph: 3}]},
      ],
    });
    const line = timeline(storyOf([{...told, at: {...told.at, label: 'Sun 11 May'}}]));
    expect(situationPlain(situationAt(indexSituation(line), 1), line.story, 'noon').split('\n')).toEqual([
      'As of noon',
      '',
      'DELEGATIONS',
      '',
      'North',
      '  Ann, president: waiting (Ankara); head of delegation; by office only; until noon; since Sun 11 May; a ¶1',
      '',
      'Others',
      '  Cyd: declined; since Sun 11 May; a ¶1',
      '',
      'DEMANDS',
      '',
      'Truce',
      '  North, demand: At once (Sun 11 May; a ¶1)',
      '',
      'WHERE THE SOURCES DIFFER (1)',
      '',
      'When do they meet?',
      '  Soon (a ¶1; Sun 11 May)',
      '  Late (b ¶2; Sun 11 May)',
    ]);
  });
});

describe('an entry as JSON', () => {
  it('has the contract’s keys in their order, quotations by id', () => {
    const keys = [
      'id',
      'at',
      'kind',
      'key',
      'headline',
      'text',
      'sources',
      'quotes',
      'attendance',
      'positions',
      'answers',
    ];
    const json = entryJson({...bare, headline: 'They meet', quotes: [quote()]});
    expect(Object.keys(json)).toEqual(keys);
    expect(json.quotes).toEqual(['q']);
    expect(json.at).toMatchObject({earliest: '2025-05-11T00:00:00.000Z', basis: 'stated'});
    expect(json.at).not.toHaveProperty('part');
  });

  it.each([
    [timeOf('2025-05-14', {part: 'late'}), ['edtf', 'part', 'earliest', 'latest', 'label', 'basis']],
    [timeOf('2025-05-14T10:00/2025-05-14T12:00'), ['edtf', 'earliest', 'latest', 'label', 'basis']],
  ])('has of a time what the contract names and no more: %j', (at, keys) => {
    expect(Object.keys(atJson(at))).toEqual(keys);
  });
});
