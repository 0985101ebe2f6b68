/** What the built program prints into a pipe: text, NDJSON, JSON, held against the contract. */
import {execFile} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import * as v from 'valibot';
import {beforeAll, describe, expect, it} from 'vitest';
import {directoryOf, entries, frame, sound} from '../story/on-disk.ts';
import * as contract from './contract.ts';
import {ndjson, node, program, start, talks, type Result} from './program.ts';

const shipped = fileURLToPath(new URL('../../feed/istanbul-2025', import.meta.url));

type Entry = v.InferOutput<typeof contract.entry>;
type Hit = v.InferOutput<typeof contract.hit>;
type State = v.InferOutput<typeof contract.state>;

const all = <Schema extends v.GenericSchema>(schema: Schema, {stdout, stderr, code}: Result) => {
  expect({stderr, code}).toEqual({stderr: '', code: 0});
  return v.parse(v.array(schema), ndjson(stdout));
};

describe('the Istanbul story', {timeout: 60_000}, () => {
  let feed: Entry[];
  let plain: Result;
  beforeAll(async () => {
    const [json, text] = await Promise.all([talks('--json'), talks('')]);
    feed = all(contract.entry, json);
    plain = text;
  }, 60_000);

  it('as NDJSON is in the order of time, in the contract’s shape and in camelCase', () => {
    expect(feed.length).toBeGreaterThan(50);
    const instants = feed.map(({at}) => at.earliest);
    expect(instants).toEqual(instants.toSorted());
    for (const key of contract.keysOf(feed)) expect(key).toMatch(/^[a-z][A-Za-z0-9]*$/);
    for (const {at} of feed) expect(at.earliest <= at.latest).toBe(true);
  });

  it('as text has every headline, text and quotation, and no escape', () => {
    expect(plain).toMatchObject({stderr: '', code: 0});
    for (const {headline, text} of feed) expect(plain.stdout).toContain(`${headline}\n  ${text}\n`);
    expect(plain.stdout).toContain('  “decorative” — Volodymyr Zelenskyy (Ukraine)\n');
    expect(plain.stdout).not.toMatch(/(?!\n)\p{Cc}/u);
    expect(plain.stdout.split('\n\n')).toHaveLength(feed.length);
  });

  it('is as wide as COLUMNS says, where it says it with a whole number above 0, and NDJSON is not', async () => {
    const [narrow, json, ...others] = await Promise.all([
      talks('', {COLUMNS: '40'}),
      talks('--json', {COLUMNS: '40'}),
      ...['', '0', '-1', '4e1', 'wide'].map((COLUMNS) => talks('', {COLUMNS})),
    ]);
    const widths = narrow.stdout.split('\n').map((line) => line.length);
    expect(Math.max(...widths)).toBeLessThanOrEqual(40);
    expect(Math.max(...widths)).toBeGreaterThan(35);
    const flat = (text: string): string => text.replaceAll(/\s+/g, '');
    expect(flat(narrow.stdout)).toBe(flat(plain.stdout));
    expect(all(contract.entry, json)).toEqual(feed);
    for (const other of others) expect(other).toEqual(plain);
  });

  it('is text in a pipe, asked for or not, and whatever colours are asked for', async () => {
    const [asked, coloured] = await Promise.all([talks('--plain'), talks('', {FORCE_COLOR: '3'})]);
    expect(asked).toEqual(plain);
    expect(coloured).toEqual(plain);
  });

  it('is cut by --since and --until', async () => {
    const [until, since] = await Promise.all([
      talks('--json --until 2025-05-13'),
      talks('--json --since 2025-05-15 --until 2025-05-15'),
    ]);
    const cut = all(contract.entry, until);
    const last = '2025-05-13T20:59:59.999Z';
    expect(cut).toEqual(feed.filter(({at}) => at.earliest <= last));
    expect(cut.length).toBeLessThan(feed.length);
    expect(all(contract.entry, since)).toEqual(
      feed.filter(({at}) => at.earliest >= '2025-05-14T21:00' && at.earliest < '2025-05-15T21:00'),
    );
  });

  it('does not tell at a time what came after it', async () => {
    const [first, eve, end] = (await Promise.all(
      ['2025-05-11', '2025-05-14 morning', '100%'].map(async (at) => {
        const {stdout, code, stderr} = await talks(['state', '--json', '--at', at]);
        expect({code, stderr}).toEqual({code: 0, stderr: ''});
        return v.parse(contract.state, JSON.parse(stdout));
      }),
    )) as [State, State, State];
    const instants = (state: State): string[] =>
      [...JSON.stringify(state).matchAll(/"earliest":"([^"]+)"/g)].map(([, at]) => at!);
    for (const state of [first, eve, end])
      for (const instant of instants(state)) expect(instant <= state.at).toBe(true);
    // nothing that is said for the first time by a later entry
    const said = (list: Entry[]): Set<string> =>
      new Set(
        list.flatMap(({positions, answers, attendance}) => [
          ...positions.map(({text}) => text),
          ...answers.map(({answer}) => answer),
          ...attendance.flatMap(({note, place}) => [note, place].filter((one) => one !== undefined)),
        ]),
      );
    const before = said(feed.filter(({at}) => at.earliest <= eve.at));
    const secrets = [...said(feed.filter(({at}) => at.earliest > eve.at))].filter((one) => !before.has(one));
    expect(secrets.length).toBeGreaterThan(20);
    const texts = new Set(
      [...JSON.stringify(eve).matchAll(/"(?:text|answer|note|place)":("(?:[^"\\]|\\.)*")/g)].map(
        ([, text]) => JSON.parse(text!) as string,
      ),
    );
    expect(secrets.filter((secret) => texts.has(secret))).toEqual([]);
    expect(texts.size).toBeGreaterThan(10);
    expect(instants(end).length).toBeGreaterThan(instants(eve).length);
    for (const key of contract.keysOf(end)) expect(key).toMatch(/^[a-z][A-Za-z0-9]*$/);
  });

  it('says so when the time lies outside of the story, beside how things stood', async () => {
    const [end, after, before, start] = await Promise.all(
      ['100%', '2030', '2025-05-10', '2025-05-11'].map((at) => talks(['state', '--at', at])),
    );
    expect(after!.stderr).toBe('talks-tui: --at 2030 is after the end of the story, Fri 16 May\n');
    expect(before!.stderr).toBe('talks-tui: --at 2025-05-10 is before the story begins, Sun 11 May\n');
    expect([end!.stderr, start!.stderr]).toEqual(['', '']);
    const body = ({stdout}: Result): string => stdout.slice(stdout.indexOf('\n'));
    expect(body(after!)).toBe(body(end!));
    expect(after!.code).toBe(0);
  });

  it('says in words how things stood, with the same facts', async () => {
    const [text, json] = await Promise.all([
      talks(['state', '--at', '2025-05-14 late']),
      talks(['state', '--json', '--at', '2025-05-14 late']),
    ]);
    const state = v.parse(contract.state, JSON.parse(json.stdout));
    expect(text.stdout).toMatch(/^As of Wed 14 May, 21:00 \(Europe\/Istanbul\)\n\nDELEGATIONS\n\nRussia\n/);
    for (const {members} of state.delegations)
      for (const {name, status} of members)
        expect(text.stdout).toMatch(new RegExp(`^  ${name}(?:, .*)?: ${status}`, 'm'));
    for (const {name, positions} of state.demands) {
      expect(text.stdout).toContain(`\n\n${name}\n`);
      for (const position of positions)
        expect(text.stdout).toContain(`, ${position.kind}: ${position.text} (`);
    }
    const differing = state.questions.filter(({answers}) => answers.length > 1);
    expect(text.stdout).toContain(`\n\nWHERE THE SOURCES DIFFER (${differing.length})\n`);
    for (const {question} of differing) expect(text.stdout).toContain(`\n\n${question}\n`);
    expect(text.stdout).not.toMatch(/(?!\n)\p{Cc}|undefined|null|NaN/u);
  });

  it('is found in: words, filters, exactly, up to a time, so many', async () => {
    const find = async (...args: string[]): Promise<Hit[]> =>
      all(contract.hit, await talks(['search', '--json', ...args]));
    const [everything, slips, slap, russia, speaker, list, early, two] = await Promise.all([
      find(),
      find('decoratve'),
      find('slap', 'in the face'),
      find('--side', 'russia'),
      find('--speaker', 'zelenskyy'),
      find('--source', 's5'),
      find('--at', '2025-05-14'),
      find('--limit', '2'),
    ]);
    const quoted = feed.flatMap(({quotes}) => quotes);
    expect(everything!.map(({quote}) => quote.id)).toEqual(quoted);
    expect(slips![0]!.quote.text).toBe('decorative');
    expect(slap!.slice(0, 2).map(({quote}) => quote.text)).toEqual(['slap in the face', 'slap in the face']);
    for (const {quote} of russia!) expect(quote.speaker?.side).toBe('russia');
    for (const {quote} of speaker!) expect(quote.speaker?.id).toBe('zelenskyy');
    for (const {quote} of list!) expect(quote.sources.map(({source}) => source)).toContain('s5');
    for (const {quote} of early!) expect(quote.at.earliest <= '2025-05-13T21:00:00.000Z').toBe(true);
    expect(early!.length).toBeLessThan(everything!.length);
    expect(two).toEqual(everything!.slice(0, 2));
    for (const {quote, matches} of [...slips!, ...slap!])
      for (const [from, to] of matches) {
        expect(from).toBeLessThan(to);
        expect(to).toBeLessThanOrEqual(quote.text.length);
      }
    for (const found of [russia, speaker, list, slap]) expect(found!.length).toBeGreaterThan(0);
  });

  it('says that a filter does not exist, and which is meant, and finds what it can', async () => {
    const {stdout, stderr, code} = await talks(['search', 'speakr:war']);
    expect(code).toBe(0);
    expect(stdout).toContain('war');
    expect(stderr).toBe('talks-tui: “speakr:” is no filter; meant is perhaps speaker:\n');
    expect((await talks(['search', 'topic:war'])).stderr).toBe(
      'talks-tui: “topic:” is no filter; meant is perhaps speaker:, side:, source:, before:, after:\n',
    );
  });

  it('names a word of the search that nothing is like', async () => {
    const whole = await talks('search decorative');
    const {stdout, stderr, code} = await talks('search decorative banana');
    expect({stdout, code}).toEqual({stdout: whole.stdout, code: 0});
    expect(stderr).toBe('talks-tui: nothing is like “banana”: left out\n');
  });

  it('has no such quotation: nothing printed, 1', async () => {
    const results = await Promise.all(
      [
        'search zyxwvu',
        'search --json zyxwvu',
        'search --exact decoratve',
        'search --speaker nobody',
        'search --at 2020',
      ].map(async (line) => talks(line)),
    );
    for (const result of results) expect(result).toEqual({stdout: '', stderr: '', code: 1});
  });

  it('is sound, and read from its directory is the same as built in', async () => {
    const [checked, built] = await Promise.all([talks('check'), talks(['check', shipped])]);
    expect(checked).toEqual(built);
    expect(checked.stdout).toMatch(
      /^.+: good\. \d+ entries, \d+ quotations, \d+ people, \d+ questions, \d+ sources\.\n$/,
    );
    expect(checked).toMatchObject({stderr: '', code: 0});
    expect(all(contract.entry, await talks(['--json', shipped]))).toEqual(feed);
  });

  it.runIf(existsSync('/dev/full'))('says in one line that there is no room for what it writes', async () => {
    const result = await new Promise<Pick<Result, 'stderr' | 'code'>>((resolve) => {
      const line = ['-c', '"$0" "$1" --json > /dev/full', node, program];
      execFile('sh', line, (error, _, stderr) => resolve({stderr, code: Number(error?.code ?? 0)}));
    });
    const stderr = 'talks-tui: standard output takes no more: ENOSPC: no space left on device\n';
    expect(result).toEqual({stderr, code: 2});
  });

  it('ends without a word when its reader goes away', async () => {
    const child = start(['--json']);
    const stderr: string[] = [];
    child.stderr.on('data', (data) => stderr.push(String(data)));
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.once('close', resolve));
    expect({code, stderr}).toEqual({code: 0, stderr: []});
  });
});

