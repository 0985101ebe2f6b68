/**
 * From the words on the command line to what is asked for. yargs' parser reads them by the one table of options; yargs itself, which takes
 * long to start, is asked only where something is wrong, and says what.
 */
import {Parser} from 'yargs/helpers';
import {UsageError} from './output.ts';
import {isCommand, names, optionsOf, type CommandName, type Option} from './table.ts';

/** What was asked for: a command, what comes without a name, and the options. */
export type Asked = {name: CommandName; given: string[]; options: Record<string, unknown>};

/** What yargs makes of the words: `_` is what comes without a name. */
export type Parsed = {[option: string]: unknown; _: Array<string | number>};

type Options = Readonly<Record<string, Option>>;

/** How both read. */
export const configuration = {
  'parse-numbers': false,
  'parse-positional-numbers': false,
  'duplicate-arguments-array': false,
  'boolean-negation': false,
};

/** Does a word on the command line take the next one as its value? */
function takesNext(word: string, options: Options): boolean {
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
function joinValues(argv: readonly string[], options: Options): string[] {
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

/** The words as they are meant; undefined where one of them is no option or lacks its value. */
export function parseSound(words: readonly string[], table: Options): Parsed | undefined {
  const options = Object.entries(table);
  const withValue = options.flatMap(([name, {value}]) => (value === undefined ? [] : [name]));
  const {argv, error} = Parser.detailed([...words], {
    boolean: options.flatMap(([name, {value}]) => (value === undefined ? [name] : [])),
    string: withValue,
    // what yargs sets for an option that needs a value
    narg: Object.fromEntries(withValue.map((name) => [name, NaN])),
    alias: Object.fromEntries(options.map(([name, {letter}]) => [name, letter ? [letter] : []])),
    configuration,
  });
  const known = new Set([
    '_',
    ...options.flatMap(([name, {letter}]) => [name, Parser.camelCase(name), ...(letter ? [letter] : [])]),
  ]);
  return error || Object.keys(argv).some((name) => !known.has(name)) ? undefined : argv;
}

/** @throws UsageError */
export async function parse(argv: readonly string[]): Promise<Asked> {
  const {name, rest} = commandIn(argv);
  const table = optionsOf(name);
  const words = joinValues(rest, table);
  let parsed = parseSound(words, table);
  if (!parsed) {
    const {parseStrictly} = await import('./yargs.ts');
    parsed = parseStrictly(words, name);
  }
  const {_: given, ...options} = parsed;
  return {name, given: given.map(String), options};
}
