/** A story on disk that somebody writes on, or a program: it is read again when one of its files is another. */
import {readdir, stat} from 'node:fs/promises';
import {join} from 'node:path';
import {loadArticles, type Articles} from '../story/articles.ts';
import {loadStory, type Loading} from '../story/load.ts';
import type {Story} from '../story/story.ts';
import type {Look} from './versions.ts';

/**
 * @param path a directory or a file, as for `loadStory`
 * @param sources the directory of its articles; it is looked through when the story names others
 */
export function lookAtDirectory(path: string, loading: Loading = {}, sources?: string): Look {
  const articlesOf = sources === undefined ? undefined : articlesIn(sources);
  let seen = '';
  let failed: unknown;
  return async () => {
    const now = await stateOf(path);
    if (now === seen) {
      if (failed) throw failed;
      return undefined;
    }
    seen = now;
    failed = undefined;
    try {
      const story = await loadStory(path, {...loading, isOpenEnded: true});
      return {story, ...(articlesOf && {articles: await articlesOf(story)})};
    } catch (error) {
      failed = error;
      throw error;
    }
  };
}

/** Gives the articles in a directory. Rejects with a StoryError where it cannot be read. */
function articlesIn(directory: string): (story: Story) => Promise<Articles> {
  let wanted: string | undefined;
  let articles: Articles = new Map();
  return async ({sources}) => {
    const now = JSON.stringify(sources.map(({id, sha256}) => [id, sha256]));
    if (now !== wanted) articles = await loadArticles(directory, sources);
    wanted = now;
    return articles;
  };
}

/** Size and time of each file: by these a change is seen on every file system, where events are not sent over networks. */
async function stateOf(path: string): Promise<string> {
  const facts = async (file: string): Promise<string> => {
    try {
      const {ino, size, mtimeMs} = await stat(file);
      return `${file} ${ino} ${size} ${mtimeMs}`;
    } catch {
      return `${file} -`;
    }
  };
  let names: string[] = [];
  try {
    names = (await readdir(path)).filter((name) => /\.(?:ya?ml|ndjson)$/.test(name)).sort();
  } catch {
    // a file, or nothing yet
  }
  const files = names.length > 0 ? names.map((name) => join(path, name)) : [path];
  return (await Promise.all(files.map(facts))).join('\n');
}
