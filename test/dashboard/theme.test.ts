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
    for (const ink of ['red', 'grey', 'accent', 'fresh', 'warning'] as const) {
      expect(tone(ink, 0)).toBe('');
      expect(tone(ink, 1)).toMatch(/^(3[1-6]|90)$/);
      expect(tone(ink, 2)).toMatch(/^38;5;\d+$/);
    }
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
    expect(inAscii('“It’s 2×” — 3…5 → ← ↓↑ Київ 和平')).toBe('"It\'s 2x" - 3~5 > < v^ Київ 和平');
  });
});
