/** Articles tell of earlier moments than that of their publication; of themselves they tell nothing before it. */
import type {Now, Panel} from './model.ts';
import type {Scene} from './scene.ts';
import {passagesOf} from './targets.ts';

/** Is what a source says, its headline and its text, still to come? Its publisher and its date may be told. */
export function isToCome({sources}: Scene, source: string, {position, wholeStory}: Now): boolean {
  return !wholeStory && position.at < (sources.get(source)?.out ?? Infinity);
}

/** Would the panel show more if the reader asked for what is still to come? */
export function holdsBack(scene: Scene, panel: Extract<Panel, {kind: 'sources'}>, now: Now): boolean {
  if (panel.all) return false;
  return passagesOf(scene, panel.target, now).some(({passage: {source: id}}) => {
    const source = scene.sources.get(id);
    const headline = source?.publisher === undefined && source?.title !== undefined;
    return (headline || scene.articles?.has(id) === true) && isToCome(scene, id, now);
  });
}
