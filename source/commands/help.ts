/** `--help`, and `talks-tui help [COMMAND]`: a command's usage, options and examples, from the one table of commands. */
import {didYouMean} from '../text/nearest.ts';
import {wrap} from '../text/wrap.ts';
import {exit, print, toTerminal, UsageError} from './output.ts';
import {commands, isCommand, names, optionsOf, type Command, type CommandName, type Option} from './table.ts';

/** `-s, --speed SPEED` */
function flags([name, {letter, value}]: [string, Option]): string {
  return `${letter ? `-${letter}, ` : '    '}--${name}${value ? ` ${value}` : ''}`;
}

/** Rows of two columns, the second one wrapped. */
function table(rows: ReadonlyArray<readonly [left: string, right: string]>, width: number): string[] {
  const column = Math.max(0, ...rows.map(([left]) => left.length)) + 4;
  return rows.flatMap(([left, right]) =>
    wrap(right, Math.max(20, width - column)).map(
      (line, i) => `  ${i === 0 ? left.padEnd(column - 2) : ' '.repeat(column - 2)}${line}`,
    ),
  );
}

/** The whole text, without a line end; the default command's lists the others. */
export function helpFor(name: CommandName, width: number): string {
  const command: Command = commands[name];
  const first = name === names[0];
  const usage = [
    'talks-tui',
    first ? '' : name,
    command.positional ? `[${command.positional.label}]` : '',
    '[OPTIONS]',
  ];
  const section = (title: string, rows: ReadonlyArray<readonly [string, string]>): string[] =>
    rows.length === 0 ? [] : ['', title, ...table(rows, width)];
  return [
    `Usage: ${usage.filter((word) => word !== '').join(' ')}`,
    '',
    ...wrap(command.about, width),
    ...section('Options', [
      ...(command.positional ? [[command.positional.label, command.positional.about] as const] : []),
      ...Object.entries(optionsOf(name)).map((option) => [flags(option), option[1].about] as const),
    ]),
    ...(first
      ? section(
          'Commands (talks-tui COMMAND --help tells more)',
          names.slice(1).map((other) => [other, commands[other].about] as const),
        )
      : []),
    ...section('Examples', command.examples),
  ].join('\n');
}

/** Columns of help: what the terminal has, and what is easy to read. */
const helpWidth = (): number => (toTerminal() ? Math.min(100, process.stdout.columns || 80) : 80);

export async function printHelp(name: CommandName): Promise<number> {
  await print(`${helpFor(name, helpWidth())}\n`);
  return exit.done;
}

/** `talks-tui help [COMMAND]`. @throws UsageError where there is no such command */
export async function help([command = names[0]!]: readonly string[]): Promise<number> {
  if (isCommand(command)) return printHelp(command);
  throw new UsageError(
    `there is no command "${command}"${didYouMean(command, names.slice(1))}; see talks-tui --help`,
  );
}
