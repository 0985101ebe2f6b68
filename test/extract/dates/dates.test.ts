import {describe, expect, it} from 'vitest';
import {findDates} from '../../../source/extract/dates/dates.ts';
import {findParagraphs} from '../../../source/extract/paragraphs.ts';

// 15 May 2025 is a Thursday
const dates = (text: string, date: string | undefined = '2025-05-15') =>
  findDates(text, findParagraphs(text), date).map(({text: words, edtf, part, basis}) => [
    words,
    edtf,
    part ?? '',
    basis,
  ]);

describe('dates', () => {
  it.each([
    ['on 2024-02-29', '2024-02-29', '', 'stated'],
    ['May 3, 2024', '2024-05-03', '', 'stated'],
    ['the 3rd of May 2024', '2024-05-03', '', 'stated'],
    ['May 3', '2025-05-03', '', 'inferred'],
    ['December 30', '2024-12-30', '', 'inferred'],
    ['in March 2022', '2022-03', '', 'stated'],
    ['since March', '2025-03', '', 'inferred'],
    ['since Feb. 2', '2025-02-02', '', 'inferred'],
    ['last June', '2024-06', '', 'inferred'],
    ['in 2019', '2019', '', 'stated'],
    ['the 1990s', '199X', '', 'stated'],
    ['spring 2022', '2022-21', '', 'stated'],
    ['He came on Wednesday.', '2025-05-14', '', 'inferred'],
    ['He comes next Wednesday.', '2025-05-21', '', 'inferred'],
    ['He is expected on Friday.', '2025-05-16', '', 'inferred'],
    ['He left on Friday.', '2025-05-09', '', 'inferred'],
    ['It will close, she said on Friday.', '2025-05-09', '', 'inferred'],
    ['It will be formally announced on Friday.', '2025-05-16', '', 'inferred'],
    ['She said he will come on Friday.', '2025-05-16', '', 'inferred'],
    [
      'Holm will meet the union leader Bo Lind, the chief executive Ida Roe and two of their lawyers in Utrecht on Friday.',
      '2025-05-16',
      '',
      'inferred',
    ],
    ['The dam will stay closed, according to a notice put up on Friday.', '2025-05-09', '', 'inferred'],
    ['The talks open on Friday.', '2025-05-16', '', 'inferred'],
    ['A hearing is set for Monday.', '2025-05-19', '', 'inferred'],
    ['The summit begins in Velmora on Sunday.', '2025-05-18', '', 'inferred'],
    ['They meet again on Saturday.', '2025-05-17', '', 'inferred'],
    ['The trial resumes Monday.', '2025-05-19', '', 'inferred'],
    ['It takes place on Monday.', '2025-05-19', '', 'inferred'],
    ['The vote is on Sunday.', '2025-05-18', '', 'inferred'],
    ['The vote is at 7pm GMT on Sunday.', '2025-05-18T19:00:00Z', '', 'inferred'],
    ['The envoy arrives in Velmora on Friday.', '2025-05-16', '', 'inferred'],
    ['Ministers arrive on Friday.', '2025-05-16', '', 'inferred'],
    ['She is flying home on Saturday.', '2025-05-17', '', 'inferred'],
    ['Norland votes on Sunday.', '2025-05-18', '', 'inferred'],
    ['The truce expires on Saturday.', '2025-05-17', '', 'inferred'],
    ['The ferry goes on sale on Friday.', '2025-05-16', '', 'inferred'],
    ['The test comes on Friday.', '2025-05-16', '', 'inferred'],
    ['The offer comes in answer to the blast on Friday.', '2025-05-09', '', 'inferred'],
    ['His return on Friday was quiet.', '2025-05-09', '', 'inferred'],
    ['The votes on Sunday were close.', '2025-05-11', '', 'inferred'],
    ['The envoy arrived in Velmora on Friday.', '2025-05-09', '', 'inferred'],
    ['When does it start? It rains till it ends! On Friday he left.', '2025-05-09', '', 'inferred'],
    ['It is shut, she said on Sunday.', '2025-05-11', '', 'inferred'],
    ['He says the talks open on Friday.', '2025-05-16', '', 'inferred'],
    ['The talks open soon, she says on Friday.', '2025-05-09', '', 'inferred'],
    ['Minister says on Friday.', '2025-05-09', '', 'inferred'],
    ['The trial begins after he was heard on Friday.', '2025-05-09', '', 'inferred'],
    ['The summit began on Sunday.', '2025-05-11', '', 'inferred'],
    ['He won the open on Sunday.', '2025-05-11', '', 'inferred'],
    ['They must answer before Sunday.', '2025-05-18', '', 'inferred'],
    ['The bridge is closed until Sunday.', '2025-05-18', '', 'inferred'],
    ['They left before Sunday.', '2025-05-11', '', 'inferred'],
    ['The festival opens in October.', '2025-10', '', 'inferred'],
    ['It came to light in March last year.', '2024-03', '', 'inferred'],
    ['It opened in June of last year.', '2024-06', '', 'inferred'],
    ['A plan to sell it passed on Monday.', '2025-05-12', '', 'inferred'],
    ['We play Norburg on Wednesday.', '2025-05-21', '', 'inferred'],
    ['We’re off on Monday.', '2025-05-19', '', 'inferred'],
    ['They have been told to wait until Friday.', '2025-05-16', '', 'inferred'],
    ['It had stayed open until Friday.', '2025-05-09', '', 'inferred'],
    ['It will close in October.', '2025-10', '', 'inferred'],
    ['It closed in October.', '2024-10', '', 'inferred'],
    ['It is due in March.', '2026-03', '', 'inferred'],
    ['late on Wednesday', '2025-05-14', 'late', 'inferred'],
    ['Wednesday evening', '2025-05-14', 'evening', 'inferred'],
    ['this afternoon', '2025-05-15', 'afternoon', 'inferred'],
    ['Monday afternoon', '2025-05-12', 'afternoon', 'inferred'],
    ['yesterday morning', '2025-05-14', 'morning', 'inferred'],
    ['the early hours of Wednesday', '2025-05-14', 'early morning', 'inferred'],
    ['on the night of 4 March 2025', '2025-03-04', 'late', 'stated'],
    ['the day before yesterday', '2025-05-13', '', 'inferred'],
    ['the day after tomorrow', '2025-05-17', '', 'inferred'],
    ['a fortnight ago', '2025-05-01~', '', 'inferred'],
    ['last summer', '2024-22', '', 'inferred'],
    ['this summer', '2025-22', '', 'inferred'],
    ['next spring', '2026-21', '', 'inferred'],
    ['last winter', '2024-24', '', 'inferred'],
    ['tonight', '2025-05-15', 'late', 'inferred'],
    ['as of midday', '2025-05-15', 'midday', 'inferred'],
    ['last weekend', '2025-05-10/2025-05-11', '', 'inferred'],
    ['this week', '2025-05-12/2025-05-18', '', 'inferred'],
    ['last month', '2025-04', '', 'inferred'],
    ['three days ago', '2025-05-12', '', 'inferred'],
    ['two years ago', '2023~', '', 'inferred'],
    ['The rain fell overnight.', '2025-05-15', 'night', 'inferred'],
    ['overnight on Tuesday', '2025-05-13', 'night', 'inferred'],
    ['overnight into Wednesday', '2025-05-14', 'night', 'inferred'],
    ['Monday overnight', '2025-05-12', 'night', 'inferred'],
    ['Overnight, at about 3 a.m., it sank.', '2025-05-15T03:00:00', '', 'inferred'],
    ['It shut at midnight.', '2025-05-15', 'late', 'inferred'],
    ['by midnight on Tuesday', '2025-05-13', 'late', 'inferred'],
    ['Tuesday midnight', '2025-05-13', 'late', 'inferred'],
    ['shortly after midnight', '2025-05-15', 'night', 'inferred'],
    ['just past midnight on Tuesday', '2025-05-13', 'night', 'inferred'],
    ['It has been shut since midnight.', '2025-05-15', 'night', 'inferred'],
    ['at 10:00', '2025-05-15T10:00:00', '', 'inferred'],
    ['at 9 p.m.', '2025-05-15T21:00:00', '', 'inferred'],
    ['at 6.10am', '2025-05-15T06:10:00', '', 'inferred'],
    ['at 9.15pm', '2025-05-15T21:15:00', '', 'inferred'],
    ['at 11.45 pm', '2025-05-15T23:45:00', '', 'inferred'],
    ['at 12.30 a.m.', '2025-05-15T00:30:00', '', 'inferred'],
    ['at 16.42 BST', '2025-05-15T16:42:00+01:00', '', 'inferred'],
    ['at 16.42 GMT', '2025-05-15T16:42:00Z', '', 'inferred'],
    ['at 14:05 EST', '2025-05-15T14:05:00-05:00', '', 'inferred'],
    ['at 9 p.m. (CEST)', '2025-05-15T21:00:00+02:00', '', 'inferred'],
    ['at 14:05 GMT+3', '2025-05-15T14:05:00+03:00', '', 'inferred'],
    ['at 5 p.m. ET', '2025-05-15T17:00:00-04:00', '', 'inferred'],
    ['at 5 p.m. ET on 3 February 2025', '2025-02-03T17:00:00-05:00', '', 'stated'],
    ['on Monday at 10 p.m. (PT)', '2025-05-12T22:00:00-07:00', '', 'inferred'],
    ['10:30 a.m. Eastern time on Monday', '2025-05-12T10:30:00-04:00', '', 'inferred'],
    ['at 1 a.m. ET on 9 March 2025', '2025-03-09T01:00:00-05:00', '', 'stated'],
    ['at 4 a.m. ET on 9 March 2025', '2025-03-09T04:00:00-04:00', '', 'stated'],
    ['at 7pm AEST', '2025-05-15T19:00:00+10:00', '', 'inferred'],
    ['at 5 p.m. IST', '2025-05-15T17:00:00', '', 'inferred'],
    ['at 5 p.m. Central Bank staff left', '2025-05-15T17:00:00', '', 'inferred'],
    ['à 14:05 est', '2025-05-15T14:05:00', '', 'inferred'],
    ['at 14:05:33', '2025-05-15T14:05:33', '', 'inferred'],
    ['2025-05-14T21:00:30+03:00', '2025-05-14T21:00:30+03:00', '', 'stated'],
    ['2025-05-14 21:00', '2025-05-14T21:00:00', '', 'stated'],
    ['on Monday at 5 p.m.', '2025-05-12T17:00:00', '', 'inferred'],
    ['9am on Friday', '2025-05-09T09:00:00', '', 'inferred'],
    ['It opens on Friday at 9am.', '2025-05-16T09:00:00', '', 'inferred'],
    ['18:00 on 2 March', '2025-03-02T18:00:00', '', 'inferred'],
    ['18:00 BST on 2 March 2024', '2024-03-02T18:00:00+01:00', '', 'stated'],
    ['March 2, 2024, at 6:30 p.m.', '2024-03-02T18:30:00', '', 'stated'],
    ['9 a.m. local time on Monday', '2025-05-12T09:00:00', '', 'inferred'],
    ['Monday morning at about 9:30', '2025-05-12T09:30:00', '', 'inferred'],
    ['at 10:00 yesterday', '2025-05-14T10:00:00', '', 'inferred'],
    ['They must answer before Sunday at noon.', '2025-05-18', 'midday', 'inferred'],
    ['at noon on Friday', '2025-05-09', 'midday', 'inferred'],
  ])('%s', (text, edtf, part, basis) => {
    expect(dates(text).map((date) => date.slice(1))).toEqual([[edtf, part, basis]]);
  });

  it('makes one expression of a day and its clock time', () => {
    expect(dates('He came at 9am on Friday. At 5 p.m. he left.')).toEqual([
      ['9am on Friday', '2025-05-09T09:00:00', '', 'inferred'],
      ['5 p.m.', '2025-05-15T17:00:00', '', 'inferred'],
    ]);
    expect(dates('He came on Monday.\nAt 5pm he left. Tuesday came.').map(([words]) => words)).toEqual([
      'Monday',
      '5pm',
      'Tuesday',
    ]);
    expect(dates('Monday\n10:00').map(([, edtf]) => edtf)).toEqual(['2025-05-12', '2025-05-15T10:00:00']);
  });

  it('keeps what came overnight apart from the day before it', () => {
    expect(dates('They met on Wednesday after overnight talks.')).toEqual([
      ['Wednesday', '2025-05-14', '', 'inferred'],
      ['overnight', '2025-05-15', 'night', 'inferred'],
    ]);
  });

  it('has the hours from and to on one day', () => {
    const both = ['2025-05-12T09:00:00', '2025-05-12T17:00:00'];
    expect(dates('from 9am to 5pm on Monday').map(([, edtf]) => edtf)).toEqual(both);
    expect(dates('on Monday from 9am to 5pm').map(([, edtf]) => edtf)).toEqual(both);
    expect(dates('9am on Monday and 10am on Tuesday').map(([, edtf]) => edtf)).toEqual([
      both[0],
      '2025-05-13T10:00:00',
    ]);
  });

  it('leaves a clock time out where its day is not known', () => {
    expect(dates('at 5 p.m. on Monday, and at 18:00', '')).toEqual([
      ['5 p.m. on Monday', 'XXXX-XX-XX', '', 'inferred'],
    ]);
    expect(dates('at 5 p.m. on 3 May', '')[0]![1]).toBe('XXXX-05-03');
    expect(dates('at 5 p.m. on 3 May 2024', '')[0]![1]).toBe('2024-05-03T17:00:00');
  });

  it('leaves unsaid what the article does not say', () => {
    expect(dates('on Wednesday', '')).toEqual([['Wednesday', 'XXXX-XX-XX', '', 'inferred']]);
    expect(dates('May 3', '')).toEqual([['May 3', 'XXXX-05-03', '', 'inferred']]);
  });

  it('says as much as a dateline without a year tells', () => {
    const values = (day: string, words: string) =>
      dates(`VELMORA, ${day} (PNA) – ${words}`, '')
        .slice(1)
        .map(([, edtf]) => edtf);
    expect(values('May 15', 'He came on Wednesday and left today; she is due tomorrow.')).toEqual([
      'XXXX-05-XX',
      'XXXX-05-15',
      'XXXX-05-16',
    ]);
    expect(values('May 3', 'He came on Wednesday.')).toEqual(['XXXX-XX-XX']);
    expect(values('May 3', 'He is due on Wednesday.')).toEqual(['XXXX-05-XX']);
    expect(values('March 1', 'He came yesterday.')).toEqual(['XXXX-02-XX']);
  });

  it('finds the article’s own date in its head', () => {
    expect(dates('date 2025-05-15 He came on Wednesday.', '')[1]![1]).toBe('2025-05-14');
    expect(dates('Published 15 May 2025\n\nHe came on Wednesday.', '')[1]![1]).toBe('2025-05-14');
    expect(dates('VELMORA, May 15, 2025 – He came on Wednesday.', '')[1]![1]).toBe('2025-05-14');
  });

  it.each([
    'AUSTIN, Texas – May 6, 2024 – ',
    'AUSTIN, Texas -- May 6, 2024 -- ',
    'Velmora — Monday, 6 May 2024 — ',
    'VELMORA—May 6, 2024—',
    'VELMORA – 6 May 2024 (PNA) – ',
  ])('finds the article’s own date in the dateline “%s”', (dateline) => {
    const rest =
      'Brightwell today announced, in words that run on until the paragraph is a long one for certain.';
    expect(
      dates(dateline + rest, '')
        .at(-1)!
        .slice(0, 2),
    ).toEqual(['today', '2024-05-06']);
  });

  it('takes a day between dashes for the year-less day of a dateline, but no other words', () => {
    const rest =
      'Brightwell today announced, in words that run on until the paragraph is a long one for certain.';
    expect(dates(`AUSTIN, Texas – May 6 – ${rest}`, '').at(-1)![1]).toBe('XXXX-05-06');
    expect(dates(`On May 6, 1984 the firm—${rest}`, '').at(-1)![1]).toBe('XXXX-XX-XX');
    expect(dates(`AUSTIN, Texas – born on May 6, 1984 – ${rest}`, '').at(-1)![1]).toBe('XXXX-XX-XX');
  });

  it.each([
    'He may come.',
    'It cost 16.42 pounds.',
    'She won in 2:05:31.',
    'at 25.10am',
    'They march on.',
    'Room 2019',
    '2025-02-31',
    'Ms. May said so.',
  ])('takes “%s” for no date', (text) => {
    expect(dates(text)).toEqual([]);
  });
});
