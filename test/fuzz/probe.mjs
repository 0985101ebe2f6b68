/**
 * Loaded before the program: on SIGUSR2 it appends a line to the file PROBE with what the process holds, garbage collected. Plain
 * JavaScript, since it runs under every Node without a loader.
 */
import {appendFileSync, readdirSync} from 'node:fs';

/** Open files, as far as the system tells. */
function files() {
  try {
    return readdirSync('/dev/fd').length;
  } catch {
    return 0;
  }
}

/** Listeners of all kinds on what lives as long as the process. */
const listeners = () =>
  [process, process.stdin, process.stdout, process.stderr]
    .flatMap((emitter) => emitter.eventNames().map((name) => emitter.listenerCount(name)))
    .reduce((sum, count) => sum + count, 0);

process.on('SIGUSR2', () => {
  globalThis.gc();
  globalThis.gc();
  const {heapUsed, external, rss} = process.memoryUsage();
  const handles = process.getActiveResourcesInfo().filter((name) => !/Timeout|Immediate/.test(name)).length;
  appendFileSync(
    process.env.PROBE,
    `${JSON.stringify({heap: heapUsed + external, resident: rss, files: files(), handles, listeners: listeners()})}\n`,
  );
});
