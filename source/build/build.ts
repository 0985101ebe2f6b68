/**
 * Builds what is published: `dist/` with the program (packed so that a command loads only what it needs, in few files), the shipped
 * stories ready to use, and the licences of all that is bundled. `npm run build` and `npm install` run it.
 *
 * Everything is made in memory and written at the end, so a build that fails leaves the last one as it was.
 */
import {chmod, mkdir, readdir, rm, writeFile} from 'node:fs/promises';
import {basename, dirname, join, relative} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
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

const [{outputFiles, metafile}, stories] = await Promise.all([bundle(), compileStories(join(root, 'feed'))]);
const files = new Map<string, string | Uint8Array>();
const modules = new Map<string, string>();
for (const {path, contents, text} of outputFiles) {
  if (path.endsWith('.cjs')) modules.set(relative(dist, path), text);
  else files.set(relative(dist, path), contents);
}
const hot = Object.keys(metafile.outputs).filter((path) => extraction in metafile.outputs[path]!.inputs);
if (hot.length === 0) throw new Error(`nothing of the program holds ${extraction}`);
for (const [name, text] of await pack(modules, ['cli'], new Set(hot.map((path) => basename(path)))))
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
