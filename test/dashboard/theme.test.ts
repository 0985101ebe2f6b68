import {describe, expect, it} from 'vitest';
import {colourLevel, hasUnicode, inAscii, themeFor, tone} from '../../source/dashboard/theme.ts';
import {width} from '../../source/text/width.ts';

describe('how many colours', () => {
  it.each([
    [{TERM: 'xterm-256color'}, 2],
    [{TERM: 'xterm'}, 1],
    [{TERM: 'xterm', COLORTERM: 'truecolor'}, 2],
    [{TERM: 'xterm', COLORTERM: '24bit'}, 2],
    [{TERM: 'xterm-kitty'}, 2],
    [{TERM: 'alacritty'}, 2],
    [{TERM: 'xterm-direct'}, 2],
    [{TERM: 'tmux-256color'}, 2],
    [{TERM: 'linux'}, 1],
    [{TERM: 'dumb'}, 0],
    [{TERM: ''}, 0],
    [{}, 0],
    [{TERM: 'xterm-256color', NO_COLOR: '1'}, 0],
    [{TERM: 'xterm-256color', NO_COLOR: 'anything'}, 0],
    [{TERM: 'xterm-256color', NO_COLOR: ''}, 2],
    [{TERM: 'xterm-256color', FORCE_COLOR: '0'}, 0],
    [{TERM: 'xterm-256color', FORCE_COLOR: 'false'}, 0],
    [{TERM: 'xterm-256color', FORCE_COLOR: '1'}, 1],
    [{TERM: 'dumb', FORCE_COLOR: 'true'}, 1],
    [{TERM: 'dumb', FORCE_COLOR: ''}, 1],
    [{TERM: 'dumb', FORCE_COLOR: '2'}, 2],
    [{FORCE_COLOR: '3', NO_COLOR: '1'}, 2],
  ])('%j: level %i', (env, level) => {
    expect(colourLevel(env)).toBe(level);
    expect(themeFor(env).level).toBe(level);
  });

  it('names no colour at level 0, one of the 16 at 1 and of the 256 at 2', () => {
    for (const tint of [...sides, ...roles]) {
      expect(tone(tint, 0)).toBe('');
      expect(tone(tint, 1)).toMatch(/^(3[1-6]|9[0-6]|)$/);
      expect(tone(tint, 2)).toMatch(/^38;5;\d+$/);
    }
  });
});

const sides = ['red', 'yellow', 'green', 'cyan', 'blue', 'magenta', 'grey'] as const;
const roles = ['accent', 'fresh', 'warning'] as const;

