/** The article's own date, from its head or its dateline: what weekdays and "yesterday" are reckoned from. */
import {compiled} from './date-forms.ts';
import {monthNumber, parseDay, valid, type Day, type YearlessDay} from './reckoning.ts';
import type {Paragraph} from '../paragraphs.ts';

const dash = '(?:\\s+(?:–|--?)\\s+|\\s*(?:—|--)\\s*)';
/** VELMORA, May 15, 2025 – …; prose has dashes without spaces too, so before these the place stands in capitals. */
const beforeDash = new RegExp(
  `^(?:[^–—]{0,80}?(?=\\s(?:[–—]|--?)\\s)|\\p{Lu}{3,}[^–—]{0,80}?(?=${dash}))`,
  'u',
);
/** The same with its date between dashes: VELMORA – May 15, 2025 – … */
const betweenDashes = new RegExp(`^${dash}[^–—]{5,40}?(?=${dash})`, 'iu');
/** Days of a dateline: anywhere in it, and alone behind a dash but for the agency. */
const dayForms = compiled
  .filter(({name}) => name === 'full')
  .map(({regexp: {source}}) => ({
    anywhere: new RegExp(source, 'iu'),
    alone: new RegExp(`^${dash}(?:${source})(?:\\s*\\([^()]+\\))?$`, 'iu'),
  }));

/** What stands before the dash that ends a dateline, at the head of a paragraph; empty where there is none. */
function datelineOf(head: string): string {
  const place = beforeDash.exec(head)?.[0];
  if (place === undefined) return '';
  const next = betweenDashes.exec(head.slice(place.length))?.[0] ?? '';
  return dayForms.some(({alone}) => alone.test(next)) ? place + next : place;
}

/**
 * The date the article gives itself: in its head ("date 2025-05-15", "Published 15 May 2025") or its dateline ("ISTANBUL, May 15 –").
 */
export function articleDate(text: string, paragraphs: readonly Paragraph[]): Day {
  for (const {start, end: stop} of paragraphs.slice(0, 6)) {
    const head = text.slice(start, Math.min(stop, start + 160));
    const stated =
      /(?:^|\s)(?:date|dated|published|updated|posted)?:?\s*((?:1[5-9]|20)\d\d-\d\d-\d\d)(?!\d)/i.exec(head);
    if (stated) {
      const day = parseDay(stated[1]);
      if (day) return day;
    }
    // in a long paragraph only what stands before the dash
    const piece = stop - start < 90 ? head : datelineOf(head);
    for (const {anywhere} of dayForms) {
      const search = anywhere.exec(piece);
      if (search?.groups?.['y']) {
        const [y, m, d] = [
          Number(search.groups['y']),
          monthNumber(search.groups['month']!),
          Number(search.groups['d']),
        ];
        if (valid(y, m, d)) return {y, m, d};
      }
    }
  }
  return null;
}

/** The day of a dateline without a year: ISTANBUL, May 15 (PNA) – … */
export function datelineDay(text: string, paragraphs: readonly Paragraph[]): YearlessDay {
  for (const {start, end: stop} of paragraphs.slice(0, 6)) {
    const head = text.slice(start, Math.min(stop, start + 160));
    const place = datelineOf(head);
    if (!/^\p{Lu}{3,}/u.test(place)) continue;
    for (const {anywhere} of dayForms) {
      const groups = anywhere.exec(place)?.groups;
      if (groups && valid(2000, monthNumber(groups['month']!), Number(groups['d'])))
        return {m: monthNumber(groups['month']!), d: Number(groups['d'])};
    }
  }
  return null;
}
