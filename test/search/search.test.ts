import {describe, expect, it} from 'vitest';
import {
  buildIndex,
  buildIndexInSlices,
  parseQuery,
  search,
  type SearchOptions,
} from '../../source/search/search.ts';
import {quotesOf, story, type Line} from './few.ts';

/** Which lines are found, best first. */
function found(lines: Line[], query: string, options: SearchOptions = {}): number[] {
  return search(buildIndex(story, quotesOf(...lines)), query, options).hits.map(({index}) => index);
}

/** What is marked in each hit. */
function marked(text: string, query: string): string[] {
  const hit = search(buildIndex(story, quotesOf(['mayor', text])), query).hits[0];
  return (hit?.matches ?? []).map(([from, to]) => text.slice(from, to));
}

describe('order', () => {
  it('puts literal hits first, then whole words, beginnings, typing errors', () => {
    const lines: Line[] = [
      ['mayor', 'The harbours treatment came late'],
      ['mayor', 'A treaty, they say, on the harbour'],
      ['mayor', 'We signed the harbour treaty'],
      ['mayor', 'Harbour and treaty are two words'],
    ];
    expect(found(lines, 'harbour treaty ').slice(0, 3)).toEqual([2, 3, 1]);
    expect(found(lines, 'harbour treat')).toContain(0);
  });

  it('of equally good hits puts the newest first', () => {
    expect(
      found(
        [
          ['mayor', 'Peace now'],
          ['mayor', 'Peace soon'],
          ['mayor', 'Peace later'],
        ],
        'peace',
      ),
    ).toEqual([2, 1, 0]);
  });

  it('lets rarer words count more', () => {
    const lines: Line[] = [
      ['mayor', 'The talks and the weather'],
      ['mayor', 'The lighthouse'],
      ['mayor', 'The talks and the wine'],
      ['mayor', 'The talks and the song'],
    ];
    expect(found(lines, 'talks lighthouse')[0]).toBe(1);
  });

  it('without words is that of time, or the newest first where asked', () => {
    const lines: Line[] = [
      ['mayor', 'One'],
      ['kremlin', 'Two'],
      ['mayor', 'Three'],
    ];
    expect(found(lines, '')).toEqual([0, 1, 2]);
    expect(found(lines, 'speaker:kiefer')).toEqual([0, 2]);
    expect(found(lines, '', {newestFirst: true, limit: 2})).toEqual([2, 1]);
  });
});

describe('what is forgiven', () => {
  it.each([
    ['ceasfire', 'A ceasefire at last'],
    ['caesefire', 'A ceasefire at last'],
    ['vcasefire', 'A ceasefire at last'],
    ['cease fire', 'A ceasefire at last'],
    ['ceasefire', 'A cease-fire at last'],
    ['last ceasefire', 'A ceasefire at last'],
    ['ceasef', 'A ceasefire at last'],
    ["don't", 'We don’t know'],
    ['dont', 'We don’t know'],
    ['erdogan', 'Erdoğan will host'],
    ['ukraine', 'Pour l’Ukraine'],
    ['zlnsky', 'Zelensky waits'],
    ['fire', 'A bonfire on the beach'],
  ])('%s finds “%s”', (query, text) => {
    expect(
      found(
        [
          ['kremlin', 'Nothing of the kind'],
          ['kremlin', text],
        ],
        query,
      ),
    ).toEqual([1]);
  });

  it('lets all spellings of a name find each other, in texts and as speakers', () => {
    const lines: Line[] = [
      ['kremlin', 'Zelensky waits'],
      ['kremlin', 'Zelenskyy waits'],
      ['kremlin', 'Zelenskiy waits'],
      ['zelenskyy', 'I wait'],
      ['mayor', 'Somebody waits'],
    ];
    for (const name of ['Zelensky', 'Zelenskyy', 'Zelenskiy'])
      expect(found(lines, name).toSorted(), name).toEqual([0, 1, 2, 3]);
    expect(found(lines, '!zelensky')).toEqual([4]);
  });

  it('finds the spellings a story lists', () => {
    expect(
      found(
        [
          ['kremlin', 'Ask Kieffer'],
          ['kremlin', 'Ask nobody'],
        ],
        'kiefer',
      ),
    ).toEqual([0]);
  });
});

