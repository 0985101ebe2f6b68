/** From what is selected to the passages it rests on. */
import type {Passage} from '../../story/story.ts';
import {shownTime} from '../../story/time.ts';
import type {Now, Target} from './model.ts';
import {remarkSources, type Scene} from './scene.ts';

/** A passage, under what it is a source for. */
export type Cited = {heading: string; passage: Passage};

/** What the sources view calls the target. */
export function titleOf(scene: Scene, target: Target): string {
  const {timeline, story, people} = scene;
  switch (target.kind) {
    case 'entry': {
      const entry = timeline.entries[target.index]!;
      return entry.headline ?? entry.text;
    }
    case 'member': {
      return people.get(target.person)?.name ?? target.person;
    }
    case 'topic': {
      return story.topics.find(({id}) => id === target.topic)?.name ?? target.topic;
    }
    case 'quote': {
      return `“${timeline.quotes[target.index]!.text}”`;
    }
    case 'question': {
      return story.questions.find(({id}) => id === target.question)?.question ?? target.question;
    }
  }
}

const cite = (heading: string, passages: readonly Passage[]): Cited[] =>
  passages.map((passage) => ({heading, passage}));

/** Every passage the target rests on, as of now, in the order they are shown. */
export function passagesOf(scene: Scene, target: Target, now: Now): Cited[] {
  const {timeline, sides} = scene;
  switch (target.kind) {
    case 'entry': {
      const entry = timeline.entries[target.index];
      if (!entry || target.index >= now.position.shown) return [];
      return [
        ...cite(entry.text, entry.sources),
        ...entry.quotes.flatMap((quote) => cite(`“${quote.text}”`, quote.sources)),
      ];
    }
    case 'member': {
      const member = now.situation.delegations
        .flatMap(({members}) => members)
        .find(({person}) => person.id === target.person);
      if (!member) return [];
      const {status, place, note} = member.attendance;
      const heading = [status, place && `in ${place}`, note].filter(Boolean).join(', ');
      return cite(`${heading}, since ${shownTime(member.since)}`, member.attendance.sources);
    }
    case 'topic': {
      const topic = now.situation.demands.find(({topic: {id}}) => id === target.topic);
      return (topic?.positions ?? []).toReversed().flatMap(({position, since}) => {
        const side = sides.get(position.side)?.name ?? position.side;
        return cite(`${side}, ${position.kind}: ${position.text} (${shownTime(since)})`, position.sources);
      });
    }
    case 'quote': {
      const quote = timeline.quotes[target.index];
      if (!quote || (target.index >= now.quotesOut && !now.wholeStory)) return [];
      const speaker =
        quote.speaker === undefined
          ? 'nobody is quoted as saying this'
          : scene.speakers.get(quote.speaker)?.name;
      return cite(
        `${speaker}, ${shownTime(quote.at)}`,
        remarkSources(scene, quote, Math.max(now.quotesOut, target.index + 1)),
      );
    }
    case 'question': {
      const question = now.situation.questions.find(({question: {id}}) => id === target.question);
      return (question?.answers ?? []).flatMap(({answer, since}) =>
        cite(`${answer.answer} (${shownTime(since)})`, answer.sources),
      );
    }
  }
}
