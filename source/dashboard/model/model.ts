/** Everything that can change while the dashboard runs, and what is derived from it for a frame. */
import {player, positionNow, seekTo, type Player} from '../../replay/player.ts';
import type {Pace, Position} from '../../replay/schedule.ts';
import {sourcesDiffer, type OpenQuestion, type Situation} from '../../replay/situation.ts';
import {emptyLine, insert, type LineEdit} from '../input/line-editor.ts';
import type {Found} from './finder.ts';
import type {PaneId} from '../layout.ts';
import type {Scene} from './scene.ts';

/** Something that has sources. */
export type Target =
  | {kind: 'entry'; index: number}
  | {kind: 'member'; person: string}
  | {kind: 'topic'; topic: string}
  | {kind: 'quote'; index: number}
  | {kind: 'question'; question: string};

/** What the quotes pane lists. */
export type Said = Extract<Target, {kind: 'entry' | 'quote'}>;

/** What opens over panes: the sources of something, or the questions on which the sources differ. */
export type Panel =
  /** `all`: the reader wants to read what is published later as well. */
  | {kind: 'sources'; target: Target; cursor: number; all: boolean}
  | {kind: 'questions'; question: string | undefined};

/** All that a reader can change, and the replay. Everything else on the screen is derived from it, the scene and the clock. */
export type Model = {
  size: {columns: number; rows: number};
  player: Player;
  /** What is new comes in while it runs. */
  live: boolean;
  focus: PaneId;
  zoom: boolean;
  /**
   * `cursor` is an entry's index, undefined while the newest is followed; then `end` is how many entries were out when the
   * reader last moved, so that what comes in does not move what they look at.
   */
  feed: {cursor: number | undefined; end: number};
  delegations: {person: string | undefined};
  demands: {topic: string | undefined; others: boolean};
  /** `quote` is the selected one's rank in time, undefined for the first in the list. */
  quotes: {selected: Said | undefined};
  search: {line: LineEdit; editing: boolean; scope: 'so far' | 'whole story'};
  /** How many rows of what is selected are scrolled away, where it is taller than its pane; `item` tells what that was. */
  scrolled: {item: string; rows: number} | undefined;
  /** What lies over the right-hand side; the last one is seen. */
  panels: readonly Panel[];
  help: {filter: LineEdit; top: number} | undefined;
  goto: {line: LineEdit; error: string | undefined} | undefined;
  /** A word on what was just done; gone with the next key. */
  notice: string | undefined;
  /** Why a live story cannot be read at present; it stands until that has passed. */
  trouble: string | undefined;
};

/** What the command line asks for. `query`: opens with a search for it; `size`: of the window, in columns and rows. */
export type Options = {
  pace: Pace;
  paused: boolean;
  loop: boolean;
  query: string | undefined;
  size: {columns: number; rows: number};
  /** The story goes on being written: it begins at its end. */
  live?: boolean;
};

/** The model that a dashboard begins with: the replay at its start and not yet playing, or at its end where the story is live. */
export function modelOf(scene: Scene, {pace, loop, query, size, live = false}: Options): Model {
  const first = player(scene.timeline, pace, loop);
  return {
    size,
    live,
    player: live ? seekTo(first, scene.story.window.end, 0) : first,
    focus: query === undefined ? 'feed' : 'quotes',
    zoom: false,
    feed: {cursor: undefined, end: 0},
    delegations: {person: undefined},
    demands: {topic: undefined, others: false},
    quotes: {selected: undefined},
    search: {
      line: query === undefined ? emptyLine : insert(emptyLine, query),
      editing: false,
      scope: 'so far',
    },
    scrolled: undefined,
    panels: [],
    help: undefined,
    goto: undefined,
    notice: undefined,
    trouble: undefined,
  };
}

/** What one frame shows, derived once from the model and the clock. */
export type Now = {
  position: Position;
  situation: Situation;
  /** How many quotations are out. */
  quotesOut: number;
  /** How many entries were known before the story began. */
  background: number;
  /** Index of the entry that has just come in; -1 where there is none. */
  fresh: number;
  /** Has the reader asked for what is still to come as well? */
  wholeStory: boolean;
  query: string;
  /** What the search found; undefined without a query. */
  found: Found | undefined;
};

