import * as fc from 'fast-check';
import {expect, it} from 'vitest';
import yargs from 'yargs';
import {UsageError} from '../../source/commands/output.ts';
import {parse} from '../../source/commands/parse.ts';
import {names, optionsOf, type CommandName} from '../../source/commands/table.ts';

/** What the whole of yargs makes of the words: undefined where it finds something wrong. */
function asYargs(words: readonly string[], name: CommandName): Record<string, unknown> | undefined {
  const parser = yargs()
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
      throw error ?? new Error(message);
    });
  try {
    const {_: given, $0: _, ...options} = parser.parseSync(words);
    return {given: given.map(String), options};
  } catch {
    return undefined;
  }
}

function asWe(words: readonly string[]): Record<string, unknown> | undefined {
  try {
    const {given, options} = parse(words);
    return {given, options};
  } catch (error) {
    if (error instanceof UsageError) return undefined;
    throw error;
  }
}

const options = names.flatMap((name) => Object.entries(optionsOf(name)));
const word = fc.oneof(
  fc.constantFrom(...options.flatMap(([name, {letter}]) => [`--${name}`, ...(letter ? [`-${letter}`] : [])])),
  fc.constantFrom(
    '--',
    '-',
    '',
    '1h',
    'words',
    '--speed=',
    '--json=false',
    '-pl',
    '--idleLimit',
    '--no-plain',
  ),
  fc.constantFrom('--constructor', '--a.b', '-x3', '--__proto__', 'false', '0', 'π'),
  fc.string(),
);
/** Words that only we understand: a value that begins with a minus or stands at its letter, and yargs' own names. */
const ours = /^-[a-zA-Z][^=]|^[-−][\d.]|^--?[_$]/;

it('reads as the whole of yargs does, and is as strict', {timeout: 30_000}, () => {
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.array(word, {maxLength: 6}), (name, words) => {
      fc.pre(!words.some((one) => ours.test(one) || (names as string[]).includes(one)));
      expect(asWe(name === names[0] ? words : [name, ...words])).toEqual(asYargs(words, name));
    }),
    {numRuns: 300},
  );
});
