import {describe, expect, it} from 'vitest';
import {chunk} from '../../../source/extract/chunks/read.ts';
import {findQuoted} from '../../../source/extract/marks.ts';
import {findParagraphs} from '../../../source/extract/paragraphs.ts';
import {findSubjects} from '../../../source/extract/clauses/subjects.ts';

/** The verbs of a text, each with its subject: "Holm > said". */
function clauses(text: string): string[] {
  const paragraphs = findParagraphs(text);
  const chunks = chunk(text, paragraphs, findQuoted(text, paragraphs));
  findSubjects(chunks);
  return chunks.flatMap(({subject, start, end}) =>
    subject === undefined
      ? []
      : [`${text.slice(chunks[subject]!.start, chunks[subject]!.end)} > ${text.slice(start, end)}`],
  );
}

describe('subjects', () => {
  it.each([
    ['an apposition', 'Holm, the mayor of Velmora, said no.', ['Holm > said']],
    [
      'a relative clause',
      'Holm, who is running this year, praised Lund.',
      ['Holm > is running', 'Holm > praised'],
    ],
    [
      'a relative clause about what is somebody’s',
      'Holm, whose brother’s farm burned, said no.',
      ['farm > burned', 'Holm > said'],
    ],
    ['the same behind a preposition', 'Holm, in whose garden it lay, said no.', ['it > lay', 'Holm > said']],
    [
      'nouns inside a relative clause',
      'Holm, who asked whether the report helped those on the border, said no.',
      ['Holm > asked', 'the report > helped', 'Holm > said'],
    ],
    [
      'a participle behind a clause within',
      'Holm laughed at the idea that she was late, saying it was early.',
      ['Holm > laughed', 'she > was', 'Holm > saying', 'it > was'],
    ],
    [
      'a second verb of saying',
      'Holm said it was too early but added, “Come.”',
      ['Holm > said', 'it > was', 'Holm > added'],
    ],
    ['an inversion', '“No,” said Holm, a baker.', ['Holm > said']],
    ['an inversion over a possessor', '“No,” said Holm’s lawyer, Pia Lund.', ['lawyer > said']],
    [
      'an inversion with a participle',
      '“No,” said retired General Tom Ashe.',
      ['retired General Tom Ashe > said'],
    ],
    ['a name like an auxiliary', '“No,” said Will Sands.', ['Will Sands > said']],
    ['a name like a verb', 'Cross called it late.', ['Cross > called']],
    ['a name like an auxiliary before another verb', 'May said no.', ['May > said']],
    ['a verb at the head of a sentence', 'Mark the date, Holm said.', ['Holm > said']],
    ['a name with an article before the capital', 'Ezra al-Hadi said no.', ['Ezra al-Hadi > said']],
    ['an inversion behind “so”', '“No” – so says Holm.', ['Holm > says']],
    ['an office like a verb', 'Head coach Steve Holm said no.', ['Head coach Steve Holm > said']],
    ['a verb before an office', 'Tell coach Steve Holm he said no.', ['he > said']],
    ['a noun like a verb behind “one”', 'One witness said no.', ['One witness > said']],
    ['a noun like a verb behind “this”', 'This press release says no.', ['This press release > says']],
    [
      'an office of something before a name',
      'Leader of the opposition Ada Holm said no.',
      ['the opposition Ada Holm > said'],
    ],
    ['a name like a preposition', '“No,” said Per Sands.', ['Per Sands > said']],
    ['a preposition like a name', 'Income Per Head Falls, said Sands.', ['Sands > said']],
    ['a sentence that opens with its verb', 'Added Ruth Okoye: “No.”', ['Ruth Okoye > Added']],
    ['both', 'Ada Holm and Pia Lund both denounced it.', ['Pia Lund > denounced']],
    ['a party and a state', 'Mick Roe, R-Ky., said no.', ['Mick Roe > said']],
    ['a dateline', 'VELMORA (PNA) – A spokesman for Ada Holm called it late.', ['A spokesman > called']],
    ['a plural far from its verb', 'Half of the voters in each state say no.', ['Half > say']],
    ['what stands in brackets', 'Ada Holm (V-East), said no.', ['Ada Holm > said']],
    ['what stands between dashes', 'Holm – who was late – said no.', ['Holm > was', 'Holm > said']],
    ['what stands between commas', 'Holm, in a letter, said no.', ['Holm > said']],
    [
      'a place in two parts before the verb',
      'Ada Holm, who lost a son in Velmora, Norland, in May 2012, said no.',
      ['Ada Holm > lost', 'Ada Holm > said'],
    ],
    ['a list in an apposition', 'Holm, a mayor and former judge of Velmora, said no.', ['Holm > said']],
    [
      'a relative clause behind another clause',
      'A law that would end trade failed; Ada Holm, who wrote it, called that sad.',
      ['A law > would end', 'A law > failed', 'Ada Holm > wrote', 'Ada Holm > called'],
    ],
    ['a noun with what belongs to it', 'The mayor of Velmora said no.', ['The mayor > said']],
    ['a place before the subject', 'In downtown Velmora, about 200 people said no.', ['200 people > said']],
    ['a noun before the subject', 'In a radio interview Holm said no.', ['Holm > said']],
    ['a time before the verb', 'Holm this week said no.', ['Holm > said']],
    ['a time of several words before the verb', 'The Navy two weeks ago said no.', ['The Navy > said']],
    [
      'such a time that is compared',
      'The Harbour Ministry less than two weeks ago said no.',
      ['The Harbour Ministry > said'],
    ],
    ['a share', 'Three in 10 said no.', ['Three in 10 > said']],
    ['a fraction', 'About two-thirds of the voters said no.', ['two-thirds > said']],
    ['most of them', 'Most of the voters said no.', ['Most > said']],
    ['none of them', 'Neither wanted it. None said no.', ['Neither > wanted', 'None > said']],
    ['a number that is exceeded', 'More than 200 protesters said no.', ['200 protesters > said']],
    ['what is by somebody', 'A story by Ada Holm says no.', ['A story > says']],
    [
      'who is heard in a recording',
      'The ad uses footage of Ada Holm asking, “Why?”',
      ['The ad > uses', 'Ada Holm > asking'],
    ],
    [
      'who is in no recording',
      'The board uses a list of names saying no.',
      ['The board > uses', 'The board > saying'],
    ],
    [
      'an infinitive behind such a participle',
      'Lund left, with Ada Holm taking to the radio to call it late.',
      ['Lund > left', 'Ada Holm > taking', 'Ada Holm > to call'],
    ],
    [
      'a plural behind “as”',
      'It is late – as many critics believe – and she left.',
      ['It > is', 'many critics > believe', 'she > left'],
    ],
    [
      'two verbs in a row',
      'Lund felt that Holm laughed and said no.',
      ['Lund > felt', 'Holm > laughed', 'Holm > said'],
    ],
    [
      'a participle with a subject behind “with”',
      'Lund left, with the head of the union calling it late.',
      ['Lund > left', 'the head > calling'],
    ],
    ['a sign', 'Lund held a sign saying “No.”', ['Lund > held', 'a sign > saying']],
    ['somebody who is asked', 'Lund asked Holm to say no.', ['Lund > asked', 'Holm > to say']],
    ['a sentence behind an abbreviation', 'It was in the U.S. He said no.', ['It > was', 'He > said']],
    ['“as” before a clause', 'As the website notes, it rained.', ['the website > notes', 'it > rained']],
    [
      'a plural before a base form',
      'Many in Velmora still say no, and voters want it.',
      ['Many > say', 'voters > want'],
    ],
    ['what a possessive stands before', 'Holm made his claim in the hopes of a win.', ['Holm > made']],
    ['a noun in -s before another verb', 'The Velmora polls show no change.', ['polls > show']],
    ['an object behind a work', 'Holm, host of “Late,” listed a fault.', ['Holm > listed']],
    ['the agent behind a quotation', 'It was a plan called “late” by Holm.', ['It > was', 'Holm > called']],
    ['a headline', 'Ada Holm Says No To Another Bridge Across River', ['Ada Holm > Says']],
    ['a headline in capitals', 'MAYOR HOLM IS SAYING NO TO BRIDGE ACROSS RIVER', ['MAYOR HOLM > IS SAYING']],
    ['the agent of a passive', 'The claim was dismissed by Holm as “late.”', ['Holm > was dismissed']],
  ])('%s', (_, text, expected) => {
    expect(clauses(text)).toEqual(expected);
  });
});
