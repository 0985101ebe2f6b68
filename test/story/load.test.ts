import {chmod, symlink} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {loadStory} from '../../source/story/load.ts';
import {StoryError} from '../../source/story/problems.ts';
import {directoryOf, entries, frame, load, problemsIn, problemsOf, sound} from './on-disk.ts';

function put(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`the fixture has no ${from}`);
  return text.replace(from, to);
}
/** The sound story with one thing put in place of another. */
const inEntries = (from: string, to: string) => ({...sound, 'entries.yaml': put(entries, from, to)});
const inFrame = (from: string, to: string) => ({...sound, 'story.yaml': put(frame, from, to)});
const kinds = 'it is one of announcement, statement, proposal, travel, meeting, event, report';

describe('a sound story', () => {
  it('loads from a directory, everything resolved', async () => {
    const story = await load(sound);
    expect(story.window).toEqual({
      start: Date.parse('2025-05-10T21:00Z'),
      end: Date.parse('2025-05-16T21:00Z') - 1,
    });
    const [entry] = story.entries;
    expect(entry).toMatchObject({id: 'first', key: false, at: {label: 'Wed 14 May, late', basis: 'stated'}});
    expect(entry!.quotes[0]).toMatchObject({entry: 'first', at: entry!.at, sources: [{exact: 'Hello'}]});
    // what has no sources of its own rests on its entry's
    expect(entry!.attendance[0]!.sources).toEqual(entry!.sources);
    expect(entry!.positions[0]!.sources).toEqual(entry!.sources);
    expect(entry!.answers[0]!.sources).toEqual([{source: 'b', paragraph: 2}]);
    expect(story.people[0]!.spellings).toEqual([]);
  });

  it('knows when a source was surely out: at the end of its date, or else of the story', async () => {
    const outOf = async (source: string): Promise<number | undefined> =>
      (await load(inFrame('{id: a, title: First}', `{id: a, ${source}}`))).sources[0]!.out;
    expect(await outOf('date: 2025-05-14')).toBe(Date.parse('2025-05-14T21:00Z') - 1);
    expect(await outOf('date: 2025-05-14T10:00+03:00')).toBe(Date.parse('2025-05-14T07:01Z') - 1);
    expect(await outOf('date: 2026-02')).toBe(Date.parse('2026-02-28T21:00Z') - 1);
    const end = Date.parse('2025-05-16T21:00Z') - 1;
    expect(await outOf('words: 10')).toBe(end);
    expect(await outOf('date: some day in May')).toBe(end);
  });

  it('loads from one file, from NDJSON, and from a file a list, to the same', async () => {
    const whole = await load(sound);
    const one = await directoryOf({'all.yaml': frame + entries});
    expect(await loadStory(join(one, 'all.yaml'))).toEqual(whole);
    const line = {
      id: 'first',
      at: {edtf: '2025-05-14', part: 'late'},
      kind: 'statement',
      text: 'Ann speaks.',
      sources: [{source: 'a', paragraph: 1}],
      quotes: [
        {id: 'hello', speaker: 'ann', kind: 'full', text: 'Hello', sources: [{source: 'a', paragraph: 1}]},
      ],
      attendance: [{person: 'ann', status: 'named', head: true}],
      positions: [{id: 'p1', side: 'north', topic: 'truce', kind: 'demand', text: 'At once'}],
      answers: [{question: 'when', answer: 'Soon', sources: [{source: 'b', paragraph: 2}]}],
    };
    expect(await load({'story.yaml': frame, 'entries.ndjson': `\n${JSON.stringify(line)}\r\n\n`})).toEqual(
      whole,
    );
    const [top, people] = [frame.slice(0, frame.indexOf('people:')), frame.slice(frame.indexOf('people:'))];
    const [first, organisations] = [
      people.slice(0, people.indexOf('organisations:')),
      people.slice(people.indexOf('organisations:')),
    ];
    const [bodies, questions] = [
      organisations.slice(0, organisations.indexOf('questions:')),
      organisations.slice(organisations.indexOf('questions:')),
    ];
    const split = {
      'story.yaml': top,
      'people.yaml': first,
      'organisations.yaml': bodies,
      'questions.yaml': questions,
    };
    expect(await load({...split, 'entries.yaml': entries})).toEqual(whole);
  });

  it.each([
    ['no entries', {...sound, 'entries.yaml': 'entries: []\n'}, 0],
    ['an NDJSON without a line', {'story.yaml': frame, 'entries.ndjson': ''}, 0],
    [
      'Windows line ends',
      {'story.yaml': frame.replaceAll('\n', '\r\n'), 'entries.yaml': entries.replaceAll('\n', '\r\n')},
      1,
    ],
    ['a byte order mark', {'story.yaml': `\ufeff${frame}`, 'entries.yaml': `\ufeff${entries}`}, 1],
    ['UTF-16', {...sound, 'entries.yaml': Buffer.from(`\ufeff${entries}`, 'utf16le')}, 1],
    ['a bare year', inEntries('{edtf: 2025-05-14, part: late}', '{edtf: 2019}'), 1],
    [
      'files of other kinds beside it',
      {...sound, 'README.md': '# hello', 'notes.yaml': ']', 'people.csv': ''},
      1,
    ],
    ['a comment and nothing after it', {...sound, 'entries.yaml': `# the entries\n${entries}# end\n`}, 1],
    [
      'entries out of order',
      {
        ...sound,
        'entries.yaml': `${entries}  - {id: before, at: {edtf: 2025-05-12}, kind: event, text: T, sources: [{source: a, paragraph: 1}]}\n`,
      },
      2,
    ],
    ['ids that objects have as keys', inEntries('id: first', 'id: constructor'), 1],
    [
      'two quotes that are the same remark each',
      inEntries(
        '    attendance:',
        '      - {id: again, sameAs: hello, speaker: tribune, kind: full, text: Hello, sources: [{source: b, paragraph: 1}]}\n    attendance:',
      ),
      1,
    ],
  ] as const)('loads with %s', async (_, files, count) => {
    expect((await load(files)).entries).toHaveLength(count);
  });
});

