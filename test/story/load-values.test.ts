import {describe, expect, it} from 'vitest';
import {entries, frame, inEntries, inFrame, problemsIn, put, sound} from './on-disk.ts';

const kinds = 'it is one of announcement, statement, proposal, travel, meeting, event, report';

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
      'far too many sides that face each other, some of them nothing',
      inFrame('topics:', 'opposing: [north, south, north, null]\ntopics:'),
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
      'entries.yaml:3:16: "2025-06-14" lies after the end of the story\'s window (2025-05-16); correct it, or give a later window.to',
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
