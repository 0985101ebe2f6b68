/**
 * Builds what is published: `dist/` with the program (packed so that a command loads only what it needs, in few files), the shipped
 * stories ready to use, and the licences of all that is bundled. `npm run build` and `npm install` run it.
 *
 * Everything is made in memory and written at the end, so a build that fails leaves the last one as it was.
 */
import {chmod, mkdir, readdir, rm, writeFile} from 'node:fs/promises';
import {basename, dirname, join, relative} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build, type Metafile} from 'esbuild';
import {licences} from './licences.ts';
import {pack, supported, target} from './pack.ts';
import {
  fewerBytes,
  parserAlone,
  quickSegments,
  quickStringWidth,
  rememberRows,
  withoutDevtools,
  yamlModules,
  yogaFromFile,
} from './plugins.ts';
import {reconcilerForInk} from './reconciler.ts';
import {
  fuseMatchAlone,
  withoutEntities,
  withoutErrorPicture,
  withoutWrapping,
  yamlReader,
} from './smaller.ts';
import {compileStories} from './stories.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const dist = join(root, 'dist');

/** What runs for long, on many articles. */
const extraction = 'source/extract/extract.ts';

/** The program as ES modules, split where one is loaded only when it is asked for. */
const bundle = () =>
  build({
    absWorkingDir: root,
    entryPoints: {cli: 'source/cli.ts'},
    outdir: dist,
    write: false,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target,
    supported,
    outExtension: {'.js': '.cjs'},
    minify: true,
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
    define: {'process.env.NODE_ENV': '"production"'},
    plugins: [
      yogaFromFile,
      quickSegments,
      quickStringWidth,
      rememberRows,
      fewerBytes,
      withoutDevtools,
      reconcilerForInk,
      withoutErrorPicture,
      withoutWrapping,
      parserAlone,
      fuseMatchAlone,
      yamlModules,
      yamlReader,
      withoutEntities,
    ],
  });

/** What esbuild calls the part of a program that is loaded later, or that several share. */
const hashed = /\b[a-z-]+-[A-Z0-9]{8}\.cjs/g;

/**
 * The names of modules without the hashes in them, which do not compress, and whose order in the tarball makes it a kilobyte larger or
 * smaller; what has no name of its own is numbered in the order of the sources.
 *
 * @throws Error where two would have one name
 */
function namesWithoutHash({outputs}: Metafile): Map<string, string> {
  const sources = Object.entries(outputs)
    .map(([path, {inputs}]): [name: string, source: string] => [basename(path), Object.keys(inputs)[0] ?? ''])
    .filter(([name]) => name.search(hashed) === 0)
    .sort(([, a], [, b]) => (a < b ? -1 : 1));
  const names = new Map(
    sources.map(([name], i) => [
      name,
      name.startsWith('chunk-') ? `part-${i}.cjs` : name.replace(/-\w+(?=\.)/, ''),
    ]),
  );
  if (new Set(names.values()).size < names.size) throw new Error('two modules have one name');
  return names;
}

const [{outputFiles, metafile}, stories] = await Promise.all([bundle(), compileStories(join(root, 'feed'))]);
const names = namesWithoutHash(metafile);
const named = (text: string): string => text.replaceAll(hashed, (name) => names.get(name) ?? name);
const files = new Map<string, string | Uint8Array>();
const modules = new Map<string, string>();
for (const {path, contents, text} of outputFiles) {
  if (path.endsWith('.cjs')) modules.set(named(relative(dist, path)), named(text));
  else files.set(relative(dist, path), contents);
}
const hot = Object.keys(metafile.outputs).filter((path) => extraction in metafile.outputs[path]!.inputs);
if (hot.length === 0) throw new Error(`nothing of the program holds ${extraction}`);
for (const [name, text] of await pack(modules, ['cli'], new Set(hot.map((path) => named(basename(path))))))
  files.set(name, text);
// the same program for those who start it by the name of an ES module
files.set('cli.mjs', "#!/usr/bin/env node\nimport './cli.cjs';\n");
for (const [name, story] of stories) files.set(join('feed', `${name}.json`), JSON.stringify(story));
files.set('licences.txt', await licences(root, metafile));

await rm(dist, {recursive: true, force: true});
let bytes = 0;
for (const [path, contents] of files) {
  await mkdir(dirname(join(dist, path)), {recursive: true});
  await writeFile(join(dist, path), contents);
  bytes += contents.length;
}
for (const name of ['cli.cjs', 'cli.mjs']) await chmod(join(dist, name), 0o755);
const written = (await readdir(dist, {recursive: true})).length;
console.log(`dist: ${written} files, ${Math.round(bytes / 1024)} KB`);