type Rgb = readonly [red: number, green: number, blue: number];
const rgb = (hex: string): Rgb => [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as never;

/** xterm's 256: a cube of 6×6×6 from 16 on, greys from 232 on (its 256colres.h). */
function fine(code: number): Rgb {
  if (code >= 232) return [0, 0, 0].map(() => 8 + (code - 232) * 10) as never;
  const step = (value: number): number => (value === 0 ? 0 : 55 + value * 40);
  return [Math.floor((code - 16) / 36), Math.floor((code - 16) / 6) % 6, (code - 16) % 6].map(step) as never;
}

/** The 16 as terminals come: xterm, the Linux console, GNOME (Tango), Terminal.app, Windows (Campbell), VS Code. */
const palettes = [
  '000000 cd0000 00cd00 cdcd00 0000ee cd00cd 00cdcd e5e5e5 7f7f7f ff0000 00ff00 ffff00 5c5cff ff00ff 00ffff ffffff',
  '000000 aa0000 00aa00 aa5500 0000aa aa00aa 00aaaa aaaaaa 555555 ff5555 55ff55 ffff55 5555ff ff55ff 55ffff ffffff',
  '000000 cc0000 4e9a06 c4a000 3465a4 75507b 06989a d3d7cf 555753 ef2929 8ae234 fce94f 729fcf ad7fa8 34e2e2 eeeeec',
  '000000 990000 00a600 999900 0000b2 b200b2 00a6b2 bfbfbf 666666 e50000 00d900 e5e500 0000ff e500e5 00e5e5 e5e5e5',
  '0c0c0c c50f1f 13a10e c19c00 0037da 881798 3a96dd cccccc 767676 e74856 16c60c f9f1a5 3b78ff b4009e 61d6d6 f2f2f2',
  '000000 cd3131 0dbc79 e5e510 2472c8 bc3fbc 11a8cd e5e5e5 666666 f14c4c 23d18b f5f543 3b8eea d670d6 29b8db e5e5e5',
].map((line) => line.split(' ').map(rgb));

/** WCAG 2.2, relative luminance and contrast ratio. */
function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((value) =>
    value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
  ) as never as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
const contrasts = (colour: Rgb): number[] => [
  (luminance(colour) + 0.05) / 0.05,
  1.05 / (luminance(colour) + 0.05),
];

describe('colours are read on black and on white', () => {
  it.each([...sides, ...roles])('%s of the 256, with a contrast of at least 3.6', (tint) => {
    const code = Number(/\d+$/.exec(tone(tint, 2))![0]);
    for (const contrast of contrasts(fine(code))) expect(contrast).toBeGreaterThanOrEqual(3.6);
  });

  it.each(roles)('%s of the 16, with at least 2.5 in every palette, or none', (tint) => {
    const code = tone(tint, 1);
    if (code === '') return;
    const index = (Number(code) % 10) + (code.startsWith('9') ? 8 : 0);
    for (const palette of palettes)
      for (const contrast of contrasts(palette[index]!)) expect(contrast).toBeGreaterThanOrEqual(2.5);
  });

  it('sides are told apart', () => {
    for (const level of [1, 2] as const)
      expect(new Set(sides.map((tint) => tone(tint, level))).size).toBe(sides.length);
  });
});

describe('what signs there are', () => {
  it.each([
    [{}, true],
    [{LANG: 'en_GB.UTF-8'}, true],
    [{LANG: 'de_DE.utf8'}, true],
    [{LANG: 'en_GB'}, true],
    [{LANG: 'C'}, false],
    [{LANG: 'POSIX'}, false],
    [{LANG: 'C.UTF-8'}, true],
    [{LANG: 'en_US.ISO-8859-1'}, false],
    [{LANG: 'de_DE.ISO-8859-15@euro'}, false],
    [{LANG: 'en_GB.UTF-8', LC_ALL: 'C'}, false],
    [{LANG: 'C', LC_CTYPE: 'en_GB.UTF-8'}, true],
    [{LANG: 'C', LC_ALL: '', LC_CTYPE: 'C.UTF-8'}, true],
    [{LANG: 'en_GB.UTF-8', TERM: 'linux'}, false],
  ])('%j: more than ASCII is %s', (env, unicode) => {
    expect(hasUnicode(env)).toBe(unicode);
    expect(themeFor(env).unicode).toBe(unicode);
  });

  it('are all one column wide, and in ASCII all ASCII', () => {
    const [full, plain] = [themeFor({LANG: 'C.UTF-8'}).glyphs, themeFor({LANG: 'C'}).glyphs];
    expect(Object.keys(plain)).toEqual(Object.keys(full));
    for (const glyph of Object.values(full)) expect(width(glyph)).toBe(1);
    for (const glyph of Object.values(plain)) expect(glyph).toMatch(/^[\x20-\x7E]$/);
  });

  it('tell statuses and kinds of position apart also in ASCII', () => {
    for (const {glyphs: g} of [themeFor({LANG: 'C.UTF-8'}), themeFor({LANG: 'C'})]) {
      const marks = [g.head, g.present, g.coming, g.unsure, g.absent];
      expect(new Set(marks).size).toBe(marks.length);
      const kinds = [g.demand, g.offer, g.condition, g.rejection, g.view];
      expect(new Set(kinds).size).toBe(kinds.length);
      const states = [g.playing, g.paused, g.ended];
      expect(new Set(states).size).toBe(states.length);
    }
  });

  it('are written in ASCII column by column, letters left as they are', () => {
    const text = '“It’s 2×” — 3…5 → ← ↓↑ Київ 和平';
    expect(inAscii(text)).toBe('"It\'s 2x" - 3~5 > < v^ Київ 和平');
    expect(width(inAscii(text))).toBe(width(text));
  });
});
