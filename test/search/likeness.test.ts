import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {distance, eachLike, likenessOf} from '../../source/search/likeness.ts';
import {errorsAllowed, termOf} from '../../source/search/term.ts';
import {codesOf, Vocabulary} from '../../source/search/vocabulary.ts';

const like = (term: string, word: string, open = false, exact = false) =>
  likenessOf(termOf(term, open, exact), codesOf(word), 0, word.length);

/** The textbook table, edit by edit. */
function edits(a: string, b: string): number {
  const table = Array.from({length: a.length + 1}, (_, i) =>
    Array.from({length: b.length + 1}, (_, j) => i + j),
  );
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const wrong = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(table[i - 1]![j]! + 1, table[i]![j - 1]! + 1, table[i - 1]![j - 1]! + wrong);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, table[i - 2]![j - 2]! + 1);
      table[i]![j] = least;
    }
  return table[a.length]![b.length]!;
}

describe('likeness', () => {
  it('goes down from the same word to a plural, a beginning, one error, two', () => {
    const classes = [
      like('negotiator', 'negotiator'),
      like('negotiator', 'negotiators'),
      like('negotiat', 'negotiators', true),
      like('negotiatr', 'negotiator'),
      like('ngotiatr', 'negotiator'),
    ];
    expect(classes).toEqual(classes.toSorted((a, b) => b - a));
    expect(new Set(classes).size).toBe(classes.length);
    expect(classes.at(-1)).toBeGreaterThan(0);
  });

  it('lets the spellings of a name find each other', () => {
    const names = ['zelensky', 'zelenskyy', 'zelenskiy', 'zelenskyi', 'zelenskij', 'zelenski'];
    for (const a of names) for (const b of names) expect(like(a, b), `${a} ${b}`).toBeGreaterThan(0.94);
  });

  it.each([
    ['war', 0],
    ['talk', 1],
    ['treaty', 1],
    ['borders', 2],
    ['2025', 0],
    ['covid19', 0],
  ])('allows %s %i errors', (word, errors) => {
    expect(errorsAllowed(word)).toBe(errors);
  });

  it('is nothing for a short word with an error, a year that differs, letters inside a word', () => {
    expect(like('wat', 'war')).toBe(0);
    expect(like('2024', '2025')).toBe(0);
    expect(like('war', 'reward')).toBe(0);
  });

  it('is nothing but letter by letter where that is asked', () => {
    expect(like('harbor', 'harbour', false, true)).toBe(0);
    expect(like('talks', 'talk', false, true)).toBe(0);
    expect(like('talk', 'talks', false, true)).toBeGreaterThan(0);
  });
});

const shortWord = fc.string({unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 9});

it('counts edits as the textbook does', () => {
  fc.assert(
    fc.property(shortWord, shortWord, fc.integer({min: 1, max: 2}), (a, b, limit) => {
      const counted = distance(a, b, limit);
      const wanted = edits(a, b);
      expect(wanted <= limit ? counted : counted > limit).toBe(wanted <= limit ? wanted : true);
    }),
    {numRuns: 2000},
  );
});

it('finds in a large vocabulary just the words that are like a term, sorted or not', () => {
  const words: string[] = [];
  const letters = 'abcde';
  for (let i = 0; words.length < 9000; i++) {
    let word = '';
    for (let rest = (i * 7919) % 1_953_125; rest > 0; rest = Math.floor(rest / 5)) word += letters[rest % 5];
    if (word) words.push(word);
  }
  const vocabulary = new Vocabulary();
  vocabulary.reserve();
  for (const word of words) vocabulary.intern(codesOf(word), word.length);
  expect(vocabulary.sorted.tail).toBeGreaterThan(0);
  expect(vocabulary.sorted.tail).toBeLessThan(vocabulary.size);

  const term = fc.string({unit: fc.constantFrom(...letters), minLength: 1, maxLength: 10});
  fc.assert(
    fc.property(term, fc.boolean(), (word, open) => {
      const asked = termOf(word, open, false);
      const found = new Map<string, number>();
      eachLike(vocabulary, asked, (id, likeness) => found.set(vocabulary.word(id), likeness));
      const wanted = new Map(
        words
          .map((one) => [one, likenessOf(asked, codesOf(one), 0, one.length)] as const)
          .filter(([, own]) => own > 0),
      );
      expect(found).toEqual(wanted);
    }),
    {numRuns: 40},
  );
});
