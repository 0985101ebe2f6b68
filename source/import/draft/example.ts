/** What a draft cannot know, as an example made of its own people, sides and sources: for somebody to write over. */
import type {StoryFile} from '../../story/schema.ts';

/** Topics and questions, and an entry that needs them. The story stays sound when they are added to it. */
export function exampleOf({
  people,
  sides,
  sources,
  entries,
}: StoryFile): Pick<StoryFile, 'topics' | 'questions'> & {entry: StoryFile['entries'][number]} {
  const speakers = new Set(entries.flatMap(({quotes = []}) => quotes.map(({speaker}) => speaker)));
  const heard = people.filter((person) => speakers.has(person.id));
  const [where] = sources.map((source) => ({source: source.id, paragraph: 1}));
  return {
    topics: [{id: 'topic', name: 'What they talk about'}],
    questions: [{id: 'question', question: 'What do the articles tell differently?'}],
    entry: {
      // those of a draft begin with a speaker's and a hyphen
      id: 'example',
      at: {edtf: sources[0]!.date!, basis: 'inferred'},
      kind: 'report',
      text: 'What happens, in your own words.',
      sources: [where!],
      ...(heard.length > 0 && {
        attendance: heard.slice(0, 2).map((person, i) => ({person: person.id, status: i === 0 ? 'expected' : 'declined', note: 'when, or why'})),
      }),
      ...(sides.length > 0 && {
        positions: sides.slice(0, 2).map((side) => ({side: side.id, topic: 'topic', kind: 'demand', text: 'What they want'})),
      }),
      answers: sources.slice(0, 2).map((source) => ({question: 'question', answer: 'What it says', sources: [{source: source.id, paragraph: 1}]})),
    },
  };
} // prettier-ignore
