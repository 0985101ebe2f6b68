import {describe, expect, it} from 'vitest';
import type {Articles} from '../../../source/story/articles.ts';
import type {Source} from '../../../source/story/story.ts';
import {sceneOf} from '../../../source/dashboard/model/scene.ts';
import {timeline} from '../../../source/replay/timeline.ts';
import {copied, readerOf, type Reader} from '../reader.ts';
import {smallStory} from '../../stories/shown.ts';
import {begin} from '../../times.ts';

const hour = 3_600_000;

/** At the sources of an entry, which rests on an article; paused three hours after the story begins. */
function atSources(source: Omit<Source, 'id'>, articles?: Articles): Reader {
  const story = {...smallStory(), sources: [{id: 'a', ...source}, {id: 'b'}]};
  const reader = readerOf(sceneOf(timeline(story), articles));
  reader.seek(begin + 3 * hour);
  reader.press('1', 's');
  return reader;
}

const article = (words: string): Articles =>
  new Map([['a', {file: 'a.txt', paragraphs: Array.from({length: 12}, () => words)}]]) as unknown as Articles;

const headline = {title: 'They met and agreed'};
const later = {...headline, date: '2025-05-11', out: begin + 24 * hour};

describe('an article that is published later', () => {
  it('is named, with its date, paragraph and direct speech, but its headline is kept back', () => {
    const text = atSources(later).text();
    expect(text).toMatch(/a to come 2025-05-11 .*paragraph 1/);
    expect(text).toContain('Words number 4');
    expect(text).not.toContain('They met');
  });

  it('tells its publisher', () => {
    const text = atSources({...later, publisher: 'Paper A'}).text();
    expect(text).toContain('a Paper A · to come 2025-05-11');
    expect(text).not.toContain('Enter shows');
  });

  it('is called undated where nobody knows when it came', () => {
    const text = atSources({...headline, out: begin + 10 * hour}).text();
    expect(text).toMatch(/a undated .*paragraph 1/);
    expect(text).not.toContain('They met');
  });

  it('keeps its text back as well, where it is at hand', () => {
    expect(atSources(later, article('They signed at nine.')).text()).not.toContain('signed');
    expect(atSources({...later, publisher: 'Paper A'}, article('They signed.')).text()).not.toContain(
      'signed',
    );
  });

  it('is copied without its headline, until that is shown', () => {
    const reader = atSources(later);
    expect(copied(reader)).toContain('(a, 2025-05-11, paragraph 1)');
    reader.press('return');
    expect(copied(reader)).toContain('(“They met and agreed”, 2025-05-11, paragraph 1)');
    reader.press('s', '4');
    expect(copied(reader)).not.toContain('They met');
  });

  it('is not found by a word of its headline', () => {
    const reader = atSources(later);
    reader.press('/');
    reader.type('agreed');
    expect(reader.text()).toMatch(/ 0 of \d so far/);
  });

  it('is shown to who asks for it, until the panel is closed', () => {
    const reader = atSources(later, article('They signed at nine.'));
    expect(reader.text()).toContain('Enter shows');
    reader.press('return');
    expect(reader.text()).toContain('a They met and agreed');
    expect(reader.text()).toContain('They signed at nine.');
    expect(reader.text()).not.toContain('Enter shows');
    reader.press('return');
    expect(reader.model.panels).toEqual([]);
    reader.press('s');
    expect(reader.text()).not.toContain('They met');
  });

  it('is shown to who asks for the whole story', () => {
    const reader = atSources(later);
    reader.press('/', 'tab', 'return', '1', 's');
    expect(reader.text()).toContain('They met and agreed');
  });
});

describe('an article that is out', () => {
  it('has its headline and its text', () => {
    const reader = atSources({...headline, out: begin + 3 * hour}, article('They came.'));
    expect(reader.text()).toContain('a They met and agreed');
    expect(reader.text()).toContain('They came.');
    reader.press('return');
    expect(reader.model.panels).toEqual([]);
  });
});