describe('files that cannot be read', () => {
  it.each([
    ['an empty file', {...sound, 'story.yaml': ''}, 'story.yaml: is empty'],
    ['a blank file', {...sound, 'entries.yaml': ' \n\n'}, 'entries.yaml: is empty'],
    [
      'a binary file',
      {...sound, 'entries.yaml': Uint8Array.of(0, 1, 2, 255)},
      'entries.yaml: is binary and no YAML',
    ],
    [
      'binary NDJSON',
      {'story.yaml': frame, 'entries.ndjson': Uint8Array.of(123, 0)},
      'entries.ndjson: is binary and no NDJSON',
    ],
    [
      'a directory for a file',
      {'story.yaml': frame, 'entries.yaml/': ''},
      'entries.yaml: is a directory where a file belongs',
    ],
    ['no story.yaml', {'entries.yaml': entries}, ': no story here: there is no story.yaml in it'],
  ])('%s', async (_, files, expected) => {
    expect(await problemsIn(files)).toEqual([expected]);
  });

  it('a directory that is not there', async () => {
    expect(await problemsOf('/nowhere/at/all')).toEqual([
      ': no story here: there is no such file or directory',
    ]);
  });

  it('a file where a directory belongs', async () => {
    const directory = await directoryOf(sound);
    await expect(loadStory(join(directory, 'story.yaml', 'more'))).rejects.toThrow(
      'part of the path is a file and no directory',
    );
  });

  it('a circle of links', async () => {
    const directory = await directoryOf({'story.yaml': frame});
    await symlink(join(directory, 'entries.yaml'), join(directory, 'entries.yaml'));
    expect(await problemsOf(directory)).toEqual(['entries.yaml: too many symbolic links']);
  });

  it.skipIf(process.getuid?.() === 0)('a file that may not be read', async () => {
    const directory = await directoryOf(sound);
    await chmod(join(directory, 'entries.yaml'), 0);
    expect(await problemsOf(directory)).toEqual(['entries.yaml: permission denied']);
  });

  it('are told from files that are wrong', async () => {
    const error = async (files: Record<string, string>): Promise<StoryError> =>
      load(files).then(
        () => expect.unreachable(),
        (reason: StoryError) => reason,
      );
    expect((await error({...sound, 'story.yaml': ''})).unreadable).toBe(true);
    expect((await error(inEntries('id: first', 'id: F'))).unreadable).toBe(false);
    expect((await error({...sound, 'entries.ndjson': ''})).unreadable).toBe(false);
  });
});

