import {chmod, symlink} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {loadStory} from '../../source/story/load.ts';
import {StoryError} from '../../source/story/problems.ts';
import {directoryOf, entries, frame, inEntries, load, problemsIn, problemsOf, sound} from './on-disk.ts';

const kinds = 'it is one of announcement, statement, proposal, travel, meeting, event, report';

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
    ['a tab', inEntries('    kind', '\tkind'), 'entries.yaml:4:1: indented with a tab; use spaces'],
    [
      'a tab behind spaces',
      inEntries('    kind', '  \tkind'),
      'entries.yaml:4:3: indented with a tab; use spaces',
    ],
    [
      'a tab after which a key seems to stand at the top for the second time',
      {'story.yaml': `${frame}${entries.replace('    text: Ann speaks.', '\ttext: "Ann speaks."')}`},
      'story.yaml:22:1: indented with a tab; use spaces',
    ],
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
      'entries.ndjson:1:1: is nested more than 50 levels deep',
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
