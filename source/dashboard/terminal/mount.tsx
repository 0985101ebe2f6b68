/** Ink's side of the dashboard: draws the frames of a stage, and does to the terminal what it asks for. */
import {render} from 'ink';
import type {ReadStream} from 'node:tty';
import {App, type Terminal} from './app.tsx';
import type {Stage} from './runtime.ts';
import {modesOff, modesOn, onUnseenResize, shareAlternateScreen} from './modes.ts';
import type {Effect} from '../update/effect.ts';

/** A dashboard that Ink has put on the terminal. */
export type Mounted = {
  perform(effect: Effect): void;
  /** Gives the terminal back. */
  unmount(): void;
  /** Has the shell the terminal? */
  suspended(): boolean;
  /** Resolves with the exit code when the reader leaves, rejects with what went wrong in a view. */
  left: Promise<number>;
};

/** OSC 52 puts text on the clipboard of the terminal, also over SSH. Base64 lets nothing in it be taken for a command. */
const clipboard = (text: string): string => `\u001B]52;c;${Buffer.from(text).toString('base64')}\u0007`;

/** @param stdin what Ink reads keys from */
export function mount(stage: Stage, stdin: ReadStream): Mounted {
  const {stdout} = process;
  let terminal: Terminal | undefined;
  let code = 0;
  let suspended = false;
  /** Asked to stop before Ink was up. */
  let toSuspend = false;

  /**
   * Gives the terminal back to the shell and stops, with the whole process group, as a shell's jobs do; on SIGCONT all is drawn
   * again. Where no shell waits for its jobs, the system passes the signal over, and all is drawn again at once.
   */
  const suspend = async (): Promise<void> => {
    if (suspended) return;
    if (!terminal) {
      toSuspend = true;
      return;
    }
    suspended = true;
    const playing = stage.playing();
    stage.send({type: 'pause'});
    stdout.write(modesOff);
    await terminal.suspendTerminal(async () => {
      process.off('SIGTSTP', onStop);
      await new Promise<void>((resolve) => {
        // behind a signal to end that came while it was stopped: then the terminal is the shell's and may not be taken
        process.once('SIGCONT', () => setImmediate(resolve));
        process.kill(0, 'SIGTSTP');
        // stopped in the line above, it comes here when it goes on
        setTimeout(resolve, 50);
      });
      process.on('SIGTSTP', onStop);
    });
    stdout.write(modesOn);
    lookForSize();
    if (playing) stage.send({type: 'play'});
    suspended = false;
  };
  const onStop = (): void => void suspend();
  process.on('SIGTSTP', onStop);

  const onReady = (ready: Terminal): void => {
    terminal = ready;
    if (toSuspend) void suspend();
  };
  shareAlternateScreen();
  const app = render(<App runtime={stage} onReady={onReady} />, {
    stdin,
    alternateScreen: true,
    exitOnCtrlC: false,
    incrementalRendering: true,
    patchConsole: false,
    maxFps: 30,
    interactive: true,
  });
  stdout.write(modesOn);

  const redraw = (): void => {
    app.clear();
    stage.redraw();
  };
  const lookForSize = onUnseenResize(() => {
    if (!suspended) redraw();
  });

  return {
    perform(effect) {
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
          redraw();
          break;
        }
        case 'suspend': {
          void suspend();
          break;
        }
      }
    },
    unmount: () => app.unmount(),
    suspended: () => suspended,
    left: app.waitUntilExit().then(() => code),
  };
}
