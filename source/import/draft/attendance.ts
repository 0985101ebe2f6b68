/**
 * Who comes and who stays away, where a sentence says so plainly of somebody it names: "Roe will not attend the talks". It is proposed and
 * no more, for what else the article says may change it. Denials, questions, direct speech and what depends on something else are passed
 * over, but for a condition of those who come: "Roe will attend only if".
 */
import type {ExtractedQuote} from '../../extract/types.ts';
import type {Status, StoryFile} from '../../story/schema.ts';
import type {Cast} from './cast.ts';
import {timesIn, type At} from './said-when.ts';
import {sentenceAround} from './sentences.ts';
import {paragraphAt, type SourceText} from './source-text.ts';

type EntryFile = StoryFile['entries'][number];

/** An entry that somebody may want, and the sentences it is from. */
export type Proposal = {entry: EntryFile; sentences: string[]};

/** No day behind it, as in "to Istanbul Thursday". */
const place = String.raw`(?<place>\p{Lu}[\p{L}’'-]+(?: \p{Lu}(?!\p{L}+day\b)[\p{L}’'-]+)?)`;
const talks = String.raw`(?:[\p{L}’'-]+ ){0,4}(?:talks|meeting|summit|negotiations|conference)\b`;
const goes = `(?:(?:(?:be )?attend(?:ing)?|join|take part in|participate in) ${talks}|(?:attend|take part|participate)(?=[,.;])|(?:travel|fly|go|come) to ${place})`; // prettier-ignore
const plans = String.raw`is (?:due|set|expected|scheduled|planning) to`;
const forms: ReadonlyArray<readonly [status: Status, form: string]> = [
  ['declined', String.raw`(?:(?:will|would) (?:also )?not|won[’']t|(?:has |had )?(?:declined|refused) to) ${goes}`],
  ['declined', `(?:will|would) (?:also )?(?:skip|miss|stay away from) ${talks}`],
  ['named', String.raw`(?:(?:will|would|${plans}) (?:lead|head)|leads|heads|is leading|is heading) (?:[\p{L}’'-]+ ){1,4}(?:delegation|negotiating team)\b`],
  ['arrived', `(?:has |had )?(?:arrived|landed) in ${place}`],
  ['waiting', `is waiting in ${place}`],
  ['travelling', `is (?:travell?ing|flying|on (?:his|her|the) way) to ${place}`],
  ['expected', `(?:will(?: also)?|${plans}) ${goes}`],
]; // prettier-ignore
/** Before these forms: "Roe has confirmed on Monday that she". */
const tells = String.raw`(?:(?:has |had )?(?:confirmed|announced|said|promised|vowed)(?: on \p{L}+day)?(?: that)? (?:he|she) )?`;
/** Behind them, what it depends on. */
const condition = /^[^.;:?“”"]{0,60}?(?=,? (?:if|unless|provided|on condition)\b)/;
/** So far around a name is looked, in UTF-16 units. */
const reach = 200;
/** Behind a name, and behind what stands in apposition to it. */
const patterns = forms.map(
  ([status, form]) =>
    [status, new RegExp(String.raw`^(?:, [^,.;:“”"]{1,70},|, who|,)? ${tells}${form}`, 'u')] as const,
);
const open =
  /\b(?:[Ii]f|[Uu]nless|[Ww]hether|[Uu]ntil|[Nn]either|[Nn]or|might|could|should|never|den(?:y|ied|ies)|unclear|false)\b|\?|not (?:say|know|confirm)/;
/** Before the head of a delegation: "a delegation to Istanbul, led by the minister Jane Roe". */
const ledBy = /\bdelegation\b[^.;:“”"]{0,40}\b(?:led|headed) by (?:[\p{L}-]+ ){0,4}$/u;
/** Before somebody who is not the one who goes: "a spokesman for President Roe". */
const depends = /(?:\b(?:of|for|with|by|to|from|between|than)|[’']s)\s+(?:[\p{L}-]+\s+){0,3}$/u;
const months = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/;

/** @param idOf gives ids that no entry has */
export function attendanceIn(
  sources: readonly SourceText[],
  cast: Cast,
  idOf: (wish: string) => string,
): Proposal[] {
  const proposals = new Map<string, Proposal>();
  for (const source of sources) {
    const {id, article, paragraphs, found} = source;
    const whenOf = timesIn(source);
    const day: At = {edtf: source.day, basis: 'inferred'};
    for (const {name, mentions} of found.people)
      for (const [start, end] of mentions) {
        const stated = statusOf(
          article.text.slice(Math.max(0, start - reach), start),
          article.text.slice(end, end + reach),
        );
        if (!stated || found.quotes.some((quote) => quote.start <= start && end <= quote.end)) continue;
        const [from, to] = sentenceAround(article.text, [start, end]);
        const sentence = article.text.slice(from, to);
        if (open.test(article.text.slice(from, stated.said === undefined ? to : end + stated.said))) continue;
        const person = cast.idOf(id, name);
        const {status, where} = stated;
        const passage = {source: id, paragraph: paragraphAt(paragraphs, start)};
        const known = proposals.get(`${person} ${status}`);
        if (known) {
          if (known.entry.sources.some((one) => one.source === id && one.paragraph === passage.paragraph))
            continue;
          known.entry.sources.push(passage);
          known.sentences.push(sentence);
          continue;
        }
        const isTravel = status === 'arrived' || status === 'travelling';
        const mention = {text: name, start, end};
        const entry: EntryFile = {
          id: idOf(`${person}-${status}`),
          // a time beside what is still to come is mostly that of the talks
          at: isTravel ? whenOf({mention, start, end} as ExtractedQuote).at : day,
          kind: isTravel ? 'travel' : 'report',
          text: `${cast.nameOf(person)}: ${status}.`,
          sources: [passage],
          attendance: [{person, status, ...(status === 'named' && {head: true}), ...(where && status !== 'declined' && {place: where})}], // prettier-ignore
        };
        proposals.set(`${person} ${status}`, {entry, sentences: [sentence]});
      }
  }
  return [...proposals.values()];
}

/** `said`: how far behind the name it is said, before a condition. */
type Stated = {status: Status; where?: string | undefined; said?: number};

/** @param before what stands before the name @param behind and behind it */
function statusOf(before: string, behind: string): Stated | undefined {
  if (ledBy.test(before)) return {status: 'named'};
  if (depends.test(before)) return undefined;
  for (const [status, pattern] of patterns) {
    const match = pattern.exec(behind);
    const where = match?.groups?.['place'];
    if (!match || months.test(where ?? '')) continue;
    const more = condition.exec(behind.slice(match[0].length))?.[0].length;
    const isPlan = status === 'expected' || status === 'declined';
    return isPlan && more !== undefined
      ? {status: 'conditional', where, said: match[0].length + more}
      : {status, where};
  }
  return undefined;
}
