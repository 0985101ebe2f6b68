/** The cursors of the panes and panels, moved by keys and clicks. */
import type {PaneId} from './layout.ts';
import {
  clamp,
  feedCursor,
  membersOf,
  nowOf,
  openQuestions,
  quoteList,
  quoteRow,
  topicsOf,
  type Model,
  type Panel,
} from './model.ts';
import type {Scene} from './scene.ts';
import {memberRow, questionRow, topicRow} from './selection.ts';
import {passagesOf} from './targets.ts';

/** Moves the cursor of the panel or pane that has the focus; Infinity goes to the end, and the feed then follows. */
export function move(scene: Scene, model: Model, by: number, now: number): Model {
  const present = nowOf(scene, model, now);
  const top = model.panels.at(-1);
  if (top) {
    const moved: Panel =
      top.kind === 'sources'
        ? {...top, cursor: clamp(top.cursor + by, passagesOf(scene, top.target, present).length)}
        : {
            ...top,
            question:
              openQuestions(present)[clamp(questionRow(top, present) + by, openQuestions(present).length)]
                ?.question.id,
          };
    return {...model, panels: [...model.panels.slice(0, -1), moved]};
  }
  switch (model.focus) {
    case 'feed': {
      const {shown} = present.position;
      if (shown === 0) return model;
      const cursor = clamp(feedCursor(model, present) + by, shown);
      const newest = cursor === shown - 1 && by > 0;
      return {...model, feed: newest ? {cursor: undefined, end: 0} : {cursor, end: shown}};
    }
    case 'delegations': {
      const members = membersOf(present);
      return {
        ...model,
        delegations: {person: members[clamp(memberRow(model, present) + by, members.length)]?.person.id},
      };
    }
    case 'demands': {
      const topics = topicsOf(scene, model, present);
      const topic = topics[clamp(topicRow(scene, model, present) + by, topics.length)]?.topic.id;
      return {...model, demands: {...model.demands, topic}};
    }
    case 'quotes': {
      const list = quoteList(present);
      if (list.count === 0) return model;
      const row = clamp(quoteRow(model, present) + by, list.count);
      // the first row follows what comes in; any other stays with its quotation
      return {...model, quotes: {quote: row === 0 ? undefined : list.at(row)}};
    }
  }
}

/** Focuses the pane and selects the item of it that was clicked on. */
export function clickOn(
  scene: Scene,
  model: Model,
  pane: PaneId | undefined,
  item: number | undefined,
  now: number,
): Model {
  if (pane === undefined) return model;
  const focused: Model = {...model, focus: pane, panels: [], search: {...model.search, editing: false}};
  if (item === undefined) return focused;
  const present = nowOf(scene, model, now);
  switch (pane) {
    case 'feed': {
      const {shown} = present.position;
      const newest = item >= shown - 1;
      return {...focused, feed: newest ? {cursor: undefined, end: 0} : {cursor: item, end: shown}};
    }
    case 'delegations': {
      return {...focused, delegations: {person: membersOf(present)[item]?.person.id}};
    }
    case 'demands': {
      return {
        ...focused,
        demands: {...model.demands, topic: topicsOf(scene, model, present)[item]?.topic.id},
      };
    }
    case 'quotes': {
      const list = quoteList(present);
      return {...focused, quotes: {quote: item === 0 || item >= list.count ? undefined : list.at(item)}};
    }
  }
}
