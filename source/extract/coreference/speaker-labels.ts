/** Whom the label of a transcript means: a person by the name in it, or whoever answers the questions. */
import type {Context} from '../attribution/context.ts';
import {fold, isGivenName} from '../names.ts';
import type {People, Person} from '../person.ts';
import {isAnswer} from '../turns/labels.ts';

/** Finds the person with the name in a label, in capitals or not; for "A", the one who is interviewed. */
export function labelReader(context: Context, {list}: People): (label: string) => Person | null {
  const named = byLabel(list);
  const answers = interviewee(context, list);
  return (label) => (isAnswer(label) ? answers : named(label));
}

/** Who answers the questions: the one named most often before the first turn, who does not ask there and has not written the article. */
function interviewee({chunks, quoted, verbsOf}: Context, people: readonly Person[]): Person | null {
  const first = quoted.find(({label}) => label)?.open;
  if (first === undefined) return null;
  const asks = (at: number): boolean =>
    chunks[at - 1]?.word === 'by' || (verbsOf.get(at) ?? []).some((verb) => chunks[verb]!.cue === 'ask');
  let [best, most]: [Person | null, number] = [null, 0];
  for (const person of people) {
    const count = person.mentions.filter(([from]) => from < first).length;
    if (count <= most || person.chunks.some((at) => chunks[at]!.start < first && asks(at))) continue;
    [best, most] = [person, count];
  }
  return best;
}

/** Finds people by a label: all of its words are the person's; else by the last one, if no first name tells another. */
function byLabel(people: readonly Person[]): (label: string) => Person | null {
  const namesakes = new Map<string, Person[]>();
  for (const person of people) {
    const last = person.words.at(-1)!;
    namesakes.set(last, [...(namesakes.get(last) ?? []), person]);
  }
  return (label) => {
    const words = label
      .split(/\s+/)
      .filter((word) => !/^(?:[JS]r|JR|SR|II|III)\.?$/.test(word))
      .map(fold);
    const found = namesakes.get(words.at(-1) ?? '') ?? [];
    const own = words.slice(0, -1);
    const isGiven = own.some((word) => isGivenName(word[0]!.toUpperCase() + word.slice(1)));
    return (
      found.find((person) => own.length > 0 && own.every((word) => person.words.includes(word))) ??
      found.find(
        (person) => !isGiven || person.words.length === 1 || person.words.some((word) => own.includes(word)),
      ) ??
      null
    );
  };
}
