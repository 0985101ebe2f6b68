import {describe, expect, it} from 'vitest';
import {chunk} from '../../../source/extract/chunks/read.ts';
import {findQuoted} from '../../../source/extract/marks.ts';
import {findParagraphs} from '../../../source/extract/paragraphs.ts';

function read(text: string) {
  const paragraphs = findParagraphs(text);
  return chunk(text, paragraphs, findQuoted(text, paragraphs));
}

/** The types of the chunks in a row, without the end of the last paragraph. */
const types = (text: string): string =>
  read(text)
    .slice(0, -1)
    .map(({type}) => type)
    .join(' ');

/** The chunks of a text as they stand there, parted by bars. */
const pieces = (text: string): string =>
  read(text)
    .slice(0, -1)
    .map(({start, end}) => text.slice(start, end))
    .join(' | ');

describe('the types of chunks', () => {
  it.each([
    ['a title before a name', 'Mayor Ada Holm replied.', 'N V .'],
    ['a verb that hands over no words', 'Mayor Ada Holm sold the boats.', 'N v n .'],
    ['a source', 'According to Holm, she was told of it by the council.', 'K N , O V F O B H .'],
    ['a relative clause', 'Holm, who leads Velmora, left.', 'N , W v N , v .'],
    ['two clauses', 'Holm left because it rained and nobody came.', 'N v S O v C H v .'],
    ['a time', 'The dam broke on Monday.', 'n v P D .'],
    ['an auxiliary by itself', 'To Ada Holm, it is late.', 'P N , O a n .'],
    ['a participle', 'Lund, speaking to reporters, was asked.', 'N , G P H , V .'],
    ['an infinitive behind an object', 'Will Moor asked them to wait.', 'N V o t .'],
    ['brackets and dashes', 'Holm walked (slowly): the boats had left – at last.', 'N v ( R ) : n v - P R .'],
    ['a quotation', '“It is late,” Holm said.', 'Q N V .'],
    ['a quotation among words', 'They called it “a folly” there.', 'O V O Q R .'],
    ['a question', 'Was it late?', 'a O n ?'],
  ])('%s', (_, text, expected) => {
    expect(types(text)).toBe(expected);
  });

  it('a paragraph ends in a chunk of its own', () => {
    expect(read('Holm left.\n\nLund stayed.').map(({type}) => type)).toEqual('Nv.¶Nv.¶'.split(''));
  });
});

describe('where chunks begin and end', () => {
  it.each([
    [
      'an abbreviation that ends a sentence',
      'They left the U.S. He stayed.',
      'They | left | the U.S. |  | He | stayed | .',
    ],
    ['the name of a ministry', 'The Ministry of Trade agreed.', 'The Ministry of Trade | agreed | .'],
    ['the name of a union', 'The Canal and Ferry Union agreed.', 'The Canal and Ferry Union | agreed | .'],
    ['a possessor', 'Holm’s lawyer will talk.', 'Holm | lawyer | will talk | .'],
    ['a verb with auxiliaries', 'The boats had been sold.', 'The boats | had been sold | .'],
    ['a name that is a verb as well', 'Will Moor asked them.', 'Will Moor | asked | them | .'],
  ])('%s', (_, text, expected) => {
    expect(pieces(text)).toBe(expected);
  });
});

describe('what is told of a verb', () => {
  it.each([
    ['Holm said no.', {word: 'say', cue: 'say', passive: false, past: true}],
    ['Holm says no.', {word: 'say', cue: 'say', passive: false, past: false}],
    ['The plan was called a folly.', {word: 'call', cue: 'label', passive: true}],
    ['The boats were sold.', {word: 'sell', cue: null, passive: true}],
  ])('%s', (text, expected) => {
    expect(read(text).find(({type}) => 'Vv'.includes(type))).toMatchObject(expected);
  });
});

describe('what is told of a noun phrase', () => {
  it.each([
    ['Mayor Ada Holm left.', {name: 'Ada Holm', before: 'Mayor', determiner: '', possessive: false}],
    ['The mayors left.', {name: '', before: 'The mayors', determiner: 'the', plural: true}],
    ['Her lawyer left.', {name: '', determiner: 'her', plural: false}],
    ['Holm’s lawyer left.', {name: 'Holm', possessive: true}],
  ])('%s', (text, expected) => {
    const {name, before, ...rest} = read(text)[0]!.phrase!;
    const joined = (tokens: typeof name): string => tokens.map((token) => token.text).join(' ');
    expect({...rest, name: joined(name), before: joined(before)}).toMatchObject(expected);
  });
});
