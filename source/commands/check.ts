/** `talks-tui check [STORY]`: does a story load, and do its passages stand in the articles word for word? */
import {plural} from '../print/plural.ts';
import {loadArticles, type Articles} from '../story/articles.ts';
import {findExact} from '../story/find-exact.ts';
import {StoryError} from '../story/problems.ts';
import {openStory} from '../story/shipped.ts';
import type {Passage, Story} from '../story/story.ts';
import {clockOf, dayOf} from '../story/time.ts';
import {exit, print} from './output.ts';
import type {Options} from './table.ts';

type Rest = {where: string; passage: Passage};

/** Every passage of a story, and what rests on it. */
function* passagesOf(story: Story): Generator<Rest> {
  for (const entry of story.entries) {
    const where = `entry ${entry.id}`;
    for (const passage of entry.sources) yield {where, passage};
    for (const quote of entry.quotes)
      for (const passage of quote.sources) yield {where: `quote ${quote.id}`, passage};
    const changes = [...entry.attendance, ...entry.positions];
    for (const change of changes)
      if (change.sources !== entry.sources) for (const passage of change.sources) yield {where, passage};
    for (const answer of entry.answers) for (const passage of answer.sources) yield {where, passage};
  }
}

/** What does not stand in the articles as the story has it; a line each. Passages of articles that are not there are counted. */
export function checkPassages(
  story: Story,
  articles: Articles,
): {faults: string[]; found: number; missing: number} {
  const faults = new Set<string>();
  let [found, missing] = [0, 0];
  for (const {where, passage} of passagesOf(story)) {
    const {source, paragraph: number, exact} = passage;
    const article = articles.get(source);
    if (!article) {
      missing++;
      continue;
    }
    const paragraph = article.paragraphs[number - 1];
    if (paragraph === undefined) {
      faults.add(`${where}: ${source} has ${article.paragraphs.length} paragraphs, there is no ¶${number}`);
      continue;
    }
    const places = exact === undefined ? 1 : findExact(paragraph, passage).length;
    if (places === 1) found++;
    else if (places === 0) faults.add(`${where}: ${source} ¶${number} does not say “${exact}”`);
    else
      faults.add(
        `${where}: “${exact}” stands ${places} times in ${source} ¶${number}; a prefix or suffix tells which is meant`,
      );
  }
  return {faults: [...faults], found, missing};
}

/** A story all of which lies before its window loads, and has nothing to play: what is to be said of that. */
function tooEarly({entries, window, timeZone}: Story): string | undefined {
  if (entries.length === 0 || entries.some(({at}) => at.earliest >= window.start)) return undefined;
  const begins = `${dayOf(window.start, timeZone, 0)}, ${clockOf(window.start, timeZone)}`;
  const all = entries.length === 1 ? 'the only entry lies' : `all ${entries.length} entries lie`;
  return `nothing will be replayed: ${all} before the window, which begins on ${begins}`;
}

/** @throws StoryError where nothing can be read */
export async function check([path]: readonly string[], {sources}: Options<'check'>): Promise<number> {
  let story: Story;
  try {
    story = await openStory(path);
  } catch (error) {
    if (!(error instanceof StoryError) || error.unreadable) throw error;
    process.stderr.write(`${error.report}\n`);
    return exit.nothing;
  }
  const {entries, people, questions} = story;
  const quotes = entries.reduce((sum, entry) => sum + entry.quotes.length, 0);
  const facts = [
    plural(entries.length, 'entry', 'entries'),
    plural(quotes, 'quotation'),
    plural(people.length, 'person', 'people'),
    plural(questions.length, 'question'),
    plural(story.sources.length, 'source'),
  ];
  if (sources !== undefined) {
    const articles = await loadArticles(sources, story.sources);
    const {faults, found, missing} = checkPassages(story, articles);
    const absent = story.sources.filter(({id}) => !articles.has(id)).map(({id}) => id);
    if (absent.length > 0)
      faults.push(
        `no article there for ${absent.join(', ')} (by sha256): ${plural(missing, 'passage')} not checked`,
      );
    if (faults.length > 0) {
      process.stderr.write(
        `${faults.slice(0, 20).join('\n')}\n${faults.length > 20 ? `… and ${faults.length - 20} more\n` : ''}`,
      );
      return exit.nothing;
    }
    facts.push(`${plural(found, 'passage')} found word for word`);
  }
  const early = tooEarly(story);
  if (early !== undefined) process.stderr.write(`talks-tui: ${early}\n`);
  await print(`${story.title}: good. ${facts.join(', ')}.\n`);
  return exit.done;
}
