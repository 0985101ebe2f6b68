/**
 * Titles of works: their words stand in quotation marks, and nobody says them. Told by the words, which begin with capitals, and by what
 * stands before them: a work (the film “…”), who makes it (host of “…”), a broadcaster (NBC's “…”), or where it is seen (on “…”).
 */
import {workNouns} from './lexicon/roles.ts';
import {joins} from './lists.ts';
import type {Quoted} from './marks.ts';

/** Broadcasters: a few by name, others by the word their names end in, as Polish Radio. */
const broadcaster = String.raw`(?:A?BC|NBC|CBS|CNN|MSNBC|CNBC|PBS|NPR|BBC(?: (?:One|Two|\d))?|ITV\d?|RT[ÉE]|CBC|HBO|Netflix|Hulu|Showtime|Univision|Telemundo|Bloomberg|C-SPAN|Channel \d|(?:Fox|Sky|Al) \p{Lu}\p{L}+|Fox|Sky|Disney\+?|\p{Lu}\p{L}+ (?:Radio|Television|TV|XM|News|Network|Channel|Central)(?: [Cc]hannel)?)`;
const makers = String.raw`(?:author|(?:co-)?hosts?|(?:co-)?stars?|editors?|directors?|writers?|creators?|producers?|anchors?|moderators?|presenters?|cast|viewers|readers|episodes?|editions?|cop(?:y|ies)|screenings?|performances?|seasons?|renditions?|versions?|tapings?|broadcasts?|finale|premiere|instal?lments?|issues?|pages)`;
/** Works that are mostly something else, or a verb, where nothing says that they have a name. */
const unsure =
  'show|shows|series|program|programme|play|drama|comedy|game|hit|article|speech|host|broadcast|newscast';
const media = '(?:[Tt][Vv]|television|radio|talk|game|reality|comedy|news|late[- ]night|quiz)';
const named =
  '(?:accounts?|groups?|organi[sz]ations?|web ?sites?|sites?|pages?|bands?|duo|trio|firms?|companies|company|clubs?|units?|teams?|events?|conferences?|initiatives?|projects?|campaigns?|operations?|products?|apps?|games?|places?)';
const called = '(?:,? (?:called|named|entitled|titled))';
const surely = String.raw`(?!(?:${unsure})(?!\p{L}))(?:\p{L}*book|${[...workNouns].join('|')})`;
const works = String.raw`(?:${surely}|${media} (?:show|series|program(?:me)?|drama)|(?:${unsure}|video|report|study|paper|memo|editorial|class|course)(?=${called}))`;

const programmes = String.raw`(?:\p{L}+day(?:[’']s)?|morning|evening|hit|new|political|comedy|reality|drama|sitcom|series|show|program(?:me)?)`;

const before = new RegExp(
  [
    // NBC's “…”, NBC's Sunday programme “…”, the BBC drama “…”
    String.raw`(?<![\p{L}\p{N}])${broadcaster}(?:[’']s?(?: ${programmes})*|(?: ${programmes})+)`,
    // Sunday's “…”, season two of “…”, her role in “…”, who directed “…”
    String.raw`(?<!\p{L})(?:\p{Lu}\p{L}+day[’']s|season \p{L}+ of|roles? in|starr(?:ed|ing) in|appear(?:ed|s|ing) [io]n|published|directed|performed|watch(?:ed|ing))`,
    // the host of “…”, the cast of the “…”
    String.raw`(?<!\p{L})${makers} of (?:(?:the|an?|his|her|their|its|this|\p{L}+[’']s) )?(?:\p{L}+ )?`,
    // the film “…”, her book, “…”, a memo titled “…”, songs such as “…”
    String.raw`(?<!\p{L})${works}(?:${called}|(?: \p{Ll}+)?,? (?:like|such as|including))?,?`,
    // a group called the “…”, an account named “…”
    String.raw`(?<!\p{L})${named} (?:called|named|dubbed|known as)(?: the)?`,
  ]
    .map((form) => String.raw`(?:${form})\s*$`)
    .join('|'),
  'u',
);
/** What may stand before a title, and before much else. */
const perhaps = new RegExp(
  String.raw`(?:\b(?:${[...workNouns].join('|')}|report|study|paper)${called}?,?|[’']s|\bhost(?:s|ed)? of|\bon|\bin)\s*$`,
  'iu',
);
/** The “…” podcast, the “…” star. */
const beside =
  /^[”"’']*\s(?:podcasts?|shows?|series|program(?:me)?s?|column|blog|films?|movies?|trilogy|albums?|songs?|magazine|episodes?|segments?|franchise|musical|sitcom|novels?|stars?|act(?:or|ress)|host|creator|author|director|reboot|sequel|remake)(?!\p{L})/u;
/** “…,” a film by Roe; “…” was his first book; “…,” directed by Roe */
const behind = new RegExp(
  String.raw`^[”"’']*,?\s(?:(?:(?:is|was) )?(?:an?|the|his|her|their|its) (?:[\p{L}\p{N}’'-]+ ){0,3}${surely}(?=[,.;]|\s(?:by|about|of|from|that|which|starring|on|in|for|with|he|she)(?!\p{L})|\s*$)|(?:starring|directed by|hosted by|premier(?:ed|es)|airs|aired)(?!\p{L}))`,
  'u',
);
/** Seen on a programme, told to one, or a broadcaster's: of several words, since "on “Brexit”" and "told CNN “Never.”" are no titles. */
const programme = new RegExp(String.raw`(?<!\p{L})(?:on|told|${broadcaster})\s*$`, 'u');

/**
 * @param words inside the marks
 * @param lead what stands before them in their paragraph, some sixty characters of it
 * @param tail what stands behind them
 */
export function isTitleOfWork(words: string, lead: string, tail: string): boolean {
  const whole = words.trim();
  const title = whole.replace(/[.,]$/, '');
  if (/[?!]$/.test(title) || !isTitleCase(title)) return false;
  if (behind.test(tail) || (title === whole && beside.test(tail))) return true;
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
  for (const [i, one] of quoted.entries()) {
    const [from, to] = one.parts[0]!;
    const words = text.slice(from, Math.min(to, from + most));
    const lead = text.slice(Math.max(0, one.open - reach), one.open).replace(/^[^]*[\n\r]/, '');
    const goesOn = titles[i - 1] === true && joins(text, quoted[i - 1], one);
    const isTitle =
      isTitleOfWork(words, lead, text.slice(one.close, one.close + reach)) ||
      (goesOn && isTitleCase(words.trim().replace(/[.,]$/, '')));
    titles.push(isTitle && !one.label);
  }
  return titles;
}

const joining = new Set('with from into over upon about after than your when that this'.split(' '));

/** All words of weight begin with a capital letter. */
export function isTitleCase(words: string): boolean {
  const list = words.match(/\p{L}[\p{L}’'-]*/gu) ?? [];
  if (list.length === 0 || list.length > 14 || !/^\p{Lu}/u.test(list[0]!)) return false;
  const long = list.filter((word) => word.length > 3 && !joining.has(word));
  return (
    (list.length > 1 || long.length === 1) &&
    long.every((word) => /^\p{Lu}/u.test(word)) &&
    (list.length > 1 || !/[.,?!]/.test(words))
  );
}
