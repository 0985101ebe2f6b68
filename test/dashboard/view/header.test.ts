import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {clockStep, clockText, readingAt} from '../../../source/dashboard/view/header.ts';
import {day, hour, minute} from '../../../source/story/zone.ts';
import {hourly, readerOf, type Reader} from '../reader.ts';
import {sceneFor, shipped, smallStory} from '../../stories/shown.ts';

const clock = (reader: Reader): string => reader.rows()[0]!;
const paceOf = (rate: number) => ({...hourly, rate: rate / 1000});

describe('the clock in the header', () => {
  it('is never earlier than the newest entry that is shown, nor later than the replay, at any speed', async () => {
    const scene = sceneFor(await shipped());
    const {timeZone, window} = scene.story;
    for (const rate of [minute, 10 * minute, hour, 6 * hour, day, 2 * day]) {
      const reader = readerOf(scene, {pace: paceOf(rate)});
      reader.press('space');
      for (let step = 0; step < 60; step++) {
        reader.wait(((window.end - window.start) / rate) * 17);
        const now = reader.derived();
        const newest = scene.timeline.entries[now.position.shown - 1];
        const text = clockText(scene, reader.model, now);
        // the day and the clock, or the words of the entry that it stands at
        const shown = /^(\w{3} \d+ \w{3})(?: {2}(\d\d:\d\d))?$/.exec(text);
        if (!shown || !newest || newest.at.earliest < window.start) continue;
        const at = Date.parse(`${shown[1]} 2025 ${shown[2] ?? '23:59'} GMT+0300`);
        expect(timeZone).toBe('Europe/Istanbul');
        expect(at + minute, `${text} at ${rate}`).toBeGreaterThan(newest.at.earliest);
        if (shown[2] !== undefined) expect(at).toBeLessThanOrEqual(now.position.at);
      }
    }
  });

  it('says no hour where a second is a day', () => {
    const reader = readerOf(sceneFor(smallStory()), {pace: paceOf(day)});
    expect(clock(reader)).toMatch(/\d\d:\d\d/);
    reader.press('space');
    reader.wait(1);
    expect(clock(reader)).not.toMatch(/\d\d:\d\d/);
  });

  it('reads whole steps of the day, in the zone of the story', () => {
    const at = Date.parse('2025-05-14T20:17:00+03:00');
    const reads = (step: number): string => new Date(readingAt(at, step, 'Europe/Istanbul')).toISOString();
    expect(reads(6 * hour)).toBe('2025-05-14T15:00:00.000Z'); // 18:00 there
    expect(reads(15 * minute)).toBe('2025-05-14T17:15:00.000Z');
    expect(reads(day)).toBe('2025-05-13T21:00:00.000Z');
  });

  it('never goes back while it plays on', () => {
    fc.assert(
      fc.property(
        fc.integer({min: Date.UTC(2025, 0, 1), max: Date.UTC(2025, 11, 31)}),
        fc.integer({min: 0, max: 3 * day}),
        fc.constantFrom(minute, hour, 6 * hour, day, 30 * day),
        fc.constantFrom('UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kathmandu'),
        (at, later, rate, timeZone) => {
          const step = clockStep(rate / 1000);
          const [first, second] = [at, at + later].map((instant) => readingAt(instant, step, timeZone));
          expect(first).toBeLessThanOrEqual(at);
          expect(second).toBeGreaterThanOrEqual(first!);
        },
      ),
    );
  });
});

describe('at the end of a live story', () => {
  it('says when the newest was, not when its window ends, and no speed', () => {
    const reader = readerOf(sceneFor(smallStory()), {live: true});
    expect(clock(reader)).toMatch(/live {3}Sun 11 May, 08:00/);
    expect(clock(reader)).not.toMatch(/\/s/);
  });

  it('is not live while the story cannot be read, and says why until that has passed', () => {
    const reader = readerOf(sceneFor(smallStory()), {live: true});
    reader.send({type: 'trouble', text: 'entries.ndjson:2:2: not JSON'});
    expect(clock(reader)).toContain('not live');
    reader.press('4', 'j', '1');
    expect(reader.rows().at(-1)).toContain('entries.ndjson:2:2: not JSON');
    reader.send({type: 'trouble', text: undefined});
    expect(clock(reader)).toMatch(/■ live/);
    expect(reader.rows().at(-1)).not.toContain('not JSON');
  });

  it('stays there at the key that plays, and says why', () => {
    const reader = readerOf(sceneFor(smallStory()), {live: true});
    reader.press('space');
    expect(clock(reader)).toMatch(/live .*10 entries/);
    expect(reader.text()).toContain('nothing more has come');
    reader.press('home', 'space');
    expect(reader.model.player.playing).toBe(true);
  });
});
