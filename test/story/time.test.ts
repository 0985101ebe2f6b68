import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {parts, type Part} from '../../source/story/schema.ts';
import {
  atClock,
  clockOf,
  dayOf,
  isTimeZone,
  offsetsBetween,
  rememberOffsets,
  resolveTime,
  startOfDay,
  TimeError,
  wallTime,
} from '../../source/story/time.ts';

const day = 86_400_000;
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

describe('zones', () => {
  it.each([
    ['UTC', '2025-05-14', '2025-05-14T00:00Z'],
    ['Europe/Istanbul', '2025-05-14', '2025-05-13T21:00Z'],
    // before 2016 Turkey had summer time
    ['Europe/Istanbul', '2010-01-14', '2010-01-13T22:00Z'],
    ['Europe/Istanbul', '2010-07-14', '2010-07-13T21:00Z'],
    ['America/New_York', '2025-01-14', '2025-01-14T05:00Z'],
    ['America/New_York', '2025-05-14', '2025-05-14T04:00Z'],
    ['Asia/Kathmandu', '2025-05-14', '2025-05-13T18:15Z'],
    ['Pacific/Kiritimati', '2025-05-14', '2025-05-13T10:00Z'],
    ['Pacific/Pago_Pago', '2025-05-14', '2025-05-14T11:00Z'],
    // clocks skip midnight there on that day: it begins at one
    ['Asia/Beirut', '2025-03-30', '2025-03-29T22:00Z'],
  ])('in %s %s begins at %s', (zone, edtf, from) => {
    expect(resolve(edtf, undefined, zone).earliest).toBe(utc(from));
  });

  it.each([
    ['America/New_York', '2025-03-09', 23],
    ['America/New_York', '2025-11-02', 25],
    ['Europe/Berlin', '2025-03-30', 23],
    ['Europe/Berlin', '2025-10-26', 25],
    ['Asia/Beirut', '2025-03-30', 23],
    ['Europe/Istanbul', '2025-03-30', 24],
  ])('in %s %s has %d hours', (zone, edtf, hours) => {
    const [from, to] = span(edtf, undefined, zone);
    expect((to - from) / 3_600_000).toBe(hours);
    expect(startOfDay(from, zone)).toBe(from);
    expect(startOfDay(to - 1, zone)).toBe(from);
  });

  it.each([
    // shown twice: the first
    ['America/New_York', '2025-11-02T01:30', '2025-11-02T05:30Z'],
    ['Europe/Berlin', '2025-10-26T02:30', '2025-10-26T00:30Z'],
    // skipped: as if the clocks had not changed
    ['America/New_York', '2025-03-09T02:30', '2025-03-09T07:30Z'],
    ['Europe/Berlin', '2025-03-30T02:30', '2025-03-30T01:30Z'],
    // beside the change
    ['America/New_York', '2025-03-09T01:59', '2025-03-09T06:59Z'],
    ['America/New_York', '2025-03-09T03:00', '2025-03-09T07:00Z'],
    ['Europe/Berlin', '2025-10-26T03:00', '2025-10-26T02:00Z'],
  ])('in %s clocks show %s at %s', (zone, edtf, instant) => {
    expect(resolve(edtf, undefined, zone).earliest).toBe(utc(instant));
  });

  it('offsets of runs of days are those that Intl gives, without the days on which clocks change', () => {
    const hours = 3_600_000;
    expect(offsetsBetween(utc('2025-03-28T12:00Z'), utc('2025-04-02'), 'Europe/Berlin').runs).toEqual([
      [utc('2025-03-28') / day, 2, hours],
      [utc('2025-03-31') / day, 3, 2 * hours],
    ]);
    const {runs} = offsetsBetween(utc('2022-02-01'), utc('2025-05-20'), 'Europe/Istanbul');
    expect(runs).toEqual([[utc('2022-02-01') / day, 1205, 3 * hours]]);
  });

  it('remembered offsets are taken as they are', () => {
    const at = utc('1971-01-01T12:00Z');
    rememberOffsets({timeZone: 'Pacific/Nauru', runs: [[at / day - 0.5, 1, 60_000]]});
    expect(wallTime(at, 'Pacific/Nauru')).toMatchObject({hour: 12, minute: 1});
  });

  it('a clock’s reading leads back to its instant', () => {
    const zones = fc.constantFrom(
      'Europe/Istanbul',
      'UTC',
      'America/New_York',
      'Asia/Kathmandu',
      'Australia/Lord_Howe',
    );
    fc.assert(
      fc.property(
        zones,
        fc.integer({min: utc('1990-01-01') / 60_000, max: utc('2030-01-01') / 60_000}),
        (zone, minutes) => {
          const instant = minutes * 60_000;
          const {hour, minute} = wallTime(instant, zone);
          const found = atClock(instant, hour, minute, zone);
          // an hour that the clocks show twice has two instants
          expect(wallTime(found, zone)).toEqual(wallTime(instant, zone));
          expect(found).toBeLessThanOrEqual(instant);
          const begin = startOfDay(instant, zone);
          expect(begin).toBeLessThanOrEqual(instant);
          expect(instant - begin).toBeLessThan(25 * 3_600_000);
          expect(dayOf(begin, zone, 2025)).toBe(dayOf(instant, zone, 2025));
        },
      ),
    );
  });

  it.each([
    ['Europe/Istanbul', true],
    ['UTC', true],
    ['Europe/Istambul', false],
    ['', false],
    ['+03:00x', false],
  ])('%j is one: %s', (name, is) => {
    expect(isTimeZone(name)).toBe(is);
  });

  it('tells day and clock for people', () => {
    const instant = utc('2025-05-14T18:05Z');
    expect(dayOf(instant, 'Europe/Istanbul', 2025)).toBe('Wed 14 May');
    expect(dayOf(instant, 'Asia/Tokyo', 2024)).toBe('Thu 15 May 2025');
    expect(clockOf(instant, 'Europe/Istanbul')).toBe('21:05');
    expect(wallTime(instant, 'Europe/Istanbul')).toEqual({
      year: 2025,
      month: 5,
      day: 14,
      hour: 21,
      minute: 5,
      second: 0,
      weekday: 3,
    });
  });
});

describe('times that are none', () => {
  it.each([
    ['', 'an open interval'],
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

  it('every date of a calendar is a day of it', () => {
    fc.assert(
      fc.property(fc.integer({min: utc('0001-01-02') / day, max: utc('9999-12-30') / day}), (number) => {
        const date = new Date(number * day).toISOString().slice(0, 10);
        expect(span(date)).toEqual([number * day, (number + 1) * day]);
      }),
    );
  });
});
