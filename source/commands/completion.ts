/** `talks-tui completion`: the script a shell asks for completions with, and what it is answered. */
import yargs from 'yargs';
import {exit} from './output.ts';
import {isCommand, names, optionsOf, type Command} from './table.ts';

/** What may follow on a line: the words typed so far, the last one being typed. bash and zsh name the program first, fish does not. */
export function complete(line: readonly string[]): string[] {
  const words = /(^|\/)talks-tui$/.test(line[0] ?? '') ? line.slice(1) : line;
  const typed = words.slice(0, -1);
  const current = words.at(-1) ?? '';
  const named = typed.find(isCommand);
  if (current.startsWith('-')) {
    const options: Command['options'] = optionsOf(named ?? names[0]!);
    return Object.keys(options)
      .map((option) => `--${option}`)
      .filter((option) => option.startsWith(current) && !typed.includes(option));
  }
  // anything else is a file's name, which the shell completes itself
  return typed.length > 0 ? [] : names.slice(1).filter((name) => name.startsWith(current));
}

/** Prints yargs' script for the reader's shell. */
export function completion(): number {
  (yargs() as unknown as {showCompletionScript(program: string, command: string): void}).showCompletionScript(
    'talks-tui',
    'completion',
  );
  return exit.done;
}
