/** Colours by meaning and marks by name; views speak of `accent` and `head`, and here it says what that looks like. */
import type {SideColour} from '../story/schema.ts';

/** What a colour is for. Sides have the colours their story gives them. */
export type Tint = SideColour | 'accent' | 'fresh' | 'warning';

/** 0: none (NO_COLOR), 1: the terminal's 16, 2: 256 and more. */
export type ColourLevel = 0 | 1 | 2;

/**
 * No guess is made about the terminal's background, so each colour is to be read on black and on white. From the 256 these are middle
 * tones, with a contrast (WCAG 2.2) of at least 3.6 on both; 4.6 is the most that any colour can have. Of the 16, which readers set as
 * they like, what is ours to choose keeps 2.5 on both with the palettes in use, which yellow, green and cyan do not: the accent, which
 * goes with bold or stands against dim, is without a colour there. Sides have the colour their story gives them.
 */
const tones: Record<Tint, {basic: number | undefined; fine: number}> = {
  red: {basic: 91, fine: 167},
  yellow: {basic: 33, fine: 100},
  green: {basic: 32, fine: 28},
  cyan: {basic: 36, fine: 30},
  blue: {basic: 94, fine: 63},
  magenta: {basic: 35, fine: 133},
  grey: {basic: 90, fine: 243},
  accent: {basic: undefined, fine: 30},
  fresh: {basic: 35, fine: 28},
  warning: {basic: 91, fine: 130},
};

/** Foreground SGR parameters of a colour, or nothing. */
export function tone(tint: Tint, level: ColourLevel): string {
  if (level === 0) return '';
  const {basic, fine} = tones[tint];
  return level === 1 ? String(basic ?? '') : `38;5;${fine}`;
}

/** Every mark that is drawn, each one column wide. */
export type Glyphs = typeof unicodeGlyphs;

const unicodeGlyphs = {
  playing: '▶',
  paused: '‖',
  ended: '■',
  loop: '↻',
  selected: '▸',
  fresh: '▎',
  head: '★',
  present: '●',
  coming: '○',
  unsure: '?',
  absent: '×',
  source: '●',
  noSource: '·',
  differ: '≠',
  key: '◆',
  demand: '▪',
  offer: '+',
  condition: '◇',
  rejection: '×',
  view: '–',
  down: '↓',
  up: '↑',
  rule: '─',
  bar: '│',
  topLeft: '╭',
  topRight: '╮',
  bottomLeft: '╰',
  bottomRight: '╯',
  level1: '▁',
  level2: '▂',
  level3: '▃',
  level4: '▄',
  level5: '▅',
  level6: '▆',
  level7: '▇',
  level8: '█',
  here: '│',
  ahead: '·',
  open: '“',
  close: '”',
  dot: '·',
  dash: '—',
};

/** For terminals without Unicode. */
const asciiGlyphs: Glyphs = {
  ...unicodeGlyphs,
  playing: '>',
  paused: '=',
  ended: ']',
  loop: '@',
  selected: '>',
  fresh: '!',
  head: '*',
  present: '+',
  coming: 'o',
  absent: 'x',
  source: '#',
  noSource: '.',
  differ: '%',
  key: '^',
  demand: '-',
  offer: '&',
  condition: ':',
  rejection: 'x',
  view: ',',
  down: 'v',
  up: '^',
  rule: '-',
  bar: '|',
  topLeft: '+',
  topRight: '+',
  bottomLeft: '+',
  bottomRight: '+',
  level1: '_',
  level2: '_',
  level3: '.',
  level4: '.',
  level5: ':',
  level6: ':',
  level7: '|',
  level8: '#',
  here: '|',
  ahead: '.',
  open: '"',
  close: '"',
  dot: '-',
  dash: '-',
};

/** `unicode`: may anything but ASCII be drawn? */
export type Theme = {level: ColourLevel; glyphs: Glyphs; unicode: boolean};

const plain: Readonly<Record<string, string>> = {
  '…': '~',
  '×': 'x',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '–': '-',
  '—': '-',
  '·': '-',
  '→': '>',
  '←': '<',
  '↓': 'v',
  '↑': '^',
  '\u00A0': ' ',
};

/** Punctuation and arrows as ASCII, column by column; letters stay as they are, for want of anything better. */
export function inAscii(text: string): string {
  return text.replace(/[…×“”‘’–—·→←↓↑\u00A0]/g, (character) => plain[character]!);
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Colours as NO_COLOR (https://no-color.org), FORCE_COLOR and the terminal have them. */
export function colourLevel(env: Environment): ColourLevel {
  const force = env['FORCE_COLOR'];
  if (force !== undefined)
    return force === '0' || force === 'false' ? 0 : force === '1' || force === 'true' || force === '' ? 1 : 2;
  if (env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '') return 0;
  const term = env['TERM'] ?? '';
  if (term === '' || term === 'dumb') return 0;
  return /256|kitty|alacritty|ghostty|direct/.test(term) || /truecolor|24bit/.test(env['COLORTERM'] ?? '')
    ? 2
    : 1;
}

/** Does the terminal draw more than ASCII? A Linux console's font lacks the marks; the locale says the rest. */
export function hasUnicode(env: Environment): boolean {
  if (env['TERM'] === 'linux') return false;
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || '';
  const charset = /\.([^@]*)/.exec(locale)?.[1];
  return charset === undefined ? !/^(C|POSIX)$/.test(locale) : /^utf-?8$/i.test(charset);
}

/** Colours and marks that the terminal of an environment can show. */
export function themeFor(env: Environment): Theme {
  const unicode = hasUnicode(env);
  return {level: colourLevel(env), glyphs: unicode ? unicodeGlyphs : asciiGlyphs, unicode};
}
