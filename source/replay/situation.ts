/**
 * How things stood: delegations, demands and open questions once the first `shown` entries of a timeline are out.
 *
 * Each person, topic and question has the list of what entries said of it, in order; an instant is looked up there by
 * bisection. So a seek costs the size of the answer and not the length of the story, and nothing of what comes later can
 * leak in: only entries with an index below `shown` are ever read.
 */
import {countWhile} from '../story/count-while.ts';
import {atOnce, type Sliced} from '../story/slices.ts';
import type {Answer, At, Attendance, Person, Position, Question, Side, Story, Topic} from '../story/story.ts';
import type {Timeline} from './timeline.ts';

/** Something an entry said, and when. */
type Said<T> = {what: T; entry: number; at: At};

export type Member = {
  person: Person;
  attendance: Attendance;
  /** Since when the person stands so. */
  since: At;
  /** Index of the entry that said it. */
  entry: number;
};

export type Delegation = {side: Side | undefined; members: Member[]};
export type StatedPosition = {position: Position; since: At; entry: number};
export type TopicPositions = {topic: Topic; positions: StatedPosition[]};
export type StatedAnswer = {answer: Answer; since: At; entry: number};
export type OpenQuestion = {question: Question; answers: StatedAnswer[]};

export type Situation = {
  shown: number;
  /** Sides in the story's order, those facing each other first; only those of whom something is known. */
  delegations: Delegation[];
  /** Topics in the story's order, those on which something was stated. */
  demands: TopicPositions[];
  /** Questions that have an answer, in the story's order. */
  questions: OpenQuestion[];
};

export type SituationIndex = {
  story: Story;
  attendance: Map<string, Array<Said<Attendance>>>;
  positions: Map<string, Array<Said<Position>>>;
  answers: Map<string, Array<Said<Answer>>>;
};

/** O(entries), once a story. */
export const indexSituation = (timeline: Timeline): SituationIndex =>
  atOnce(indexSituationInSlices(timeline));

export function* indexSituationInSlices({story, entries}: Timeline): Sliced<SituationIndex> {
  const index: SituationIndex = {story, attendance: new Map(), positions: new Map(), answers: new Map()};
  const add = <T>(map: Map<string, Array<Said<T>>>, key: string, said: Said<T>): void => {
    const list = map.get(key);
    if (list) list.push(said);
    else map.set(key, [said]);
  };
  for (const [entry, {at, attendance, positions, answers}] of entries.entries()) {
    if (entry % 1024 === 0) yield;
    for (const what of attendance) add(index.attendance, what.person, {what, entry, at});
    for (const what of positions) add(index.positions, what.topic, {what, entry, at});
    for (const what of answers) add(index.answers, what.question, {what, entry, at});
  }
  return index;
}

/** How many of a list, ascending by entry, are out. */
const countOut = (list: ReadonlyArray<{entry: number}>, shown: number): number =>
  countWhile(list, ({entry}) => entry < shown);

/** How present a status is: who is there comes first, who stays away last. */
const presence: Record<Attendance['status'], number> = {
  host: 0,
  attending: 1,
  arrived: 2,
  waiting: 3,
  travelling: 4,
  named: 5,
  expected: 6,
  conditional: 7,
  invited: 8,
  declined: 9,
  'not sent': 10,
};

/** Does the person stay away? */
export const staysAway = ({status}: Attendance): boolean => status === 'declined' || status === 'not sent';

/** Sides as the panes order them: the two that face each other, then the story's order. */
export function orderedSides({sides, opposing}: Story): Side[] {
  const facing = (opposing ?? []).flatMap((id) => sides.filter((side) => side.id === id));
  return [...facing, ...sides.filter((side) => !facing.includes(side))];
}

export function delegationsAt(index: SituationIndex, shown: number): Delegation[] {
  const bySide = new Map<string | undefined, Member[]>();
  for (const person of index.story.people) {
    const said = index.attendance.get(person.id);
    const out = said ? countOut(said, shown) : 0;
    if (!said || out === 0) continue;
    const {what: attendance, entry, at} = said[out - 1]!;
    const members = bySide.get(person.side) ?? [];
    bySide.set(person.side, members);
    members.push({person, attendance, since: at, entry});
  }
  const rank = ({attendance}: Member): number =>
    presence[attendance.status] - (attendance.head && !staysAway(attendance) ? 100 : 0);
  return [...orderedSides(index.story), undefined].flatMap((side) => {
    const members = bySide.get(side?.id);
    return members ? [{side, members: members.toSorted((a, b) => rank(a) - rank(b))}] : [];
  });
}

export function demandsAt(index: SituationIndex, shown: number): TopicPositions[] {
  return index.story.topics.flatMap((topic) => {
    const said = index.positions.get(topic.id);
    const out = said ? countOut(said, shown) : 0;
    if (!said || out === 0) return [];
    const stated = said.slice(0, out);
    const replaced = new Set(stated.map(({what}) => what.replaces));
    const positions = stated
      .filter(({what}) => what.id === undefined || !replaced.has(what.id))
      .map(({what, entry, at}) => ({position: what, since: at, entry}));
    return [{topic, positions}];
  });
}

export function questionsAt(index: SituationIndex, shown: number): OpenQuestion[] {
  return index.story.questions.flatMap((question) => {
    const said = index.answers.get(question.id);
    const out = said ? countOut(said, shown) : 0;
    if (!said || out === 0) return [];
    const answers = said.slice(0, out).map(({what, entry, at}) => ({answer: what, since: at, entry}));
    return [{question, answers}];
  });
}

/** Do the sources differ on it? Not where all that answer say the same. */
export const sourcesDiffer = ({answers}: OpenQuestion): boolean =>
  new Set(answers.map(({answer}) => answer.answer)).size > 1;

/** How things stood once the first `shown` entries were out. Pure, and quick at any size. */
export function situationAt(index: SituationIndex, shown: number): Situation {
  return {
    shown,
    delegations: delegationsAt(index, shown),
    demands: demandsAt(index, shown),
    questions: questionsAt(index, shown),
  };
}
