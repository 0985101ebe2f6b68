/** A line that is not blank, with its number among them, from 1. */
export type Paragraph = {start: number; end: number; number: number};

/** The lines of a text that are not blank. Line ends are \n, \r\n or \r. */
export function findParagraphs(text: string): Paragraph[] {
  const found: Paragraph[] = [];
  const line = /[^\n\r]+/g;
  for (let match = line.exec(text); match; match = line.exec(text))
    if (/\S/.test(match[0])) found.push({start: match.index, end: line.lastIndex, number: found.length + 1});
  return found;
}
