import {describe, expect, it} from 'vitest';
import {articleOf} from '../../../source/import/article.ts';
import {draftOf} from '../../../source/import/draft/draft.ts';

/** What is proposed from an article in which Ana Reyes and Carl Bright are known. */
function proposed(...texts: string[]) {
  const articles = texts.map((text, i) =>
    articleOf(`${i}`, {text: `“Well,” said Ana Reyes. “No,” said Carl Bright.\n\n${text}`}),
  );
  return draftOf(articles, {title: 'Harbour', timeZone: 'UTC', date: '2024-03-05'}).attendance;
}

describe('who comes', () => {
  it.each([
    ['Ana Reyes will not attend the peace talks in Riga.', {person: 'reyes', status: 'declined'}],
    ['The union said Ms Reyes would also not attend.', {person: 'reyes', status: 'declined'}],
    ['Ana Reyes, the shop steward, has refused to travel to Riga.', {person: 'reyes', status: 'declined'}],
    ['Reyes will skip the talks.', {person: 'reyes', status: 'declined'}],
    ['Carl Bright will lead the port’s delegation.', {person: 'bright', status: 'named', head: true}],
    ['The port sent a delegation, led by its stern director Carl Bright.', {person: 'bright', status: 'named', head: true}],
    ['Reyes arrived in New Riga Monday.', {person: 'reyes', status: 'arrived', place: 'New Riga'}],
    ['Bright is on his way to Riga.', {person: 'bright', status: 'travelling', place: 'Riga'}],
    ['The port’s envoy, Carl Bright, is on his way to Riga.', {person: 'bright', status: 'travelling', place: 'Riga'}],
    ['Bright is waiting in Riga.', {person: 'bright', status: 'waiting', place: 'Riga'}],
    ['Reyes is expected to take part in Thursday’s talks.', {person: 'reyes', status: 'expected'}],
    ['Bright has confirmed that he will attend the talks.', {person: 'bright', status: 'expected'}],
    ['Reyes said on Monday she would not attend the talks.', {person: 'reyes', status: 'declined'}],
    ['Reyes will not attend the talks unless it rains.', {person: 'reyes', status: 'conditional'}],
    ['Bright will take part in the talks on Friday only if the port opens.', {person: 'bright', status: 'conditional'}],
    ['Reyes is due to fly to Riga.', {person: 'reyes', status: 'expected', place: 'Riga'}],
  ])('is proposed where a sentence says it: %s', (text, attendance) => {
    expect(proposed(text).map(({entry, sentences}) => [entry.attendance, sentences])).toEqual([[[attendance], [text]]]);
  }); // prettier-ignore

  it.each([
    'If talks begin, Ana Reyes will not attend the talks.',
    'Ana Reyes never said that she will attend the talks unless it rains.',
    'It is unclear whether Ana Reyes will attend the talks if it rains.',
    'Will he stay? Ana Reyes will attend the talks?',
    'It is unclear whether Ana Reyes will attend the talks.',
    'A spokesman for Ana Reyes will not attend the talks.',
    'Ana Reyes will not attend the wedding.',
    'Ana Reyes will not go into it.',
    'Ana Reyes arrived in May.',
    'Ana Reyes will lead the league.',
    'The mayor said, “Ana Reyes will not attend the talks.”',
    'Neither Ana Reyes nor Carl Bright will attend the talks.',
  ])('is left open by others: %s', (text) => {
    expect(proposed(text)).toEqual([]);
  });

  it('is one proposal over articles, at the day of the first, and an arrival when it was', () => {
    expect(proposed('Reyes will not attend the talks on Friday.', 'Reyes will skip the talks. Reyes will not attend. Bright arrived in Riga on Monday.')).toMatchObject([
      {entry: {id: 'reyes-declined', at: {edtf: '2024-03-05'}, sources: [{source: 's1', paragraph: 2}, {source: 's2', paragraph: 2}]}},
      {entry: {id: 'bright-arrived', kind: 'travel', at: {edtf: '2024-03-04'}}},
    ]);
  }); // prettier-ignore
});
