/**
 * What a dashboard shows of one version of a story: the story and what is looked up in it. All of it stays as it is but for the index of
 * the `finder`, which grows until it is whole; `finder` and `situation` keep their last answers, and that changes no answer.
 */
import {citeLong} from '../../print/cite.ts';
import {indexRemarksInSlices, sameRemark, type Remarks} from '../../replay/remarks.ts';
import {indexSituationInSlices, situationAt, type Situation} from '../../replay/situation.ts';
import type {Timeline} from '../../replay/timeline.ts';
import type {Articles} from '../../story/articles.ts';
import {atOnce, type Sliced} from '../../story/slices.ts';
import {
  speakersOf,
  type Passage,
  type Person,
  type Quote,
  type Side,
  type Source,
  type Speaker,
  type Story,
} from '../../story/story.ts';
import {shownTime, storyYear} from '../../story/time.ts';
import {finder, type Finder} from './finder.ts';

/** One version of a story, and what is looked up in it. */
export type Scene = {
  timeline: Timeline;
  story: Story;
  /** The year that labels leave out. */
  year: number;
  speakers: ReadonlyMap<string, Speaker>;
  people: ReadonlyMap<string, Person>;
  sides: ReadonlyMap<string, Side>;
  sources: ReadonlyMap<string, Source>;
  articles: Articles | undefined;
  remarks: Remarks;
  finder: Finder;
  /** How things stood; the last answer is kept, since most frames ask for the same. */
  situation(shown: number): Situation;
};

/**
 * The scene at once: for stories that are not large.
 *
 * @param articles for reading passages in their articles
 */
export const sceneOf = (timeline: Timeline, articles?: Articles): Scene =>
  atOnce(sceneInSlices(timeline, articles));

/** The scene a slice at a time, so that frames can be drawn in between. */
export function* sceneInSlices(timeline: Timeline, articles?: Articles): Sliced<Scene> {
  const {story} = timeline;
  const index = yield* indexSituationInSlices(timeline);
  let last: Situation | undefined;
  return {
    timeline,
    story,
    year: storyYear(story),
    speakers: speakersOf(story),
    people: new Map(story.people.map((person) => [person.id, person])),
    sides: new Map(story.sides.map((side) => [side.id, side])),
    sources: new Map(story.sources.map((source) => [source.id, source])),
    articles,
    remarks: yield* indexRemarksInSlices(timeline),
    finder: finder(timeline),
    situation(shown) {
      if (last?.shown !== shown) last = situationAt(index, shown);
      return last;
    },
  };
}

/** Passages of a quotation, with those of the same remark in other articles, of those quotations that are out. */
export function remarkSources({remarks, timeline}: Scene, quote: Quote, quotesOut: number): Passage[] {
  const same = sameRemark(remarks, quote, quotesOut);
  return same.length > 1 ? same.flatMap((rank) => timeline.quotes[rank]!.sources) : quote.sources;
}

/** What `y` copies: the words, who said them, and where they stand. */
export function quoteCitation(scene: Scene, quote: Quote, isTitled: (source: string) => boolean): string {
  const speaker = quote.speaker === undefined ? undefined : scene.speakers.get(quote.speaker)?.name;
  const from = quote.sources.map((passage) => citeLong(passage, scene.story, isTitled)).join('; ');
  return `“${quote.text}”${speaker === undefined ? '' : ` — ${speaker}`}, ${shownTime(quote.at)} (${from})`;
}
