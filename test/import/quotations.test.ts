import {describe, expect, it} from 'vitest';
import {checkPassages} from '../../source/commands/check.ts';
import {articlesIn} from '../../source/import/read.ts';
import {draftOf} from '../../source/import/draft/draft.ts';
import {paragraphs} from '../../source/story/articles.ts';
import {buildStory} from '../../source/story/load.ts';

/** Who says what in the draft of an article, and what its passages say of the article that is kept. */
function draftedFrom(text: string, name = 'a.html') {
  const articles = articlesIn({bytes: Buffer.from(text), type: '', from: name});
  const {story: value, kept} = draftOf(articles, {title: 'Harbour', timeZone: 'UTC', date: '2024-03-05'});
  const story = buildStory({
    value: JSON.parse(JSON.stringify(value)) as Record<string, unknown>,
    locate: () => ({file: '', line: 1, column: 1}),
  });
  const read = new Map(kept.map(({name, bytes}) => [name.replace('.txt', ''), {paragraphs: paragraphs(Buffer.from(bytes).toString())}])); // prettier-ignore
  const {faults} = checkPassages(story, read);
  return {
    faults,
    said: story.entries.flatMap(({quotes}) =>
      quotes.map(({speaker, text, at}) => [story.people.find(({id}) => id === speaker)?.name ?? speaker, text, at.edtf]),
    ), // prettier-ignore
  };
}

describe('a block quotation in a draft', () => {
  it.each([
    ['a post', '<p>The port closed.</p><blockquote class="twitter-tweet"><p>We wait, as long as it takes.</p>&mdash; Ana Reyes (@reyes) <a>March 4, 2024</a></blockquote>', ['Ana Reyes', 'We wait, as long as it takes.', '2024-03-04']],
    ['a statement', '<p>Ana Reyes met the owners.</p><p>In a statement she wrote:</p><blockquote><p>We wait.</p><p>We shall not go.</p></blockquote>', ['Ana Reyes', 'We wait. We shall not go.', '2024-03-05']],
    ['one with a credit', '<p>The port closed.</p><figure><blockquote><p>We wait, as long as it takes.</p></blockquote><figcaption>— Ana Reyes, shop steward</figcaption></figure>', ['Ana Reyes', 'We wait, as long as it takes.', '2024-03-05']],
  ])('is what somebody says, word for word: %s', (_, html, said) => {
    expect(draftedFrom(html)).toEqual({faults: [], said: [said]});
  }); // prettier-ignore

  it('is so in Markdown too', () => {
    expect(draftedFrom('# Port\n\nAna Reyes told the crowd:\n\n> We wait.\n>\n> We *shall* not go.\n\nShe left.', 'a.md')).toEqual({
      faults: [],
      said: [['Ana Reyes', 'We wait. We shall not go.', '2024-03-05']],
    });
  }); // prettier-ignore
});
