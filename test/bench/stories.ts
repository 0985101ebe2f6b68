/** Large stories for measuring: seeded, so that every run reads the same. */
import {mkdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {randomFrom} from '../search/random.ts';

const words =
  'talk truce front line army peace war minister president accord border river town agree refuse demand offer signal pressure harbour strike vote budget court'.split(
    ' ',
  );

/** Writes a story of so many entries, a quotation each, as NDJSON; five minutes of story time between them. */
export async function writeLargeStory(directory: string, count: number): Promise<void> {
  const random = randomFrom(count);
  const some = (length: number): string => Array.from({length}, () => random.pick(words)).join(' ');
  const start = Date.UTC(2024, 0, 1);
  const at = (i: number): string => `${new Date(start + i * 300_000).toISOString().slice(0, 16)}+00:00`;
  await mkdir(directory, {recursive: true});
  const people = Array.from({length: 300}, (_, i) => ({
    id: `p${i}`,
    name: `Person ${i}`,
    side: i % 2 ? 'a' : 'b',
  }));
  // JSON is YAML
  const frame = {
    title: `${count} entries`,
    timeZone: 'UTC',
    window: {from: at(0), to: at(count)},
    sides: [
      {id: 'a', name: 'A side', colour: 'red'},
      {id: 'b', name: 'B side', colour: 'blue'},
    ],
    opposing: ['a', 'b'],
    topics: [{id: 'one', name: 'One'}],
    sources: [{id: 's', publisher: 'Paper'}],
    people,
  };
  await writeFile(join(directory, 'story.yaml'), JSON.stringify(frame, undefined, 1));
  const lines: string[] = [];
  for (let i = 0; i < count; i++) {
    const person = `p${random.below(300)}`;
    const sources = [{source: 's', paragraph: 1}];
    const entry = {
      id: `e${i}`,
      at: {edtf: at(i)},
      kind: 'statement',
      headline: some(6),
      text: some(20),
      sources,
      quotes: [{id: `q${i}`, speaker: person, kind: 'full', text: some(8 + random.below(32)), sources}],
      ...(i % 50 === 0 ? {attendance: [{person, status: 'named'}]} : {}),
    };
    lines.push(JSON.stringify(entry));
  }
  await writeFile(join(directory, 'entries.ndjson'), `${lines.join('\n')}\n`);
}
