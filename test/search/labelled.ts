/** The labelled quotations as a story, by themselves or spread among generated ones. */
import type {Quote} from '../../source/story/story.ts';
import {atInstant, timeOf} from '../times.ts';
import {makeCorpus, type Corpus} from './corpus.ts';
import {labelledQuotes, labelledStory} from './labelled-quotes.ts';
import {randomFrom} from './random.ts';

/** Their ids are `labelled-` and the place in the list. */
export function withOthers(count: number): Corpus {
  const others = makeCorpus(count, {seed: 7, vocabulary: 30_000});
  const random = randomFrom(11);
  const quotes = [...others.quotes];
  for (const [i, [speaker, text]] of labelledQuotes.entries())
    quotes.splice(random.below(quotes.length + 1), 0, quoteOf(`labelled-${i}`, speaker, text));
  const timed = quotes.map((quote, i) => ({
    ...quote,
    at: atInstant(i * 60_000),
  }));
  return {
    story: {
      people: [...labelledStory.people, ...others.story.people],
      organisations: [...labelledStory.organisations, ...others.story.organisations],
      sides: [...labelledStory.sides, ...others.story.sides],
      sources: [...labelledStory.sources, ...others.story.sources],
    },
    quotes: timed,
  };
}

function quoteOf(id: string, speaker: string, text: string): Quote {
  return {
    id,
    speaker,
    kind: 'full',
    text,
    at: timeOf('2025'),
    entry: id,
    sources: [{source: 'herald', paragraph: 1}],
  };
}
