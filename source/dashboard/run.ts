/**
 * Puts the dashboard on the terminal and takes it off again, whatever ends it. The first picture is drawn here, from the same pure
 * lines; Ink is loaded behind it and takes the screen over.
 */
import {constants} from 'node:os';
import type {Pace} from '../replay/schedule.ts';
import type {Timeline} from '../replay/timeline.ts';
import type {Articles} from '../story/articles.ts';
import {sanitize} from '../story/sanitize.ts';
import {withoutMouse, type MouseEvent} from './input/mouse.ts';
import type {Mounted} from './mount.tsx';
import {runtimeOf} from './runtime.ts';
import {sceneOf} from './scene.ts';
import {restoreTerminal, showFirst} from './terminal.ts';
import {themeFor} from './theme.ts';
import {barInstant} from './view/screen.ts';

export type DashboardOptions = {
  timeline: Timeline;
  pace: Pace;
  articles: Articles | undefined;
  paused: boolean;
  loop: boolean;
  query: string | undefined;
};

const signals = ['SIGTERM', 'SIGHUP', 'SIGINT', 'SIGQUIT'] as const;

/** A fault of the program itself, as sysexits.h numbers it. */
const faulty = 70;

/**
 * Ends at once, with the shell at the terminal: it is whole already, and a process in the background that sets its modes, as Node does
 * when it exits, is stopped by the system.
 */
function endBy(signal: NodeJS.Signals): void {
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
}

/** Runs until the reader leaves; ends the process, since Ink's last timers would keep it for a moment. */
export async function runDashboard(options: DashboardOptions): Promise<never> {
  const {stdout, stdin} = process;
  const scene = sceneOf(options.timeline, options.articles);
  let mounted: Mounted | undefined;

  /** Leaves the terminal as it was found and says what went wrong, if anything did. */
  const leave = (code: number, error?: unknown): never => {
    let given = false;
    try {
      mounted?.unmount();
      given = mounted !== undefined;
    } catch {
      // what is wrong has been told, or is what is to be told
    }
    restoreTerminal(!given);
    if (error !== undefined) {
      const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
      process.stderr.write(`talks-tui: a fault of the program: ${sanitize(trace, {lines: true})}\n`);
    }
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
  process.on('uncaughtException', (error) => leave(faulty, error));
  process.on('unhandledRejection', (error) => leave(faulty, error));

  const runtime = runtimeOf(
    scene,
    themeFor(process.env),
    {
      pace: options.pace,
      paused: options.paused,
      loop: options.loop,
      query: options.query,
      size: {columns: stdout.columns || 80, rows: stdout.rows || 24},
    },
    (effect) => mounted?.perform(effect),
  );
  showFirst(runtime.frame());

  const onMouse = ({type, column, row}: MouseEvent): void => {
    const instant = type === 'click' ? barInstant(scene, runtime.model(), column, row) : undefined;
    if (instant !== undefined) runtime.send({type: 'seek', to: instant});
    else if (type === 'click') runtime.send({type: 'click', ...runtime.at(column, row)});
    else runtime.send({type: 'wheel', pane: runtime.at(column, row).pane, by: type === 'down' ? 1 : -1});
  };
  const keys = withoutMouse(stdin, onMouse);
  const {mount} = await import('./mount.tsx');
  mounted = mount(runtime, keys);
  // there is a way back now for who was to be stopped before: until then the terminal was in no state for a shell
  process.off('SIGTSTP', stopLater);
  if (stopped) mounted.perform({type: 'suspend'});
  try {
    return leave(await mounted.left);
  } catch (error) {
    return leave(faulty, error);
  }
}
