#!/usr/bin/env node
/** The command line. A command's code, and Ink and React with it, is loaded only when that command is asked for. */
import {readFileSync} from 'node:fs';
import yargs, {type Argv} from 'yargs';
import {endWithReader, exit, isOurs, UsageError} from './commands/output.ts';
import {didYouMean} from './text/nearest.ts';
import {sanitize} from './story/sanitize.ts';

type Run = () => Promise<number | void>;

const commands = ['search', 'state', 'check', 'extract', 'completion'];

/** What the parser settled on; run once it is done. */
let run: Run | undefined;

const text = (description: string, alias?: string, name?: string) =>
  ({
    type: 'string',
    description,
    requiresArg: true,
    ...(alias ? {alias} : {}),
    ...(name ? {defaultDescription: name} : {}),
  }) as const;
const flag = (description: string, alias?: string) =>
  ({type: 'boolean', description, ...(alias ? {alias} : {})}) as const;

/** An option's value may begin with a minus: `--since -1d` is one option and its value. */
function joinNegatives(argv: readonly string[]): string[] {
  const joined: string[] = [];
  for (let i = 0; i < argv.length; i++) {
    const [word, next] = [argv[i]!, argv[i + 1]];
    if (word === '--') return [...joined, ...argv.slice(i)];
    const takesTime = /^(--since|--until|--at|--speed|--duration|--idle-limit|--limit|-S|-U|-s|-i)$/.test(
      word,
    );
    if (takesTime && next !== undefined && /^[-−][\d.]/.test(next)) {
      joined.push(word.startsWith('--') ? `${word}=${next}` : `${word}${next}`);
      i++;
    } else joined.push(word);
  }
  return joined;
}

function version(): string {
  const file = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(file) as {version: string}).version;
}

const storyOption = text('the story: a directory (left out: the one that ships)');

function replayOptions(parser: Argv) {
  return parser
    .positional('story', {type: 'string', describe: 'a story: a directory (left out: the one that ships)'})
    .options({
      speed: text('story time per real second: 1h, 30m, 1d, or a factor: 3600x', 's'),
      duration: text('instead: play the whole story in this much real time: 90s, 5m'),
      'idle-limit': text(
        'no wait between entries is longer than this many seconds (0: keep every wait)',
        'i',
      ),
      since: text('start at: 2025-05-14, 2025-05-14T21:00, 14:00, +6h, -1d, 40%', 'S'),
      until: text('end at, in the same forms', 'U'),
      paused: flag('start paused', 'p'),
      loop: flag('start again at the end', 'l'),
      query: text('open with this search', 'q'),
      sources: text('a directory with the articles, to read passages in'),
      plain: flag('no dashboard: the feed as text'),
      json: flag('the entries as NDJSON'),
      pace: flag('plain and json at replay speed too'),
    });
}

/** Options by their long names and one-letter aliases, for "did you mean". */
const known = (options: object): string[] => Object.keys(options).filter((name) => /^[a-z-]{2,}$/.test(name));

function parserFor(argv: readonly string[]) {
  const parser = yargs(argv as string[])
    .scriptName('talks-tui')
    .locale('en')
    .usage('Replays a news story in the terminal as if it were breaking now.')
    .parserConfiguration({
      'parse-numbers': false,
      'parse-positional-numbers': false,
      'duplicate-arguments-array': false,
      'greedy-arrays': false,
      'camel-case-expansion': true,
      'boolean-negation': false,
    })
    .command('$0 [story]', 'replay a story', replayOptions, (args) => {
      run = async () => (await import('./commands/replay.ts')).replay(args as object);
    })
    .command(
      'search [words..]',
      'quotations, best first (no words: all, in order of time)',
      (y) =>
        y
          .positional('words', {
            type: 'string',
            array: true,
            describe: 'words, "exact words", !not, speaker: side: source:',
          })
          .options({
            speaker: text('said by'),
            side: text('said by somebody of this side'),
            source: text('reported by this source'),
            at: text('only what had been said by then'),
            limit: text('at most so many'),
            json: flag('as NDJSON'),
            exact: flag('no typing errors forgiven'),
            story: storyOption,
          }),
      (args) => {
        run = async () => (await import('./commands/search.ts')).searchCommand(args as object);
      },
    )
    .command(
      'state',
      'delegations, demands and open questions as they stood at a time',
      (y) =>
        y.options({
          at: {...text('2025-05-14, 2025-05-14T21:00, 14:00, +6h, -1d, 40%'), demandOption: true},
          json: flag('as one JSON object'),
          story: storyOption,
        }),
      (args) => {
        run = async () => (await import('./commands/state.ts')).state(args as unknown as {at: string});
      },
    )
    .command(
      'check [story]',
      'is the story sound? with --sources, every passage and quotation word for word',
      (y) =>
        y
          .positional('story', {
            type: 'string',
            describe: 'a story: a directory (left out: the one that ships)',
          })
          .options({sources: text('a directory with the articles')}),
      (args) => {
        run = async () => (await import('./commands/check.ts')).check(args as object);
      },
    )
    .command(
      'extract <article..>',
      'quotations with speakers, people and dates found in articles',
      (y) =>
        y
          .positional('article', {
            type: 'string',
            array: true,
            describe: 'files of plain text; - reads standard input',
          })
          .options({
            json: flag('as NDJSON, one object an article'),
            date: text('the day the articles are of: 2025-05-15'),
          }),
      (args) => {
        run = async () => (await import('./commands/extract.ts')).extractArticles(args as object);
      },
    )
    .completion('completion', 'print a script for shell completion')
    .version(version())
    .alias('help', 'h')
    .alias('version', 'V')
    .strictOptions()
    .wrap(process.stdout.isTTY ? Math.min(100, process.stdout.columns || 80) : 80)
    .exitProcess(false)
    .fail((message, error, y) => {
      throw error ?? new UsageError(explain(message, y as unknown as Argv));
    });
  return parser;
}

/** yargs' word for what is wrong, in ours. */
function explain(message: string, parser: Argv): string {
  const unknown = /^Unknown arguments?: (.*)$/.exec(message)?.[1]?.split(', ')[0];
  if (unknown !== undefined) {
    const options = known((parser as unknown as {getOptions(): {key: object}}).getOptions().key);
    return `unknown option ${dashed(unknown)}${didYouMean(unknown, options).replace('"', '"--')}; see talks-tui --help`;
  }
  const missing = /^Not enough arguments following: (.*)$/.exec(message)?.[1];
  if (missing !== undefined) return `${dashed(missing)} needs a value; see talks-tui --help`;
  const needed = /^Missing required arguments?: (.*)$/.exec(message)?.[1];
  if (needed !== undefined) return `${dashed(needed)} is needed; see talks-tui --help`;
  return message.split('\n')[0]!;
}

const dashed = (name: string): string => (name.length === 1 ? `-${name}` : `--${name}`);

async function main(argv: readonly string[]): Promise<number> {
  endWithReader();
  try {
    await parserFor(joinNegatives(argv)).parseAsync();
    return (await run?.()) ?? exit.done;
  } catch (error) {
    if (!isOurs(error)) throw error;
    const first = argv.find((word) => !word.startsWith('-'));
    const hint =
      first !== undefined && error.message.includes('no story here') ? didYouMean(first, commands) : '';
    process.stderr.write(`talks-tui: ${sanitize(error.message)}${hint}\n`);
    return exit.usage;
  }
}

process.exitCode = await main(process.argv.slice(2));
