import {describe, expect, it} from 'vitest';
import {box, inside, type Border} from '../../../source/dashboard/view/box.ts';
import {lineWidth, plainText, span} from '../../../source/dashboard/view/line.ts';
import {theme} from '../reader.ts';

const border = (rest: Partial<Border> = {}): Border => ({title: [span('Feed')], focused: false, ...rest});
const draw = (width: number, height: number, rest?: Partial<Border>, lines = ['one', 'two']): string[] =>
  box(
    {width, height},
    border(rest),
    lines.map((text) => [span(text)]),
    theme,
  ).map((line) => plainText(line));

describe('a box', () => {
  it('has its title above, and what it holds a space from its sides', () => {
    expect(draw(16, 4)).toEqual([
      '╭ Feed ────────╮',
      '│one           │',
      '│two           │',
      '╰──────────────╯',
    ]);
  });

  it('says a word at the right of either border', () => {
    const [above, , below] = draw(24, 3, {right: [span('2 new')], foot: [span('9 more')]});
    expect(above).toMatch(/^╭ Feed ─+ 2 new ─╮$/);
    expect(below).toMatch(/^╰─+ 9 more ─╯$/);
  });

  it('keeps the word at the right whole, and cuts the title with an ellipsis', () => {
    const title = [span('Where the sources differ')];
    expect(draw(40, 3, {title, right: [span('a word')]})[0]).toMatch(
      /^╭ Where the sources differ ─+ a word ─╮$/,
    );
    expect(draw(24, 3, {title, right: [span('a word')]})[0]).toMatch(/^╭ Where the… ─+ a word ─╮$/);
    expect(draw(20, 3, {title})[0]).toMatch(/^╭ Where the sour… ─╮$/);
  });

  it('is exactly as large as its rectangle, whatever is in it', () => {
    const right = [span('a word')];
    for (let width = 5; width < 40; width++) {
      for (const height of [2, 3, 7]) {
        const lines = box({width, height}, border({right, foot: right}), [[span('和平'.repeat(9))]], theme);
        expect(lines).toHaveLength(height);
        for (const line of lines) expect(lineWidth(line)).toBe(width);
      }
    }
  });

  it('stands out where the focus is', () => {
    const tints = (focused: boolean) => box({width: 9, height: 3}, border({focused}), [], theme)[0]![0]!;
    expect(tints(true)).toMatchObject({tint: 'accent'});
    expect(tints(false)).toMatchObject({dim: true});
  });

  it('leaves a border and a space on each side', () => {
    expect(inside({width: 30, height: 9})).toEqual({width: 26, height: 7});
  });
});
