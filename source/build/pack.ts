/**
 * From ES modules to what starts quickest. Node reads and sets up CommonJS in half the time of ES modules, and every file costs it half
 * a millisecond. So each module becomes a CommonJS function, and all that are small stand together in one file, where they are run
 * when they are first asked for; those that are large keep a file of their own.
 */
import {transform} from 'esbuild';

/** The oldest Node that runs the program. */
export const target = 'node20.19';

/** The file of the small modules. Node compiles no more of it than what is called. */
const core = 'core.cjs';
/** In characters. */
const large = 20_000;

/** A module that is in no part is Node's own, or a part in another file. A part's file holds its function. */
const loader = `
const url = require('node:url').pathToFileURL(__filename).href;
const loaded = new Map();
const load = (name) => {
  const part = parts[name] ?? require(name);
  if (!name.startsWith('./')) return part;
  let module = loaded.get(name);
  if (!module) {
    loaded.set(name, (module = {exports: {}}));
    part(module, load, url);
  }
  return module.exports;
};
module.exports = load;
`;

/** From Node 22 on compiled code is kept between runs, which saves some 10 ms; before, to ask for it would cost one. */
const starter = (program: string): string =>
  `#!/usr/bin/env node\nparseInt(process.versions.node)>=22&&require('node:module').enableCompileCache?.();require('./${core}')('./${program}');\n`;

/** A module as a function; `url` is that of the directory they are all in. */
async function asFunction(code: string): Promise<string> {
  const common = await transform(code, {
    format: 'cjs',
    platform: 'node',
    target,
    minify: true,
    legalComments: 'none',
    supported: {'dynamic-import': false},
    define: {'import.meta.url': '$url'},
    logLevel: 'error',
  });
  return `function(module,require,$url){${common.code.trimEnd()}}`;
}

/**
 * @param modules ES modules by their files' names, which import each other as ./NAME
 * @param programs names of those that are programs, without .cjs; they run in files of these names
 * @returns files and what is in them
 */
export async function pack(
  modules: ReadonlyMap<string, string>,
  programs: readonly string[],
): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const parts: string[] = [];
  for (const [name, code] of modules) {
    const part = await asFunction(code);
    if (part.length > large) files.set(name, `module.exports=${part}`);
    else parts.push(`${JSON.stringify(`./${name}`)}:${part}`);
  }
  files.set(core, `"use strict";const parts={${parts.join(',\n')}};${loader}`);
  for (const name of programs) files.set(`${name}.cjs`, starter(`${name}.cjs`));
  return files;
}
