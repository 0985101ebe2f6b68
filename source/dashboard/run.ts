/**
 * Puts the dashboard on the terminal and takes it off again, whatever ends it. The first picture is drawn here, from the same pure
 * lines; Ink is loaded behind it and takes the screen over.
 */
import {constants} from 'node:os';
import {faultCode, faultReport} from '../print/fault.ts';
import type {Pace} from '../replay/schedule.ts';
import type {Timeline} from '../replay/timeline.ts';
import type {Articles} from '../story/articles.ts';
import type {Progress} from '../story/load.ts';
import {inSlices, slice} from '../story/slices.ts';
import {withoutMouse} from './input/mouse.ts';
import type {Mounted} from './terminal/mount.tsx';
import {runtimeOf, type Runtime, type Stage} from './terminal/runtime.ts';
import {sceneInSlices, sceneOf, type Scene} from './model/scene.ts';
import {restoreTerminal, showFirst} from './terminal/modes.ts';
import {themeFor} from './theme.ts';
import type {Effect} from './update/effect.ts';

/** What to show, and how it begins. */
export type DashboardOptions = {
  timeline: Timeline;
  pace: Pace;
  articles: Articles | undefined;
  paused: boolean;
  loop: boolean;
  query: string | undefined;
  /** Newer versions of the story, as they come; it begins at its end then. */
  versions?: AsyncIterable<NewVersion>;
};

/** A newer timeline and its articles, or a word on why there is none. */
export type NewVersion = Pick<DashboardOptions, 'timeline' | 'articles'> | {trouble: string | undefined};

/** A story that is still being read. */
export type StillReading = {
  /** Rejects with what is wrong with it. */
  ready: Promise<DashboardOptions>;
  /** How far that has come. */
  progress(): Progress;
};

const signals = ['SIGTERM', 'SIGHUP', 'SIGINT', 'SIGQUIT'] as const;

/**
 * Ends at once, with the shell at the terminal: it is whole already, and a process in the background that sets its modes, as Node does
 * when it exits, is stopped by the system.
 */
function endBy(signal: NodeJS.Signals): void {
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
}

const forever = new Promise<never>(() => {});

/**
 * Runs until the reader leaves; ends the process, since Ink's last timers would keep it for a moment.
 *
 * @throws what is wrong with a story that is still being read, once the terminal is as it was found
 */
export async function runDashboard(opening: DashboardOptions | StillReading): Promise<never> {
  const {stdout, stdin} = process;
  let mounted: Mounted | undefined;

  /** Leaves the terminal as it was found. */
  const giveBack = (): void => {
    let given = false;
    try {
      mounted?.unmount();
      given = mounted !== undefined;
    } catch {
      // what is wrong has been told, or is what is to be told
    }
    restoreTerminal(!given);
  };
  /** Ends, and says what went wrong, if anything did. */
  const leave = (code: number, error?: unknown): never => {
    giveBack();
    if (error !== undefined) process.stderr.write(faultReport(error));
    process.exit(code);
  };
  for (const signal of signals) {
    process.on(signal, () => {
      if (mounted?.suspended()) endBy(signal);
      else leave(128 + constants.signals[signal]);
    });
  }
  let stopped = false;
  const stopLater = (): void => void (stopped = true);
  process.on('SIGTSTP', stopLater);
  process.on('uncaughtException', (error) => leave(faultCode, error));
  process.on('unhandledRejection', (error) => leave(faultCode, error));

  const theme = themeFor(process.env);
  const perform = (effect: Effect): void => mounted?.perform(effect);
  const window = {columns: stdout.columns || 80, rows: stdout.rows || 24};
  /** What there is to see, once there is a story. */
  let shown: {scene: Scene; runtime: Runtime} | undefined;
  const show = (
    scene: Scene,
    {pace, paused, loop, query, versions}: DashboardOptions,
    size: typeof window,
  ): Runtime => {
    const runtime = runtimeOf(
      scene,
      theme,
      {pace, paused, loop, query, size, live: versions !== undefined},
      perform,
    );
    shown = {scene, runtime};
    if (versions) void renew(versions);
    return runtime;
  };

  /** Takes newer versions in as they come; what goes wrong here is a fault of the program. */
  const renew = async (versions: AsyncIterable<NewVersion>): Promise<void> => {
    for await (const version of versions) {
      if ('trouble' in version) shown!.runtime.send({type: 'trouble', text: version.trouble});
      else {
        const scene = await inSlices(slice)(sceneInSlices(version.timeline, version.articles));
        shown!.runtime.renew(scene);
        shown!.scene = scene;
      }
    }
  };

  let stage: Stage;
  /** Rejects where the story turns out wrong. */
  let reading: Promise<never> = forever;
  if ('ready' in opening) {
    // that it rejected is looked at when the terminal can be given back
    opening.ready.catch(() => {});
    const {readingStage} = await import('./terminal/reading.ts');
    const empty = readingStage(theme, window, opening.progress, perform);
    stage = empty;
    reading = opening.ready
      .then(async (options) => {
        const scene = await inSlices(slice)(sceneInSlices(options.timeline, options.articles));
        empty.show((size) => show(scene, options, size));
      })
      .then(() => forever);
    reading.catch(() => {});
  } else {
    stage = show(sceneOf(opening.timeline, opening.articles), opening, window);
  }
  showFirst(stage.frame());

  const keys = withoutMouse(stdin, (event) => stage.mouse(event));
  const {mount} = await import('./terminal/mount.tsx');
  mounted = mount(stage, keys);
  // there is a way back now for who was to be stopped before: until then the terminal was in no state for a shell
  process.off('SIGTSTP', stopLater);
  if (stopped) mounted.perform({type: 'suspend'});
  const left = mounted.left.catch((error: unknown) => leave(faultCode, error));
  try {
    return leave(await Promise.race([left, reading]));
  } catch (error) {
    giveBack();
    // what is still listened to would keep the program from ending
    stdin.pause();
    throw error;
  }
}
