import {expect, it} from 'vitest';
import {readerOf} from '../reader.ts';
import {sceneFor, smallStory} from '../stories.ts';

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
