/** No file of the program imports, by whatever way round, one that imports it: so each can be read and understood by itself. */
import {readdirSync, readFileSync} from 'node:fs';
import {expect, it} from 'vitest';

const source = new URL('../source/', import.meta.url);

/** Per file, by its path from source/: those that it imports, types included; but not what is only loaded when it is asked for. */
const imports = new Map(
  readdirSync(source, {recursive: true, encoding: 'utf8'})
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => [path, importsOf(path)]),
);

function importsOf(path: string): string[] {
  const url = new URL(path, source);
  const named = readFileSync(url, 'utf8').matchAll(/(?:^import|\bfrom)\s*'(\.[^']+\.tsx?)'/gm);
  return Array.from(named, ([, name]) => new URL(name!, url).href.slice(source.href.length));
}

/** A way from a file back to itself, for each place where the imports go in a circle. */
function circles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const found: string[][] = [];
  const done = new Set<string>();
  const visit = (path: string, way: readonly string[]): void => {
    const at = way.indexOf(path);
    if (at >= 0) found.push([...way.slice(at), path]);
    if (at >= 0 || done.has(path)) return;
    for (const next of graph.get(path) ?? []) visit(next, [...way, path]);
    done.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  return found;
}

it('finds circles where there are some', () => {
  const graph = new Map([
    ['a', ['b', 'c']],
    ['b', ['c']],
    ['c', ['d']],
    ['d', ['b']],
  ]);
  expect(circles(graph)).toEqual([['b', 'c', 'd', 'b']]);
});

it('knows what is imported', () => {
  expect(imports.size).toBeGreaterThan(150);
  expect(imports.get('extract/reading.ts')).toContain('extract/turns/turns.ts');
  const unknown = [...imports.values()].flat().filter((path) => !imports.has(path));
  expect(unknown).toEqual([]);
});

it('no imports go in a circle', () => {
  expect(circles(imports)).toEqual([]);
});
