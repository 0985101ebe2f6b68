import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {parseMoment, readMoment, type MomentOptions} from '../../source/replay/moment.ts';
import {TimeError} from '../../source/story/edtf.ts';
import {day, hour, minute} from '../times.ts';

const utc = (text: string): number => Date.parse(text);
const story = {
  timeZone: 'Europe/Istanbul',
  // 11 to 16 May, in Istanbul
  window: {start: utc('2025-05-10T21:00Z'), end: utc('2025-05-16T20:59:59.999Z')},
};
const parse = (text: string, options?: MomentOptions): number => parseMoment(text, story, options);

describe('parseMoment', () => {
  it.each([
    ['2025-05-14', utc('2025-05-13T21:00Z')],
    ['2025-05', utc('2025-04-30T21:00Z')],
    ['2025', utc('2024-12-31T21:00Z')],
    ['2025-05-14T21:00', utc('2025-05-14T18:00Z')],
    ['2025-05-14 21:00', utc('2025-05-14T18:00Z')],
    ['2025-05-14T21:00Z', utc('2025-05-14T21:00Z')],
    ['2025-05-14T21:00:30+05:45', utc('2025-05-14T15:15:30Z')],
    ['2025-05-14 late', utc('2025-05-14T18:00Z')],
    ['2025-05-14 Early Morning', utc('2025-05-14T02:00Z')],
    ['2025-05-14 morning', utc('2025-05-14T03:00Z')],
    ['14:00', utc('2025-05-11T11:00Z')],
    ['9:05', utc('2025-05-11T06:05Z')],
    ['+6h', story.window.start + 6 * hour],
    ['+ 1h30m', story.window.start + 90 * minute],
    ['-1d', story.window.end - day],
    ['−1d', story.window.end - day],
    ['0%', story.window.start],
    ['40%', story.window.start + 0.4 * (story.window.end - story.window.start)],
    ['12.5 %', story.window.start + 0.125 * (story.window.end - story.window.start)],
    ['100%', story.window.end],
    ['  40%  ', story.window.start + 0.4 * (story.window.end - story.window.start)],
  ])('%s', (text, expected) => {
    expect(parse(text)).toBe(expected);
  });

  // 11 May 2025 was a Sunday
  it.each([
    ['Wed', '2025-05-14'],
    ['thursday 10:00', '2025-05-15T10:00'],
    ['sat', '2025-05-17'],
    ['14 May', '2025-05-14'],
    ['Wed 14 May', '2025-05-14'],
    ['Wed 14 May, late', '2025-05-14 late'],
    ['May 14 2024 9:05', '2024-05-14T09:05'],
    ['14 may early morning', '2025-05-14 early morning'],
    ['Feb 2022', '2022-02'],
    ['March', '2025-03'],
    ['late', '2025-05-11 late'],
  ])('%j, as the screen shows it, is %s', (text, edtf) => {
    expect(parse(text)).toBe(parse(edtf));
    expect(parse(text, {whole: true})).toBe(parse(edtf, {whole: true}));
  });

  it('takes a weekday for the next one of the story, the last of them for the first again', () => {
    const wednesday = utc('2025-05-14T10:00Z');
    expect(parse('Thu', {day: wednesday})).toBe(parse('2025-05-15'));
    expect(parse('Wed', {day: wednesday})).toBe(parse('2025-05-14'));
    expect(parse('Tue', {day: wednesday})).toBe(parse('2025-05-13'));
    expect(parse('late', {day: wednesday})).toBe(parse('2025-05-14 late'));
  });

  it('takes a date without a year for the one in the story', () => {
    const winter = {timeZone: 'UTC', window: {start: utc('2024-12-20'), end: utc('2025-01-10')}};
    expect(parseMoment('24 Dec', winter)).toBe(utc('2024-12-24'));
    expect(parseMoment('2 January', winter)).toBe(utc('2025-01-02'));
  });

  it('counts from where the reader is, on the day they are', () => {
    const here = utc('2025-05-14T10:00Z');
    expect(parse('+2h', {from: here, to: here})).toBe(here + 2 * hour);
    expect(parse('-2h', {from: here, to: here})).toBe(here - 2 * hour);
    expect(parse('14:00', {day: here})).toBe(utc('2025-05-14T11:00Z'));
    expect(parse('14:00', {from: here})).toBe(utc('2025-05-14T11:00Z'));
  });

  it('takes a date whole where that is asked', () => {
    expect(parse('2025-05-14', {whole: true})).toBe(utc('2025-05-14T21:00Z') - 1);
    expect(parse('2025-05-14 late', {whole: true})).toBe(utc('2025-05-14T21:00Z') - 1);
    expect(parse('14:00', {whole: true})).toBe(utc('2025-05-11T11:00Z'));
  });

  it.each([
    ['', 'is not a time; write it as 2025-05-14'],
    ['foo', 'is not a time; write it as 2025-05-14'],
    ['tomorrow', 'is not a time'],
    ['NaN', 'is not a time'],
    ['Infinity', 'is not a time'],
    ['1e999', 'is not a time'],
    ['14', 'is not a time'],
    ['24:00', 'no clock shows that time'],
    ['12:60', 'no clock shows that time'],
    ['101%', 'at most 100%'],
    ['+foo', 'is not a length of time such as +6h'],
    ['-', 'is not a time'],
    ['-5%', 'is not a length of time'],
    ['+1e9d', 'is not a length of time'],
    ['2025-02-30', 'Feb 2025 has 28 days'],
    ['30 Feb', 'Feb 2025 has 28 days'],
    ['Mon 14 May', '2025-05-14 is no Monday, but a Wednesday'],
    ['Wed May', 'is not a time'],
    ['May late', 'is not a time'],
    ['Wed 14 May whenever', 'is not a time'],
    ['Wed 14 May 25:00', 'no clock shows that time'],
    ['2025-13', 'there is no month 13'],
    ['2025-5-14', 'is not an EDTF date'],
    ['2025-05-14T25:00', 'no clock shows that time'],
    ['2025-05 late', 'a part of day needs a single day'],
    ['2025-05-14/..', 'an open interval'],
    ['+9999999999999d', 'is beyond the years 1 to 9999'],
    ['-9999999999999d', 'is beyond the years 1 to 9999'],
  ])('%j says why not', (text, why) => {
    expect(() => parse(text)).toThrow(TimeError);
    expect(() => parse(text)).toThrow(why);
  });

  it('gives an instant or a TimeError of one line, whatever is asked', () => {
    const digits = fc.stringMatching(/^[+-]?[\dX:./T% hdms-]{0,20}$/);
    fc.assert(
      fc.property(fc.oneof(fc.string(), digits), (text) => {
        try {
          expect(Number.isFinite(parse(text))).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(TimeError);
          expect((error as Error).message.length).toBeLessThan(300);
        }
      }),
      {numRuns: 1500},
    );
  });
});

describe('readMoment', () => {
  it.each([
    ['2025-05-14', 'the start of Wed 14 May'],
    ['2025', 'the start of 2025'],
    ['Feb 2022', 'the start of Feb 2022'],
    ['Wed late', 'the start of Wed 14 May, late'],
    ['2025-05-14 evening', 'the start of Wed 14 May, evening'],
    ['100%', 'the end of the story'],
  ])('calls %s %j, since it has no clock time', (text, name) => {
    expect(readMoment(text, story)).toEqual({instant: parse(text), name});
  });

  it('calls the last instant of a day its end', () => {
    expect(readMoment('2025-05-14', story, {whole: true}).name).toBe('the end of Wed 14 May');
  });

  it.each(['2025-05-14T21:00', '2025-05-14T21:00:30', 'Wed 21:00', '14:00', '+6h', '-1d', '40%'])(
    'has no other name for %s than its clock time',
    (text) => {
      expect(readMoment(text, story)).toEqual({instant: parse(text)});
    },
  );
});
