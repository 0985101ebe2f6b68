/** The cursors of the panes and panels, moved by keys and clicks. */
import type {Instant} from '../../story/story.ts';
import type {PaneId} from '../layout.ts';
import {
  clamp,
  feedCursor,
  membersOf,
  openQuestions,
  quoteList,
  quoteRow,
  topicsOf,
  type Model,
  type Now,
  type Panel,
} from '../model/model.ts';
import type {Scene} from '../model/scene.ts';
import {memberRow, questionRow, topicRow} from '../model/selection.ts';
import {passagesOf} from '../model/targets.ts';

/** What is at a cell of the screen. */
export type Place = {
  /** A pane or the panel that is open, and an item of it. */
  pane: PaneId | 'panel' | undefined;
  item: number | undefined;
  /** The pane whose tab is there. */
  tab?: PaneId | undefined;
  /** The instant that the bar shows there. */
  instant?: Instant | undefined;
};

/** Moves the cursor of the panel or pane that has the focus; Infinity goes to the end, and the feed then follows. */
export function move(scene: Scene, model: Model, by: number, now: Now): Model {
  const top = model.panels.at(-1);
  if (top) {
    const row = top.kind === 'sources' ? top.cursor : questionRow(top, now);
    return inPanel(scene, model, top, row + by, now);
  }
  switch (model.focus) {
    case 'feed': {
      const {shown} = now.position;
      if (shown === 0) return model;
      const cursor = clamp(feedCursor(model, now) + by, shown);
      const newest = cursor === shown - 1 && by > 0;
      return {...model, feed: newest ? {cursor: undefined, end: 0} : {cursor, end: shown}};
    }
    case 'delegations': {
      const members = membersOf(now);
      return {
        ...model,
        delegations: {person: members[clamp(memberRow(model, now) + by, members.length)]?.person.id},
      };
    }
    case 'demands': {
      const topics = topicsOf(scene, model, now);
      const topic = topics[clamp(topicRow(scene, model, now) + by, topics.length)]?.topic.id;
      return {...model, demands: {...model.demands, topic}};
    }
    case 'quotes': {
      const list = quoteList(now);
      if (list.count === 0) return model;
      const row = clamp(quoteRow(model, now) + by, list.count);
      // the first row follows what comes in; any other stays with what it is on
      return {...model, quotes: {selected: row === 0 ? undefined : {kind: list.kind, index: list.at(row)}}};
    }
  }
}

/** Puts the cursor of the open panel on a row, or on the nearest there is. */
function inPanel(scene: Scene, model: Model, top: Panel, row: number, now: Now): Model {
  const questions = openQuestions(now);
  const moved: Panel =
    top.kind === 'sources'
      ? {...top, cursor: clamp(row, passagesOf(scene, top.target, now).length)}
      : {...top, question: questions[clamp(row, questions.length)]?.question.id};
  return {...model, panels: [...model.panels.slice(0, -1), moved]};
}

/** Focuses the pane and selects the item of it, or of the open panel, that was clicked on; nothing behind the help. */
export function clickOn(scene: Scene, model: Model, place: Place, now: Now): Model {
  const {pane = place.tab, item} = place;
  if (pane === undefined || model.help) return model;
  if (pane === 'panel') {
    const top = model.panels.at(-1);
    return top === undefined || item === undefined ? model : inPanel(scene, model, top, item, now);
  }
  const focused: Model = {...model, focus: pane, panels: [], search: {...model.search, editing: false}};
  if (item === undefined) return focused;
  switch (pane) {
    case 'feed': {
      const {shown} = now.position;
      const newest = item >= shown - 1;
      return {...focused, feed: newest ? {cursor: undefined, end: 0} : {cursor: item, end: shown}};
    }
    case 'delegations': {
      return {...focused, delegations: {person: membersOf(now)[item]?.person.id}};
    }
    case 'demands': {
      return {
        ...focused,
        demands: {...model.demands, topic: topicsOf(scene, model, now)[item]?.topic.id},
      };
    }
    case 'quotes': {
      const list = quoteList(now);
      const isFirst = item === 0 || item >= list.count;
      return {
        ...focused,
        quotes: {selected: isFirst ? undefined : {kind: list.kind, index: list.at(item)}},
      };
    }
  }
}
