/**
 * The text of an article in Markdown: what CommonMark (https://spec.commonmark.org) writes with, taken off. A parser of all of it weighs
 * more than the rest of this directory; an article needs paragraphs, headings, lists, quotations, links and emphasis.
 */
import {parseYaml} from '../story/yaml.ts';
import type {Raw} from './article.ts';
import {textOfHtml} from './text-of-html.ts';
import {closes, opens, withMarks} from './quotations.ts';

const frontMatter = /^---[^\S\n]*\n([\s\S]*?\n)?(?:---|\.\.\.)[^\S\n]*(?:\n|$)/;

/** The article in a text of Markdown; front matter tells what it says of itself. */
export function readMarkdown(markdown: string): Raw {
  const text = markdown.replaceAll(/\r\n?/g, '\n');
  const above = frontMatter.exec(text);
  const said = above ? saidAbove(above[1] ?? '') : {};
  const {lines, heading} = blocksOf(text.slice(above?.[0].length ?? 0));
  const title = said.title ?? heading;
  const isRepeated = title === undefined || lines[0] === title;
  return {
    ...said,
    ...(title !== undefined && {title}),
    text: (isRepeated ? lines : [title, ...lines]).join('\n'),
  };
}

/** Below the head of a table (https://github.github.com/gfm/#tables-extension-). */
const tableRule = /^[\s:-]*\|[\s|:-]*$/;

const cellsOf = (row: string): string[] =>
  row
    .split(/(?<!\\)\|/)
    .map(inline)
    .filter((cell) => cell !== '');

/** A line each, and the first heading of the highest rank. */
function blocksOf(text: string): {lines: string[]; heading?: string} {
  const lines: string[] = [];
  let heading: string | undefined;
  let open: string[] = [];
  let fence = '';
  let isQuoted = false;
  let isTable = false;
  const close = (): void => {
    const line = open.length > 0 ? inline(open.join(' ')) : '';
    if (line !== '') lines.push(line);
    open = [];
  };
  const quote = (starts: boolean): void => {
    close();
    lines.push(starts ? opens : closes);
    isQuoted = starts;
  };
  for (const raw of text.split('\n')) {
    const line = raw.replace(/^(?:\s*>)+ ?/, '').trimEnd();
    const isMarked = /^\s*>/.test(raw);
    if (fence === '' && isMarked !== isQuoted && (isMarked || line === '')) quote(isMarked);
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1] ?? '';
    if (fence === '' ? mark !== '' : mark.startsWith(fence)) {
      close();
      fence = fence === '' ? mark : '';
    } else if (fence !== '') lines.push(line);
    else if (tableRule.test(line) && open.at(-1)?.includes('|')) {
      // its head has been taken for the last line of a paragraph
      const head = open.pop()!;
      close();
      lines.push(...cellsOf(head));
      isTable = true;
    } else if (isTable && line.includes('|')) lines.push(...cellsOf(line));
    else if (/^\s*(?:[-*_]\s*){3,}$/.test(line) || /^\s*=+$/.test(line)) {
      // under a paragraph it makes a heading of it, elsewhere it is a rule
      if (/^\s*=/.test(line)) heading ??= inline(open.join(' ')) || undefined;
      close();
    } else if (/^\s*$/.test(line) || /^\s{0,3}\[[^\]]+\]:\s*\S/.test(line)) close();
    else {
      const atx = /^\s{0,3}(#{1,6})(?:\s+|$)(.*?)(?:\s+#+)?$/.exec(line);
      const item = /^\s*(?:[-+*]|\d{1,9}[.)])\s+(.*)$/.exec(line);
      if (atx || item || (isQuoted && /^\s*(?:[—–]|--)/.test(line))) close();
      open.push((atx ? atx[2]! : item ? item[1]! : line).trim());
      if (atx?.[1] === '#') heading ??= inline(atx[2]!) || undefined;
      if (atx) close();
    }
    if (line === '') isTable = false;
  }
  close();
  return {lines: withMarks(lines), ...(heading !== undefined && {heading})};
}

/**
 * Emphasis, links, code and HTML inside of a paragraph. What is escaped is put aside meanwhile. All is bounded, so that marks without their
 * other half cost no more than their number.
 */
function inline(markdown: string): string {
  const aside: string[] = [];
  const keep = (text: string): string => `\ue000${aside.push(text) - 1}\ue001`;
  const text = markdown
    .replaceAll(/[\ue000\ue001]/g, '')
    .replaceAll(/(`{1,9})(?!`)(.{1,500}?)(?<!`)\1(?!`)/g, (_, __, code: string) => keep(code.trim()))
    .replaceAll(/\\([!-/:-@[-`{-~])/g, (_, sign: string) => keep(sign))
    .replaceAll(/!\[[^\][]{0,500}\](?:\([^()]{0,2000}\)|\[[^\][]{0,500}\])/g, '')
    .replaceAll(/<((?:https?|mailto):[^<>\s]{1,2000})>/g, '$1')
    .replaceAll(/\[([^\][]{1,500})\](?:\([^()]{0,2000}\)|\[[^\][]{0,500}\])/g, '$1')
    .replaceAll(/\[\^[^\][]{1,100}\]/g, '')
    .replaceAll(/(\*{1,3}|~~)(?=\S)([^*~]{0,2000}[^*~\s])\1/g, '$2')
    .replaceAll(/(?<![\p{L}\p{N}_])(_{1,3})(?=[^\s_])([^_]{0,2000}[^_\s])\1(?![\p{L}\p{N}_])/gu, '$2');
  return textOfHtml(text.replaceAll(/<(?![a-z/!])/gi, '&lt;'))
    .replaceAll('\n', ' ')
    .replaceAll(/\ue000(\d+)\ue001/g, (_, i: string) => aside[Number(i)]!);
}

/** Front matter that is no YAML says nothing. */
function saidAbove(yaml: string): Omit<Raw, 'text'> {
  let value: unknown;
  try {
    ({value} = parseYaml(yaml, ''));
  } catch {
    return {};
  }
  const fields = new Map(Object.entries(value ?? {}).map(([key, of]) => [key.toLowerCase(), of as unknown]));
  const names = {
    title: ['title'],
    publisher: ['publisher', 'publication', 'source', 'site'],
    url: ['url', 'link', 'canonical'],
    date: ['date', 'published'],
  };
  const said: Omit<Raw, 'text'> = {};
  for (const key of ['title', 'publisher', 'url', 'date'] as const) {
    const found = names[key].map((name) => fields.get(name)).find((one) => typeof one === 'string');
    if (typeof found === 'string') said[key] = found;
  }
  return said;
}
