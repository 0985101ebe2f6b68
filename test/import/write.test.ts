import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {articleOf} from '../../source/import/article.ts';
import {draftOf, type Draft} from '../../source/import/draft/draft.ts';
import {filesOf} from '../../source/import/write.ts';
import {buildStory} from '../../source/story/load.ts';
import {sanitize} from '../../source/story/sanitize.ts';
import {parseYaml} from '../../source/story/yaml.ts';

const draft = draftOf(
  [articleOf('a.txt', {text: 'The port opened in 1962.\n\nAna Reyes met Carl Bright. He called it “a folly”.', publisher: 'The Gazette: daily'})], // prettier-ignore
  {title: 'Harbour', timeZone: 'UTC', date: '2024-03-05'},
);

/** What the files hold, put together again. */
function read(one: Draft): Record<string, unknown> {
  const files = filesOf(one);
  const whole: Record<string, unknown> = {};
  for (const [name, text] of files)
    if (name.endsWith('.yaml')) Object.assign(whole, parseYaml(text as string, name).value);
  return whole;
}

const withTitle = (title: string): Draft => ({...draft, story: {...draft.story, title}});

describe('a draft as files', () => {
  it('reads back as it was', () => {
    const {questions: _, topics: __, ...rest} = draft.story;
    expect(read(draft)).toEqual(rest);
  });

  it('reads back whatever its texts are', () => {
    const text = fc.oneof(
      fc.string({unit: 'grapheme', minLength: 1}),
      fc.constantFrom('null', 'yes', '~', '1', '1e3', '2024-03-05', '- a', 'a: b', 'a #b', '#', "it's", '“a”', '{a}', '[a', '&a', '*a', '!a', '| a', '> a', '%a', '@a', '`a`', ' a', 'a ', '?', ':', '...', '---', 'a,b'), // prettier-ignore
    );
    fc.assert(
      fc.property(text, (raw) => {
        const title = sanitize(raw);
        expect(read(withTitle(title))['title']).toBe(title);
        const inFlow = {
          ...draft,
          story: {...draft.story, people: [{id: 'a', name: title, spellings: [title, 'b']}]},
        };
        expect(read(inFlow)['people']).toEqual(inFlow.story.people);
      }),
      {numRuns: 500},
    );
  });

  it.each([
    ['everything', 'Finnish envoy Eva Salo and Ana Reyes, the Estonian steward, spoke. “No,” said Ana Reyes. Reyes will not attend the talks. Salo has arrived in Riga.'],
    ['no side and one source', '“No,” said Ana Reyes.'],
    ['nobody', '“No,” said the Bundeswehr.'],
    ['an id that an example has', '“Example,” said Ana Reyes. Reyes will not attend the talks. “Declined,” Reyes said on Monday.'],
  ])('is sound with all that it proposes: %s', (_, text) => {
    const files = filesOf(draftOf([articleOf('a.txt', {text})], {title: 'Harbour', timeZone: 'UTC', date: '2024-03-05'}));
    const value: Record<string, unknown> = {};
    for (const [name, yaml] of files)
      if (name.endsWith('.yaml')) Object.assign(value, parseYaml((yaml as string).replaceAll(/^# (?= |topics:|questions:)/gm, ''), name).value);
    const story = buildStory({value, locate: () => ({file: '', line: 1, column: 1})});
    const entries = story.entries.slice((parseYaml(files.get('entries.yaml') as string, '').value as {entries: unknown[]}).entries.length);
    expect(story.topics.length + story.questions.length).toBe(2);
    expect(entries.at(-1)!.answers).not.toEqual([]);
    expect(entries.at(-1)!.positions.map(({side}) => side)).toEqual(story.sides.map(({id}) => id));
    expect(entries.at(-1)!.attendance.length).toBe(story.people.filter(({id}) => story.entries.some(({quotes}) => quotes[0]?.speaker === id)).length);
    expect(entries.slice(0, -1).map((entry) => entry.attendance[0]!.status).sort()).toEqual(
      [/will not attend/.test(text) && 'declined', /arrived/.test(text) && 'arrived'].filter(Boolean).sort(),
    );
  }); // prettier-ignore

  it('has doubts above their entries, and what is open at the end', () => {
    const text = filesOf(draft).get('entries.yaml') as string;
    expect(text).toMatch(/\n {2}# check.*\n {2}- id: \w+-a-folly/);
    expect(text).toMatch(/\n# - 1962, s1 ¶1: The port opened in 1962\.\n$/);
  });

  it('keeps the articles beside it', () => {
    const kept = filesOf(draft).get('articles/s1.txt') as Uint8Array;
    expect(Buffer.from(kept).toString()).toBe(
      'The port opened in 1962.\n\nAna Reyes met Carl Bright. He called it “a folly”.\n',
    );
  });
});
