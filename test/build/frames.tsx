/** Draws the same frames always, and writes what Ink made of them: once bundled as it is, once with our plugins. */
import {EventEmitter} from 'node:events';
import {Box, Text, render} from 'ink';

const columns = 60;
const rows = 14;
const words = [
  '“We’re',
  'ready”',
  '和平谈判',
  '👩‍👩‍👧‍👦',
  '🇹🇷',
  '❤️',
  'e\u0301',
  'شرم',
  'क्षि',
  'ｶﾞ',
  '—',
  'Istanbul',
  '\u001b[1mbold\u001b[22m',
  '\u001b[38;5;172mcolour',
];

let seed = 1;
const random = (below: number): number => {
  seed = (seed * 48271) % 2147483647;
  return seed % below;
};
const row = (): string => Array.from({length: random(14)}, () => words[random(words.length)]).join(' ');

let written = '';
const stdout = Object.assign(new EventEmitter(), {
  columns,
  rows,
  isTTY: true,
  write: (text: string) => Boolean((written += text)),
});
const stdin = Object.assign(new EventEmitter(), {isTTY: false, setEncoding() {}, ref() {}, unref() {}});

const Frame = ({lines}: {lines: readonly string[]}) => (
  <Box flexDirection="column" width={columns} height={rows} overflow="hidden" borderStyle="round">
    {lines.map((line, index) => (
      <Text key={index} wrap={index % 3 === 0 ? 'wrap' : 'truncate'}>
        {line}
      </Text>
    ))}
    <Box position="absolute" marginLeft={9} marginTop={4} borderStyle="single">
      <Text>{lines[0]}</Text>
    </Box>
  </Box>
);

/** As the dashboard draws: a text a row, from edge to edge. */
const Rows = ({lines}: {lines: readonly string[]}) => (
  <Box flexDirection="column" width="100%" height={rows} overflow="hidden">
    {lines.map((line, index) => (
      <Text key={index} wrap="truncate">
        {line === '' ? ' ' : line}
      </Text>
    ))}
  </Box>
);

const lines = Array.from({length: 12}, row);
const app = render(<Frame lines={lines} />, {
  stdout: stdout as never,
  stdin: stdin as never,
  debug: true,
  patchConsole: false,
  exitOnCtrlC: false,
});
for (let frame = 0; frame < 60; frame++) {
  lines[random(lines.length)] = row();
  app.rerender(<Frame lines={[...lines]} />);
  app.rerender(<Rows lines={[...lines]} />);
}
app.unmount();
process.stdout.write(written);
