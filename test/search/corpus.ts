/**
 * Collections of invented quotations of any size: 8 to 40 words each, the words as frequent as words are (Zipf and
 * Mandelbrot), common English ones first, then ever rarer made-up ones with their endings. The same seed gives the
 * same collection.
 */
import type {Organisation, Person, Quote, Side, Source} from '../../source/story/story.ts';
import {atInstant} from '../times.ts';
import {randomFrom, type Random} from './random.ts';

export type Corpus = {
  story: {people: Person[]; organisations: Organisation[]; sides: Side[]; sources: Source[]};
  quotes: Quote[];
};

const common =
  `the of to and a in that is it for we on not be with as are this have they you by at from or but will our their was all
  there no has would what if more can who one when he an been which about so us than must do people his time other new
  now were into could out up only after her how those some then over them i said just first because two many may
  every where before down should any between before under never again still without against while these both during
  through such since until even around also most own same well back year day work right very long good way made come
  country side government president minister war peace talks ceasefire agreement border delegation meeting security
  troops prisoners exchange negotiations negotiator proposal condition demand offer statement leader party election
  pressure sanctions missile attack defence force army city region river bridge port ship train road plane aid food
  water power energy gas oil price market bank money budget tax trade deal treaty law court judge police protest strike
  union worker school teacher student hospital doctor nurse child woman man family house street church village farmer
  land field winter summer morning night week month hour moment history future past promise threat fear hope anger trust
  silence question answer reason result problem solution change chance choice decision plan step end beginning victory
  loss cost risk freedom justice truth lie word letter speech voice message report news paper picture story book
  weapon soldier general officer guard wall door window table chair room key phone number line point map flag`
    .split(/\s+/)
    .filter((word, i, all) => all.indexOf(word) === i);

const single = 'b c d f g h l m n p r s t v w k j'.split(' ');
const cluster = 'bl br ch cl cr dr fl fr gl gr pl pr qu sc sh sk sl sp st str th tr y z'.split(' ');
const onsets = [...single, ...single, ...single, ...cluster];
const vowels = 'a a e e i i o o u ai ea ee io oa ou'.split(' ');
const codas = ['', '', '', 'n', 'r', 's', 't', 'l', 'm', 'd', 'ck', 'nd', 'nt', 'rt', 'st', 'x', 'sh'];
const endings = ['', '', '', 's', 's', 'ed', 'ing', 'er', 'ers', 'ly', 'ion', 'ions', 'ment', 'al', 'ity'];

function syllables(random: Random, count: number): string {
  let word = '';
  for (let i = 0; i < count; i++)
    word +=
      random.pick(onsets) +
      random.pick(vowels) +
      (i === count - 1 || random.next() < 0.3 ? random.pick(codas) : '');
  return word;
}

/** So many different words, the commonest first. */
export function makeWords(count: number, random: Random): string[] {
  const words = new Set(common);
  while (words.size < count) {
    const stem = syllables(random, words.size < 3000 ? 1 + random.below(2) : 2 + random.below(2));
    for (let i = 1 + random.below(4); i > 0 && words.size < count; i--)
      words.add(stem + random.pick(endings));
  }
  return [...words];
}

/**
 * Draws a place in a list of so many, the r-th in proportion to 1 / (r + 7)^1.3: with 200,000 words to draw from, texts
 * have as many different ones as English texts of their length (Heaps' law: 24,000 in 240,000, 190,000 in 24 million).
 */
function zipf(count: number): (random: Random) => number {
  const sums = new Float64Array(count);
  let sum = 0;
  for (let i = 0; i < count; i++) sums[i] = sum += (i + 8) ** -1.3;
  return (random) => {
    const drawn = random.next() * sum;
    let from = 0;
    let to = count - 1;
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (sums[middle]! < drawn) from = middle + 1;
      else to = middle;
    }
    return from;
  };
}

const capital = (word: string) => word[0]!.toUpperCase() + word.slice(1);

/** @param vocabulary how many different words there are to draw from */
export function makeCorpus(size: number, {seed = 1, vocabulary = 200_000, speakers = 500} = {}): Corpus {
  const random = randomFrom(seed);
  const words = makeWords(vocabulary, random);
  const draw = zipf(vocabulary);
  const sides: Side[] = Array.from({length: 12}, (_, i) => ({
    id: `side-${i}`,
    name: capital(syllables(random, 3)),
    colour: 'blue',
  }));
  const sources: Source[] = Array.from({length: 40}, (_, i) => ({
    id: `source-${i}`,
    publisher: `${capital(syllables(random, 2))} ${random.pick(['Post', 'Times', 'News', 'Agency'])}`,
  }));
  const people: Person[] = Array.from({length: speakers}, (_, i) => ({
    id: `person-${i}`,
    name: `${capital(syllables(random, 2))} ${capital(syllables(random, 3))}`,
    spellings: [],
    side: random.pick(sides).id,
  }));
  const speakerOf = zipf(speakers);

  const quotes: Quote[] = [];
  for (let i = 0; i < size; i++) {
    const length = 8 + random.below(33);
    const drawn: string[] = [];
    for (let j = 0; j < length; j++) {
      const word = words[draw(random)]!;
      const ending = j === length - 1 ? '.' : random.next() < 0.07 ? ',' : '';
      drawn.push((j === 0 ? capital(word) : word) + ending);
    }
    const earliest = Date.UTC(2020, 0) + i * 60_000;
    quotes.push({
      id: `quote-${i}`,
      speaker: people[speakerOf(random)]!.id,
      kind: 'full',
      text: drawn.join(' '),
      at: atInstant(earliest),
      entry: `entry-${i}`,
      sources: [{source: random.pick(sources).id, paragraph: 1}],
    });
  }
  return {story: {people, organisations: [], sides, sources}, quotes};
}
