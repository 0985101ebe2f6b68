/** The NDJSON of the program, with nothing left to look up: an entry holds its quotations, a passage says in words where it is. */
import {speakersOf, type Passage} from '../../story/story.ts';
import {entryJson, quoteJson} from '../json.ts';
import {citer, quotesOf, type Told} from './told.ts';

/** A line for each quotation, as `search --json` has it, or for each entry, as `--json` has it. */
export function* jsonLines({story, what}: Told): Generator<string> {
  const speakers = speakersOf(story);
  const cite = citer(story);
  // all that is called `sources` is a list of passages
  const cited = (key: string, value: unknown): unknown =>
    key === 'sources'
      ? (value as Passage[]).map((passage) => ({...passage, citation: cite(passage)}))
      : value;
  if (what === 'quotes')
    for (const quote of quotesOf(story)) yield JSON.stringify(quoteJson(quote, speakers), cited);
  else
    for (const entry of story.entries) {
      const quotes = entry.quotes.map((quote) => quoteJson(quote, speakers));
      yield JSON.stringify({...entryJson(entry), quotes}, cited);
    }
}
