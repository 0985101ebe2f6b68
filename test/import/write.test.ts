import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {articleOf} from '../../source/import/article.ts';
import {draftOf, type Draft} from '../../source/import/draft/draft.ts';
import {filesOf} from '../../source/import/write.ts';
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
    const {questions: _, ...rest} = draft.story;
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
