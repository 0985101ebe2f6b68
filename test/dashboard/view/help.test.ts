import {expect, it} from 'vitest';

import {positionKinds, type PositionKind} from '../../../source/story/schema.ts';
import {readerOf, theme} from '../reader.ts';
import {sceneFor, smallStory} from '../../stories/shown.ts';

it('says what every mark of a demand means', () => {
  const reader = readerOf(sceneFor(smallStory()), {size: {columns: 200, rows: 50}});
  reader.press('?');
  const words: Partial<Record<PositionKind, string>> = {rejection: 'stays away; refused'};
  for (const kind of positionKinds)
    expect(reader.text()).toContain(`${theme.glyphs[kind]} ${words[kind] ?? kind}`);
});
