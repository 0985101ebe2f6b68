import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {modelOf, nowOf, type Model} from '../../../source/dashboard/model/model.ts';
import {renewed} from '../../../source/dashboard/update/renewed.ts';
import {sceneOf, type Scene} from '../../../source/dashboard/model/scene.ts';
import {update} from '../../../source/dashboard/update/update.ts';
import {defaultPace} from '../../../source/replay/pace.ts';
import {timeline} from '../../../source/replay/timeline.ts';
import {buildStory} from '../../../source/story/load.ts';

/** A story with an entry, and a quotation, at each of the days of March. */
function sceneWith(days: readonly number[], to = 31): Scene {
  const two = (n: number): string => String(n).padStart(2, '0');
  const value = {
    title: 'Harbour strike',
    timeZone: 'UTC',
    window: {from: '2024-03-03', to: `2024-03-${two(to)}`},
    sides: [],
    sources: [{id: 'gazette'}],
    people: [{id: 'reyes', name: 'Ana Reyes'}],
    entries: days.map((day) => ({
      id: `e${day}`,
      at: {edtf: `2024-03-${two(day)}`},
      kind: 'statement',
      text: `On the ${day}.`,
      sources: [{source: 'gazette', paragraph: 1}],
      quotes: [{id: `q${day}`, speaker: 'reyes', kind: 'full', text: `Day ${day}.`, sources: [{source: 'gazette', paragraph: 1}]}], // prettier-ignore
    })),
  };
  return sceneOf(timeline(buildStory({value, locate: () => ({file: '', line: 0, column: 0})})));
}

const size = {columns: 120, rows: 36};
const open = (scene: Scene): Model =>
  modelOf(scene, {pace: defaultPace(scene.timeline), paused: true, loop: false, query: undefined, size, live: true}); // prettier-ignore
const key = (scene: Scene, model: Model, ...names: string[]): Model =>
  names.reduce((one, name) => update(scene, one, {type: 'key', key: name.length === 1 ? {name, text: name} : {name}}, 0).model, model); // prettier-ignore
const shownOf = (scene: Scene, model: Model): string[] =>
  scene.timeline.entries.slice(0, nowOf(scene, model, 0).position.shown).map(({id}) => id);

describe('a newer version of the story', () => {
  const before = sceneWith([2, 5, 9]);

  it('is begun at its end', () => {
    expect(shownOf(before, open(before))).toEqual(['e2', 'e5', 'e9']);
  });

  it('is gone on with at the end by who is there', () => {
    const after = sceneWith([2, 5, 9, 12, 15]);
    const model = renewed(before, after, open(before), 0);
    expect(shownOf(after, model)).toEqual(['e2', 'e5', 'e9', 'e12', 'e15']);
    expect(model.notice).toBeUndefined();
  });

  it('leaves who looks at the past there, and says that there is more', () => {
    const after = sceneWith([2, 4, 5, 9, 12]);
    const past = key(before, open(before), ',', ',');
    expect(shownOf(before, past)).toEqual(['e2', 'e5']);
    const model = renewed(before, after, past, 0);
    expect(shownOf(after, model)).toEqual(['e2', 'e4', 'e5']);
    expect(model.notice).toBe('1 new at the end, 1 new earlier in the story');
  });

  it('says at the end, too, what has come in earlier in the story', () => {
    const model = renewed(before, sceneWith([2, 4, 5, 9, 12]), open(before), 0);
    expect(model.notice).toBe('1 new earlier in the story');
  });

  it('keeps what is selected and open, wherever it stands now', () => {
    const after = sceneWith([1, 2, 4, 5, 9, 12]);
    const model = key(before, open(before), 'k', 's');
    expect(before.timeline.entries[model.feed.cursor!]!.id).toBe('e5');
    const next = renewed(before, after, model, 0);
    expect(after.timeline.entries[next.feed.cursor!]!.id).toBe('e5');
    expect(next.panels).toEqual([{...model.panels[0], target: {kind: 'entry', index: 3}}]);
    const gone = renewed(before, sceneWith([2, 9]), model, 0);
    expect(gone.feed.cursor).toBeUndefined();
    expect(gone.panels).toEqual([]);
  });

  it('of the same entries changes nothing, wherever one is', () => {
    const keys = fc.array(fc.constantFrom(',', '.', 'home', 'end', '[', ']', 'j', 'k', 'g', 'G', '4', '1', 's', 'd', 'left', 'right')); // prettier-ignore
    fc.assert(
      fc.property(keys, (names) => {
        const model = key(before, open(before), ...names);
        const next = renewed(before, sceneWith([2, 5, 9]), model, 0);
        const {player, ...rest} = next;
        expect(rest).toEqual({...model, player: undefined, ...rest, feed: model.feed, quotes: model.quotes, panels: model.panels}); // prettier-ignore
        expect(nowOf(before, next, 0).position).toEqual(nowOf(before, model, 0).position);
        expect(player.playing).toBe(model.player.playing);
      }),
    );
  });
});
