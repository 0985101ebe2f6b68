/** What was found in an article, for people to read: quotations by speaker with their paragraphs, then people, then dates. */
import {sanitize} from '../story/sanitize.ts';
import {truncate} from '../text/width.ts';
import type {ExtractedQuote, Extraction} from './types.ts';

/** @param width columns to cut lines at; Infinity leaves them whole */
export function reportOf(
  file: string,
  {quotes, people, dates}: Extraction,
  width: number,
  several: boolean,
): string {
  const lines: string[] = [];
  const put = (indent: number, line: string): void => {
    const clean = sanitize(line.trimEnd());
    lines.push(' '.repeat(indent) + truncate(clean, Math.max(1, width - indent)));
  };
  const head = (title: string): void => {
    if (lines.length > 0) lines.push('');
    put(0, title);
  };
  if (several) put(0, oneLine(file));
  for (const [speaker, said] of bySpeaker(quotes)) {
    head(speaker === null ? 'Nobody is quoted' : oneLine(speaker));
    for (const [i, quote] of said.entries())
      if (!quote.continues) put(2, `¶${quote.paragraph}  “${oneLine(wholeOf(said, i))}”  ${notes(quote)}`);
  }
  if (people.length > 0) {
    head('People');
    for (const {name, role, country, mentions} of people)
      put(
        2,
        `${oneLine(name)}${role ? `, ${oneLine(role)}` : ''}${country ? ` (${country})` : ''}  ×${mentions.length}`,
      );
  }
  if (dates.length > 0) {
    head('Dates');
    for (const {text, edtf, part, basis} of dates)
      put(
        2,
        `${oneLine(text)}  ${edtf}${part ? `, ${part}` : ''}  ${isOpen(edtf) ? `${openOf(edtf)} not given` : basis}`,
      );
    const open = dates.filter(({edtf}) => isOpen(edtf)).length;
    if (open > 0) put(2, `${open} left open: --date 2025-05-15 gives the article’s own date`);
  }
  if (lines.length === 0) put(0, `${oneLine(file)}: no quotations, people or dates`);
  return `${lines.join('\n')}\n${several ? '\n' : ''}`;
}

/** Does the article not say in which year? EDTF writes X for digits that are not specified. */
const isOpen = (edtf: string): boolean => edtf.startsWith('XXXX');

/** What of it the article does not say: the year, or more. */
const openOf = (edtf: string): string =>
  edtf === 'XXXX-XX-XX' ? 'date' : edtf.endsWith('-XX') ? 'day and year' : 'year';

const oneLine = (words: string): string => words.replace(/\s+/g, ' ');

/** The words of a quotation with the further pieces of an interrupted one. */
function wholeOf(said: readonly ExtractedQuote[], at: number): string {
  let whole = said[at]!.exact;
  for (let i = at + 1; said[i]?.continues; i++) whole += ` … ${said[i]!.exact}`;
  return whole;
}

/** Speakers in the order in which they first speak, those without a name by their labels (Q); nobody last. */
function bySpeaker(quotes: readonly ExtractedQuote[]): Map<string | null, ExtractedQuote[]> {
  const groups = new Map<string | null, ExtractedQuote[]>();
  const nameOf = ({speaker, mention}: ExtractedQuote): string | null => speaker ?? mention?.text ?? null;
  const unsaid = quotes.filter((quote) => nameOf(quote) === null && !quote.nested);
  for (const quote of quotes) {
    const name = nameOf(quote);
    if (name === null) continue;
    const group = groups.get(name);
    if (group) group.push(quote);
    else groups.set(name, [quote]);
  }
  if (unsaid.length > 0) groups.set(null, unsaid);
  return groups;
}

function notes({kind, cue, mention, speaker, confidence}: ExtractedQuote): string {
  const by = mention && speaker !== null && !mention.text.includes(speaker) ? `“${mention.text}”` : '';
  return [
    kind === 'full' ? '' : kind,
    oneLine(cue ?? ''),
    oneLine(by),
    speaker === null || confidence === 'high' ? '' : `${confidence} confidence`,
  ]
    .filter(Boolean)
    .join(' · ');
}
