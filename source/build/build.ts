/**
 * Builds what is published: `dist/` with the program as ES modules (split, so that a command loads only what it needs),
 * the shipped stories ready to use, and the licences of all that is bundled. `npm run build` and `npm install` run it.
 *
 * Everything is made in memory and written at the end, so a build that fails leaves the last one as it was.
 */
import {chmod, mkdir, readdir, rm, stat, writeFile} from 'node:fs/promises';
import {dirname, join, relative} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import {licences} from './licences.ts';
import {
  packedWeights,
  quickSegments,
  quickStringWidth,
  rememberRows,
  withoutDevtools,
  yamlModules,
  yogaFromFile,
} from './plugins.ts';
import {compileStories} from './stories.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const dist = join(root, 'dist');

/** A worker is a program of its own. */
const entries = {cli: 'source/build/start.ts', worker: 'source/search/worker.ts'};

const exists = (path: string): Promise<boolean> => stat(join(root, path)).then(Boolean, () => false);

async function bundle() {
  const present: Record<string, string> = {};
  for (const [name, path] of Object.entries(entries)) if (await exists(path)) present[name] = path;

  return build({
    absWorkingDir: root,
    entryPoints: present,
    outdir: dist,
    write: false,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    outExtension: {'.js': '.mjs'},
    minify: true,
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
    define: {'process.env.NODE_ENV': '"production"'},
    // Bundled CommonJS requires Node's own modules.
    banner: {
      js: `import {createRequire as $createRequire} from 'node:module'; const require = $createRequire(import.meta.url);`,
    },
    plugins: [
      yogaFromFile,
      quickSegments,
      quickStringWidth,
      rememberRows,
      withoutDevtools,
      packedWeights,
      yamlModules,
    ],
  });
}

const [{outputFiles, metafile}, stories] = await Promise.all([bundle(), compileStories(join(root, 'feed'))]);
const files = new Map<string, string | Uint8Array>();
for (const {path, contents} of outputFiles) files.set(relative(dist, path), contents);
for (const [name, story] of stories) files.set(join('feed', `${name}.json`), JSON.stringify(story));
files.set('licences.txt', await licences(root, metafile));

await rm(dist, {recursive: true, force: true});
let bytes = 0;
for (const [path, contents] of files) {
  await mkdir(dirname(join(dist, path)), {recursive: true});
  await writeFile(join(dist, path), contents);
  bytes += contents.length;
}
await chmod(join(dist, 'cli.mjs'), 0o755);
const written = (await readdir(dist, {recursive: true})).length;
console.log(`dist: ${written} files, ${Math.round(bytes / 1024)} KB`);
