/**
 * From ES modules to what starts quickest. Node reads and sets up CommonJS in half the time of ES modules, and every file costs it half
 * a millisecond. So each module becomes a CommonJS function, and all that are small stand together in one file, where they are run
 * when they are first asked for; those that are large keep a file of their own. `start.ts` runs them.
 */
import {createHash} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import {minify} from '@swc/core';
import {transform} from 'esbuild';

/** The oldest Node that runs the program. */
export const target = 'node20.19';
/** It reads \p{L}; esbuild would write `new RegExp` for what newer Unicode adds to it, and that is made anew each time. */
export const supported = {'regexp-unicode-property-escapes': true};

/** The file of the small modules. V8 compiles no more of it than what is called. */
const core = 'core.cjs';
/** In characters. */
const large = 20_000;

const small = {
  platform: 'node',
  target,
  supported,
  minify: true,
  legalComments: 'none',
  logLevel: 'error',
} as const;

/** A module as a function; `url` is that of the directory they are all in, and `exporting` that of `start.ts`. */
async function asFunction(code: string, isHot: boolean): Promise<string> {
  const common = await transform(code, {
    ...small,
    format: 'cjs',
    platform: 'neutral',
    minify: false,
    supported: {...supported, 'dynamic-import': false},
    define: {'import.meta.url': '$url'},
  });
  const short = await transform(exportingAtOnce(common.code), {...small, format: 'cjs', platform: 'neutral'});
  return `function(module,require,$url,$exporting){${inAscii(await shorter(short.code, isHot))}}`;
}

/**
 * What esbuild leaves of a function's body is a thirtieth less when it has been through another mill. That puts functions which are called
 * in one place into those that call them; V8 is slow with such large ones, so where it runs long they stay apart.
 */
async function shorter(body: string, isHot: boolean): Promise<string> {
  const {code} = await minify(body, {
    ecma: 2022,
    module: false,
    compress: {passes: 4, toplevel: true, sequences: false, ...(isHot && {inline: 0, reduce_vars: false})},
    mangle: {toplevel: true},
  });
  return code.trimEnd();
}

/** esbuild has each module define for itself how it exports its names; here that is asked of `start.ts`, which does the same. */
export function exportingAtOnce(code: string): string {
  const own =
    /^var __defProp = [^]*?\n__export\((\w+), (\{[^]*?\n\})\);\nmodule\.exports = __toCommonJS\(\1\);$/m;
  const short = code.replace(own, (_, __, names: string) => `module.exports = $exporting(${names});`);
  // what a module takes from elsewhere may want more of these definitions
  return /\b__(?:defProp|export|copyProps|toCommonJS|toESM)\b/.test(short) ? code : short;
}

/**
 * Code in ASCII alone, which V8 reads quicker and holds in half the space. esbuild leaves regular expressions as they are,
 * and tagged templates, which must not hold such characters: their raw text would change.
 *
 * @throws Error where a backslash stands before another character, and would escape the escape
 */
export function inAscii(code: string): string {
  return code.replace(/\\*[^\0-\x7f]/g, (found) => {
    if (found.length % 2 === 0) throw new Error(`no backslash is needed here: ${found}`);
    const unit = found
      .charCodeAt(found.length - 1)
      .toString(16)
      .padStart(4, '0');
    return `${found.slice(0, -1)}\\u${unit}`;
  });
}

/** `start.ts`, to stand at the head of a program. */
async function starter(): Promise<string> {
  const source = await readFile(new URL('start.ts', import.meta.url), 'utf8');
  const {code} = await transform(source, {...small, loader: 'ts', format: 'cjs'});
  return `#!/usr/bin/env node\n${code}`;
}

/**
 * @param modules ES modules by their files' names, which import each other as ./NAME
 * @param programs names of those that are programs, without .cjs; they run in files of these names
 * @param hot names of those that may run for long: speed counts for more there than size
 * @returns files and what is in them
 */
export async function pack(
  modules: ReadonlyMap<string, string>,
  programs: readonly string[],
  hot: ReadonlySet<string> = new Set(),
): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const parts: string[] = [];
  for (const [name, code] of modules) {
    const part = await asFunction(code, hot.has(name));
    if (part.length > large) files.set(name, `(${part})`);
    else parts.push(`${JSON.stringify(`./${name}`)}:${part}`);
  }
  files.set(core, `({${parts.join(',\n')}})`);
  const head = await starter();
  const contents = JSON.stringify([head, ...files]);
  const build = createHash('sha256').update(contents).digest('hex').slice(0, 16);
  const options = `{build:${JSON.stringify(build)},core:${JSON.stringify(core)},directory:__dirname,require}`;
  for (const name of programs)
    files.set(`${name}.cjs`, `${head}module.exports.startProgram('./${name}.cjs',${options});\n`);
  return files;
}
