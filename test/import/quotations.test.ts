import fc from 'fast-check';
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

  it('stands in the article that is kept, word for word, whatever is around it', () => {
    const piece = fc.constantFrom('<blockquote>', '</blockquote>', '<p>', '<footer>', '<cite>', '</cite>', '<br>', '— Ana Reyes', '— Jón 🇮🇸 / J. (@jon) March 4, 2024', 'Carl Bright said:', 'We wait, ', '“No,” ', '"so"', ' said Ana Reyes. ', 'All of us.', '<figure>', '</figure>', '<figcaption>', '\u0002', '> ', '\n', '| a | b |\n|---|---|\n'); // prettier-ignore
    fc.assert(
      fc.property(fc.array(piece, {minLength: 3, maxLength: 14}), fc.constantFrom('a.html', 'a.md'), (pieces, name) => {
        const first = name === 'a.html' ? '<p>“Yes,” said Ana Reyes.</p>' : '“Yes,” said Ana Reyes.\n\n';
        expect(draftedFrom(first + pieces.join(''), name).faults).toEqual([]);
      }),
      {numRuns: 80},
    );
  }); // prettier-ignore

  it('is so in Markdown too', () => {
    expect(draftedFrom('# Port\n\nAna Reyes told the crowd:\n\n> We wait.\n>\n> We *shall* not go.\n\nShe left.', 'a.md')).toEqual({
      faults: [],
      said: [['Ana Reyes', 'We wait. We shall not go.', '2024-03-05']],
    });
  }); // prettier-ignore
});
