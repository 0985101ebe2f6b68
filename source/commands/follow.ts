/** `talks-tui follow STORY|ADDRESS`: a story that goes on being written, live. */
import {existsSync} from 'node:fs';
import {setTimeout as sleep} from 'node:timers/promises';
import {lookAtAddress} from '../follow/address.ts';
import {lookAtDirectory} from '../follow/directory.ts';
import {versions, type Followed, type Look, type Version} from '../follow/versions.ts';
import {ImportError, isAddress} from '../import/receive.ts';
import {entryJson} from '../print/json.ts';
import {entryPlain} from '../print/plain.ts';
import {defaultPaceInSlices} from '../replay/pace.ts';
import {timeline as timelineOf, timelineInSlices} from '../replay/timeline.ts';
import {sanitize} from '../story/sanitize.ts';
import {inSlices, slice} from '../story/slices.ts';
import {speakersOf, type Story} from '../story/story.ts';
import {wallTime} from '../story/zone.ts';
import {
  canDrawDashboard,
  endWithReader,
  printLines,
  tellNoArticles,
  textWidth,
  UsageError,
} from './output.ts';
import type {Options} from './table.ts';

/** How often is looked, in seconds: at files, and at what somebody else's machine has to answer. */
const often = {files: 1, address: 60};
/** Other people's machines are not asked more often than this. */
const shortest = {files: 0.05, address: 5};

/**
 * Runs until it is ended.
 *
 * @throws UsageError, StoryError where there is nothing to follow
 */
export async function follow(
  [from]: readonly string[],
  {every, sources, plain = false, json = false}: Options<'follow'>,
): Promise<never> {
  if (from === undefined)
    throw new UsageError('follow what? give the directory of a story, or the address of a feed');
  const kind = isAddress(from) ? 'address' : 'files';
  const ms = 1000 * pauseOf(every, kind);
  if (sources !== undefined && kind === 'address')
    throw new UsageError('--sources is for a story on disk; the articles at an address are shown without it');
  if (kind === 'files' && /^(?:[\w-]+\.)*[\w-]+(?:\.[a-z]{2,}|:\d+)(?:\/|$)/i.test(from) && !existsSync(from))
    throw new UsageError(`${from}: there is no such directory; an address begins with http:// or https://`);
  if (kind === 'address' && process.stderr.isTTY)
    process.stderr.write(`asking ${sanitize(new URL(from).host)}…\n`);
  const doing = inSlices(slice);
  const look: Look = kind === 'files' ? lookAtDirectory(from, {doing}, sources) : lookAtAddress(from, here());
  let first: Followed;
  try {
    first = (await look())!;
  } catch (error) {
    throw error instanceof ImportError ? new UsageError(error.message) : error;
  }
  const newer = versions(look, () => sleep(ms));
  const {story, articles} = first;
  if (plain || json || !canDrawDashboard(process.env)) {
    if (articles?.size === 0 && sources !== undefined) await tellNoArticles(sources);
    return printAll(story, newer, json);
  }

  endWithReader();
  const timeline = timelineOf(story);
  const pace = await doing(defaultPaceInSlices(timeline, undefined));
  const {runDashboard} = await import('../dashboard/run.ts');
  const timelines = async function* () {
    for await (const version of newer)
      yield 'trouble' in version
        ? {trouble: version.trouble && sanitize(version.trouble.replace(`${from}/`, ''))}
        : {timeline: await doing(timelineInSlices(version.story)), articles: version.articles};
  };
  return runDashboard({timeline, pace, articles, paused: true, loop: false, query: undefined, versions: timelines()}); // prettier-ignore
}

/** @returns seconds @throws UsageError */
function pauseOf(every: string | undefined, kind: 'files' | 'address'): number {
  if (every === undefined) return often[kind];
  const seconds = /^\d+(?:\.\d*)?$|^\.\d+$/.test(every) ? Number(every) : Number.NaN;
  if (!(seconds >= shortest[kind] && seconds <= 86_400))
    throw new UsageError(`--every ${every}: give seconds, from ${shortest[kind]} to 86400`);
  return seconds;
}

/** Where and when this machine is. */
function here() {
  const {timeZone} = Intl.DateTimeFormat().resolvedOptions();
  const today = (): string => {
    const {year, month, day} = wallTime(Date.now(), timeZone);
    return [year, month, day].map((n) => String(n).padStart(2, '0')).join('-');
  };
  return {timeZone, today};
}

/** What there is, and then what comes in; what changes in what was printed is not printed again. */
async function printAll(first: Story, newer: AsyncIterable<Version>, json: boolean): Promise<never> {
  const printed = new Set<string>();
  const width = json ? Infinity : textWidth();
  const printNew = async (story: Story): Promise<void> => {
    const speakers = speakersOf(story);
    const entries = timelineOf(story).entries.filter(({id}) => !printed.has(id));
    for (const {id} of entries) printed.add(id);
    await printLines(entries.map((entry) => (json ? JSON.stringify(entryJson(entry)) : `${entryPlain(entry, story, speakers, width)}\n`))); // prettier-ignore
  };
  await printNew(first);
  for await (const version of newer) {
    if ('trouble' in version)
      process.stderr.write(`talks-tui: ${sanitize(version.trouble ?? 'it can be read again')}\n`);
    else await printNew(version.story);
  }
  throw new Error('a story that is followed has no end');
}
