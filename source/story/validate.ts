/** A raw value held against a schema, and what is wrong with it in words for whoever wrote the story. */
import * as v from 'valibot';
import {didYouMean} from '../text/nearest.ts';
import type {Path} from './problems.ts';

export type Fault = {path: Path; what: 'key' | 'value'; message: string};

type AnySchema = v.GenericSchema & {
  entries?: Record<string, AnySchema>;
  item?: AnySchema;
  items?: AnySchema[];
  wrapped?: AnySchema;
};

/** The keys that the schema allows at a path. */
function keysAt(schema: v.GenericSchema, path: Path): string[] {
  let at = schema as AnySchema | undefined;
  for (const step of path) {
    while (at?.wrapped) at = at.wrapped;
    at = at?.entries?.[step] ?? at?.item ?? at?.items?.[Number(step)];
  }
  while (at?.wrapped) at = at.wrapped;
  return Object.keys(at?.entries ?? {});
}

const kinds: Record<string, string> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  Object: 'a mapping',
  Array: 'a list',
};

/** "name" is what the reader calls the thing: the last key on the way, with its place in the list. */
function nameOf(path: Path): string {
  const last = path.at(-1);
  if (typeof last !== 'number') return last === undefined ? 'the story' : `"${last}"`;
  return `item ${last + 1} of ${nameOf(path.slice(0, -1))}`;
}

function faultOf(issue: v.BaseIssue<unknown>, schema: v.GenericSchema): Fault {
  const path = (issue.path ?? []).map((item) => item.key as string | number);
  const name = nameOf(path);
  const key = path.at(-1);
  if (issue.expected === 'never' && typeof key === 'string') {
    const parent = path.slice(0, -1);
    return {path, what: 'key', message: `unknown key "${key}"${didYouMean(key, keysAt(schema, parent))}`};
  }
  if (issue.received === 'undefined' && key !== undefined) {
    return {path, what: 'value', message: `${name} is missing`};
  }
  if (issue.type === 'picklist') {
    const choices = (issue.expected ?? '')
      .replaceAll('"', '')
      .replace(/^\(|\)$/g, '')
      .split(' | ');
    const given = String(issue.input);
    return {
      path,
      what: 'value',
      message: `${name} cannot be "${given}"${didYouMean(given, choices)}; it is one of ${choices.join(', ')}`,
    };
  }
  if (issue.kind === 'validation') {
    const plain = issue.message.startsWith('Invalid');
    const message = !plain
      ? issue.message
      : issue.type === 'regex'
        ? 'may not be empty'
        : issue.type === 'min_value' || issue.type === 'integer'
          ? 'is a whole number from 1'
          : issue.message;
    return {
      path,
      what: 'value',
      message: `${name} ${message.startsWith('an id') || message.startsWith('two') || message.startsWith('64') ? `is not right: ${message}` : message}`,
    };
  }
  const wanted = kinds[issue.expected ?? ''] ?? issue.expected ?? 'something else';
  const found =
    issue.input === null
      ? 'nothing'
      : Array.isArray(issue.input)
        ? 'a list'
        : typeof issue.input === 'object'
          ? 'a mapping'
          : `${kinds[typeof issue.input] ?? typeof issue.input} (${String(issue.input)})`;
  const hint = wanted === 'text' && typeof issue.input !== 'object' ? '; put it in quotation marks' : '';
  return {path, what: 'value', message: `${name} should be ${wanted} and is ${found}${hint}`};
}

/** Parses a value; either it is good, or the faults say why not. `base` leads from the top of the story to it. */
export function validate<Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
  base: Path = [],
): {ok: true; output: v.InferOutput<Schema>} | {ok: false; faults: Fault[]} {
  const result = v.safeParse(schema, value);
  if (result.success) return {ok: true, output: result.output};
  return {
    ok: false,
    faults: result.issues.map((issue) => {
      const fault = faultOf(issue, schema);
      return {...fault, path: [...base, ...fault.path]};
    }),
  };
}
