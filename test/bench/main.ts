/** `npm run bench -- NAME [arguments]`: measures. What is printed are figures of this machine; read them as ratios. */
const benches: Record<string, () => Promise<{run(args: string[]): Promise<void>}>> = {
  frames: () => import('./frames.ts'),
  load: () => import('./load.ts'),
  search: () => import('./search.ts'),
  start: () => import('./start.ts'),
};

const [name, ...args] = process.argv.slice(2);
const load = benches[name ?? ''];
if (load) {
  await (await load()).run(args);
} else {
  console.error(`usage: npm run bench -- ${Object.keys(benches).join('|')} [arguments]`);
  process.exitCode = 2;
}
