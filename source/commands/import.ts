/** `talks-tui import ARTICLE… --to DIR`: drafts a story from articles. */
import {basename, resolve} from 'node:path';
import {draftOf, UndatedError, type Draft} from '../import/draft/draft.ts';
import {readAll} from '../import/read.ts';
import {ImportError} from '../import/receive.ts';
import {isFree, save} from '../import/save.ts';
import {filesOf} from '../import/write.ts';
import {plural} from '../print/plural.ts';
import {loadStory} from '../story/load.ts';
import {reason} from '../story/reason.ts';
import {sanitize} from '../story/sanitize.ts';
import {isTimeZone} from '../story/zone.ts';
import {articlesAsked, checkDay} from './extract.ts';
import {exit, print, UsageError} from './output.ts';
import {isCommand, type Options} from './table.ts';

/**
 * Reads all articles, and then writes the story whole or not at all.
 *
 * @throws UsageError where something cannot be read or written, or a directory that is not empty would be written to
 */
export async function importArticles(given: readonly string[], options: Options<'import'>): Promise<number> {
  const {to = '', date, timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone} = options;
  const from = articlesAsked(given);
  if (to === '') throw new UsageError('where to? --to DIR names the directory of the new story');
  if (!isTimeZone(timeZone))
    throw new UsageError(`--time-zone ${timeZone}: not an IANA time zone such as Europe/Istanbul`);
  checkDay(date);
  await checkFree(to);
  const draft = await drafted(from, {
    title: sanitize(options.title ?? '').trim() || titleOf(to),
    timeZone,
    ...(date !== undefined && {date}),
  });
  if (draft.story.entries.length === 0) {
    const names = from.map((one) => sanitize(one)).join(', ');
    process.stderr.write(`talks-tui: nobody is quoted in ${names}; nothing was written\n`);
    return exit.nothing;
  }
  try {
    // what this program writes it can read: a fault here is its own
    await save(to, filesOf(draft), loadStory);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== undefined)
      throw new UsageError(`--to ${to}: ${reason(error)}`);
    throw new Error(`the draft is no story: ${(error as Error).message}`, {cause: error});
  }
  await print(summary(to, draft, date));
  return exit.done;
}

async function drafted(from: readonly string[], options: Parameters<typeof draftOf>[1]): Promise<Draft> {
  try {
    return draftOf(await readAll(from), options);
  } catch (error) {
    if (error instanceof UndatedError)
      throw new UsageError(
        `${error.message}; --date 2025-05-15 gives it to all that tell none, or write it above the text`,
      );
    throw error instanceof ImportError ? new UsageError(error.message) : error;
  }
}

/** A headline would tell from the first moment on what is still to come; the directory was named by the reader. */
function titleOf(to: string): string {
  const words = sanitize(basename(resolve(to)))
    .replaceAll(/[-_\s]+/g, ' ')
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1) || 'A story';
}

/** @throws UsageError where there is something already */
async function checkFree(to: string): Promise<void> {
  let free: boolean;
  try {
    free = await isFree(to);
  } catch (error) {
    throw new UsageError(`--to ${to}: ${reason(error)}`);
  }
  if (!free) throw new UsageError(`--to ${to}: there is something in it already; name a new directory`);
}

/** A path as one types it behind the program's name. */
function typed(path: string): string {
  const name = isCommand(path) || path.startsWith('-') ? `./${path}` : path;
  return /^[\p{L}\p{N}._/~-]+$/u.test(name) ? name : `'${name.replaceAll("'", `'\\''`)}'`;
}

function summary(
  to: string,
  {story, doubts, unclear, dated, undated, twice}: Draft,
  date: string | undefined,
): string {
  const {entries, people, sides, sources} = story;
  const quotes = entries.reduce((sum, {quotes: own = []}) => sum + own.length, 0);
  const name = sanitize(to);
  const open = [
    ...(doubts.size > 0 ? [`${plural(doubts.size, 'entry', 'entries')} to check`] : []),
    ...(unclear.length > 0 ? [`${plural(unclear.length, 'quotation')} of nobody known`] : []),
    ...(dated.length > 0 ? [`${plural(dated.length, 'dated sentence')} to tell in your own words`] : []),
  ];
  return [
    `${name}: a draft from ${plural(sources.length, 'article')}: ${plural(entries.length, 'entry', 'entries')}, ${plural(quotes, 'quotation')}, ${plural(people.length, 'person', 'people')}, ${plural(sides.length, 'side')}.`,
    ...(open.length > 0 ? [`In entries.yaml, as comments: ${open.join(', ')}.`] : []),
    ...(twice > 0 ? [`Left out, since given twice: ${plural(twice, 'article')}.`] : []),
    ...(date === undefined
      ? []
      : [
          `Of ${date}, as --date says: ${[...undated].join(', ') || 'none; all articles tell their own day'}.`,
        ]),
    '',
    `  talks-tui ${typed(name)}`,
    `  talks-tui check ${typed(name)} --sources ${typed(`${name}/articles`)}`,
    '',
  ].join('\n');
}
