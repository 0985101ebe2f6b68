/**
 * The shipped story, spoiled in thousands of ways: it loads, or it says why in a StoryError whose places are in its files.
 */
import {readdirSync, readFileSync} from 'node:fs';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {buildStory} from '../../source/story/load.ts';
import {NdjsonReader} from '../../source/story/ndjson.ts';
import {StoryError} from '../../source/story/problems.ts';
import {frameIn, listIn} from '../../source/story/read.ts';
import type {Story} from '../../source/story/story.ts';
import {parseYaml, type RawFile} from '../../source/story/yaml.ts';

/** `FUZZ=20` runs each twenty times as long. */
const times = Number(process.env['FUZZ'] ?? 1);

const feed = new URL('../../feed/istanbul-2025/', import.meta.url);

/** The files' texts; of the entries only the background, since each mutation parses its file anew. */
const texts = new Map(
  readdirSync(feed)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => [name, readFileSync(new URL(name, feed), 'utf8').split('  # ---- Sunday')[0]!]),
);

type Files = ReadonlyMap<string, RawFile>;

/** A story put together from the values of its files, as `readStory` does from a directory. */
function build(files: Files): Story {
  const frame = files.get('story.yaml')!;
  const lists = [...files].map(([name, {value}]) => [name.split('.')[0]!, value] as const);
  const value = {
    ...(frame.value as object),
    ...Object.fromEntries(lists.filter(([list]) => list !== 'story')),
  };
  return buildStory({value, locate: (to, what) => (files.get(`${to[0]}.yaml`) ?? frame).locate(to, what)});
}

function parse(name: string, text: string): RawFile {
  const file = parseYaml(text, name);
  return name === 'story.yaml' ? frameIn(file) : listIn(file, name.split('.')[0]!);
}

const whole: Files = new Map([...texts].map(([name, text]) => [name, parse(name, text)]));

