/**
 * Linked data: one JSON-LD document, a node a line. Articles, quotations and speakers are schema.org's NewsArticle, Quotation, Person and
 * Organization; each passage is an annotation of the W3C (https://www.w3.org/TR/annotation-model/), with a TextQuoteSelector where the
 * words are known.
 *
 * An entry is a schema.org Claim and no Event: it is what articles say (`appearance`), they may differ, and an Event would have a
 * `startDate`, which must be more precise than many of them are. Times are EDTF as the source gives them, under the datatype of the
 * Library of Congress; beside it the period in which it lies, from the first to the last instant it can mean.
 */
import {
  sourceIds,
  type Answer,
  type At,
  type Attendance,
  type Entry,
  type Instant,
  type Passage,
  type Position,
  type Quote,
  type Source,
  type Speaker,
} from '../../story/story.ts';
import {atJson} from '../json.ts';
import type {Told} from './told.ts';

/** A node of the graph; a key that is undefined is not written. */
type Node = Record<string, unknown>;

/** Brings `id`, `type`, the terms of annotations, and the prefixes schema, dcterms, rdfs and xsd; programs that know it fetch nothing. */
const context = ['http://www.w3.org/ns/anno.jsonld', {edtf: 'http://id.loc.gov/datatypes/edtf/'}];

const iso = (instant: Instant): string => new Date(instant).toISOString();

/** What a node is called within the document. */
const iri = (list: string, id: string): string => `#${list}/${id}`;
const link = (list: string, id: string | undefined): Node | undefined =>
  id === undefined ? undefined : {id: iri(list, id)};
const articles = (sources: readonly Passage[]): Array<Node | undefined> =>
  sourceIds(sources).map((id) => link('sources', id));

const dateTime = (value: string): Node => ({'@type': 'xsd:dateTime', '@value': value});

function when(at: At): Node {
  const {edtf, earliest, latest, label, basis} = atJson(at);
  return {
    'schema:temporalCoverage': {'@type': 'edtf:EDTF', '@value': edtf},
    'dcterms:temporal': {
      type: 'dcterms:PeriodOfTime',
      'rdfs:label': label,
      'rdfs:comment': `date ${basis}`,
      'schema:startDate': dateTime(earliest),
      'schema:endDate': dateTime(latest),
    },
  };
}

const article = ({id, title, publisher, url, date, words, sha256}: Source): Node => ({
  id: iri('sources', id),
  type: 'schema:NewsArticle',
  'schema:identifier': id,
  'schema:headline': title,
  'schema:publisher': publisher && {type: 'schema:Organization', 'schema:name': publisher},
  'schema:url': url,
  'schema:datePublished': date,
  'schema:wordCount': words,
  'schema:encoding': sha256 && {type: 'schema:MediaObject', 'schema:sha256': sha256},
});

const actor = (speaker: Speaker, type: string): Node => ({
  id: iri('actors', speaker.id),
  type,
  'schema:name': speaker.name,
  'schema:alternateName': speaker.spellings,
  'schema:jobTitle': 'role' in speaker ? speaker.role : undefined,
  'schema:memberOf': link('sides', speaker.side),
});

/** An annotation for each passage that a node rests on. */
function* annotated(node: Node, sources: readonly Passage[], motivation: string): Generator<Node> {
  yield node;
  for (const [i, {source, paragraph, exact, prefix, suffix}] of sources.entries())
    yield {
      id: `${String(node['id'])}/passages/${i + 1}`,
      type: 'Annotation',
      motivation,
      body: node['id'],
      target: {
        type: 'SpecificResource',
        source: iri('sources', source),
        // the n-th paragraph; no selector of the W3C counts them
        'schema:position': paragraph,
        selector: exact === undefined ? undefined : {type: 'TextQuoteSelector', exact, prefix, suffix},
      },
    };
}

