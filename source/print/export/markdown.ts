/** A document to paste into a report: days, entries, the words that were said, and of each of them where it stands. */
import {indexSituation, questionsAt, sourcesDiffer} from '../../replay/situation.ts';
import {timeline} from '../../replay/timeline.ts';
import {
  speakersOf,
  type At,
  type Attendance,
  type Entry,
  type Instant,
  type Passage,
  type Position,
  type Quote,
  type Source,
  type Story,
} from '../../story/story.ts';
import {clockOf, dayOf, storyYear} from '../../story/time.ts';
import {escapeMarkdown as escape} from './escape-markdown.ts';
import {citer, quotesOf, type Told} from './told.ts';

/** Who, what and where in words, not escaped yet. */
type Words = {
  /** "Ann Day, president (North)" */
  who: (id: string) => string;
  position: (position: Position) => string;
  /** The passages, source by source: with the words as they stand there, where they are not among those given. */
  cite: (passages: readonly Passage[], words?: string) => string;
  /** The quotation that gives the same remark. */
  same: (quote: Quote) => Quote | undefined;
};

function wordsOf(story: Story): Words {
  const [sides, topics] = [story.sides, story.topics].map(
    (list) => new Map(list.map(({id, name}) => [id, name])),
  ) as [Map<string, string>, Map<string, string>];
  const speakers = speakersOf(story);
  const linked = new Set([...quotesOf(story)].map(({sameAs}) => sameAs));
  const remarks = new Map<string | undefined, Quote>();
  for (const quote of quotesOf(story)) if (linked.has(quote.id)) remarks.set(quote.id, quote);
  const citeOne = citer(story);
  return {
    who(id) {
      const {name, side = '', ...rest} = speakers.get(id)!;
      const role = 'role' in rest ? `, ${rest.role}` : '';
      const of = sides.get(side) ?? name;
      return name + role + (of === name ? '' : ` (${of})`);
    },
    position: ({side, topic, kind, text}) => `${sides.get(side)} on ${topics.get(topic)}, ${kind}: ${text}`,
    cite(passages, words) {
      const bySource = new Map<string, Passage[]>();
      for (const passage of passages)
        bySource.set(passage.source, [...(bySource.get(passage.source) ?? []), passage]);
      return [...bySource.values()].map((list) => citeTogether(list, citeOne, words)).join('; ');
    },
    same: ({sameAs}) => remarks.get(sameAs),
  };
}

/** "The Post, 2025-05-15, paragraphs 3, 7": passages of one source. */
function citeTogether(
  passages: readonly Passage[],
  cite: (passage: Passage) => string,
  words?: string,
): string {
  const paragraphs = [...new Set(passages.map(({paragraph}) => paragraph))].sort((a, b) => a - b);
  const citation = cite(passages[0]!);
  const where =
    paragraphs.length === 1
      ? citation
      : citation.replace(/paragraph \d+$/, `paragraphs ${paragraphs.join(', ')}`);
  const other = passages.flatMap(({exact = ''}) => ((words?.includes(exact) ?? true) ? [] : `“${exact}”`));
  return other.length === 0 ? where : `${where}: ${other.join(' … ')}`;
}

const when = ({label, basis}: At): string => (basis === 'inferred' ? `${label}, date inferred` : label);

/** The words, and below them who said them and where they stand; `at` where nothing else says when. */
function quotation(quote: Quote, {who, cite, same}: Words, at?: At): string {
  const {speaker, kind, text, sources} = quote;
  const twin = same(quote);
  const facts = [
    speaker === undefined ? 'in quotation marks, attributed to nobody' : who(speaker),
    kind === 'partial' ? 'partial quotation' : undefined,
    at && when(at),
  ].filter((fact) => fact !== undefined);
  const remark = twin === undefined ? '' : ` · the same remark as “${twin.text}” (${cite(twin.sources)})`;
  const from = `— ${facts.join(', ')} · ${cite(sources, text)}${remark}`;
  return `> ${escape(`“${text}”`)}\n>\n> ${escape(from)}`;
}

