/** `talks-tui check`, and how stories that do not load are told. */
import {createHash} from 'node:crypto';
import {fileURLToPath} from 'node:url';
import {describe, expect, it} from 'vitest';
import {directoryOf, entries, frame, sound} from '../story/on-disk.ts';
import * as contract from './contract.ts';
import {all, talks, type Result} from './program.ts';

const shipped = fileURLToPath(new URL('../../feed/istanbul-2025', import.meta.url));

describe('check', {timeout: 60_000}, () => {
  it('finds the shipped story sound, and read from its directory is the same as built in', async () => {
    const [checked, built] = await Promise.all([talks('check'), talks(['check', shipped])]);
    expect(checked).toEqual(built);
    expect(checked.stdout).toMatch(
      /^.+: good\. \d+ entries, \d+ quotations, \d+ people, \d+ questions, \d+ sources\.\n$/,
    );
    expect(checked).toMatchObject({stderr: '', code: 0});
    expect(all(contract.entry, await talks(['--json', shipped]))).toEqual(
      all(contract.entry, await talks('--json')),
    );
  });

  const article = 'A headline\n\nShe says hello to all. Hello, he says.\n\nSoon, they say.\n';
  const sha256 = createHash('sha256').update(article).digest('hex');
  const rest = (paragraph: number, exact: string, more = ''): Record<string, string> => ({
    'story.yaml': frame
      .replace('{id: a, title: First}', `{id: a, title: First, sha256: ${sha256}}`)
      .replace('  - {id: b, title: Second}\n', ''),
    'entries.yaml': `entries:
  - id: first
    at: {edtf: 2025-05-14}
    kind: statement
    text: Ann speaks.
    sources: [{source: a, paragraph: ${paragraph}}]
    quotes: [{id: hello, speaker: ann, kind: partial, text: ${exact}, sources: [{source: a, paragraph: ${paragraph}${more}}]}]
`,
  });

  it.concurrent.each<[string, Record<string, string>, string, string, number]>([
    [
      'that stands word for word',
      rest(2, 'hello to all'),
      'A little story: good. 1 entry, 1 quotation, 1 person, 1 question, 1 source, 2 passages found word for word.\n',
      '',
      0,
    ],
    [
      'that a prefix tells',
      rest(2, 'ello', ', prefix: She says h'),
      'A little story: good. 1 entry, 1 quotation, 1 person, 1 question, 1 source, 2 passages found word for word.\n',
      '',
      0,
    ],
    [
      'that stands twice',
      rest(2, 'ello'),
      '',
      'quote hello: “ello” stands 2 times in a ¶2; a prefix or suffix tells which is meant\n',
      1,
    ],
    ['that does not stand there', rest(2, 'good-bye'), '', 'quote hello: a ¶2 does not say “good-bye”\n', 1],
    [
      'that stands elsewhere',
      rest(1, 'hello to all'),
      '',
      'quote hello: a ¶1 does not say “hello to all”\n',
      1,
    ],
    [
      'in a paragraph that is not',
      rest(9, 'hello'),
      '',
      'entry first: a has 3 paragraphs, there is no ¶9\nquote hello: a has 3 paragraphs, there is no ¶9\n',
      1,
    ],
  ])('with --sources of a quotation %s', async (_, files, stdout, stderr, code) => {
    const [story, articles] = await Promise.all([
      directoryOf(files),
      directoryOf({'some name.txt': article}),
    ]);
    expect(await talks(['check', story, '--sources', articles])).toEqual({stdout, stderr, code});
  });

  it('warns of a story that lies before its window as a whole, and finds it sound', async () => {
    const early = (more = ''): Record<string, string> => ({
      'story.yaml': frame.replace('from: 2025-05-11', 'from: 2025-05-15'),
      'entries.yaml': entries + more,
    });
    const later = (edtf: string): string => `  - id: second
    at: {edtf: ${edtf}}
    kind: statement
    text: Ann speaks again.
    sources: [{source: a, paragraph: 1}]
`;
    const check = async (more?: string): Promise<Result> => talks(['check', await directoryOf(early(more))]);
    const [one, two, within] = await Promise.all([
      check(),
      check(later('2025-05-13')),
      check(later('2025-05-15')),
    ]);
    const of = (what: string): string =>
      `talks-tui: nothing will be replayed: ${what} before the window, which begins on Thu 15 May 2025, 00:00\n`;
    expect(one).toMatchObject({stderr: of('the only entry lies'), code: 0});
    expect(one.stdout).toMatch(/^A little story: good\. 1 entry/);
    expect(two).toMatchObject({stderr: of('all 2 entries lie'), code: 0});
    expect(within).toMatchObject({stderr: '', code: 0});
  });

  it('tells articles that are not there', async () => {
    const [story, articles] = await Promise.all([
      directoryOf(rest(2, 'hello to all')),
      directoryOf({'a.txt': `${article}changed`}),
    ]);
    expect(await talks(['check', story, '--sources', articles])).toEqual({
      stdout: '',
      stderr: 'no article there for a (by sha256): 2 passages not checked\n',
      code: 1,
    });
  });

  it('the feed as text says, beside itself, that none of the articles is there', async () => {
    const [story, changed, articles] = await Promise.all([
      directoryOf(rest(2, 'hello to all')),
      directoryOf({'a.txt': `${article}changed`}),
      directoryOf({'a.txt': article}),
    ]);
    for (const format of ['--plain', '--json']) {
      const {stdout} = await talks([format, story]);
      expect(stdout).toContain('Ann speaks.');
      expect(await talks([format, story, '--sources', articles])).toEqual({stdout, stderr: '', code: 0});
      expect(await talks([format, story, '--sources', changed])).toEqual({
        stdout,
        stderr: `talks-tui: ${changed}: none of the story's articles is there (they are found by their SHA-256)\n`,
        code: 0,
      });
    }
  });

  it('tells what is wrong in a story, twenty problems and a count, 1', async () => {
    const bad = entries.replace('kind: statement', 'kind: statment').replace('status: named', 'status: gone');
    const one = await directoryOf({...sound, 'entries.yaml': bad});
    const result = await talks(['check', one]);
    expect(result).toMatchObject({stdout: '', code: 1});
    expect(result.stderr.split('\n')[0]).toMatch(
      /entries\.yaml:4:11: "kind" cannot be "statment" \(did you mean "statement"\?\)/,
    );
    expect(result.stderr.trimEnd().split('\n')).toHaveLength(2);
    const many = await directoryOf({'story.yaml': frame, 'entries.ndjson': '{}\n'.repeat(1000)});
    const {stderr} = await talks(['check', many]);
    expect(stderr.trimEnd().split('\n')).toHaveLength(21);
    expect(stderr).toMatch(/\n… and 4980 more\n$/);
  });

  it('cannot read what is not there: one line, 2', async () => {
    const empty = await directoryOf({'story.yaml': ''});
    expect(await talks(['check', empty])).toEqual({
      stdout: '',
      stderr: `talks-tui: ${empty}/story.yaml: is empty\n`,
      code: 2,
    });
  });

  it('a story that does not load is one line for every other command, 2', async () => {
    const story = await directoryOf({
      ...sound,
      'entries.yaml': entries.replace('kind: statement', 'kind: x').replace('status: named', 'status: x'),
    });
    const results = await Promise.all(
      [
        [story],
        ['--json', story],
        ['search', '--story', story],
        ['state', '--at', '14:00', '--story', story],
      ].map(talks as (args: string[]) => Promise<Result>),
    );
    for (const {stdout, stderr, code} of results) {
      expect({stdout, code}).toEqual({stdout: '', code: 2});
      expect(stderr).toMatch(
        /^talks-tui: .*entries\.yaml:4:11: .* \(and 1 more: talks-tui check lists them\)\n$/,
      );
    }
  });
});