const quotation = ({id, text, kind, speaker, at, sources, sameAs}: Quote): Node => ({
  id: iri('quotes', id),
  type: 'schema:Quotation',
  'schema:text': text,
  'schema:genre': kind,
  // attributed within the article; nobody is the creator of what a translator worded
  'schema:spokenByCharacter': link('actors', speaker),
  'schema:isPartOf': articles(sources),
  'dcterms:relation': link('quotes', sameAs),
  ...when(at),
});

const position = (
  {side, topic, kind, text, sources}: Position,
  topics: ReadonlyMap<string, string>,
): Node => ({
  type: 'schema:Claim',
  'schema:text': text,
  'schema:genre': kind,
  'schema:about': topics.get(topic),
  'schema:creator': link('sides', side),
  'schema:appearance': articles(sources),
});

const answer = ({question, answer: text, sources}: Answer): Node => ({
  type: 'schema:Answer',
  'schema:text': text,
  'schema:parentItem': link('questions', question),
  'schema:citation': articles(sources),
});

/** A Role stands between a property and its value, and tells more of it (https://schema.org/Role). */
const role = ({person, status, head, place, note}: Attendance): Node => ({
  type: 'schema:Role',
  'schema:roleName': head ? [status, 'head of delegation'] : status,
  'schema:description': [place, note].filter((one) => one !== undefined),
  'schema:mentions': link('actors', person),
});

/** An entry, what it carries, and the passages of all that. */
function* reported(entry: Entry, topics: ReadonlyMap<string, string>): Generator<Node> {
  const id = iri('entries', entry.id);
  const part = (list: string, i: number): Node => ({id: `${id}/${list}/${i + 1}`});
  const parts = (list: 'positions' | 'answers' | 'attendance'): Node[] =>
    entry[list].map((_, i) => part(list, i));
  const claim: Node = {
    id,
    type: 'schema:Claim',
    'schema:headline': entry.headline,
    'schema:text': entry.text,
    'schema:genre': entry.kind,
    'schema:appearance': articles(entry.sources),
    'schema:hasPart': [
      ...entry.quotes.map((quote) => link('quotes', quote.id)),
      ...parts('positions'),
      ...parts('answers'),
    ],
    'schema:mentions': parts('attendance'),
    ...when(entry.at),
  };
  yield* annotated(claim, entry.sources, 'describing');
  for (const [i, one] of entry.positions.entries())
    yield* annotated({...part('positions', i), ...position(one, topics)}, one.sources, 'describing');
  for (const [i, one] of entry.answers.entries())
    yield* annotated({...part('answers', i), ...answer(one)}, one.sources, 'describing');
  for (const [i, one] of entry.attendance.entries())
    yield* annotated({...part('attendance', i), ...role(one)}, one.sources, 'describing');
}

function* nodes({story, what, at}: Told): Generator<Node> {
  const {start, end} = story.window;
  yield {
    id: '#story',
    type: 'schema:Collection',
    'schema:name': story.title,
    'schema:temporalCoverage': at === undefined ? `${iso(start)}/${iso(end)}` : `../${iso(at)}`,
  };
  yield* story.sources.map(article);
  for (const {id, name} of story.sides)
    yield {id: iri('sides', id), type: 'schema:Organization', 'schema:name': name};
  for (const person of story.people) yield actor(person, 'schema:Person');
  for (const body of story.organisations) yield actor(body, 'schema:Organization');
  for (const {id, question} of story.questions)
    yield {id: iri('questions', id), type: 'schema:Question', 'schema:name': question};
  const topics = new Map(story.topics.map(({id, name}) => [id, name]));
  for (const entry of story.entries) {
    if (what === 'story') yield* reported(entry, topics);
    for (const quote of entry.quotes) yield* annotated(quotation(quote), quote.sources, 'identifying');
  }
}

/** The lines of the document. */
export function* jsonLdLines(told: Told): Generator<string> {
  yield `{"@context":${JSON.stringify(context)},"@graph":[`;
  let comma = '';
  for (const node of nodes(told)) {
    yield comma + JSON.stringify(node);
    comma = ',';
  }
  yield ']}';
}
