/** The feed, search results and situations as plain text: for pipes, dumb terminals and screen readers. */
import {shownTime} from '../story/time.ts';
import {sourcesDiffer, type Situation} from '../replay/situation.ts';
import type {Entry, Quote, Speaker, Story} from '../story/story.ts';
import {wrap} from '../text/wrap.ts';
import {citeShort} from './cite.ts';

/** Columns to wrap at; Infinity where the output is no terminal. */
export type Width = number;

function block(text: string, indent: string, width: Width): string[] {
  if (!Number.isFinite(width)) return [indent + text];
  return wrap(text, Math.max(20, width - indent.length)).map((line) => indent + line);
}

/** “words” — Speaker (Side) */
export function quoteLine(quote: Quote, speakers: ReadonlyMap<string, Speaker>, story: Story): string {
  const speaker = quote.speaker === undefined ? undefined : speakers.get(quote.speaker);
  const side = story.sides.find(({id}) => id === speaker?.side)?.name;
  const who = speaker
    ? ` — ${speaker.name}${side === undefined || side === speaker.name ? '' : ` (${side})`}`
    : '';
  return `“${quote.text}”${who}`;
}

/** An entry as a block of lines without a line's end: when and what, the text, the quotations, the sources. */
export function entryPlain(
  entry: Entry,
  story: Story,
  speakers: ReadonlyMap<string, Speaker>,
  width: Width = Infinity,
): string {
  const head = `${entry.at.label}${entry.at.basis === 'inferred' ? ' (date inferred)' : ''}`;
  return [
    ...block(entry.headline === undefined ? head : `${head} · ${entry.headline}`, '', width),
    ...block(entry.text, '  ', width),
    ...entry.quotes.flatMap((quote) => block(quoteLine(quote, speakers, story), '  ', width)),
    ...block(`[${citeShort(entry.sources)}]`, '  ', width),
  ].join('\n');
}

/** A found quotation. */
export function quotePlain(
  quote: Quote,
  story: Story,
  speakers: ReadonlyMap<string, Speaker>,
  width: Width = Infinity,
): string {
  return [
    ...block(quoteLine(quote, speakers, story), '', width),
    ...block(`${shownTime(quote.at)} · ${citeShort(quote.sources)}`, '  ', width),
  ].join('\n');
}

/** Delegations, demands and open questions under headings. */
export function situationPlain(
  situation: Situation,
  story: Story,
  when: string,
  width: Width = Infinity,
): string {
  const sideName = (id: string | undefined): string =>
    story.sides.find((side) => side.id === id)?.name ?? 'Others';
  const lines = [`As of ${when}`, '', 'DELEGATIONS'];
  for (const {side, members} of situation.delegations) {
    lines.push('', sideName(side?.id));
    for (const {person, attendance, since: at} of members) {
      const facts = [
        attendance.place ? `${attendance.status} (${attendance.place})` : attendance.status,
        attendance.head ? 'head of delegation' : undefined,
        attendance.byOffice ? 'by office only' : undefined,
        attendance.note,
        `since ${shownTime(at)}`,
        citeShort(attendance.sources),
      ].filter((fact) => fact !== undefined);
      const role = person.role === undefined ? '' : `, ${person.role}`;
      lines.push(...block(`${person.name}${role}: ${facts.join('; ')}`, '  ', width));
    }
  }
  lines.push('', 'DEMANDS');
  for (const {topic, positions} of situation.demands) {
    lines.push('', topic.name);
    for (const {position, since: at} of positions) {
      const text = `${sideName(position.side)}, ${position.kind}: ${position.text} (${shownTime(at)}; ${citeShort(position.sources)})`;
      lines.push(...block(text, '  ', width));
    }
  }
  const open = situation.questions.filter(sourcesDiffer);
  lines.push('', `WHERE THE SOURCES DIFFER (${open.length})`);
  for (const {question, answers} of open) {
    lines.push('', question.question);
    for (const {answer, since: at} of answers) {
      lines.push(...block(`${answer.answer} (${citeShort(answer.sources)}; ${shownTime(at)})`, '  ', width));
    }
  }
  return lines.join('\n');
}
