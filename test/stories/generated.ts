/** Stories of every shape, whose times are given in every way that articles give them. */
import fc from 'fast-check';
import {entryKinds, parts, positionKinds, quoteKinds, statuses} from '../../source/story/schema.ts';
import type {At, Entry, Instant, Story} from '../../source/story/story.ts';
import {atInstant, begin, day, edtfOf, hour, minute, timeOf} from '../times.ts';
import {entry, quoteOf, storyOf} from './made.ts';

const word = fc.constantFrom(
  'ceasefire',
  'talks',
  'Istanbul',
  'neutral',
  'army',
  'troops',
  'peace',
  'never',
  'delegation',
  '和平',
  'Київ',
  'İzmir',
);
const sentence = fc.array(word, {minLength: 1, maxLength: 9}).map((words) => words.join(' '));

const dateOf = (instant: Instant): string => edtfOf(instant).slice(0, 10);

/** Ways to tell of an instant, and of one up to which it lasted: to the minute, and ever less precisely. */
const ways: ReadonlyArray<(instant: Instant, until: Instant) => At> = [
  atInstant,
  (instant, until) => timeOf(`${edtfOf(instant)}/${edtfOf(until)}`),
  (instant, until) => timeOf(`${edtfOf(instant)}/${dateOf(until + day)}`),
  (instant, until) => timeOf(`${dateOf(instant)}/${edtfOf(until)}`),
  (instant, until) => timeOf(`${dateOf(instant)}/${dateOf(until)}`),
  ...parts.map((part) => (instant: Instant) => timeOf(dateOf(instant), {part})),
  (instant) => timeOf(dateOf(instant), {basis: 'inferred'}),
  (instant) => timeOf(`${dateOf(instant)}?`),
  (instant) => timeOf(edtfOf(instant).slice(0, 7)),
  (instant) => timeOf(edtfOf(instant).slice(0, 4), {basis: 'inferred'}),
];

/** Times of instants, half of them clock times, as are those that would begin outside the bounds too. */
const timesAt = (
  instant: fc.Arbitrary<Instant>,
  {after = -Infinity, until = Infinity}: {after?: Instant; until?: Instant},
): fc.Arbitrary<At> =>
  fc
    .tuple(instant, fc.oneof(fc.constant(atInstant), fc.constantFrom(...ways)), fc.integer({min: 1, max: 72}))
    .map(([at, way, hours]) => {
      const time = way(at, at + hours * hour);
      return time.earliest > after && time.earliest <= until ? time : atInstant(at);
    });

const cast = ['ann', 'bob', 'cyd', 'dan'];
/** The sides they are on; one is on none. */
const sides = ['north', 'south', undefined, 'east'];

/** What an entry holds, without its time; `people`: how many of the cast there are to name. */
const contentOf = (people: number) => {
  const person = fc.constantFrom(...cast.slice(0, people));
  return fc.record({
    text: sentence,
    headline: fc.option(sentence, {nil: undefined}),
    kind: fc.constantFrom(...entryKinds),
    key: fc.boolean(),
    sources: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), {minLength: 1}),
    quotes: fc.array(fc.record({text: sentence, speaker: person, kind: fc.constantFrom(...quoteKinds)}), {
      maxLength: 2,
    }),
    attendance: fc.array(fc.record({person, status: fc.constantFrom(...statuses), head: fc.boolean()}), {
      maxLength: 2,
    }),
    positions: fc.array(
      fc.record({
        side: fc.constantFrom('north', 'south', 'east'),
        topic: fc.constantFrom('truce', 'land', 'army'),
        kind: fc.constantFrom(...positionKinds),
        text: sentence,
        replacing: fc.boolean(),
      }),
      {maxLength: 2},
    ),
    answers: fc.array(fc.record({question: fc.constantFrom('when', 'where'), answer: sentence}), {
      maxLength: 1,
    }),
  });
};
type Content = ReturnType<typeof contentOf> extends fc.Arbitrary<infer T> ? T : never;
type Timed = {at: At; content: Content};

/** Entries in the order of time; positions replace the last one like them. Ids are made of `name`. */
function entriesOf(list: readonly Timed[], name: string): Entry[] {
  const last = new Map<string, string>();
  const inOrder = list.toSorted((a, b) => a.at.earliest - b.at.earliest);
  return inOrder.map(({at, content}, i) => {
    const id = `${name}${i}`;
    const {text, headline, kind, key} = content;
    const sources = content.sources.map((source, j) => ({source, paragraph: j + 1}));
    return entry(id, at.earliest, {
      at,
      text,
      kind,
      key,
      sources,
      ...(headline === undefined ? {} : {headline}),
      quotes: content.quotes.map((quote, j) => ({
        ...quoteOf(`${id}-q${j}`, quote.text, quote.kind === 'scare' ? null : quote.speaker),
        kind: quote.kind,
        sources: sources.map((passage) => ({...passage, exact: quote.text})),
      })),
      attendance: content.attendance.map((change) => ({...change, sources})),
      positions: content.positions.map(({replacing, ...position}, j) => {
        const like = `${position.side} ${position.topic}`;
        const replaces = replacing ? last.get(like) : undefined;
        last.set(like, `${id}-p${j}`);
        return {...position, id: `${id}-p${j}`, ...(replaces === undefined ? {} : {replaces}), sources};
      }),
      answers: content.answers.map((answer) => ({...answer, sources})),
    });
  });
}

