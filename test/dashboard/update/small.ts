/** A reader of the small story: entry e0 before the window, e1 at its start, then one an hour; a real second is an hour. */
import {feedCursor, feedEnd, selectedSaid} from '../../../source/dashboard/model/model.ts';
import {positionNow} from '../../../source/replay/player.ts';
import {readerOf, type Reader} from '../reader.ts';
import {sceneFor, smallStory} from '../../stories/shown.ts';

export type {Reader} from '../reader.ts';

export const hour = 3_600_000;

export const scene = sceneFor(smallStory());
export const {story} = scene;

export const fresh = (options: Parameters<typeof readerOf>[1] = {}): Reader => readerOf(scene, options);

/** Where the replay is. */
export const where = (reader: Reader) => positionNow(reader.model.player, reader.now);

/** The entry that the feed's cursor is on. */
export const cursor = (reader: Reader): number => feedCursor(reader.model, reader.derived());

/** How many entries the feed shows. */
export const end = (reader: Reader): number => feedEnd(reader.model, reader.derived());

/** The id of the quotation that the cursor is on. */
export function selected(reader: Reader): string | undefined {
  const said = selectedSaid(reader.model, reader.derived());
  return said?.kind === 'quote' ? scene.timeline.quotes[said.index]!.id : undefined;
}
