import {describe, expect, it} from 'vitest';
import {readerOf} from '../reader.ts';
import {begin, hour} from '../../times.ts';
import {entry} from '../../stories/made.ts';
import {emptyStory, sceneFor, smallStory} from '../../stories/shown.ts';

/** The rows of the pane alone, in a window of so many columns, without its border. */
function demandsOf(reader: ReturnType<typeof readerOf>): string[] {
  return reader
    .rows()
    .filter((row) => row.startsWith('│'))
    .map((row) => row.slice(1, -1).trimEnd());
}
const inTabs = (story = smallStory(), columns = 80) => {
  const reader = readerOf(sceneFor(story), {size: {columns, rows: 24}});
  reader.press('end', '3');
  return reader;
};

describe('demands', () => {
  it('stand under their side, and where nothing was stated it is said', () => {
    const [head, , ...rows] = demandsOf(inTabs(smallStory(), 60));
    const west = head!.indexOf('West');
    expect(head!.indexOf('East')).toBeLessThan(west);
    const truce = rows.find((row) => row.includes('Position 4'))!;
    expect(truce.indexOf('Position 4')).toBe(west);
    expect(truce).toContain('not stated so far');
    const territory = rows.find((row) => row.includes('Position 3'))!;
    expect(territory.indexOf('Position 3')).toBe(head!.indexOf('East'));
    expect(territory.indexOf('not stated so far')).toBe(west);
  });

  it('have their topic beside them where there is room, and above them where there is none', () => {
    const [wide, narrow] = [demandsOf(inTabs()), demandsOf(inTabs(smallStory(), 60))];
    expect(wide.find((row) => row.includes('Territory'))).toContain('Position 3');
    const topic = narrow.findIndex((row) => row.includes('Territory'));
    expect(narrow[topic]).not.toContain('Position');
    expect(narrow[topic + 1]).toContain('Position 3');
  });

  it('show the newest of a side first, each with the mark of its kind', () => {
    const stating = (id: string, hours: number, kind: 'offer' | 'rejection') =>
      entry(id, begin + hours * hour, {
        positions: [{side: 'east', topic: 't0', kind, text: `The ${kind}`, sources: []}],
      });
    const story = {...smallStory(), entries: [stating('one', 1, 'offer'), stating('two', 2, 'rejection')]};
    const rows = demandsOf(inTabs(story));
    const [refused, offered] = ['× The rejection', '+ The offer'].map((words) =>
      rows.findIndex((row) => row.includes(words)),
    );
    expect(refused).toBeGreaterThan(0);
    expect(offered).toBeGreaterThan(refused!);
  });

  it('tell those of other sides by name', () => {
    const reader = inTabs();
    expect(reader.text()).not.toContain('Far: ');
    expect(reader.text()).toContain('o others');
    reader.press('o');
    expect(demandsOf(reader).join('\n')).toContain('▪ Far: Position 2');
    expect(reader.text()).not.toContain('Position 4');
    expect(reader.text()).toContain('o the two sides');
  });

  it('say why there are none', () => {
    const reader = readerOf(sceneFor(smallStory()), {size: {columns: 80, rows: 24}});
    reader.press('home', '3');
    expect(reader.text()).toContain('nothing has been stated so far');
    const without = readerOf(sceneFor(emptyStory()), {size: {columns: 80, rows: 24}});
    without.press('3');
    expect(without.text()).toContain('this story lists no demands');
  });
});