function attendance({person, status, place, head, byOffice, note}: Attendance, {who}: Words): string {
  const facts = [
    place === undefined ? status : `${status} (${place})`,
    head ? 'head of delegation' : undefined,
    byOffice ? 'by office only' : undefined,
    note,
  ];
  return `${who(person)}: ${facts.filter((fact) => fact !== undefined).join('; ')}`;
}

function* entryBlocks(entry: Entry, words: Words): Generator<string> {
  const {at, headline, text, sources} = entry;
  const source = words.cite(sources);
  if (headline !== undefined) yield `### ${escape(headline)}`;
  yield `**${escape(at.label)}**${at.basis === 'inferred' ? ' (date inferred)' : ''}: ${escape(text)}`;
  for (const quote of entry.quotes) yield quotation(quote, words);
  const changes = [
    ...entry.attendance.map((one): [string, Passage[]] => [attendance(one, words), one.sources]),
    ...entry.positions.map((one): [string, Passage[]] => [words.position(one), one.sources]),
  ].map(([line, passages]) => {
    const own = words.cite(passages);
    return `- ${escape(own === source ? line : `${line} (${own})`)}`;
  });
  if (changes.length > 0) yield changes.join('\n');
  yield escape(`Source: ${source}`);
}

/** The questions on which the sources differ, all their answers side by side. */
function* differing(story: Story, {cite}: Words): Generator<string> {
  const answered = questionsAt(indexSituation(timeline(story)), story.entries.length);
  const open = answered.filter(sourcesDiffer);
  if (open.length > 0) yield '## Where the sources differ';
  for (const {question, answers} of open) {
    yield `### ${escape(question.question)}`;
    yield answers
      .map(({answer, since}) => `- ${escape(`${answer.answer} (${when(since)}; ${cite(answer.sources)})`)}`)
      .join('\n');
  }
}

/** All that is known of an article. */
function sourceLine({id, title, publisher, date, words, url, sha256}: Source): string {
  const facts = [publisher, title && `“${title}”`, date, words && `${words} words`]
    .filter((fact) => fact !== undefined)
    .map((fact) => escape(String(fact)));
  if (url !== undefined) facts.push(/^https?:[^\s<>]+$/i.test(url) ? `<${url}>` : escape(url));
  if (sha256 !== undefined) facts.push(`SHA-256 \`${sha256}\``);
  return `- ${[`**${escape(id)}**`, ...facts].join(', ')}`;
}

function* blocks({story, what, at}: Told): Generator<string> {
  const {title, timeZone, window} = story;
  const words = wordsOf(story);
  const dated = (instant: Instant): string => dayOf(instant, timeZone, 0);
  yield `# ${escape(title)}`;
  const span =
    at === undefined
      ? `${dated(window.start)} – ${dated(window.end)}.`
      : `What had been told by ${dated(at)}, ${clockOf(at, timeZone)}.`;
  yield escape(`${span} Times are those of ${timeZone}; days without a year are of ${storyYear(story)}.`);
  let heading = '';
  for (const entry of story.entries) {
    const day = entry.at.earliest < window.start ? 'Background' : entry.at.day;
    if (day !== heading) yield `## ${escape((heading = day))}`;
    if (what === 'story') yield* entryBlocks(entry, words);
    else for (const quote of entry.quotes) yield quotation(quote, words, quote.at);
  }
  if (what === 'story') yield* differing(story, words);
  if (story.sources.length > 0) yield `## Sources`;
  if (story.sources.length > 0) yield story.sources.map(sourceLine).join('\n');
}

/** The document, block by block; a block may have several lines. */
export function* markdownLines(told: Told): Generator<string> {
  let first = true;
  for (const block of blocks(told)) {
    if (!first) yield '';
    first = false;
    yield block;
  }
}
