import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {jsonLdLines} from '../../../source/print/export/jsonld.ts';
import {passagesOf, toldBy, type What} from '../../../source/print/export/told.ts';
import type {Passage, Quote, Story} from '../../../source/story/story.ts';
import {anyStory} from '../../stories/generated.ts';
import {entry, storyOf} from '../../stories/made.ts';
import {begin} from '../../times.ts';

type Node = Record<string, unknown> & {id: string; type: string};

function graphOf(story: Story, what: What, at?: number): Node[] {
  const document = JSON.parse([...jsonLdLines(toldBy(story, what, at))].join('\n')) as {
    '@context': unknown;
    '@graph': Node[];
  };
  expect(document['@context']).toEqual([
    'http://www.w3.org/ns/anno.jsonld',
    {edtf: 'http://id.loc.gov/datatypes/edtf/'},
  ]);
  return document['@graph'];
}

/** Every value under every key, however deep. */
function* pairs(value: unknown): Generator<[key: string, value: unknown]> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, item] of Object.entries(value)) {
    if (!Array.isArray(value)) yield [key, item];
    yield* pairs(item);
  }
}

/** The terms without a prefix: https://www.w3.org/ns/anno.jsonld has them. */
const annotationTerms =
  'id type motivation body target source selector exact prefix suffix @type @value'.split(' ');
const annotationTypes = ['Annotation', 'SpecificResource', 'TextQuoteSelector'];

