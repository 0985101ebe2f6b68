/**
 * What was said, by whom and when, found in articles by the built program: `npm run bench -- extract [FILE…]` (after `npm run build`). Without
 * files the articles of the tests are read, one after the other and joined to ten megabytes, and texts of nothing but quotations. The peer
 * is Intl.Segmenter, which parts the same text into words: the least that any reading does. Twice the text should take twice the time.
 */
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {articles} from '../extract/labelled.ts';
import {program, row} from './screen.ts';

const million = 1_000_000;

/** Seconds of one run of the program over all texts, and how many times as long as the peer. */
function measure(texts: readonly string[]): {seconds: number; ratio: number} {
  const words = new Intl.Segmenter('en', {granularity: 'word'});
  let began = performance.now();
  let count = 0;
  // by pieces: it is not linear in the text
  for (const text of texts)
    for (const piece of text.match(/[^]{1,1000}/g) ?? []) for (const _ of words.segment(piece)) count++;
  const peer = performance.now() - began;
  if (count === 0) throw new Error('no words to part');
  const directory = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const files = texts.map((text, i) => {
      const file = join(directory, `${i}.txt`);
      writeFileSync(file, text);
      return file;
    });
    began = performance.now();
    const {status} = spawnSync(process.execPath, [program, 'extract', '--json', ...files], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    if (status !== 0) throw new Error(`extract ended with ${status}`);
    const ms = performance.now() - began;
    return {seconds: ms / 1000, ratio: ms / peer};
  } finally {
    rmSync(directory, {recursive: true});
  }
}

function tell(name: string, texts: readonly string[], target: string): void {
  const {seconds, ratio} = measure(texts);
  const characters = texts.reduce((all, {length}) => all + length, 0);
  const size = texts.length > 1 ? `${texts.length} articles` : `${(characters / million).toFixed(1)} MB`;
  row(
    `${name}, ${size}`,
    texts.length > 1 ? `${Math.round((texts.length / seconds) * 60)} a minute` : `${seconds.toFixed(1)} s`,
    target,
    `${ratio.toFixed(1)} times parting into words`,
  );
}

const repeated = (text: string, length: number): string => text.repeat(Math.ceil(length / text.length));

export async function run(files: string[]): Promise<void> {
  const texts =
    files.length > 0 ? files.map((file) => readFileSync(file, 'utf8')) : articles.map(({text}) => text);
  const all = `${texts.join('\n\n')}\n\n`;
  // so many in the end that threads share them
  for (const times of [10, 200])
    tell(
      `extraction of ${Math.round(all.length / texts.length)} characters each`,
      Array.from({length: times}, () => texts).flat(),
      '1,000 a minute',
    );
  for (const size of [5 * million, 10 * million])
    tell('extraction of one long article', [repeated(all, size)], 'seconds');
  if (files.length > 0) return;
  for (const unit of ['"a" ', '“a” said Roe, ', '“We will go,” said Roe.\n'])
    for (const count of [million / 4, million / 2])
      tell(`extraction of ${JSON.stringify(unit)} ${count} times`, [unit.repeat(count)], 'seconds');
}
