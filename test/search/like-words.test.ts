import fc from 'fast-check';
import {expect, it} from 'vitest';
import {likeWords} from '../../source/search/like-words.ts';
import {eachLike} from '../../source/search/likeness.ts';
import {SearchIndex} from '../../source/search/search.ts';
import {termOf} from '../../source/search/term.ts';
import {withOthers} from './labelled.ts';

const {story, quotes} = withOthers(4000);

it('are the same whether a term is typed letter by letter or comes whole, while the index grows', () => {
  const index = new SearchIndex(story);
  const words = quotes.flatMap(({text}) => text.toLowerCase().match(/[a-z]{4,}/g) ?? []);
  const spoilt = fc
    .tuple(fc.constantFrom(...words), fc.nat(20), fc.constantFrom('', 'e', 'y', 'ij', 'x', '1'))
    .map(([word, at, letters]) => word.slice(0, at) + letters + word.slice(at + 1));
  fc.assert(
    fc.property(spoilt, fc.nat(100), (word, more) => {
      for (let i = 0; i < more && index.size < quotes.length; i++) index.add(quotes[index.size]!);
      const typed = Array.from(word, (_, i) => termOf(word.slice(0, i + 1), true, false));
      for (const term of [...typed, termOf(word, false, false)]) {
        const {tokens, likenesses} = likeWords(index, term);
        const wanted = new Map<number, number>();
        eachLike(index.vocabulary, term, (id, likeness) => wanted.set(id, likeness));
        expect(new Map(tokens.map((id, i) => [id, likenesses[i]]))).toEqual(wanted);
      }
    }),
    {numRuns: 150},
  );
});
