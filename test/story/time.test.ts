import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {parts, type Part} from '../../source/story/schema.ts';
import {TimeError} from '../../source/story/edtf.ts';
import {clockOf, dayOf, resolveTime} from '../../source/story/time.ts';

const utc = (text: string): number => Date.parse(text);
const resolve = (edtf: string, part?: Part, timeZone = 'UTC') => resolveTime({edtf, part}, timeZone, 2025);
/** From the first instant up to the first that is past. */
const span = (edtf: string, part?: Part, timeZone?: string): [number, number] => {
  const {earliest, latest} = resolve(edtf, part, timeZone);
  return [earliest, latest + 1];
};

describe('EDTF dates', () => {
  it.each([
    ['2025', '2025-01-01', '2026-01-01', '2025'],
    ['2022', '2022-01-01', '2023-01-01', '2022'],
    ['0001', '0001-01-01', '0002-01-01', '1'],
    ['0099', '0099-01-01', '0100-01-01', '99'],
    ['2025-05', '2025-05-01', '2025-06-01', 'May 2025'],
    ['2024-02', '2024-02-01', '2024-03-01', 'Feb 2024'],
    ['2025-12', '2025-12-01', '2026-01-01', 'Dec 2025'],
    ['2025-05-14', '2025-05-14', '2025-05-15', 'Wed 14 May'],
    ['2022-02-24', '2022-02-24', '2022-02-25', 'Thu 24 Feb 2022'],
    ['2024-02-29', '2024-02-29', '2024-03-01', 'Thu 29 Feb 2024'],
    ['2025-12-31', '2025-12-31', '2026-01-01', 'Wed 31 Dec'],
    ['  2025-05-14 ', '2025-05-14', '2025-05-15', 'Wed 14 May'],
    // seasons, level 1
    ['2022-21', '2022-03-01', '2022-06-01', 'spring 2022'],
    ['2022-22', '2022-06-01', '2022-09-01', 'summer 2022'],
    ['2022-23', '2022-09-01', '2022-12-01', 'autumn 2022'],
    ['2022-24', '2022-12-01', '2023-03-01', 'winter 2022'],
    // unspecified digits, level 1
    ['202X', '2020-01-01', '2030-01-01', '2020s'],
    ['20XX', '2000-01-01', '2100-01-01', '2000–2099'],
    ['XXXX', '0001-01-01', '+010000-01-01', 'some year'],
    ['000X', '0001-01-01', '0010-01-01', '0s'],
    ['2025-XX', '2025-01-01', '2026-01-01', '2025'],
    ['2025-XX-XX', '2025-01-01', '2026-01-01', '2025'],
    ['202X-XX', '2020-01-01', '2030-01-01', '2020s'],
    ['2025-05-XX', '2025-05-01', '2025-06-01', 'May 2025'],
    // qualified, level 1
    ['2025?', '2025-01-01', '2026-01-01', '2025?'],
    ['2025~', '2025-01-01', '2026-01-01', 'about 2025'],
    ['2025%', '2025-01-01', '2026-01-01', 'about 2025?'],
    ['2025-05~', '2025-05-01', '2025-06-01', 'about May 2025'],
    ['2025-05-14?', '2025-05-14', '2025-05-15', 'Wed 14 May?'],
    ['2022-21~', '2022-03-01', '2022-06-01', 'about spring 2022'],
    // intervals of these
    ['2025-05-11/2025-05-14', '2025-05-11', '2025-05-15', 'Sun 11 May – Wed 14 May'],
    ['2025-05-14/2025-05-14', '2025-05-14', '2025-05-15', 'Wed 14 May – Wed 14 May'],
    ['2022/2025', '2022-01-01', '2026-01-01', '2022 – 2025'],
    ['2022-02/2025-05-15', '2022-02-01', '2025-05-16', 'Feb 2022 – Thu 15 May'],
    ['2025-04~/2025-05-15?', '2025-04-01', '2025-05-16', 'about Apr 2025 – Thu 15 May?'],
    ['2024-12-30/2025-01-02', '2024-12-30', '2025-01-03', 'Mon 30 Dec 2024 – Thu 2 Jan'],
    [
      '2025-05-14T10:00/2025-05-14T12:30',
      '2025-05-14T10:00Z',
      '2025-05-14T12:31Z',
      'Wed 14 May, 10:00 – Wed 14 May, 12:30',
    ],
    // an interval within its first end's span
    ['2025/2025-05', '2025-01-01', '2025-06-01', '2025 – May 2025'],
  ])('%s', (edtf, from, to, label) => {
    expect(span(edtf)).toEqual([utc(from), utc(to)]);
    expect(resolve(edtf).label).toBe(label);
  });

  it.each([
    ['2025-05-14T10:00', '2025-05-14T10:00Z', 60, 'Wed 14 May, 10:00'],
    ['2025-05-14 10:00', '2025-05-14T10:00Z', 60, 'Wed 14 May, 10:00'],
    ['2025-05-14T10:00:30', '2025-05-14T10:00:30Z', 1, 'Wed 14 May, 10:00'],
    ['2025-05-14T10:00Z', '2025-05-14T10:00Z', 60, 'Wed 14 May, 10:00'],
    ['2025-05-14T10:00+03:00', '2025-05-14T07:00Z', 60, 'Wed 14 May, 07:00'],
    ['2025-05-14T10:00+0300', '2025-05-14T07:00Z', 60, 'Wed 14 May, 07:00'],
    ['2025-05-14T10:00-03', '2025-05-14T13:00Z', 60, 'Wed 14 May, 13:00'],
    ['2025-05-14T01:00+05:45', '2025-05-13T19:15Z', 60, 'Tue 13 May, 19:15'],
    ['2025-05-14T23:59:59', '2025-05-14T23:59:59Z', 1, 'Wed 14 May, 23:59'],
    ['2022-05-14T10:00', '2022-05-14T10:00Z', 60, 'Sat 14 May 2022, 10:00'],
  ])('%s, a clock time', (edtf, from, seconds, label) => {
    expect(span(edtf)).toEqual([utc(from), utc(from) + seconds * 1000]);
    expect(resolve(edtf).label).toBe(label);
  });

  it('shows a clock time in the story’s zone, wherever the source’s clock stood', () => {
    expect(resolve('2025-05-15T08:00+01:00', undefined, 'Europe/Istanbul').label).toBe('Thu 15 May, 10:00');
  });

  it('hands on what the source said', () => {
    expect(resolveTime({edtf: ' 2025-05-14', part: 'late', basis: 'inferred'}, 'UTC', 2025)).toMatchObject({
      edtf: '2025-05-14',
      part: 'late',
      basis: 'inferred',
    });
    expect(resolve('2025')).toMatchObject({basis: 'stated'});
    expect(resolve('2025')).not.toHaveProperty('part');
  });
});

