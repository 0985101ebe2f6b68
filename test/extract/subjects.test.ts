import {describe, expect, it} from 'vitest';
import {chunk} from '../../source/extract/chunks/read.ts';
import {findQuoted} from '../../source/extract/marks.ts';
import {findParagraphs} from '../../source/extract/paragraphs.ts';
import {findSubjects} from '../../source/extract/subjects.ts';

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
    ['a name like a preposition', '“No,” said Per Sands.', ['Per Sands > said']],
    ['a preposition like a name', 'Income Per Head Falls, said Sands.', ['Sands > said']],
    ['a sentence that opens with its verb', 'Added Ruth Okoye: “No.”', ['Ruth Okoye > Added']],
    ['both', 'Ada Holm and Pia Lund both denounced it.', ['Pia Lund > denounced']],
    ['a party and a state', 'Mick Roe, R-Ky., said no.', ['Mick Roe > said']],
    ['a dateline', 'VELMORA (PNA) – A spokesman for Ada Holm called it late.', ['A spokesman > called']],
    ['a plural far from its verb', 'Half of the voters in each state say no.', ['Half > say']],
    ['the agent of a passive', 'The claim was dismissed by Holm as “late.”', ['Holm > was dismissed']],
  ])('%s', (_, text, expected) => {
    expect(clauses(text)).toEqual(expected);
  });
});
