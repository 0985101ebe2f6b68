import {describe, expect, it} from 'vitest';
import {extract} from '../../source/extract/extract.ts';

/** The speaker of the last quotation. */
const last = (text: string) => extract(text).quotes.at(-1)!.speaker;

describe('whom a pronoun means', () => {
  it.each([
    [
      'an unnamed woman between',
      'Mayor Ada Holm opened the bridge. “I am glad,” Holm said.\n\nA spokeswoman for the ministry, which paid for it, said the work was done. “It will last,” she said.',
      'A spokeswoman for the ministry',
    ],
    [
      'the same, in a paragraph of its own',
      'Mayor Ada Holm opened the bridge.\n\nA spokeswoman for the ministry said the work was done. “It is safe,” she said.\n\n“It will last,” she added.',
      'A spokeswoman for the ministry',
    ],
    [
      'a woman named again after the unnamed one',
      'A spokeswoman said the work was done.\n\nMayor Ada Holm was late. “I ran,” she said.',
      'Ada Holm',
    ],
    [
      'an unnamed man of whom only a relative clause speaks',
      'Ada Holm met her lawyer, who had advised against it. “I am going,” she said.',
      'Ada Holm',
    ],
    [
      'a deputy',
      'Mayor Peter Vale was absent. His deputy, who cut the ribbon, said it was safe. “It will last,” he said.',
      'His deputy',
    ],
    [
      'a deputy named in apposition',
      'Mayor Peter Vale was absent. His deputy, Emil Lund, cut the ribbon. “It will last,” he said.',
      'Emil Lund',
    ],
    [
      'a deputy named behind what he is deputy of',
      'Mayor Peter Vale was absent. His deputy on the council, Emil Lund, cut the ribbon. “It will last,” he said.',
      'Emil Lund',
    ],
    [
      'somebody’s deputy',
      'Peter Vale was absent. Vale’s deputy said it was safe. “It will last,” she said.',
      'Vale’s deputy',
    ],
    [
      'a minister who is known, behind "according to"',
      'Peter Vale met Finance Minister Ivo Lang. It will be ready in May, according to the minister. “It will last,” he added.',
      'Ivo Lang',
    ],
    [
      'a minister who is not',
      'Karim Vale was absent.\n\nIt will be ready in May, according to the minister. “It will last,” he added.',
      'the minister',
    ],
    [
      'another name for the same man',
      'Peter Vale won on Sunday. The lanky bachelor said he was tired. “I will sleep,” he added.',
      'Peter Vale',
    ],
    [
      'an office held by a man in apposition',
      'Peter Vale, the first baker to win, was tired. “I will sleep,” he said.',
      'Peter Vale',
    ],
    [
      'the one who was asked',
      'Peter Vale came late. A reporter asked Vale where he had been. He replied: “Asleep.”',
      'Peter Vale',
    ],
    ['a body', 'The harbour board rejected it. “We are full,” it said in a statement.', 'The harbour board'],
    ['a couple', 'The couple married in May. “We never fought,” they said.', 'The couple'],
    ['a firm', 'Orsk Timber lost money. “We are sorry,” it said in a statement.', 'Orsk Timber'],
    [
      'one of two who act together',
      'Anna Stein wrote a note.\n\nMaria Holm and her team want to test jays, which she calls “crows with nerves.”',
      'Maria Holm',
    ],
    [
      'the one whose office acts',
      'Peter Vale said little. Lars Engdal’s office did not reply. His post on Monday read: “On holiday.”',
      'Lars Engdal',
    ],
    [
      'somebody of whom only "who" tells that it is a person',
      'Peter Vale swam. A former pupil, who came with a wreath, wept. “I was afraid,” she said.',
      'A former pupil',
    ],
  ])('%s', (_, text, speaker) => {
    expect(last(text)).toBe(speaker);
  });
});

describe('whom a noun phrase means', () => {
  it('the same phrase is the same one', () => {
    const text =
      'An official from the port said it was shut. “It is shut,” he said. Later the official added: “It is open.”';
    expect(extract(text).quotes.map(({speaker}) => speaker)).toEqual([
      'An official from the port',
      'An official from the port',
    ]);
  });

  it.each([
    ['the foreign minister', 'Ada Roux'],
    ['the finance minister', 'Ivo Lang'],
    ['the president', 'Peter Vale'],
    ['the vice president', 'Pia Crane'],
    ['the governor', 'Emil Stark'],
  ])('%s', (office, holder) => {
    const text = `President Peter Vale met Vice President Pia Crane, Gov. Emil Stark, Foreign Minister Ada Roux and Finance Minister Ivo Lang. “No deal,” ${office} said.`;
    expect(last(text)).toBe(holder);
  });

  it.each([
    [
      'a party',
      'Gov. Alan Reyes asked for help. “We need it all,” the Democrat told reporters.',
      'Alan Reyes',
    ],
    ['a party and a state', 'Sen. Alan Reyes smiled. “Son, no,” the Norland Republican said.', 'Alan Reyes'],
    [
      'a nation',
      'Rovers won. Coach Jean Lefort was furious. “We all saw it,” the Frenchman said.',
      'Jean Lefort',
    ],
    [
      'a place in a team',
      'The winner came from Anna Holm. “We switched off,” the midfielder said.',
      'Anna Holm',
    ],
    ['an age', 'Anna Holm scored late. “I shut my eyes,” the 19-year-old said.', 'Anna Holm'],
    [
      'another nation',
      'Norwegian envoy Anna Holm met French envoy Jean Lefort. Holm smiled. “No deal,” the Frenchman said.',
      'Jean Lefort',
    ],
    [
      'no office before its own verb',
      'Asked whether he trusted Anna Holm, his official spokesman said: “Yes.”',
      'his official spokesman',
    ],
  ])('another name by %s', (_, text, speaker) => {
    expect(last(text)).toBe(speaker);
  });

  it('a new holder is not the old one', () => {
    expect(last('Prime Minister Peter Vale left. The new prime minister said: “I am here.”')).toBe(
      'The new prime minister',
    );
  });

  it('one of many ministers is not the one who was named', () => {
    const text = 'Minister Peter Vale is under pressure. “He has until the budget,” one minister said.';
    expect(last(text)).toBe('one minister');
  });

  it('whose family speaks is not the one it mourns', () => {
    expect(last('Peter Vale, 51, died on Monday. “He was the best of us,” his family said.')).toBe(
      'his family',
    );
  });

  it('a commissioner of two things is one person', () => {
    const text =
      '“It is bad,” said Ada Roux.\n\nThe police and crime commissioner, Emil Stark, said he understood. “I know,” he added.';
    expect(last(text)).toBe('Emil Stark');
  });

  it('whose office speaks is not who holds it', () => {
    expect(last('Peter Vale was absent. His office said he was “resting well.”')).not.toBe('Peter Vale');
    expect(last('Peter Vale was absent. His statement called it “a long day.”')).toBe('Peter Vale');
  });
});
