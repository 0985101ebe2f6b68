/**
 * The program's NDJSON: a stable interface, described in the README. Instants are ISO 8601 in UTC; offsets are UTF-16
 * units; a key that is promised and not known is null.
 */
import type {Situation} from '../replay/situation.ts';
import type {At, Entry, Instant, Passage, Quote, Speaker} from '../story/story.ts';

const iso = (instant: Instant): string => new Date(instant).toISOString();

export function atJson({earliest, latest, ...at}: At) {
  const {edtf, part, label, basis} = at;
  return {edtf, ...(part ? {part} : {}), earliest: iso(earliest), latest: iso(latest), label, basis};
}

const passagesJson = (passages: readonly Passage[]) =>
  passages.map(({source, paragraph, exact, prefix, suffix}) => ({source, paragraph, exact, prefix, suffix}));

/** A line of `--json`. */
export function entryJson(entry: Entry) {
  const {id, at, kind, key, headline, text, sources, quotes, attendance, positions, answers} = entry;
  return {
    id,
    at: atJson(at),
    kind,
    key,
    headline,
    text,
    sources: passagesJson(sources),
    quotes: quotes.map((quote) => quote.id),
    attendance: attendance.map((change) => ({...change, sources: passagesJson(change.sources)})),
    positions: positions.map((position) => ({...position, sources: passagesJson(position.sources)})),
    answers: answers.map((answer) => ({...answer, sources: passagesJson(answer.sources)})),
  };
}

/** The quotation of a line of `search --json`. */
export function quoteJson(quote: Quote, speakers: ReadonlyMap<string, Speaker>) {
  const {id, text, kind, at, entry, sources, sameAs} = quote;
  const speaker = quote.speaker === undefined ? undefined : speakers.get(quote.speaker);
  return {
    id,
    text,
    kind,
    speaker: speaker ? {id: speaker.id, name: speaker.name, side: speaker.side ?? null} : null,
    at: atJson(at),
    entry,
    sources: passagesJson(sources),
    sameAs,
  };
}

/** The object of `state --json`. */
export function situationJson({delegations, demands, questions}: Situation, at: Instant) {
  return {
    at: iso(at),
    delegations: delegations.map(({side, members}) => ({
      side: side?.id ?? null,
      members: members.map(({person, attendance, since}) => ({
        person: person.id,
        name: person.name,
        role: person.role ?? null,
        status: attendance.status,
        head: attendance.head ?? false,
        byOffice: attendance.byOffice,
        place: attendance.place,
        note: attendance.note,
        question: attendance.question,
        since: atJson(since),
        sources: passagesJson(attendance.sources),
      })),
    })),
    demands: demands.map(({topic, positions}) => ({
      topic: topic.id,
      name: topic.name,
      positions: positions.map(({position, since}) => ({
        side: position.side,
        kind: position.kind,
        text: position.text,
        since: atJson(since),
        sources: passagesJson(position.sources),
        question: position.question,
      })),
    })),
    questions: questions.map(({question, answers}) => ({
      question: question.question,
      id: question.id,
      answers: answers.map(({answer, since}) => ({
        answer: answer.answer,
        sources: passagesJson(answer.sources),
        since: atJson(since),
      })),
    })),
  };
}
