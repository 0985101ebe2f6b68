import {describe, expect, it} from 'vitest';
import {extract} from '../../source/extract/extract.ts';

const last = (text: string) => extract(text).quotes.at(-1)!;

describe('German and French pronouns', () => {
  it.each([
    ['„Das Eis bricht“, sagte Eva Lund. „Wir gehen“, sagte sie.', 'Eva Lund', 'sie', 'sagte'],
    ['„Das Eis bricht“, sagte Eva Lund. „Wir gehen“, fügte sie an.', 'Eva Lund', 'sie', 'fügte'],
    ['„Das Eis bricht“, sagte Tom Reed. Er betonte: „Wir gehen.“', 'Tom Reed', 'Er', 'betonte'],
    [
      '„Das Eis bricht“, sagte Kranz. Dort sei es, so sagte er, „tief“. „Kalt“, sagte er.',
      'Kranz',
      'er',
      'sagte',
    ],
    ['« La glace cède », a dit Paul Roux. « Partons », dit-il.', 'Paul Roux', 'il', 'dit'],
    ['« La glace cède », a dit Paul Roux. « Partons », affirme-t-il.', 'Paul Roux', 'il', 'affirme'],
    ['« La glace cède », a dit Paul Roux. « Partons », a-t-il dit.', 'Paul Roux', 'il', 'a-t-il dit'],
    [
      '« La glace cède », a dit Anna Roux. « Partons », a-t-elle déclaré.',
      'Anna Roux',
      'elle',
      'a-t-elle déclaré',
    ],
    ['« La glace cède », a dit Anna Roux. Elle a ajouté : « Partons. »', 'Anna Roux', 'Elle', 'a ajouté'],
  ])('mean the last one who spoke: %s', (text, speaker, mention, cue) => {
    expect(last(text)).toMatchObject({speaker, mention: {text: mention}, cue});
    const {start, end} = last(text).mention!;
    expect(text.slice(start, end)).toBe(mention);
  });

  it('pass over those whom they do not fit', () => {
    const text = '„Das Eis bricht“, sagte Eva Lund. „Nein“, sagte Tom Reed. „Doch“, sagte';
    expect(last(`${text} sie.`).speaker).toBe('Eva Lund');
    expect(last(`${text} er.`).speaker).toBe('Tom Reed');
  });

  it.each([
    ['nobody has spoken', '„Wir gehen“, sagte sie.'],
    ['only others have', '„Das Eis bricht“, sagte Tom Reed. „Wir gehen“, sagte sie.'],
    ['somebody else came', '„Das Eis bricht“, sagte Eva Lund. Dann kam Anna Berg. „Wir gehen“, sagte sie.'],
    [
      'it is long ago',
      `„Das Eis bricht“, sagte Eva Lund. ${'Es war kalt. '.repeat(120)}„Wir gehen“, sagte sie.`,
    ],
  ])('stand for themselves where %s', (_, text) => {
    expect(last(text).speaker).toBe('sie');
  });
});
