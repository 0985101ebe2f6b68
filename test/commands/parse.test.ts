import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import yargs from 'yargs';
import {UsageError} from '../../source/commands/output.ts';
import {optionNamed, parse} from '../../source/commands/parse.ts';
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
        Object.entries(optionsOf(name)).map(([option, {letter, value, oneOf}]) => [
          option,
          {
            ...(oneOf ? {choices: oneOf} : {}),
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
    '--format=csv',
    'quotes',
    '-pl',
    '--idleLimit',
    '--no-plain',
  ),
  fc.constantFrom('--constructor', '--a.b', '-x3', '--__proto__', 'false', '0', 'π'),
  fc.string(),
);
/** Words that only we understand: a value that begins with a minus or stands at its letter, and yargs' own names. */
const ours = /^-[a-zA-Z][^=]|^[-−][\d.]|^--?[_$]/;
/** What we do not: a flag with a value of its own, or behind it. */
const isFlag = (word: string | undefined): boolean => optionNamed(word) !== undefined && optionNamed(word)!.value === undefined; // prettier-ignore
const isYargs = (word: string, i: number, all: readonly string[]): boolean =>
  isFlag(/^[^=]*(?==)/.exec(word)?.[0]) || (/^(?:true|false)$/.test(word) && isFlag(all[i - 1]));

it('reads as the whole of yargs does, and is as strict', {timeout: 30_000}, () => {
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.array(word, {maxLength: 6}), (name, words) => {
      fc.pre(!words.some((one) => ours.test(one) || (names as string[]).includes(one)));
      fc.pre(!words.some(isYargs));
      expect(asWe(name === names[0] ? words : [name, ...words])).toEqual(asYargs(words, name));
    }),
    {numRuns: 300},
  );
});

describe('a flag', () => {
  it.each([
    '--json=1',
    '--json=true',
    '--json=',
    '--plain=xyz',
    '-p=1',
    '-p1',
    '-pl=1',
    '-p=',
    'search --exact=no',
  ])('takes no value: %s', (line) => {
    expect(() => parse(line.split(' '))).toThrow(/^(?:--json|--plain|--exact|-p|-l) takes no value; see talks-tui (?:search )?--help$/); // prettier-ignore
  });

  it('leaves the word behind it, also where that is true or false', () => {
    expect(parse(['search', '--exact', 'true', 'love'])).toMatchObject({
      given: ['true', 'love'],
      options: {exact: true},
    });
    expect(parse(['--json', 'false'])).toMatchObject({
      name: 'replay',
      given: ['false'],
      options: {json: true},
    });
    expect(parse(['-pl', 'true'])).toMatchObject({given: ['true'], options: {paused: true, loop: true}});
  });

  it('may stand behind one minus with others and with an option that has a value', () => {
    expect(parse(['-pls1h']).options).toMatchObject({paused: true, loop: true, speed: '1h'});
    expect(parse(['-pq', 'search', 'x'])).toMatchObject({
      name: 'replay',
      given: ['x'],
      options: {p: true, q: 'search'},
    });
  });
});

describe('an option of a few words', () => {
  it('takes one of them', () => {
    expect(parse(['export', '-f', 'csv', '--what=quotes']).options).toMatchObject({
      format: 'csv',
      what: 'quotes',
    });
    expect(() => parse(['export', '-f', 'cvs'])).toThrow(
      '--format cvs: give md, csv, jsonl, jsonld (did you mean "csv"?)',
    );
  });
});
