/** Playing times: how far into a recording something is said, as transcripts and subtitles have them at the heads of their lines. */

const time = '\\d{1,3}:[0-5]\\d(?::[0-5]\\d)?(?:[.,]\\d{1,3})?';
const label =
  "\\p{Lu}[\\p{L}\\p{M}\\p{N}.’'-]{0,40}(?:[ \\t]{1,4}[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}.’'-]{0,40}){0,4}";

/** Subtitles: 00:00:01,000 --> 00:00:03,000. */
const cue = `(?<from>${time})[ \\t]{0,4}-->[ \\t]{0,4}(?<to>${time})`;
/** [00:12] We begin. · 00:12 Maya: We begin. · 00:12, by itself on its line */
const first = `(?:[[(<](?<bracketed>${time})[\\])>]|(?<bare>${time})(?=[ \\t]+(?:[–—-][ \\t]+)?${label}:|[ \\t]*$))`;
/** Maya Lindqvist [00:12]: We begin. · MAYA 00:12: We begin. · Maya 0:12, by themselves on their line */
const second = `${label}[ \\t]{1,4}(?:[[(](?<within>${time})[\\])]|(?<behind>${time})(?=:|[ \\t]*$))`;

/** 0:00 Opening credits: no more than the head of a line, which tells nothing by itself. */
const loose = `(?<loose>${time})(?=[ \\t])`;

const stamp = new RegExp(`^[ \\t]*(?:(?:>>|[-–—•*])[ \\t]+)?(?:${cue}|${first}|${second}|${loose})`, 'dgmu');

/**
 * Where playing times stand: from the first character of each to its end. One of hours, minutes and seconds is one by its form, and so are
 * those of subtitles. 10:15 at the head of a line is a time of day, unless the text has such others or its first is within the first hour.
 */
export function playingTimes(text: string): ReadonlyMap<number, number> {
  const spans: Array<[from: number, to: number]> = [];
  let isRecording = false;
  let isFirst = true;
  for (const {indices} of text.matchAll(stamp)) {
    const groups = indices!.groups!;
    const found = Object.values(groups).filter((span) => span !== undefined);
    const words = text.slice(...found[0]!);
    const isLoose = groups['loose'] !== undefined;
    isRecording ||=
      groups['from'] !== undefined ||
      (!isLoose && words.split(':').length === 3) ||
      (isFirst && (isLoose ? /^00?:00$/ : /^00?:/).test(words));
    isFirst = false;
    spans.push(...found);
  }
  return new Map(isRecording ? spans : []);
}