describe('JSON-LD', () => {
  it('has terms that its context knows, a name for each node once, and no link to what is not there', () => {
    fc.assert(
      fc.property(anyStory, fc.constantFrom<What>('story', 'quotes'), (story, what) => {
        const graph = graphOf(story, what);
        const ids = graph.map(({id}) => id);
        expect(new Set(ids).size).toBe(ids.length);
        const known = new Set(ids);
        for (const [key, value] of graph.flatMap((node) => [...pairs(node)])) {
          if (!annotationTerms.includes(key)) expect(key).toMatch(/^(?:schema|dcterms|rdfs):[a-zA-Z0-9]+$/);
          if (key === 'type' && !annotationTypes.includes(value as string))
            expect(value).toMatch(/^(?:schema|dcterms):[A-Z]/);
          if (['id', 'body', 'source'].includes(key)) expect(known).toContain(value);
        }
      }),
      {numRuns: 40},
    );
  });

  it('has an annotation for each passage', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const annotations = graphOf(story, 'story').filter(({type}) => type === 'Annotation');
        expect(annotations).toHaveLength(story.entries.flatMap(passagesOf).length);
      }),
    );
  });

  const passage: Passage = {source: 'a', paragraph: 3, exact: 'Yes', prefix: 'said: ', suffix: ' And'};
  const bare = entry('first', begin, {headline: 'They meet'});
  const at = {...bare.at, edtf: '2025-05-14', part: 'late' as const, label: 'Wed 14 May, late'};
  const quote: Quote = {
    id: 'q',
    speaker: 'ann',
    kind: 'full',
    text: 'Yes',
    at,
    entry: 'first',
    sources: [passage],
  };
  const period = {
    type: 'dcterms:PeriodOfTime',
    'rdfs:label': 'Wed 14 May, late',
    'rdfs:comment': 'date stated',
    'schema:startDate': {'@type': 'xsd:dateTime', '@value': '2025-05-11T00:00:00.000Z'},
    'schema:endDate': {'@type': 'xsd:dateTime', '@value': '2025-05-11T00:00:59.999Z'},
  };

  it('says who is quoted, when, as precisely as the source, and where the words stand', () => {
    const graph = graphOf(storyOf([{...bare, at, quotes: [quote]}]), 'quotes');
    expect(graph.slice(-2)).toEqual([
      {
        id: '#quotes/q',
        type: 'schema:Quotation',
        'schema:text': 'Yes',
        'schema:genre': 'full',
        'schema:spokenByCharacter': {id: '#actors/ann'},
        'schema:isPartOf': [{id: '#sources/a'}],
        'schema:temporalCoverage': {'@type': 'edtf:EDTF', '@value': '2025-05-14'},
        'dcterms:temporal': period,
      },
      {
        id: '#quotes/q/passages/1',
        type: 'Annotation',
        motivation: 'identifying',
        body: '#quotes/q',
        target: {
          type: 'SpecificResource',
          source: '#sources/a',
          'schema:position': 3,
          selector: {type: 'TextQuoteSelector', exact: 'Yes', prefix: 'said: ', suffix: ' And'},
        },
      },
    ]);
    expect(graph).toContainEqual({
      id: '#actors/ann',
      type: 'schema:Person',
      'schema:name': 'Ann',
      'schema:alternateName': [],
      'schema:jobTitle': 'president',
      'schema:memberOf': {id: '#sides/north'},
    });
  });

  it('tells of an entry what the articles claim, and of what it carries', () => {
    const sources = [{source: 'a', paragraph: 1}];
    const busy = entry('first', begin, {
      headline: 'They meet',
      attendance: [{person: 'ann', status: 'waiting', head: true, place: 'Ankara', note: 'to noon', sources}],
      positions: [{side: 'north', topic: 'truce', kind: 'demand', text: 'At once', sources}],
      answers: [{question: 'when', answer: 'Soon', sources}],
    });
    const graph = graphOf(storyOf([busy]), 'story');
    expect(graph.filter(({type}) => type !== 'Annotation').slice(-6)).toMatchObject([
      {id: '#actors/ann'},
      {id: '#questions/when', type: 'schema:Question', 'schema:name': 'When do they meet?'},
      {
        id: '#entries/first',
        type: 'schema:Claim',
        'schema:headline': 'They meet',
        'schema:text': 'What first tells.',
        'schema:appearance': [{id: '#sources/a'}],
        'schema:hasPart': [{id: '#entries/first/positions/1'}, {id: '#entries/first/answers/1'}],
        'schema:mentions': [{id: '#entries/first/attendance/1'}],
      },
      {type: 'schema:Claim', 'schema:text': 'At once', 'schema:about': 'Truce', 'schema:genre': 'demand'},
      {type: 'schema:Answer', 'schema:text': 'Soon', 'schema:parentItem': {id: '#questions/when'}},
      {
        type: 'schema:Role',
        'schema:roleName': ['waiting', 'head of delegation'],
        'schema:description': ['Ankara', 'to noon'],
        'schema:mentions': {id: '#actors/ann'},
      },
    ]);
    const target = {type: 'SpecificResource', source: '#sources/a', 'schema:position': 1};
    expect(graph).toContainEqual({
      id: '#entries/first/passages/1',
      type: 'Annotation',
      motivation: 'describing',
      body: '#entries/first',
      target,
    });
  });

  it('describes an article by all that is known of it', () => {
    const sha256 = '0'.repeat(64);
    const article = {title: 'News', publisher: 'The Post', url: 'https://post.example/1', date: '2025-05-15'};
    const story = {...storyOf([bare]), sources: [{id: 'a', ...article, words: 90, sha256}]};
    expect(graphOf(story, 'story')).toContainEqual({
      id: '#sources/a',
      type: 'schema:NewsArticle',
      'schema:identifier': 'a',
      'schema:headline': 'News',
      'schema:publisher': {type: 'schema:Organization', 'schema:name': 'The Post'},
      'schema:url': 'https://post.example/1',
      'schema:datePublished': '2025-05-15',
      'schema:wordCount': 90,
      'schema:encoding': {type: 'schema:MediaObject', 'schema:sha256': sha256},
    });
  });

  it('covers the window, or what lies before the time asked for', () => {
    const coverage = (time?: number) =>
      graphOf(storyOf([bare]), 'story', time)[0]!['schema:temporalCoverage'];
    expect(coverage()).toBe('2025-05-11T00:00:00.000Z/2025-05-16T00:00:00.000Z');
    expect(coverage(begin)).toBe('../2025-05-11T00:00:00.000Z');
  });
});
