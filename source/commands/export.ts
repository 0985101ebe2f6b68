/** `talks-tui export [STORY]`: a story, or what was said in it, as a document or a file for other programs, with citations. */
import {csvLines} from '../print/export/csv.ts';
import {jsonLdLines} from '../print/export/jsonld.ts';
import {jsonLines} from '../print/export/jsonl.ts';
import {markdownLines} from '../print/export/markdown.ts';
import {toldBy} from '../print/export/told.ts';
import {parseMoment} from '../replay/moment.ts';
import {sanitize} from '../story/sanitize.ts';
import {openStory} from '../story/shipped.ts';
import {didYouMean} from '../text/nearest.ts';
import {exit, printLines, UsageError} from './output.ts';

export type ExportOptions = {story?: string; format?: string; what?: string; at?: string};

const formats = {md: markdownLines, csv: csvLines, jsonl: jsonLines, jsonld: jsonLdLines};
const parts = {story: 'entry', quotes: 'quotation'};

/** One of the names there are. @throws UsageError */
function chosen<Name extends string>(option: string, value: string, names: Record<Name, unknown>): Name {
  const known = Object.keys(names) as Name[];
  const name = known.find((one) => one === value);
  if (name !== undefined) return name;
  throw new UsageError(`--${option} ${value}: give ${known.join(', ')}${didYouMean(value, known)}`);
}

/** @throws StoryError, TimeError, UsageError; before anything is written */
export async function exportStory(options: ExportOptions): Promise<number> {
  const format = chosen('format', options.format ?? 'md', formats);
  const what = chosen('what', options.what ?? 'story', parts);
  const story = await openStory(options.story);
  const told = toldBy(story, what, options.at === undefined ? undefined : parseMoment(options.at, story));
  await printLines(formats[format](told));
  if (told.story.entries.length > 0) return exit.done;
  const until = options.at === undefined ? '' : ` up to ${sanitize(options.at)}`;
  process.stderr.write(`talks-tui: no ${parts[what]}${until}\n`);
  return exit.nothing;
}
