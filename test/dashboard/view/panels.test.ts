import {expect, it} from 'vitest';
import {sceneOf} from '../../../source/dashboard/model/scene.ts';
import type {Articles} from '../../../source/story/articles.ts';
import {timeline} from '../../../source/replay/timeline.ts';
import {readerOf} from '../reader.ts';
import {shipped} from '../../stories/shown.ts';

it.each([
  ['no directory is given', undefined, 'Started with --sources DIR'],
  [
    'none of the articles is in it',
    new Map() as Articles,
    'None of the story’s articles is in the directory',
  ],
])('says under the sources how an article can be read, where %s', async (_, articles, hint) => {
  const reader = readerOf(sceneOf(timeline(await shipped()), articles), {size: {columns: 200, rows: 50}});
  reader.press('end', 's');
  expect(reader.text()).toContain(hint);
});
