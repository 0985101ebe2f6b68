/** `talks-tui [STORY]`: the dashboard, or the feed as text or NDJSON. */
import {setTimeout as sleep} from 'node:timers/promises';
import {entryJson} from '../print/json.ts';
import {entryPlain} from '../print/plain.ts';
import {defaultPaceInSlices, paceForInSlices, parseDuration, parseRate} from '../replay/pace.ts';
import {schedule, type Pace} from '../replay/schedule.ts';
import {timelineInSlices, type Timeline} from '../replay/timeline.ts';
import type {Articles} from '../story/articles.ts';
import type {Loading, Progress} from '../story/load.ts';
import {openStory} from '../story/shipped.ts';
import {atOnce, inSlices, slice, type Sliced} from '../story/slices.ts';
import {speakersOf} from '../story/story.ts';
import {
  canDrawDashboard,
  endWithReader,
  exit,
  print,
  printLines,
  tellNoArticles,
  textWidth,
  toTerminal,
  UsageError,
} from './output.ts';
import {cut} from './range.ts';
import type {Options} from './table.ts';

/** How a timeline gets its pace. */
type PaceOf = (timeline: Timeline) => Sliced<Pace>;

/** The pace asked for, before there is a timeline to have it. @throws UsageError */
function askedPace({speed, duration, idleLimit}: Options<'replay'>): PaceOf {
  if (speed !== undefined && duration !== undefined)
    throw new UsageError('--speed and --duration exclude each other');
  let limit: number | undefined;
  if (idleLimit !== undefined) {
    const seconds = /^\d+(\.\d*)?$|^\.\d+$/.test(idleLimit.trim())
      ? Number(idleLimit) * 1000
      : parseDuration(idleLimit);
    if (seconds === undefined || !Number.isFinite(seconds)) {
      throw new UsageError(
        `--idle-limit ${idleLimit}: give seconds, such as 2 or 0.5, or 0 to keep every wait`,
      );
    }
    limit = seconds;
  }
  if (speed !== undefined) {
    const rate = parseRate(speed);
    if (rate === undefined) {
      throw new UsageError(
        `--speed ${speed}: give story time per second (1h, 30m, 1d) or a factor above 0 (3600, 3600x)`,
      );
    }
    const pace = {rate, idleLimit: limit ?? 0, dwell: 0};
    // oxlint-disable-next-line require-yield -- nothing of it takes long
    return function* () {
      return pace;
    };
  }
  if (duration !== undefined) {
    const total = parseDuration(duration);
    if (total === undefined || total <= 0)
      throw new UsageError(`--duration ${duration}: give a time above 0 with its unit, such as 90s or 5m`);
    return (timeline) => paceForInSlices(timeline, total, limit ?? 0);
  }
  return (timeline) => defaultPaceInSlices(timeline, limit);
}

/** Waits on the real clock until each entry is due, and hands it over. */
async function paced(
  timeline: Timeline,
  first: number,
  pace: Pace,
  out: (index: number) => Promise<void>,
): Promise<void> {
  const {due} = schedule(timeline, pace);
  const began = performance.now();
  for (let i = first; i < timeline.entries.length; i++) {
    const at = i < timeline.background ? began : began + due[i - timeline.background]!;
    // setTimeout takes less than 2³¹ ms
    for (let wait; (wait = at - performance.now()) > 0;) await sleep(Math.min(wait, 2 ** 31 - 1));
    await out(i);
  }
}

/** Text or NDJSON, from entry `first` on, at once or at replay speed. */
async function printFeed(
  timeline: Timeline,
  first: number,
  pace: Pace | undefined,
  json: boolean,
): Promise<number> {
  const {entries, story} = timeline;
  const speakers = speakersOf(story);
  const width = json ? Infinity : textWidth();
  const line = (index: number): string =>
    json
      ? JSON.stringify(entryJson(entries[index]!))
      : entryPlain(entries[index]!, story, speakers, width) + (index < entries.length - 1 ? '\n' : '');
  if (pace) {
    await paced(timeline, first, pace, async (index) => print(`${line(index)}\n`));
    return exit.done;
  }
  await printLines(
    (function* () {
      for (let i = first; i < entries.length; i++) yield line(i);
    })(),
  );
  return exit.done;
}

/** Everything that is needed to replay. */
type Prepared = {timeline: Timeline; pace: Pace; articles: Articles | undefined};

/** @throws UsageError, StoryError, TimeError */
async function prepare(
  path: string | undefined,
  options: Options<'replay'>,
  paceOf: PaceOf,
  loading: Loading,
): Promise<Prepared> {
  const {doing = atOnce} = loading;
  const story = cut(await openStory(path, loading), options.since, options.until);
  const timeline = await doing(timelineInSlices(story));
  const pace = await doing(paceOf(timeline));
  let articles: Articles | undefined;
  if (options.sources !== undefined) {
    const {loadArticles} = await import('../story/articles.ts');
    articles = await loadArticles(options.sources, story.sources);
  }
  return {timeline, pace, articles};
}

/** @returns the exit code @throws UsageError, StoryError, TimeError; before anything is written, or with the terminal as it was */
export async function replay([path]: readonly string[], options: Options<'replay'>): Promise<number> {
  const paceOf = askedPace(options);
  const text = options.json || options.plain || !canDrawDashboard(process.env);
  if (!text) return onDashboard(path, options, paceOf);
  const {timeline, pace, articles} = await prepare(path, options, paceOf, {});
  if (articles?.size === 0) await tellNoArticles(options.sources!);
  // who asks for a part of it as text wants that part; the dashboard keeps what came before as background
  const first = options.since === undefined ? 0 : timeline.background;
  const paced = options.pace || (!options.json && toTerminal());
  return printFeed(timeline, first, paced ? pace : undefined, options.json ?? false);
}

/** Entries in a file of more bytes than this take longer than a moment to be read: that is shown. */
const large = 8 * 1024 * 1024;

async function onDashboard(
  path: string | undefined,
  options: Options<'replay'>,
  paceOf: PaceOf,
): Promise<number> {
  endWithReader();
  const {paused = false, loop = false, query} = options;
  let progress: Progress = {title: '', entries: 0, size: 0, share: 0};
  let turnOut = (): void => {};
  const turnsOutLarge = new Promise<void>((resolve) => (turnOut = resolve));
  const onProgress = (next: Progress): void => {
    progress = next;
    if (next.size > large) turnOut();
  };
  const ready = prepare(path, options, paceOf, {doing: inSlices(slice), onProgress}).then((prepared) => ({
    ...prepared,
    paused,
    loop,
    query,
  }));
  const soon = await Promise.race([ready, turnsOutLarge]);
  const {runDashboard} = await import('../dashboard/run.ts');
  return runDashboard(soon ?? {ready, progress: () => progress});
}
