/** Nouns for people and bodies that can speak, and words that stand before a name. */
import {verbs} from './verbs.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Nouns with their plurals. "hosts" and "reports" are verbs as often. */
const withPlurals = (words: string): ReadonlySet<string> =>
  new Set([...set(words)].flatMap((word) => (verbs.has(pluralOf(word)) ? word : [word, pluralOf(word)])));
const pluralOf = (word: string): string => {
  if (word.endsWith('man')) return word.replace(/man$/, 'men');
  if (word.endsWith('wife')) return word.replace(/fe$/, 'ves');
  if (word === 'child') return 'children';
  if (/[^aeiou]y$/.test(word)) return word.replace(/y$/, 'ies');
  return /(?:s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
};

/** Before a name, with or without a full stop. Part of the mention, never of the name. */
export const honorifics =
  set(`mr mrs ms miss mx dr prof sir dame lord lady madam madame monsieur herr frau rev reverend fr father sister
  brother hon st saint imam sheikh sheik ayatollah rabbi pope king queen prince princess duke emperor`);

/** Titles of office that stand before a name: "Foreign Minister Jane Roe". Small or capital letters. */
export const titles =
  set(`president vice chancellor premier minister secretary ambassador envoy senator sen representative rep congressman congresswoman
  governor gov mayor councilman councilwoman councillor councilor alderman commissioner chairman chairwoman chair director chief
  general gen admiral adm colonel col lt lieutenant capt captain maj major sgt sergeant cpl corporal pvt cmdr commander brig brigadier marshal
  sheriff officer detective inspector superintendent constable judge justice attorney prosecutor solicitor counsel
  professor doctor coach spokesman spokeswoman spokesperson cllr supt insp det pc mp mps msp mep aide adviser advisor candidate leader speaker treasurer deputy delegate
  bishop archbishop cardinal pastor manager editor columnist correspondent reporter actor actress author analyst strategist pollster
  economist historian lawyer activist host anchor commentator ceo cfo founder co-founder executive nominee frontrunner front-runner rival incumbent
  assemblyman assemblywoman lawmaker legislator former then acting interim foreign defence defense prime interior finance first lady undersecretary
  assistant press senior co-chair co-chairman comptroller auditor clerk principal dean provost trustee billionaire businessman
  businesswoman mogul comedian singer filmmaker director-general secretary-general taoiseach sultan emir democrat republican
  democratic gop conservative liberal libertarian ex-president presidential state district federal district referee striker goalkeeper midfielder farmer baker resident student engineer architect surgeon trader teacher protester`);

/** mum-of-four */
const parentsOf = 'mum mom dad mother father parent gran nan grandmother grandfather grandad'
  .split(' ')
  .flatMap((kin) =>
    'two three four five six seven eight nine ten'.split(' ').map((count) => `${kin}-of-${count}`),
  );

/** Nouns for a person who may be the one who speaks. */
export const personNouns =
  withPlurals(`${parentsOf.join(' ')} counterpart man woman boy girl person people guy lady gentleman child kid teen teenager mother father mom dad mum son daughter brother sister wife
  husband widow uncle aunt grandmother grandfather parent cousin friend neighbor neighbour colleague partner couple family relative
  president vice-president premier minister secretary ambassador envoy senator representative congressman congresswoman governor mayor
  councilman councilwoman councillor commissioner chairman chairwoman chairperson chair director chief general admiral colonel lieutenant captain major
  sergeant commander sheriff officer detective inspector superintendent judge justice attorney prosecutor solicitor counsel professor
  doctor coach spokesman spokeswoman spokesperson spokespeople aide adviser advisor candidate leader speaker delegate delegates
  bishop archbishop cardinal pastor pope priest rabbi imam manager editor columnist correspondent reporter
  journalist actor actress author analyst strategist pollster economist historian lawyer activist
  host anchor commentator executive nominee frontrunner front-runner rival rivals incumbent lawmaker
   legislator official source critic supporter opponent
  voter resident protester protestor demonstrator organizer organiser participant
  member user student teacher worker farmer soldier veteran refugee immigrant
   witness witnesses victim survivor suspect defendant plaintiff expert scholar scientist researcher
  consultant operative insider donor fundraiser staffer employee owner businessman businesswoman
  billionaire mogul entrepreneur celebrity star singer comedian filmmaker producer moderator interviewer narrator announcer caller
  writer blogger reader viewer fan audience crowd politician policymakers diplomat statesman
  republican democrat conservative liberal progressives
  socialist tycoon developer neurosurgeon surgeon physician nurse patient driver pilot passenger waiter waitress customer tourist native
   carer onlooker bystander heckler attendee spectator marcher ally surrogate loyalist mastermind
  founder co-founder co-chair successor predecessor contender challenger pair duo trio group children
  americans russians ukrainians britons europeans muslims christians jews catholics evangelicals
  police cop trooper authorities lawmen firefighters agent investigator jurors
  ex-wife ex-husband girlfriend boyfriend fiance fiancee twin great-grandmother icon hawk lobbyist coordinator technician
  impostor imposter hopeful newcomer outsider newsman newswoman organization shopkeeper translator interpreter
    everyone someone nobody somebody pundit observer sceptics skeptics backers boss head heads
  secretary-general director-general ex-president hardliner separatist rebel rebels insurgent militant spy chancellor engineer architect baker foreman forewoman referee striker goalkeeper astronomer mason guard guards builder electrician plumber fisherman
  prince king queen princess emperor emir patriarch nun monk sailor trader investor shareholder banker broker
  negotiator mediator forecaster meteorologist seismologist geologist biologist ecologist zoologist physicist chemist mathematician statistician psychologist
  psychiatrist sociologist anthropologist archaeologist archeologist virologist epidemiologist neuroscientist climatologist oceanographer
  psychotherapist therapist pharmacist dentist paramedic midwife midwives astronaut explorer photographer cameraman cinematographer
  designer illustrator sculptor painter cartoonist novelist playwright poet essayist biographer philosopher theologian linguist librarian
  musician pianist violinist cellist guitarist drummer conductor composer songwriter rapper dancer choreographer presenter
  screenwriter curator goalscorer defender winger skipper cyclist sprinter swimmer golfer runner
  barrister magistrate bailiff whistleblower campaigner volunteer volunteers climber gardener chef
  florist grocer hairdresser mechanic courier caretaker landlord landlady tenant pensioner grandson
  granddaughter nephew niece father-in-law mother-in-law son-in-law daughter-in-law stepson stepdaughter widower
  steward stewardess docker dockworker stevedore miner trucker veterinarian vet zookeeper keeper trustee treasurer dean provost rector vicar deacon chaplain ayatollah mullah
  sheikh coroner marshal constable corporal brigadier commodore clerk registrar auditor accountant dealer auctioneer collector publisher bookseller
  publican bartender barman innkeeper hotelier restaurateur brewer winemaker butcher fishmonger rancher shepherd beekeeper logger forester ranger hunter angler
  mariner boatman lifeguard warden janitor cleaner porter machinist operator welder joiner roofer surveyor realtor botanist nutritionist dietitian physiotherapist
  optician radiologist oncologist cardiologist pathologist paediatrician pediatrician neurologist immunologist microbiologist geneticist hydrologist criminologist demographer
  geographer theorist lecturer tutor instructor trainer headteacher headmaster headmistress umpire jockey boxer wrestler gymnast batsman bowler pitcher
  quarterback linebacker midfielder
  speechwriter co-host commenter superdelegate technologist confidant elder citizen advocate associate watcher specialist
  percent majority plurality minority half third quarter respondent dozens hundreds thousands millions`);

const singulars: ReadonlyMap<string, string> = new Map(
  [...personNouns].map((word) => [pluralOf(word), word]),
);

/** "envoys": envoy. Other words as they are. */
export const singularOf = (word: string): string => {
  const one = singulars.get(word.toLowerCase());
  return one ? word[0] + one.slice(1) : word;
};

/** Who belongs to a party: no office, though it stands like one. */
export const partisans = set(`democrat republican conservative liberal`);

/** Trades that firms have as well as people. */
export const tradeNouns = set(
  `operator producer developer publisher brewer dealer trader broker builder investor owner auctioneer`,
);

/** What players are, said of those who have just been named and seldom told with the name. */
export const players = set(
  `midfielder striker goalkeeper defender winger skipper goalscorer fullback full-back fly-half scrum-half batsman bowler quarterback linebacker pitcher golfer jockey boxer sprinter swimmer cyclist`,
);

/** Relatives, who may share a surname. */
export const kinNouns = set(
  `mother father mom dad mum son daughter brother sister wife husband widow widower uncle aunt grandfather grandmother grandson granddaughter cousin nephew niece twin parents`,
);

/** Nouns for a body, a text or a thing that speaks. */
export const bodyNouns =
  withPlurals(`government administration ministry department office agency bureau committee commission council court board parliament congress senate
  house assembly cabinet party campaign company firm corporation group organization organisation association union foundation institute
  university college school church team network newspaper paper magazine outlet publication website site station channel
  broadcaster press media statement report study survey poll letter email e-mail memo memorandum message note article editorial op-ed
  column book memoir ad advertisement commercial video tweet post sign signs placard banner headline lawsuit suit complaint indictment ruling opinion
  decision order document documents transcript release bill law resolution platform text account story blog piece speech narrator voiceover voice-over
  jury tribunal army military navy force forces embassy consulate city town county state nation country kingdom republic alliance coalition bloc delegation
  organizers side camp faction movement think-tank thinktank nonprofit charity bank fund regulator watchdog authority caption plaque sticker t-shirt shirt hat
  poster petition manifesto brochure flyer flier pamphlet mailer handbook guidelines summary draft filing affidavit application warrant super pac
  legislature electorate establishment community leadership staff brass airline panel finding result record analysis readout research data
  hashtag invitation announcement dispatch feed advisory bulletin newsletter review journal daily wire service app`);

/** Acronyms and names of bodies whose ending word gives them away: "Roe Institute", "Ministry of Trade". */
export const bodyNameWords =
  set(`ministry department office agency bureau committee commission council court board parliament congress senate house assembly cabinet party
  campaign company corp corporation inc llc ltd group organization organisation association union foundation institute university college
  school church team network times post news journal herald tribune gazette press magazine radio television tv channel bank fund authority administration
  service services police army navy force guard center centre academy society alliance coalition federation league club hospital
  council trust project party front movement brigade embassy kremlin pentagon nato opec unicef unesco reuters bloomberg politico
  breitbart facebook twitter google microsoft instagram youtube tass afp ap bbc cnn nbc abc cbs msnbc fox pbs npr fbi cia nsa doj irs epa gop rnc dnc eu un who imf
  wto aclu nra naacp isis isil tribune review standard chronicle telegraph guardian independent mirror globe observer mail register monitor sentinel inquirer dispatch examiner
  constitution courier bulletin sun star international`);

/** Words that mark a name as a place, a street, a building or a thing, which says nothing. */
export const placeNameWords =
  set(`street avenue road lane drive boulevard highway square park bridge airport station palace hotel stadium arena theater theatre museum library
  river lake sea ocean bay gulf island islands mountain mountains valley beach coast east west north south county city town hill hills
  tower towers center centre hall plaza building mall port harbor harbour strait peninsula forest desert
  act amendment treaty agreement accord award prize cup bowl war day month championship league olympics games series festival`);