describe('parts of a day', () => {
  it.each([
    ['night', '00:00', '06:00'],
    ['early morning', '05:00', '08:00'],
    ['morning', '06:00', '12:00'],
    ['midday', '11:00', '14:00'],
    ['afternoon', '12:00', '18:00'],
    ['evening', '18:00', '22:00'],
    ['late', '21:00', '24:00'],
  ] as const)('%s', (part, from, to) => {
    const at = (clock: string): number => utc('2025-05-14') + Number(clock.slice(0, 2)) * 3_600_000;
    expect(span('2025-05-14', part)).toEqual([at(from), at(to)]);
    // never the hours: the source has none
    expect(resolve('2025-05-14', part).label).toBe(`Wed 14 May, ${part}`);
  });

  it('lie within their day, in every zone and on days when the clocks change', () => {
    const zones = [
      'Europe/Istanbul',
      'UTC',
      'America/New_York',
      'Asia/Kathmandu',
      'Europe/Berlin',
      'Asia/Beirut',
    ];
    for (const zone of zones)
      for (const date of ['2025-05-14', '2025-03-30', '2025-10-26', '2025-03-09', '2025-11-02'])
        for (const part of parts) {
          const [from, to] = span(date, undefined, zone);
          const [begin, end] = span(date, part, zone);
          expect(begin).toBeGreaterThanOrEqual(from);
          expect(end).toBeLessThanOrEqual(to);
          expect(end).toBeGreaterThan(begin);
        }
  });
});

