/** A raw value held against a schema, and what is wrong with it in words for whoever wrote the story. */
import * as v from 'valibot';
import {didYouMean} from '../text/nearest.ts';
import {excerpt, type Path} from './problems.ts';

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

/** What the reader calls the thing: the last key on the way, with its place in the list. */
function nameOf(path: Path): string {
  const last = path.at(-1);
  if (typeof last !== 'number') return last === undefined ? 'the story' : `"${last}"`;
  return `item ${last + 1} of ${nameOf(path.slice(0, -1))}`;
}

/** Valibot's names of types, in ours. */
const kinds: Record<string, string> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  Object: 'a mapping',
  Array: 'a list',
};

/** What stands there instead. */
function described(input: unknown): string {
  if (input === null) return 'empty';
  if (Array.isArray(input)) return 'a list';
  if (typeof input === 'object') return 'a mapping';
  return `${kinds[typeof input] ?? typeof input} (${excerpt(String(input))})`;
}

/** "cannot be "mornig" (did you mean "morning"?); it is one of night, …" */
function notAmong(input: unknown, expected: string): string {
  const choices = [...expected.matchAll(/"([^"]*)"/g)].map(([, choice]) => choice!);
  if (typeof input !== 'string') return `is ${described(input)}; it is one of ${choices.join(', ')}`;
  return `cannot be "${excerpt(input)}"${didYouMean(input, choices)}; it is one of ${choices.join(', ')}`;
}

/** What is wrong with a value, as what follows its name. */
function complaint({received, type, kind, input, expected, message}: Issue): string {
  if (received === 'undefined') return 'is missing';
  if (type === 'picklist') return notAmong(input, expected ?? '');
  // the schema's own words
  if (kind === 'validation') return message;
  if (type === 'union') return `${message} and is ${described(input)}`;
  const wanted = kinds[expected ?? ''] ?? 'something else';
  const hint = wanted === 'text' && typeof input !== 'object' ? '; put it in quotation marks' : '';
  return `should be ${wanted} and is ${described(input)}${hint}`;
}

type Issue = v.BaseIssue<unknown>;

const pathOf = (issue: Issue): Path => (issue.path ?? []).map(({key}) => key as string | number);

/** Where a list stands for a mapping: to valibot it is an object that lacks its keys. */
function listForMapping(issue: Issue): Path | undefined {
  const depth = (issue.path ?? []).findIndex(({type, input}) => type === 'object' && Array.isArray(input));
  return depth < 0 ? undefined : pathOf(issue).slice(0, depth);
}

function faultOf(issue: Issue, schema: v.GenericSchema, base: Path): Fault {
  const list = listForMapping(issue);
  if (list) return value([...base, ...list], 'should be a mapping and is a list');
  const path = pathOf(issue);
  const full = [...base, ...path];
  // "never" is what is expected where the schema has nothing: of a key that it lacks, of an item too many
  if (issue.expected !== 'never') return value(full, complaint(issue));
  const key = path.at(-1);
  if (typeof key === 'number') return value(full, 'is one too many');
  const meant = didYouMean(String(key), keysAt(schema, path.slice(0, -1)));
  return {path: full, what: 'key', message: `unknown key "${excerpt(String(key))}"${meant}`};
}

const value = (path: Path, wrong: string): Fault => ({
  path,
  what: 'value',
  message: `${nameOf(path)} ${wrong}`,
});

/** Parses a value; either it is good, or the faults say why not. `base` leads from the top of the story to it. */
export function validate<Schema extends v.GenericSchema>(
  schema: Schema,
  input: unknown,
  base: Path = [],
): {ok: true; output: v.InferOutput<Schema>} | {ok: false; faults: Fault[]} {
  const result = v.safeParse(schema, input);
  if (result.success) return {ok: true, output: result.output};
  const faults = new Map<string, Fault>();
  for (const issue of result.issues) {
    const fault = faultOf(issue, schema, base);
    // a list for a mapping is as many issues as that has keys
    faults.set(JSON.stringify([fault.path, fault.message]), fault);
  }
  return {ok: false, faults: [...faults.values()]};
}
