/** `talks-tui search [WORDS…]`: quotations, best first. */
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {quoteJson} from '../print/json.ts';
import {quotePlain} from '../print/plain.ts';
import {parseMoment} from '../replay/moment.ts';
import {besideQuote, countUntil, timeline as timelineOf, toldIn, type Timeline} from '../replay/timeline.ts';
import {buildEntryIndex, buildIndex, filterNames, parseQuery, search, type Query} from '../search/search.ts';
import {sanitize} from '../story/sanitize.ts';
import {openStory} from '../story/shipped.ts';
import {speakersOf, withoutHeadlines} from '../story/story.ts';
import {shownTime} from '../story/time.ts';
import {exit, printLines, textWidth, toTerminal, UsageError} from './output.ts';
import type {Options} from './table.ts';
import {unmatchedFilters} from './unmatched-filters.ts';

/** A filter as the query language writes it. */
const filter = (name: string, value: string | undefined): string =>
  value === undefined ? '' : ` ${name}:"${value.replaceAll('"', ' ')}"`;

const listed = (words: readonly string[]): string => words.map((word) => `“${sanitize(word)}”`).join(', ');

const nothing = (text: string, at: string | undefined): string =>
  `no quotation${text === '' ? '' : ` is like “${sanitize(text)}”`}${at === undefined ? '' : ` up to ${sanitize(at)}`}`;

/** What the feed says of what nobody is quoted with, in the best of its first `shown` entries. */
function told(timeline: Timeline, query: Query, shown: number): string {
  const {story, entries} = timeline;
  const index = buildEntryIndex(story, entries, (entry) => toldIn(timeline, entry));
  const [best, ...others] = index ? search(index, query, {until: shown}).hits : [];
  if (!best) return '';
  const {at, headline, text} = entries[best.index]!;
  const more = others.length > 0 ? ` (and ${others.length} more)` : '';
  return `; the feed tells of it, ${shownTime(at)}: ${headline ?? text}${more}`;
}

/** Of a story that is named where words are expected: how it is searched. */
function meantStory(given: readonly string[]): string {
  const story = given.find((word) => word !== '' && existsSync(join(word, 'story.yaml')));
  return story === undefined ? '' : `; to search that story: --story ${sanitize(story)}`;
}

/** @throws StoryError, TimeError, UsageError */
export async function searchQuotes(given: readonly string[], options: Options<'search'>): Promise<number> {
  if (options.limit !== undefined && !/^0*[1-9]\d*$/.test(options.limit))
    throw new UsageError(`--limit ${options.limit}: give a whole number from 1`);
  const limit = Number(options.limit ?? Infinity);
  const story = await openStory(options.story);
  const timeline = timelineOf(story);
  const at = options.at === undefined ? Infinity : parseMoment(options.at, story);
  const shown = at === Infinity ? timeline.entries.length : countUntil(timeline.times, at);
  const until = timeline.quoteCounts[shown]!;
  const text =
    given.join(' ') +
    filter('speaker', options.speaker) +
    filter('side', options.side) +
    filter('source', options.source);
  const query = parseQuery(text, {finished: true, time: (time) => parseMoment(time, story)});
  if (query.problems[0] !== undefined)
    throw new UsageError(`${query.problems[0]}: give a time such as 2025-05-14 or 14:00`);
  const index = buildIndex(at === Infinity ? story : withoutHeadlines(story, at), timeline.quotes);
  const {hits, ignored, beside} = search(index, query, {
    until,
    limit: Number.isFinite(limit) ? limit : Math.max(1, until),
    exact: options.exact ?? false,
    beside: (quote) => besideQuote(timeline, quote),
  });
  for (const {name, meant = filterNames.join(':, ')} of query.strangers)
    process.stderr.write(`talks-tui: “${sanitize(name)}:” is no filter; meant is perhaps ${meant}:\n`);
  const isMeant = (word: string): boolean => query.strangers.every(({name}) => name.toLowerCase() !== word);
  const unlike = ignored.filter(isMeant);
  const unsaid = beside.filter(isMeant);
  if (hits.length > 0 && unlike.length > 0)
    process.stderr.write(`talks-tui: nothing is like ${listed(unlike)}: left out${meantStory(given)}\n`);
  if (hits.length > 0 && unsaid.length > 0)
    process.stderr.write(`talks-tui: nobody says ${listed(unsaid)}: found where the feed does\n`);
  const speakers = speakersOf(story);
  const width = textWidth();
  await printLines(
    (function* () {
      for (const [i, {quote, score, matches, beside: told}] of hits.entries()) {
        yield options.json
          ? JSON.stringify({quote: quoteJson(quote, speakers), score, matches, beside: told})
          : quotePlain(quote, story, speakers, width) + (i < hits.length - 1 ? '\n' : '');
      }
    })(),
  );
  if (hits.length > 0) return exit.done;
  // a script has the exit code
  if (toTerminal()) {
    const lines = unmatchedFilters({index, query, story, until, at: options.at, written: options});
    if (lines.length === 0) {
      const entries = options.exact ? '' : told(timeline, query, shown);
      lines.push(nothing(text.trim(), options.at) + entries + meantStory(given));
    }
    process.stderr.write(lines.map((line) => `talks-tui: ${line}\n`).join(''));
  }
  return exit.nothing;
}
