/** `talks-tui export [STORY]`: a story, or what was said in it, as a document or a file for other programs, with citations. */
import {csvLines} from '../print/export/csv.ts';
import {jsonLdLines} from '../print/export/jsonld.ts';
import {jsonLines} from '../print/export/jsonl.ts';
import {markdownLines} from '../print/export/markdown.ts';
import {toldBy} from '../print/export/told.ts';
import {parseMoment} from '../replay/moment.ts';
import {sanitize} from '../story/sanitize.ts';
import {openStory} from '../story/shipped.ts';
import {exit, printLines} from './output.ts';
import type {Options} from './table.ts';

const formats = {md: markdownLines, csv: csvLines, jsonl: jsonLines, jsonld: jsonLdLines};
const parts = {story: 'entry', quotes: 'quotation'};

/** @throws StoryError, TimeError, UsageError; before anything is written */
export async function exportStory(
  [path]: readonly string[],
  {format = 'md', what = 'story', at}: Options<'export'>,
): Promise<number> {
  const story = await openStory(path);
  const told = toldBy(story, what, at === undefined ? undefined : parseMoment(at, story));
  await printLines(formats[format](told));
  if (told.story.entries.length > 0) return exit.done;
  const until = at === undefined ? '' : ` up to ${sanitize(at)}`;
  process.stderr.write(`talks-tui: no ${parts[what]}${until}\n`);
  return exit.nothing;
}
