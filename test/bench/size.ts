/** What is installed, packed: `npm run bench -- size`. */
import {execFileSync} from 'node:child_process';
import {root, row} from './screen.ts';

export async function run(): Promise<void> {
  const pack = ['pack', '--dry-run', '--json', '--ignore-scripts', '--silent'];
  const told = execFileSync('npm', pack, {cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']});
  const [{size, unpackedSize, entryCount}] = JSON.parse(told) as [
    {size: number; unpackedSize: number; entryCount: number},
  ];
  const kilobytes = (bytes: number): string => `${Math.round(bytes / 1000)} KB`;
  row(
    'the package',
    `${kilobytes(size)}, ${entryCount} files`,
    '< 400 KB',
    `unpacked ${kilobytes(unpackedSize)}`,
  );
}