/** Whatever is thrown must be a StoryError with places that are there and messages of one clean line. */
function loadsOrSaysWhy(run: () => unknown, spoilt?: {name: string; lines: number}): void {
  try {
    run();
  } catch (error) {
    if (!(error instanceof StoryError)) throw error;
    expect(error.problems.length).toBeGreaterThan(0);
    for (const {file, line, column, message} of error.problems) {
      expect(file).toMatch(/^\w+\.(yaml|ndjson)$/);
      expect(line).toBeGreaterThan(0);
      if (file === spoilt?.name) expect(line).toBeLessThanOrEqual(spoilt.lines);
      expect(column).toBeGreaterThan(0);
      expect(message).toMatch(/^\P{Cc}{5,400}$/u);
      expect(message).not.toMatch(/undefined|\[object|function/);
    }
  }
}

/** Text that is likely to mean something else. */
const marks = [
  "'",
  '"',
  '{',
  '}',
  '[',
  ']',
  ':',
  ': ',
  '- ',
  '#',
  '&a ',
  '*a',
  '!x ',
  '|',
  '>',
  '?',
  '%',
  '@',
  '`',
  '\t',
  '\0',
  '\r',
  '\n',
  '---\n',
  '...\n',
  '<<: ',
  'null',
  'true',
  '0',
  '-1',
  '1e999',
  '.nan',
  '.inf',
  '~',
  '\u001b[31m',
  '\u202e',
  '\ud800',
  '\ufeff',
  '__proto__: 1',
  '2025-02-30',
  '../x',
];
const shrapnel = fc.oneof(
  fc.constantFrom(...marks),
  fc.string({maxLength: 5}),
  fc.string({unit: 'binary', maxLength: 3}),
);

type Cut = {at: number; length: number; put: string};
const cuts = fc.array(fc.record({at: fc.nat(), length: fc.nat(20), put: shrapnel}), {
  minLength: 1,
  maxLength: 3,
});

const spoilText = (text: string, list: readonly Cut[]): string =>
  list.reduce((spoilt, {at, length, put}) => {
    const from = at % (spoilt.length + 1);
    return spoilt.slice(0, from) + put + spoilt.slice(from + length);
  }, text);

type LineCut = {at: number; does: 'drop' | 'double' | 'indent' | 'outdent' | 'swap' | 'end'};
const lineCuts = fc.array(
  fc.record({
    at: fc.nat(),
    does: fc.constantFrom<LineCut['does']>('drop', 'double', 'indent', 'outdent', 'swap', 'end'),
  }),
  {minLength: 1, maxLength: 3},
);

function spoilLines(text: string, list: readonly LineCut[]): string {
  const lines = text.split('\n');
  for (const {at, does} of list) {
    if (lines.length === 0) break;
    const i = at % lines.length;
    const line = lines[i]!;
    if (does === 'drop') lines.splice(i, 1);
    if (does === 'double') lines.splice(i, 0, line);
    if (does === 'indent') lines[i] = ` ${line}`;
    if (does === 'outdent') lines[i] = line.replace(/^ /, '');
    if (does === 'swap') lines.splice(i, 2, lines[i + 1] ?? '', line);
    if (does === 'end') lines.length = i + 1;
  }
  return lines.join('\n');
}

const anyFile = fc.constantFrom(...texts.keys());
const reload = (name: string, text: string): unknown => build(new Map([...whole, [name, parse(name, text)]]));

describe('the shipped story', {timeout: 30_000 * times}, () => {
  it('loads as it is', () => {
    expect(build(whole).entries.length).toBeGreaterThan(3);
  });

  it('loads or says why with characters put in and cut out', () => {
    fc.assert(
      fc.property(anyFile, cuts, (name, list) => {
        const text = spoilText(texts.get(name)!, list);
        loadsOrSaysWhy(() => reload(name, text), {
          name,
          lines: text.split(/\r\n|\r|\n/).length + 1,
        });
      }),
      {numRuns: 200 * times},
    );
  });

  it('loads or says why with lines dropped, doubled, moved', () => {
    fc.assert(
      fc.property(anyFile, lineCuts, (name, list) => {
        const text = spoilLines(texts.get(name)!, list);
        loadsOrSaysWhy(() => reload(name, text), {name, lines: text.split('\n').length + 1});
      }),
      {numRuns: 200 * times},
    );
  });

  it('loads or says why with any value in the place of any other', () => {
    const value = Object.fromEntries([...whole].map(([name, file]) => [name, file.value]));
    const paths: Array<Array<string | number>> = [];
    const walk = (node: unknown, path: Array<string | number>): void => {
      if (path.length > 0) paths.push(path);
      if (typeof node !== 'object' || node === null) return;
      for (const [key, item] of Object.entries(node))
        walk(item, [...path, Array.isArray(node) ? Number(key) : key]);
    };
    for (const [name, file] of Object.entries(value)) {
      if (name !== 'story.yaml') paths.push([name]);
      walk(file, [name]);
    }
    const oddities: unknown[] = [undefined, null, true, 0, -1, 1.5, Number.NaN, Infinity, '', ' '];
    oddities.push([], {}, [[]], [null], {id: 'x'}, '2025-13', 'constructor', '__proto__');
    const strange = fc.oneof(fc.constantFrom(...oddities), fc.jsonValue({maxDepth: 2}));
    fc.assert(
      fc.property(fc.constantFrom(...paths), strange, fc.boolean(), (path, put, drop) => {
        fc.pre(path.length > 1 || path[0] !== 'story.yaml');
        const copy = structuredClone(value) as Record<string, unknown>;
        let node = copy as Record<string | number, unknown>;
        for (const step of path.slice(0, -1)) node = node[step] as Record<string | number, unknown>;
        if (drop && path.length > 1 && !Array.isArray(node)) delete node[path.at(-1)!];
        else node[path.at(-1)!] = put;
        const spoilt = new Map([...whole].map(([name, {locate}]) => [name, {value: copy[name], locate}]));
        loadsOrSaysWhy(() => build(spoilt));
      }),
      {numRuns: 1000 * times},
    );
  });

  it('loads or says why as NDJSON with bytes put in and cut out', () => {
    const entries = whole.get('entries.yaml')!.value as unknown[];
    const good = entries.map((entry) => JSON.stringify(entry)).join('\n');
    fc.assert(
      fc.property(cuts, fc.option(fc.nat(255)), (list, byte) => {
        const bytes = Buffer.from(spoilText(good, list));
        if (byte !== null) bytes[list[0]!.at % bytes.length] = byte;
        loadsOrSaysWhy(
          () => {
            const reader = new NdjsonReader('entries.ndjson', (from, to) => bytes.subarray(from, to));
            const values = [...reader.take(bytes), ...reader.end()];
            const file: RawFile = {value: values, locate: (to, what) => reader.locate(to.slice(1), what)};
            return build(new Map([...whole, ['entries.yaml', file]]));
          },
          {name: 'entries.ndjson', lines: bytes.filter((one) => one === 10).length + 1},
        );
      }),
      {numRuns: 300 * times},
    );
  });
});
