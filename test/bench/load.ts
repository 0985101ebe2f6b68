/**
 * Loading, seeking and drawing large stories: `npm run bench -- load [SIZE…]`. Per entry the cost should stay flat from size to size;
 * the peer is JSON.parse of the same lines.
 */
import {mkdtemp, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {modelOf} from '../../source/dashboard/model.ts';
import {sceneOf} from '../../source/dashboard/scene.ts';
import {themeFor} from '../../source/dashboard/theme.ts';
import {update} from '../../source/dashboard/update.ts';
import {screenOf} from '../../source/dashboard/view/screen.ts';
import {defaultPace} from '../../source/replay/pace.ts';
import {timeline as timelineOf} from '../../source/replay/timeline.ts';
import {loadStory} from '../../source/story/load.ts';
import {randomFrom} from '../search/random.ts';
import {writeLargeStory} from './stories.ts';

const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;

async function timed<T>(work: () => T | Promise<T>): Promise<[ms: number, result: T]> {
  const began = performance.now();
  const result = await work();
  return [performance.now() - began, result];
}

async function measure(directory: string, count: number): Promise<void> {
  await writeLargeStory(directory, count);
  const lines = (await readFile(join(directory, 'entries.ndjson'), 'utf8')).trimEnd().split('\n');
  const [parsing] = await timed(() => lines.reduce((sum, line) => sum + (JSON.parse(line) ? 1 : 0), 0));
  lines.length = 0;
  const [loading, story] = await timed(() => loadStory(directory));
  const [ordering, scene] = await timed(() => sceneOf(timelineOf(story)));
  const theme = themeFor({TERM: 'xterm-256color'});
  const size = {columns: 120, rows: 36};
  const options = {pace: defaultPace(scene.timeline), paused: true, loop: false, query: undefined, size};
  const [first, model] = await timed(() => {
    const made = modelOf(scene, options);
    screenOf(scene, theme, made, 0);
    return made;
  });
  const random = randomFrom(7);
  const seeks: number[] = [];
  const {start, end} = story.window;
  for (let i = 0; i < 200; i++) {
    const to = start + random.next() * (end - start);
    const [ms] = await timed(() =>
      screenOf(scene, theme, update(scene, model, {type: 'seek', to}, 0).model, 0),
    );
    seeks.push(ms);
  }
  seeks.sort((a, b) => a - b);
  console.log(
    `${String(count).padStart(8)} entries: load ${seconds(loading)} (${((loading * 1000) / count).toFixed(1)} µs each, ` +
      `${(loading / parsing).toFixed(1)} × JSON.parse), order and index ${seconds(ordering)}, first screen ${first.toFixed(0)} ms, ` +
      `seek and draw p50 ${seeks[100]!.toFixed(1)} p95 ${seeks[190]!.toFixed(1)} ms, ` +
      `resident ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`,
  );
}

export async function run(args: string[]): Promise<void> {
  const sizes = args.length > 0 ? args.map(Number) : [1000, 10_000, 100_000];
  const directory = await mkdtemp(join(tmpdir(), 'talks-tui-bench-'));
  try {
    for (const size of sizes) await measure(join(directory, String(size)), size);
  } finally {
    await rm(directory, {recursive: true});
  }
}
