import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {readEdtf, TimeError} from '../../source/story/edtf.ts';
import {day} from '../../source/story/zone.ts';

const utc = (text: string): number => Date.parse(text);

describe('dates that are none', () => {
  it.each([
    ['soon', 'is not an EDTF date'],
    ['14 May 2025', 'is not an EDTF date'],
    ['2025-5-14', 'is not an EDTF date'],
    ['20250514', 'is not an EDTF date'],
    ['25-05-14', 'is not an EDTF date'],
    ['y12025', 'is not an EDTF date'],
    ['-0044', 'is not an EDTF date'],
    ['２０２５', 'is not an EDTF date'],
    ['2025-02-30', 'Feb 2025 has 28 days'],
    ['2024-02-30', 'Feb 2024 has 29 days'],
    ['1900-02-29', 'Feb 1900 has 28 days'],
    ['2025-04-31', 'Apr 2025 has 30 days'],
    ['2025-05-00', 'May 2025 has 31 days'],
    ['2025-13', 'there is no month 13'],
    ['2025-00', 'there is no month 00'],
    ['2025-20', 'there is no month 20'],
    ['2025-25', 'there is no month 25'],
    ['2025-13-01', 'there is no month 13'],
    ['2025-21-05', 'a season has no day'],
    ['0000', 'years run from 0001'],
    ['0000-01-01', 'years run from 0001'],
    ['0000-01-01T10:00', 'years run from 0001'],
    ['2X25', 'after an X every digit'],
    ['202X-05', 'a month needs its year'],
    ['2025-XX-14', 'a day needs its month'],
    ['2025-0X', 'a month is two digits, or XX'],
    ['2025-05-1X', 'a day is two digits, or XX'],
    ['2025-05-14T24:00', 'no clock shows that time'],
    ['2025-05-14T10:60', 'no clock shows that time'],
    ['2025-05-14T10:00:60', 'no clock shows that time'],
    ['2025-02-30T10:00', 'Feb 2025 has 28 days'],
    ['2025-05-14T10:00+15:00', 'no place is +15:00 from UTC'],
    ['2025-05-14T10:00+03:60', 'no place is'],
    ['2025-05-14T10:00?', 'is not an EDTF date'],
  ])('%j: %s', (edtf, why) => {
    expect(() => readEdtf(edtf, 'UTC')).toThrow(TimeError);
    expect(() => readEdtf(edtf, 'UTC')).toThrow(why);
  });
});

it('every date of a calendar is a day of it', () => {
  fc.assert(
    fc.property(fc.integer({min: utc('0001-01-02') / day, max: utc('9999-12-30') / day}), (number) => {
      const date = new Date(number * day).toISOString().slice(0, 10);
      expect(readEdtf(date, 'UTC')).toMatchObject({from: number * day, end: (number + 1) * day});
    }),
  );
});
