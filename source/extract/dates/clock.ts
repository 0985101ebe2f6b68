/** Clock times in running text: 14:05, 6.10am, 5 p.m., 16.42 BST. */
import {tzOffset} from '@date-fns/tz';
import {pad} from './reckoning.ts';

/** Zones that mean one offset in English news copy, as EDTF writes it. IST, AST and the like mean several. */
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
  PKT: '+05:00',
  SGT: '+08:00',
  HKT: '+08:00',
  JST: '+09:00',
  KST: '+09:00',
  AEST: '+10:00',
  AEDT: '+11:00',
  NZST: '+12:00',
  NZDT: '+13:00',
};

/** Those that mean the clocks of a place, in summer and in winter: 5 p.m. ET, 5 p.m. Eastern time. */
const places: Record<string, string | undefined> = {
  ET: 'America/New_York',
  CT: 'America/Chicago',
  MT: 'America/Denver',
  PT: 'America/Los_Angeles',
  Eastern: 'America/New_York',
  Central: 'America/Chicago',
  Mountain: 'America/Denver',
  Pacific: 'America/Los_Angeles',
};

/** In capitals alone: est and met are words. */
const names = [...Object.keys(offsets), ...Object.keys(places).filter((name) => name.length === 2)].join('|');
const spelled = '(?<spelled>Eastern|Central|Mountain|Pacific)(?: [Ss]tandard| [Dd]aylight)? [Tt]ime';
const zone = new RegExp(
  `\\s*(?:\\((?<bracketed>${names})\\)|${spelled}(?![\\p{L}\\p{N}])|(?<bare>${names})(?:\\s?(?<hours>[+−-]\\d{1,2})(?::?(?<minutes>[0-5]\\d))?)?(?![\\p{L}\\p{N}]))`,
  'uy',
);

/** `time` as EDTF has it behind a day; `zone`: an offset, or a place by its IANA name, where the article states one; `end`: behind the zone. */
export type Clock = {time: string; zone?: string; end: number};

/** In EDTF: the time on a day (YYYY-MM-DD), with the offset that its zone has there and then. */
export const clockOn = (day: string, {time, zone = ''}: Clock): string =>
  `${day}T${time}${zone.includes('/') ? offsetAt(zone, Date.parse(`${day}T${time}Z`)) : zone}`;

/** The offset in a place when its clocks show what a UTC clock shows at `shown` (ms). */
function offsetAt(place: string, shown: number): string {
  const minutes = tzOffset(place, new Date(shown - tzOffset(place, new Date(shown)) * 60_000));
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.round(Math.abs(minutes) % 60)];
  return `${minutes < 0 ? '-' : '+'}${pad(hours)}:${pad(rest)}`;
}

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
    time: `${pad(hours)}:${minute}:${second ?? '00'}`,
    ...(stated && {zone: zoneOf(stated)}),
    end: stated ? zone.lastIndex : end,
  };
}

/** Of BST, of GMT+3, or of ET. */
function zoneOf({bracketed, spelled, bare, hours, minutes}: Record<string, string | undefined>): string {
  const name = bracketed ?? spelled ?? bare!;
  const place = places[name];
  if (place) return place;
  const offset = offsets[name]!;
  if (offset !== 'Z' || !hours || Number(hours.slice(1)) > 14) return offset;
  return `${hours[0] === '+' ? '+' : '-'}${pad(Number(hours.slice(1)))}:${minutes ?? '00'}`;
}
