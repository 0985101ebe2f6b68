import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {UsageError} from '../../source/commands/output.ts';
import {parse, parseSound} from '../../source/commands/parse.ts';
import {names, optionsOf} from '../../source/commands/table.ts';
import {parseStrictly} from '../../source/commands/yargs.ts';

const options = names.flatMap((name) => Object.entries(optionsOf(name)));
const word = fc.oneof(
  fc.constantFrom(
    ...names,
    ...options.flatMap(([name, {letter}]) => [`--${name}`, ...(letter ? [`-${letter}`] : [])]),
  ),
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
  fc.constantFrom('--constructor', '--a.b', '-x3', '--__proto__', 'false', '0', '-1', 'π'),
  fc.string(),
);

describe('the parser alone', () => {
  it('reads what is sound as the whole of yargs does', () => {
    fc.assert(
      fc.property(fc.array(word, {maxLength: 6}), fc.constantFrom(...names), (words, name) => {
        const quick = parseSound(words, optionsOf(name));
        if (quick) expect({...quick}).toEqual({...parseStrictly(words, name), $0: undefined});
      }),
      {numRuns: 500},
    );
  });

  it('leaves nothing to yargs but to say what is wrong', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(word, {maxLength: 6}), fc.constantFrom(...names), async (words, name) => {
        if (parseSound(words, optionsOf(name))) return;
        expect(() => parseStrictly(words, name)).toThrow(UsageError);
      }),
      {numRuns: 500},
    );
  });

  it('is not asked where there is nothing to read', async () => {
    expect(await parse([])).toEqual({name: 'replay', given: [], options: {}});
  });
});
