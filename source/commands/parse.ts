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

type Table = Readonly<Record<string, Option>>;

const everyOption: Table = Object.assign({}, ...names.map(optionsOf));

/** The option that a word names: `--speed`, `-s`. */
export function optionNamed(word: string | undefined, options: Table = everyOption): Option | undefined {
  return Object.entries(options).find(
    ([name, {letter}]) => word === `--${name}` || (letter !== undefined && word === `-${letter}`),
  )?.[1];
}

/** Does a word on the command line take the next one as its value? */
const takesNext = (word: string, options?: Table): boolean => optionNamed(word, options)?.value !== undefined;

/** Letters behind one minus, each for itself: of `-pl` and `-ps1h` come `-p -l` and `-p -s=1h`. */
function apart(word: string): string[] {
  const [, letter, rest = ''] = /^-([a-z])(.+)$/is.exec(word) ?? [];
  const option = letter === undefined ? undefined : optionNamed(`-${letter}`);
  if (!option) return [word];
  if (option.value !== undefined) return [rest.startsWith('=') ? word : `-${letter}=${rest}`];
  return /^[a-z]/i.test(rest) ? [`-${letter}`, ...apart(`-${rest}`)] : [word];
}

/** Where the first word stands that is neither an option nor the value of one; behind the last one or further where there is none. */
export function firstGiven(words: readonly string[]): number {
  let i = 0;
  while (words[i]?.startsWith('-') && words[i] !== '--') i += takesNext(words[i]!) ? 2 : 1;
  return i;
}

/** The command that is named: the first word that is given, where it names one. `rest` is what is said beside that. */
export function commandIn(argv: readonly string[]): {name: CommandName; rest: readonly string[]} {
  const end = argv.indexOf('--');
  const words = end < 0 ? argv.flatMap(apart) : [...argv.slice(0, end).flatMap(apart), ...argv.slice(end)];
  const i = firstGiven(words);
  const word = words[i];
  if (!isCommand(word) || word === names[0]) return {name: names[0]!, rest: words};
  return {name: word, rest: words.toSpliced(i, 1)};
}

/**
 * What the parser would not understand, put so that it does: a value may begin with a minus (`--since -1d`), and what follows a flag is
 * not its value, even if it is `true`. Its own two names are no options.
 *
 * @throws UsageError
 */
function joinValues(words: readonly string[], options: Table, hint: string): string[] {
  const joined: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const [word, next] = [words[i]!, words[i + 1]];
    if (word === '--') return [...joined, ...words.slice(i)];
    if (/^--?[_$]/.test(word)) throw new UsageError(`unknown option ${word}; see talks-tui --help`);
    // `--json`, and that of `--json=1`, `-p=1` and `-p1`
    const [named = word] = /^(?:--[^=]+(?==)|-[a-z](?=.))/is.exec(word) ?? [];
    const option = optionNamed(named, options);
    if (option && option.value === undefined) {
      if (named !== word) throw new UsageError(`${named} takes no value; ${hint}`);
      joined.push(`${word}=true`);
    } else if (takesNext(word, options) && next !== undefined && /^[-−][\d.]/.test(next)) {
      joined.push(`${word}=${next}`);
      i++;
    } else joined.push(word);
  }
  return joined;
}

const dashed = (option: string): string => (option.length === 1 ? `-${option}` : `--${option}`);

/** @throws UsageError for an option that the command does not have, that lacks its value, or that has one it does not take */
export function parse(argv: readonly string[]): Asked {
  const {name, rest} = commandIn(argv);
  const table = optionsOf(name);
  const options = Object.entries(table);
  const hint = `see talks-tui ${name === names[0] ? '' : `${name} `}--help`;
  const withValue = options.flatMap(([option, {value}]) => (value === undefined ? [] : [option]));
  const {argv: parsed, error} = Parser.detailed(joinValues(rest, table, hint), {
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
  for (const [option, {oneOf}] of options) {
    const value: unknown = values[option];
    if (oneOf && value !== undefined && !oneOf.includes(String(value)))
      throw new UsageError(
        `${dashed(option)} ${value}: give ${oneOf.join(', ')}${didYouMean(String(value), oneOf)}`,
      );
  }
  return {name, given: given.map(String), options: values};
}
