/** A draft as files that a person can go on with: YAML in the manner of the story that ships, with what is to be looked at as comments. */
import {positionKinds, statuses} from '../story/schema.ts';
import type {Draft} from './draft/draft.ts';
import {exampleOf} from './draft/example.ts';

/** Longest list or mapping that stands on one line, in characters. */
const widest = 100;

/** The files of a draft by their paths in the story's directory. */
export function filesOf({
  story,
  doubts,
  unclear,
  dated,
  attendance,
  kept,
  undated,
}: Draft): Map<string, string | Uint8Array> {
  const {sources, people, organisations, entries, topics: _, questions: __, ...head} = story;
  const {topics, questions, entry} = exampleOf(story);
  const files = new Map<string, string | Uint8Array>();
  files.set(
    'story.yaml',
    `${note(
      'A draft, made from articles. To be done by hand: texts and headlines in your own words, sides and topics, who faces whom (opposing),',
      'attendance, positions, and questions on which the articles differ (see the end of entries.yaml). talks-tui check says what is wrong.',
    )}${mapping(head, '')}\n${note(`For positions and answers in entries.yaml: ${off}, and say what they are about.`)}${aside(mapping({topics, questions}, ''))}`,
  );
  files.set(
    'sources.yaml',
    list(
      'sources',
      sources,
      'Kept as they were read in articles/; --sources finds them there by their checksums.',
      ({id}) => (undated.has(id) ? ['it tells no date; this one was given'] : []),
    ),
  );
  files.set('people.yaml', list('people', people, 'Who is named or speaks. Somebody twice? Keep one, and give it the other’s spellings.')); // prettier-ignore
  files.set('organisations.yaml', list('organisations', organisations, 'Bodies and countries that speak.'));
  const proposed = [
    ...(attendance.length > 0 ? [`\n${note(`Who comes, as it seems: ${off} where it is so.`)}`] : []),
    attendance
      .map(({entry: one, sentences}) => {
        const told = sentences.map((sentence, i) => `  # ${one.sources[i]!.source} ¶${one.sources[i]!.paragraph}: ${sentence}\n`); // prettier-ignore
        return aside([...told, sequenceItem(one, '  ')].join(''));
      })
      .join('\n'),
    `\n${note(`What else an entry may tell: ${off}, and write what is so.`, `status: ${statuses.join(', ')}`, `kind of a position: ${positionKinds.join(', ')}`)}`, // prettier-ignore
    aside(sequenceItem(entry, '  ')),
  ];
  const open = [
    ...rest('Quotations of which nobody could be told to be the speaker:', unclear.map(({text, source, paragraph}) => `${source} ¶${paragraph}: “${text}”`)), // prettier-ignore
    ...rest('Dated sentences without a quotation in the story, to be told as entries in your own words:', dated.map(({edtf, source, paragraph, sentence}) => `${edtf}, ${source} ¶${paragraph}: ${sentence}`)), // prettier-ignore
  ];
  files.set(
    'entries.yaml',
    `${list('entries', entries, 'Who says what. A comment above an entry is a doubt: settle it, and delete it. In brackets stands what the speaker was read from.', (entry) => doubts.get(entry.id) ?? [])}${[...proposed, ...open].join('')}`,
  );
  for (const {name, bytes} of kept) files.set(`articles/${name}`, bytes);
  return files;
}

const off = 'take "# " off these lines';
const aside = (yaml: string): string => yaml.replaceAll(/^/gm, '# ').replace(/# $/, '');

const note = (...lines: string[]): string => lines.map((line) => `# ${line}\n`).join('');

function list<Item extends object>(
  key: string,
  items: readonly Item[],
  about: string,
  commentsOn: (item: Item) => readonly string[] = () => [],
): string {
  if (items.length === 0) return `${note(about)}${key}: []\n`;
  const lines = items.map((item) => {
    const comments = commentsOn(item).map((line) => `  # ${line}\n`);
    return `${comments.join('')}${sequenceItem(item, '  ')}`;
  });
  return `${note(about)}${key}:\n${lines.join(key === 'entries' ? '\n' : '')}`;
}

const rest = (about: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`\n# ${about}\n`, ...lines.map((line) => `# - ${line}\n`)];

type Value = string | number | boolean | readonly Value[] | {readonly [key: string]: Value | undefined};

const isScalar = (value: unknown): boolean => typeof value !== 'object';

function sequenceItem(item: object, indent: string): string {
  const line = flow(item as Value);
  if (line !== undefined && indent.length + line.length + 2 <= widest) return `${indent}- ${line}\n`;
  return mapping(item, `${indent}  `).replace(/^ */, `${indent}- `);
}

function mapping(value: object, indent: string): string {
  let text = '';
  for (const [key, inner] of Object.entries(value) as Array<[string, Value | undefined]>) {
    if (inner === undefined) continue;
    const line = flow(inner);
    if (line !== undefined && (isScalar(inner) || indent.length + key.length + line.length + 2 <= widest))
      text += `${indent}${key}: ${line}\n`;
    else if (Array.isArray(inner))
      text += `${indent}${key}:\n${inner.map((one) => sequenceItem(one as object, `${indent}  `)).join('')}`;
    else text += `${indent}${key}:\n${mapping(inner as object, `${indent}  `)}`;
  }
  return text;
}

/** On one line: texts and numbers, and lists and mappings of these; undefined for what nests deeper. */
function flow(value: Value): string | undefined {
  if (typeof value === 'string') return scalar(value);
  if (typeof value !== 'object') return String(value);
  const inner = Object.values(value).filter((one) => one !== undefined);
  if (!inner.every((one) => isScalar(one) || Object.values(one as object).every(isScalar))) return undefined;
  if (Array.isArray(value)) return `[${inner.map(flow).join(', ')}]`;
  if (!inner.every((one) => isScalar(one) || Array.isArray(one))) return undefined;
  const pairs = Object.entries(value).filter(([, one]) => one !== undefined);
  return `{${pairs.map(([key, one]) => `${key}: ${flow(one as Value)}`).join(', ')}}`;
}

/** Stands by itself in YAML, in a flow too, and is nothing else than these words: no number, date, null, or the like. */
const plain = /^[\p{L}“‘][\p{L}\p{N} .’“”‘_()/;+%&–—-]*$/u;
const meansElse = /^(?:true|false|null|yes|no|on|off|y|n|nan|inf)$/i;

/** A text in YAML 1.2; it has been sanitised, and has no line ends. */
function scalar(text: string): string {
  return plain.test(text) && !meansElse.test(text) && !/\s$/.test(text)
    ? text
    : `'${text.replaceAll("'", "''")}'`;
}
