/** The model for a newer version of the story: what the reader looks at stays, wherever it stands now. */
import {positionNow, renew} from '../../replay/player.ts';
import {countUntil} from '../../replay/timeline.ts';
import type {Model, Panel, Said, Target} from '../model/model.ts';
import type {Scene} from '../model/scene.ts';

/** @param clock ms of the monotonic clock that the model's player was given */
export function renewed(before: Scene, after: Scene, model: Model, clock: number): Model {
  const ranks = new Map(after.timeline.entries.map(({id}, index) => [id, index]));
  const quoteRanks = new Map(after.timeline.quotes.map(({id}, index) => [id, index]));
  const entryNow = (index: number): number | undefined => ranks.get(before.timeline.entries[index]?.id ?? '');
  const quoteNow = (index: number): number | undefined =>
    quoteRanks.get(before.timeline.quotes[index]?.id ?? '');
  /** How many entries of the newer story are out, where so many of the older were. */
  const outNow = (count: number, at: number): number => {
    const last = entryNow(count - 1);
    return last === undefined ? countUntil(after.timeline.times, at) : last + 1;
  };
  const saidNow = (said: Said): Said | undefined => {
    const index = said.kind === 'entry' ? entryNow(said.index) : quoteNow(said.index);
    return index === undefined ? undefined : {...said, index};
  };
  const targetNow = (target: Target): Target | undefined =>
    target.kind === 'entry' || target.kind === 'quote' ? saidNow(target) : target;
  const panelNow = (panel: Panel): Panel[] => {
    if (panel.kind === 'questions') return [panel];
    const target = targetNow(panel.target);
    return target ? [{...panel, target}] : [];
  };

  const {at, shown} = positionNow(model.player, clock);
  const player = renew(model.player, after.timeline, outNow(shown, at), clock);
  const {cursor, end} = model.feed;
  const place = cursor === undefined ? undefined : entryNow(cursor);
  const {selected} = model.quotes;
  return {
    ...model,
    player,
    feed: place === undefined ? {cursor: undefined, end: 0} : {cursor: place, end: outNow(end, at)},
    quotes: {selected: selected && saidNow(selected)},
    panels: model.panels.flatMap(panelNow),
    trouble: undefined,
    notice: noticeOf(before, after, positionNow(player, clock).shown) ?? model.notice,
  };
}

/**
 * Who looks at the past is told that there is something new at the end, and everybody of what came in earlier in the story, where no eye
 * would look for it.
 */
function noticeOf(before: Scene, after: Scene, shown: number): string | undefined {
  const known = new Set(before.timeline.entries.map(({id}) => id));
  const {entries} = after.timeline;
  const last = entries.findLastIndex(({id}) => known.has(id));
  const fresh = (from: number, to?: number): number =>
    entries.slice(from, to).filter(({id}) => !known.has(id)).length;
  const [earlier, later] = [fresh(0, last + 1), shown < entries.length ? fresh(last + 1) : 0];
  const words = [
    ...(later > 0 ? [`${later} new at the end`] : []),
    ...(earlier > 0 ? [`${earlier} new earlier in the story`] : []),
  ];
  return words.length > 0 ? words.join(', ') : undefined;
}
