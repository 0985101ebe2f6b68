import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {parseQuery} from '../../source/search/query.ts';

const terms = (text: string) =>
  parseQuery(text).terms.map(({words, phrase, not, open}) =>
    [not ? '!' : '', phrase ? `"${words.join(' ')}"` : words.join(' '), open ? '…' : ''].join(''),
  );

describe('a query', () => {
  it.each([
    ['two words', ['two', 'words…']],
    ['two words ', ['two', 'words']],
    ['"in this order" please ', ['"in this order"', 'please']],
    ['“curly quotes”', ['"curly quotes"']],
    ['"not clos', ['"not clos"…']],
    ['peace !war', ['peace', '!war…']],
    ['!"the war" peace ', ['!"the war"', 'peace']],
    ['cease-fire', ['cease', 'fire…']],
    ['DON’T', ['dont…']],
    ['!', []],
    ['"', []],
    ['""', []],
    ['  ', []],
    ['who:ever', ['who', 'ever…']],
  ])('%s', (text, wanted) => {
    expect(terms(text)).toEqual(wanted);
  });

  it('counts its last filter as it stands when nothing is typed any more', () => {
    expect(parseQuery('speaker:xyz').filters[0]!.open).toBe(true);
    expect(parseQuery('speaker:xyz', {finished: true}).filters[0]!.open).toBe(false);
    expect(parseQuery('before:soon').problems).toEqual([]);
    expect(parseQuery('before:soon', {finished: true}).problems).toHaveLength(1);
  });

  it('has filters', () => {
    expect(parseQuery('speaker:zel side:"Northern League" !source:wire x').filters).toEqual([
      {field: 'speaker', words: ['zel'], not: false, open: false},
      {field: 'side', words: ['northern', 'league'], not: false, open: false},
      {field: 'source', words: ['wire'], not: true, open: false},
    ]);
    expect(parseQuery('SPEAKER:zel').filters).toEqual([
      {field: 'speaker', words: ['zel'], not: false, open: true},
    ]);
    expect(parseQuery('speaker: ').filters).toEqual([]);
  });

  it.each<[text: string, strangers: Array<[name: string, meant: string | undefined]>]>([
    ['speakr:putin', [['speakr', 'speaker']]],
    ['peace !Sorce:"the wire" x', [['Sorce', 'source']]],
    ['speakr:', [['speakr', 'speaker']]],
    [
      'sides:east befor:noon',
      [
        ['sides', 'side'],
        ['befor', 'before'],
      ],
    ],
    ['topic:truce', [['topic', undefined]]],
    ['topic:"a truce"', [['topic', undefined]]],
  ])('knows what looks like a filter and is none: %s', (text, expected) => {
    expect(parseQuery(text).strangers.map(({name, meant}) => [name, meant])).toEqual(expected);
  });

  it.each([
    'speakr',
    'speaker:putin',
    'Speaker:"a b"',
    '10:00',
    'at 9:30',
    'https://example.org/a:b',
    'https:/',
    'He said: no',
    '"topic:x"',
    ':x',
  ])('does not take for one what is on the way to it, a time, an address or a sentence: %s', (text) => {
    expect(parseQuery(text).strangers).toEqual([]);
  });

  it('reads times as it is told to, and says which it does not understand', () => {
    const time = (text: string) => (text === 'noon' ? 43_200_000 : undefined);
    expect(parseQuery('before:noon x', {time})).toMatchObject({before: 43_200_000, problems: []});
    expect(parseQuery('after:"noon"', {time})).toMatchObject({after: 43_200_000});
    const misread = parseQuery('after:soon x', {time});
    expect(misread.after).toBeUndefined();
    expect(misread.problems).toEqual(['“after:soon” is not understood']);
    expect(parseQuery('after:so', {time}).problems).toEqual([]);
    const broken = () => {
      throw new Error('no time');
    };
    expect(parseQuery('before:noon', {time: broken}).before).toBeUndefined();
  });

  it('is any text, and of a pasted article the first words', () => {
    fc.assert(fc.property(fc.string({unit: 'binary'}), (text) => parseQuery(text).text === text));
    expect(terms('word '.repeat(1000)).length).toBeLessThan(50);
  });
});
