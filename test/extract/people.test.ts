import {describe, expect, it} from 'vitest';
import {extract} from '../../source/extract/extract.ts';

const people = (text: string) => extract(text).people;

describe('people', () => {
  it('merges short forms and spellings', () => {
    const found = people('Volodymyr Petrenskyy came. Petrensky spoke, and President Petrenskiy left.');
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({name: 'Volodymyr Petrenskyy', role: 'President'});
    expect(found[0]!.mentions).toHaveLength(3);
  });

  it('gives role and country', () => {
    expect(people('French Foreign Minister Jeanne Roux met Ivo Lang, head of the agency.')).toMatchObject([
      {name: 'Jeanne Roux', role: 'Foreign Minister', country: 'FR'},
      {name: 'Ivo Lang', role: 'head of the agency'},
    ]);
  });

  it('takes the office off the name', () => {
    expect(people('U.S. Secretary of State Mark Dale spoke.')[0]).toMatchObject({
      name: 'Mark Dale',
      country: 'US',
    });
    expect(people('NATO Secretary General Mark Dale spoke.')[0]).toMatchObject({name: 'Mark Dale'});
  });

  it('keeps two of one surname apart', () => {
    expect(
      people('Peter Roe and Jane Roe met. Mrs. Roe spoke.').map(({name, mentions}) => [
        name,
        mentions.length,
      ]),
    ).toEqual([
      ['Peter Roe', 1],
      ['Jane Roe', 2],
    ]);
  });

  it('takes surnames with a hyphen whole', () => {
    const text =
      'Mary Smith-Jones met Peter Jones and Ann Smith. Smith-Jones spoke first. “Yes,” said Ms Smith Jones. “No,” said Jones. Ms Smith left.';
    expect(people(text).map(({name, mentions}) => [name, mentions.length])).toEqual([
      ['Mary Smith-Jones', 3],
      ['Peter Jones', 2],
      ['Ann Smith', 2],
    ]);
    expect(people('Mary Smith-Jones came. Mr. Jones and Mrs. Smith left.')).toHaveLength(3);
  });

  it('knows a name with an article before its capital, and without', () => {
    expect(people('Omar al-Basri came. “Go,” al-Basri said. Basri left.')).toMatchObject([
      {name: 'Omar al-Basri', mentions: {length: 3}},
    ]);
  });

  it('knows people with names like verbs and auxiliaries', () => {
    expect(people('Theresa May left. May said she was tired.')[0]!.mentions).toHaveLength(2);
    expect(people('Anna Cross left. Cross called it late.')[0]!.mentions).toHaveLength(2);
    expect(people('Theresa May left. In May she came back.')[0]!.mentions).toHaveLength(1);
  });

  it('gives no role for what is somebody’s', () => {
    expect(people('Ada Holm, whose brother farms, left.')[0]!.role).toBeUndefined();
  });

  it('lends a surname to the first of a couple, and to a relative who is addressed by it', () => {
    const names = (text: string) => people(text).map((one) => [one.name, one.mentions.length]);
    expect(names('Jon and Petra Lind left. Jon was ill.')).toEqual([
      ['Jon Lind', 2],
      ['Petra Lind', 1],
    ]);
    expect(names('Ana Roe and her husband, Luis, left. Mr. Roe was ill.')).toEqual([
      ['Ana Roe', 1],
      ['Luis Roe', 2],
    ]);
    expect(names('Anna Kim left. Kim and Petra Lind stayed.')[0]).toEqual(['Anna Kim', 2]);
  });

  it('tells a firm from its founder', () => {
    const text = 'Henry Tarn died in 1950. “We are sorry,” Tarn said. Tarn’s shares fell.';
    expect(people(text)[0]!.mentions).toHaveLength(1);
    expect(extract(text).quotes[0]!.speaker).toBe('Tarn');
    const speaking = '“We are sorry,” Tarn said. Henry Tarn said no more. Tarn’s shares fell.';
    expect(extract(speaking).quotes[0]!.speaker).toBe('Henry Tarn');
  });

  it('of two of one surname hears the one who speaks, not the one named in passing', () => {
    const text = 'Theo Tarn said no. The firm was founded by his uncle Emil Tarn. “We are sorry,” Tarn said.';
    expect(extract(text).quotes[0]!.speaker).toBe('Theo Tarn');
    const later = 'Jon Strand left. “It was long,” Strand said. “He snores,” Tobias Strand joked.';
    expect(extract(later).quotes[0]!.speaker).toBe('Jon Strand');
  });

  it.each([
    ['Head coach Steve Callow left.', 'Head coach'],
    ['Fire behavior analyst Anna Obi left.', 'Fire behavior analyst'],
    ['Chief forecaster Anna Obi left.', 'Chief forecaster'],
    ['His foreign minister, Rania Saleh, left.', 'foreign minister'],
    ['“No,” said its general secretary, Xu Doherty.', 'general secretary'],
    ['The leader of the Hearth party, Xu Ruud, left.', 'leader of the Hearth party'],
    [
      '“Yes,” said Carla Zhou, Chief Executive Officer of Brightwater.',
      'Chief Executive Officer of Brightwater',
    ],
    ['Mayor of London Rita Solms left.', 'Mayor'],
    ['Anna Kim, South Korea’s trade envoy, left.', 'trade envoy'],
    ['Local MP Xu Mehra left.', 'Local MP'],
    ['Anna Sainz, a professor at Hale who sued, left.', 'professor at Hale'],
    ['the former Maud Tull left.', undefined],
    ['Asked about Anna Vaughan, her spokesman said no.', undefined],
    ['Carla Zhou, Republican of Norland, left.', undefined],
    ['The envoys Ada Holm and her aide left.', 'envoy'],
  ])('takes the role from: %s', (text, role) => {
    expect(people(text)).toHaveLength(1);
    expect(people(text)[0]!.role).toBe(role);
  });

  it.each([
    ['Iceland’s President Gudmundur Thorlaksson called it “long”.', 'IS'],
    ['President Gudrun Jonsdottir of Iceland left.', 'IS'],
    ['Prime Minister Kristin Moe of Norway left.', 'NO'],
    ['Halvor Strand, Norway’s finance minister, said “no”.', 'NO'],
    ['Halvor Strand, Norway’s finance minister, was overheard calling her “slow”.', 'NO'],
    ['Halvor Strand, Norway’s envoy to France, left.', 'NO'],
    ['Norway’s Carl Bright called it “late”.', 'NO'],
    ['Norway’s rival Anna Moe left.', undefined],
    ['Sen. Anna Moe of Georgia left.', undefined],
    ['Prime Minister Nino Moe of Georgia left.', 'GE'],
    ['Anna Moe of Norway’s Hearth party left.', undefined],
    ['Anna Moe of London left.', undefined],
  ])('knows the country that stands beside the name: %s', (text, country) => {
    expect(people(text)).toHaveLength(1);
    expect(people(text)[0]!.country).toBe(country);
  });

  it.each([
    ['EU Commissioner for Fisheries', 'Paola Venturelli'],
    ['Deputy Assistant Secretary for Near Eastern Affairs', 'Lena Ortiz'],
    ['Commissioner for Trade', 'Anna Moe'],
  ])('takes what the office is for off the name: %s', (role, name) => {
    const {quotes, people} = extract(`“It was cold,” said ${role} ${name}.`);
    expect(quotes[0]!.speaker).toBe(name);
    expect(people).toMatchObject([{name, role}]);
    expect(extract(`“It was cold,” said ${name}, the ${role}.`).people).toMatchObject([{name, role}]);
  });

  it.each([
    ['the Rail and Maritime Union', 'Rail and Maritime Union'],
    ['the Grain and Ferry Administration', 'Grain and Ferry Administration'],
    ['the Senate and Ferry Committee', 'Ferry Committee'],
    ['Save the Norlanders', 'Save the Norlanders'],
    ['Amnesty International', 'Amnesty International'],
    ['Port Ellen', 'Port Ellen'],
    ['St Agnes', 'St Agnes'],
    ['two people familiar with the talks', 'two people familiar with the talks'],
  ])('hears who is nobody by name, whole: %s', (who, speaker) => {
    for (const text of [
      `“It is cold,” ${who} said.`,
      `${who[0]!.toUpperCase()}${who.slice(1)} said: “It is cold.”`,
    ]) {
      const {quotes, people} = extract(text);
      expect(quotes[0]!.speaker?.toLowerCase()).toBe(speaker.toLowerCase());
      expect(people).toEqual([]);
    }
  });

  it('ends a mention where what a source is familiar with ends', () => {
    const {mention} = extract('“It is cold,” two people familiar with the talks said.').quotes[0]!;
    expect(mention!.text).toBe('two people familiar with the talks');
    const again = '“No,” a source familiar with the talks said. “Yes,” the source said.';
    expect(extract(again).quotes[1]!.speaker).toBe('a source familiar with the talks');
  });

  it.each([
    ['Maj. Gen. Ivan van der Meer', 'Ivan van der Meer', 'Maj. Gen.'],
    ['the Rev Canon Joy Pell-Smith', 'Joy Pell-Smith', undefined],
    ['the Rev Canon Wilf Pell-Smith', 'Wilf Pell-Smith', undefined],
    ['Mayor St Clair', 'Clair', 'Mayor'],
  ])('takes from the words before a name what is none of it: %s', (who, name, role) => {
    const {quotes, people} = extract(`“It is cold,” said ${who}.`);
    expect(quotes[0]!.speaker).toBe(name);
    expect(people.map((one) => [one.name, one.role])).toEqual([[name, role]]);
  });

  it('takes no town and no church for somebody', () => {
    expect(people('In Holmfirth, a farmer left. In Bergen, Norway’s finance minister left.')).toEqual([]);
    expect(people('Joy Pell-Smith, rector of St Agnes, left.').map(({name}) => name)).toEqual([
      'Joy Pell-Smith',
    ]);
  });

  it('takes for a place what stands where one does, unless it has a title', () => {
    expect(people('Rain fell in Kirkby Tarnby. “We are proud,” Kirkby Tarnby said.')).toEqual([]);
    expect(people('We believe in Xu Tarn. “I am proud,” Mr Xu Tarn said.')).toHaveLength(1);
  });

  it.each([
    ['Anna Hallvarðsdóttir', 'Hallvardsdottir'],
    ['Anna Sørensen', 'Sorensen'],
    ['Anna Þórsdóttir', 'Thorsdottir'],
    ['Anna Wałęcka', 'Walecka'],
    ['Anna Đurić', 'Duric'],
    ['Anna Kjær', 'Kjaer'],
    ['Anna Voß', 'Voss'],
  ])('knows a name without its marks: %s, %s', (name, plain) => {
    expect(people(`${name} came. “No,” said ${plain}.`)).toMatchObject([{name, mentions: {length: 2}}]);
  });

  it('takes no letters behind a name for a surname', () => {
    expect(people('Adrian Flood KC spoke first. “No,” Mr Flood said.')).toMatchObject([
      {name: 'Adrian Flood', mentions: {length: 2}},
    ]);
  });

  it('takes neither a rival firm nor a word of a headline for somebody', () => {
    expect(people('Rival Hobbyland declined to comment.')).toEqual([]);
    expect(people('Anna Farr, Cook Who Taught Norland to Boil an Egg, Dies').map(({name}) => name)).toEqual([
      'Anna Farr',
    ]);
  });

  it('of two of one surname takes the one with the office, else the one named last', () => {
    const mentions = (text: string) => people(text).map((one) => [one.name, one.mentions.length]);
    expect(mentions('Mayor Kay Roe met Councilman Lee Roe. Mayor Roe spoke.')[0]).toEqual(['Kay Roe', 2]);
    expect(mentions('Peter Roe and Emil Roe met. Peter Roe spoke. Roe left.')[0]).toEqual(['Peter Roe', 3]);
  });

  it('knows people by their first names, and in the capitals of a transcript', () => {
    expect(people('Rosa Holm left early. At dawn Rosa was asleep.')[0]!.mentions).toHaveLength(2);
    expect(people('ANNA HOLM: Yes.\n\nHolm left.')).toMatchObject([
      {name: 'Anna Holm', spellings: ['ANNA HOLM', 'Holm']},
    ]);
  });

  it('knows an office from a party, and an age as none', () => {
    expect(people('“No,” said Mayor Rick Holm. Holm, a Republican, left.')).toMatchObject([{role: 'Mayor'}]);
    expect(people('“No,” said Rick Holm, a Republican.')).toMatchObject([{role: 'Republican'}]);
    const [one] = people('A 31-year-old man, Dale Holm, will appear in court.');
    expect([one!.name, one!.role]).toEqual(['Dale Holm', undefined]);
  });

  it('takes a name that is not known for a first one with a middle name', () => {
    expect(people('Kelso Ann Holm left. Referee Anne Roe stayed.')).toMatchObject([
      {name: 'Kelso Ann Holm'},
      {name: 'Anne Roe', role: 'Referee'},
    ]);
  });

  it('takes a first name that is a month too, and a name in apposition to any noun', () => {
    expect(people('Jan Lund left.')).toMatchObject([{name: 'Jan Lund'}]);
    expect(people('His counterpart, Ynes Dávila, said no.')).toMatchObject([{name: 'Ynes Dávila'}]);
  });

  it('takes Park and Fox for names where they are', () => {
    expect(people('Park Min-ji, 40, was blunt. According to Park, it was late.')[0]!.mentions).toHaveLength(
      2,
    );
    expect(people('Her rival, Lenn Fox, agreed.')).toMatchObject([{name: 'Lenn Fox'}]);
    expect(people('They met in Orsk Park. Orsk Park said nothing of Fox.')).toHaveLength(0);
  });

  it.each([
    ['a town that speaks', 'Belmor said it would weigh every drop. Belmor warned of war.'],
    ['a firm that speaks', 'Timbro Pulp, a company from Orsk, is for sale.'],
    ['an adverb', 'Privately, ministers fret. Privately they say so.'],
    ['a firm by its trade', 'Timbro, the port operator, said so. The operator, Havenwerk, is for sale.'],
    ['names that meet over a quotation', '“Many thanks, Quillon,” he said. “The mayor left.”'],
    ['photo credits', 'The bridge at dawn. (Peter Vale/Norda Images)'],
    ['photographers', 'Photo by Peter Vale'],
    ['streets', 'They met in James Street.'],
    ['palaces', 'They met at Victoria Palace.'],
    ['countries', 'Estonia said so. Jordan said nothing.'],
    ['papers', 'The Evening Herald said so.'],
  ])('leaves out %s', (_, text) => {
    expect(people(text)).toEqual([]);
  });
});

describe('speakers', () => {
  const speakers = (text: string) => extract(text).quotes.map(({speaker}) => speaker);

  it('a pronoun is the one who spoke', () => {
    expect(
      speakers('Ada Holm met Peter Vale. Holm said she was tired. “I am going home,” she added.'),
    ).toEqual(['Ada Holm']);
    expect(speakers('Ada Holm met Peter Vale. “I am going home,” he said.')).toEqual(['Peter Vale']);
  });

  it('a pronoun is the one named right before', () => {
    expect(
      speakers(
        'The war began after Peter Vale sent his ships.\n\nThe others court John Crane, as he wants what he calls “a quick end.”',
      ),
    ).toEqual(['John Crane']);
  });

  it('nobody speaks of himself by name', () => {
    const text =
      'As Peter Vale left, he said he would come back if John Crane called. He added, “If Crane calls, I come.”';
    expect(speakers(text)).toEqual(['Peter Vale']);
  });

  it('an office is its holder', () => {
    expect(speakers('Finance Minister Ada Holm arrived late. “No deal,” the minister said.')).toEqual([
      'Ada Holm',
    ]);
  });
});
