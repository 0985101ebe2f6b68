import fc from 'fast-check';
import {describe, expect, it, vi} from 'vitest';
import {keymap} from '../../source/dashboard/keymap.ts';
import {panes} from '../../source/dashboard/layout.ts';
import {
  feedCursor,
  feedEnd,
  membersOf,
  quoteList,
  quoteRow,
  topicsOf,
} from '../../source/dashboard/model/model.ts';
import type {Scene} from '../../source/dashboard/model/scene.ts';
import {memberRow, topicRow} from '../../source/dashboard/model/selection.ts';
import {positionNow} from '../../source/replay/player.ts';
import {countUntil} from '../../source/replay/timeline.ts';
import {width} from '../../source/text/width.ts';
import {keyOf, readerOf, type Reader} from './reader.ts';
import {anyStory, storiesAlikeUntil} from '../stories/generated.ts';
import {sceneFor} from '../stories/shown.ts';

// for machines with much else to do
vi.setConfig({testTimeout: 60_000});

const keys = keymap.flatMap((binding) => Object.keys(binding.keys));
const letters = ['c', 'e', 't', 'a', 'x', '和', '"', ':', '1', '!', '%', '+'];

type Act = (reader: Reader) => void;
const press =
  (name: string): Act =>
  (reader) =>
    reader.send({type: 'key', key: keyOf(name)});

/** Does the reader want to read what is published later as well? */
const asksForAll = ({model}: Reader): boolean =>
  model.panels.some((panel) => panel.kind === 'sources' && panel.all);

/** Anything that can come from outside. */
const anyAct: fc.Arbitrary<Act> = fc.oneof(
  {weight: 6, arbitrary: fc.constantFrom(...keys).map(press)},
  {weight: 2, arbitrary: fc.constantFrom(...letters, 'delete', 'meta+b', 'meta+G', 'meta+escape').map(press)},
  fc.integer({min: 0, max: 30_000}).map(
    (ms): Act =>
      (reader) =>
        reader.wait(ms),
  ),
  fc.tuple(fc.integer({min: 1, max: 220}), fc.integer({min: 1, max: 60})).map(
    ([columns, rows]): Act =>
      (reader) =>
        reader.send({type: 'resize', columns, rows}),
  ),
  fc
    .tuple(fc.option(fc.constantFrom(...panes), {nil: undefined}), fc.option(fc.nat(40), {nil: undefined}))
    .map(
      ([pane, item]): Act =>
        (reader) =>
          reader.send({type: 'click', pane, item}),
    ),
  fc.tuple(fc.nat(220), fc.nat(60)).map(
    ([x, y]): Act =>
      (reader) =>
        reader.send({type: 'click', ...reader.screen().at(x, y)}),
  ),
  fc
    .tuple(fc.option(fc.constantFrom(...panes), {nil: undefined}), fc.constantFrom(1 as const, -1 as const))
    .map(
      ([pane, by]): Act =>
        (reader) =>
          reader.send({type: 'wheel', pane, by}),
    ),
  fc.string({unit: 'grapheme', maxLength: 12}).map(
    (text): Act =>
      (reader) =>
        reader.send({type: 'paste', text}),
  ),
  fc.constantFrom('play' as const, 'pause' as const).map(
    (type): Act =>
      (reader) =>
        reader.send({type}),
  ),
  fc.double({min: -0.2, max: 1.2, noNaN: true}).map((share): Act => (reader) => {
    const {window} = reader.model.player.schedule.timeline.story;
    reader.seek(window.start + share * (window.end - window.start));
  }),
);

/** What holds of every model, at every moment. */
function invariants(scene: Scene, reader: Reader): void {
  const now = reader.derived();
  const {model} = reader;
  const {timeline} = scene;
  const {at, shown} = now.position;
  expect(at).toBeGreaterThanOrEqual(timeline.story.window.start);
  expect(at).toBeLessThanOrEqual(timeline.story.window.end);
  // entries of one instant come out one after another, so `shown` lies between those before it and those up to it
  expect(shown).toBeLessThanOrEqual(Math.max(timeline.background, countUntil(timeline.times, at + 1)));
  expect(shown).toBeGreaterThanOrEqual(timeline.background);
  const inRange = (row: number, count: number): void => {
    expect(row).toBeGreaterThanOrEqual(0);
    expect(row).toBeLessThan(Math.max(1, count));
  };
  expect(feedCursor(model, now)).toBeLessThan(shown === 0 ? 0 : shown);
  expect(feedEnd(model, now)).toBeLessThanOrEqual(shown);
  expect(feedEnd(model, now)).toBeGreaterThan(feedCursor(model, now));
  inRange(memberRow(model, now), membersOf(now).length);
  inRange(topicRow(scene, model, now), topicsOf(scene, model, now).length);
  inRange(quoteRow(model, now), quoteList(now).count);
  expect(model.panels.length).toBeLessThanOrEqual(3);
  const {columns, rows} = model.size;
  const lines = reader.rows();
  expect(lines).toHaveLength(rows);
  for (const line of lines) expect(width(line)).toBe(columns);
}

