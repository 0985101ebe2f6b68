import {describe, expect, it} from 'vitest';
import type {Story} from '../../../source/story/story.ts';
import {readerOf} from '../reader.ts';
import {sceneFor, smallStory} from '../../stories/shown.ts';

it('says behind a status that sources differ on it, and lets all statuses end in one column', () => {
  const {entries, ...rest} = smallStory();
  const asked = entries.map((entry, i) => ({
    ...entry,
    attendance: entry.attendance.map((one) => (i === 0 ? {...one, question: 'when'} : one)),
  }));
  const reader = readerOf(sceneFor({...rest, entries: asked}));
  reader.press('end', '2', 'z');
  const rows = reader.text().split('\n');
  const [differs, agrees] = ['Person A', 'Person B'].map((name) => rows.find((row) => row.includes(name))!);
  expect(differs).toMatch(/named ≠/);
  expect(agrees).not.toContain('≠');
  expect(agrees!.indexOf('named')).toBe(differs!.indexOf('named'));
});

it('says all of the role of who is selected, where there is no room for it beside the status', () => {
  const small = smallStory();
  const role = 'deputy minister for bridges and inland waterways';
  const people = small.people.map((person) => ({...person, role}));
  const reader = readerOf(sceneFor({...small, people}));
  reader.press('end', '2');
  const rows = () => reader.rows().map((row) => row.slice(64));
  expect(rows().filter((row) => row.includes(role))).toHaveLength(1);
  expect(rows()[rows().findIndex((row) => row.includes('▸')) + 1]).toContain(role);
  reader.press('z');
  // each beside its name
  expect(reader.rows().filter((row) => row.includes(role))).toHaveLength(4);
});

describe('of a long name', () => {
  const name = 'Maria Theresia Wilhelmina von und zu Liebenstein-Hohenfels';
  const role = `${'deputy '.repeat(16)}minister`;
  const {entries, ...small} = smallStory();
  const scene = sceneFor({
    ...small,
    people: small.people.map((person) => ({...person, name, role})),
    entries: entries.map((entry, i) => ({
      ...entry,
      attendance: entry.attendance.map((one) => ({
        ...one,
        head: i === 0,
        ...(i === 1 ? {head: true, place: 'a town with a name that is longer than the pane'} : {}),
      })),
    })),
  });

  it.each([
    [40, 12],
    [60, 20],
    [80, 24],
    [120, 36],
    [200, 50],
  ])('the mark of a head stays, and as much of the name as there is room for, %d×%d', (columns, rows) => {
    const reader = readerOf(scene, {size: {columns, rows}});
    reader.press('end', '2');
    const heads = [];
    for (const key of ['g', 'j', 'j', 'j']) {
      reader.press(key);
      heads.push(...reader.rows().filter((row) => /▸○ .*★/.test(row)));
    }
    expect(heads).toHaveLength(2);
    for (const row of heads) expect(row).toMatch(/▸○ Maria.* ★ .*(named|named in a.*…) /);
  });

  it.each([
    [40, 12],
    [80, 24],
    [120, 36],
  ])('all of the role of who is selected can be read, over several lines, %d×%d', (columns, rows) => {
    const reader = readerOf(scene, {size: {columns, rows}});
    reader.press('end', '2', 'g', 'z');
    const seen = reader.rows().slice(reader.rows().findIndex((row) => row.includes('▸○')) + 1);
    expect(
      seen
        .map((row) => row.replaceAll('│', '').trim())
        .join(' ')
        .includes(role),
    ).toBe(true);
  });

  it('what is taller than the pane is gone through before the next is selected', () => {
    const people = small.people.map((person) => ({...person, role: `${'deputy '.repeat(60)}treasurer`}));
    const reader = readerOf(sceneFor({...small, entries, people}), {size: {columns: 40, rows: 12}});
    reader.press('end', '2', 'g');
    const first = reader.derived().situation.delegations[0]!.members[0]!.person.id;
    expect(reader.text()).not.toContain('treasurer');
    for (let i = 0; i < 20 && !reader.text().includes('treasurer'); i++) reader.press('j');
    expect(reader.text()).toContain('treasurer');
    expect(reader.model.delegations.person ?? first).toBe(first);
    reader.press('j');
    expect(reader.model.delegations.person).not.toBe(first);
  });
});

describe('where nobody has been named', () => {
  const heightOf = (story: Story, pane: string): number => {
    const rows = readerOf(sceneFor(story)).rows();
    const top = rows.findIndex((row) => row.includes(pane));
    const left = rows[top]!.indexOf(pane) - 2;
    return rows.slice(top).findIndex((row) => row[left] === '╰') + 1;
  };
  const {topics, entries, ...rest} = smallStory();
  const unnamed = entries.map((entry) => ({...entry, attendance: [], positions: []}));

  it('a story without topics leaves the room to the quotations, and to the feed', () => {
    const draft = {...rest, topics: [], entries: unnamed};
    expect([heightOf(draft, '2 Delegations'), heightOf(draft, '3 Demands')]).toEqual([3, 3]);
  });

  it('one that lists topics keeps its panes as they will be', () => {
    const early = {...rest, topics, entries: unnamed};
    expect(heightOf(early, '2 Delegations')).toBeGreaterThan(10);
    expect(heightOf(early, '3 Demands')).toBeGreaterThan(10);
  });
});
