import {describe, expect, it} from 'vitest';
import {entries, inEntries, inFrame, problemsIn, sound} from './on-disk.ts';

describe('ids', () => {
  it.each([
    [
      'a side twice',
      inFrame('{id: south, name: South', '{id: north, name: South'),
      'story.yaml:6:10: there are two sides with the id "north"',
    ],
    [
      'a body with a person’s id',
      inFrame('{id: tribune', '{id: ann'),
      'story.yaml:15:10: there are two people or organisations with the id "ann"',
    ],
    [
      'an entry twice',
      {
        ...sound,
        'entries.yaml': `${entries}  - {id: first, at: {edtf: 2025}, kind: event, text: T, sources: [{source: a, paragraph: 1}]}\n`,
      },
      'entries.yaml:19:10: there are two entries with the id "first"',
    ],
    [
      'no such person',
      inEntries('person: ann', 'person: anne'),
      'entries.yaml:14:18: there is no person "anne" (did you mean "ann"?)',
    ],
    [
      'no such speaker',
      inEntries('speaker: ann', 'speaker: tribun'),
      'entries.yaml:9:18: there is no person or organisation "tribun" (did you mean "tribune"?)',
    ],
    ['no such source', inEntries('source: b', 'source: zzz'), 'entries.yaml:18:59: there is no source "zzz"'],
    [
      'no such side',
      inEntries('side: north', 'side: norht'),
      'entries.yaml:16:24: there is no side "norht" (did you mean "north"?)',
    ],
    [
      'no such topic',
      inEntries('topic: truce', 'topic: truse'),
      'entries.yaml:16:38: there is no topic "truse" (did you mean "truce"?)',
    ],
    [
      'no such question',
      inEntries('question: when', 'question: whne'),
      'entries.yaml:18:20: there is no question "whne" (did you mean "when"?)',
    ],
    [
      'no such quote',
      inEntries('id: hello', 'id: hello\n        sameAs: helo'),
      'entries.yaml:9:17: there is no quote "helo" (did you mean "hello"?)',
    ],
    [
      'no such side that faces',
      inFrame('topics:', 'opposing: [north, east]\ntopics:'),
      'story.yaml:7:19: there is no side "east"',
    ],
    [
      'a side facing itself',
      inFrame('topics:', 'opposing: [north, north]\ntopics:'),
      'story.yaml:7:19: a side does not face itself',
    ],
    [
      'a quote like itself',
      inEntries('id: hello', 'id: hello\n        sameAs: hello'),
      'entries.yaml:9:17: a quote is not the same as itself',
    ],
    [
      'a quote that nobody says',
      inEntries('        speaker: ann\n', ''),
      'entries.yaml:8:9: somebody speaks in a full or partial quote: "speaker" is missing',
    ],
    [
      'a position replacing itself',
      inEntries('{id: p1,', '{id: p1, replaces: p1,'),
      'entries.yaml:16:28: a position does not replace itself',
    ],
    [
      'no such position',
      inEntries('{id: p1,', '{id: p1, replaces: nowhere,'),
      'entries.yaml:16:28: there is no position "nowhere"',
    ],
  ])('%s', async (_, files, expected) => {
    expect(await problemsIn(files)).toEqual([expected]);
  });

  const replacing = (id: string, date: string, position: string): string =>
    `  - {id: ${id}, at: {edtf: ${date}}, kind: event, text: T, sources: [{source: a, paragraph: 1}], positions: [${position}]}\n`;
  const like = 'side: north, topic: truce, kind: demand, text: T';
  it.each([
    [
      'a later one',
      replacing('again', '2025-05-12', `{${like}, replaces: p1}`),
      'entries.yaml:19:139: "p1" is not stated before this position, which replaces it',
    ],
    [
      'another side’s',
      replacing('again', '2025-05-15', '{side: south, topic: truce, kind: demand, text: T, replaces: p1}'),
      'entries.yaml:19:157: "p1" is another side\'s, or on another topic; a position replaces its like',
    ],
    ['an earlier one of its side', replacing('again', '2025-05-15', `{${like}, replaces: p1}`), undefined],
  ])('a position may replace %s', async (_, more, expected) => {
    const problems = await problemsIn({...sound, 'entries.yaml': entries + more});
    expect(problems.map((problem) => problem.replace(/:\d+: /, ': '))).toEqual(
      expected === undefined ? [] : [expected.replace(/:\d+: /, ': ')],
    );
  });
});
