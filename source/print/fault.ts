/** What is said of a fault of the program itself, and how it ends then. */
import {sanitize} from '../story/sanitize.ts';

/** The exit code: EX_SOFTWARE of sysexits.h. */
export const faultCode = 70;

/** What stands on standard error: the fault, and where in the program it was. */
export function faultReport(error: unknown): string {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `talks-tui: a fault of the program, please report it: ${sanitize(trace, {lines: true})}\n`;
}
