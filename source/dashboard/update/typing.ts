/** What is typed into a line: the search, a moment to go to, the filter of the help. */
import type {Transition} from './effect.ts';
import {insert, type LineEdit} from '../input/line-editor.ts';
import {nowOf, type Model} from '../model/model.ts';
import {closeSearch, openSearch} from './opening.ts';
import type {Scene} from '../model/scene.ts';
import {moveOrScroll, scrollHelp, type Room} from './scrolling.ts';
import {goTo, toMoment} from './seeking.ts';

/** The line that takes what is typed, and how to put it back. */
export function typing(model: Model): {line: LineEdit; put: (line: LineEdit) => Model} | undefined {
  const {help, goto, search} = model;
  if (help) return {line: help.filter, put: (filter) => ({...model, help: {filter, top: 0}})};
  if (goto) return {line: goto.line, put: (line) => ({...model, goto: {line, error: undefined}})};
  if (search.editing) {
    // what was selected belonged to the old words
    return {
      line: search.line,
      put: (line) => ({
        ...model,
        search: {...search, line},
        quotes: line.text === search.line.text ? model.quotes : {selected: undefined},
      }),
    };
  }
  return undefined;
}

/** A text into the line that is open; with none, into the search. */
export function typeInto(model: Model, text: string): Model {
  const open = typing(model) ?? typing(openSearch(model))!;
  return open.put(insert(open.line, text));
}

/** Keys that a line being typed does not take for itself. @param clock in ms */
export function onTypingKey(
  scene: Scene,
  model: Model,
  name: string,
  clock: number,
  room: Room,
): Transition | undefined {
  const {page} = room;
  if (model.help) {
    const by = {down: 1, up: -1, pagedown: page, pageup: -page}[name];
    if (by !== undefined) return {model: scrollHelp(model, by, room)};
    if (name === 'return') return {model: {...model, help: undefined}};
    if (name === '?' && model.help.filter.text === '') return {model: {...model, help: undefined}};
    return undefined;
  }
  if (model.goto) {
    if (name === 'return') return {model: goTo(scene, model, model.goto.line.text, clock)};
    if (name === 'backspace' && model.goto.line.text === '') return {model: {...model, goto: undefined}};
    return undefined;
  }
  const by = {down: 1, up: -1, 'ctrl+n': 1, 'ctrl+p': -1, pagedown: page, pageup: -page}[name];
  if (by !== undefined) return {model: moveOrScroll(scene, model, by, nowOf(scene, model, clock), room)};
  if (name === 'return') {
    const closed = {...model, search: {...model.search, editing: false}};
    if (model.search.line.text.trim() === '') return {model: closed};
    // of a line that is done with, the last word is taken as it stands
    return {model: toMoment(scene, closed, nowOf(scene, closed, clock), clock)};
  }
  if (name === 'tab') {
    const scope = model.search.scope === 'so far' ? 'whole story' : 'so far';
    return {model: {...model, search: {...model.search, scope}}};
  }
  if (name === 'backspace' && model.search.line.text === '') return {model: closeSearch(model)};
  return undefined;
}