describe('--pace', {timeout: 60_000}, () => {
  it.each([['--plain'], ['--json']])(
    'brings %s entry by entry, all of them, in the same order',
    async (form) => {
      const [paced, atOnce] = await Promise.all([talks(`${form} --pace --speed 365d`), talks(form)]);
      expect(paced).toEqual(atOnce);
    },
  );

  it('waits: what is due later has not come when the first has', async () => {
    const child = start(['--json', '--pace', '--speed', '1h']);
    let out = '';
    await new Promise<void>((resolve) => {
      child.stdout.on('data', (data) => {
        out += String(data);
        if (out.includes('"id":"leaders-meet"')) resolve();
      });
    });
    // four days of story, at an hour a second, lie between
    expect(out).not.toContain('"at":{"edtf":"2025-05-15');
    child.kill();
    await new Promise((resolve) => child.once('close', resolve));
  });
});

describe('check', {timeout: 60_000}, () => {
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

describe('stories of little and of evil', {timeout: 60_000}, () => {
  it('nothing in it is nothing printed, and no error but for a search', async () => {
    const story = await directoryOf({...sound, 'entries.yaml': 'entries: []\n'});
    const [plain, json, paced, search, state, check] = await Promise.all([
      talks([story]),
      talks(['--json', story]),
      talks(['--json', '--pace', '--speed', '365d', story]),
      talks(['search', '--story', story]),
      talks(['state', '--at', '40%', '--json', '--story', story]),
      talks(['check', story]),
    ]);
    for (const result of [plain, json, paced]) expect(result).toEqual({stdout: '', stderr: '', code: 0});
    expect(search).toEqual({stdout: '', stderr: '', code: 1});
    expect(v.parse(contract.state, JSON.parse(state.stdout))).toMatchObject({
      delegations: [],
      demands: [],
      questions: [],
    });
    expect(check!.stdout).toBe(
      'A little story: good. 0 entries, 0 quotations, 1 person, 1 question, 2 sources.\n',
    );
  });

  it('hostile text comes out clean everywhere', async () => {
    const evil = (text: string): string =>
      JSON.stringify(`${text}\u001b]0;owned\u0007\u001b[2J\u001b[8m\u202e\u0000\u009b31m\r\n\u2066${text}`);
    const story = await directoryOf({
      'story.yaml': frame
        .replace('A little story', evil('title'))
        .replace('name: Ann', `name: ${evil('Ann')}`)
        .replace('name: Truce', `name: ${evil('Truce')}`)
        .replace('question: When do they meet?', `question: ${evil('When')}`),
      'entries.yaml': entries
        .replace('Ann speaks.', evil('speaks'))
        .replace('text: Hello', `text: ${evil('Hello')}`)
        .replace('text: At once', `text: ${evil('At once')}`)
        .replace('answer: Soon', `answer: ${evil('Soon')}`),
    });
    const results = await Promise.all([
      talks([story]),
      talks(['--json', story]),
      talks(['search', '--story', story]),
      talks(['search', '--json', '--story', story]),
      talks(['state', '--at', '100%', '--story', story]),
      talks(['state', '--at', '100%', '--json', '--story', story]),
      talks(['check', story]),
      talks([`${story}/\u001b[31mnowhere`]),
      talks(['search', '--story', `${story}\u0007\u009b31m`]),
    ]);
    for (const {stdout, stderr} of results) {
      expect(stdout + stderr).not.toMatch(/(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
      expect(stdout + stderr).not.toMatch(/\\u00(?:0|1|9)/);
      expect(stdout + stderr).not.toBe('');
    }
    expect(results[0]!.stdout).toContain('speaks');
    expect(results[4]!.stdout).toContain('At once');
  });

  it('a shell’s characters in a name reach no shell', async () => {
    const result = await talks(['$(touch /tmp/owned);`id`']);
    expect(result).toEqual({
      stdout: '',
      stderr: 'talks-tui: $(touch /tmp/owned);`id`: no story here: there is no such file or directory\n',
      code: 2,
    });
  });

  it('the version is the package’s', async () => {
    const {version} = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
      version: string;
    };
    expect((await talks('--version')).stdout).toBe(`${version}\n`);
  });
});
