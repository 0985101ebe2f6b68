/**
 * Titles of works: their words stand in quotation marks, and nobody says them. Told by the words, which begin with capitals, and by what
 * stands before them: a work (the film “…”), who makes it (host of “…”), a broadcaster (NBC's “…”), a year (his 1994 “…”), or where it
 * is seen (on “…”).
 */
import {
  besideTitles,
  broadcasters,
  calledWorks,
  genres,
  makers,
  namedThings,
  programmes,
  staged,
  unsureWorks,
  workNouns,
} from './lexicon/works.ts';
import {joins} from './lists.ts';
import type {Quoted} from './types.ts';

const any = (words: Iterable<string>): string => `(?:${[...words].join('|')})`;
const notInWord = String.raw`(?<![\p{L}\p{N}])`;
const wordEnds = String.raw`(?!\p{L})`;

const called = '(?:,? (?:called|named|entitled|titled))';
const broadcaster = notInWord + any(broadcasters);
/** A work, whatever stands behind it. */
const surely = String.raw`(?!${any(unsureWorks)}${wordEnds})(?:\p{L}*book|${any(workNouns)})`;
const work = `(?:${surely}|${any(genres)} (?:show|series|program(?:me)?|drama)|${any([...unsureWorks, ...calledWorks])}(?=${called}))`;
const owner = String.raw`(?:the|an?|his|her|their|its|this|\p{L}+[’']s)`;

/** What stands before a title. */
const leads = [
  // NBC's “…”, NBC's Sunday programme “…”, the BBC drama “…”
  `${broadcaster}(?:[’']s?(?: ${any(programmes)})*|(?: ${any(programmes)})+)`,
  // Sunday's “…”, season two of “…”, her role in “…”, who directed “…”
  String.raw`${notInWord}(?:\p{Lu}\p{L}+day[’']s|season \p{L}+ of|roles? in|starr(?:ed|ing) in|appear(?:ed|s|ing) [io]n|published|directed|performed|watch(?:ed|ing))`,
  // the host of “…”, the cast of the “…”
  String.raw`${notInWord}${any(makers)} of (?:${owner} )?(?:\p{L}+ )?`,
  // the film “…”, her book, “…”, a memo titled “…”, songs such as “…”
  String.raw`${notInWord}${work}(?:${called}|(?: \p{Ll}+)?,? (?:like|such as|including))?,?`,
  // a group called the “…”, an account named “…”
  `${notInWord}${any(namedThings)} (?:called|named|dubbed|known as)(?: the)?`,
];
const before = new RegExp(String.raw`${any(leads)}\s*$`, 'u');

/** What may stand before a title, and before much else. */
const perhaps = new RegExp(
  String.raw`(?:\b(?:${any(workNouns)}|report|study|paper)${called}?,?|[’']s|\bhost(?:s|ed)? of|\bon|\bin)\s*$`,
  'iu',
);
/** The “…” podcast, the “…” star. */
const beside = new RegExp(String.raw`^[”"’']*\s${any(besideTitles)}${wordEnds}`, 'u');
/** “…,” a film by Roe; “…” was his first book; “…,” directed by Roe */
const behind = new RegExp(
  String.raw`^[”"’']*,?\s(?:(?:(?:is|was) )?(?:an?|the|his|her|their|its) (?:[\p{L}\p{N}’'-]+ ){0,3}${surely}(?=[,.;]|\s(?:by|about|of|from|that|which|starring|on|in|for|with|he|she)${wordEnds}|\s*$)|${any(staged)}${wordEnds})`,
  'u',
);
/** Seen on a programme, told to one, or a broadcaster's: of several words, since "on “Brexit”" and "told CNN “Never.”" are no titles. */
const programme = new RegExp(String.raw`(?:${notInWord}(?:on|told)|${broadcaster})\s*$`, 'u');
/** Her 1994 “…”, Roe's 2012 poem “…”: where two words begin with capitals, since what one said in a year may stand there too. */
const dated = new RegExp(
  String.raw`${notInWord}(?:his|her|their|its|whose|\p{L}+[’']s) (?:1[5-9]|20)\d\d(?: \p{Ll}+)?,?\s*$`,
  'u',
);
const twoCapitals = /(?<!\p{L})\p{Lu}.*(?<!\p{L})\p{Lu}/u;
/** The film “300”: a title without a word, where there is no doubt. */
const number = /^\d[\d.,:]*(?:st|nd|rd|th|s)?$/;

/** Without the stop or comma that stands before the closing mark. */
const titleIn = (words: string): string => words.trim().replace(/[.,]$/, '');

/** As far as the words tell. */
function mayBeCalledSo(words: string): boolean {
  const title = titleIn(words);
  return number.test(title) || isTitleCase(title);
}

/**
 * @param words inside the marks
 * @param lead what stands before them in their paragraph, some sixty characters of it
 * @param tail what stands behind them
 */
export function isTitleOfWork(words: string, lead: string, tail: string): boolean {
  const whole = words.trim();
  const title = titleIn(words);
  if (number.test(title)) return before.test(lead);
  if (/[?!]$/.test(title) || !isTitleCase(title)) return false;
  if (behind.test(tail) || (title === whole && beside.test(tail))) return true;
  if (twoCapitals.test(title) && dated.test(lead)) return true;
  return before.test(lead) || (/\s/.test(title) && programme.test(lead));
}

/** Where nobody is near who may say the words: may it be a title? */
export const mayBeTitle = (words: string, lead: string): boolean => isTitleCase(words) && perhaps.test(lead);

/** How much before a quotation tells what it is, in UTF-16 units. */
const reach = 60;
/** Of its words, so many are looked at. */
const most = 120;

/** Per quotation, whether it is the title of a work; in a list of them, all are. */
export function titlesOf(text: string, quoted: readonly Quoted[]): boolean[] {
  const titles: boolean[] = [];
  const isTitle = (i: number, words: string): boolean => {
    const {open, close} = quoted[i]!;
    const lead = text.slice(Math.max(0, open - reach), open).replace(/^[^]*[\n\r]/, '');
    if (isTitleOfWork(words, lead, text.slice(close, close + reach))) return true;
    return titles[i - 1] === true && joins(text, quoted[i - 1], quoted[i]!) && isTitleCase(titleIn(words));
  };
  for (const [i, one] of quoted.entries()) {
    const [from, to] = one.parts[0]!;
    const words = text.slice(from, Math.min(to, from + most));
    titles.push(!one.label && mayBeCalledSo(words) && isTitle(i, words));
  }
  return titles;
}

const joining = new Set('with from into over upon about after than your when that this'.split(' '));

/** All words of weight begin with a capital letter. */
export function isTitleCase(words: string): boolean {
  const [first] = /\p{L}/u.exec(words) ?? [];
  if (first === undefined || !/\p{Lu}/u.test(first)) return false;
  const list = words.match(/\p{L}[\p{L}’'-]*/gu)!;
  if (list.length > 14) return false;
  const long = list.filter((word) => word.length > 3 && !joining.has(word));
  return (
    (list.length > 1 || long.length === 1) &&
    long.every((word) => /^\p{Lu}/u.test(word)) &&
    (list.length > 1 || !/[.,?!]/.test(words))
  );
}
