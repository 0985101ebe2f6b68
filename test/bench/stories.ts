/** Large stories for measuring: seeded, so that every run reads the same. */
import {mkdir, open, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {randomFrom} from '../search/random.ts';

const words =
  'talk truce front line army peace war minister president accord border river town agree refuse demand offer signal pressure harbour strike vote budget court'.split(
    ' ',
  );

/**
 * Writes a story of so many entries, a quotation each, as NDJSON; five minutes of story time between them. Some change who comes, what a
 * side demands or what is known of a question.
 */
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
    questions: [{id: 'when', question: 'When?'}],
    sources: [{id: 's', publisher: 'Paper'}],
    people,
  };
  await writeFile(join(directory, 'story.yaml'), JSON.stringify(frame, undefined, 1));
  const lineOf = (i: number): string => {
    const person = `p${random.below(300)}`;
    const sources = [{source: 's', paragraph: 1}];
    const side = i % 200 === 0 ? 'a' : 'b';
    const replaces = i >= 200 ? {replaces: `d${i - 200}`} : {};
    return JSON.stringify({
      id: `e${i}`,
      at: {edtf: at(i)},
      kind: 'statement',
      ...(i % 1000 === 500 ? {key: true} : {}),
      headline: some(6),
      text: some(20),
      sources,
      quotes: [{id: `q${i}`, speaker: person, kind: 'full', text: some(8 + random.below(32)), sources}],
      ...(i % 50 === 0 ? {attendance: [{person, status: 'named'}]} : {}),
      ...(i % 100 === 0
        ? {positions: [{id: `d${i}`, side, topic: 'one', kind: 'demand', text: some(8), ...replaces}]}
        : {}),
      ...(i % (count / 10) === 0 ? {answers: [{question: 'when', answer: some(2), sources}]} : {}),
    });
  };
  const file = await open(join(directory, 'entries.ndjson'), 'w');
  for (let from = 0; from < count; from += 10_000) {
    const lines = Array.from({length: Math.min(10_000, count - from)}, (_, i) => lineOf(from + i));
    await file.write(`${lines.join('\n')}\n`);
  }
  await file.close();
}
