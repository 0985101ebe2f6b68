/**
 * Draws the README's pictures from the running program: `npm run pictures`. Each is the built program in a terminal, keys typed, and its
 * cells as SVG, so that a picture shows what a reader sees.
 */
import {writeFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {spawn} from '@lydell/node-pty';
import xterm, {type IBufferCell} from '@xterm/headless';

type Picture = {
  name: string;
  columns: number;
  rows: number;
  args: string[];
  /** Each typed when the text before it is there. */ steps: Array<[until: string, keys: string]>;
  last: string;
};

const pictures: Picture[] = [
  {
    name: 'middle',
    columns: 120,
    rows: 36,
    args: ['-p', '-S', '2025-05-11'],
    steps: [
      ['Feed', ':2025-05-15T09:00\r'],
      ['Neutrality', ','],
    ],
    last: 'Neutrality',
  },
  {
    name: 'search',
    columns: 120,
    rows: 36,
    args: ['-p'],
    steps: [
      ['Feed', '\u001B[F'],
      ['end', '/zelensky decde pla games'],
    ],
    last: 'games',
  },
  {
    name: 'differ',
    columns: 120,
    rows: 36,
    args: ['-p'],
    steps: [
      ['Feed', '\u001B[F'],
      ['end', 'd'],
    ],
    last: 'Where the sources differ',
  },
  {
    name: 'narrow',
    columns: 80,
    rows: 24,
    args: ['-p'],
    steps: [
      ['Feed', '\u001B[F'],
      ['end', '3'],
    ],
    last: 'Neutrality',
  },
];

const cellWidth = 8.4;
const cellHeight = 18;
const margin = 14;
const background = '#16181c';
const foreground = '#d6d9dc';
const basic = ['#1d1f21', '#d0605f', '#8fb573', '#d3a24c', '#6c9bd2', '#b48ebb', '#63b5b0', '#c5c8c6'];

/** One of xterm's 256 colours. */
function colour(index: number): string {
  if (index < 16) return basic[index % 8]!;
  if (index >= 232) return `rgb(${[8, 8, 8].map((base) => base + (index - 232) * 10).join()})`;
  const cube = index - 16;
  return `rgb(${[Math.floor(cube / 36), Math.floor(cube / 6) % 6, cube % 6].map((v) => (v === 0 ? 0 : 55 + v * 40)).join()})`;
}

function style(cell: IBufferCell): string {
  const fill = cell.isFgDefault()
    ? foreground
    : cell.isFgPalette()
      ? colour(cell.getFgColor())
      : `#${cell.getFgColor().toString(16).padStart(6, '0')}`;
  return [
    `fill="${fill}"`,
    cell.isBold() ? 'font-weight="bold"' : '',
    cell.isItalic() ? 'font-style="italic"' : '',
    cell.isDim() ? 'opacity=".6"' : '',
    cell.isUnderline() ? 'text-decoration="underline"' : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function toSvg(screen: InstanceType<typeof xterm.Terminal>): string {
  const {cols, rows} = screen;
  const out: string[] = [];
  for (let y = 0; y < rows; y++) {
    const line = screen.buffer.active.getLine(screen.buffer.active.viewportY + y);
    if (!line) continue;
    let run = {x: 0, text: '', style: ''};
    const flush = (): void => {
      // word by word, since SVG folds spaces
      for (const {0: word, index} of run.text.matchAll(/\S+/g)) {
        const [x, length] = [margin + (run.x + index) * cellWidth, word.length * cellWidth];
        const place = `x="${x.toFixed(1)}" y="${margin + y * cellHeight + 13}" textLength="${length.toFixed(1)}"`;
        out.push(`<text ${place} ${run.style}>${escape(word)}</text>`);
      }
    };
    for (let x = 0; x < cols; x++) {
      const cell = line.getCell(x);
      if (!cell || cell.getWidth() === 0) continue;
      const next = style(cell);
      if (next !== run.style) {
        flush();
        run = {x, text: '', style: next};
      }
      run.text += cell.getChars() || ' ';
    }
    flush();
  }
  const [width, height] = [cols * cellWidth + 2 * margin, rows * cellHeight + 2 * margin].map(Math.ceil);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="14"><rect width="100%" height="100%" rx="8" fill="${background}"/>\n${out.join('\n')}\n</svg>\n`;
}

const program = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url));

async function draw({name, columns, rows, args, steps, last}: Picture): Promise<void> {
  const screen = new xterm.Terminal({cols: columns, rows, allowProposedApi: true});
  const {PATH = '', HOME = ''} = process.env;
  const env = {PATH, HOME, LANG: 'C.UTF-8', TERM: 'xterm-256color'};
  const child = spawn(process.execPath, [program, ...args], {cols: columns, rows, env});
  const text = (): string =>
    Array.from({length: rows}, (_, y) => screen.buffer.active.getLine(y)?.translateToString(true)).join('\n');
  let check = (): void => {};
  child.onData((data) => screen.write(data, () => check()));
  const until = (wanted: string): Promise<void> =>
    new Promise((resolve) => {
      check = () => {
        if (text().includes(wanted)) resolve();
      };
      check();
    });
  /** When nothing has been written for a while: a picture is of a screen at rest. */
  const rest = (): Promise<void> =>
    new Promise((resolve) => {
      let timer = setTimeout(resolve, 700);
      child.onData(() => {
        clearTimeout(timer);
        timer = setTimeout(resolve, 700);
      });
    });
  for (const [wanted, keys] of steps) {
    await until(wanted);
    await rest();
    child.write(keys);
  }
  await until(last);
  await rest();
  await writeFile(new URL(`${name}.svg`, import.meta.url), toSvg(screen));
  child.kill();
}

for (const picture of pictures) await draw(picture);
