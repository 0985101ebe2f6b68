import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {findQuoted} from '../../source/extract/marks.ts';
import {findParagraphs} from '../../source/extract/paragraphs.ts';

const spans = (text: string): string[] =>
  findQuoted(text, findParagraphs(text)).map(({parts}) =>
    parts.map(([from, to]) => text.slice(from, to)).join(' ¶ '),
  );

describe('quotation marks', () => {
  it.each([
    ['curly', '“Yes,” he said.', ['Yes,']],
    ['straight', '"Yes," he said. "No."', ['Yes,', 'No.']],
    ['British single', '‘Yes,’ he said.', ['Yes,']],
    ['a contraction', '‘It’s late,’ he said.', ['It’s late,']],
    ['a possessive before a closing mark', '‘The boys’ turn,’ he said.', ['The boys’ turn,']],
    ['elisions', 'The ’90s and rock ’n’ roll', []],
    ['elision inside single marks', "'Rock 'n' roll isn't dead,' he said.", ["Rock 'n' roll isn't dead,"]],
    [
      'elision inside like marks',
      "‘I slept through the '87 storm,’ she said.",
      ["I slept through the '87 storm,"],
    ],
    ['nested', '“He said ‘go’ and left,” she said.', ['He said ‘go’ and left,', 'go']],
    ['doubles in singles', '‘They told us “never” before.’', ['They told us “never” before.', 'never']],
    ['German', '„Guten Tag“, sagte er.', ['Guten Tag']],
    ['German angle marks', 'Er sagte: »Ja«.', ['Ja']],
    ['French', '« Oui », dit-il.', [' Oui ']],
    ['Swedish', 'Hon sa: ”Hej”.', ['Hej']],
    ['Japanese', '彼は「はい『x』」と言った', ['はい『x』', 'x']],
    ['wire', "``Hi,'' he said.", ['Hi,']],
    [
      'single marks doubled',
      "''It's late,'' he said. ''The 'big' one.''",
      ["It's late,", "The 'big' one.", 'big'],
    ],
    ['feet and inches', '"He is 6\'2" tall," she said.', ['He is 6\'2" tall,']],
    ['an attribute', '<a href="x">y</a> “z”', ['z']],
    [
      'stage directions',
      '“One.\n\n“(LAUGHTER.)\n\n“Two. (Applause.)”\n\n“(CROSSTALK)” “(Two.)”',
      ['One. ¶ Two. (Applause.)', '(Two.)'],
    ],
    ['several paragraphs', '“One.\n\n“Two.” End.', ['One. ¶ Two.']],
    [
      'single marks in one of several paragraphs',
      '“One ‘and a half.’ More.\n\n“Two.” End.',
      ['One ‘and a half.’ More. ¶ Two.', 'and a half.'],
    ],
    ['single marks in one left open', "\"He calls it 'so.' Well.", ["He calls it 'so.' Well.", 'so.']],
    [
      'single marks over several paragraphs',
      'He said: ‘One.\n\n‘Two it’s.\n\n‘Three,’ and the ‘80s were four.',
      ['One. ¶ Two it’s. ¶ Three,'],
    ],
    ['a single mark that is none', 'In the ‘80s it was.\n\n‘Two,’ he said.', ['Two,']],
    ['a single mark before an unended line', 'It is ‘so\n\n‘Two,’ he said.', ['Two,']],
    ['left open', 'He said: “One.\n\nTwo “three”.', ['One.', 'three']],
    [
      'a wrapped line',
      `He ${'said to everybody there '.repeat(2)}“this is\nall” and left.`,
      ['this is\nall'],
    ],
    [
      'curly marks in one of several paragraphs with straight ones',
      '"One “and a half” more.\n\n"Two." End.',
      ['One “and a half” more. ¶ Two.', 'and a half'],
    ],
    [
      'a curly mark behind a straight one opens anew',
      '"The ferry was late.\n\n“Two,” she said. “Three.”',
      ['The ferry was late.', 'Two,', 'Three.'],
    ],
    [
      'a curly mark behind a straight one that held others opens anew',
      '"One “and a half” more.\n\n“Two,” she said.',
      ['One “and a half” more.', 'and a half', 'Two,'],
    ],
    ['a new speaker’s label ends it', '“ROE: One.\n\n“POE: Two.”', ['ROE: One.', 'POE: Two.']],
    ['nothing between them', '“” ""', []],
  ])('%s', (_, text, expected) => {
    expect(spans(text)).toEqual(expected);
  });

  it('gives spans inside the text, in order, whatever the text', () => {
    const piece = fc.constantFrom(
      '“',
      '”',
      '"',
      '‘',
      '’',
      "'",
      '„',
      '«',
      '»',
      '「',
      '」',
      '`',
      ' ',
      '\n',
      'a',
      'B',
      '.',
      ',',
      's',
    );
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 60}), (pieces) => {
        const text = pieces.join('');
        let last = -1;
        for (const {parts, open, close} of findQuoted(text, findParagraphs(text))) {
          expect(open).toBeGreaterThanOrEqual(last);
          last = open;
          expect(close).toBeLessThanOrEqual(text.length);
          for (const [from, to] of parts) {
            expect(from).toBeGreaterThan(open);
            expect(to).toBeGreaterThan(from);
          }
        }
      }),
    );
  });
});
