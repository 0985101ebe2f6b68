/** The program. A command's code, and Ink and React with it, is loaded only when that command is asked for. */
import {readFileSync} from 'node:fs';
import {main} from './commands/main.ts';

function version(): string {
  const file = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(file) as {version: string}).version;
}

void main(process.argv.slice(2), version).then((code) => {
  process.exitCode = code;
});
