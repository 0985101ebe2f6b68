/** Clock times in running text: 14:05, 6.10am, 5 p.m., 16.42 BST. */
import {pad} from './reckoning.ts';

/** Zones that mean one offset in English news copy, as EDTF writes it. ET, IST and the like have two, or mean two. */
const offsets: Record<string, string | undefined> = {
  GMT: 'Z',
  UTC: 'Z',
  BST: '+01:00',
  CET: '+01:00',
  CEST: '+02:00',
  EET: '+02:00',
  EEST: '+03:00',
  MSK: '+03:00',
  TRT: '+03:00',
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
};

/** In capitals alone: est and met are words. */
const names = Object.keys(offsets).join('|');
const zone = new RegExp(
  `\\s*(?:\\((?<bracketed>${names})\\)|(?<bare>${names})(?:\\s?(?<hours>[+−-]\\d{1,2})(?::?(?<minutes>[0-5]\\d))?)?(?![\\p{L}\\p{N}]))`,
  'uy',
);

/** `time` as EDTF has it behind a day, with the offset where the article states one; `end`: behind the zone. */
export type Clock = {time: string; end: number};

/**
 * What a form called "clock" comes to. Null for what is no time of day: 16.42 without a zone is a number, 2:05:31 without "at" before it
 * is how long something took.
 *
 * @param at where it begins in the text @param end where it ends, zone apart
 */
export function readClock(
  {hour, mark, minute = '00', second, half}: Record<string, string | undefined>,
  text: string,
  at: number,
  end: number,
): Clock | null {
  zone.lastIndex = end;
  const stated = zone.exec(text)?.groups;
  if (!half && !stated) {
    if (mark === '.') return null;
    if (second && !/\bat\s$/i.test(text.slice(Math.max(0, at - 4), at))) return null;
  }
  const shown = Number(hour);
  const isAfternoon = half?.[0]?.toLowerCase() === 'p';
  const hours = half && shown <= 12 ? (shown % 12) + (isAfternoon ? 12 : 0) : shown;
  return {
    time: `${pad(hours)}:${minute}:${second ?? '00'}${stated ? offsetOf(stated) : ''}`,
    end: stated ? zone.lastIndex : end,
  };
}

/** Of BST, or of GMT+3. */
function offsetOf({bracketed, bare, hours, minutes}: Record<string, string | undefined>): string {
  const offset = offsets[bracketed ?? bare!]!;
  if (offset !== 'Z' || !hours || Number(hours.slice(1)) > 14) return offset;
  return `${hours[0] === '+' ? '+' : '-'}${pad(Number(hours.slice(1)))}:${minutes ?? '00'}`;
}