describe('files that are no YAML, or more than a story needs', () => {
  it.each([
    [
      'a list',
      {...sound, 'story.yaml': '- a\n'},
      'story.yaml:1:1: a story is a mapping with title, timeZone, window, sides, sources …',
    ],
    [
      'a comment alone',
      {...sound, 'story.yaml': '# x\n'},
      'story.yaml:1:1: a story is a mapping with title, timeZone, window, sides, sources …',
    ],
    [
      'a list cut off',
      {...sound, 'entries.yaml': entries.slice(0, entries.indexOf('paragraph: 2'))},
      'entries.yaml:18:62: not YAML: Flow map in block collection must be sufficiently indented and end with a }',
    ],
    [
      'a quotation mark too few',
      inEntries('Ann speaks.', '"Ann speaks.'),
      'entries.yaml:19:1: not YAML: Missing closing "quote',
    ],
    ['a tab', inEntries('    kind', '\tkind'), 'entries.yaml:4:1: a tab; YAML is indented with spaces'],
    [
      'a key twice',
      inEntries('    kind: statement', '    kind: statement\n    kind: event'),
      'entries.yaml:5:5: the key "kind" stands here for the second time',
    ],
    [
      'two documents',
      {...sound, 'entries.yaml': `${entries}---\n${entries}`},
      'entries.yaml:19:1: a second document begins here; a file holds one',
    ],
    [
      'an anchor',
      inEntries('text: Ann', 'text: &x Ann'),
      'entries.yaml:5:14: &x: a story has no anchors and aliases; write the value out',
    ],
    [
      'an alias',
      inEntries('text: Ann speaks.', 'text: *x'),
      'entries.yaml:5:11: *x: a story has no anchors and aliases; write the value out',
    ],
    [
      'a tag',
      inEntries('text: Ann', 'text: !secret Ann'),
      'entries.yaml:5:11: a story has no tags (!); write the value without',
    ],
    [
      'lists without end',
      {...sound, 'entries.yaml': `entries: ${'['.repeat(3000)}`},
      'entries.yaml:1:59: is nested more than 50 levels deep',
    ],
    [
      'mappings without end',
      {...sound, 'entries.yaml': `entries: ${'{a: '.repeat(3000)}`},
      'entries.yaml:1:203: is nested more than 50 levels deep',
    ],
    [
      'lists without end, line by line',
      {...sound, 'entries.yaml': `entries: \n${'- '.repeat(3000)}`},
      'entries.yaml:2:99: is nested more than 50 levels deep',
    ],
    [
      'JSON without end',
      {'story.yaml': frame, 'entries.ndjson': '['.repeat(50_000) + ']'.repeat(50_000)},
      'entries.ndjson:1:1: item 1 of "entries" should be a mapping and is a list',
    ],
  ])('%s', async (_, files, expected) => {
    expect(await problemsIn(files)).toEqual([expected]);
  });

  it('a bomb of aliases is refused before it goes off', async () => {
    const rows = Array.from(
      {length: 30},
      (_, i) => `k${i}: &k${i} [${i === 0 ? 'x' : `*k${i - 1}, *k${i - 1}`}]`,
    );
    const problems = await problemsIn({...sound, 'entries.yaml': `${rows.join('\n')}\nentries: [*k29]\n`});
    expect(problems[0]).toBe(
      'entries.yaml:1:9: &k0: a story has no anchors and aliases; write the value out',
    );
  });
});