/** What there is to show at a reading of the clock. @param clock ms of the monotonic clock that the model's player was given */
export function nowOf(scene: Scene, model: Model, clock: number): Now {
  const {timeline} = scene;
  const position = positionNow(model.player, clock);
  const quotesOut = timeline.quoteCounts[position.shown]!;
  const {text} = model.search.line;
  const query = text.trim();
  const wholeStory = model.search.scope === 'whole story';
  const searched = wholeStory ? timeline.entries.length : position.shown;
  return {
    position,
    situation: scene.situation(position.shown),
    quotesOut,
    background: timeline.background,
    fresh: position.shown > timeline.background ? position.shown - 1 : -1,
    wholeStory,
    query,
    found:
      query === '' ? undefined : scene.finder.find(query, searched, model.search.editing && !isEnded(text)),
  };
}

/** Is the last word of a query ended by a space that does not stand within quotation marks? */
const isEnded = (query: string): boolean =>
  /\s$/.test(query) && (query.match(/["“”]/g)?.length ?? 0) % 2 === 0;

/** The entry that the feed's cursor is on, kept within what is out; -1 where nothing is. */
export function feedCursor({feed}: Model, {position}: Now): number {
  return Math.min(feed.cursor ?? Infinity, position.shown - 1);
}

/** How many entries the feed shows: all that are out while it follows, otherwise those that were when the reader moved. */
export function feedEnd({feed}: Model, {position}: Now): number {
  return feed.cursor === undefined
    ? position.shown
    : Math.min(Math.max(feed.end, feed.cursor + 1), position.shown);
}

/**
 * The list in the quotes pane, as ranks in time: the quotations that were found, or the newest first; where nobody is quoted with what was
 * searched for, the entries that tell of it.
 */
export function quoteList({quotesOut, found}: Now): {
  kind: Said['kind'];
  count: number;
  at(row: number): number;
  rowOf(index: number): number;
} {
  if (found) {
    const isTold = found.told.length > 0;
    const list = isTold ? found.told : found.hits;
    return {
      kind: isTold ? 'entry' : 'quote',
      count: list.length,
      at: (row) => list[row]!.index,
      rowOf: (index) => list.findIndex((hit) => hit.index === index),
    };
  }
  return {
    kind: 'quote',
    count: quotesOut,
    at: (row) => quotesOut - 1 - row,
    rowOf: (quote) => (quote < quotesOut ? quotesOut - 1 - quote : -1),
  };
}

/** Row of what is selected in the list; the first where that is not there. */
export function quoteRow({quotes: {selected}}: Model, now: Now): number {
  const list = quoteList(now);
  return selected?.kind === list.kind ? Math.max(0, list.rowOf(selected.index)) : 0;
}

/** What is selected in the quotes pane; undefined where the list is empty. */
export function selectedSaid(model: Model, now: Now): Said | undefined {
  const list = quoteList(now);
  return list.count === 0 ? undefined : {kind: list.kind, index: list.at(quoteRow(model, now))};
}

/** Delegates, pane order. */
export const membersOf = ({situation}: Now) => situation.delegations.flatMap(({members}) => members);

/** Topics that the demands pane shows: those on which one of its sides stated something. */
export function topicsOf(scene: Scene, {demands}: Model, {situation}: Now) {
  const pair = scene.story.opposing;
  if (!pair) return situation.demands;
  return situation.demands.filter(({positions}) =>
    positions.some(({position}) => pair.includes(position.side) !== demands.others),
  );
}

/** Questions on which the sources differ by now, in the story's order. */
export const openQuestions = ({situation}: Now): OpenQuestion[] => situation.questions.filter(sourcesDiffer);

/** Do the sources differ, by now, on this question? */
export const differs = ({situation}: Now, id: string | undefined): boolean =>
  situation.questions.some((one) => one.question.id === id && sourcesDiffer(one));

/** Keeps an index within a list. */
export const clamp = (index: number, count: number): number => Math.max(0, Math.min(index, count - 1));
