/** From the words on the command line to a command, and from what it throws to a line and an exit code. */
import {existsSync} from 'node:fs';
import {exit, isOurs, print, UsageError} from './output.ts';
import type {Asked} from './parse.ts';
import {commands, names, threadWord, type Command, type CommandName, type Run} from './table.ts';
import {StoryError} from '../story/problems.ts';
import {didYouMean} from '../text/nearest.ts';

/** A command's code, loaded when it is asked for. */
const code: {[Name in CommandName]: () => Promise<Run<Name>>} = {
  replay: async () => (await import('./replay.ts')).replay,
  search: async () => (await import('./search.ts')).searchQuotes,
  state: async () => (await import('./state.ts')).state,
  check: async () => (await import('./check.ts')).check,
  extract: async () => (await import('./extract.ts')).extractArticles,
  export: async () => (await import('./export.ts')).exportStory,
  import: async () => (await import('./import.ts')).importArticles,
  follow: async () => (await import('./follow.ts')).follow,
  completion: async () => (await import('./completion.ts')).completion,
  help: async () => (await import('./help.ts')).help,
};

/** Without words nothing need be parsed, and the parser is not loaded. @throws UsageError */
async function askedFor(argv: readonly string[]): Promise<Asked> {
  if (argv.length === 0) return {name: names[0]!, given: [], options: {}};
  const {parse} = await import('./parse.ts');
  return parse(argv);
}

async function run({name, given, options}: Asked, version: () => string): Promise<number> {
  if (options['help']) {
    const {printHelp} = await import('./help.ts');
    return printHelp(name);
  }
  if (options['version']) {
    await print(`${version()}\n`);
    return exit.done;
  }
  const {positional}: Command = commands[name];
  const most = positional === undefined ? 0 : positional.label.endsWith('…') ? Infinity : 1;
  if (given.length > most) {
    const noCommand = name === names[0] ? whyNoCommand(given[0]!) : undefined;
    throw new UsageError(`${noCommand ?? `"${given[most]}" is one too many`}; see talks-tui --help`);
  }
  if (given.includes('') && name !== 'search') throw new UsageError(`${positional!.label} is empty`);
  // the parser lets through what is in the table
  const runs = (await code[name]()) as Run<CommandName>;
  return runs(given, options);
}

/** The first of several words is neither a command nor, as it seems, a story: why that is. */
function whyNoCommand(word: string): string | undefined {
  const meant = didYouMean(word, names.slice(1));
  if (meant !== '') return `there is no command "${word}"${meant}`;
  return existsSync(word) ? undefined : `there is no command or story "${word}"`;
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
    await print(
      complete(argv.slice(1))
        .map((word) => `${word}\n`)
        .join(''),
    );
    return exit.done;
  }
  if (argv[0] === threadWord && (await import('./extract-thread.ts')).extractInThread()) return exit.done;
  let asked: Asked | undefined;
  try {
    asked = await askedFor(argv);
    return await run(asked, version);
  } catch (error) {
    if (isOurs(error)) {
      // its patterns take milliseconds to make, which nobody need wait for where all is well
      const {sanitize} = await import('../story/sanitize.ts');
      process.stderr.write(`talks-tui: ${sanitize(error.message)}${meantCommand(error, asked)}\n`);
      return exit.usage;
    }
    const {faultCode, faultReport} = await import('../print/fault.ts');
    process.stderr.write(faultReport(error));
    return faultCode;
  }
}