/** @param headline of the article that is published when all is over */
function framed(entries: Entry[], names: readonly string[], end: Instant, headline = 'After it all'): Story {
  const story = storyOf(entries, {start: begin, end});
  return {
    ...story,
    title: 'Generated',
    sides: [...story.sides, {id: 'east', name: 'East', colour: 'green'}],
    topics: [...story.topics, {id: 'army', name: 'Army'}],
    people: cast.map((id, i) => ({
      id,
      name: names[i]!,
      spellings: [],
      ...(sides[i] === undefined ? {} : {side: sides[i]}),
    })),
    // one that names itself, one that is out from the start, and one that comes at the end
    sources: [
      {id: 'a', publisher: 'Paper a'},
      {id: 'b', title: 'Before it all', date: '2025-05-01', out: begin - 9 * day},
      {id: 'c', title: headline, out: end},
    ],
  };
}

const names = fc.uniqueArray(sentence, {minLength: cast.length, maxLength: cast.length});
const second = 1000;

/**
 * Stories of every shape: none to many entries, before the window and up to its last instant, at whole steps (so that many
 * fall together) or anywhere, in the order of time or not.
 */
export const anyStory: fc.Arbitrary<Story> = fc
  .record({
    length: fc.oneof(
      fc.integer({min: minute / second, max: (10 * day) / second}).map((seconds) => seconds * second),
      fc.constantFrom(minute, hour, 5 * day),
    ),
    shuffled: fc.boolean(),
    names,
  })
  .chain(({length, shuffled, names: people}) => {
    const last = length / second - 1;
    const step = Math.max(1, Math.floor(last / 12));
    const instant = fc
      .oneof(
        fc.integer({min: -3, max: 12}).map((n) => Math.min(last, n * step)),
        fc.integer({min: -last, max: last}),
      )
      .map((seconds) => begin + seconds * second);
    const until = begin + length - 1;
    const one = fc.record({at: timesAt(instant, {until}), content: contentOf(cast.length)});
    return fc.array(one, {maxLength: 25}).map((list) => {
      const entries = entriesOf(list, 'e');
      // entries of one instant keep their order, which is part of the story
      const mixed = shuffled ? entries.toSorted((a, b) => b.at.earliest - a.at.earliest) : entries;
      return framed(mixed, people, until);
    });
  });

/** A story and an instant in or around its window. */
export const storyAndInstant: fc.Arbitrary<[Story, Instant]> = anyStory.chain((story) => {
  const {start, end} = story.window;
  const moments = story.entries.map((one) => one.at.earliest);
  const instant = fc.oneof(
    fc.integer({min: start - hour, max: end + hour}),
    fc.constantFrom(start, end, ...moments),
  );
  return fc.tuple(fc.constant(story), instant);
});

/**
 * Two stories that are the same up to an instant: after it they have other entries, in number and in text, those people
 * who are named only then have other names, and an article that is published at the end has another headline.
 */
export const storiesAlikeUntil: fc.Arbitrary<{until: Instant; story: Story; other: Story}> = fc
  // before the end, at which the article comes out
  .integer({min: 0, max: 5 * 24 - 1})
  .chain((hours) => {
    const until = begin + hours * hour;
    const end = begin + 5 * day;
    const some = (from: Instant, to: Instant, people: number, bounds: {after?: Instant; until?: Instant}) =>
      from > to
        ? fc.constant([])
        : fc.array(
            fc.record({
              at: timesAt(
                fc.integer({min: from / hour, max: to / hour}).map((n) => n * hour),
                bounds,
              ),
              content: contentOf(people),
            }),
            {maxLength: 15},
          );
    const later = some(until + hour, end, cast.length, {after: until, until: end});
    return fc.record({
      until: fc.constant(until),
      names,
      otherNames: names,
      before: some(begin - day, until, 2, {until}),
      after: later,
      otherAfter: later,
    });
  })
  .map(({until, names: [a, b, ...late], otherNames, before, after, otherAfter}) => {
    const end = begin + 5 * day;
    const early = entriesOf(before, 'e');
    return {
      until,
      story: framed([...early, ...entriesOf(after, 'late')], [a!, b!, ...late], end),
      other: framed(
        [...early, ...entriesOf(otherAfter, 'late')],
        [a!, b!, ...otherNames.slice(2)],
        end,
        'It ended otherwise',
      ),
    };
  });
