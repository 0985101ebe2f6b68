import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {loadStory} from '../../source/story/load.ts';
import {StoryError} from '../../source/story/problems.ts';
import {directoryOf, entries, frame, inEntries, inFrame, load, problemsIn, sound} from './on-disk.ts';

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
