/**
 * Countries: ISO 3166-1 alpha-2 code, the name, adjectives and people, and the capital or seat that speaks for the country in
 * news copy. One line each: `code name | adjectives | capital, seat`.
 */
const lines = `
AF Afghanistan | Afghan | Kabul
AL Albania | Albanian | Tirana
DZ Algeria | Algerian | Algiers
AR Argentina | Argentine, Argentinian | Buenos Aires
AM Armenia | Armenian | Yerevan
AU Australia | Australian | Canberra
AT Austria | Austrian | Vienna
AZ Azerbaijan | Azerbaijani, Azeri | Baku
BD Bangladesh | Bangladeshi | Dhaka
BY Belarus | Belarusian, Belarussian | Minsk
BE Belgium | Belgian |
BO Bolivia | Bolivian | La Paz
BA Bosnia | Bosnian | Sarajevo
BR Brazil | Brazilian | Brasilia, Brasília
BG Bulgaria | Bulgarian | Sofia
KH Cambodia | Cambodian | Phnom Penh
CM Cameroon | Cameroonian | Yaounde
CA Canada | Canadian | Ottawa
CL Chile | Chilean | Santiago
CN China | Chinese | Beijing
CO Colombia | Colombian | Bogota, Bogotá
CD Congo | Congolese | Kinshasa
HR Croatia | Croatian, Croat | Zagreb
CU Cuba | Cuban | Havana
CY Cyprus | Cypriot | Nicosia
CZ Czech Republic, Czechia | Czech | Prague
DK Denmark | Danish, Dane | Copenhagen
EC Ecuador | Ecuadorian | Quito
EG Egypt | Egyptian | Cairo
EE Estonia | Estonian | Tallinn
ET Ethiopia | Ethiopian | Addis Ababa
FI Finland | Finnish, Finn | Helsinki
FR France | French, Frenchman | Paris, Elysee, Élysée
GE Georgia | Georgian | Tbilisi
DE Germany | German | Berlin
GH Ghana | Ghanaian | Accra
GR Greece | Greek | Athens
HT Haiti | Haitian | Port-au-Prince
HU Hungary | Hungarian | Budapest
IS Iceland | Icelandic | Reykjavik
IN India | Indian | New Delhi, Delhi
ID Indonesia | Indonesian | Jakarta
IR Iran | Iranian | Tehran, Teheran
IQ Iraq | Iraqi | Baghdad
IE Ireland | Irish | Dublin
IL Israel | Israeli | Jerusalem
IT Italy | Italian | Rome
JP Japan | Japanese | Tokyo
JO Jordan | Jordanian | Amman
KZ Kazakhstan | Kazakh | Astana
KE Kenya | Kenyan | Nairobi
XK Kosovo | Kosovan, Kosovar | Pristina
KW Kuwait | Kuwaiti | Kuwait City
LV Latvia | Latvian | Riga
LB Lebanon | Lebanese | Beirut
LY Libya | Libyan | Tripoli
LT Lithuania | Lithuanian | Vilnius
MY Malaysia | Malaysian | Kuala Lumpur
MX Mexico | Mexican | Mexico City
MD Moldova | Moldovan | Chisinau
MN Mongolia | Mongolian | Ulaanbaatar
MA Morocco | Moroccan | Rabat
MM Myanmar, Burma | Burmese | Naypyidaw
NP Nepal | Nepalese, Nepali | Kathmandu
NL Netherlands | Dutch | The Hague, Amsterdam
NZ New Zealand | New Zealander | Wellington
NG Nigeria | Nigerian | Abuja
KP North Korea | North Korean | Pyongyang
NO Norway | Norwegian | Oslo
PK Pakistan | Pakistani | Islamabad
PS Palestine, Gaza | Palestinian | Ramallah
PE Peru | Peruvian | Lima
PH Philippines | Filipino, Philippine | Manila
PL Poland | Polish, Pole | Warsaw
PT Portugal | Portuguese | Lisbon
QA Qatar | Qatari | Doha
RO Romania | Romanian | Bucharest
RU Russia, Russian Federation | Russian | Moscow, Kremlin, the Kremlin
SA Saudi Arabia | Saudi | Riyadh
RS Serbia | Serbian, Serb | Belgrade
SG Singapore | Singaporean |
SK Slovakia | Slovak, Slovakian | Bratislava
SI Slovenia | Slovenian, Slovene | Ljubljana
ZA South Africa | South African | Pretoria
KR South Korea | South Korean | Seoul
ES Spain | Spanish, Spaniard | Madrid
SD Sudan | Sudanese | Khartoum
SE Sweden | Swedish, Swede | Stockholm
CH Switzerland | Swiss | Bern, Berne
SY Syria | Syrian | Damascus
TW Taiwan | Taiwanese | Taipei
TH Thailand | Thai | Bangkok
TN Tunisia | Tunisian | Tunis
TR Turkey, Türkiye, Turkiye | Turkish, Turk | Ankara
UA Ukraine | Ukrainian | Kyiv, Kiev
AE United Arab Emirates, UAE, U.A.E. | Emirati | Abu Dhabi
GB United Kingdom, Britain, Great Britain, UK, U.K., England, Scotland, Wales | British, Briton, English, Scottish, Welsh | London, Downing Street, Whitehall
US United States, United States of America, America, USA, U.S.A., US, U.S. | American | Washington, White House, the White House
UZ Uzbekistan | Uzbek | Tashkent
VA Vatican, Holy See | Vatican |
VE Venezuela | Venezuelan | Caracas
VN Vietnam | Vietnamese | Hanoi
YE Yemen | Yemeni | Sanaa
ZW Zimbabwe | Zimbabwean | Harare`;

