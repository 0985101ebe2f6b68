import {describe, expect, it} from 'vitest';
import {begin} from '../../times.ts';
import {fresh, hour, story, where} from './small.ts';

describe('the clock', () => {
  it('Space plays and pauses', () => {
    const reader = fresh();
    reader.press('space');
    expect(reader.model.player.playing).toBe(true);
    reader.wait(3500);
    expect(where(reader)).toEqual({at: begin + 3.5 * hour, shown: 5});
    reader.press('space');
    reader.wait(5000);
    expect(where(reader)).toEqual({at: begin + 3.5 * hour, shown: 5});
  });

  it('stands at the end, and Space then plays from the start', () => {
    const reader = fresh();
    reader.press('space');
    reader.wait(60_000);
    expect(reader.model.player.playing).toBe(false);
    expect(where(reader)).toEqual({at: story.window.end, shown: 10});
    expect(reader.text()).toContain('end');
    reader.press('space');
    expect(where(reader).at).toBe(begin);
  });

  it('. and , step by entries and pause', () => {
    const reader = fresh();
    reader.press('space');
    reader.wait(1500);
    reader.press('.');
    expect(reader.model.player.playing).toBe(false);
    expect(where(reader)).toEqual({at: begin + 2 * hour, shown: 4});
    reader.press('.', '.', ',');
    expect(where(reader)).toEqual({at: begin + 3 * hour, shown: 5});
  });

  it('arrows move story time a little, with Shift by a tenth, and go on playing', () => {
    const reader = fresh();
    reader.press('right');
    expect(where(reader).at).toBe(begin + 5 * 60_000);
    reader.press('shift+right');
    expect(where(reader).at).toBe(begin + 5 * 60_000 + hour);
    reader.press('shift+left', 'left');
    expect(where(reader).at).toBe(begin);
    reader.press('left');
    expect(where(reader).at).toBe(begin);
    reader.press('space', 'shift+right');
    expect(reader.model.player.playing).toBe(true);
  });

  it('} and { or + and - change the speed, Backspace gives back the first', () => {
    const reader = fresh();
    const rate = (): number => reader.model.player.schedule.pace.rate;
    reader.press('}', '+');
    expect(rate()).toBe(4 * 3600);
    expect(reader.text()).toContain('4h/s');
    reader.press('{', '-', '-');
    expect(rate()).toBe(1800);
    reader.press('=');
    expect(rate()).toBe(3600);
    reader.press('}', 'backspace');
    expect(rate()).toBe(3600);
  });

  it('changes speed without a jump in story time', () => {
    const reader = fresh();
    reader.press('space');
    reader.wait(1250);
    const before = where(reader);
    reader.press('}');
    expect(where(reader).at).toBeCloseTo(before.at, 0);
    reader.wait(1000);
    expect(where(reader).at).toBeCloseTo(begin + 3.25 * hour, 0);
  });

  it('] and [ go to key moments, Home and End to start and end', () => {
    const reader = fresh();
    reader.press(']');
    expect(where(reader)).toEqual({at: begin + 3 * hour, shown: 5});
    reader.press(']');
    expect(where(reader)).toEqual({at: begin + 6 * hour, shown: 8});
    reader.press('[');
    expect(where(reader).shown).toBe(5);
    reader.press('end');
    expect(where(reader)).toEqual({at: story.window.end, shown: 10});
    reader.press('home');
    expect(where(reader).at).toBe(begin);
  });

  it('Home goes back to where the replay began, and : to an instant with what is dated so', () => {
    const reader = fresh();
    const began = where(reader);
    expect(began).toEqual({at: begin, shown: 1});
    reader.press('end', 'home');
    expect(where(reader)).toEqual(began);
    for (const text of ['0%', '00:00', '2025-05-11']) {
      reader.press('home', ':');
      reader.type(text);
      reader.press('return');
      expect(where(reader)).toEqual({at: begin, shown: 2});
    }
  });

  it('goes back no further than to where the replay began', () => {
    const reader = fresh();
    const began = where(reader);
    const further = Array.from({length: 10}, () => 'shift+left');
    for (const keys of [['left'], ['shift+left'], ['right', 'left', 'left'], ['end', 'left', ...further]]) {
      reader.press('home', ...keys);
      expect(where(reader)).toEqual(began);
    }
  });

  it('L switches the loop, and what was playing plays on', () => {
    const reader = fresh();
    reader.press('space');
    reader.wait(2500);
    reader.press('L');
    expect(reader.model.player).toMatchObject({loop: true, playing: true});
    expect(where(reader).at).toBe(begin + 2.5 * hour);
    expect(reader.text()).toContain('loop on');
    reader.wait(10_000);
    expect(reader.model.player.playing).toBe(true);
    expect(where(reader).at).toBe(begin + 2.5 * hour);
    reader.press('L');
    expect(reader.model.player).toMatchObject({loop: false, playing: true});
    expect(where(reader).at).toBe(begin + 2.5 * hour);
    reader.wait(10_000);
    expect(reader.model.player.playing).toBe(false);
  });

  it.each([
    ['04:00', begin + 4 * hour],
    ['+2h', begin + 3 * hour],
    ['-30m', begin + hour / 2],
    ['40%', begin + 4 * hour],
    ['2025-05-11T05:30', begin + 5.5 * hour],
    ['+99d', begin + 10 * hour],
    [' 50% ', begin + 5 * hour],
  ])(': goes to %s', (text, at) => {
    const reader = fresh();
    reader.press('.', '.');
    expect(where(reader).at).toBe(begin + hour);
    reader.press(':');
    reader.type(text);
    reader.press('return');
    expect(where(reader).at).toBe(at);
    expect(reader.model.goto).toBeUndefined();
  });

  it.each([
    ['yesterday', 'is not a time'],
    ['25:00', 'no clock shows that time'],
    ['140%', 'at most 100%'],
    ['+', 'is not a time'],
    ['2025-02-30', 'Feb 2025 has 28 days'],
    ['和平', 'is not a time'],
  ])(': says what is wrong with %s', (text, wrong) => {
    const reader = fresh();
    reader.press(':');
    reader.type(text);
    reader.press('return');
    expect(where(reader).at).toBe(begin);
    expect(reader.model.goto?.error).toContain(wrong);
    expect(reader.rows().at(-1)).toContain(text);
    expect(reader.rows().at(-1)).toContain(wrong);
    reader.press('backspace');
    expect(reader.model.goto?.error).toBeUndefined();
    reader.press('escape');
    expect(reader.model.goto).toBeUndefined();
    expect(reader.effects).toEqual([]);
  });

  it(': with nothing closes', () => {
    const reader = fresh();
    reader.press(':', 'return');
    expect(reader.model.goto).toBeUndefined();
    reader.press(':', 'backspace');
    expect(reader.model.goto).toBeUndefined();
  });

  it('goes where the bar was clicked', () => {
    const reader = fresh();
    // a margin, ten hours in a hundred columns, a margin; the names of the days below are no part of it
    reader.send({type: 'resize', columns: 102, rows: 36});
    reader.press('1', 'g');
    reader.send({type: 'click', ...reader.screen().at(51, 33)});
    expect(where(reader)).toEqual({at: begin + 5 * hour, shown: 7});
    expect(reader.model.feed.cursor).toBeUndefined();
    reader.send({type: 'click', ...reader.screen().at(11, 34)});
    expect(where(reader).at).toBe(begin + 5 * hour);
    reader.send({type: 'click', ...reader.screen().at(0, 33)});
    expect(where(reader).at).toBe(begin);
  });
});
