/** From the words on the command line to a command, and from what it throws to a line and an exit code. */
import yargs from 'yargs';
import {exit, isOurs, UsageError} from './output.ts';
import {commands, isCommand, names, optionsOf, type Command, type CommandName, type Option} from './table.ts';
import {StoryError} from '../story/problems.ts';
import {sanitize} from '../story/sanitize.ts';
import {didYouMean} from '../text/nearest.ts';

/** What was asked for: a command, what comes without a name, and the options. */
type Asked = {name: CommandName; given: string[]; options: Record<string, unknown>};

/** Does a word on the command line take the next one as its value? */
function takesNext(word: string, options: Readonly<Record<string, Option>>): boolean {
  return Object.entries(options).some(
    ([name, {letter, value}]) => value !== undefined && (word === `--${name}` || word === `-${letter}`),
  );
}

/** The command that is named: the first word that is neither an option nor the value of one. */
function commandIn(argv: readonly string[]): {name: CommandName; rest: readonly string[]} {
  const every: Record<string, Option> = Object.assign({}, ...names.map(optionsOf));
  let i = 0;
  while (argv[i]?.startsWith('-') && argv[i] !== '--') i += takesNext(argv[i]!, every) ? 2 : 1;
  const word = argv[i];
  if (!isCommand(word) || word === names[0]) return {name: names[0]!, rest: argv};
  return {name: word, rest: argv.toSpliced(i, 1)};
}

/**
 * What the parser would not understand, put so that it does: a value may begin with a minus (`--since -1d`) or follow its
 * letter at once (`-s1h`). Its own two names are no options.
 *
 * @throws UsageError
 */
function joinValues(argv: readonly string[], options: Readonly<Record<string, Option>>): string[] {
  const joined: string[] = [];
  for (let i = 0; i < argv.length; i++) {
    const [word, next] = [argv[i]!, argv[i + 1]];
    if (word === '--') return [...joined, ...argv.slice(i)];
    if (/^--?[_$]/.test(word)) throw new UsageError(`unknown option ${word}; see talks-tui --help`);
    if (takesNext(word, options) && next !== undefined && /^[-−][\d.]/.test(next)) {
      joined.push(`${word}=${next}`);
      i++;
    } else if (/^-[a-z][^=]/i.test(word) && takesNext(word.slice(0, 2), options)) {
      joined.push(`${word.slice(0, 2)}=${word.slice(2)}`);
    } else joined.push(word);
  }
  return joined;
}

/** @throws UsageError */
function parse(argv: readonly string[]): Asked {
  const {name, rest} = commandIn(argv);
  const table = optionsOf(name);
  const {_: given, ...options} = yargs()
    .locale('en')
    .help(false)
    .version(false)
    .parserConfiguration({
      'parse-numbers': false,
      'parse-positional-numbers': false,
      'duplicate-arguments-array': false,
      'boolean-negation': false,
    })
    .options(
      Object.fromEntries(
        Object.entries(table).map(([option, {letter, value}]) => [
          option,
          {
            ...(value === undefined ? {type: 'boolean'} : {type: 'string', requiresArg: true}),
            ...(letter ? {alias: letter} : {}),
          },
        ]),
      ),
    )
    .strictOptions()
    .exitProcess(false)
    .fail((message, error) => {
      if (error && error.name !== 'YError') throw error;
      throw new UsageError(explain(error?.message ?? message, name));
    })
    .parseSync(joinValues(rest, table));
  return {name, given: given.map(String), options};
}

/** yargs' word for what is wrong, in ours. */
function explain(message: string, name: CommandName): string {
  const hint = `see talks-tui ${name === names[0] ? '' : `${name} `}--help`;
  const dashed = (option: string): string => (option.length === 1 ? `-${option}` : `--${option}`);
  const unknown = /^Unknown arguments?: (.*)$/.exec(message)?.[1]?.split(', ')[0];
  if (unknown !== undefined) {
    const meant = didYouMean(dashed(unknown), Object.keys(optionsOf(name)).map(dashed));
    return `unknown option ${dashed(unknown)}${meant}; ${hint}`;
  }
  const missing = /^Not enough arguments following: (.*)$/.exec(message)?.[1];
  if (missing !== undefined) return `${dashed(missing)} needs a value; ${hint}`;
  return message.split('\n')[0]!;
}

/** Columns of help: what the terminal has, and what is easy to read. */
const helpWidth = (): number => Math.min(100, process.stdout.columns || 80);

async function run({name, given, options}: Asked, version: () => string): Promise<number> {
  if (options['help']) {
    const {helpFor} = await import('./help.ts');
    process.stdout.write(`${helpFor(name, helpWidth())}\n`);
    return exit.done;
  }
  if (options['version']) {
    process.stdout.write(`${version()}\n`);
    return exit.done;
  }
  const {positional}: Command = commands[name];
  const most = positional === undefined ? 0 : positional.label.endsWith('…') ? Infinity : 1;
  if (given.length > most) throw new UsageError(`"${given[most]}" is one too many; see talks-tui --help`);
  if (given.includes('') && name !== 'search') throw new UsageError(`${positional!.label} is empty`);
  return (await commands[name].run(given, options)) ?? exit.done;
}

/** A story of that name is not there: was a command meant? */
function meantCommand(error: Error, asked: Asked | undefined): string {
  const notThere = error instanceof StoryError && error.unreadable && asked?.name === names[0];
  return notThere ? didYouMean(asked!.given[0] ?? '', names.slice(1)) : '';
}

/**
 * Runs what is asked for. What is wrong with the asking is one line on standard error.
 *
 * @param version of the program, for `--version`
 * @returns the exit code
 */
export async function main(argv: readonly string[], version: () => string): Promise<number> {
  if (argv[0] === '--get-yargs-completions') {
    const {complete} = await import('./completion.ts');
    process.stdout.write(
      complete(argv.slice(1))
        .map((word) => `${word}\n`)
        .join(''),
    );
    return exit.done;
  }
  let asked: Asked | undefined;
  try {
    asked = parse(argv);
    return await run(asked, version);
  } catch (error) {
    if (isOurs(error)) {
      process.stderr.write(`talks-tui: ${sanitize(error.message)}${meantCommand(error, asked)}\n`);
      return exit.usage;
    }
    const {stack} = error instanceof Error ? error : new Error(String(error));
    process.stderr.write(`talks-tui: a fault of the program, please report it\n${stack}\n`);
    return exit.fault;
  }
}
