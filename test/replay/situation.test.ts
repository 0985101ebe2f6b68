import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {
  indexSituation,
  orderedSides,
  situationAt,
  sourcesDiffer,
  staysAway,
  type Situation,
} from '../../source/replay/situation.ts';
import {countUntil, timeline} from '../../source/replay/timeline.ts';
import type {Entry, Instant, Story} from '../../source/story/story.ts';
import {anyStory, storyAndInstant} from '../stories/generated.ts';
import {entry, storyOf} from '../stories/made.ts';
import {begin, hour} from '../times.ts';

const at = (story: Story, instant: Instant): Situation => {
  const line = timeline(story);
  return situationAt(indexSituation(line), countUntil(line.times, instant));
};

/** All that is known at an instant, told from the start, the slow way. */
function folded(story: Story, instant: Instant) {
  const out = story.entries
    .filter((one) => one.at.earliest <= instant)
    .toSorted((a, b) => a.at.earliest - b.at.earliest);
  const attendance = new Map<string, string>();
  let positions: Array<{id: string; text: string}> = [];
  const answers: string[] = [];
  for (const one of out) {
    for (const {person, status} of one.attendance) attendance.set(person, status);
    for (const {id, text, replaces} of one.positions)
      positions = [...positions.filter((old) => old.id !== replaces), {id: id!, text}];
    for (const {question, answer} of one.answers) answers.push(`${question}: ${answer}`);
  }
  return {attendance, positions, answers};
}

describe('the situation at an instant', () => {
  it('is what telling the story up to then gives', () => {
    fc.assert(
      fc.property(storyAndInstant, ([story, instant]) => {
        const {delegations, demands, questions} = at(story, instant);
        const expected = folded(story, instant);
        const members = delegations.flatMap((delegation) => delegation.members);
        expect(new Map(members.map(({person, attendance}) => [person.id, attendance.status]))).toEqual(
          expected.attendance,
        );
        const stated = demands.flatMap(({positions}) =>
          positions.map(({position: {id, text}}) => ({id, text})),
        );
        const byId = (a: {id: string | undefined}, b: {id: string | undefined}): number =>
          a.id! < b.id! ? -1 : 1;
        expect(stated.sort(byId)).toEqual(expected.positions.sort(byId));
        const given = questions.flatMap(({question, answers}) =>
          answers.map(({answer}) => `${question.id}: ${answer.answer}`),
        );
        expect(given.sort()).toEqual(expected.answers.sort());
      }),
    );
  });

  const spoilers: Array<[how: string, (later: Entry[]) => Entry[]]> = [
    ['left out', () => []],
    ['turned round', (later) => later.toReversed()],
    ['emptied', (later) => later.map(({id, at: time}) => entry(id, time.earliest))],
    ['doubled', (later) => [...later, ...later.map((one) => ({...one, id: `${one.id}-again`}))]],
    ['moved', (later) => later.map((one) => ({...one, at: {...one.at, earliest: one.at.earliest + hour}}))],
    [
      'told by others',
      (later) =>
        later.map((one) => ({
          ...one,
          attendance: one.attendance.map((change) => ({...change, person: 'cyd'})),
        })),
    ],
  ];
  it.each(spoilers)('does not change when what comes later is %s', (_, change) => {
    fc.assert(
      fc.property(storyAndInstant, ([story, instant]) => {
        const out = story.entries.filter((one) => one.at.earliest <= instant);
        const later = story.entries.filter((one) => one.at.earliest > instant);
        const other = {...story, entries: [...out, ...change(later)]};
        expect(at(other, instant)).toEqual(at(story, instant));
        const quotes = (of: Story): string[] => {
          const line = timeline(of);
          const shown = countUntil(line.times, instant);
          return line.quotes.slice(0, line.quoteCounts[shown]).map(({id}) => id);
        };
        expect(quotes(other)).toEqual(quotes(story));
      }),
    );
  });

  it('names nothing that an entry to come is the first to name', () => {
    const later = entry('later', begin + 2 * hour, {
      attendance: [{person: 'ann', status: 'arrived', sources: []}],
      positions: [{side: 'north', topic: 'truce', kind: 'demand', text: 'secret', sources: []}],
      answers: [{question: 'when', answer: 'secret', sources: []}],
    });
    const now = at(storyOf([entry('now', begin), later]), begin + hour);
    expect(now).toEqual({shown: 1, delegations: [], demands: [], questions: []});
  });

  it('is the same for a number of entries whichever way one came there', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const line = timeline(story);
        const index = indexSituation(line);
        const forwards = Array.from({length: line.entries.length + 1}, (_, shown) =>
          situationAt(index, shown),
        );
        const backwards = Array.from({length: line.entries.length + 1}, (_, i) =>
          situationAt(index, line.entries.length - i),
        );
        expect(backwards.reverse()).toEqual(forwards);
      }),
    );
  });
});

describe('delegations', () => {
  const attending = (person: string, status: Entry['attendance'][number]['status'], head = false) => ({
    person,
    status,
    head,
    sources: [],
  });

  it('begin with the sides that face each other and end with those on no side', () => {
    const story = storyOf([
      entry('all', begin, {attendance: ['ann', 'bob', 'cyd'].map((who) => attending(who, 'named'))}),
    ]);
    expect(orderedSides(story).map(({id}) => id)).toEqual(['south', 'north']);
    expect(at(story, begin).delegations.map(({side}) => side?.id)).toEqual(['south', 'north', undefined]);
  });

  it('begin with the head, who is there comes before who stays away', () => {
    const story = storyOf([
      entry('all', begin, {
        attendance: [
          attending('ann', 'not sent', true),
          attending('bob', 'expected'),
          attending('cyd', 'named', true),
        ],
      }),
    ]);
    const oneSide = {...story, people: story.people.map((person) => ({...person, side: 'north'}))};
    expect(at(oneSide, begin).delegations[0]!.members.map(({person}) => person.id)).toEqual([
      'cyd',
      'bob',
      'ann',
    ]);
  });

  it.each([
    ['declined', true],
    ['not sent', true],
    ['conditional', false],
    ['host', false],
  ] as const)('somebody %s stays away: %s', (status, away) => {
    expect(staysAway(attending('ann', status))).toBe(away);
  });
});

describe('sources', () => {
  it.each([
    [['Thursday'], false],
    [['Thursday', 'Thursday'], false],
    [['Thursday', 'Thursday', 'Friday'], true],
  ])('that answer %j differ: %s', (answers, differ) => {
    const sources = (i: number) => [{source: i === 0 ? 'a' : 'b', paragraph: 1}];
    const story = storyOf([
      entry('all', begin, {
        answers: answers.map((answer, i) => ({question: 'when', answer, sources: sources(i)})),
      }),
    ]);
    expect(at(story, begin).questions.map(sourcesDiffer)).toEqual([differ]);
  });
});