export type Place = {code: string; is: 'country' | 'adjective' | 'seat'};

/** From a name as it stands ("Ukrainian", "Kyiv", "U.S.") to its country. */
export const places: ReadonlyMap<string, Place> = (() => {
  const table = new Map<string, Place>();
  for (const line of lines.trim().split('\n')) {
    const code = line.slice(0, 2);
    const [names, adjectives, seats] = line.slice(3).split('|');
    const enter = (list: string | undefined, is: Place['is']) => {
      for (const name of list?.split(',') ?? []) if (name.trim()) table.set(name.trim(), {code, is});
    };
    enter(seats, 'seat');
    enter(adjectives, 'adjective');
    enter(names, 'country');
  }
  return table;
})();

/** Cities and regions that are often in the news and seldom speak; they are never taken for people. */
export const otherPlaces: ReadonlySet<string> = new Set(
  `Istanbul|Antalya|Brussels|Geneva|New York|New York City|Los Angeles|Chicago|Houston|Boston|Philadelphia|San Francisco|Dallas|Miami|Atlanta|Detroit|Seattle|Denver|
Phoenix|Las Vegas|Cleveland|Pittsburgh|Baltimore|Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Hawaii|Idaho|Illinois|Indiana|
Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|
North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|West Virginia|
Wisconsin|Wyoming|Manhattan|Brooklyn|Europe|Asia|Africa|Middle East|Crimea|Donbas|Donetsk|Luhansk|Kharkiv|Odesa|Mariupol|Gaza Strip|West Bank|Hong Kong|
Manchester|Liverpool|Birmingham|Edinburgh|Glasgow|Belfast|Cardiff|Munich|Hamburg|Frankfurt|Milan|Barcelona|Marseille|Lyon|Sydney|Melbourne|Toronto|Montreal|
Vancouver|Shanghai|Mumbai|Dubai|Aleppo|Black Sea|Baltic|Balkans|Latin America|South America|North America|Central America|Capitol Hill|Wall Street|Silicon Valley`
    .replaceAll('\n', '')
    .split('|'),
);
