/** Everything that is wrong with a story is told at once, and nothing that only follows from something else. */
import {describe, expect, it} from 'vitest';
import {entries, frame, problemsIn, sound} from './on-disk.ts';

type Change = readonly [from: string, to: string];

const changed = (text: string, changes: readonly Change[]): string =>
  changes.reduce((at, [from, to]) => {
    if (!at.includes(from)) throw new Error(`the fixture has no ${from}`);
    return at.replace(from, to);
  }, text);

/** Problems of the sound story with these changes, without their places. */
async function told(inFrame: readonly Change[], inEntries: readonly Change[] = []): Promise<string[]> {
  const problems = await problemsIn({
    ...sound,
    'story.yaml': changed(frame, inFrame),
    'entries.yaml': changed(entries, inEntries),
  });
  return problems.map((problem) =>
    problem.replace(/^(\w+\.yaml):.*?: /, '$1: ').replace(/(; it is|; an IANA).*/, ''),
  );
}

describe('what is wrong with a story', () => {
  it('is told at once, whatever its kind, in the order of the files', async () => {
    const problems = await problemsIn({
      'story.yaml': changed(frame, [
        ['Europe/Istanbul', 'Europe/Istambul'],
        ['colour: red', 'colour: rde'],
        ['organisations:', 'organisations:\n  - {id: ann, name: Again}'],
      ]),
      'entries.yaml': changed(entries, [
        ['edtf: 2025-05-14', 'edtf: 2025-15-14'],
        ['speaker: ann', 'speaker: anne'],
        ['status: named', 'status: nmaed'],
        ['topic: truce', 'topic: truse'],
        ['question: when', 'question: whne, wrong: x'],
      ]),
    });
    expect(problems.map((problem) => problem.replace(/; it is.*/, ''))).toEqual([
      'entries.yaml:3:34: "2025-15-14": there is no month 15',
      'entries.yaml:9:18: there is no person or organisation "anne" (did you mean "ann"?)',
      'entries.yaml:14:31: "status" cannot be "nmaed" (did you mean "named"?)',
      'entries.yaml:16:38: there is no topic "truse" (did you mean "truce"?)',
      'entries.yaml:18:20: there is no question "whne" (did you mean "when"?)',
      'entries.yaml:18:26: unknown key "wrong"',
      'story.yaml:2:11: "Europe/Istambul" is no time zone',
      'story.yaml:5:38: "colour" cannot be "rde" (did you mean "red"?)',
      'story.yaml:15:10: there are two people or organisations with the id "ann"',
    ]);
  });

  it.each<[name: string, inFrame: Change[], inEntries: Change[], expected: string[]]>([
    [
      'a list under a wrong name hides its ids',
      [['people:', 'peeple:']],
      [],
      ['story.yaml: unknown key "peeple" (did you mean "people"?)'],
    ],
    [
      'a wrong id may be the one that is meant',
      [['{id: ann,', '{id: Ann,']],
      [],
      ['story.yaml: "id" should be an id: small letters, digits, "-", "_" and "."'],
    ],
    [
      'a quotation that lacks its id may be the one that is meant',
      [],
      [
        [
          '- id: hello',
          '- {id: again, sameAs: hello, kind: scare, text: Hi, sources: [{source: a, paragraph: 1}]}\n      - id: Hello',
        ],
      ],
      ['entries.yaml: "id" should be an id: small letters, digits, "-", "_" and "."'],
    ],
    [
      'a misspelt speaker is none that is missing',
      [],
      [['speaker: ann', 'speakr: ann']],
      ['entries.yaml: unknown key "speakr" (did you mean "speaker"?)'],
    ],
    [
      'without a zone no time is after the window',
      [['timeZone: Europe/Istanbul', 'timeZone: Mars']],
      [['2025-05-14', '2025-05-17']],
      ['story.yaml: "Mars" is no time zone'],
    ],
    [
      'without a window no time is after it',
      [['to: 2025-05-16', 'to: 2025-05-99']],
      [['2025-05-14', '2025-05-17']],
      ['story.yaml: "2025-05-99": May 2025 has 31 days'],
    ],
    [
      'an entry that is none may hold what is replaced',
      [],
      [
        ['  - id: first', '  - 7\n  - id: first'],
        ['topic: truce,', 'topic: truce, replaces: p0,'],
      ],
      ['entries.yaml: item 1 of "entries" should be a mapping and is a number (7)'],
    ],
  ])('%s', async (_, inFrame, inEntries, expected) => {
    expect(await told(inFrame, inEntries)).toEqual(expected);
  });
});
