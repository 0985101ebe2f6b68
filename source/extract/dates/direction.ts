/** Whether a sentence, where it speaks of a weekday or a month, looks ahead to the next one or back at the last. */
import type {Paragraph} from '../paragraphs.ts';
import {verbs} from '../lexicon/verbs.ts';

/** Words that turn a weekday towards what is to come. */
const ahead =
  /\b(?:will|shall|must(?! have)|expected|scheduled|due|set (?:to|for)|going to|(?<!\b(?:an?|the|its|his|her|their|this|any|new) )plan(?:s|ned|ning)? to|ha(?:s|ve) (?:to|until)|to be held|would|slated|upcoming|heads? to|ahead of)\b/gi;

/** A verb behind "will" and the like, with what stands between: "be formally announced". */
const verbAhead = /^\s*(?:(?:not|be|been|have|to|\p{L}+ly)\s+)*\p{L}+/u;

/** What somebody or something does that is planned. */
const begins =
  'begins|meets|resumes|(?:re)?(?:opens|starts|convenes)|takes (?:place|effect)|arrives|departs|leaves|returns|travels|flies|ends|closes|expires|concludes|launches|premieres|goes (?:live|on (?:sale|show|strike|trial)|to the polls|into (?:effect|force))';
/** The same, but plurals of nouns too, so only behind a name or a pronoun: Norland hosts Velmora. */
const hosts = 'visits|votes|hosts|plays|lands|marches|speaks';
const somebody = "(?!(?:The|These|Those|His|Her|Its|Their|Our|All|Other|Some)\\b)\\p{Lu}[\\p{L}’'-]*\\p{L}";
/** The bare forms, only behind a plural, for they are nouns and adjectives too. */
const begin =
  '(?:\\p{L}+ly )?(?:begin|meet|resume|(?:re)?(?:open|start|convene)|take (?:place|effect)|arrive|depart)';
const beginning =
  'beginning|opening|starting|meeting|resuming|arriving|departing|leaving|returning|travell?ing|flying';

/** Events that are planned, in the present tense: the talks open, they meet again, she is arriving, the vote is at noon on Friday. */
const planned = new RegExp(
  [
    `\\b(?:${begins})\\b`,
    `(?<=\\b(?:${somebody}|[Hh]e|[Ss]he|[Ii]t|who|which) )(?:${hosts})\\b`,
    '\\b(?:is|are|comes)(?= (?:at .{1,16} )?(?:on )?$)',
    "(?:\\b(?:is|are|am)|[’'](?:s|re|m)) off\\b|\\b(?:[Ss]?he[’']s|(?:I|[Ww]e|[Yy]ou|[Tt]hey)[’']ve) got\\b",
    '\\b(?:and|[Ww]e|[Tt]hey) (?:play|face|host|travel to)(?= \\p{Lu})',
    `\\b(?:is|are) (?:${beginning})\\b`,
    `(?:(?<=\\p{Ll}s )|(?<=\\b(?:[Tt]hey|[Ww]e|people) ))${begin}\\b`,
  ].join('|'),
  'gu',
);

/** Words that lead from a plan to something else: the trial begins after he was heard. */
const elsewhere =
  /\b(?:after|since|following|as|when|which|who|that|was|were|had|did|he|she|it|they|we|I)\b/i;

/** Verbs by which a sentence comes back from what was said to when it was. */
const reports: ReadonlySet<string> = new Set([
  'say',
  'tell',
  'add',
  'answer',
  'write',
  'state',
  'claim',
  'promise',
]);

/**
 * Does the sentence look ahead where it speaks of this time: "will come on Friday", "opens on Friday", but not "will come, she said on
 * Friday"? Of the sentence it reads 160 characters at most.
 */
export function looksAhead(text: string, at: number, paragraph: Paragraph): boolean {
  const before = text.slice(Math.max(paragraph.start, at - 160), at);
  const sentence = before.slice(
    Math.max(...['. ', '? ', '! ', '; ', '” '].map((end) => before.lastIndexOf(end))) + 1,
  );
  const will = [...sentence.matchAll(ahead)].at(-1);
  const plan = [...sentence.matchAll(planned)].at(-1);
  if (plan && plan.index > (will?.index ?? -1)) {
    const rest = sentence.slice(plan.index + plan[0].length);
    return !elsewhere.test(rest) && !wordsOf(rest).some(isReport);
  }
  if (!will) return isDeadline(sentence);
  const rest = sentence.slice(will.index + will[0].length).replace(verbAhead, '');
  return !/\baccording to\b/i.test(rest) && !wordsOf(rest).some((word) => isReport(word) && isPast(word));
}

/** "Before Sunday", "until Sunday" is ahead where it follows a clause that tells of nothing past. */
function isDeadline(sentence: string): boolean {
  if (!/\p{L}\s+(?:before|by|until|till)\s+(?:\S{1,8}\s+(?:on\s+)?)?$/iu.test(sentence)) return false;
  const active = sentence.replace(/\b(?:is|are|be|being|ha(?:s|ve) been)\s+(?:\p{L}+ly\s+)?\p{L}+/giu, '');
  return !wordsOf(active).some((word) => isPast(word) || /^(?:was|were|had|did|been)$/i.test(word));
}

const wordsOf = (words: string): string[] => words.match(/\p{L}+/gu) ?? [];
const isReport = (word: string): boolean => reports.has(verbs.get(word)?.cue ?? '');
const isPast = (word: string): boolean => verbs.get(word)?.form === 'past';
