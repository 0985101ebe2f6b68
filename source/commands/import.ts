/** `talks-tui import ARTICLE… --to DIR`: drafts a story from articles. */
import {mkdir, mkdtemp, readdir, rename, rm, rmdir, writeFile} from 'node:fs/promises';
import {basename, dirname, join, resolve} from 'node:path';
import {draftOf, UndatedError, type Draft} from '../import/draft/draft.ts';
import {ImportError, readArticles} from '../import/read.ts';
import {filesOf} from '../import/write.ts';
import {loadStory} from '../story/load.ts';
import {reason} from '../story/read.ts';
import {sanitize} from '../story/sanitize.ts';
import {isTimeZone, resolveTime} from '../story/time.ts';
import {exit, print, UsageError} from './output.ts';

export type ImportOptions = {
  article?: string[];
  to?: string;
  title?: string;
  timeZone?: string;
  date?: string;
};

/**
 * Reads all articles, and then writes the story whole or not at all.
 *
 * @throws UsageError where something cannot be read or written, or a directory that is not empty would be written to
 */
export async function importArticles(options: ImportOptions): Promise<number> {
  const {to, date, timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone} = options;
  const article = options.article?.length ? options.article : process.stdin.isTTY ? [] : ['-'];
  if (article.length === 0)
    throw new UsageError('which articles? give files or addresses, or - for standard input');
  if (to === undefined) throw new UsageError('where to? --to DIR names the directory of the new story');
  if (!isTimeZone(timeZone))
    throw new UsageError(`--time-zone ${timeZone}: not an IANA time zone such as Europe/Istanbul`);
  if (date !== undefined && !/^\d{4}-\d\d-\d\d$/.test(date))
    throw new UsageError(`--date ${date}: write it 2025-05-15`);
  if (date !== undefined) resolveTime({edtf: date}, timeZone, 0);
  await checkFree(to);
  let draft: Draft;
  try {
    const articles = (await Promise.all(article.map(readArticles))).flat();
    const title = sanitize(options.title ?? '').trim() || articles.find((one) => one.title)?.title || basename(resolve(to)); // prettier-ignore
    draft = draftOf(articles, {title, timeZone, ...(date !== undefined && {date})});
  } catch (error) {
    if (error instanceof UndatedError)
      throw new UsageError(`${error.message}; give the day it is of: --date 2025-05-15`);
    if (error instanceof ImportError) throw new UsageError(error.message);
    throw error;
  }
  if (draft.story.entries.length === 0) {
    process.stderr.write(
      `talks-tui: nobody is quoted in ${article.map((one) => sanitize(one)).join(', ')}; nothing was written\n`,
    );
    return exit.nothing;
  }
  await write(to, filesOf(draft));
  await print(summary(to, draft));
  return exit.done;
}

/** @throws UsageError where there is something already */
async function checkFree(to: string): Promise<void> {
  let names: string[];
  try {
    names = await readdir(to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw new UsageError(`--to ${to}: ${reason(error)}`);
  }
  if (names.length > 0)
    throw new UsageError(`--to ${to}: there is something in it already; name a new directory`);
}

/** Into a directory beside the one that is meant, which is then put in its place. */
async function write(to: string, files: ReadonlyMap<string, string | Uint8Array>): Promise<void> {
  const whole = resolve(to);
  let made: string | undefined;
  try {
    await mkdir(dirname(whole), {recursive: true});
    made = await mkdtemp(`${whole}.`);
    await mkdir(join(made, 'articles'));
    for (const [name, contents] of files) await writeFile(join(made, name), contents);
    // what this program writes it can read: a fault here is its own
    await loadStory(made);
    await rmdir(whole).catch(() => {});
    await rename(made, whole);
  } catch (error) {
    if (made !== undefined) await rm(made, {recursive: true, force: true});
    if (error instanceof Error && 'code' in error) throw new UsageError(`--to ${to}: ${reason(error)}`);
    throw new Error(`the draft is no story: ${String((error as Error).message)}`, {cause: error});
  }
}

const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

function summary(to: string, {story, doubts, unclear, dated}: Draft): string {
  const {entries, people, sides, sources} = story;
  const quotes = entries.reduce((sum, {quotes: own = []}) => sum + own.length, 0);
  const name = sanitize(to);
  const shown = /^[\p{L}\p{N}._/~-]+$/u.test(name) ? name : `'${name.replaceAll("'", `'\\''`)}'`;
  const open = [
    ...(doubts.size > 0 ? [`${plural(doubts.size, 'entry', 'entries')} with a speaker to check`] : []),
    ...(unclear.length > 0 ? [`${plural(unclear.length, 'quotation')} of nobody known`] : []),
    ...(dated.length > 0 ? [`${plural(dated.length, 'dated sentence')} to tell in your own words`] : []),
  ];
  return [
    `${name}: a draft from ${plural(sources.length, 'article')}: ${plural(entries.length, 'entry', 'entries')}, ${plural(quotes, 'quotation')}, ${plural(people.length, 'person', 'people')}, ${plural(sides.length, 'side')}.`,
    ...(open.length > 0 ? [`In entries.yaml, as comments: ${open.join(', ')}.`] : []),
    '',
    `  talks-tui ${shown}`,
    `  talks-tui check ${shown} --sources ${shown}/articles`,
    '',
  ].join('\n');
}
