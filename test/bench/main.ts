/**
 * `npm run bench -- [NAME [arguments]]`: measures the built program, one thing or all of them. What is printed are figures of this machine;
 * read them as ratios, and beside what stands next to them.
 */
const benches: Record<string, () => Promise<{run(args: string[]): Promise<void>}>> = {
  start: () => import('./start.ts'),
  frames: () => import('./frames.ts'),
  clock: () => import('./clock.ts'),
  size: () => import('./size.ts'),
  search: () => import('./search.ts'),
  load: () => import('./load.ts'),
  extract: () => import('./extract.ts'),
};

const [name, ...args] = process.argv.slice(2);
const one = benches[name ?? ''];
if (one) {
  await (await one()).run(args);
} else if (name === undefined) {
  for (const [each, load] of Object.entries(benches)) {
    console.log(`\n== ${each}`);
    await (await load()).run([]);
  }
} else {
  console.error(`usage: npm run bench -- [${Object.keys(benches).join('|')}] [arguments]`);
  process.exitCode = 2;
}