describe('what is not dragged in', () => {
  it('by a name: words that only resemble it', () => {
    const lines: Line[] = [
      ['kremlin', 'Nobody is putting pressure on the port'],
      ['kremlin', 'Putin decides'],
      ['kremlin', 'A mutiny of cooks'],
    ];
    expect(found(lines, 'putin')).toEqual([1]);
    expect(found(lines, 'putin decides')).toEqual([1]);
  });

  it('by a short word: what has it inside', () => {
    expect(
      found(
        [
          ['mayor', 'A reward'],
          ['mayor', 'The war'],
        ],
        'war',
      ),
    ).toEqual([1]);
  });

  it('by several words: what has only one of them, if something has all', () => {
    const lines: Line[] = [
      ['mayor', 'Grain'],
      ['mayor', 'Grain ships'],
      ['mayor', 'Ships'],
    ];
    expect(found(lines, 'grain ships')).toEqual([1]);
    expect(
      found(
        lines.filter((_, i) => i !== 1),
        'grain ships',
      ).toSorted(),
    ).toEqual([0, 1]);
  });

  it('by a long quotation: an exact word is found wherever it stands', () => {
    const long = `${'and so on '.repeat(3000)} xylophone ${'and so on '.repeat(3000)}`;
    expect(
      found(
        [
          ['mayor', long],
          ['mayor', 'and so on'],
        ],
        'xylophone',
      ),
    ).toEqual([0]);
  });
});

describe('narrowing', () => {
  const lines: Line[] = [
    ['zelenskyy', 'We want peace and grain', 'post'],
    ['erdogan', 'Peace begins at this table', 'daily'],
    ['kremlin', 'Peace on our terms', 'daily'],
    ['mayor', 'Grain, not war', 'post'],
  ];
  it.each([
    ['speaker:zel', [0]],
    ['speaker:zelenski peace', [0]],
    ['speaker:erdogan speaker:kremlin', [1, 2]],
    ['side:ukraine', [0, 3]],
    ['side:tr peace', [1]],
    ['source:lantern', [1, 2]],
    ['source:"morning post" grain ', [3, 0]],
    ['!source:post', [1, 2]],
    ['peace !grain', [2, 1]],
    ['!kremlin peace', [1, 0]],
    ['"peace begins"', [1]],
    ['"begins peace"', []],
    ['"peace be', [1]],
    ['!"our terms" peace ', [1, 0]],
    ['!"our terms" ', [0, 1, 3]],
    ['speaker:kremlin p', [2]],
    ['p', [2, 1, 0, 3]],
    ['gr', [3, 0]],
    ['peace g', [0]],
    ['peace x', [2, 1, 0]],
    ['speaker:nobodyknown ', []],
    ['speaker:nobodyknown', [0, 1, 2, 3]],
    ['speaker:', [0, 1, 2, 3]],
    ['before:whenever', [0, 1, 2, 3]],
    ['morning', [3, 0]],
    ['"recep tayyip"', [1]],
  ])('%s', (query, wanted) => {
    expect(found(lines, query)).toEqual(wanted);
  });

  it('by time takes what can have been then', () => {
    const index = buildIndex(story, quotesOf(...lines));
    const within = (text: string) =>
      search(index, parseQuery(text, {time: Number})).hits.map((hit) => hit.index);
    expect(within('before:2000 ')).toEqual([0, 1]);
    expect(within('after:2000 ')).toEqual([1, 2, 3]);
    expect(within('after:2000 peace')).toEqual([2, 1]);
  });

  it('exactly takes no errors, no likeness, and all the words', () => {
    expect(found(lines, 'paece', {exact: true})).toEqual([]);
    expect(found(lines, 'peace', {exact: true})).toEqual([2, 1, 0]);
    expect(found(lines, 'eac', {exact: true})).toEqual([2, 1, 0]);
    expect(found(lines, 'peace war', {exact: true})).toEqual([]);
  });
});