describe('what a feed shows of a time', () => {
  it.each([
    ['2025', {day: '2025'}],
    ['2025-05', {day: 'May 2025'}],
    ['2025-05-14?', {day: 'Wed 14 May?'}],
    ['2025-05-14T10:00', {day: 'Wed 14 May', clock: '10:00'}],
    ['2025-05-11/2025-05-14', {day: 'Sun 11 May – Wed 14 May'}],
    ['2025-05-14/2025-05-14', {day: 'Wed 14 May'}],
    ['2025-05-14T10:00/2025-05-14T12:30', {day: 'Wed 14 May', clock: '10:00', until: '12:30'}],
    ['2025-05-14T13:00/2025-05-15T09:00', {day: 'Wed 14 May', clock: '13:00', until: 'Thu 15 May, 09:00'}],
    ['2025-05-14T13:00/2025-05-15', {day: 'Wed 14 May', clock: '13:00', until: 'Thu 15 May'}],
    ['2025-05-14/2025-05-15T12:00', {day: 'Wed 14 May – Thu 15 May', until: '12:00'}],
    ['2025-05-14/2025-05-14T12:00', {day: 'Wed 14 May', until: '12:00'}],
    ['2025-04~/2025-05-15T12:00', {day: 'about Apr 2025 – Thu 15 May', until: '12:00'}],
  ])('%s', (edtf, parts) => {
    const {day, clock, until} = resolve(edtf);
    expect({day, clock, until}).toEqual({clock: undefined, until: undefined, ...parts});
  });

  it('is the part of day, where the source names one', () => {
    expect(resolve('2025-05-14', 'early morning')).toMatchObject({day: 'Wed 14 May', clock: 'early morning'});
    expect(resolve('2025-05-14')).not.toHaveProperty('clock');
  });
});

it('tells day and clock for people', () => {
  const instant = utc('2025-05-14T18:05Z');
  expect(dayOf(instant, 'Europe/Istanbul', 2025)).toBe('Wed 14 May');
  expect(dayOf(instant, 'Asia/Tokyo', 2024)).toBe('Thu 15 May 2025');
  expect(clockOf(instant, 'Europe/Istanbul')).toBe('21:05');
});

describe('times that are none', () => {
  it.each([
    ['', 'an open interval'],
    ['2025-05-14/..', 'an open interval has no place'],
    ['../2025-05-14', 'an open interval has no place'],
    ['2025-05-14/', 'an open interval has no place'],
    ['2025-05-14/2025-05-13', 'ends before it begins'],
    ['2025-05/2025-04', 'ends before it begins'],
    ['2025-05/2025', 'ends before it begins'],
    ['2024/2025/2026', 'an interval has two ends'],
    ['2025-05-14/soon', 'is not an EDTF date'],
    ['9'.repeat(1000), 'is too long for a time'],
  ])('%j: %s', (edtf, why) => {
    expect(() => resolve(edtf)).toThrow(TimeError);
    expect(() => resolve(edtf)).toThrow(why);
  });

  it.each(['2025', '2025-05', '2025-21', '2025-05-14T10:00', '2025-05-14/2025-05-15', '2025-05-XX'])(
    '%s has no part of day',
    (edtf) => {
      expect(() => resolve(edtf, 'late')).toThrow('a part of day needs a single day');
    },
  );

  it('give a span that has its label, or a TimeError, whatever is written', () => {
    const text = fc.oneof(fc.string({maxLength: 20}), fc.stringMatching(/^[\dX/T:Z?~%+. -]{4,25}$/));
    fc.assert(
      fc.property(text, fc.option(fc.constantFrom(...parts), {nil: undefined}), (edtf, part) => {
        try {
          const {earliest, latest, label} = resolve(edtf, part, 'Europe/Istanbul');
          expect(latest).toBeGreaterThanOrEqual(earliest);
          expect(label).not.toMatch(/NaN|undefined/);
        } catch (error) {
          expect(error).toBeInstanceOf(TimeError);
          expect((error as Error).message.length).toBeLessThan(200);
        }
      }),
      {numRuns: 1500},
    );
  });
});
