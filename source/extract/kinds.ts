/** What kind of quotation it is: whole sentences, words inside a sentence of the article, scare quotes, or the title of a work. */
import type {Context} from './attribution/context.ts';
import {lastCharacter} from './attribution/context.ts';
import type {Surroundings} from './attribution/surroundings.ts';
import type {Kind} from './types.ts';

/** Words before the title of a work: the film "…", a book called "…", on her show "…". */
const beforeTitle =
  /(?:\b(?:\p{L}*book|novel|memoir|film|movie|documentary|show|series|program(?:me)?|sitcom|drama|comedy|musical|song|album|single|hymn|anthem|play|opera|poem|essay|article|op-ed|column|blog|podcast|magazine|painting|sculpture|entitled|titled|headlined|game|hit|episode|segment|report|study|paper|speech|ballad|track)(?:\s+(?:called|named|entitled|titled))?,?|[’']s|\bhost(?:s|ed)? of|\bon|\bin)\s*$/iu;
const surelyTitle =
  /\b(?:\p{L}*book|novel|memoir|film|movie|documentary|sitcom|musical|song|album|anthem|opera|poem|essay|op-ed|entitled|titled|headlined|episode)(?:\s+(?:called|named|entitled|titled))?,?\s*$/iu;

export function kindOf(context: Context, s: Surroundings, attributed: boolean): Kind {
  const quoted = context.quoted[s.quote]!;
  if (quoted.label) return 'full';
  const [from, to] = quoted.parts[0]!;
  const words = context.text.slice(from, Math.min(to, from + 300));
  const before = context.text.slice(Math.max(0, quoted.open - 60), quoted.open).replace(/^[^]*[\n\r]/, '');
  const titled = isTitleCase(words);
  if (titled && !/[?!]$/.test(words) && surelyTitle.test(before)) return 'title';
  if (titled && !attributed && beforeTitle.test(before)) return 'title';
  const short = words.split(/\s+/).length <= 6;
  const last = lastCharacter(context.text, quoted);
  const sentence =
    s.capital &&
    (/[.?!…,;—–-]/.test(last) || !quoted.closed || '.¶'.includes(context.chunks[s.last + 1]?.type ?? '$')) &&
    !(titled && short && !/[?!,]/.test(last) && !attributed);
  if (!attributed) return sentence && !short ? 'full' : short || !sentence ? 'scare' : 'full';
  // a capital inside a running sentence with no comma, colon or verb before it belongs to a name, not to a sentence
  const runsOn =
    /[\p{L}\p{N}]\s*$/u.test(before) &&
    !/\b(?:say|said|says|saying|add|added|adding|ask|asked|asking|tweeted|wrote|replied|that|and|stating|read|reads)\s*$/iu.test(
      before,
    );
  return sentence && !(runsOn && short) && words.trim().split(/\s+/).length > 1 ? 'full' : 'partial';
}

/** All words of weight begin with a capital letter. */
export function isTitleCase(words: string): boolean {
  const list = words.match(/\p{L}[\p{L}’'-]*/gu) ?? [];
  if (list.length === 0 || list.length > 14 || !/^\p{Lu}/u.test(list[0]!)) return false;
  const long = list.filter((word) => word.length > 3);
  return (
    (list.length > 1 || long.length === 1) &&
    long.every((word) => /^\p{Lu}/u.test(word)) &&
    (list.length > 1 || !/[.,?!]/.test(words))
  );
}
