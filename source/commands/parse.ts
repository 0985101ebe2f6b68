/**
 * From the words on the command line to what is asked for. yargs' parser reads them by the one table of options. The rest of yargs takes
 * longer to start than all of ours and would be a tenth of what is installed; being strict takes ten lines.
 */
import {Parser} from 'yargs/helpers';
import {didYouMean} from '../text/nearest.ts';
import {UsageError} from './output.ts';
import {isCommand, names, optionsOf, type CommandName, type Option} from './table.ts';

/** What was asked for: a command, what comes without a name, and the options. */
export type Asked = {name: CommandName; given: string[]; options: Record<string, unknown>};

type Options = Readonly<Record<string, Option>>;

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

const dashed = (option: string): string => (option.length === 1 ? `-${option}` : `--${option}`);

/** @throws UsageError for an option that the command does not have, and for one that lacks its value */
export function parse(argv: readonly string[]): Asked {
  const {name, rest} = commandIn(argv);
  const table = optionsOf(name);
  const options = Object.entries(table);
  const withValue = options.flatMap(([option, {value}]) => (value === undefined ? [] : [option]));
  const {argv: parsed, error} = Parser.detailed(joinValues(rest, table), {
    boolean: options.flatMap(([option, {value}]) => (value === undefined ? [option] : [])),
    string: withValue,
    // as yargs itself says that an option needs a value
    narg: Object.fromEntries(withValue.map((option) => [option, NaN])),
    alias: Object.fromEntries(options.map(([option, {letter}]) => [option, letter ? [letter] : []])),
    configuration: {
      'parse-numbers': false,
      'parse-positional-numbers': false,
      'duplicate-arguments-array': false,
      'boolean-negation': false,
    },
  });

  const hint = `see talks-tui ${name === names[0] ? '' : `${name} `}--help`;
  const missing = /^Not enough arguments following: (.*)$/.exec(error?.message ?? '')?.[1];
  if (missing !== undefined) throw new UsageError(`${dashed(missing)} needs a value; ${hint}`);
  if (error) throw new UsageError(error.message);
  const {_: given, ...values} = parsed;
  const known = new Set(
    options.flatMap(([option, {letter = option}]) => [option, Parser.camelCase(option), letter]),
  );
  const unknown = Object.keys(values).find((option) => !known.has(option));
  if (unknown !== undefined) {
    const meant = didYouMean(dashed(unknown), Object.keys(table).map(dashed));
    throw new UsageError(`unknown option ${dashed(unknown)}${meant}; ${hint}`);
  }
  return {name, given: given.map(String), options: values};
}
