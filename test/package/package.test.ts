import {execFile} from 'node:child_process';
import {mkdtemp, readdir, readFile, rm, stat} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));

/** What npm would do for a stranger: nothing from this project's or this user's settings. */
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)));
env['npm_config_userconfig'] = join(tmpdir(), 'no-such-npmrc');
env['npm_config_update_notifier'] = 'false';
env['npm_config_offline'] = 'true';

type Packed = {filename: string; size: number; files: Array<{path: string; mode: number}>};

describe('the package', () => {
  let directory = '';
  let packed: Packed;
  let installed: {stdout: string; stderr: string};

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'talks-tui-package-'));
    // Without scripts: what `npm test` built is what is packed.
    const {stdout} = await run(
      'npm',
      ['pack', '--json', '--ignore-scripts', '--pack-destination', directory],
      {cwd: root, env},
    );
    packed = (JSON.parse(stdout) as [Packed])[0];
    const tarball = join(directory, packed.filename);
    installed = await run('npm', ['install', '--no-audit', '--no-fund', tarball], {
      cwd: directory,
      env,
    });
  }, 120_000);

  afterAll(() => rm(directory, {recursive: true, force: true}));

  const talks = (...args: string[]) =>
    run('npx', ['talks-tui', ...args], {cwd: directory, env, maxBuffer: 64 * 1024 * 1024});

  it('holds the program, the story, what they say about themselves, and nothing else', () => {
    const paths = packed.files.map(({path}) => path);
    expect(paths).toEqual(
      expect.arrayContaining([
        'dist/cli.cjs',
        'dist/licences.txt',
        'dist/feed/istanbul-2025.json',
        'feed/istanbul-2025/story.yaml',
        'license',
        'package.json',
      ]),
    );
    const expected =
      /^(?:README\.md|license|package\.json|dist\/(?:licences\.txt|[\w-]+\.(?:cjs|mjs|wasm)|feed\/[\w-]+\.json)|feed\/(?:[\w-]+\/[\w-]+\.(?:yaml|ndjson)|[\w.-]+\.json))$/;
    expect(paths.filter((path) => !expected.test(path))).toEqual([]);
    expect(packed.files.find(({path}) => path === 'dist/cli.cjs')!.mode & 0o111).toBe(0o111);
  });

  it('is under 400 KB', () => {
    expect(packed.size).toBeLessThan(400_000);
  });

  it('installs without a warning, and brings nothing along', async () => {
    expect(installed.stderr).toBe('');
    const modules = await readdir(join(directory, 'node_modules'));
    expect(modules.filter((name) => !name.startsWith('.'))).toEqual(['talks-tui']);
    const itself = join(directory, 'node_modules/talks-tui');
    await expect(stat(join(itself, 'node_modules'))).rejects.toThrow('ENOENT');
    const manifest = JSON.parse(await readFile(join(itself, 'package.json'), 'utf8')) as object;
    expect(manifest).not.toHaveProperty('dependencies');
  });

  it('runs where it is installed', async () => {
    const {version} = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {version: string};
    expect(await talks('--version')).toEqual({stdout: `${version}\n`, stderr: ''});

    const module = join(directory, 'node_modules/talks-tui/dist/cli.mjs');
    expect((await run('node', [module, '--version'], {cwd: directory, env})).stdout).toBe(`${version}\n`);

    const {stdout, stderr} = await talks('--json');
    expect(stderr).toBe('');
    const entries = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as {id: string});
    expect(entries.length).toBeGreaterThan(50);
    expect(new Set(entries.map(({id}) => id)).size).toBe(entries.length);
  }, 60_000);

  it('hands on the licence of what it contains', async () => {
    const licences = await readFile(join(directory, 'node_modules/talks-tui/dist/licences.txt'), 'utf8');
    for (const name of [
      'ink',
      'react',
      'react-reconciler',
      'yoga-layout',
      'yargs-parser',
      'yaml',
      'valibot',
      'fuse.js',
    ]) {
      expect(licences).toMatch(new RegExp(`^${name.replace('.', '\\.')} \\d+\\.\\d+\\.\\d+ \\(.+\\)$`, 'm'));
    }
    expect(licences).not.toContain('undefined');
  });
});
