import {describe, expect, it} from 'vitest';
import {extract} from '../../source/extract/extract.ts';

const quotesOf = (text: string) =>
  extract(text).quotes.map(({exact, kind, speaker}) => [exact, kind, speaker]);

describe('the title of a work is nobody’s', () => {
  it.each([
    ['The bill is dead, Jane Roe told NBC’s “Harbour Morning” on Tuesday.', 'Harbour Morning'],
    ['Jane Roe said on “Coffee With Carl” that she would go.', 'Coffee With Carl'],
    ['She will not run again, Roe told “Deck and Dock” after the vote.', 'Deck and Dock'],
    ['In an interview on Polish Radio’s “Evening Round,” Roe said she would go.', 'Evening Round,'],
    ['Jane Roe, the author of “Salt Roads,” said the port would close.', 'Salt Roads,'],
    ['John Doe, a contestant on the reality TV show “The Apprentices,” said so.', 'The Apprentices,'],
    ['In season two of “Lighthouse” Roe says she is tired.', 'Lighthouse'],
    ['The campaign released a memo titled “Where We Stand,” Roe said.', 'Where We Stand,'],
    ['Roe said on the “Quiet Water” podcast that she would go.', 'Quiet Water'],
    ['“Salt Roads,” a film by Jane Roe, opens the festival, Doe said.', 'Salt Roads,'],
    ['Doe said “Salt Roads” was his favourite film.', 'Salt Roads'],
    ['Roe said she grew up with songs such as “Quiet Water” and her brothers.', 'Quiet Water'],
    ['Doe posted it under an account called “The Ferryman,” which Roe said was his.', 'The Ferryman,'],
    ['Doe claimed Monday’s “Late Ferry” had been cut.', 'Late Ferry'],
    ['Roe said she had wept over the film “300.”', '300.'],
    ['Doe says so in his 1994 “Contract with the Coast.”', 'Contract with the Coast.'],
    ['Lady Holm, whose 2019 report, “Small and Mighty”, made the case, said no.', 'Small and Mighty'],
    ['She spoke at length during a “Harbour Forum” sponsored by the union, Roe said.', 'Harbour Forum'],
  ])('%s', (text, title) => {
    expect(quotesOf(text)).toEqual([[title, 'title', null]]);
  });

  it('and so are all in a list of them', () => {
    const text =
      'Jane Roe, known for her roles in “Salt Roads,” “Harbour 13,” and “Ropes With Tar,” said no to it.';
    expect(quotesOf(text)).toEqual([
      ['Salt Roads,', 'title', null],
      ['Harbour 13,', 'title', null],
      ['Ropes With Tar,', 'title', null],
    ]);
  });

  it.each([
    // words of the article's own case
    ['Jane Roe told CNN “the port will close” on Friday.', 'the port will close'],
    // one word behind "on" is a subject, not a programme
    ['Jane Roe insisted on “Fairness” in the new contract.', 'Fairness'],
    // it is called out
    ['Jane Roe told CNN “Stop This Now!” and left.', 'Stop This Now!'],
    // what is told to a broadcaster
    ['Jane Roe told CNN, “Absolutely.”', 'Absolutely.'],
    ['Jane Roe told the BBC “Never.”', 'Never.'],
    ['Speaking on Fox News, “President Doe Lied,” said Jane Roe.', 'President Doe Lied,'],
    // who works for a magazine
    ['“Absolutely Not,” the magazine’s editor, Jane Roe, said.', 'Absolutely Not,'],
    // words of a year
    ['Jane Roe defended her 2014 “I will go,” she said.', 'I will go,'],
    // a number that is no title
    ['Jane Roe gave it “10” out of ten, she said.', '10'],
    // a show that shows
    ['The polls show “Broad Support,” Jane Roe said.', 'Broad Support,'],
  ])('but not here: %s', (text, words) => {
    expect(quotesOf(text)).toEqual([[words, expect.not.stringMatching('title'), 'Jane Roe']]);
  });
});

describe('quotations in a list', () => {
  it.each([
    ['Jane Roe called the plan “a folly,” “a waste” and “an insult” on Monday.', 3],
    ['Officials portrayed the strike as a “workplace” or “wage” issue.', 2],
  ])('are said by whoever says the first: %s', (text, count) => {
    const speakers = quotesOf(text).map(([, , speaker]) => speaker);
    expect(speakers).toHaveLength(count);
    expect(new Set(speakers).size).toBe(1);
  });

  it('end with the sentence', () => {
    const [first, second] = quotesOf('“We will go,” Jane Roe said. “Any Port” is the name of a pub.');
    expect(first![2]).toBe('Jane Roe');
    expect(second![2]).toBe(null);
  });
});