describe('marks', () => {
  it.each([
    ['We want a ceasefire', 'ceas', ['ceas']],
    ['We want a ceasefire', 'ceasfire', ['ceasefire']],
    ['We want a cease-fire', 'ceasefire', ['cease-fire']],
    ['We want a ceasefire', 'cease fire', ['ceasefire']],
    ['We don’t, do we?', "don't", ['don’t']],
    ['We don’t, do we?', 'don', ['don']],
    ['Cafe\u0301s and the café', 'cafe', ['Cafe\u0301', 'café']],
    ['talks about talks', 'talks', ['talks', 'talks']],
    ['tasks and talks', 'talks', ['talks']],
    ['这是停火协议', '停火', ['停火']],
    ['เราจะเปิดสะพาน', 'สะพาน', ['สะพาน']],
    ['grain, then "the war"', '"the war"', ['the war']],
    ['a bonfire', 'fire', ['fire']],
    ['We wait', 'kiefer', []],
  ])('%s ← %s', (text, query, wanted) => {
    expect(marked(text, query)).toEqual(wanted);
  });
});

describe('how much is found', () => {
  const index = buildIndex(
    story,
    quotesOf(...Array.from({length: 300}, (): [string, string] => ['mayor', 'The same peace'])),
  );

  it('is told in full even where not all is wanted', () => {
    const {hits, total, complete} = search(index, 'peace', {limit: 10});
    expect([hits.length, total, complete]).toEqual([10, 300, true]);
    expect(search(index, 'the peace', {limit: Infinity}).hits).toHaveLength(300);
    expect(search(index, '', {limit: 7})).toMatchObject({total: 300, complete: true});
  });

  it('is told to be at least so much where not all was read', () => {
    const {hits, total, complete} = search(index, 'same the', {budget: 100});
    expect(complete).toBe(false);
    expect(total).toBeLessThanOrEqual(100);
    expect(hits.length).toBeGreaterThan(0);
  });
});

describe('an index built in slices', () => {
  it('answers from what it has, and takes what comes later', () => {
    const quotes = quotesOf(['mayor', 'First peace'], ['mayor', 'Second peace'], ['mayor', 'Third peace']);
    const slices = buildIndexInSlices(story, quotes, 1);
    const first = slices.next();
    if (first.done) throw new Error('too soon');
    const {index} = first.value;
    expect(search(index, 'peace').hits.map((hit) => hit.quote.id)).toEqual(['q0']);
    while (!slices.next().done);
    expect(search(index, 'peace').total).toBe(3);
    index.add(quotesOf(['kremlin', 'No peace'])[0]!);
    expect(search(index, 'peace').total).toBe(4);
    expect(search(index, 'kremlin').total).toBe(1);
  });
});

describe('a word that nothing is like', () => {
  const lines: Line[] = [
    ['mayor', 'We signed the harbour treaty'],
    ['mayor', 'The ferries sail again'],
  ];
  const index = buildIndex(story, quotesOf(...lines));

  it('is left out where another word is found, and named', () => {
    const {hits, ignored} = search(index, 'treaty banana ');
    expect(hits.map((hit) => hit.index)).toEqual([0]);
    expect(ignored).toEqual(['banana']);
  });

  it('is not one with a typing error in it', () => {
    expect(search(index, 'harbuor treaty ').ignored).toEqual([]);
  });

  it('may be a single letter', () => {
    expect(search(index, 'treaty z')).toMatchObject({total: 1, ignored: ['z']});
    expect(search(index, 'treaty s')).toMatchObject({total: 1, ignored: []});
  });

  it('leaves nothing to find where it is required or alone', () => {
    expect(search(index, 'treaty "banana"')).toMatchObject({total: 0, ignored: []});
    expect(search(index, 'banana ').total).toBe(0);
  });
});