describe('whatever a reader does', () => {
  it('nothing throws, cursors stay within their lists, and every frame fills the window', () => {
    fc.assert(
      fc.property(anyStory, fc.boolean(), fc.array(anyAct, {maxLength: 40}), (story, loop, acts) => {
        const scene = sceneFor(story);
        const reader = readerOf(scene, {loop, size: {columns: 100, rows: 30}});
        for (const [i, act] of acts.entries()) {
          act(reader);
          if (i % 4 === 0) invariants(scene, reader);
        }
        invariants(scene, reader);
      }),
      {numRuns: 50},
    );
  });

  it('as many Esc as there are things open lead out', () => {
    fc.assert(
      fc.property(anyStory, fc.array(anyAct, {maxLength: 25}), (story, acts) => {
        const reader = readerOf(sceneFor(story));
        for (const act of acts) act(reader);
        reader.effects = [];
        for (let i = 0; i < 8 && reader.effects.length === 0; i++) reader.press('escape');
        expect(reader.effects).toEqual([{type: 'leave', code: 0}]);
      }),
      {numRuns: 60},
    );
  });
});

describe('no spoilers', () => {
  /** Keys that do not ask for the whole story and do not move the clock on. */
  const still = keys.filter(
    (key) =>
      ![
        'space',
        '.',
        'right',
        'shift+right',
        ']',
        'end',
        ':',
        'tab',
        'ctrl+z',
        'ctrl+c',
        'q',
        'escape',
      ].includes(key),
  );
  const looking = fc.oneof(
    {weight: 4, arbitrary: fc.constantFrom(...still).map(press)},
    // where nothing is open Esc would leave; where one types Tab would ask for the whole story
    {
      weight: 1,
      arbitrary: fc.constantFrom('escape', 'tab').map((name): Act => (reader) => {
        const {search, help, panels} = reader.model;
        if (name === 'tab' ? !search.editing : search.editing || help || panels.length > 0)
          reader.press(name);
      }),
    },
    {
      weight: 2,
      arbitrary: fc
        .constantFrom('ceasefire', 'troops tal', 'never', 'speaker:', 'delegaton', '"peace talks"')
        .map((words): Act => (reader) => {
          if (!reader.model.search.editing && !reader.model.help) reader.press('/');
          reader.type(words);
        }),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom(...panes.flatMap((pane) => [0, 1, 3].map((item) => ({pane, item})))).map(
        (place): Act =>
          (reader) =>
            reader.send({type: 'click', ...place}),
      ),
    },
  );

  const sizes = fc.constantFrom([120, 36], [80, 24], [40, 12], [200, 50]);

  it('what comes after a moment changes nothing on the screen at that moment', () => {
    fc.assert(
      fc.property(
        storiesAlikeUntil,
        sizes,
        fc.array(looking, {maxLength: 14}),
        ({until, story, other}, size, acts) => {
          const readers = [story, other].map((one) =>
            readerOf(sceneFor(one), {size: {columns: size[0]!, rows: size[1]!}}),
          );
          for (const reader of readers) reader.seek(until);
          expect(readers[1]!.text()).toBe(readers[0]!.text());
          for (const act of acts) {
            for (const reader of readers) act(reader);
            if (readers.some(asksForAll)) return;
            expect(readers[1]!.text()).toBe(readers[0]!.text());
          }
        },
      ),
      {numRuns: 60},
    );
  });

  it('nor does it for one who comes back from there', () => {
    const roam = fc.array(anyAct, {maxLength: 12});
    fc.assert(
      fc.property(storiesAlikeUntil, roam, ({until, story, other}, acts) => {
        const [stayed, back] = [story, other].map((one) => readerOf(sceneFor(one)));
        back!.press('end');
        for (const act of acts) act(back!);
        // everything closed, and back to the moment and the first pane
        for (let i = 0; i < 8; i++) back!.press('escape');
        back!.send({type: 'pause'});
        back!.send({type: 'resize', columns: 120, rows: 36});
        if (back!.model.player.loop) back!.press('L');
        if (back!.model.demands.others) back!.press('o');
        back!.press('backspace');
        for (const reader of [stayed!, back!]) {
          reader.seek(until);
          reader.press('2', 'g', '3', 'g', '4', 'g', '1', 'G');
          expect(positionNow(reader.model.player, reader.now).at).toBe(until);
        }
        expect(back!.text()).toBe(stayed!.text());
      }),
      {numRuns: 60},
    );
  });

  it('while it plays, each frame is that of a story which ends there', () => {
    fc.assert(
      fc.property(
        storiesAlikeUntil,
        fc.array(fc.integer({min: 1, max: 20_000}), {maxLength: 8}),
        (pair, waits) => {
          const readers = [pair.story, pair.other].map((one) => readerOf(sceneFor(one)));
          for (const reader of readers) reader.press('space');
          for (const ms of waits) {
            // no wait is shortened, so a real second is an hour, and both are at the same instant
            for (const reader of readers) reader.wait(ms);
            if (positionNow(readers[0]!.model.player, readers[0]!.now).at > pair.until) return;
            expect(readers[1]!.text()).toBe(readers[0]!.text());
          }
        },
      ),
      {numRuns: 60},
    );
  });

  it('the pairs of stories that show this do differ later on', () => {
    const different = fc.sample(storiesAlikeUntil, {numRuns: 40, seed: 1}).filter(({story, other}) => {
      const [one, two] = [story, other].map((each) => {
        const reader = readerOf(sceneFor(each));
        reader.press('end');
        return reader.text();
      });
      return one !== two;
    });
    expect(different.length).toBeGreaterThan(25);
  });
});
