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

const stamp = new RegExp(`^[ \\t]*(?:${cue}|${first}|${second})`, 'dgmu');

/**
 * Where playing times stand: from the first character of each to its end. One of hours, minutes and seconds is one by its form, and so are
 * those of subtitles; 10:15 at the head of a line is a time of day, unless the first of the text lies within its first hour or there are
 * others.
 */
export function playingTimes(text: string): ReadonlyMap<number, number> {
  const found: Array<[from: number, to: number]> = [];
  let isRecording: boolean | undefined;
  for (const {indices} of text.matchAll(stamp)) {
    const {from, to, ...others} = indices!.groups!;
    for (const span of [from, to, ...Object.values(others)]) {
      if (!span) continue;
      found.push([...span]);
      const words = text.slice(...span);
      isRecording ||= from !== undefined || (isRecording === undefined && /^0{1,2}:/.test(words));
      isRecording ||= words.split(':').length === 3;
    }
  }
  return new Map(isRecording ? found : []);
}
