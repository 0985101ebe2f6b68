import {describe, expect, it} from 'vitest';
import * as rules from '../../../source/extract/attribution/rules.ts';
import {surroundings} from '../../../source/extract/attribution/surroundings.ts';
import {read} from '../../../source/extract/reading.ts';

type Rule =
  'credited' | 'agent' | 'namer' | 'participant' | 'reported' | 'separate' | 'claimant' | 'viewer' | 'author';

/** Whom a rule names as the speaker of the first quotation. */
function named(rule: Rule, text: string): string | null {
  const {context} = read(text);
  const at = rules[rule](context, surroundings(context, 0));
  return at === null ? null : text.slice(context.chunks[at]!.start, context.chunks[at]!.end);
}

describe('forms that name the speaker', () => {
  it.each<[Rule, string]>([
    ['credited', '“The dam is safe.” — Ada Holm'],
    ['credited', '“The dam is safe.”\n\n— Ada Holm'],
    ['agent', 'The report, dismissed by Ada Holm as “a folly”, was long.'],
    ['namer', 'The dam broke, while Ada Holm called it “a folly”.'],
    ['namer', 'What Ada Holm calls “a folly” is a dam.'],
    ['namer', 'They met after what Ada Holm has called a “foolish” dam.'],
    ['namer', 'Of what Ada Holm described as the “foolish” dam, nobody spoke.'],
    ['participant', 'The talks ended, with Ada Holm warning of “a folly”.'],
    ['reported', 'Bo Lind said that Ada Holm had called her “a friend”.'],
    ['separate', 'The dam is safe, Bo Lind says; Ada Holm puts its age at “a hundred”.'],
    ['separate', 'Bo Lind said the dam was safe; Ada Holm spoke of “a folly”.'],
    ['claimant', 'Nobody believed Ada Holm’s claim that “the dam is safe”.'],
    ['viewer', 'In Ada Holm’s words, “the dam is safe”.'],
    ['viewer', 'To Ada Holm, it is “a folly”.'],
    ['author', '“The dam is safe.” Those were the words of Ada Holm.'],
  ])('%s: %s', (rule, text) => {
    expect(named(rule, text)).toBe('Ada Holm');
  });
});

describe('forms that look like them', () => {
  it.each<[Rule, string, string]>([
    ['credited', 'a line of a list', '“The dam is safe.”\n\n- Ada Holm'],
    ['credited', 'an insertion', '“The dam is safe” – Ada Holm left – was all.'],
    ['agent', 'no passive', 'The report of Ada Holm named “a folly”.'],
    ['namer', 'a verb that gives no name', 'The dam broke, while Ada Holm sold it “a boat”.'],
    ['participant', 'a participle of the sentence', 'Ada Holm left, warning of “a folly”.'],
    ['reported', 'what was not said yet', 'Bo Lind said that Ada Holm would call her “a friend”.'],
    [
      'separate',
      'a clause that is not its own',
      'The dam, Bo Lind says; and so Ada Holm, he adds, is “safe”.',
    ],
    ['separate', 'one who is spoken of', 'Bo Lind left; Ada Holm was told of “a folly”.'],
    ['claimant', 'a thing that nobody claims', 'Nobody bought Ada Holm’s boat that “is safe”.'],
    ['viewer', 'a verb of saying beside it', 'In Ada Holm’s view, “the dam is safe”, said Bo Lind.'],
    ['author', 'no words', '“The dam is safe.” Those were the boats of Ada Holm.'],
  ])('%s: %s', (rule, _, text) => {
    expect(named(rule, text)).toBeNull();
  });
});

it('reads the label inside the marks', () => {
  const text = '“ADA HOLM: The dam is safe.”';
  const {context} = read(text);
  const label = rules.labelled(context, surroundings(context, 0));
  expect(text.slice(...label!)).toBe('ADA HOLM');
});

it('gives the words that say in whose view it is', () => {
  const {context} = read('In Ada Holm’s words, “the dam is safe”.');
  expect(rules.viewCue(context, 1)).toBe('In Ada Holm’s words');
});
