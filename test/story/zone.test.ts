import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {readEdtf} from '../../source/story/edtf.ts';
import {
  atClock,
  day,
  hour as oneHour,
  isTimeZone,
  offsetsBetween,
  rememberOffsets,
  startOfDay,
  wallTime,
} from '../../source/story/zone.ts';

const utc = (text: string): number => Date.parse(text);

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
    expect(readEdtf(edtf, zone).from).toBe(utc(from));
  });

  it.each([
    ['America/New_York', '2025-03-09', 23],
    ['America/New_York', '2025-11-02', 25],
    ['Europe/Berlin', '2025-03-30', 23],
    ['Europe/Berlin', '2025-10-26', 25],
    ['Asia/Beirut', '2025-03-30', 23],
    ['Europe/Istanbul', '2025-03-30', 24],
  ])('in %s %s has %d hours', (zone, edtf, hours) => {
    const {from, end} = readEdtf(edtf, zone);
    expect((end - from) / oneHour).toBe(hours);
    expect(startOfDay(from, zone)).toBe(from);
    expect(startOfDay(end - 1, zone)).toBe(from);
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
    expect(readEdtf(edtf, zone).from).toBe(utc(instant));
  });

  it('offsets of runs of days are those that Intl gives, without the days on which clocks change', () => {
    expect(offsetsBetween(utc('2025-03-28T12:00Z'), utc('2025-04-02'), 'Europe/Berlin').runs).toEqual([
      [utc('2025-03-28') / day, 2, oneHour],
      [utc('2025-03-31') / day, 3, 2 * oneHour],
    ]);
    const {runs} = offsetsBetween(utc('2022-02-01'), utc('2025-05-20'), 'Europe/Istanbul');
    expect(runs).toEqual([[utc('2022-02-01') / day, 1205, 3 * oneHour]]);
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
          expect(instant - begin).toBeLessThan(25 * oneHour);
          expect(wallTime(begin, zone).day).toBe(wallTime(instant, zone).day);
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

  it('a clock’s reading has all that a clock and a calendar show', () => {
    expect(wallTime(utc('2025-05-14T18:05Z'), 'Europe/Istanbul')).toEqual({
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
