/** yargs, set up by the one table of options: it knows what is wrong with a command line. */
import yargs from 'yargs';
import {didYouMean} from '../text/nearest.ts';
import {UsageError} from './output.ts';
import {configuration, type Parsed} from './parse.ts';
import {names, optionsOf, type CommandName} from './table.ts';

/** @throws UsageError for an option that a command does not have, and one that lacks its value */
export function parseStrictly(words: readonly string[], name: CommandName): Parsed {
  return yargs()
    .locale('en')
    .help(false)
    .version(false)
    .parserConfiguration(configuration)
    .options(
      Object.fromEntries(
        Object.entries(optionsOf(name)).map(([option, {letter, value}]) => [
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
    .parseSync(words);
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
