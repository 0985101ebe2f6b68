/** What in a quotation a person should look at. */
import {fold} from '../../extract/names.ts';
import type {ExtractedQuote} from '../../extract/types.ts';
import {countWhile} from '../../story/count-while.ts';
import {beginningOf} from './ids.ts';

import type {SourceText} from './source-text.ts';

/** How far before a pronoun people are looked for that it may mean, in UTF-16 units: about two paragraphs. */
const reach = 600;

const lastWord = (name: string): string => fold(name.trim().split(/\s+/).at(-1) ?? '');

const pronoun = /^(?:he|she|they|his|her|their|him|them)$/i;

/**
 * Tells of the quotations of an article whether to doubt who speaks: where the confidence is low, where no name is given, and where a pronoun
 * may mean somebody else.
 */
export function doubtsIn({found}: SourceText): (quote: ExtractedQuote, name: string) => string[] {
  const places = found.people
    .flatMap(({name, mentions}) => mentions.map(([from]) => ({name, from})))
    .sort((a, b) => a.from - b.from);
  const namedBefore = (at: number): string[] => {
    const near = places.slice(
      countWhile(places, ({from}) => from < at - reach),
      countWhile(places, ({from}) => from < at),
    );
    return [...new Set(near.map(({name}) => name))];
  };
  return ({confidence, mention, cue, exact}, name) => {
    const {text, start} = mention!;
    const others = pronoun.test(text) ? namedBefore(start).filter((one) => one !== name) : [];
    const isNamed = lastWord(text) === lastWord(name) || /^A\d*[:.]?$/.test(text);
    if (confidence === 'high' ? others.length === 0 : confidence === 'medium' && isNamed) return [];
    const seen = cue === null || cue === ':' ? `“${text}”` : `“${text}” and “${cue}”`;
    const also = others.length === 0 ? '' : `; near it ${others.slice(-2).join(', ')}`;
    const guess = confidence === 'low' ? 'a guess' : 'read';
    return [`check: is “${beginningOf(exact, 40)}” said by ${name}? (${guess} from ${seen}${also})`];
  };
}
