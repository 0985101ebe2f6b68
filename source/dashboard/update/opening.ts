/** What opens and closes: the search, the sources, the list of questions, and whatever is on top. */
import type {Transition} from './effect.ts';
import {emptyLine} from '../input/line-editor.ts';
import type {Model, Now} from '../model/model.ts';
import {holdsBack} from '../model/publication.ts';
import type {Scene} from '../model/scene.ts';
import {toMoment} from './seeking.ts';
import {questionOf, targetOf} from '../model/selection.ts';

/** The search line takes what is typed from now on. */
export const openSearch = (model: Model): Model => ({
  ...model,
  panels: [],
  focus: 'quotes',
  search: {...model.search, editing: true},
});

/** Takes back the search with all that it had asked for. */
export const closeSearch = (model: Model): Model => ({
  ...model,
  search: {line: emptyLine, editing: false, scope: 'so far'},
  quotes: {selected: undefined},
});

/** Opens what is selected: a quotation at its moment, of all else the sources. @param clock in ms */
export function open(scene: Scene, model: Model, now: Now, clock: number): Model {
  const top = model.panels.at(-1);
  if (top?.kind === 'sources') {
    const more = holdsBack(scene, top, now);
    return {...model, panels: [...model.panels.slice(0, -1), ...(more ? [{...top, all: true}] : [])]};
  }
  if (!top && model.focus === 'quotes') return toMoment(scene, model, now, clock);
  return openSources(scene, model, now);
}

/** Opens the sources of what is selected, or closes them. */
export function openSources(scene: Scene, model: Model, now: Now): Model {
  const top = model.panels.at(-1);
  if (top?.kind === 'sources') return {...model, panels: model.panels.slice(0, -1)};
  const target = targetOf(scene, model, now);
  if (!target) return {...model, notice: 'nothing is selected'};
  return {...model, panels: [...model.panels, {kind: 'sources', target, cursor: 0, all: false}]};
}

/** Opens the list of questions or closes it; under the sources of a question it comes back. */
export function toggleQuestions(scene: Scene, model: Model, now: Now): Model {
  const open = model.panels.findIndex(({kind}) => kind === 'questions');
  if (open >= 0) {
    const onTop = open === model.panels.length - 1;
    return {...model, panels: model.panels.slice(0, onTop ? open : open + 1)};
  }
  return {
    ...model,
    panels: [...model.panels, {kind: 'questions', question: questionOf(scene, model, now)}],
  };
}

/** Closes the topmost thing that is open; nothing open: leaves. */
export function close(model: Model): Transition {
  if (model.help) return {model: {...model, help: undefined}};
  if (model.goto) return {model: {...model, goto: undefined}};
  if (model.panels.length > 0) return {model: {...model, panels: model.panels.slice(0, -1)}};
  if (model.search.editing || model.search.line.text !== '') return {model: closeSearch(model)};
  if (model.zoom) return {model: {...model, zoom: false}};
  return {model, effect: {type: 'leave', code: 0}};
}