describe('values that do not fit', () => {
  it.each([
    [
      'an unknown key',
      inEntries('    kind: statement', '    kind: statement\n    headlin: x'),
      'entries.yaml:5:5: unknown key "headlin" (did you mean "headline"?)',
    ],
    [
      'an unknown key deep inside',
      inEntries('{source: b, paragraph: 2}', '{source: b, paragraf: 2, paragraph: 2}'),
      'entries.yaml:18:62: unknown key "paragraf" (did you mean "paragraph"?)',
    ],
    [
      'an unknown key like no other',
      inFrame('title:', 'zzz: 1\ntitle:'),
      'story.yaml:1:1: unknown key "zzz"',
    ],
    [
      '__proto__',
      inEntries('    kind: statement', '    kind: statement\n    __proto__: {polluted: true}'),
      'entries.yaml:5:5: unknown key "__proto__"',
    ],
    [
      'constructor',
      inEntries('    kind: statement', '    kind: statement\n    constructor: 1'),
      'entries.yaml:5:5: unknown key "constructor"',
    ],
    ['a missing id', inEntries('  - id: first\n    at', '  - at'), 'entries.yaml:2:5: "id" is missing'],
    ['a missing list', {'story.yaml': frame}, 'story.yaml:1:1: "entries" is missing'],
    [
      'a number for a text',
      inEntries('Ann speaks.', '14'),
      'entries.yaml:5:11: "text" should be text and is a number (14); put it in quotation marks',
    ],
    [
      'a list for a text',
      inEntries('Ann speaks.', '[Ann]'),
      'entries.yaml:5:11: "text" should be text and is a list',
    ],
    [
      'nothing for a text',
      inEntries(' Ann speaks.', ''),
      'entries.yaml:5:10: "text" should be text and is empty',
    ],
    ['blanks for a text', inEntries('Ann speaks.', "'  '"), 'entries.yaml:5:11: "text" may not be empty'],
    [
      'a word for yes',
      inEntries('head: true', 'head: ja'),
      'entries.yaml:14:44: "head" should be true or false and is text (ja)',
    ],
    [
      'a text for a list',
      inEntries('sources: [{source: a, paragraph: 1}]', 'sources: a'),
      'entries.yaml:6:14: "sources" should be a list and is text (a)',
    ],
    [
      'a list for a mapping',
      inEntries('at: {edtf: 2025-05-14, part: late}', 'at: [2025-05-14]'),
      'entries.yaml:3:9: "at" should be a mapping and is a list',
    ],
    [
      'a number for a mapping',
      inFrame('{from: 2025-05-11, to: 2025-05-16}', '2025'),
      'story.yaml:3:9: "window" should be a mapping and is a number (2025)',
    ],
    [
      'no sources',
      inEntries('sources: [{source: a, paragraph: 1}]', 'sources: []'),
      'entries.yaml:6:14: "sources" needs at least one source',
    ],
    [
      'paragraph 0',
      inEntries('paragraph: 1', 'paragraph: 0'),
      'entries.yaml:6:38: "paragraph" should be a whole number from 1',
    ],
    [
      'half a paragraph',
      inEntries('paragraph: 1', 'paragraph: 1.5'),
      'entries.yaml:6:38: "paragraph" should be a whole number from 1',
    ],
    [
      'no kind of entry',
      inEntries('kind: statement', 'kind: statment'),
      `entries.yaml:4:11: "kind" cannot be "statment" (did you mean "statement"?); ${kinds}`,
    ],
    [
      'a number for a kind',
      inEntries('kind: statement', 'kind: 3'),
      `entries.yaml:4:11: "kind" is a number (3); ${kinds}`,
    ],
    [
      'no part of a day',
      inEntries('part: late', 'part: evning'),
      'entries.yaml:3:34: "part" cannot be "evning" (did you mean "evening"?); it is one of night, early morning, morning, midday, afternoon, evening, late',
    ],
    [
      'no id',
      inEntries('id: first', 'id: First Entry'),
      'entries.yaml:2:9: "id" should be an id: small letters, digits, "-", "_" and "."',
    ],
    [
      'no colour',
      inFrame('colour: red', 'colour: rde'),
      'story.yaml:5:38: "colour" cannot be "rde" (did you mean "red"?); it is one of red, yellow, green, cyan, blue, magenta, grey',
    ],
    [
      'no country',
      inFrame('colour: red', 'colour: red, country: tur'),
      'story.yaml:5:52: "country" should be two capital letters (ISO 3166-1)',
    ],
    [
      'no checksum',
      inFrame('title: First', 'sha256: abc'),
      'story.yaml:10:21: "sha256" should be 64 hexadecimal digits, small letters',
    ],
    [
      'no date',
      inEntries('edtf: 2025-05-14', 'edtf: null'),
      'entries.yaml:3:16: "edtf" should be an EDTF date and is empty',
    ],
    [
      'one side facing none',
      inFrame('topics:', 'opposing: [north]\ntopics:'),
      'story.yaml:7:11: item 2 of "opposing" is missing',
    ],
    [
      'three sides facing',
      inFrame('topics:', 'opposing: [north, south, north]\ntopics:'),
      'story.yaml:7:26: item 3 of "opposing" is one too many',
    ],
    [
      'something beside the list in its file',
      {...sound, 'entries.yaml': `${entries}more: 1\n`},
      'entries.yaml:19:1: this file holds "entries:" and nothing else',
    ],
    [
      'another list in its file',
      {...sound, 'entries.yaml': 'entry: []\n'},
      'entries.yaml:1:1: this file holds "entries:" and nothing else',
    ],
    [
      'a list in two places',
      {...sound, 'people.yaml': 'people: []\n'},
      'story.yaml:12:1: "people" stands here and in people.yaml too; keep one',
    ],
    [
      'entries in two files',
      {...sound, 'entries.ndjson': ''},
      'entries.ndjson:1:1: entries.yaml is there too; keep one',
    ],
    [
      'a file that is nearly named right',
      {...sound, 'people.yml': 'people: []'},
      'people.yml:1:1: no file of a story has this name (did you mean "people.yaml"?)',
    ],
  ])('%s', async (_, files, expected) => {
    const [first] = await problemsIn(files);
    // a file that is missing its rightly named sibling is another matter
    expect(first).toBe(expected);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('names an entry that is none by its place', async () => {
    expect(await problemsIn({...sound, 'entries.yaml': 'entries:\n  - null\n  - [a]\n  - hello\n'})).toEqual([
      'entries.yaml:2:5: item 1 of "entries" should be a mapping and is empty',
      'entries.yaml:3:5: item 2 of "entries" should be a mapping and is a list',
      'entries.yaml:4:5: item 3 of "entries" should be a mapping and is text (hello)',
    ]);
  });

  it('tells all faults at once, in the order of the files', async () => {
    const files = {
      'story.yaml': put(put(frame, 'title: A little story', 'title: 1'), 'name: Truce', 'nme: Truce'),
      'entries.yaml': put(put(entries, 'kind: statement', 'kind: x'), 'status: named', 'status: gone'),
    };
    const problems = await problemsIn(files);
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual([
      'entries.yaml:4:11:',
      'entries.yaml:14:31:',
      'story.yaml:1:8:',
      'story.yaml:8:5:',
      'story.yaml:8:17:',
    ]);
  });
});

describe('times', () => {
  it.each([
    [
      'a day that is not',
      inEntries('edtf: 2025-05-14', 'edtf: 2025-02-30'),
      'entries.yaml:3:34: "2025-02-30": Feb 2025 has 28 days',
    ],
    [
      'a month that is not',
      inFrame('from: 2025-05-11', 'from: 2025-13'),
      'story.yaml:3:16: "2025-13": there is no month 13',
    ],
    [
      'an open interval',
      inEntries('{edtf: 2025-05-14, part: late}', '{edtf: 2025-05-14/..}'),
      'entries.yaml:3:16: "2025-05-14/..": an open interval has no place in the order of time; give both ends',
    ],
    [
      'an interval turned round',
      inEntries('{edtf: 2025-05-14, part: late}', '{edtf: 2025-05-14/2025-05-12}'),
      'entries.yaml:3:16: "2025-05-14/2025-05-12" ends before it begins',
    ],
    [
      'a part of a month',
      inEntries('edtf: 2025-05-14', 'edtf: 2025-05'),
      'entries.yaml:3:31: a part of day needs a single day, and "2025-05" is not one',
    ],
    [
      'a time after the window',
      inEntries('edtf: 2025-05-14', 'edtf: 2025-06-14'),
      'entries.yaml:3:16: "2025-06-14" lies after the end of the story\'s window (2025-05-16)',
    ],
    [
      'a window turned round',
      inFrame('from: 2025-05-11', 'from: 2025-05-31'),
      'story.yaml:3:32: the window ends before it begins',
    ],
    [
      'no time zone',
      inFrame('Europe/Istanbul', 'Europe/Istambul'),
      'story.yaml:2:11: "Europe/Istambul" is no time zone; it is an IANA name such as Europe/Istanbul',
    ],
  ])('%s', async (_, files, expected) => {
    expect(await problemsIn(files)).toEqual([expected]);
  });
});

describe('ids', () => {
  it.each([
    [
      'a side twice',
      inFrame('{id: south, name: South', '{id: north, name: South'),
      'story.yaml:6:10: there are two sides with the id "north"',
    ],
    [
      'a body with a person’s id',
      inFrame('{id: tribune', '{id: ann'),
      'story.yaml:15:10: there are two people or organisations with the id "ann"',
    ],
    [
      'an entry twice',
      {
        ...sound,
        'entries.yaml': `${entries}  - {id: first, at: {edtf: 2025}, kind: event, text: T, sources: [{source: a, paragraph: 1}]}\n`,
      },
      'entries.yaml:19:10: there are two entries with the id "first"',
    ],
    [
      'no such person',
      inEntries('person: ann', 'person: anne'),
      'entries.yaml:14:18: there is no person "anne" (did you mean "ann"?)',
    ],
    [
      'no such speaker',
      inEntries('speaker: ann', 'speaker: tribun'),
      'entries.yaml:9:18: there is no person or organisation "tribun" (did you mean "tribune"?)',
    ],
    ['no such source', inEntries('source: b', 'source: zzz'), 'entries.yaml:18:59: there is no source "zzz"'],
    [
      'no such side',
      inEntries('side: north', 'side: norht'),
      'entries.yaml:16:24: there is no side "norht" (did you mean "north"?)',
    ],
    [
      'no such topic',
      inEntries('topic: truce', 'topic: truse'),
      'entries.yaml:16:38: there is no topic "truse" (did you mean "truce"?)',
    ],
    [
      'no such question',
      inEntries('question: when', 'question: whne'),
      'entries.yaml:18:20: there is no question "whne" (did you mean "when"?)',
    ],
    [
      'no such quote',
      inEntries('id: hello', 'id: hello\n        sameAs: helo'),
      'entries.yaml:9:17: there is no quote "helo" (did you mean "hello"?)',
    ],
    [
      'no such side that faces',
      inFrame('topics:', 'opposing: [north, east]\ntopics:'),
      'story.yaml:7:19: there is no side "east"',
    ],
    [
      'a side facing itself',
      inFrame('topics:', 'opposing: [north, north]\ntopics:'),
      'story.yaml:7:19: a side does not face itself',
    ],
    [
      'a quote like itself',
      inEntries('id: hello', 'id: hello\n        sameAs: hello'),
      'entries.yaml:9:17: a quote is not the same as itself',
    ],
    [
      'a quote that nobody says',
      inEntries('        speaker: ann\n', ''),
      'entries.yaml:8:9: somebody speaks in a full or partial quote: "speaker" is missing',
    ],
    [
      'a position replacing itself',
      inEntries('{id: p1,', '{id: p1, replaces: p1,'),
      'entries.yaml:16:28: a position does not replace itself',
    ],
    [
      'no such position',
      inEntries('{id: p1,', '{id: p1, replaces: nowhere,'),
      'entries.yaml:16:28: there is no position "nowhere"',
    ],
  ])('%s', async (_, files, expected) => {
    expect(await problemsIn(files)).toEqual([expected]);
  });

  const replacing = (id: string, date: string, position: string): string =>
    `  - {id: ${id}, at: {edtf: ${date}}, kind: event, text: T, sources: [{source: a, paragraph: 1}], positions: [${position}]}\n`;
  const like = 'side: north, topic: truce, kind: demand, text: T';
  it.each([
    [
      'a later one',
      replacing('again', '2025-05-12', `{${like}, replaces: p1}`),
      'entries.yaml:19:139: "p1" is not stated before this position, which replaces it',
    ],
    [
      'another side’s',
      replacing('again', '2025-05-15', '{side: south, topic: truce, kind: demand, text: T, replaces: p1}'),
      'entries.yaml:19:157: "p1" is another side\'s, or on another topic; a position replaces its like',
    ],
    ['an earlier one of its side', replacing('again', '2025-05-15', `{${like}, replaces: p1}`), undefined],
  ])('a position may replace %s', async (_, more, expected) => {
    const problems = await problemsIn({...sound, 'entries.yaml': entries + more});
    expect(problems.map((problem) => problem.replace(/:\d+: /, ': '))).toEqual(
      expected === undefined ? [] : [expected.replace(/:\d+: /, ': ')],
    );
  });
});

describe('NDJSON', () => {
  const good =
    '{"id":"x","at":{"edtf":"2025-05-12"},"kind":"event","text":"t","sources":[{"source":"a","paragraph":1}]}';
  const ndjson = async (...lines: string[]) =>
    problemsIn({'story.yaml': frame, 'entries.ndjson': lines.join('\n')});

  it.each([
    [
      'cut off in a text',
      [good, '{"id":"x","at":{"ed'],
      'entries.ndjson:2:20: the line is cut off: its JSON object does not end',
    ],
    [
      'cut off after a comma',
      [good, '', '{"id":"x",', ''],
      'entries.ndjson:3:11: the line is cut off: its JSON object does not end',
    ],
    [
      'not JSON from its start',
      ['hello'],
      'entries.ndjson:1:1: not JSON: a line holds one entry as a JSON object',
    ],
    [
      'not JSON further on',
      ['  {"id":}'],
      'entries.ndjson:1:9: not JSON: a line holds one entry as a JSON object',
    ],
    ['YAML', ['{id: x}'], 'entries.ndjson:1:2: not JSON: a line holds one entry as a JSON object'],
    [
      'with a comma too many',
      ['{"id":"x",}'],
      'entries.ndjson:1:11: not JSON: a line holds one entry as a JSON object',
    ],
    [
      'two values',
      [`${good} ${good}`],
      'entries.ndjson:1:106: not JSON: a line holds one entry as a JSON object',
    ],
    [
      'not an entry',
      ['3'],
      'entries.ndjson:1:1: item 1 of "entries" should be a mapping and is a number (3)',
    ],
    [
      'wrong inside',
      [good, '', good.replace('"event"', '"evnt"').replace('"x"', '"y"')],
      `entries.ndjson:3:45: "kind" cannot be "evnt" (did you mean "event"?); ${kinds}`,
    ],
    [
      'referring to nothing',
      [good.replace('"source":"a"', '"source":"zz"')],
      'entries.ndjson:1:85: there is no source "zz"',
    ],
    ['given twice', [good, good], 'entries.ndjson:2:7: there are two entries with the id "x"'],
  ])('a line %s', async (_, lines, expected) => {
    expect(await ndjson(...lines)).toEqual([expected]);
  });

  it('tells every bad line', async () => {
    const problems = await ndjson('{', good, 'x', good, '{"id"');
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual([
      'entries.ndjson:1:2:',
      'entries.ndjson:3:1:',
      'entries.ndjson:5:6:',
    ]);
  });
});

describe('many problems', () => {
  it('are twenty and a count, quickly, also when every one asks what was meant', async () => {
    const lines = Array.from({length: 10_000}, (_, i) =>
      JSON.stringify({
        id: `e${i}`,
        at: {edtf: '2025-05-12'},
        kind: 'event',
        text: 't',
        sources: [{source: 'a', paragraph: 1}],
        quotes: [
          {
            id: `quote-${i}`,
            kind: 'scare',
            text: 't',
            sameAs: 'qoute-9',
            sources: [{source: 'a', paragraph: 1}],
          },
        ],
      }),
    );
    const error = await load({'story.yaml': frame, 'entries.ndjson': lines.join('\n')}).catch(
      (reason: StoryError) => reason,
    );
    if (!(error instanceof StoryError)) expect.unreachable();
    expect(error.count).toBe(10_000);
    const report = error.report.split('\n');
    expect(report).toHaveLength(21);
    expect(report[0]).toMatch(
      /entries\.ndjson:1:\d+: there is no quote "qoute-9" \(did you mean "quote-9"\?\)$/,
    );
    expect(report[19]).toMatch(/entries\.ndjson:20:/);
    expect(report[20]).toBe('… and 9980 more');
    expect(error.message).toMatch(/\(and 9999 more: talks-tui check lists them\)$/);
    expect(error.message).not.toContain('\n');
  }, 20_000);
});

describe('hostile text', () => {
  const escape = '\\e]0;title\\a\\e[31m\\u202e';
  it('comes out clean, from values and from messages', async () => {
    const story = await load(inEntries('Ann speaks.', `"${escape}red"`));
    expect(story.entries[0]!.text).toBe('red');
    const problems = await problemsIn(
      inEntries('kind: statement', `kind: "${escape}evil"\n    "${escape}odd": 1`),
    );
    expect(problems).toEqual([
      `entries.yaml:4:11: "kind" cannot be "evil"; ${kinds}`,
      'entries.yaml:5:5: unknown key "odd"',
    ]);
    const [broken] = await problemsIn({...sound, 'entries.yaml': `entries: *\u001b[31m\u202ealias`});
    expect(broken).not.toMatch(/\p{Cc}|\u202e/u);
  });

  it('comes out clean from NDJSON', async () => {
    const evil = '\u001b]0;title\u0007\u001b[31m\u202ered';
    const sources = [{source: 'a', paragraph: 1, prefix: evil}];
    const line = {id: 'x', at: {edtf: '2025-05-12'}, kind: 'event', text: evil, headline: evil, sources};
    const quotes = [{id: 'q', speaker: 'ann', kind: 'full', text: evil, sources}];
    const story = await load({'story.yaml': frame, 'entries.ndjson': JSON.stringify({...line, quotes})});
    expect(story.entries[0]).toMatchObject({text: 'red', headline: 'red', sources: [{prefix: 'red'}]});
    expect(story.entries[0]!.quotes[0]).toMatchObject({
      text: 'red',
      sources: [{prefix: 'red', exact: 'red'}],
    });
    const wrong = {...line, kind: evil, [`${evil} key`]: 1};
    const problems = await problemsIn({'story.yaml': frame, 'entries.ndjson': JSON.stringify(wrong)});
    expect(problems).toHaveLength(2);
    for (const problem of problems) expect(problem).not.toMatch(/\p{Cc}|\u202e/u);
  });

  it('comes out clean from names of files', async () => {
    const directory = await directoryOf({'\u001b[31mevil/story.yaml': 'x'});
    const error = await loadStory(join(directory, '\u001b[31mevil')).catch((reason: Error) => reason);
    expect((error as Error).message).not.toMatch(/\p{Cc}/u);
  });

  it('is cut where it is long', async () => {
    const [problem] = await problemsIn(inEntries('kind: statement', `kind: ${'x'.repeat(100_000)}`));
    expect(problem!.length).toBeLessThan(250);
    const [key] = await problemsIn(
      inEntries('    kind: statement', `    kind: statement\n    ${'😀'.repeat(200)}: 1`),
    );
    expect(key).toMatch(/^entries\.yaml:5:5: unknown key "(😀)+…"$/u);
  });
});
