/**
 * Articles written for these tests, with their labels: behind each closing mark stands {speaker|kind|trap}, "-" for nobody. Persons,
 * places and events are invented. Lines that begin with # say what an article is for.
 */
import {readdirSync, readFileSync} from 'node:fs';
import type {Kind} from '../../source/extract/types.ts';

export type Label = {close: number; speaker: string | null; kind: Kind; trap: string};
export type LabelledArticle = {name: string; text: string; labels: Label[]};

const directory = new URL('articles/', import.meta.url);

export const articles: LabelledArticle[] = readdirSync(directory)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => {
    const marked = readFileSync(new URL(name, directory), 'utf8').replaceAll(/^#.*\n/gm, '');
    const labels: Label[] = [];
    let text = '';
    let from = 0;
    for (const match of marked.matchAll(/\{([^|{}]+)\|([a-z]+)\|([^}]+)\}/g)) {
      text += marked.slice(from, match.index);
      from = match.index + match[0].length;
      labels.push({
        close: text.length - 1,
        speaker: match[1] === '-' ? null : match[1]!,
        kind: match[2] as Kind,
        trap: match[3]!,
      });
    }
    return {name, text: text + marked.slice(from), labels};
  });
