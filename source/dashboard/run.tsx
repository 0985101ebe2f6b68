/** Puts the dashboard on the terminal and takes it off again, whatever ends it. */
import {writeSync} from 'node:fs';
import {constants} from 'node:os';
import {render} from 'ink';
import type {Pace} from '../replay/schedule.ts';
import type {Timeline} from '../replay/timeline.ts';
import type {Articles} from '../story/articles.ts';
import {sanitize} from '../story/sanitize.ts';
import {App, type Terminal} from './app.tsx';
import {mouseOff, mouseOn, withoutMouse, type MouseEvent} from './input/mouse.ts';
import {runtimeOf} from './runtime.ts';
import {sceneOf} from './scene.ts';
import {themeFor} from './theme.ts';
import type {Effect} from './update.ts';
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

/** OSC 52 puts text on the clipboard of the terminal, also over SSH. Base64 lets nothing in it be taken for a command. */
const clipboard = (text: string): string => `\u001B]52;c;${Buffer.from(text).toString('base64')}\u0007`;

/** To the terminal at once: at the end there is no later. A terminal that has gone away takes nothing, and that is all right. */
function writeNow(text: string): void {
  try {
    writeSync(process.stdout.fd, text);
  } catch {}
}

/** Runs until the reader leaves. @returns the exit code */
export async function runDashboard(options: DashboardOptions): Promise<number> {
  const {stdout, stdin} = process;
  const scene = sceneOf(options.timeline, options.articles);
  let terminal: Terminal | undefined;
  let code = 0;

  const perform = (effect: Effect): void => {
    switch (effect.type) {
      case 'leave': {
        code = effect.code;
        terminal?.exit();
        break;
      }
      case 'copy': {
        stdout.write(clipboard(effect.text));
        break;
      }
      case 'redraw': {
        app.clear();
        runtime.redraw();
        break;
      }
      case 'suspend': {
        void suspend();
        break;
      }
    }
  };
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
    perform,
  );

  const onMouse = ({type, column, row}: MouseEvent): void => {
    const instant = type === 'click' ? barInstant(scene, runtime.model(), column, row) : undefined;
    if (instant !== undefined) runtime.send({type: 'seek', to: instant});
    else if (type === 'click') runtime.send({type: 'click', ...runtime.at(column, row)});
    else runtime.send({type: 'wheel', pane: runtime.at(column, row).pane, by: type === 'down' ? 1 : -1});
  };

  /** Gives the terminal back to the shell and stops, with the whole process group, as a shell's jobs do; on SIGCONT all is drawn again. */
  let suspended = false;
  const suspend = async (): Promise<void> => {
    if (suspended || !terminal) return;
    suspended = true;
    const playing = runtime.model().player.playing;
    runtime.send({type: 'pause'});
    stdout.write(mouseOff);
    await terminal.suspendTerminal(async () => {
      await new Promise<void>((resolve) => {
        process.once('SIGCONT', () => resolve());
        process.kill(0, 'SIGSTOP');
      });
    });
    stdout.write(mouseOn);
    // a job in the background is not told of a new size; Node looks for one on this signal
    process.kill(process.pid, 'SIGWINCH');
    if (playing) runtime.send({type: 'play'});
    suspended = false;
  };

  const app = render(<App runtime={runtime} onReady={(ready) => (terminal = ready)} />, {
    stdin: withoutMouse(stdin, onMouse),
    alternateScreen: true,
    exitOnCtrlC: false,
    incrementalRendering: true,
    patchConsole: false,
    maxFps: 30,
    interactive: true,
  });
  stdout.write(mouseOn);

  const onSignal = (signal: (typeof signals)[number]): void => {
    app.unmount();
    writeNow(mouseOff);
    process.exit(128 + constants.signals[signal]);
  };
  for (const signal of signals) process.on(signal, onSignal);
  process.on('SIGTSTP', () => void suspend());

  try {
    await app.waitUntilExit();
  } catch (error) {
    code = 70;
    process.exitCode = code;
    writeNow(mouseOff);
    const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(`talks-tui: a fault of the program: ${sanitize(trace, {lines: true})}\n`);
  }
  writeNow(mouseOff);
  // Ink's last timers would keep the process for a moment
  process.exit(code);
}
