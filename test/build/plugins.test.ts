import {execFile} from 'node:child_process';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {build, type Plugin} from 'esbuild';
import {expect, it} from 'vitest';
import {
  quickSegments,
  quickStringWidth,
  rememberRows,
  withoutDevtools,
  yogaFromFile,
} from '../../source/build/plugins.ts';
import {reconcilerForInk} from '../../source/build/reconciler.ts';

/** What Ink writes, bundled with these plugins. */
async function framesWith(plugins: Plugin[]): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'talks-tui-frames-'));
  try {
    await build({
      entryPoints: [fileURLToPath(new URL('frames.tsx', import.meta.url))],
      outdir: directory,
      bundle: true,
      format: 'esm',
      platform: 'node',
      jsx: 'automatic',
      outExtension: {'.js': '.mjs'},
      define: {'process.env.NODE_ENV': '"production"'},
      banner: {
        js: `import {createRequire as $createRequire} from 'node:module'; const require = $createRequire(import.meta.url);`,
      },
      plugins,
    });
    const env = {...process.env, FORCE_COLOR: '2'};
    const run = await promisify(execFile)(process.execPath, [join(directory, 'frames.mjs')], {
      env,
      maxBuffer: 2 ** 26,
    });
    return run.stdout;
  } finally {
    await rm(directory, {recursive: true, force: true});
  }
}

it('change how quickly Ink draws, and not a byte of what it draws', async () => {
  const plain = await framesWith([withoutDevtools]);
  const quick = await framesWith([
    withoutDevtools,
    yogaFromFile,
    quickSegments,
    quickStringWidth,
    rememberRows,
    reconcilerForInk,
  ]);
  expect(plain.split('\n').length).toBeGreaterThan(600);
  expect(quick).toBe(plain);
}, 60_000);
